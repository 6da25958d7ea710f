"""Writes strokes of text to the terminal in few bytes: where they stand, and how they look.

A picture is the same in whatever order it is painted. Line by line, each piece of text names its
colours; colour by colour, each is moved to: what is shorter is sent. Every step is one that all
terminals take alike, from a VT100 on.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from inroad.terminal.colours import Look
from inroad.terminal.looks import PLAIN, change, is_ground, shows

TO_THE_EDGE, _AT_THE_END, _WITHIN = 4, 5, 9
"""So many blanks are erased rather than sent: up to the edge of the window, with nothing behind
them, and in a text, where to erase them and to step over them costs as much."""

_BLANKS = re.compile(f" {{{_WITHIN},}}| {{{TO_THE_EDGE},}}$")
"""What may be erased."""

_NEAR = 3
"""So far down, or back, single steps are as short as one for all."""

_FEW = 60
"""So many strokes are painted look by look, without trying which order is shorter."""


class Stroke(NamedTuple):
    """A piece of text in one look, on one line."""

    line: int
    column: int
    text: str
    look: Look


class Pen:
    """Knows where the terminal's cursor is and how text would look there; None where unknown."""

    __slots__ = ("_erases", "_out", "_size", "at", "edge", "look", "width")

    def __init__(self, erases: bool) -> None:
        """Begin where nothing is known.

        Args:
            erases: whether what the terminal erases takes the ground that text would have.
        """
        self._erases = erases
        self._out: list[str] = []
        self._size = 0
        self.width = 0
        """How many columns there are: behind the last, terminals differ on where the cursor is."""
        self.edge: int | None = None
        """How many columns the window has, if blanks up to there can be erased at once."""
        self.at: tuple[int, int] | None = None
        self.look: Look | None = None

    def forget(self) -> None:
        """Know nothing any more."""
        self.at = None
        self.look = None

    def take(self) -> str:
        """Return, once, what is to be sent."""
        sent = "".join(self._out)
        self._out, self._size = [], 0
        return sent

    def send(self, sequence: str) -> None:
        """Send a sequence that paints nothing."""
        self._out.append(sequence)
        self._size += len(sequence)

    def paint(self, strokes: list[Stroke]) -> None:
        """Paint strokes that stand in the order of their places, in the order that is shorter."""
        by_look = list(_by_look(strokes, self.look))
        if len(strokes) <= _FEW:
            self._draw(by_look)
            return
        shortest = min((self._tried(order) for order in (strokes, by_look)), key=_size)
        self._out += shortest._out
        self._size += shortest._size
        self.at, self.look = shortest.at, shortest.look

    def write(self, text: str, is_followed: bool) -> None:
        """Write text of certain width where the cursor is.

        Args:
            text: what to write.
            is_followed: whether what is painted next stands right behind it.
        """
        if self._erases and " " * TO_THE_EDGE in text and is_ground(self.look or PLAIN):
            end = 0
            for blanks in _BLANKS.finditer(text):
                self.put(text[end : blanks.start()])
                self._erase(len(blanks[0]), is_followed or blanks.end() < len(text))
                end = blanks.end()
            text = text[end:]
        self.put(text)

    def _erase(self, blanks: int, is_followed: bool) -> None:
        """Have so many blanks where the cursor is, which is behind them if something follows."""
        if self.at is not None and self.at[1] + blanks == self.edge:
            self.send("\x1b[K")
        elif blanks < (_WITHIN if is_followed else _AT_THE_END):
            self.put(" " * blanks)
        else:
            self.send(f"\x1b[{blanks}X")
            if is_followed and self.at is not None:
                self.go(self.at[0], self.at[1] + blanks)

    def go(self, line: int, column: int) -> None:
        """Move the cursor, by the shortest sequence that is certain."""
        if self.at != (line, column):
            self.send(_way(self.at, line, column, self.width))
            self.at = (line, column)

    def dress(self, look: Look) -> None:
        """Have text look like `look`, by naming only what is different."""
        if not shows(self.look, look):
            sequence, self.look = change(self.look, look)
            self.send(sequence)

    def put(self, text: str) -> None:
        """Send text as it is; its characters take a cell each."""
        if text:
            self.send(text)
            if self.at is not None:
                self.at = (self.at[0], self.at[1] + len(text))

    def _tried(self, strokes: list[Stroke]) -> "Pen":
        """Return a pen that has painted these from here on."""
        pen = Pen(self._erases)
        pen.width, pen.edge, pen.at, pen.look = self.width, self.edge, self.at, self.look
        pen._draw(strokes)
        return pen

    def _draw(self, strokes: list[Stroke]) -> None:
        followers = [*((after.line, after.column) for after in strokes[1:]), None]
        for (line, column, text, look), after in zip(strokes, followers, strict=True):
            self.go(line, column)
            self.dress(look)
            self.write(text, after == (line, column + len(text)))


def _size(pen: Pen) -> int:
    return pen._size


def _way(at: tuple[int, int] | None, line: int, column: int, width: int) -> str:
    """Return the shortest sequence that moves the cursor there, from `at` or from anywhere."""
    if column:
        anywhere = f"\x1b[{line + 1};{column + 1}H"
    else:
        anywhere = f"\x1b[{line + 1}H" if line else "\x1b[H"
    if at is None:
        return anywhere
    down, right = line - at[0], column - at[1]
    vertical = "\v" * down if 0 < down <= _NEAR else _step(down, "B", "A")
    if at[1] < width:
        way = vertical + ("\b" * -right if -_NEAR <= right < 0 else _step(right, "C", "D"))
        anywhere = min(way, anywhere, key=len)
    # Behind the last column too, this leads to the first one.
    return min(anywhere, "\r" + vertical + _step(column, "C", "D"), key=len)


def _step(by: int, ahead: str, back: str) -> str:
    if not by:
        return ""
    count = abs(by)
    return f"\x1b[{count if count > 1 else ''}{ahead if by > 0 else back}"


def _by_look(strokes: list[Stroke], look: Look | None) -> Iterator[Stroke]:
    """Yield the strokes look by look, each time the one that is nearest to the present one."""
    of_look: dict[Look, list[Stroke]] = {}
    for stroke in strokes:
        of_look.setdefault(stroke.look, []).append(stroke)
    while of_look:
        present = look
        nearest = min(of_look, key=lambda other: len(change(present, other)[0]))
        yield from of_look.pop(nearest)
        look = change(look, nearest)[1]
