"""How many bytes screens, moves and letters cost, in windows of three sizes, in a real terminal.

The aims stand in the bench, which says of each whether it is met (`tests/bench/lines`). Here
stands what holds: a number that is larger than its aim becomes smaller with the program, and no
number becomes larger.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

from tests.bench.lines.moving import opened
from tests.bench.seeing import press, shows_list
from tests.terminal.program import Program

NOW = {"INROAD_NOW": "2026-11-23T08:30:00+00:00"}
SMALL, MIDDLE, LARGE = (80, 24), (120, 40), (200, 60)
WINDOWS = pytest.mark.parametrize("window", [SMALL, MIDDLE, LARGE], ids=str)

MOVES = {
    SMALL: {"Today": 380, "Goals": 505, "Board": 300, "Prep": 290, "People": 340, "Settings": 355},
    MIDDLE: {"Today": 590, "Goals": 525, "Board": 325, "Prep": 290, "People": 370, "Settings": 365},
    LARGE: {"Today": 590, "Goals": 525, "Board": 310, "Prep": 295, "People": 375, "Settings": 365},
}
"""Bytes of a cursor move beside the text that changes with it; the aims are 360, 440 and 600.

On Today in a wide window some twenty lines of a pane change: each takes some bytes more, which say
where its text stands, and what of it is empty now."""

PLAIN_SSH = {"COLORTERM": ""}
MOVES_OVER_PLAIN_SSH = {
    "Today": 325,
    "Goals": 410,
    "Board": 270,
    "Prep": 255,
    "People": 285,
    "Settings": 305,
}
"""With 256 colours."""

COLUMN = {SMALL: 345, MIDDLE: 380, LARGE: 300}
"""Bytes to the next column of the board, beside the text of what is told below it; the aim is 700
at 80x24."""

START = {SMALL: 2800, MIDDLE: 4600, LARGE: 6200}
VISITS = {
    SMALL: {"2": 2400, "3": 2200, "4": 3000, "1": 2500},
    MIDDLE: {"2": 3300, "3": 3300, "4": 6000, "1": 4000},
    LARGE: {"2": 4000, "3": 4300, "4": 9800, "1": 5000},
}
"""Bytes of a switch of screens; the aims are 4,000 and 7,000."""

LETTER = 1600
"""Bytes of a key of find-as-you-type, at 80x24; the aim is 2,500."""


@contextmanager
def demo(
    window: tuple[int, int], environment: Mapping[str, str] | None = None
) -> Iterator[Program]:
    """Open the demo in a terminal that answers what it is asked, as most do."""
    inroad = [sys.executable, "-m", "inroad", "--demo"]
    with Program(
        inroad, size=window, environment={**NOW, **(environment or {})}, answers=True
    ) as program:
        program.wait_until(lambda: shows_list(program), "the list")
        program.settle()
        yield program


@WINDOWS
def test_a_start_and_each_switch_of_screens(window: tuple[int, int]) -> None:
    with demo(window) as program:
        assert 0 < len(program.raw) <= START[window]
        for _ in ("the first visit", "another"):
            visits = {key: press(program, key) for key in "2341"}
            costs = {key: visit.sent for key, visit in visits.items()}
            assert all(0 < costs[key] <= VISITS[window][key] for key in costs), costs
        assert not any(visit.again for visit in visits.values()), "no cell is painted twice"


@WINDOWS
def test_a_cursor_move_on_every_list(window: tuple[int, int]) -> None:
    with demo(window) as program:
        for screen in opened(program):
            if screen.name in MOVES[window]:
                moves = [press(program, key) for key in screen.moves]
                costs = [move.sent - move.text for move in moves]
                assert all(0 < cost <= MOVES[window][screen.name] for cost in costs), costs
                assert not any(move.again for move in moves)


def test_a_cursor_move_with_the_colours_of_plain_ssh() -> None:
    with demo(SMALL, PLAIN_SSH) as program:
        for screen in opened(program):
            if screen.name in MOVES_OVER_PLAIN_SSH:
                moves = [press(program, key) for key in screen.moves]
                costs = [move.sent - move.text for move in moves]
                most = MOVES_OVER_PLAIN_SSH[screen.name]
                assert all(0 < cost <= most for cost in costs), (screen.name, costs)


@WINDOWS
def test_a_move_to_the_next_column(window: tuple[int, int]) -> None:
    with demo(window) as program:
        program.press("3")
        moves = [press(program, key) for key in "llhh"]
        costs = [move.sent - move.text for move in moves]
        assert all(0 < cost <= COLUMN[window] for cost in costs), costs


@pytest.mark.parametrize("keys", [("1", "/"), ("3", "/"), ("1", "F")], ids="-".join)
def test_a_letter_of_find(keys: tuple[str, ...]) -> None:
    with demo(SMALL) as program:
        program.press(*keys)
        costs = [press(program, letter).sent for letter in "ana"]
        assert all(0 < cost <= LETTER for cost in costs), costs
