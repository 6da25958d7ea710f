"""Which names may be of one organisation although the rule takes them for two: to be asked.

Nothing is taken for anything else by it. A name could be another one where one begins the other
(“Bayer”, “Bayer CropScience”), has all its words (“Hotel Nord”, “Hôtel du Nord”), is the same
without spaces (“CocaCola”), says its initials, or is spelled nearly so.
"""

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from inroad.domain.people.organisations import organisation_key
from inroad.domain.search import name_key

_FEWEST_LETTERS = 5
"""Of shorter names too many are spelled nearly so."""
_NEARLY = 0.85
"""How much of two names is alike, from 0 to 1, that are spelled nearly so."""


class _Parts(NamedTuple):
    """The words of a name, and all of them in one."""

    words: tuple[str, ...]
    run: str


def alike(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """Return which of other names may be of the organisation called `name`, the likely first."""
    typed = _parts(name)
    if not typed.run:
        return ()
    matcher = SequenceMatcher(None, "", typed.run, autojunk=False)
    found = [(_unlikeness(typed, _parts(other), matcher), other) for other in others]
    ranked = ((rank, name_key(other), other) for rank, other in found if rank is not None)
    return tuple(other for _, _, other in sorted(ranked))


def _parts(name: str) -> _Parts:
    words = tuple(organisation_key(name).split())
    return _Parts(words, "".join(words))


def _unlikeness(one: _Parts, other: _Parts, matcher: "SequenceMatcher[str]") -> int | None:
    """Return how unlike two names are, 0 for hardly; None where nothing speaks for it."""
    if not other.run:
        return None
    short, long = sorted((one.words, other.words), key=len)
    if one.run == other.run or long[: len(short)] == short:
        return 0
    if len(short) > 1 and set(short) <= set(long):
        return 1
    if short == ("".join(word[0] for word in long),) and len(long) > 1:
        return 2
    return 3 if _is_spelled_nearly_so(one.run, other.run, matcher) else None


def _is_spelled_nearly_so(one: str, other: str, matcher: "SequenceMatcher[str]") -> bool:
    """Whether few letters differ; `matcher` has the letters of the one already."""
    if min(len(one), len(other)) < _FEWEST_LETTERS or one[0] != other[0]:
        return False
    matcher.set_seq1(other)
    # What costs least is asked first: of most names it is enough.
    return (
        matcher.real_quick_ratio() >= _NEARLY
        and matcher.quick_ratio() >= _NEARLY
        and matcher.ratio() >= _NEARLY
    )
