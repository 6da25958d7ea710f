"""How a name is written: SANDRA is Sandra and mary is Mary; McKay and DiAngelo stay as they are."""

import re

from inroad.domain.patterns import late
from inroad.domain.people.names.name_words import PARTICLES
from inroad.domain.search import APOSTROPHES
from inroad.domain.text import folded

_PARTS = late(f"([-‐‑{APOSTROPHES}])")
_SCOTTISH = late(r"Mc([a-z]\w+)")
_CALLED_BY_LETTERS = late(r"[bcdfghjklmnpqrstvwxz]{2,3}|[a-z]j", re.IGNORECASE)
"""“TJ” and “AJ”: letters that are spoken as such."""
_SPOKEN_APART = late(r"ii|iii|iv|(?:[^\W\d_]\.-?)+[^\W\d_]?", re.IGNORECASE)
"""Generations and initials."""


def cased(words: list[str], is_last: bool = False) -> str:
    """Return the words of a name as names are written, where they stand all in one case.

    Args:
        words: the name, or a part of it.
        is_last: whether it is a last name alone, which may begin with a particle.
    """
    letters = "".join(words)
    if letters.isupper() or letters.islower():
        return " ".join(_anew(word, at + is_last) for at, word in enumerate(words))
    return " ".join(
        _anew(word, at + is_last) if _is_slip(word, at + is_last) else word
        for at, word in enumerate(words)
    )


def is_particle(word: str) -> bool:
    """Whether a last name begins with a word: “van”, “de”, “'t”."""
    return folded(word) in PARTICLES or word == "Ó" or (len(word) == 2 and word[0] in APOSTROPHES)


def _is_slip(word: str, at: int) -> bool:
    """Whether one word among others is in the wrong case: “SANDRA Meyer”, “jane Doe”."""
    if word.islower():
        return not at and not is_particle(word)
    return word.isupper() and len(word) > 2 and "." not in word and word.isalpha()


def _anew(word: str, at: int) -> str:
    if at and (is_particle(word) or word.lower() == "and"):
        return word.lower()
    if _SPOKEN_APART.fullmatch(word):
        return word.upper() if word.islower() else word
    if not at and _CALLED_BY_LETTERS.fullmatch(word):
        return word.upper()
    parts = [_with_capital(part) for part in _PARTS.split(word)]
    # “D'Angelo” and “O'Neil”, but “Ta'ala”: only after the first letter alone.
    if len(parts) > 2 and parts[1] in APOSTROPHES and len(parts[0]) > 1:
        parts[2] = parts[2].lower()
    return _SCOTTISH.sub(lambda match: f"Mc{match[1].capitalize()}", "".join(parts))


def _with_capital(part: str) -> str:
    return part[:1].upper() + part[1:].lower()
