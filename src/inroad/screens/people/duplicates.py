"""Who may be known twice: pairs, each opened side by side."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.people.duplicates import FIELDS, Pair
from inroad.campaign.people.import_preview import label_of
from inroad.commands import command, needed
from inroad.domain.text import joined
from inroad.screens.dialogs.side_by_side import Answer, SideBySideScreen, SideRow, Sides
from inroad.screens.frame.everywhere import FIND
from inroad.screens.frame.main_screen import OpenedScreen, OpenedWorkingScreen
from inroad.widgets.bars import Lines, Mode
from inroad.widgets.line_list import LineList
from inroad.widgets.row_list import RowList, TableCell, in_lines
from inroad.widgets.style import Line, Span, Style, room_for_prose, wrap

_NOBODY = "Nobody seems to be known twice."


class DuplicatesScreen(OpenedWorkingScreen):
    """Pairs of people who may be one."""

    mode = Mode.PEOPLE

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign, "duplicates")

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the list."""
        yield Lines(id="form-title")
        yield RowList[Pair](_lines, _key, id="duplicates")

    def refresh_view(self) -> None:
        """Show who may be known twice; of many people it is said before that they are compared."""
        steps = self.campaign.people.duplicates.all_in_steps()
        self.do_in_steps(steps, self._show, lambda so_far: self._say_comparing())

    def _show(self, pairs: tuple[Pair, ...]) -> None:
        room = room_for_prose(self.app.size.width)
        self._say(f"{len(pairs):,}", [] if pairs else wrap(_NOBODY, room))
        self._list.show_rows(pairs)
        self.refresh_keys()

    def _say_comparing(self) -> None:
        self._say(f"comparing {self.campaign.people.count():,} people", [])

    def _say(self, found: str, below: list[str]) -> None:
        title = self.query_one("#form-title", Lines)
        title.styles.height = 3 + len(below)
        lines = ((Span("  "), Span(line, Style.SOFT)) for line in below)
        head = f"Who may be known twice · {found}"
        title.show([(), (Span("  "), Span(head, Style.TEXT, True)), (), *lines])

    def _pair(self) -> Pair:
        return needed(self._list.row if self.is_mounted else None, _NOBODY)

    @command("enter", label="compare", needs=_pair, in_footer=True)
    def compare(self) -> None:
        """Compare them side by side, and make one of them, or say that they are two."""
        pair = self._pair()
        rows = [
            SideRow(field, label_of(field), getattr(pair.one, field), getattr(pair.other, field))
            for field in FIELDS
            if getattr(pair.one, field) or getattr(pair.other, field)
        ]
        stages = (pair.one.stage.value, pair.other.stage.value)
        rows.append(SideRow("stage", "Stage", *stages, is_told=True))
        sides = Sides(pair.one.name, pair.other.name, pair.why, rows)

        def answered(answer: Answer | None) -> None:
            if answer is None:
                return
            duplicates = self.campaign.people.duplicates
            if answer.is_one:
                takes = answer.takes_right
                self.attempt(lambda: duplicates.merge(pair.one.id, pair.other.id, takes))
            else:
                self.attempt(lambda: duplicates.are_two(pair.one.id, pair.other.id))

        self.app.push_screen(SideBySideScreen(self.campaign, sides), answered)

    first = (compare, FIND, OpenedScreen.back)

    @on(LineList.Moved, "#duplicates")
    def _on_moved(self) -> None:
        self.refresh_keys()

    @property
    def _list(self) -> RowList[Pair]:
        return self.query_one("#duplicates", RowList)


def _lines(pair: Pair, width: int) -> list[Line]:
    """Return who they are, and why they may be one."""
    each = max(8, (width - 3) * 2 // 5)
    one, other = (joined(contact.name, contact.organisation) for contact in (pair.one, pair.other))
    why = TableCell(pair.why, max(1, width - 2 * each - 2), Style.SOFT)
    gap = TableCell("", 1)
    return in_lines((TableCell(one, each), gap, TableCell(other, each), gap, why))


def _key(pair: Pair) -> tuple[int, int]:
    return (pair.one.id, pair.other.id)
