"""In which ways the name of a person may be written: the words of each way, for comparing.

Titles, degrees, and what stands beside a name do not count (see `names`), nor in which order the
words stand. “Müller” is written “Mueller” as well, “Jean-Luc” “Jeanluc”, “O’Brien” “O Brien”,
“J. R.” “JR”; and 太郎 山田 is 山田太郎, where a program has put the first name first.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from inroad.domain.patterns import compiled, late
from inroad.domain.people.names.whole_name import plain_name
from inroad.domain.search import as_one_word, name_key, without_apostrophes, without_umlauts

_MOST = 1 << 16
"""Names whose ways are kept: more people than a campaign has."""

_OF_THE_EAST = late(r"[\u3005\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff ]+")
"""Signs in which a whole name is written without a space."""
_INITIALS = late(r"\b(?:[^\W\d_]\b[.\s]*){2,}")

_PARTS = 2
"""Words of a first and a last name."""
_WAYS: tuple[Callable[[str], str], ...] = (
    without_umlauts,
    as_one_word,
    without_apostrophes,
    lambda name: _INITIALS.sub(lambda run: compiled(r"[.\s]").sub("", run[0]) + " ", name),
)


class Readings(NamedTuple):
    """The ways in which a name may be written.

    Attributes:
        ways: the words of each.
        runs: each as one run of letters: “Anne Marie Roy” and “Annemarie Roy” are one.
        seen: all words and runs; names that have none of them in common are two.
    """

    ways: frozenset[frozenset[str]]
    runs: frozenset[str]
    seen: frozenset[str]


@lru_cache(maxsize=_MOST)
def readings_of(name: str) -> Readings:
    """Return the ways in which a name may be written; none of an empty one."""
    ways, runs = set[frozenset[str]](), set[str]()
    for text in _texts(name):
        words = name_key(text).split()
        if words:
            ways.add(frozenset(words))
            runs.add("".join(words))
            if len(words) == _PARTS and is_of_the_east(text):
                runs.add("".join(reversed(words)))
    return Readings(frozenset(ways), frozenset(runs), frozenset().union(runs, *ways))


def is_of_the_east(name: str) -> bool:
    """Whether a name is written in signs that need no space between its parts."""
    return not name.isascii() and _OF_THE_EAST.fullmatch(name) is not None


def _texts(name: str) -> Iterator[str]:
    """Yield the name in all ways of writing it; most names have one."""
    text = plain_name(name)
    changing = [way for way in _WAYS if way(text) != text]
    for chosen in product((False, True), repeat=len(changing)):
        written = text
        for way, is_chosen in zip(changing, chosen, strict=True):
            written = way(written) if is_chosen else written
        yield written
