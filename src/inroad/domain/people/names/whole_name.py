"""A whole name, read: what one calls somebody, their last name, and their title."""

import re
from dataclasses import dataclass
from functools import lru_cache

from inroad.domain.people.names.asides import bare
from inroad.domain.people.names.casing import cased
from inroad.domain.people.names.first_names import doubled, is_initials, split_first
from inroad.domain.people.names.name_words import ALL_WORDS, PARTICLES
from inroad.domain.people.names.titles import (
    is_degree,
    is_honoured,
    is_title,
    key,
    leading,
    title_of,
    with_spaces,
    without_degrees,
)
from inroad.domain.people.role_words import ROLE_WORDS, SURNAMES

_MOST = 1 << 16
"""Names that are kept as they were read: more people than a campaign has."""
_MARKS = "*!?~^_;:+=&<>"
_PLAIN = re.compile(r"[A-Z][a-z]{2,} [A-Z][a-z]{2,}")
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class WholeName:
    """What a name says; each part is "" where it does not.

    `first` is what one calls them, `last` their last name, `title` the one that they are
    addressed with, as it is written; `plain` is the name without all that is none of it.
    """

    first: str = ""
    last: str = ""
    title: str = ""
    plain: str = ""

    @property
    def with_title(self) -> str:
        """Title and last name: “Dr. Foster”, but “Sir Ian”; "" where one of them is not known."""
        if self.first and is_honoured(self.title):
            return f"{self.title} {self.first}"
        return f"{self.title} {self.last}" if self.title and self.last else ""


@lru_cache(maxsize=_MOST)
def read_name(name: str) -> WholeName:
    """Return what a whole name says.

    Args:
        name: as somebody typed it, or as another program has it. “Foster, Ada” is turned; any
            other order stays, unless the words say that the last name comes first.
    """
    said = bare(name)
    titles, words = _parts(with_spaces(said.name))
    title = title_of(titles)
    if not words:
        return WholeName(title=title, plain=" ".join(titles))
    is_shouted = "".join(words).isupper()
    first, last = split_first(words, is_shouted)
    if title and first == words and not is_honoured(title):
        # “Dr. Foster”, “Ms. Lee”; but “Sir Ian”.
        first, last = [], first
    if said.nickname and (first or not last):
        first = [said.nickname]
    if not _is_a_name(words):
        first = []
    return WholeName(cased(first), cased(last, is_last=True), title, cased(words))


def called_by(given: str, last: str) -> str:
    """Return what another program's field for first names says, where the name says else; or "".

    Args:
        given: what stands in the field for first names.
        last: what stands in the field for last names.
    """
    # Most names: a first and a last name in plain letters, of which neither is any special word.
    if _PLAIN.fullmatch(f"{given} {last}") and not ALL_WORDS.intersection(
        (given.lower(), last.lower())
    ):
        return ""
    called = read_given(given, last)
    return "" if called == read_name(f"{given} {last}").first else called


def read_given(given: str, last: str) -> str:
    """Return the first name that another program has in a field of its own; "" for none.

    What the program says is kept, but for titles, pictures, and initials in the middle. Where the
    field has the whole name, and that of the last name a degree or nothing, it is read as one.

    Args:
        given: what stands in the field for first names.
        last: what stands in the field for last names.
    """
    said = bare(given)
    _, words = _parts(with_spaces(said.name))
    rest = _parts(with_spaces(bare(last).name))[1]
    if not words or (len(words) > 1 and not any(not is_degree(word) for word in rest)):
        return ""
    if said.nickname:
        return cased([said.nickname])
    full = [word for word in words if not is_initials(word)]
    if not full or all(is_title(word) for word in full):
        return ""
    count = max(doubled(full), 2 if len(full) == 2 else 1)
    return cased(full[:count])


def _parts(name: str) -> tuple[list[str], list[str]]:
    """Return the titles and the words of a name, in the order in which it is spoken."""
    titles: list[str] = []
    parts: list[list[str]] = []
    for part in name.split(","):
        words = [word.strip(_MARKS) for word in part.split() if any(map(str.isalpha, word))]
        while parts and words and is_degree(words[0]):
            words.pop(0)
        count = leading(words)
        titles += words[:count]
        words = words[count:]
        while len(words) > 1 and is_title(words[-1]) and words[-1].endswith("."):
            titles.append(words.pop())
        if words:
            parts.append(words)
    is_shouted = "".join("".join(words) for words in parts).isupper()
    parts = [without_degrees(words, is_shouted) for words in parts]
    if len(parts) > 1 and _is_turned(parts[0], parts[1]):
        return titles, [*parts[1], *parts[0]]
    words = parts[0] if parts else []
    return titles, [word for word in words if not _is_another_script(word, words)]


def _is_turned(last: list[str], first: list[str]) -> bool:
    """Whether a name with a comma has the last name before it."""
    if len(first) > 3 or any(key(word) in ROLE_WORDS - SURNAMES for word in first):
        return False
    return len(last) == 1 or key(last[0]) in PARTICLES or len(last) == 2


def _is_a_name(words: list[str]) -> bool:
    """Whether words are a name, and not what somebody does: “Head of Data”."""
    keys = [key(word) for word in words]
    if any(said in ("of", "at", "for", "the", "and", "team") for said in keys[1:]):
        return False
    if any("@" in word or any(map(str.isdigit, word)) for word in words[:1]):
        return False
    return keys[0] not in ROLE_WORDS - SURNAMES or len(words) > 1


def _is_another_script(word: str, words: list[str]) -> bool:
    """Whether a word says in its own letters what others say in Latin ones: “Wang Wei 王伟”."""
    in_latin = sum(bool(_LATIN.search(one)) for one in words)
    return 1 < in_latin < len(words) and not word[:1].isascii() and (word.upper() == word.lower())
