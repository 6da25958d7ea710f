"""A list of any length that draws only the lines that are seen.

A cursor move repaints two lines, whatever the length. The list holds any items: what one
looks like, whether the cursor may stop at it, and what it is called are functions that the
screen gives.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from inroad.widgets.cursor_keys import MOVES, Moving, bindings_of
from inroad.widgets.indexed import Indexed
from inroad.widgets.style import BAR, Line, Span, Style, Styled

T = TypeVar("T")

Draw = Callable[[T, int], Line]
"""Draws an item in so many cells (without the cursor's place at the left)."""

WIDEST = 110
"""Cells of a line, at most: what stands farther apart is not seen to belong together."""
GUTTER = 2
"""Cells at the left of every line, for the cursor's bar and one space."""


class Heading(NamedTuple):
    """A line that names what follows, or an empty one; the cursor passes it."""

    text: str = ""

    @property
    def line(self) -> Line:
        """How it is drawn."""
        return (Span(self.text, Style.SOFT, True),)


class Rest(NamedTuple):
    """What had no room in the line above it; the cursor passes it."""

    line: Line


class LineList(Styled, Moving, ScrollView, Generic[T], can_focus=True, inherit_bindings=False):
    """A virtual list with a cursor."""

    BINDINGS = bindings_of(MOVES)

    @dataclass
    class Moved(Message):
        """The cursor is at another item (or at none)."""

        line_list: "LineList[Any]"

        @property
        def control(self) -> "LineList[Any]":
            """The list that sent it."""
            return self.line_list

    @dataclass
    class Chosen(Message):
        """Enter was pressed, or the selected line was clicked."""

        line_list: "LineList[Any]"

        @property
        def control(self) -> "LineList[Any]":
            """The list that sent it."""
            return self.line_list

    def __init__(
        self,
        draw: Draw[T],
        key: Callable[[T], Hashable | None],
        id: str | None = None,
    ) -> None:
        """Make an empty list.

        Args:
            draw: draws one item.
            key: names an item, so that the cursor finds it again when items change; None
                where the cursor may not stop (headings, empty lines).
            id: the widget's id.
        """
        super().__init__(id=id)
        self._draw = draw
        self._key = key
        self._items: Sequence[T] = ()
        self._cursor = -1
        self._top = 0
        """The line at the top, as the last move left it: a window that was smaller meanwhile
        changes what is seen, and not where one was."""
        self._window = Size()
        """The size in which it was left there: in another one, lines are broken elsewhere."""
        self._there_before: frozenset[Hashable | None] | None = None
        """What was there when something was to come back; None where nothing is to."""

    @property
    def items(self) -> Sequence[T]:
        """What is in the list."""
        return self._items

    @property
    def selected(self) -> T | None:
        """The item under the cursor, or None."""
        return self._items[self._cursor] if 0 <= self._cursor < len(self._items) else None

    @property
    def here(self) -> Hashable | None:
        """What the item under the cursor is called, or None."""
        return self._key_of(self.selected)

    def show(self, items: Sequence[T], select: Hashable | None = None) -> None:
        """Show `items`; the cursor goes to `select`, or stays with its item, or near it."""
        before, present = self.selected, self._cursor
        old = self._items
        self._items = items if isinstance(items, Indexed) else tuple(items)
        arrived = self._first_arrived()
        wanted = next((one for one in (select, arrived) if one is not None), self._key_of(before))
        self._cursor = self._find(wanted, near=present)
        self._repaint(old, present)
        self.virtual_size = Size(self.size.width, len(self._items))
        self._reveal()
        is_elsewhere = self._key_of(self.selected) != self._key_of(before)
        if is_elsewhere or (self._cursor != present and self.size == self._window):
            self._keep_top()
        if self.selected != before or self._cursor != present:
            self._say_moved()

    def expect_back(self, is_next: bool) -> None:
        """Have the cursor go to the first line that is new when items are shown the next time.

        What is `Indexed` may be long: there the screen asks what came.

        Args:
            is_next: whether that is what comes next; False where it will not come after all.
        """
        is_expected = is_next and not isinstance(self._items, Indexed)
        self._there_before = self.keys if is_expected else None

    @property
    def keys(self) -> frozenset[Hashable | None]:
        """What all items are called; None is among them."""
        return frozenset((None, *map(self._key, self._items)))

    def select_new(self, before: frozenset[Hashable | None]) -> None:
        """Move the cursor to the first item that is called as none was `before`, if any is."""
        new = self._first_not_in(before)
        if new is not None:
            self.select(new)

    def _first_not_in(self, before: frozenset[Hashable | None]) -> Hashable | None:
        return next((key for key in map(self._key, self._items) if key not in before), None)

    def _first_arrived(self) -> Hashable | None:
        """Return what the first line is called that came, once, where one was to come back."""
        before, self._there_before = self._there_before, None
        return None if before is None else self._first_not_in(before)

    def select(self, key: Hashable) -> None:
        """Move the cursor to the item called `key`, where there is one."""
        at = self._find(key, near=self._cursor)
        if at != self._cursor:
            self._move_to(at)

    def render_line(self, y: int) -> Strip:
        """Draw line `y` of what is seen."""
        width, at = self.size.width, y + self.scroll_offset.y
        if at >= len(self._items):
            return self.strip((Span(" "),), width)
        is_here = at == self._cursor
        line = self._draw(self._items[at], max(0, min(WIDEST, width - GUTTER)))
        if not is_here:
            return self.strip((Span("  ", line[0].style if line else Style.TEXT), *line), width)
        bar = Span(BAR if self.has_focus else " ", Style.ACCENT)
        return self.strip((bar, Span(" "), *line), width, on_row=True)

    def action_cursor(self, by: int) -> None:
        """Move the cursor to the next item at which it may stop."""
        at = self._next_stop(self._cursor + by, by)
        if at is not None:
            self._move_to(at)

    def action_page(self, by: int) -> None:
        """Move the cursor a screenful."""
        at = min(max(self._cursor + by * max(1, self.size.height - 1), 0), len(self._items) - 1)
        stop = self._next_stop(at, by)
        if stop is None:
            stop = self._next_stop(at, -by)
        if stop is not None:
            self._move_to(stop)

    def action_edge(self, side: int) -> None:
        """Move the cursor to the first or the last item."""
        start = 0 if side < 0 else len(self._items) - 1
        at = self._next_stop(start, -side)
        if at is not None:
            self._move_to(at)

    def action_choose(self) -> None:
        """Say that the selected item was chosen."""
        if self.selected is not None:
            self.post_message(self.Chosen(self))

    def on_click(self, event: events.Click) -> None:
        """Select the line that was clicked; choose it at the second click."""
        event.stop()
        at = event.y + self.scroll_offset.y
        if at >= len(self._items) or self._key_of(self._items[at]) is None:
            return
        if at == self._cursor:
            self.action_choose()
        else:
            self._move_to(at)

    def on_resize(self) -> None:
        """Keep the cursor in sight, and be where one was once there is room for it again."""
        self.virtual_size = Size(self.size.width, len(self._items))
        self._scroll(self._top)
        self._reveal()

    def on_focus(self) -> None:
        """Draw the cursor's bar."""
        self._refresh_at(self._cursor)

    def on_blur(self) -> None:
        """Take the cursor's bar away."""
        self._refresh_at(self._cursor)

    def _key_of(self, item: T | None) -> Hashable | None:
        return None if item is None else self._key(item)

    def _find(self, key: Hashable | None, near: int) -> int:
        if key is not None and isinstance(self._items, Indexed):
            there = self._items.index_of(key)
            if there is not None:
                return there
        elif key is not None:
            for at, item in enumerate(self._items):
                if self._key(item) == key:
                    return at
        start = min(max(near, 0), len(self._items) - 1)
        found = self._next_stop(start, 1)
        if found is None:
            found = self._next_stop(start, -1)
        return -1 if found is None else found

    def _next_stop(self, start: int, step: int) -> int | None:
        at = start
        while 0 <= at < len(self._items):
            if self._key(self._items[at]) is not None:
                return at
            at += step
        return None

    def _move_to(self, at: int) -> None:
        if at == self._cursor:
            return
        old, self._cursor = self._cursor, at
        is_scrolled = self._reveal()
        self._keep_top()
        if not is_scrolled:
            self._refresh_at(old)
            self._refresh_at(at)
        self._say_moved()

    def _say_moved(self) -> None:
        """Tell the screen itself, which then says what changes with it before all is painted."""
        self.screen.post_message(self.Moved(self))

    def _keep_top(self) -> None:
        """Take what is at the top now for what one wants there."""
        self._top, self._window = self.scroll_offset.y, self.size

    def _reveal(self) -> bool:
        """Scroll so that the cursor and the lines that belong to it are seen.

        Return whether that was needed. The list moves half a screen at a time: over a slow
        link one larger repaint now and then is better than a full one at every step.
        """
        height, top = self.size.height, self.scroll_offset.y
        if height <= 0 or self._cursor < 0:
            return False
        last = min(self._last_of_selected(), self._cursor + height - 1)
        if top <= self._cursor and last < top + height:
            return False
        at = 0 if self._is_first_stop() else max(self._cursor - height // 2, last - height + 1)
        self._scroll(max(0, at))
        return self.scroll_offset.y != top

    def _scroll(self, top: int) -> None:
        # There is no scrollbar, and Textual scrolls nothing without one unless it is forced to.
        self.scroll_to(y=top, animate=False, immediate=True, force=True)

    def _last_of_selected(self) -> int:
        """Return the last line before the next stop: wrapped text goes on below the cursor."""
        following = self._next_stop(self._cursor + 1, 1)
        return (len(self._items) if following is None else following) - 1

    def _is_first_stop(self) -> bool:
        return self._next_stop(0, 1) == self._cursor

    def _refresh_at(self, at: int) -> None:
        line = at - self.scroll_offset.y
        if at >= 0 and 0 <= line < self.size.height:
            self.refresh(Region(0, line, self.size.width, 1))

    def _repaint(self, old: Sequence[T], old_cursor: int) -> None:
        """Refresh only the lines that are seen and look different now."""
        top = self.scroll_offset.y
        for at in range(top, top + self.size.height):
            before = old[at] if at < len(old) else None
            after = self._items[at] if at < len(self._items) else None
            if before != after or (at in (old_cursor, self._cursor) and old_cursor != self._cursor):
                self._refresh_at(at)
