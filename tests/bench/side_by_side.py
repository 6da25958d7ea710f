"""Campaigns of several sizes that are open at once, to press every key in each of them in turn.

What else a machine does comes and goes within seconds. So a ratio is taken of keys that were
pressed one right after the other, and not of two sessions.
"""

import contextlib
from collections.abc import Iterator, Mapping, Sequence

from tests.bench.places import Place
from tests.bench.seeing import KeyCost, press, start
from tests.terminal.program import Program


class SideBySide:
    """Sessions by how many people they have."""

    def __init__(self, programs: Mapping[int, Program]) -> None:
        self._programs = programs

    def go(self, keys: Sequence[str]) -> None:
        """Press keys in every session, unmeasured."""
        if keys:
            for program in self._programs.values():
                program.press(*keys)

    def press(self, key: str) -> dict[int, KeyCost]:
        """Press a key in one session after the other, and return what it cost in each."""
        return {size: press(program, key) for size, program in self._programs.items()}


@contextlib.contextmanager
def side_by_side(places: Mapping[int, Place]) -> Iterator[SideBySide]:
    """Start Inroad in every place, and wait until each has done all that it does unasked."""
    with contextlib.ExitStack() as stack:
        programs = {size: stack.enter_context(place.opened()) for size, place in places.items()}
        for program in programs.values():
            start(program)
        yield SideBySide(programs)
