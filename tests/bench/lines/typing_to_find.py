"""Finding as one types: what each letter sends, and how long it takes beside a small campaign."""

from typing import NamedTuple

from tests.bench.run import MANY, SOME, Run
from tests.bench.seeing import KeyCost
from tests.bench.side_by_side import SideBySide, side_by_side

_SENT = 2500
_GROWN = 2.0
_TYPED = ("ana", "mar", "ben")
_LETTERS = ("first key", "next key", "the third")


class _Finding(NamedTuple):
    """A way to find: its name, the keys that lead to it, and those that leave it."""

    name: str
    keys: tuple[str, ...]
    leave: tuple[str, ...] = ("escape", "escape")


_FINDINGS = (
    _Finding("on Today", ("1", "/")),
    _Finding("on the board", ("3", "/")),
    _Finding("anything", ("1", "F"), ("escape",)),
)


def report(run: Run) -> None:
    """Print what the letters of some words cost."""
    largest = () if run.extent.largest is None else (run.extent.largest,)
    with side_by_side({size: run.places.of(size) for size in (SOME, MANY, *largest)}) as sessions:
        found = {finding.name: _typed(sessions, finding) for finding in _FINDINGS}
    run.table.begin("A key of find-as-you-type: bytes")
    for finding, words in found.items():
        values = [cost[MANY].sent for word in words for cost in word]
        run.table.add(finding, values, "B", _SENT, is_for_each=True)
    for size in (MANY, *largest):
        run.table.begin(f"A key of find-as-you-type: time, {size:,} against {SOME} people")
        for finding, words in found.items():
            for letter, costs in zip(_LETTERS, zip(*words, strict=True), strict=True):
                values = [cost[size].seconds / cost[SOME].seconds for cost in costs]
                run.table.add(f"{finding}, {letter}", values, "×", _GROWN)
        for finding, words in found.items():
            work = [cost[size].cpu / run.bare.cpu for word in words for cost in word]
            run.table.add(f"{finding}, work", work, "× bare")


def _typed(sessions: SideBySide, finding: _Finding) -> list[list[dict[int, KeyCost]]]:
    """Return what every letter of every word cost."""
    found = []
    for word in _TYPED:
        sessions.go(finding.keys)
        found.append([sessions.press(letter) for letter in word])
        sessions.go(finding.leave)
    return found
