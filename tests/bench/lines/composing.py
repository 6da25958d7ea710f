"""Opening the composer: the first letter of a session, and another."""

from tests.bench.run import FEW, MANY, Run, people
from tests.bench.seeing import press, start

_WORK = 0.3


def report(run: Run) -> None:
    """Print what opening the composer computes."""
    run.table.begin("Opening the composer")
    for size in (FEW, MANY):
        with run.places.own(size).opened() as program:
            start(program)
            first = press(program, "w")
            again = []
            for _ in range(run.extent.repeats):
                program.press("q", "j")
                again.append(press(program, "w").cpu / run.bare.cpu)
        run.table.add(f"{people(size)}, first", first.cpu / run.bare.cpu, "× bare", _WORK)
        run.table.add(f"{people(size)}, again", again, "× bare", _WORK)
