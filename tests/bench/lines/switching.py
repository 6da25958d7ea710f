"""From screen to screen: the first visit, and coming back."""

from tests.bench.run import MANY, Run
from tests.bench.seeing import KeyCost, press, shows_list
from tests.terminal.program import Program

_AIMS = {(80, 24): 4000, (120, 40): 7000}
_WORK = 0.3
_START = 4500


def report(run: Run) -> None:
    """Print what a switch costs, and what a start sends."""
    started: dict[tuple[int, int], int] = {}
    visits: dict[tuple[int, int], list[tuple[str, KeyCost, KeyCost]]] = {}
    for window in run.extent.windows:
        with run.places.of(MANY).opened(window) as program:
            program.wait_until(lambda: shows_list(program), "the list")
            program.settle()
            started[window] = len(program.raw)
            visits[window] = _visits(program)
    run.table.begin("Bytes to start")
    for window, sent in started.items():
        aim = _START if window == (80, 24) else None
        run.table.add(f"{window[0]}x{window[1]}", sent, "B", aim, is_for_each=True)
    for window, found in visits.items():
        run.table.begin(f"A switch of screens in {window[0]}x{window[1]}")
        for name, first, again in found:
            values = (first.sent, again.sent)
            run.table.add(
                f"{name}, first and again", values, "B", _AIMS.get(window), is_for_each=True
            )
            values = (first.again, again.again)
            run.table.add(f"{name}, painted more than once", values, "cells", 0, is_for_each=True)
    run.table.begin("The work of a first visit")
    for name, first, again in visits[80, 24]:
        run.table.add(name, first.cpu / run.bare.cpu, "× bare", _WORK)
        run.table.add(f"{name} again", again.cpu / run.bare.cpu, "× bare")


def _visits(program: Program) -> list[tuple[str, KeyCost, KeyCost]]:
    """Go to each screen twice, from the one before it."""
    screens = {"2": "Goals", "3": "Board", "4": "Prep"}
    if "5 People" in program.text:
        screens["5"] = "People"
    first = {key: press(program, key) for key in screens}
    program.press("1")
    return [(name, first[key], press(program, key)) for key, name in screens.items()]
