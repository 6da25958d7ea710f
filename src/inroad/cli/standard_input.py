"""Texts that stand on standard input, or in a file: read up to what is longer than any text."""

import sys
from typing import TYPE_CHECKING

from inroad.cli.saying import say_aside
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from pathlib import Path

IS_STANDARD_INPUT = "-"
LONGEST = 1_000_000
"""Characters: what a field has room for, and more than any letter has."""
_MOST_BYTES = 4
"""Bytes of one character in UTF-8."""


class LookedAt:
    """Standard input as bytes, whose first ones were looked at."""

    def __init__(self, most: int) -> None:
        """Look at `most` bytes, or at what there is."""
        self.head = self._left = sys.stdin.buffer.read(most)

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes; those that were looked at come first."""
        if not self._left:
            return sys.stdin.buffer.read(size)
        left, self._left = self._left, b""
        return left


def text_of(typed: str, what: str) -> str:
    """Return what was typed as a text; of "-" what stands on standard input.

    Args:
        typed: the text, or "-".
        what: what it is, to say so: "note".

    Raises:
        InroadError: standard input cannot be read, or has more than a field has room for.
    """
    if typed != IS_STANDARD_INPUT:
        return typed
    if sys.stdin.isatty():
        say_aside(f"Type or paste the {what}; ctrl+d on a line of its own ends it.")
    return read_text(None, f"This is too long for a {what}; {LONGEST:,} characters are the most.")


def read_text(path: "Path | None", too_long: str) -> str:
    """Return the text of a file, or of standard input (None), whatever bytes there are.

    Raises:
        InroadError: it cannot be read; or it is `too_long`, in a sentence.
    """
    try:
        raw = _bytes(path)
    except OSError as error:
        said = f"{path or 'Standard input'}: {error.strerror or error}."
        raise InroadError(said) from error
    text = raw.decode("utf-8-sig", "replace")
    if len(text) > LONGEST:
        raise InroadError(too_long)
    return text


def _bytes(path: "Path | None") -> bytes:
    """Return what is there, and little more than a text may have."""
    most = LONGEST * _MOST_BYTES + 1
    if path is None:
        return sys.stdin.buffer.read(most)
    with path.open("rb") as file:
        return file.read(most)
