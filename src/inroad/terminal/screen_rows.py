"""Lines of the terminal: what they should show, what they show, and the difference."""

from collections.abc import Iterator, Sequence
from itertools import chain

from rich.cells import split_graphemes

from inroad.terminal.certain_widths import is_certain
from inroad.terminal.colours import Look
from inroad.terminal.looks import blank, is_ground, is_ground_of
from inroad.terminal.pen import TO_THE_EDGE, Stroke

_BRIDGE = 4
"""So many unchanged cells are sent again rather than stepped over: the step costs as much."""


class Row:
    """One line: its characters and looks, as they should be and as they are; None if unknown.

    The cells after the first of a wide character hold "".
    """

    __slots__ = ("chars", "is_unsure", "looks", "shown_chars", "shown_looks")

    def __init__(self, width: int) -> None:
        self.chars: list[str | None] = [None] * width
        self.looks: list[Look | None] = [None] * width
        self.shown_chars: list[str | None] = [None] * width
        self.shown_looks: list[Look | None] = [None] * width
        self.is_unsure = False
        """Whether something in it may be wider or narrower than it should be."""

    def grow(self, width: int) -> None:
        """Have at least `width` cells."""
        missing = width - len(self.chars)
        if missing > 0:
            for cells in (self.chars, self.looks, self.shown_chars, self.shown_looks):
                cells += [None] * missing

    def cut(self, width: int) -> None:
        """Have at most `width` cells; of a wide character whose half is beyond, a blank stays."""
        if len(self.chars) <= width:
            return
        if self.chars[width] == "":
            start = self._begin_of(width)
            look = self.looks[start]
            self.chars[start:width] = [" "] * (width - start)
            self.looks[start:width] = [blank(look) if look is not None else None] * (width - start)
        for cells in (self.chars, self.looks, self.shown_chars, self.shown_looks):
            del cells[width:]

    def put(self, column: int, text: str, look: Look) -> int:
        """Put text into its cells; return the column behind it."""
        ground = blank(look)
        if is_certain(text):
            end = column + len(text)
            self.grow(end)
            self.chars[column:end] = text
            if look is ground or " " not in text:
                self.looks[column:end] = [look] * len(text)
            else:
                self.looks[column:end] = [ground if char == " " else look for char in text]
            return end
        self.is_unsure = True
        spans, width = split_graphemes(text)
        self.grow(column + width)
        for start, end, cells in spans:
            if cells:
                char = text[start:end]
                self.chars[column : column + cells] = [char, *[""] * (cells - 1)]
                self.looks[column : column + cells] = [ground if char == " " else look] * cells
                column += cells
        return column

    def be_shown(self) -> None:
        """Take note that it shows what it should."""
        self.shown_chars[:], self.shown_looks[:] = self.chars, self.looks
        if self.is_unsure:
            self.is_unsure = not all(is_certain(char or "") for char in self.chars)

    def is_known(self, start: int, stop: int) -> bool:
        """Whether there are these cells, and something is in each of them."""
        return 0 <= start <= stop <= len(self.chars) and None not in self.chars[start:stop]

    def be_covered(self, start: int) -> None:
        """Take note that from one cell on it shows something else."""
        start = self._begin_of(start)
        unknown = len(self.chars) - start
        self.shown_chars[start:] = [None] * unknown
        self.shown_looks[start:] = [None] * unknown

    def strokes(self, line: int, edge: int | None) -> tuple[list[Stroke], list[range]]:
        """Return what has to be painted, on the line that this is.

        Args:
            line: which one that is.
            edge: how many columns there are, if blanks up to it can be erased at once.

        Returns:
            What takes a cell a character, in any order; and the cells whose text has to be sent
            piece by piece from the left, each piece to its place.
        """
        changed = self._changed()
        unsure = self._at_risk(frozenset(changed)) if self.is_unsure and changed else []
        if unsure:
            at_risk = frozenset(chain.from_iterable(unsure))
            changed = [at for at in changed if at not in at_risk]
        runs = _runs(changed, self.looks, 0 if self.is_unsure else _BRIDGE)
        strokes = [Stroke(line, start, self._text(start, end), look) for start, end, look in runs]
        if strokes and edge == len(self.chars) and not self.is_unsure:
            strokes[-1] = self._up_to_the_edge(strokes[-1])
        return strokes, unsure

    def _up_to_the_edge(self, last: Stroke) -> Stroke:
        """Return the last stroke, with the blanks behind it if it ends in such."""
        end = last.column + len(last.text)
        start, ground = end - TO_THE_EDGE, self.looks[-1]
        cells = len(self.chars) - start
        is_blank = (
            last.text.endswith(" " * TO_THE_EDGE)
            and self.chars[start:].count(" ") == cells
            and self.looks[start:].count(ground) == cells
            and ground is not None
            and is_ground(ground)
        )
        if not is_blank:
            return last
        return last._replace(text=last.text.ljust(len(self.chars) - last.column))

    def _text(self, start: int, end: int) -> str:
        """Return what stands in cells that are known; half of what is covered is a blank."""
        return "".join([char or " " for char in self.chars[start:end]])

    def _changed(self) -> list[int]:
        cells = zip(self.chars, self.shown_chars, self.looks, self.shown_looks, strict=True)
        return [
            at
            for at, (char, shown, look, shown_look) in enumerate(cells)
            if char != shown or (look is not shown_look and look != shown_look)
        ]

    def _at_risk(self, changed: frozenset[int]) -> list[range]:
        """Return the cells of what is of unsure width and changed, and those that it may cover.

        No terminal takes a character, joined to others or not, for wider than two cells.
        """
        found: list[range] = []
        for at, char in enumerate(self.chars):
            if not char or is_certain(char):
                continue
            cells = range(at, self._end_of(at))
            reach = min(max(cells.stop, at + 2 * len(char)), len(self.chars))
            if found and at <= found[-1].stop:
                if at < found[-1].stop or not changed.isdisjoint(cells):
                    found[-1] = range(found[-1].start, max(found[-1].stop, reach))
            elif not changed.isdisjoint(cells):
                found.append(range(at, reach))
        return found

    def _begin_of(self, at: int) -> int:
        """Return the column of the character that is in the cell `at`, or reaches into it."""
        while at and self.chars[at] == "":
            at -= 1
        return at

    def _end_of(self, at: int) -> int:
        """Return the column behind the character at `at`."""
        end = at + 1
        while end < len(self.chars) and self.chars[end] == "":
            end += 1
        return end

    def known_from(self, start: int, stop: int) -> int:
        """Return how many cells are known from one on, up to another."""
        cells = self.chars[start:stop]
        return cells.index(None) if None in cells else len(cells)

    def pieces(self, cells: range) -> Iterator[tuple[int, str, Look]]:
        """Yield what is known of some cells, character by character: where, what, its look."""
        for at in cells:
            char, look = self.chars[at], self.looks[at]
            if char is not None and look is not None and (char or not self._is_covered(at)):
                yield at, char or " ", look

    def _is_covered(self, at: int) -> bool:
        """Whether the cell at `at`, which is empty, is the second one of a wide character."""
        before = self.chars[at - 1] if at else None
        return bool(before) and split_graphemes(before or "")[1] > 1


def _runs(
    changed: list[int], looks: Sequence[Look | None], bridge: int
) -> Iterator[tuple[int, int, Look]]:
    """Yield from where to where the cells that changed can be painted in one look.

    Blanks join what stands beside them on the same ground. Up to `bridge` cells between that did
    not change are painted with the others where they look alike.
    """
    start = end = -1
    look: Look | None = None
    beside: Look | None = None
    for at in changed:
        joined = look if at - end <= bridge else None
        for other in looks[end : at + 1] if joined is not None else ():
            # Most cells look as those before them.
            if other is not joined and (other is not beside or joined is not look):
                joined, beside = _joined(joined, other), other
        if joined is None:
            if look is not None:
                yield start, end, look
            start, joined, beside = at, looks[at], None
        end, look = at + 1, joined
    if look is not None:
        yield start, end, look


def _joined(look: Look | None, other: Look | None) -> Look | None:
    """Return the look in which cells of both looks can be painted; None where there is none."""
    if look is None or other is None:
        return None
    if is_ground_of(other, look) or look == other:
        return look
    return other if is_ground_of(look, other) else None
