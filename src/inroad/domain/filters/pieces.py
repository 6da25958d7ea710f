"""What was typed, cut into pieces at its spaces: each a word, or a key with its values.

Nothing is judged here: “https://example.com” has a key as well, and whoever knows the terms takes
it for a word. Any text can be cut, in time by its length.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from inroad.domain.patterns import late
from inroad.domain.search import comparable

QUOTES = '"“”„«»'
"""What keeps spaces and commas together, whichever of them stands at which end."""
_MINUS = "-−–"
_QUOTE = late(f"[{QUOTES}]")
_NO_SPACE = late(r"\S")
_KEY = late(r"([^\W\d_]{1,40}):")
_UP_TO_SPACE = late(r"\S*")
_UP_TO_COMMA = late(r"[^\s,]*")


class Value(NamedTuple):
    """One value of a term, without its quotes, and where it stands with them."""

    text: str
    start: int
    end: int


class Piece(NamedTuple):
    """A word or a term, and where it stands.

    `body` is where it begins behind its “-”. `key` is what stands before the colon, to compare
    ("" where there is none), and `values_at` where the first value begins. `word` is all of it,
    for one that is no term.
    """

    start: int
    body: int
    end: int
    word: str
    key: str = ""
    values_at: int = 0
    values: tuple[Value, ...] = ()

    @property
    def is_negated(self) -> bool:
        """Whether there is a “-” before it."""
        return self.body > self.start


def pieces(typed: str) -> Iterator[Piece]:
    """Yield the pieces of what was typed, from left to right."""
    at = 0
    while found := _NO_SPACE.search(typed, at):
        piece = _piece(typed, found.start())
        yield piece
        at = piece.end


def in_quotes(value: str) -> str:
    """Return a value as it is typed: in quotes where it has spaces or commas."""
    bare = _QUOTE.sub("", value).strip()
    return f'"{bare}"' if "," in bare or len(bare.split()) > 1 else bare


def _piece(typed: str, start: int) -> Piece:
    body = start + (typed[start] in _MINUS)
    key = _KEY.match(typed, body)
    word = _value(typed, body, _UP_TO_SPACE)
    if key is None:
        return Piece(start, body, word.end, word.text)
    values = [_value(typed, key.end(), _UP_TO_COMMA)]
    while typed[values[-1].end : values[-1].end + 1] == ",":
        values.append(_value(typed, values[-1].end + 1, _UP_TO_COMMA))
    end = values[-1].end
    return Piece(start, body, end, typed[body:end], comparable(key[1]), key.end(), tuple(values))


def _value(typed: str, start: int, rest: re.Pattern[str]) -> Value:
    """Return the value that begins in a place: what is in quotes there, and the rest of it."""
    inner, after = "", start
    if typed[start : start + 1] in QUOTES and start < len(typed):
        closing = _QUOTE.search(typed, start + 1)
        # A quote that is still open at the end is as if it were closed.
        until, after = closing.span() if closing else (len(typed), len(typed))
        inner = typed[start + 1 : until]
    found = rest.match(typed, after)
    end = found.end() if found else after
    return Value(f"{inner}{typed[after:end]}", start, end)
