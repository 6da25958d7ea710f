"""The most memory that a session has: every screen, a search, a letter, a change, the file anew."""

from tests.bench.lines.moving import opened
from tests.bench.process import peak_memory
from tests.bench.run import HUNDREDS, MANY, Run, people
from tests.bench.seeing import start

_AIMS = {HUNDREDS: 1.5, MANY: 3.5}
_QUIET = 4.0
"""Seconds after a change in which the data file is written anew."""


def report(run: Run) -> None:
    """Print the peak beside that of the bare app."""
    run.table.begin("The most memory of a session")
    largest = () if run.extent.largest is None else (run.extent.largest,)
    for size in (*(one for one in run.extent.sizes if one >= HUNDREDS), *largest):
        peaks = _peaks(run, size)
        for name, peak in peaks.items():
            aim = _AIMS.get(size) if name == "in all" else None
            run.table.add(f"{people(size)}, {name}", peak / run.bare.peak, "× bare", aim)


def _peaks(run: Run, size: int) -> dict[str, float]:
    peaks = {}
    with run.places.own(size).opened() as program:
        start(program)
        peaks["at rest after the start"] = peak_memory(program.pid)
        for _ in opened(program):
            pass
        program.press("1", "F", "a", "n", "escape", "w", "q")
        peaks["having looked around"] = peak_memory(program.pid)
        program.press("x", "u", "x")
        program.let_pass(_QUIET)
        program.settle()
        peaks["in all"] = peak_memory(program.pid)
    return peaks
