"""Moving the cursor on every list: bytes in windows of three sizes, and work at every size."""

from collections.abc import Iterator
from typing import NamedTuple

from tests.bench.bare import opened as bare_opened
from tests.bench.run import MANY, SOME, Run, people
from tests.bench.seeing import KeyCost, press, start
from tests.terminal.program import Program

_AIMS = {(80, 24): 360, (120, 40): 440, (200, 60): 600}
_WORK = 0.012
_COLUMN = 700
_MOVES = "jjjjkk"
_BARE_MOVES = ("down", "down", "down", "down", "up", "up")


class Screen(NamedTuple):
    """A screen with a list: the keys that open it, what it shows then, and its keys."""

    name: str
    keys: str
    shows: str
    moves: str = _MOVES


SCREENS = (
    Screen("Today", "1", "─ why"),
    Screen("Goals", "2", "─ evidence"),
    Screen("Board", "3", "Identified"),
    Screen("Prep", "4", "─ ask"),
    Screen("People", "5", "5 People"),
    Screen("History", "H", "History"),
    Screen("Settings", "S", "ettings"),
)


def opened(program: Program) -> Iterator[Screen]:
    """Open one screen after the other, as far as this Inroad has them; each is seen meanwhile."""
    for screen in SCREENS:
        if screen.name == "People" and screen.shows not in program.text:
            continue
        is_above = screen.keys.isupper()
        program.press(screen.keys)
        program.wait_for(screen.shows)
        program.settle()
        yield screen
        if is_above:
            program.press("q")


def report(run: Run) -> None:
    """Print what a move costs."""
    moves: dict[tuple[int, int], dict[str, list[KeyCost]]] = {}
    columns: dict[tuple[int, int], list[KeyCost]] = {}
    for window in run.extent.windows:
        with run.places.of(MANY).opened(window) as program:
            start(program)
            moves[window] = _moves(program)
            program.press("3")
            columns[window] = [press(program, key) for key in "llhh"]
        _report_bytes(run, window, moves[window], "")
        with run.places.of(MANY).opened(window, is_plain=True) as program:
            start(program)
            _report_bytes(run, window, _moves(program), " and 256 colours")
    run.table.begin("To the next column of the board")
    for window, costs in columns.items():
        name = f"{window[0]}x{window[1]}"
        aim = _COLUMN if window == (80, 24) else None
        run.table.add(name, [cost.sent for cost in costs], "B", aim, is_for_each=True)
    _report_work(run, moves[80, 24])
    _report_bare(run)


def _report_bytes(
    run: Run, window: tuple[int, int], moves: dict[str, list[KeyCost]], colours: str
) -> None:
    size = "x".join(map(str, window))
    run.table.begin(f"A cursor move in {size}{colours}, beside the text that changes")
    for name, costs in moves.items():
        values = [cost.sent - cost.text for cost in costs if cost.sent]
        run.table.add(name, values, "B", _AIMS[window], is_for_each=True)


def _report_bare(run: Run) -> None:
    """Print what a move takes where there is a list of Textual's own and nothing else."""
    with bare_opened() as program:
        program.wait_for("row 10")
        program.settle()
        costs = [press(program, key) for key in _BARE_MOVES]
    run.table.begin("Beside these: a cursor move of the bare app")
    run.table.add("work", [cost.cpu / run.bare.cpu for cost in costs], "× bare")
    run.table.add("bytes", [cost.sent for cost in costs], "B")


def _report_work(run: Run, at_many: dict[str, list[KeyCost]]) -> None:
    work = {MANY: at_many}
    largest = () if run.extent.largest is None else (run.extent.largest,)
    for size in (*run.extent.sizes, *largest):
        if size != MANY:
            with run.places.of(size).opened() as program:
                start(program)
                work[size] = _moves(program)
    for size in sorted(work):
        run.table.begin(f"The work of a cursor move, {people(size)}")
        for name, costs in work[size].items():
            run.table.add(name, [cost.cpu / run.bare.cpu for cost in costs], "× bare", _WORK)
    if largest:
        run.table.begin(f"Growth: {people(largest[0])} against {people(SOME)}, work of a move")
        for name, costs in work[largest[0]].items():
            few = _middle(work[SOME][name])
            run.table.add(name, [cost.cpu / few for cost in costs], "×", 1.2)


def _middle(costs: list[KeyCost]) -> float:
    return sorted(cost.cpu for cost in costs)[len(costs) // 2]


def _moves(program: Program) -> dict[str, list[KeyCost]]:
    return {
        screen.name: [press(program, key) for key in screen.moves] for screen in opened(program)
    }
