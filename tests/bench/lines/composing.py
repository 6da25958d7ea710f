"""Opening the composer: the first letter of a session, and another."""

from tests.bench.run import FEW, MANY, Run, people
from tests.bench.seeing import press, start

_WORK = 0.3


def report(run: Run) -> None:
    """Print what opening the composer computes; the first letter, of several sessions."""
    run.table.begin("Opening the composer")
    for size in (FEW, MANY):
        place = run.places.own(size)
        first, again = list[float](), list[float]()
        for _ in range(run.extent.repeats):
            run.bare.measure()
            with place.opened() as program:
                start(program)
                first.append(press(program, "w").cpu / run.bare.cpus[-1])
                program.press("q", "j")
                again.append(press(program, "w").cpu / run.bare.cpus[-1])
                program.press("q", "q", "q")
                program.wait_for_end()
        run.table.add(f"{people(size)}, first", first, "× bare", _WORK)
        run.table.add(f"{people(size)}, again", again, "× bare", _WORK)
