"""What to say where a phrase is no date: only what means the same is recommended."""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from inroad.domain.dates.phrases.clock_words import AmOrPm
from inroad.domain.dates.phrases.feasts import FEAST_WORDS
from inroad.domain.dates.phrases.typing_slips import slips_between
from inroad.domain.dates.phrases.vocabulary import MONTH_OF, VOCABULARY, WEEKDAY_OF, WEEKDAYS
from inroad.domain.errors import NotADate
from inroad.domain.patterns import late

Works = Callable[[str], bool]
"""Tells whether a prepared phrase is a date."""

_MOST_WORDS = 8
_CLOSE = 0.8
_MOST_CLOSE = 6
"""Known words that are looked at more closely for a misspelt one."""
_JOINING = late(r" ?[-/] ?| (?:to|until|through|or|and) ")
_SEVERAL = frozenset({"every", "each", "daily", "weekly", "monthly"})
_SEVERAL |= {f"{name}s" for name in WEEKDAYS}


def refusal(phrase: str, text: str, works: Works) -> NotADate:
    """Return the sentence that refuses a phrase, with what would work instead.

    Args:
        phrase: what was typed.
        text: the same, prepared for reading.
        works: tells whether a prepared phrase is a date.
    """
    typed = phrase.strip()
    if _SEVERAL & set(text.split()) or _is_more_than_one(text, works):
        return NotADate(f"“{typed}” is more than one date; write one of them.")
    near = next(filter(works, _nearby(text)), None)
    if near is not None:
        return NotADate(f"“{typed}” is no date; “{near}” would work.")
    return NotADate(
        f"“{typed}” is no date I know; write it like “next tue 3pm”, “12 mar” or “in 2 weeks”."
    )


def _is_more_than_one(text: str, works: Works) -> bool:
    """Whether a phrase joins two that each are a date: “24 dec - 1 jan”, “fri or sat”."""
    found = _JOINING.finditer(text)
    return any(works(text[: one.start()]) and works(text[one.end() :]) for one in found)


def asked(question: AmOrPm, text: str, works: Works) -> NotADate:
    """Return the question about a time with the whole phrase as it could be meant.

    Args:
        question: which time it is about, and what it may be.
        text: the whole phrase, prepared.
        works: tells whether a prepared phrase is a date.
    """
    at = text.rfind(question.text)
    ways = [
        f"{text[:at]}{clock}{text[at + len(question.text) :]}"
        for clock in question.clocks
        if at >= 0
    ]
    working = [way for way in ways if works(way)]
    if not working:
        return question
    said = " or ".join(f"“{way}”" for way in working)
    return NotADate(f"Is that {' or '.join(question.clocks)}? Write {said}.")


def _nearby(text: str) -> Iterator[str]:
    """Yield phrases that say all that `text` says: one word more, or misspelt words mended."""
    if not any(letter.isdigit() for letter in text):
        yield f"1 {text}"  # “mar 3pm” may be the third of March as well
    yield f"in {text}"
    yield f"{text}."
    if text.isdigit():
        yield f"{text} days"
    words = text.split()[:_MOST_WORDS]
    mended = [one for one in map(_mended, words) if one]
    if mended != words:
        yield " ".join(mended)


@lru_cache(maxsize=1024)
def _mended(word: str) -> str:
    """Return the known word that a misspelt one is nearest to, or the word itself.

    “friday-ish” is a Friday: what makes it vague is no word of its own. What may be two words
    (“munday”) is left as it is.
    """
    if word == "ish":
        return ""
    if word in _known() or len(word) < 3 or not word.isalpha() or word.endswith("ly"):
        return word
    from difflib import get_close_matches

    close = get_close_matches(word, _known(), _MOST_CLOSE, _CLOSE)
    if not close:
        return word
    slips = {one: slips_between(word, one) for one in close}
    fewest = min(slips.values())
    nearest = [one for one in close if slips[one] == fewest]
    return nearest[0] if len(set(map(_meaning, nearest))) == 1 else word


def _meaning(word: str) -> str | tuple[str, int]:
    """Return what a known word stands for: “tue” is “tuesday”, and “weeks” are “week”."""
    if word in WEEKDAY_OF:
        return "weekday", WEEKDAY_OF[word]
    if word in MONTH_OF:
        return "month", MONTH_OF[word]
    return word.removesuffix("s")


@cache
def _known() -> frozenset[str]:
    return VOCABULARY | FEAST_WORDS
