"""What to say where a phrase is no date: the nearest thing that would work."""

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches

from inroad.domain.errors import NotADate
from inroad.domain.phrase_words import VOCABULARY

_NO_WORD = re.compile(r"[^a-z']+")
_MOST_WORDS = 8
_MOST_TRIES = 40


def refusal(phrase: str, text: str, works: Callable[[str], bool]) -> NotADate:
    """Return the sentence that refuses a phrase, with what would work instead.

    Args:
        phrase: what was typed.
        text: the same, prepared for reading.
        works: tells whether a prepared phrase is a date.
    """
    typed = phrase.strip()
    for tried, near in enumerate(_nearby(text)):
        if tried >= _MOST_TRIES:
            break
        if works(near):
            return NotADate(f"“{typed}” is no date; “{near}” would work.")
    return NotADate(
        f"“{typed}” is no date I know; write it like “next tue 3pm”, “12 mar” or “in 2 weeks”."
    )


def _nearby(text: str) -> Iterator[str]:
    """Yield phrases near `text`: words mended first, then words left out, from the end first."""
    words = text.split()[:_MOST_WORDS]
    yield f"1 {text}"
    yield f"1 {words[-1]}"
    yield f"{text} days"
    yield f"in {text}"
    yield text.split("-", 1)[0]
    yield f"{text}."
    mended = [_mended(word) for word in words]
    if mended != words:
        yield " ".join(mended)
    for at, (old, new) in enumerate(zip(words, mended, strict=True)):
        if old != new:
            yield " ".join([*words[:at], new, *words[at + 1 :]])
    for said in (mended, words):
        for at in reversed(range(len(said))):
            yield " ".join(said[:at] + said[at + 1 :])
        for end in range(len(said) - 2, 0, -1):
            yield " ".join(said[:end])
            yield " ".join(said[-end:])
    for at in reversed(range(len(words))):
        if words[at] not in VOCABULARY and words[at].isalpha() and len(words) > 1:
            yield " ".join([*words[:at], "tue", *words[at + 1 :]])


def _mended(word: str) -> str:
    """Return the known word that a misspelt one is nearest to, or the word itself."""
    if word in VOCABULARY or len(word) < 3 or _NO_WORD.fullmatch(word) or word[0].isdigit():
        return word
    return next(iter(get_close_matches(word, VOCABULARY, 1, 0.8)), word)
