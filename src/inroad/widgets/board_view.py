"""The board: one widget, however many cards there are.

Only the cards that are seen are asked for and drawn; a cursor move repaints two cards.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Self

from rich.cells import cell_len
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from inroad.campaign.board.board import Card, Column, Tone
from inroad.domain.people.stages import Stage
from inroad.domain.search import Wanted
from inroad.widgets.board_geometry import CARD_LINES, CARD_STEP, geometry
from inroad.widgets.columns import fit_words
from inroad.widgets.cursor_keys import ACROSS, MOVES, Moving, bindings_of
from inroad.widgets.found_words import NOTHING, with_found
from inroad.widgets.style import BAR, Line, Span, Style, Styled, fit, width_of

_GAP = 1
_MARK = "*"

_SHORT = {
    Stage.IDENTIFIED: "Iden",
    Stage.REQUESTED: "Req",
    Stage.SCHEDULED: "Sched",
    Stage.MET: "Met",
    Stage.THANKED: "Thank",
    Stage.IN_TOUCH: "Touch",
}

_STYLES = {
    Tone.LATE: Style.LATE,
    Tone.DUE: Style.DUE,
    Tone.PLAIN: Style.SOFT,
    Tone.NONE: Style.FAINT,
}


class BoardView(Styled, Moving, can_focus=True):
    """Columns of cards with a cursor that remembers its place in each column."""

    moves = (*ACROSS, *MOVES)
    BINDINGS = bindings_of(moves)

    @dataclass
    class Moved(Message):
        """The cursor is at another card, or at none."""

        contact_id: int | None

    @dataclass
    class Chosen(Message):
        """Enter was pressed on a card, or the selected card was clicked."""

        contact_id: int

    def __init__(self, card: Callable[[int], Card]) -> None:
        """Make an empty board; `card` says what the card of a contact says."""
        super().__init__(id="board")
        self._card = card
        self._columns: tuple[Column, ...] = ()
        self._column = 0
        self._rows: list[int] = []
        self._tops: list[int] = []
        self._left = 0
        self._geometry = geometry(Size(0, 0), ())
        self._marked: frozenset[int] = frozenset()
        self._wanted = NOTHING
        self._drawn: dict[tuple[int, int], Strip] = {}
        """Lines of columns as they were drawn last, by column and line."""
        self._placed: tuple[int, tuple[int, ...]] = (0, ())
        """The first column and the first cards, as the last move left them: a window that was
        smaller meanwhile changes what is seen, and not where one was."""

    @property
    def selected(self) -> int | None:
        """The id of the contact under the cursor, or None."""
        if not self._columns:
            return None
        ids = self._columns[self._column].ids
        return ids[self._rows[self._column]] if ids else None

    @property
    def here(self) -> Hashable | None:
        """What the card under the cursor is called: the id of the contact."""
        return self.selected

    def select(self, key: Hashable) -> None:
        """Move the cursor to a card, where there is such a one."""
        if isinstance(key, int):
            self.show(self._columns, follow=key)

    @property
    def ids(self) -> Iterator[int]:
        """The ids of all who are listed, column by column."""
        return chain.from_iterable(column.ids for column in self._columns)

    @property
    def stage(self) -> Stage | None:
        """The stage of the column that the cursor is in."""
        return self._columns[self._column].stage if self._columns else None

    @property
    def is_empty(self) -> bool:
        """Whether nobody is in any column."""
        return not any(column.ids for column in self._columns)

    def show(
        self,
        columns: tuple[Column, ...],
        follow: int | None = None,
        at_first: bool = False,
    ) -> None:
        """Show `columns`; the cursor goes to the contact `follow`, or stays with its own.

        It begins on somebody, and when its column has emptied it goes to where somebody is. In
        an empty column that it was taken to it stays. `at_first` begins each column anew, at its
        first card: the best of those found in it; then the cursor is on one of them.
        """
        before = self.selected
        was_taken_there = bool(self._columns) and before is None and not at_first
        was_at = self._at
        self._columns = columns
        self._geometry = geometry(self.size, self._needs())
        self._rows = (self._rows or [0] * len(columns))[: len(columns)]
        self._tops = (self._tops or [0] * len(columns))[: len(columns)]
        for at, column in enumerate(columns):
            self._rows[at] = min(self._rows[at], max(0, len(column.ids) - 1))
            if self.size.height:
                self._tops[at] = min(self._tops[at], self._last_top(at))
        if at_first:
            self._rows, self._tops = [0] * len(columns), [0] * len(columns)
        if follow is not None or not at_first:
            self._seek(follow if follow is not None else before, jump=follow is not None)
        if self.selected is None and not was_taken_there:
            self._column = next((at for at, one in enumerate(columns) if one.ids), self._column)
        self._reveal()
        if at_first or self._at != was_at:
            self._keep_place()
        self.refresh()
        self._say_moved()

    def look_for(self, wanted: Wanted) -> None:
        """Have what is looked for stand out on the cards that are shown next."""
        self._wanted = wanted

    def mark(self, contact_ids: frozenset[int]) -> None:
        """Show which cards are marked."""
        if contact_ids != self._marked:
            self._marked = contact_ids
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the board."""
        width = self.size.width
        if self._geometry.is_narrow and y == 0:
            return self.strip(self._stage_strip(), width)
        if self._geometry.has_edges and y == 0:
            return self.strip(self._edges(), width)
        at = y - self._geometry.heading_y
        if at < 0 or at == 1:
            return self.strip((Span(" "),), width)
        columns = (self._drawn_line(column, at) for column in self._seen_columns())
        drawn = Strip.join([self.strip((Span(" "),), 1), *columns])
        return drawn.adjust_cell_length(width, self.style_of(Style.TEXT))

    def action_column(self, by: int) -> None:
        """Move to the column at the left or right."""
        to = min(max(self._column + by, 0), len(self._columns) - 1)
        if to != self._column:
            self._go(to, self._rows[to])

    def action_cursor(self, by: int) -> None:
        """Move to the card above or below."""
        self._go(self._column, self._rows[self._column] + by if self._columns else 0)

    def action_edge(self, side: int) -> None:
        """Move to the first or last card of the column."""
        self._go(self._column, 0 if side < 0 else len(self._columns[self._column].ids) - 1)

    def action_page(self, by: int) -> None:
        """Move a screenful of cards."""
        self._go(self._column, self._rows[self._column] + by * self._geometry.cards_seen)

    def action_choose(self) -> None:
        """Say that the selected card was chosen."""
        if self.selected is not None:
            self.post_message(self.Chosen(self.selected))

    def on_click(self, event: events.Click) -> None:
        """Select the card that was clicked; choose it at the second click."""
        event.stop()
        column = self._geometry.column_at(event.x, self._left)
        line = event.y - self._geometry.cards_y
        if line < 0 or column not in self._seen_columns():
            return
        row = self._tops[column] + line // CARD_STEP
        if row >= len(self._columns[column].ids):
            return
        if (column, row) == (self._column, self._rows[column]):
            self.action_choose()
        else:
            self._go(column, row)

    def on_resize(self) -> None:
        """Lay the columns out anew, with the cursor in sight, and as it was where there is room."""
        self._geometry = geometry(self.size, self._needs())
        left, tops = self._placed
        if len(tops) == len(self._tops):
            self._left, self._tops = left, list(tops)
        self._reveal()
        self.refresh()

    def on_focus(self) -> None:
        """Draw the cursor's bar."""
        self._refresh_card(self._column)

    def on_blur(self) -> None:
        """Take the cursor's bar away."""
        self._refresh_card(self._column)

    @property
    def _at(self) -> tuple[int, int] | None:
        """The column and the row of the cursor; None while there are no columns."""
        return (self._column, self._rows[self._column]) if self._columns else None

    def _keep_place(self) -> None:
        """Take where one is now for where one wants to be."""
        self._placed = (self._left, tuple(self._tops))

    def _seen_columns(self) -> range:
        return range(self._left, min(self._left + self._geometry.count_seen, len(self._columns)))

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Have the board, or regions of it, painted anew; without a region all is drawn anew."""
        if not regions:
            self._drawn.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Draw everything in the new colours."""
        self._drawn.clear()
        super().notify_style_update()

    def _drawn_line(self, column: int, y: int) -> Strip:
        """Return a line of a column, drawn now where it is not as it was."""
        found = self._drawn.get((column, y))
        if found is None:
            self._draw(column, y)
            found = self._drawn[column, y]
        return found

    def _draw(self, column: int, y: int) -> None:
        """Draw a line of a column, and where it is one of a card, the whole card."""
        if y == 0:
            self._drawn[column, y] = self._boxed(column, self._heading(column))
            return
        row, line = divmod(y - 2, CARD_STEP)
        is_seen = row < self._geometry.cards_seen
        row += self._tops[column]
        ids = self._columns[column].ids
        if line == CARD_LINES or row >= len(ids) or not is_seen:
            self._drawn[column, y] = self._boxed(column, (Span(" "),))
            return
        here = column == self._column and row == self._rows[column]
        card, width = self._card(ids[row]), self._width(column)
        for at in range(CARD_LINES):
            text = self._card_line(card, at, width, here)
            self._drawn[column, y - line + at] = self._boxed(column, text, here)

    def _boxed(self, column: int, line: Line, here: bool = False) -> Strip:
        """Return a line as wide as a column, with the gap at its right."""
        gap = self.strip((Span(" "),), _GAP)
        return Strip.join([self.strip(line, self._width(column), on_row=here), gap])

    def _width(self, column: int) -> int:
        """Cells of what a column shows, without the gap at its right."""
        return self._geometry.widths[column] - _GAP

    def _needs(self) -> list[int]:
        """Return what columns would do with in which nobody is: their headings.

        One where nobody is found keeps its width, or cards would move at every letter.
        """
        return [
            0 if one.ids or one.of else cell_len(f"{one.stage.value} 0") + _GAP + 2
            for one in self._columns
        ]

    def _card_line(self, card: Card, line: int, width: int, here: bool) -> Line:
        bar = Span(BAR if here and self.has_focus else " ", Style.ACCENT)
        room = width - 1
        if line == 0:
            is_marked = card.contact_id in self._marked
            name = f"{_MARK}{card.name}" if is_marked else card.name
            shown = fit_words(name, room)
            return (bar, *with_found(shown, self._wanted, Style.TEXT, here or is_marked))
        if line == 1:
            place = fit_words(self._place(card, room), room)
            return (bar, *with_found(place, self._wanted, Style.SOFT))
        fitting = (status for status in card.status if cell_len(status) <= room)
        status = next(fitting, card.status[-1])
        return (bar, Span(fit(status, room), _STYLES[card.tone]))

    def _place(self, card: Card, room: int) -> str:
        """Return role and organisation, or the organisation alone where both do not fit."""
        if cell_len(card.place) <= room:
            return card.place
        return card.organisation or card.place

    def _heading(self, column: int) -> Line:
        here = column == self._column
        found = self._columns[column]
        room = self._width(column) - 1
        names = ((found.stage.value, " of "), (found.stage.value, "/"), (_SHORT[found.stage], "/"))
        heads = [(name, f" {_count(found, sign)}") for name, sign in names]
        fitting = (head for head in heads if cell_len("".join(head)) <= room)
        name, count = next(fitting, heads[-1])
        style = Style.TEXT if here else Style.SOFT
        return (Span(" "), Span(name, style, here), Span(count, Style.FAINT))

    def _edges(self) -> Line:
        """Name the stages beyond the left and right edge, with their counts."""
        first, after = self._left, self._left + self._geometry.count_seen
        left = (_counted("‹ ", self._columns[first - 1], "")) if first else ()
        right = _counted("", self._columns[after], " ›") if after < len(self._columns) else ()
        gap = max(1, self.size.width - 2 - width_of(left) - width_of(right))
        return (Span(" "), *left, Span(" " * gap), *right)

    def _stage_strip(self) -> Line:
        """Name every stage on one line, the present one in full."""
        ways = (self._stages(*signs) for signs in ((" of ", "/"), (" of ", ""), ("/", "")))
        fitting = (one for one in ways if width_of(one) <= self.size.width)
        return next(fitting, self._stages(" of ", ""))

    def _stages(self, of_here: str, of_others: str) -> Line:
        """Name every stage; what is given says of how many, there and where the cursor is not."""
        spans = [Span(" ")]
        for at, column in enumerate(self._columns):
            here = at == self._column
            word = column.stage.value if here else _SHORT[column.stage]
            count = _count(column, of_here if here else of_others)
            spans += [
                Span(word, Style.TEXT if here else Style.SOFT, here),
                Span(f" {count}  ", Style.ACCENT if here else Style.FAINT),
            ]
        return tuple(spans)

    def _seek(self, contact_id: int | None, jump: bool) -> None:
        """Put the cursor on a contact: in its column first, anywhere where it was asked for."""
        if contact_id is None:
            return
        order = [self._column, *(at for at in range(len(self._columns)) if at != self._column)]
        for at in order if jump else order[:1]:
            ids = self._columns[at].ids
            if contact_id in ids:
                self._column, self._rows[at] = at, ids.index(contact_id)
                return

    def _go(self, column: int, row: int) -> None:
        if not self._columns:
            return
        row = min(max(row, 0), max(0, len(self._columns[column].ids) - 1))
        old = self._column
        if (column, row) == (old, self._rows[column]):
            return
        self._refresh_card(old)
        self._column, self._rows[column] = column, row
        is_scrolled = self._reveal()
        self._keep_place()
        if is_scrolled:
            self.refresh()
        else:
            self._refresh_card(column)
            if column != old:
                self._refresh_headings(old, column)
        self._say_moved()

    def _say_moved(self) -> None:
        """Tell the screen itself, which then says what changes with it before all is painted."""
        self.screen.post_message(self.Moved(self.selected))

    def _reveal(self) -> bool:
        """Scroll sideways and down so that the cursor is seen; return whether that was needed."""
        if not self._columns or not self.size.height:
            return False
        count, seen = self._geometry.count_seen, self._geometry.cards_seen
        left = min(max(self._left, self._column - count + 1), self._column)
        left = max(0, min(left, len(self._columns) - count))
        row, top = self._rows[self._column], self._tops[self._column]
        if not top <= row < top + seen:
            top = min(max(0, row - seen // 2), self._last_top(self._column))
        moved = (left, top) != (self._left, self._tops[self._column])
        self._left, self._tops[self._column] = left, top
        return moved

    def _last_top(self, column: int) -> int:
        """Return the first card of a column that is seen where its last one is."""
        return max(0, len(self._columns[column].ids) - self._geometry.cards_seen)

    def _refresh_card(self, column: int) -> None:
        if not self._columns or column not in self._seen_columns():
            return
        line = self._rows[column] - self._tops[column]
        x = self._geometry.x_of(column, self._left)
        y = self._geometry.cards_y + line * CARD_STEP
        for at in range(y, y + CARD_LINES):
            self._drawn.pop((column, at - self._geometry.heading_y), None)
        self.refresh(Region(x, y, self._width(column), CARD_LINES))

    def _refresh_headings(self, *columns: int) -> None:
        if self._geometry.is_narrow:
            self.refresh(Region(0, 0, self.size.width, 1))
        for column in columns:
            x = self._geometry.x_of(column, self._left)
            self._drawn.pop((column, 0), None)
            self.refresh(Region(x, self._geometry.heading_y, self._width(column), 1))


def _counted(before: str, column: Column, after: str) -> Line:
    return (
        Span(before, Style.SOFT),
        Span(column.stage.value, Style.SOFT),
        Span(f" {_count(column, ' of ')}", Style.FAINT),
        Span(after, Style.SOFT),
    )


def _count(column: Column, sign: str) -> str:
    """Say how many are listed, and of how many where these are those found: "1 of 7"."""
    listed = f"{len(column.ids):,}"
    return listed if not column.of or not sign else f"{listed}{sign}{column.of:,}"
