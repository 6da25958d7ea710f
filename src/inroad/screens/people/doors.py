"""Who could open a door at a target: those who are there, and who knows somebody there."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.search.doors import Door
from inroad.domain.people.contact import Contact
from inroad.screens.frame.everywhere import FIND
from inroad.screens.frame.main_screen import OpenedScreen
from inroad.screens.people.contact_actions import PeopleScreen
from inroad.widgets.bars import Divider, Lines, Mode
from inroad.widgets.line_list import Heading, LineList
from inroad.widgets.row_list import RowList, TableCell, in_lines
from inroad.widgets.style import Line, Span, Style, fit, room_for_prose, wrap, wrap_to

_NAME, _PLACE = 18, 24
_NAME_ALONE_BELOW = 70
"""Below so many cells a line has the name and why, and no place."""
_NOBODY = (
    "Nobody you know is there, and nobody named, offered or wrote of anybody there. "
    "Ask in your next conversation: “Whom do you know at {}?”"
)

Item: TypeAlias = Heading | Door


class DoorsScreen(OpenedScreen, PeopleScreen):
    """People by how they could open a door; what can be done with a person can be done here."""

    mode = Mode.GOALS
    commands = (
        *(PeopleScreen.open_person, PeopleScreen.write, PeopleScreen.done, PeopleScreen.snooze),
        *(PeopleScreen.goals, PeopleScreen.prep, PeopleScreen.edit, PeopleScreen.note),
        *(PeopleScreen.why, PeopleScreen.in_touch, PeopleScreen.promise, PeopleScreen.reply),
        *(FIND, OpenedScreen.back),
    )

    def __init__(self, campaign: Campaign, name: str, is_role: bool) -> None:
        """Show who could open a door at an organisation, or to a role."""
        super().__init__(campaign, name, is_role)
        self._target = name
        self._is_role = is_role

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the list, and below it why the person under the cursor stands in it."""
        yield Lines(id="form-title")
        yield RowList[Item](_lines, _key, id="doors")
        yield Divider("", id="why-rule")
        yield Lines(id="why")

    @property
    def contact(self) -> Contact | None:
        """The person under the cursor."""
        door = self._door
        return self.campaign.people.get(door.contact_id) if door is not None else None

    def refresh_view(self) -> None:
        """Show who there is."""
        items = list(self._items())
        title = self.query_one("#form-title", Lines)
        room = room_for_prose(self.app.size.width)
        said = [] if items else wrap(_NOBODY.format(self._target), room)
        where = "to the role of" if self._is_role else "at"
        head = f"Who could open a door {where} {self._target}"
        title.styles.height = 3 + len(said)
        lines = ((Span("  "), Span(line, Style.SOFT)) for line in said)
        title.show([(), (Span("  "), Span(fit(head, room), Style.TEXT, True)), (), *lines])
        self._list.show_rows(items)
        self._explain()

    @on(LineList.Moved, "#doors")
    def _on_moved(self) -> None:
        self._explain()
        self.refresh_keys()

    @property
    def _list(self) -> RowList[Item]:
        return self.query_one("#doors", RowList)

    @property
    def _door(self) -> Door | None:
        selected = self._list.row if self.is_mounted else None
        return selected if isinstance(selected, Door) else None

    def _items(self) -> Iterator[Item]:
        doors = self.campaign.targets.doors(self._target, self._is_role)
        there = [door for door in doors if door.is_there]
        others = [door for door in doors if not door.is_there]
        if there:
            yield Heading("In that role" if self._is_role else "They are there")
            yield from there
        if others:
            yield from (Heading(),) if there else ()
            yield Heading("They know people in it" if self._is_role else "They know people there")
            yield from others

    def _explain(self) -> None:
        door = self._door
        room = room_for_prose(self.app.size.width)
        lines = wrap_to(door.why, room, self.lines_below) if door is not None else []
        self.query_one("#why-rule", Divider).tell("why" if lines else "")
        self.query_one("#why", Lines).show([(Span("  "), Span(line, Style.SOFT)) for line in lines])


def _lines(item: Item, width: int) -> list[Line]:
    """Return a heading, or who it is and why they could open the door."""
    if isinstance(item, Heading):
        return [item.line]
    gap = TableCell("", 1)
    who = [TableCell(item.name, _NAME, Style.TEXT, item.is_there), gap]
    if width >= _NAME_ALONE_BELOW:
        who += [TableCell(item.place, _PLACE, Style.FAINT), gap]
    taken = sum(cell.width for cell in who)
    return in_lines((*who, TableCell(item.why, width - taken, Style.SOFT)))


def _key(item: Item) -> int | None:
    return item.contact_id if isinstance(item, Door) else None
