"""Leaving: by key, by signal, with a line that drops, and with a terminal that does not read."""

import signal
from collections.abc import Callable
from typing import NamedTuple

from tests.bench.ending import seconds_to_end
from tests.bench.process import left_in_session, modes_left
from tests.bench.run import FEW, MANY, Run, people
from tests.bench.seeing import shows_list
from tests.terminal.program import Program

_AIM = 1.2


class _Way(NamedTuple):
    """A way to leave: what makes the program end, and the exit code that says so."""

    name: str
    leave: Callable[[Program], object]
    code: int
    before: Callable[[Program], object] = lambda program: None
    reads: bool = True
    has_terminal: bool = True


def _change(program: Program) -> None:
    program.press("x")


def _stop_reading(program: Program) -> None:
    """Have more painted than a terminal takes that is not read."""
    for key in "234" * 8:
        program.strike(key)


_WAYS = (
    _Way("by key", lambda program: program.type("q"), 0),
    _Way("by key, right after a change", lambda program: program.type("q"), 0, _change),
    _Way("by TERM", lambda program: program.send_signal(signal.SIGTERM), 143),
    _Way("by HUP", lambda program: program.send_signal(signal.SIGHUP), 129),
    _Way("by a hang-up", lambda program: program.hang_up(), 129, reads=False, has_terminal=False),
    _Way(
        "by TERM, unread",
        lambda program: program.send_signal(signal.SIGTERM),
        143,
        _stop_reading,
        reads=False,
    ),
)


def report(run: Run) -> None:
    """Print how long leaving takes beside the bare app, and what is not as it was before."""
    for size in (FEW, MANY):
        wrong: dict[str, list[int]] = {}
        run.table.begin(f"Leaving, {people(size)}")
        for way in _WAYS:
            seconds, wrong[way.name] = [], []
            for _ in range(run.extent.repeats // 2):
                taken, faults = _left(run, size, way)
                seconds.append(taken / run.bare.leaving)
                wrong[way.name].append(len(faults))
                for fault in faults:
                    run.table.remark(f"{way.name}: {fault}")
            run.table.add(way.name, seconds, "× bare", _AIM)
        faults_in_all = [sum(counts) for counts in wrong.values()]
        run.table.add("what was left wrong", faults_in_all, "things", 0, is_for_each=True)


def _left(run: Run, size: int, way: _Way) -> tuple[float, list[str]]:
    with run.places.own(size).opened() as program:
        program.wait_until(lambda: shows_list(program), "the list")
        program.settle()
        at_first = program.first_attributes
        way.before(program)
        taken = seconds_to_end(program, lambda: way.leave(program), way.reads)
        code = program.wait_for_end()
        faults = [] if code == way.code else [f"the exit code was {code}, not {way.code}"]
        if way.has_terminal:
            faults += [] if program.attributes == at_first else ["the terminal's own settings"]
        if way.has_terminal and way.reads:
            faults += [f"mode {mode}" for mode in sorted(modes_left(bytes(program.raw)))]
        faults += [f"process {left} went on" for left in left_in_session(program.pid)]
        return taken, faults
