"""Keys at the start: typed before the list is there, and while what follows it is done."""

import time

from tests.bench.run import FEW, MANY, Run, people
from tests.bench.seeing import CURSOR, answer_seconds, shows_list, shows_person, shows_something
from tests.terminal.program import Program

_TYPED = 4
_SECONDS = 5.0
_PAUSE = 0.08
"""Seconds in which keys are typed after the campaign is open, and between two of them."""


def report(run: Run) -> None:
    """Print what keys wait for, and whether any is lost."""
    sizes = (FEW, MANY)
    run.table.begin("Keys typed at the first frame: those that are lost")
    for size in sizes:
        run.table.add(people(size), _lost(run, size), f"of {_TYPED}", 0, is_for_each=True)
    run.table.begin("The longest that a key waits, once everything answers")
    for size in sizes:
        run.table.add(
            people(size),
            [_longest(run, size) for _ in range(run.extent.repeats // 2)],
            "ms",
            50,
        )


def _lost(run: Run, size: int) -> int:
    with run.places.of(size).opened() as program:
        program.wait_until(lambda: shows_list(program), "the list")
        program.settle()
        before = _place(program)
        program.press(*["j"] * _TYPED)
        expected = _place(program)
    with run.places.of(size).opened() as program:
        program.wait_until(lambda: shows_something(program), "something")
        program.type("j" * _TYPED)
        program.wait_until(lambda: shows_list(program), "the list")
        program.settle()
        if _place(program) == expected:
            return 0
        # Which one it came to says how many arrived, where the rows are one below the other.
        return min(_TYPED, max(1, expected - _place(program))) if before else _TYPED


def _place(program: Program) -> int:
    lines = program.text.split("\n")
    return next((row for row, line in enumerate(lines) if line.startswith(CURSOR)), 0)


def _longest(run: Run, size: int) -> float:
    """Return the milliseconds that the slowest key took, of those typed one after the other."""
    with run.places.of(size).opened() as program:
        program.wait_until(lambda: shows_list(program), "the list")
        program.strike("enter")
        program.wait_until(lambda: shows_person(program), "a person")
        program.press("q")
        end, waited = time.perf_counter() + _SECONDS, [0.0]
        while time.perf_counter() < end:
            waited.append(_answered(program, "kj"[len(waited) % 2]))
            program.let_pass(_PAUSE)
        return max(waited) * 1000


def _answered(program: Program, key: str) -> float:
    """Press a key, and return the seconds until the first byte of its answer."""
    sent = len(program.raw)
    return answer_seconds(program, key, lambda: len(program.raw) > sent)
