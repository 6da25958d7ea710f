"""Starting: the first frame, the first screen that can be used, and the campaign open."""

import os
import subprocess
from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from tests.bench.places import Place
from tests.bench.process import cpu_seconds, peak_memory
from tests.bench.run import FEW, HUNDREDS, MANY, Run, people
from tests.bench.seeing import (
    answer_seconds,
    cursor_rows,
    shows_list,
    shows_person,
    shows_something,
)
from tests.terminal.program import Program

_COLD = {FEW: 1.6, MANY: 2.5}
_OPEN = {FEW: 1.8, MANY: 4.0}
_GROWN = 1.3
_FIELD = '"organisation":"'


class Start(NamedTuple):
    """One start: seconds until each thing was seen, MB and seconds computed at the first screen."""

    something: float
    usable: float
    everything: float
    peak: float
    cpu: float
    sent: int


def started(program: Program) -> Start:
    """Follow a start from outside, and leave the program at rest again.

    It can be used when its list is there and moves: `j` is typed as soon as that is seen. All of
    the campaign is there when `enter` opens a person with the whole history.
    """
    program.wait_until(lambda: shows_something(program), "something")
    something = program.moment - program.begun
    program.wait_until(lambda: shows_list(program), "the list")
    listed = program.moment - program.begun
    peak, cpu = peak_memory(program.pid), cpu_seconds(program.pid)
    sent = len(program.raw)
    rows = cursor_rows(program.text)
    usable = listed + answer_seconds(program, "j", lambda: cursor_rows(program.text) != rows)
    everything = usable + answer_seconds(program, "enter", lambda: shows_person(program))
    return Start(something, usable, everything, peak, cpu, sent)


def report(run: Run) -> None:
    """Print what a start takes beside the bare app, with what the last session left and without."""
    found = _measured(run)
    bare = run.bare
    table = run.table
    table.begin("Something of Inroad on the screen")
    for size in found[True]:
        table.add(people(size), [one.something for one in found[True][size]], "× bare", 0.15)
    table.begin("First usable screen: the list is there and moves")
    for size in found[True]:
        if size != run.extent.largest:
            table.add(people(size), [one.usable for one in found[True][size]], "× bare", 1.15)
    for size in found[False]:
        values = [one.usable for one in found[False][size]]
        table.add(f"{people(size)}, first start ever", values, "× bare", _COLD.get(size))
    for size, values in _on_a_new_day(run).items():
        table.add(f"{people(size)}, first start of a day", values, "× bare", _COLD.get(size))
    for (size, how), values in _changed_elsewhere(run).items():
        table.add(f"{people(size)}, {how}", values, "× bare", _COLD.get(size))
    table.begin("Everything answers: a person opens with the whole history")
    for size in found[True]:
        values = [one.everything for one in found[True][size]]
        table.add(people(size), values, "× bare", _OPEN.get(size))
    table.begin("Memory at the first screen")
    for size in found[True]:
        values = [one.peak / bare.peak for one in found[True][size]]
        table.add(people(size), values, "× bare", 1.15)
    table.begin("Beside these: the bare app, and what a start computes")
    table.add("bare app, first screen", [one * 1000 for one in bare.starts], "ms")
    table.add("bare app, computed until then", [one * 1000 for one in bare.cpus], "ms")
    table.add("bare app, memory", bare.peaks, "MB")
    table.add("bare app, bytes to start", bare.sizes, "B")
    for size in found[True]:
        values = [one.cpu / bare.cpu for one in found[True][size]]
        table.add(f"{people(size)}, computed until the first screen", values, "× bare")
    _report_growth(run, found[True])


def _report_growth(run: Run, found: dict[int, list[Start]]) -> None:
    largest = run.extent.largest
    if largest is not None:
        run.table.begin(f"Growth: {people(largest)} against {people(MANY)}")
        ratios = [
            large.usable / many.usable
            for large, many in zip(found[largest], found[MANY], strict=True)
        ]
        run.table.add("first usable screen", ratios, "×", _GROWN)


def _measured(run: Run) -> dict[bool, dict[int, list[Start]]]:
    """Return starts as multiples of a bare start beside them: by whether there was one before."""
    found: dict[bool, dict[int, list[Start]]] = {True: defaultdict(list), False: defaultdict(list)}
    sizes = [size for size in (FEW, HUNDREDS, MANY) if size in run.extent.sizes]
    if run.extent.largest is not None:
        sizes.append(run.extent.largest)
    for size in sizes:  # so that the byte code is there, and the files are in memory
        with run.places.of(size).opened() as program:
            started(program)
    for _ in range(run.extent.repeats):
        for size in sizes:
            place = run.places.of(size)
            place.forget()
            for is_known in (False, True):
                bare = run.bare.measure()
                found[is_known][size].append(_beside(_once(place), bare))
    return found


def _on_a_new_day(run: Run) -> dict[int, list[float]]:
    """Return how long it takes to the first usable screen on the day after the last start."""
    found: dict[int, list[float]] = defaultdict(list)
    for size in (FEW, MANY):
        for _ in range(run.extent.repeats):
            place = run.places.own(size)
            _once(place)
            bare = run.bare.measure()
            found[size].append(_beside(_once(place.tomorrow()), bare).usable)
    return found


def _changed_elsewhere(run: Run) -> dict[tuple[int, str], list[float]]:
    """Return how long it takes to the first usable screen after the files changed, by how."""
    found: dict[tuple[int, str], list[float]] = defaultdict(list)
    for size in (FEW, MANY):
        for how, change in _CHANGES.items():
            place = run.places.own(size)
            _once(place)
            for number in range(run.extent.repeats):
                change(place, number)
                bare = run.bare.measure()
                found[size, how].append(_beside(_once(place), bare).usable)
    return found


def _touch(place: Place, number: int) -> None:
    os.utime(place.data, (number, number))


def _add(place: Place, number: int) -> None:
    call, environment = place.call("add", f"Somebody Number{number}")
    subprocess.run(call, env=environment, capture_output=True, check=True)


def _edit(place: Place, number: int) -> None:
    """Change a word, as somebody does in an editor."""
    # The last one: those before it in a line may be marks of a field, and those are nobody's word.
    before, field, after = place.data.read_text("utf-8").rpartition(_FIELD)
    assert field
    place.data.write_text(f"{before}{field}{number} {after}", "utf-8")


_CHANGES: dict[str, Callable[[Place, int], None]] = {
    "the file touched": _touch,
    "a command elsewhere": _add,
    "edited by hand": _edit,
}


def _once(place: Place) -> Start:
    """Start, and leave as a person does, so that the next start finds what this one kept."""
    with place.opened() as program:
        start = started(program)
        program.press("q", "q")
        program.wait_for_end()
        return start


def _beside(start: Start, bare: float) -> Start:
    return start._replace(
        something=start.something / bare,
        usable=start.usable / bare,
        everything=start.everything / bare,
    )
