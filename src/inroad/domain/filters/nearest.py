"""Which of the known words somebody may have meant who typed another one."""

from collections.abc import Iterable


def nearest(typed: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """Return the known word that a typed one is nearest to; "" where none is near.

    Args:
        typed: what was typed, folded.
        known: the words that could be meant.
        likeness: from 0 to 1: how like they must be.
    """
    # Loaded where somebody mistyped something: few do.
    from difflib import get_close_matches

    return next(iter(get_close_matches(typed, list(known), 1, likeness)), "")
