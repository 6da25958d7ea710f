"""What each call would find out anew, found as an earlier one did, and kept for the next.

These are the program's own patterns, compiled (`kept_patterns`), and what the installed libraries
say (`kept_reference`).
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from inroad.domain.patterns import compiling_by
from inroad.domain.reference_data import remembered_by

if TYPE_CHECKING:
    from inroad.kept_patterns import KeptPatterns
    from inroad.kept_reference import KeptReference


@contextmanager
def kept_for_calls(is_demo: bool) -> Iterator[None]:
    """Find what was kept by other calls for the time of a block, and keep what is new.

    Args:
        is_demo: whether the call is one that leaves nothing on this machine.
    """
    patterns, reference = _Late(_patterns), _Late(_reference)

    def compiled(pattern: str, flags: int) -> re.Pattern[str]:
        return patterns.get().compiled(pattern, flags)

    with compiling_by(compiled), remembered_by(reference.get):
        try:
            yield
        finally:
            if not is_demo:
                patterns.keep()
                reference.keep()


class _Keeps(Protocol):
    def keep(self) -> None: ...


K = TypeVar("K", bound=_Keeps)


class _Late(Generic[K]):
    """What other calls kept of a kind; it is loaded when it is asked for, for most calls ask none.

    Of two threads that load it, one has in vain: what it finds out is found out once more.
    """

    def __init__(self, load: Callable[[], K]) -> None:
        self._load = load
        self._loaded: K | None = None

    def get(self) -> K:
        """Return it."""
        loaded = self._loaded
        if loaded is None:
            self._loaded = loaded = self._load()
        return loaded

    def keep(self) -> None:
        """Keep what is new."""
        if self._loaded is not None:
            self._loaded.keep()


def _patterns() -> "KeptPatterns":
    from inroad.kept_patterns import KeptPatterns

    return KeptPatterns()


def _reference() -> "KeptReference":
    from inroad.kept_reference import KeptReference

    return KeptReference()
