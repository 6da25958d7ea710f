"""What is seen on a screen from outside, and what a key costs."""

import time
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

import pyte
from wcwidth import wcwidth

from tests.bench.process import cpu_seconds
from tests.terminal.program import Program

CURSOR = "▌"
AT_REST = 4.5
"""Seconds after a start in which a program may have something left to do, though nobody types."""
_LONGEST = 30
_PAUSE, _BUSY = 0.5, 0.2
"""Seconds of one look at a program, and of that what it computes that still has something to do."""


class KeyCost(NamedTuple):
    """What a key cost: bytes, seconds computed, and seconds until the last byte of its answer."""

    sent: int
    cpu: float
    seconds: float
    again: int
    """Cells that were painted more than once."""
    text: int
    """Bytes of the text that changed beside the cursor: a reason, evidence, a pane."""


def shows_something(program: Program) -> bool:
    """Whether anything at all is on the screen."""
    return any(line.strip() for line in program.screen.display)


def shows_list(program: Program) -> bool:
    """Whether a list of Inroad's is there, with its cursor and its keys."""
    lines = program.text.split("\n")
    return "all keys" in lines[-1] and any(line.startswith(CURSOR) for line in lines)


def shows_person(program: Program) -> bool:
    """Whether a person is open, with what is due and what is known."""
    return any(f"─ {part} ─" in program.text for part in ("next", "known"))


def cursor_rows(text: str) -> frozenset[int]:
    """Return the rows that the cursor is in."""
    return frozenset(row for row, line in enumerate(text.split("\n")) if CURSOR in line)


def start(program: Program) -> None:
    """Wait until a program has started, and has done all that it does unasked after that."""
    program.wait_until(lambda: shows_list(program), "the list")
    program.let_pass(AT_REST)
    end = time.monotonic() + _LONGEST
    while _computed_in(program, _PAUSE) > _BUSY and time.monotonic() < end:
        pass
    program.settle()


def _computed_in(program: Program, seconds: float) -> float:
    before = cpu_seconds(program.pid)
    program.let_pass(seconds)
    return cpu_seconds(program.pid) - before


def press(program: Program, key: str) -> KeyCost:
    """Press a key in a program that is at rest, and return what it cost."""
    before, begun = program.text, len(program.raw)
    computed, at = cpu_seconds(program.pid), time.perf_counter()
    program.strike(key)
    sent = program.settle()
    return KeyCost(
        sent,
        cpu_seconds(program.pid) - computed,
        program.moment - at if sent else 0.0,
        painted_again(bytes(program.raw[begun:]), program.columns, program.lines),
        changed_text(before, program.text),
    )


def changed_text(before: str, after: str) -> int:
    """Return the bytes of the text that changed, but for the cursor and the line of keys."""
    lines = (text.replace(CURSOR, " ").split("\n")[:-1] for text in (before, after))
    return sum(_changed(*pair) for pair in zip(*lines, strict=True))


def painted_again(sent: bytes, columns: int, lines: int) -> int:
    """Return how many cells are painted more than once in what was sent."""
    screen = _Counting(columns, lines)
    pyte.ByteStream(screen).feed(sent)
    return sum(times > 1 for times in screen.painted.values())


def answer_seconds(program: Program, key: str, holds: Callable[[], bool]) -> float:
    """Press a key, and return the seconds until the screen shows what it should."""
    at = time.perf_counter()
    program.strike(key)
    program.wait_until(holds, f"the answer to {key}")
    return program.moment - at


class _Counting(pyte.Screen):
    """A screen that knows how often a character was put into each cell."""

    def __init__(self, columns: int, lines: int) -> None:
        self.painted: Counter[tuple[int, int]] = Counter()
        super().__init__(columns, lines)

    def draw(self, data: str) -> None:
        """Show characters where the cursor is."""
        for character in data:
            if wcwidth(character) > 0:
                self.painted[self.cursor.y, self.cursor.x] += 1
            super().draw(character)


def _changed(before: str, after: str) -> int:
    width = max(len(before), len(after))
    old, new = before.ljust(width), after.ljust(width)
    differing = [at for at in range(width) if old[at] != new[at]]
    if not differing:
        return 0
    return len(new[differing[0] : differing[-1] + 1].rstrip().encode())
