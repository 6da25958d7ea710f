"""Today: what do I do next, and why."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from textual import on
from textual.widget import Widget

from inroad.campaign.follow_ups import Due, Group
from inroad.commands import Command
from inroad.domain.actions import Action
from inroad.domain.contact import Contact
from inroad.domain.follow_ups import FollowUp
from inroad.domain.saying import WEEKDAYS, say_short, say_time
from inroad.screens import contact_actions as people
from inroad.screens.contact_actions import ContactActions
from inroad.screens.finding import FindingScreen, FindLine
from inroad.widgets.bars import Lines, Rule
from inroad.widgets.ink import Ink, Line, Run, fit, wrap
from inroad.widgets.line_list import GUTTER, LineList


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group and how much is in it."""

    group: Group
    count: int


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text, or an empty one."""

    text: str = ""
    ink: Ink = Ink.SOFT


Item = Heading | Words | Due

_WHEN = 11
_ACTION = 23
_SHORT_ACTION = 14
_WIDE, _NARROW = 66, 50

_FIRST = "A good start, and tomorrow morning this screen says what to do next:"

_INKS = {Group.OVERDUE: Ink.LATE, Group.TODAY: Ink.DUE}


class TodayScreen(FindingScreen, ContactActions):
    """The follow-ups of everyone, grouped by when they are due."""

    mode = "today"
    commands = (
        people.OPEN,
        people.DONE,
        people.SNOOZE,
        people.PREP,
        Command("find", ("slash",), "find", "Find a person as you type", True),
        people.SKIP,
        people.GOALS,
        people.MOVE,
        people.BACK,
        people.REPLY,
        people.NOTE,
        people.EDIT,
        people.CLOSE,
        people.MUTE,
        people.DELETE,
        Command("stop_finding", ("escape",), "show all", "Show everything again"),
    )

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the list and the reason."""
        yield LineList[Item](self._draw, _key, id="today")
        yield Rule("why", id="why-rule")
        yield Lines(id="why")
        yield FindLine()

    @property
    def found_in(self) -> Widget:
        """The list."""
        return self._list

    @property
    def contact(self) -> Contact | None:
        """The person under the cursor."""
        due = self._due
        return due.contact if due else None

    @property
    def follow_up(self) -> FollowUp | None:
        """The follow-up under the cursor."""
        due = self._due
        return due.follow_up if due else None

    def refresh_view(self) -> None:
        """List what is due."""
        self._list.show(self._items())
        self._explain()

    @on(LineList.Moved, "#today")
    def _on_moved(self) -> None:
        self._explain()
        self.refresh_keys()

    @on(LineList.Chosen, "#today")
    def _on_chosen(self) -> None:
        self.action_open()

    @property
    def _list(self) -> LineList[Item]:
        return self.query_one("#today", LineList)

    @property
    def _due(self) -> Due | None:
        selected = self._list.selected if self.is_mounted else None
        return selected if isinstance(selected, Due) else None

    def _items(self) -> list[Item]:
        dues = self.campaign.follow_ups.today()
        if self.find:
            matches = self.campaign.board.matcher(self.find)
            dues = tuple(due for due in dues if matches(due.contact.id))
        if not dues:
            return self._nothing()
        items: list[Item] = [Words()]
        for group in Group:
            of_group = [due for due in dues if due.group is group]
            if of_group:
                items += [Heading(group, len(of_group)), *of_group, Words()]
        return items

    def _nothing(self) -> list[Item]:
        """Say what to do where there is nothing due."""
        if self.find:
            return [Words(), Words(f"Nobody due matches “{self.find}”. Esc shows everyone.")]
        steps = self.campaign.first_steps()
        if steps:
            return [Words(), Words(_FIRST), Words(), *(Words(step, Ink.TEXT) for step in steps)]
        return [
            Words(),
            Words("Nothing is due. That is a good place to stop for the day.", Ink.GOOD),
            Words(),
            Words("For more conversations: 3, pick someone, choose what for (f), then >."),
        ]

    def _draw(self, item: Item, width: int) -> Line:
        if isinstance(item, Heading):
            ink = _INKS.get(item.group, Ink.SOFT)
            return (Run(item.group.value, ink, True), Run(f"  {item.count}", Ink.FAINT))
        if isinstance(item, Words):
            return (Run(fit(item.text, width), item.ink),)
        return self._draw_due(item, width)

    def _draw_due(self, due: Due, width: int) -> Line:
        here = self._list.selected is due
        ink = _INKS.get(due.group, Ink.TEXT)
        when = Run(fit(f" {_when(due)}", _WHEN), ink if due.group in _INKS else Ink.SOFT)
        label = due.follow_up.action.label
        if width < _WIDE:
            if width < _NARROW:
                label = due.follow_up.action.short
            name = width - _WHEN - (_SHORT_ACTION if width < _NARROW else _ACTION)
            return (when, Run(fit(due.contact.name, name), Ink.TEXT, here), Run(label, ink))
        name = 15 if width < 100 else 24
        place = width - _WHEN - name - _ACTION - 2
        return (
            when,
            Run(fit(due.contact.name, name), Ink.TEXT, here),
            Run(" ", Ink.SOFT),
            Run(fit(due.contact.place, place), Ink.SOFT),
            Run(" ", Ink.SOFT),
            Run(label, ink),
        )

    def _explain(self) -> None:
        due = self._due
        room = max(10, self.size.width - GUTTER - 1)
        lines = wrap(due.follow_up.reason, room) if due else []
        shown = [(Run("  "), Run(line)) for line in lines[:2]]
        if due and len(lines) < 2 and due.contact.notes:
            note = fit(due.contact.notes.splitlines()[0], room)
            shown.append((Run("  "), Run(note, Ink.SOFT)))
        self.query_one("#why", Lines).show(shown)


def _key(item: Item) -> Hashable | None:
    if not isinstance(item, Due):
        return None
    one = item.follow_up
    return (one.contact_id, one.action, one.anchor)


def _when(due: Due) -> str:
    one = due.follow_up
    at = say_time(one.at) if one.at is not None and one.action is Action.CONVERSATION else ""
    if due.group is Group.TODAY:
        return at
    if due.group is Group.THIS_WEEK:
        return f"{WEEKDAYS[one.due.weekday()]} {at}".rstrip()
    return say_short(one.due)
