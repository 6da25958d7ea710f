"""Doing nothing: every screen, and one with a form, side by side, with the bare app among them."""

import contextlib
import time
from functools import partial

from tests.bench.bare import opened as bare_opened
from tests.bench.process import cpu_seconds
from tests.bench.run import MANY, Run
from tests.bench.seeing import AT_REST, shows_list
from tests.terminal.program import Program

_PERCENT = 0.05
_SCREENS = {
    "Today": ("1",),
    "Goals": ("2",),
    "Board": ("3",),
    "Prep": ("4",),
    "People": ("5",),
    "a form": ("t",),
}


def report(run: Run) -> None:
    """Print what is sent and computed while nobody types."""
    seconds = run.extent.idle
    with contextlib.ExitStack() as stack:
        bare = stack.enter_context(bare_opened())
        bare.wait_for("row 10")
        programs: dict[str, Program] = {}
        for name, keys in _SCREENS.items():
            program = stack.enter_context(run.places.of(MANY).opened())
            program.wait_until(partial(shows_list, program), "the list")
            if name != "People" or "5 People" in program.text:
                program.press(*keys)
                programs[name] = program
        bare.let_pass(AT_REST)
        for program in (bare, *programs.values()):
            program.settle()
        computed = {name: cpu_seconds(program.pid) for name, program in programs.items()}
        of_bare = cpu_seconds(bare.pid)
        time.sleep(seconds)
        computed = {
            name: cpu_seconds(program.pid) - computed[name] for name, program in programs.items()
        }
        of_bare = cpu_seconds(bare.pid) - of_bare
        sent = {name: program.let_pass(0.1) for name, program in programs.items()}
    run.table.begin(f"{seconds:.0f} seconds in which nobody types")
    for name, count in sent.items():
        run.table.add(f"{name}, sent", count, "B", 0, is_for_each=True)
    run.table.add("bare app, computed", of_bare / seconds * 100, "% of a core")
    for name, taken in computed.items():
        percent = (taken - of_bare) / seconds * 100
        run.table.add(f"{name}, computed over the bare app", percent, "% of a core", _PERCENT)
