"""The patterns of one call: found as they were compiled before, and kept for the next call."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from inroad.domain.patterns import compiling_by

if TYPE_CHECKING:
    from inroad.kept_patterns import KeptPatterns


@contextmanager
def patterns_kept(is_demo: bool) -> Iterator[None]:
    """Find patterns as they were compiled before, for the time of a block, and keep new ones.

    Args:
        is_demo: whether the call is one that leaves nothing on this machine.
    """
    found = _LateKept()
    with compiling_by(found.compiled):
        try:
            yield
        finally:
            if found.kept is not None and not is_demo:
                found.kept.keep()


class _LateKept:
    """What was kept; it is loaded for the first pattern, for most calls ask none."""

    def __init__(self) -> None:
        self.kept: KeptPatterns | None = None

    def compiled(self, pattern: str, flags: int) -> re.Pattern[str]:
        """Return a pattern, compiled. Of two threads that load it, one has in vain."""
        kept = self.kept
        if kept is None:
            from inroad.kept_patterns import KeptPatterns

            self.kept = kept = KeptPatterns()
        return kept.compiled(pattern, flags)
