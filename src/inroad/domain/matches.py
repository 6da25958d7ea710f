"""Where in a text stands what was typed to find it, so that it can be marked there."""

from collections.abc import Iterator
from typing import NamedTuple

from inroad.domain.patterns import late
from inroad.domain.search import Wanted, search_key

_WORD = late(r"\w+(?:['’ʼ-]\w+)*")


class Match(NamedTuple):
    """A part of a text, from `start` up to before `end`."""

    start: int
    end: int


def matches(text: str, wanted: Wanted) -> tuple[Match, ...]:
    """Return the parts of a text that the words typed stand for, from left to right.

    In a word that is folded to as many letters as it has, those are the letters typed; in another
    (ß, ligatures, other ways of typing it) it is the whole word.
    """
    return tuple(_matches(text, wanted)) if wanted else ()


def _matches(text: str, wanted: Wanted) -> Iterator[Match]:
    for found in _WORD.finditer(text):
        key = search_key(found[0])
        typed = [word for word in wanted.words if word in key]
        if not typed:
            continue
        word = max(typed, key=len)
        at = key.find(word)
        if len(key) == len(found[0]):
            yield Match(found.start() + at, found.start() + at + len(word))
        else:
            yield Match(found.start(), found.end())
