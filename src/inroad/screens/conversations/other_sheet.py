"""Which other conversation's sheet: all that are to come or to debrief, narrowed by typing."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from rich.cells import cell_len
from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.conversations.sheets import SheetTitle
from inroad.commands import command, needed
from inroad.domain.search import Wanted, search_key
from inroad.domain.text import joined
from inroad.screens.frame.filter_line import FindLine, OpenedFindingScreen
from inroad.widgets.bars import Lines, Mode
from inroad.widgets.cursor_keys import Moving
from inroad.widgets.line_list import Heading, LineList
from inroad.widgets.row_list import RowList, TableCell, in_lines
from inroad.widgets.style import Line, Span, Style

_LONGEST_NAME = 34
_NONE = "There is none to choose here."


class OtherSheetScreen(OpenedFindingScreen):
    """Conversations by time, one of which is chosen."""

    mode = Mode.PREP

    def __init__(self, campaign: Campaign, present: int, choose: Callable[[int], None]) -> None:
        """Show which there are.

        Args:
            campaign: whose conversations.
            present: the id of the one whose sheet is shown; the cursor begins there.
            choose: takes the id of the one that is chosen, once this screen is left.
        """
        super().__init__(campaign, "other sheet")
        self._first: int | None = present
        self._choose = choose
        self._titles: Sequence[SheetTitle] = ()
        self._found_by: dict[int, str] = {}
        """What words are looked for in, by the id of the conversation."""

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the list."""
        yield Lines(id="form-title")
        yield RowList[SheetTitle | Heading](_lines, _key, id="sheets", is_short=_is_short)
        yield FindLine()

    @property
    def found_in(self) -> Moving:
        """The list."""
        return self._list

    def refresh_view(self) -> None:
        """Ask which conversations there are, and show them."""
        title = self.query_one("#form-title", Lines)
        title.styles.height = 3
        title.show([(), (Span("  "), Span("Which conversation?", Style.TEXT, True))])
        self._titles = self.campaign.sheets.planned()
        self._found_by = {one.conversation.id: _found_by(one) for one in self._titles}
        self.show_found()

    def show_found(self) -> None:
        """Show those that have what is looked for."""
        wanted, found_by = Wanted.read(self.wanted), self._found_by
        found = wanted.best_first(self._titles, lambda one: found_by[one.conversation.id])
        first = found[0].conversation.id if wanted and found else self._first
        self._list.show_rows(found or self.nothing_found, select=first)
        self._first = None

    def _selected(self) -> SheetTitle:
        selected = self._list.row if self.is_mounted else None
        return needed(selected if isinstance(selected, SheetTitle) else None, _NONE)

    @command("enter", label="choose", needs=_selected, in_footer=True)
    def choose(self) -> None:
        """Show its sheet."""
        chosen = self._selected().conversation.id
        self.app.pop_screen()
        self._choose(chosen)

    find = replace(OpenedFindingScreen.find, help="Find one by whom it is with, as you type")

    @on(LineList.Moved, "#sheets")
    def _on_moved(self) -> None:
        self.refresh_keys()

    @property
    def _list(self) -> RowList[SheetTitle | Heading]:
        return self.query_one("#sheets", RowList)


def _found_by(title: SheetTitle) -> str:
    contact = title.contact
    return search_key(joined(contact.name, contact.role, contact.organisation, title.when))


def _key(item: SheetTitle | Heading) -> Hashable | None:
    return item.conversation.id if isinstance(item, SheetTitle) else None


def _lines(item: SheetTitle | Heading, width: int) -> list[Line]:
    """Return whom it is with, and when; what has no room goes on below."""
    if isinstance(item, Heading):
        return [item.line]
    name = TableCell(item.contact.name, _room_for_name(width))
    when = TableCell(_when(item), width - name.width - 1, Style.SOFT)
    return in_lines((name, TableCell("", 1), when))


def _is_short(item: SheetTitle | Heading, width: int) -> bool:
    if isinstance(item, Heading):
        return True
    for_name = _room_for_name(width)
    return cell_len(item.contact.name) <= for_name and cell_len(_when(item)) < width - for_name


def _room_for_name(width: int) -> int:
    return min(_LONGEST_NAME, width // 2)


def _when(title: SheetTitle) -> str:
    return f"{title.when}  {title.distance}"
