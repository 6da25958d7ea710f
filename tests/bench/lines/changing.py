"""A change: from the key until it is saved and painted, beside the same in a small campaign."""

import statistics
from collections import defaultdict

from tests.bench.run import MANY, SOME, Run, people
from tests.bench.seeing import KeyCost, press, start
from tests.terminal.program import Program

_GROWN = 1.2


def report(run: Run) -> None:
    """Print what changes cost at one size and at the others."""
    largest = () if run.extent.largest is None else (run.extent.largest,)
    found = {size: _changes(run, size) for size in (SOME, MANY, *largest)}
    for size in (MANY, *largest):
        run.table.begin(f"One change, saved and painted: {size:,} against {people(SOME)}")
        for name, costs in found[size].items():
            few = statistics.median(cost.seconds for cost in found[SOME][name])
            run.table.add(name, [cost.seconds / few for cost in costs], "×", _GROWN)
        for name, costs in found[size].items():
            run.table.add(f"{name}, work", [cost.cpu / run.bare.cpu for cost in costs], "× bare")
    run.table.begin(f"One change: bytes, {people(MANY)}")
    for name, costs in found[MANY].items():
        run.table.add(name, [cost.sent for cost in costs], "B")


def _changes(run: Run, size: int) -> dict[str, list[KeyCost]]:
    costs: dict[str, list[KeyCost]] = defaultdict(list)
    with run.places.own(size).opened() as program:
        start(program)
        for _ in range(run.extent.repeats):
            _on_today(program, costs)
        program.press("3")
        for _ in range(run.extent.repeats):
            costs["move on the board"].append(press(program, ">"))
            costs["undo of the move"].append(press(program, "u"))
    return costs


def _on_today(program: Program, costs: dict[str, list[KeyCost]]) -> None:
    program.press("1", "j")
    costs["skip on Today"].append(press(program, "x"))
    costs["undo of the skip"].append(press(program, "u"))
    program.press("t", "tab", "f", "i", "n", "e")
    costs["a call that is noted"].append(press(program, "\x13"))
    program.press("u")
