"""Finding as one types: what each letter sends, and how long it takes beside a small campaign."""

from typing import NamedTuple

from tests.bench.run import MANY, SOME, Run
from tests.bench.seeing import KeyCost, press, start
from tests.terminal.program import Program

_SENT = 2500
_GROWN = 2.0
_TYPED = "ana"


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
    """Print what the letters of a word cost."""
    largest = () if run.extent.largest is None else (run.extent.largest,)
    found = {size: _letters(run, size) for size in (SOME, MANY, *largest)}
    run.table.begin("A key of find-as-you-type: bytes")
    for finding in _FINDINGS:
        values = [cost.sent for cost in found[MANY][finding.name]]
        run.table.add(finding.name, values, "B", _SENT, is_for_each=True)
    for size in (MANY, *largest):
        run.table.begin(f"A key of find-as-you-type: time, {size:,} against {SOME} people")
        for finding in _FINDINGS:
            pairs = zip(found[size][finding.name], found[SOME][finding.name], strict=True)
            for letter, (many, few) in zip(("first key", "next key"), pairs, strict=False):
                name = f"{finding.name}, {letter}"
                run.table.add(name, many.seconds / few.seconds, "×", _GROWN)
        for finding in _FINDINGS:
            work = [cost.cpu / run.bare.cpu for cost in found[size][finding.name]]
            run.table.add(f"{finding.name}, work", work, "× bare")


def _letters(run: Run, size: int) -> dict[str, list[KeyCost]]:
    with run.places.of(size).opened() as program:
        start(program)
        return {finding.name: _typed(program, finding) for finding in _FINDINGS}


def _typed(program: Program, finding: _Finding) -> list[KeyCost]:
    program.press(*finding.keys)
    costs = [press(program, letter) for letter in _TYPED]
    program.press(*finding.leave)
    return costs
