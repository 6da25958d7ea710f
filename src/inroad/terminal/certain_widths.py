"""Which text certainly takes one cell a character, in every terminal that is known.

Terminals do not agree on how wide emoji, combining marks and scripts that are shaped are.
"""

import re
from functools import lru_cache

_MARKS = "▌─·…●○✓‹›→“”’–×█▏▎▍▋▊▉▁▔━╸╺▄▀☐‘—€†•"
"""Marks of our own, and those of typography: one cell in every terminal we know."""

_ALPHABETS = (
    "\u00a0-\u00ac\u00ae-\u02ff"  # Latin
    "\u0370-\u0482\u048a-\u052f"  # Greek, Cyrillic
    "\u0531-\u058a\u10a0-\u10ff"  # Armenian, Georgian
    "\u1e00-\u1fff"  # Latin and Greek with accents
)
"""Letters that stand each for itself: no marks that join the one before, none that are shaped."""

_CERTAIN = re.compile(f"[ -~{_ALPHABETS}{re.escape(_MARKS)}]*")


@lru_cache(maxsize=8192)
def is_certain(text: str) -> bool:
    """Whether each character certainly takes one cell."""
    return text.isascii() or _CERTAIN.fullmatch(text) is not None
