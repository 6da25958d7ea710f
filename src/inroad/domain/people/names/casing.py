"""How a name is written: SANDRA is Sandra and mary is Mary; McKay and DiAngelo stay as they are."""

import re

from inroad.domain.people.names.name_words import PARTICLES
from inroad.domain.search import APOSTROPHES
from inroad.domain.text import folded

_PARTS = re.compile(f"([-‐‑{APOSTROPHES}])")
_SCOTTISH = re.compile(r"Mc([a-z]\w+)")
_GENERATION = re.compile(r"(?:ii|iii|iv)", re.IGNORECASE)


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


def _is_slip(word: str, at: int) -> bool:
    """Whether one word among others is in the wrong case: “SANDRA Meyer”, “jane Doe”."""
    if word.islower():
        return not at and folded(word) not in PARTICLES
    return word.isupper() and len(word) > 2 and "." not in word and word.isalpha()


def _anew(word: str, at: int) -> str:
    if at and folded(word) in PARTICLES:
        return word.lower()
    if "." in word or _GENERATION.fullmatch(word):
        return word.upper() if word.islower() else word
    parts = [_with_capital(part) for part in _PARTS.split(word)]
    # “D'Angelo” and “O'Neil”, but “Ta'ala”: only after the first letter alone.
    if len(parts) > 2 and parts[1] in APOSTROPHES and len(parts[0]) > 1:
        parts[2] = parts[2].lower()
    return _SCOTTISH.sub(lambda match: f"Mc{match[1].capitalize()}", "".join(parts))


def _with_capital(part: str) -> str:
    return part[:1].upper() + part[1:].lower()
