"""Goals against conversations on one page: what was planned, asked, answered, confirmed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.goals.goals import GoalRow
from inroad.commands import command
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.dates.formatting import say_day, say_short
from inroad.domain.errors import InroadError
from inroad.domain.progress.goal_matrix import Cell, GoalMatrix
from inroad.screens.frame.everywhere import FIND
from inroad.screens.frame.main_screen import OpenedScreen
from inroad.screens.frame.navigation import open_contact
from inroad.widgets.bars import Divider, Lines, Mode
from inroad.widgets.line_list import GUTTER, LineList
from inroad.widgets.row_list import RowList, TableCell, in_lines
from inroad.widgets.style import Line, Span, Style, fit, wrap_to

_TITLE = 35
_CELL = 7
_MARKS: dict[Cell, tuple[str, Style]] = {
    Cell.UNTOUCHED: ("·", Style.FAINT),
    Cell.PLANNED: ("○", Style.DUE),
    Cell.ASKED: ("?", Style.DUE),
    Cell.ANSWERED: ("●", Style.GOOD),
    Cell.CONFIRMED: ("✓", Style.GOOD),
    Cell.AT_ODDS: ("!", Style.LATE),
}


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One goal with its cells, and which of them the cursor is at."""

    goal: GoalRow
    cells: tuple[Cell, ...]
    column: int


class MatrixScreen(OpenedScreen):
    """The matrix: up and down goes through goals, left and right through conversations."""

    mode = Mode.GOALS

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._column = 0
        self._talks: tuple[Conversation, ...] = ()

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out who, the cells, and what the selected cell means."""
        yield Lines(id="matrix-title")
        yield RowList[MatrixRow](self._lines, lambda row: row.goal.goal.key, id="matrix")
        yield Divider("", id="why-rule")
        yield Lines(id="why")

    def refresh_view(self) -> None:
        """Show the matrix as it stands."""
        self._talks = self.campaign.goals.talks()
        self._column = min(self._column, max(0, len(self._talks) - 1))
        matrix = self.campaign.goals.matrix()
        everything = self.campaign.goals.rows()
        rows = [row for row in everything if row.rank or self._is_touched(row, matrix)]
        self._list.show_rows(
            [MatrixRow(row, matrix.row(row.goal.key, self._talks), self._column) for row in rows]
        )
        self._show_names()
        self._explain()

    def _talk(self) -> Conversation:
        if not self._talks:
            raise InroadError("There is no conversation yet.")
        return self._talks[self._column]

    @command("enter", "o", label="open", needs=_talk, in_footer=True)
    def open(self) -> None:
        """Open the person of this conversation."""
        open_contact(self, self._talk().contact_id)

    @command("h", "left", label="left", needs=_talk, in_footer=True, shown="h l")
    def left(self) -> None:
        """Go to a newer conversation."""
        self._go(-1)

    @command("l", "right", label="right", needs=_talk)
    def right(self) -> None:
        """Go to an older conversation."""
        self._go(1)

    find = FIND

    @command("q", "m", "escape", "backspace", label="back", in_footer=True)
    def back(self) -> None:
        """Go back to the goals."""
        super().back()

    @on(LineList.Moved, "#matrix")
    def _on_moved(self) -> None:
        self._explain()

    @property
    def _list(self) -> RowList[MatrixRow]:
        return self.query_one("#matrix", RowList)

    @property
    def _shown(self) -> int:
        """How many conversations fit beside the goals."""
        return max(1, (self.app.size.width - GUTTER - self._title) // _CELL)

    @property
    def _title(self) -> int:
        return min(_TITLE, max(16, self.app.size.width // 3))

    def _go(self, by: int) -> None:
        self._column = min(max(self._column + by, 0), max(0, len(self._talks) - 1))
        self.refresh_view()

    def _is_touched(self, row: GoalRow, matrix: GoalMatrix) -> bool:
        return any(cell is not Cell.UNTOUCHED for cell in matrix.row(row.goal.key, self._talks))

    def _first(self) -> int:
        """Return the first conversation that is seen."""
        return max(0, self._column - self._shown + 1)

    def _show_names(self) -> None:
        first = self._first()
        seen = self._talks[first : first + self._shown]
        pad = Span(" " * (GUTTER + self._title))
        names: list[Span] = [pad]
        days: list[Span] = [pad]
        for at, talk in enumerate(seen, first):
            here = at == self._column
            name = self.campaign.people.first_name_of(talk.contact_id)
            style = Style.TEXT if here else Style.SOFT
            names.append(Span(f"{fit(name, _CELL - 1)} ", style, here))
            held_on = self.campaign.day_held(talk)
            day = say_short(held_on) if held_on else "no time"
            days.append(Span(f"{fit(day, _CELL - 1)} ", Style.FAINT))
        nobody: Line = (Span("  No conversation yet; agree a time on the board.", Style.FAINT),)
        lines = [tuple(names), tuple(days)] if seen else [nobody]
        self.query_one("#matrix-title", Lines).show([(), *lines])

    def _lines(self, row: MatrixRow, width: int) -> list[Line]:
        (title, *more) = in_lines((TableCell(row.goal.goal.title, self._title - 1),))
        return [(*title, Span(" "), *self._marks(row)), *more]

    def _marks(self, row: MatrixRow) -> Iterator[Span]:
        """Yield a mark for each conversation that is seen."""
        first = self._first()
        for at, cell in enumerate(row.cells[first : first + self._shown], first):
            mark, style = _MARKS[cell]
            here = at == self._column
            yield Span(f"[{mark}]" if here else f" {mark} ", style, here)
            yield Span(" " * (_CELL - 3))

    def _explain(self) -> None:
        row = self._list.row
        if row is None or not self._talks:
            self.query_one("#why", Lines).show([])
            return
        talk = self._talks[self._column]
        name = self.campaign.people.name_of(talk.contact_id)
        held_on = self.campaign.day_held(talk)
        day = say_day(held_on, self.campaign.today) if held_on else "no time yet"
        cell = row.cells[self._column]
        self.query_one("#why-rule", Divider).tell(f"{name}, {day} · {cell.value}")
        room = max(10, self.app.size.width - 4)
        said = [
            one.takeaway.text
            for one in self.campaign.goals.evidence(row.goal.goal.key)
            if one.takeaway.conversation_id == talk.id
        ]
        text = " ".join(said) or _LEGEND
        lines = wrap_to(text, room, 3)
        style = Style.SOFT if said else Style.FAINT
        self.query_one("#why", Lines).show([(Span("  "), Span(line, style)) for line in lines])


_LEGEND = "  ".join(f"{mark} {cell.value}" for cell, (mark, _) in _MARKS.items())
