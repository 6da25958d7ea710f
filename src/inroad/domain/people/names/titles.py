"""Titles before a name, and degrees, licences and ranks behind it."""

import re
from enum import Enum, auto
from functools import lru_cache

from inroad.domain.patterns import alternation, compiled, late
from inroad.domain.people.names.name_words import (
    ADDRESSES,
    BEFORE_A_RANK,
    COURTESIES,
    DEGREES,
    DEGREES_IN_CAPITALS,
    FATHERS,
    GERMAN_DEGREES,
    NAMES_TOO,
    OF_A_HOUSE,
    OFFICES,
    ON_A_WARD,
    PINYIN_SURNAMES,
    SISTERS,
    TITLES,
    VIETNAMESE_SURNAMES,
    WITH_FIRST,
)
from inroad.domain.people.names.nicknames import KNOWN
from inroad.domain.people.role_kinds.words import ROLE_NOUNS
from inroad.domain.people.role_words import SURNAMES
from inroad.domain.text import folded

_GLUED = late(
    rf"(?<![\w.])({alternation(TITLES | {'dipl'})})"
    r"\.(?=[^\W\d_]{2})(?!ssa\b)",
    re.IGNORECASE,
)
_LETTERS = late(r"(?:[^\W\d_]\.){2,}")
"""“M.S.”, which stands for names."""
_FULL = 2
"""Words of a first and a last name."""
_AND = frozenset({"and", "und", "&", "+"})
_APART = late(r"(?<=[\w,;] )((?:[A-Za-z]{1,4}\. )+[A-Za-z]{1,4}\.)(?=[\s,;]|$)")
_CREDENTIAL = late(r"[A-Z][A-Za-z]{0,4}(?:[-–][A-Z]{1,5})*(?:®|™)?")


class Style(Enum):
    """How a letter says a title: with which name, and whether a friendly one leaves it out."""

    USUAL = auto()
    """“Hi Ada”, formally “Dear Dr. Foster”."""
    OFFICE = auto()
    """“Dear Rabbi Stern”, and “Dear Mr and Mrs Patel”."""
    KNIGHT = auto()
    """“Hi Ian”, formally “Dear Sir Ian”."""
    OF_A_HOUSE = auto()
    """“Dear Sister Mary Agnes”."""
    FATHER = auto()
    """“Dear Fr. Tomás”, formally “Dear Fr. Byrne”."""


@lru_cache(maxsize=1 << 14)
def key(word: str) -> str:
    """Return a word for looking up: its letters, folded."""
    if word.isascii() and word.isalnum():
        return word.lower()
    return "".join(letter for letter in folded(word) if letter.isalnum())


_RANKS = TITLES | BEFORE_A_RANK | ROLE_NOUNS - SURNAMES | ON_A_WARD
"""What is a title behind another one, or before it."""
_ROLES_ALONE = ROLE_NOUNS - SURNAMES - KNOWN
_DEGREES_ANYHOW = DEGREES - DEGREES_IN_CAPITALS


def with_spaces(name: str) -> str:
    """Return a name with spaces behind titles, and “Ph. D.” at its end as one word."""
    joined = compiled(r"\s+[&+]\s+(?=\w)").sub(" and ", name)
    if "." not in joined:
        return joined  # Most names: for them no long list of titles is compiled.
    spaced = _GLUED.sub(r"\1. ", joined)
    return _APART.sub(lambda match: _joined(match[0]), spaced)


def leading(words: list[str]) -> int:
    """Return how many words at the beginning are titles."""
    at = 0
    while at < len(words) and (_is_title(words, at) or _joins_titles(words, at)):
        at += 1
    return at


def title_of(words: list[str], first: str) -> tuple[str, Style]:
    """Return the title that one is addressed with, as it is written, and how it is said.

    Args:
        words: the titles before a name.
        first: the word after them.
    """
    keys = [key(word) for word in words]
    if len(keys) == _FULL and keys[0] in BEFORE_A_RANK and keys[1] in ON_A_WARD:
        return _written(words[-1].title(), first), Style.USUAL
    if keys == ["sr"] and key(first) in SISTERS:
        return "Sister", Style.OF_A_HOUSE
    unsaid = COURTESIES | GERMAN_DEGREES - {"dr"} | {"the"}
    said = [
        (one, _written(word, first))
        for one, word in zip(keys, words, strict=True)
        if one not in unsaid
    ]
    if any(one in _AND for one, _ in said):
        return " ".join(shown for _, shown in said), Style.OFFICE
    of_rank = [(one, shown) for one, shown in said if one not in ADDRESSES]
    title = " ".join(shown for _, shown in of_rank or said)
    if OFFICES.intersection(keys):
        return title, _style(of_rank[-1][0])
    for wanted in ("prof", "professor", "dr", "doctor", "doktor"):
        title = next((shown for one, shown in said if one == wanted), title)
        if key(title) == wanted:
            break
    return title, Style.KNIGHT if key(title) in WITH_FIRST else Style.USUAL


def _style(office: str) -> Style:
    if office in OF_A_HOUSE:
        return Style.OF_A_HOUSE
    return Style.FATHER if office in FATHERS else Style.OFFICE


def is_title(word: str) -> bool:
    """Whether a word by itself is a title and nothing else."""
    said = key(word)
    return said in TITLES and (said not in NAMES_TOO or word.endswith("."))


def without_degrees(words: list[str]) -> list[str]:
    """Return the words of a name, which has no titles, without what follows it."""
    is_shouted = "".join(words).isupper()
    left = list(words)
    while len(left) > 2 and key(left[0]) in _DEGREES_ANYHOW and not left[0].islower():
        left.pop(0)
    while len(left) > 1 and _is_degree(left[-1], is_shouted, len(left) < 3):
        left.pop()
    return left


def is_degree(word: str) -> bool:
    """Whether what stands by itself between commas is a degree or a licence, and no name."""
    if _is_degree(word, False, False) or key(word) in GERMAN_DEGREES - {"dr"}:
        return True
    return not word.isalpha() and _CREDENTIAL.fullmatch(word) is not None and word.upper() == word


def _is_degree(word: str, is_shouted: bool, is_last_name: bool) -> bool:
    """Whether a word behind a name is a degree; in a shouted name capitals tell less."""
    said = key(word)
    if said not in DEGREES:
        return word.count(".") > 1 and word.replace(".", "").isalpha()
    if said in DEGREES_IN_CAPITALS and "." not in word:
        is_name_too = is_shouted and said in PINYIN_SURNAMES | VIETNAMESE_SURNAMES
        return word.isupper() and not is_last_name and not is_name_too
    return True


def _is_title(words: list[str], at: int) -> bool:
    word, said = words[at], key(words[at])
    if _LETTERS.fullmatch(word):
        return False
    if not at and len(words) > _FULL and len(said) > 3 and said in _ROLES_ALONE:
        # “Midwife Jo Day”
        return True
    if _is_of_a_rank(words, at):
        return True
    if said in TITLES:
        left = len(words) - at
        is_after_title = at > 0 and key(words[at - 1]) in COURTESIES | OFFICES | {"mr", "the"}
        is_title_here = left > 1 if is_after_title else (left > 2 and at == 0)
        return said not in NAMES_TOO or word.endswith(".") or is_title_here
    return bool(at) and said in GERMAN_DEGREES and (word.endswith(".") or word.islower())


def _is_of_a_rank(words: list[str], at: int) -> bool:
    """Whether a word is one of a title of two, which a name follows: “Wing”, “Commander”."""
    if at and key(words[at - 1]) in BEFORE_A_RANK and key(words[at]) in _RANKS:
        return True
    is_followed = at + _FULL < len(words) and key(words[at + 1]) in _RANKS
    return is_followed and key(words[at]) in BEFORE_A_RANK


def _joins_titles(words: list[str], at: int) -> bool:
    """Whether a word stands between titles: “Mr. and Mrs. Smith”, “The Hon. Ann Lee”."""
    said = key(words[at])
    is_one = said in _AND | COURTESIES if at else said in COURTESIES | {"the"}
    return is_one and any(_is_title(words, then) for then in range(at + 1, min(at + 3, len(words))))


def _joined(said: str) -> str:
    """Return letters with dots between them as one word, where they are a degree."""
    return said.replace(" ", "") if key(said) in DEGREES else said


def _written(word: str, first: str) -> str:
    """Return a title as it is written: “Dr.” for “DR.” and “dr.”, but “CPO Jo Field”.

    Args:
        word: the title.
        first: what follows the titles; all in capitals, it says that everything is.
    """
    if key(word) in OFFICES and not first.isupper() and word.isupper():
        return word
    if key(word) in _AND:
        return word.lower()
    if (len(word) > _FULL and word.isupper()) or word.islower():
        return word[:1].upper() + word[1:].lower()
    return word
