"""Reference data: what installed libraries, and the program's own tables, say to everybody alike.

When a country has its public holidays takes longer to find out than all that is done with it. It
is the same in every process as long as the same things are installed, so whoever runs the program
may remember it for the next (`remembered_by`). Nothing that somebody wrote is looked up here.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Protocol, TypeVar

Json = Any
"""A value as the json module gives and takes it."""

T = TypeVar("T")


class Memory(Protocol):
    """What remembers reference data from one process for the next. Threads may ask it."""

    def recall(self, name: str) -> Json | None:
        """Return what is remembered by a name, or None where nothing is."""

    def remember(self, name: str, found: Json) -> None:
        """Remember something by a name."""


_memories: list[Callable[[], Memory]] = []
"""What remembers is what the last one returns; it is asked for when something is looked up."""


@contextmanager
def remembered_by(memory: Callable[[], Memory]) -> Iterator[None]:
    """Have reference data remembered by what `memory` returns for the time of a block."""
    _memories.append(memory)
    try:
        yield
    finally:
        _memories.remove(memory)


def looked_up(name: str, look_up: Callable[[], Json], read: Callable[[Json], T]) -> T:
    """Return reference data, as it is remembered or else looked up.

    Args:
        name: what is wanted, all that it depends on but for what is installed included.
        look_up: finds it.
        read: makes of it what is wanted. A TypeError, ValueError, KeyError or AttributeError says
            that what was remembered is something else.
    """
    memory = _memories[-1]() if _memories else None
    known = memory.recall(name) if memory is not None else None
    if known is not None:
        with suppress(TypeError, ValueError, KeyError, AttributeError):
            return read(known)
    found = look_up()
    if memory is not None:
        memory.remember(name, found)
    return read(found)
