"""Titles before a name, and degrees, licences and ranks behind it."""

import re

from inroad.domain.people.names.name_words import (
    DEGREES,
    DEGREES_IN_CAPITALS,
    GERMAN_DEGREES,
    HONOURED,
    NAMES_TOO,
    OF_A_WARD,
    TITLES,
)
from inroad.domain.text import folded

_WARD = 2
"""Words of a title of a ward: “Ward sister”."""
_GLUED = re.compile(
    r"\b(dr|prof|mrs?|ms|rev|capt|lt|col|sgt|dipl|ing|mag|gen|maj)\.(?=[^\W\d_]{2})", re.IGNORECASE
)
_APART = re.compile(r"\b((?:[A-Za-z]{1,4}\. )+[A-Za-z]{1,4}\.)(?=[\s,;]|$)")
_CREDENTIAL = re.compile(r"[A-Z][A-Za-z]{0,4}(?:[-–][A-Z]{1,5})*(?:®|™)?")


def key(word: str) -> str:
    """Return a word for looking up: its letters, folded."""
    return "".join(letter for letter in folded(word) if letter.isalnum())


def with_spaces(name: str) -> str:
    """Return a name with spaces behind titles, and “Ph. D.” at its end as one word."""
    spaced = _GLUED.sub(r"\1. ", name)
    return _APART.sub(lambda match: _joined(match[0]), spaced)


def leading(words: list[str]) -> int:
    """Return how many words at the beginning are titles."""
    at = 0
    while at < len(words) and (_is_title(words, at) or _joins_titles(words, at)):
        at += 1
    if not at and len(words) > _WARD and tuple(map(key, words[:_WARD])) in OF_A_WARD:
        return _WARD
    return at


def title_of(words: list[str]) -> str:
    """Return the title that one is addressed with, of those before a name, as it is written."""
    if tuple(map(key, words)) in OF_A_WARD:
        return _written(words[-1].title())
    said = [word for word in words if key(word) not in GERMAN_DEGREES - {"dr"}]
    shown = [_written(word) for word in said]
    for wanted in ("prof", "professor", "dr", "doctor", "doktor"):
        found = [word for word in shown if key(word) == wanted]
        if found:
            return found[0]
    return " ".join(shown)


def is_honoured(title: str) -> bool:
    """Whether a title stands with the first name: “Sir Ian”."""
    return key(title) in HONOURED


def is_title(word: str) -> bool:
    """Whether a word by itself is a title and nothing else."""
    return key(word) in TITLES - NAMES_TOO or (key(word) in TITLES and word.endswith("."))


def without_degrees(words: list[str], is_shouted: bool) -> list[str]:
    """Return the words of a name without what follows it.

    Args:
        words: the name, without its titles.
        is_shouted: whether all of it is in capitals, so that they tell no degree from a name.
    """
    left = list(words)
    while len(left) > 2 and key(left[0]) in DEGREES - DEGREES_IN_CAPITALS and not left[0].islower():
        left.pop(0)
    while len(left) > 1 and _is_degree(left[-1], is_shouted or len(left) < 3):
        left.pop()
    return left


def is_degree(word: str) -> bool:
    """Whether what stands by itself between commas is a degree or a licence, and no name."""
    if _is_degree(word, False) or key(word) in GERMAN_DEGREES - {"dr"}:
        return True
    return not word.isalpha() and _CREDENTIAL.fullmatch(word) is not None and word.upper() == word


def _is_degree(word: str, is_shouted: bool) -> bool:
    said = key(word)
    if said not in DEGREES:
        return word.count(".") > 1 and word.replace(".", "").isalpha()
    if said in DEGREES_IN_CAPITALS:
        return "." in word or (word.isupper() and not is_shouted)
    return True


def _is_title(words: list[str], at: int) -> bool:
    word, said = words[at], key(words[at])
    if said in TITLES:
        return said not in NAMES_TOO or word.endswith(".") or (len(words) - at > 2 and at == 0)
    return bool(at) and said in GERMAN_DEGREES and (word.endswith(".") or word.islower())


def _joins_titles(words: list[str], at: int) -> bool:
    """Whether a word stands between titles: “Mr. and Mrs. Smith”, “The Hon. Ann Lee”."""
    is_one = key(words[at]) in ("and", "und") if at else key(words[at]) == "the"
    return is_one and at + 1 < len(words) and _is_title(words, at + 1)


def _joined(said: str) -> str:
    """Return letters with dots between them as one word, where they are a degree."""
    return said.replace(" ", "") if key(said) in DEGREES else said


def _written(word: str) -> str:
    """Return a title as it is written: “Dr.” for “DR.” and “dr.”."""
    if key(word) in ("and", "und"):
        return word.lower()
    return word[:1].upper() + word[1:].lower() if word.isupper() or word.islower() else word
