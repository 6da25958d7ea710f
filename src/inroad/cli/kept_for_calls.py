"""What each call would find out anew, found as an earlier one did, and kept for the next.

These are the program's own patterns, compiled (`kept_patterns`), and what the installed libraries
say (`kept_reference`).
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from inroad.domain.patterns import compiling_by
from inroad.domain.reference_data import Json, remembered_by

if TYPE_CHECKING:
    from inroad.kept_patterns import KeptPatterns
    from inroad.kept_reference import KeptReference


@contextmanager
def kept_for_calls(is_demo: bool) -> Iterator[None]:
    """Find what was kept by other calls for the time of a block, and keep what is new.

    Args:
        is_demo: whether the call is one that leaves nothing on this machine.
    """
    patterns, reference = _LatePatterns(), _LateReference()
    with compiling_by(patterns.compiled), remembered_by(reference):
        try:
            yield
        finally:
            if not is_demo:
                patterns.keep()
                reference.keep()


class _LatePatterns:
    """What was kept; it is loaded for the first pattern, for most calls ask none."""

    def __init__(self) -> None:
        self._kept: KeptPatterns | None = None

    def compiled(self, pattern: str, flags: int) -> re.Pattern[str]:
        """Return a pattern, compiled. Of two threads that load it, one has in vain."""
        kept = self._kept
        if kept is None:
            from inroad.kept_patterns import KeptPatterns

            self._kept = kept = KeptPatterns()
        return kept.compiled(pattern, flags)

    def keep(self) -> None:
        """Keep what is new."""
        if self._kept is not None:
            self._kept.keep()


class _LateReference:
    """The same, of reference data."""

    def __init__(self) -> None:
        self._kept: KeptReference | None = None

    def recall(self, name: str) -> Json | None:
        """Return what is known by a name, or None."""
        kept = self._kept
        if kept is None:
            from inroad.kept_reference import KeptReference

            self._kept = kept = KeptReference()
        return kept.recall(name)

    def remember(self, name: str, found: Json) -> None:
        """Know something by a name; nobody knows it who has not asked for it before."""
        if self._kept is not None:
            self._kept.remember(name, found)

    def keep(self) -> None:
        """Keep what is new."""
        if self._kept is not None:
            self._kept.keep()
