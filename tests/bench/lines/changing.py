"""A change: from the key until it is saved and painted, beside the same in a small campaign."""

from collections import defaultdict
from typing import NamedTuple

from tests.bench.run import MANY, SOME, Run, people
from tests.bench.seeing import KeyCost
from tests.bench.side_by_side import SideBySide, side_by_side

_GROWN = 1.2


class _Change(NamedTuple):
    """A change: its name, the keys that lead to it, the key that saves it, and those after it."""

    name: str
    before: tuple[str, ...]
    key: str
    after: tuple[str, ...] = ()


_ON_TODAY = (
    _Change("skip on Today", ("1", "j"), "x"),
    _Change("undo of the skip", (), "u"),
    _Change("a call that is noted", ("t", "tab", "f", "i", "n", "e"), "\x13", ("u",)),
)
_ON_THE_BOARD = (
    _Change("move on the board", (), ">"),
    _Change("undo of the move", (), "u"),
)


def report(run: Run) -> None:
    """Print what changes cost at one size and at the others."""
    largest = () if run.extent.largest is None else (run.extent.largest,)
    found: dict[str, list[dict[int, KeyCost]]] = defaultdict(list)
    places = {size: run.places.own(size) for size in (SOME, MANY, *largest)}
    with side_by_side(places) as sessions:
        _make(sessions, _ON_TODAY, found, run.extent.repeats)
        sessions.go("3")
        _make(sessions, _ON_THE_BOARD, found, run.extent.repeats)
    for size in (MANY, *largest):
        run.table.begin(f"One change, saved and painted: {size:,} against {people(SOME)}")
        for name, costs in found.items():
            values = [cost[size].seconds / cost[SOME].seconds for cost in costs]
            run.table.add(name, values, "×", _GROWN)
        for name, costs in found.items():
            work = [cost[size].cpu / run.bare.cpu for cost in costs]
            run.table.add(f"{name}, work", work, "× bare")
    run.table.begin(f"One change: bytes, {people(MANY)}")
    for name, costs in found.items():
        run.table.add(name, [cost[MANY].sent for cost in costs], "B")


def _make(
    sessions: SideBySide,
    changes: tuple[_Change, ...],
    found: dict[str, list[dict[int, KeyCost]]],
    times: int,
) -> None:
    for _ in range(times):
        for change in changes:
            sessions.go(change.before)
            found[change.name].append(sessions.press(change.key))
            sessions.go(change.after)
