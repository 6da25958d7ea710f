"""Dates as mail programs show them to people, in some languages: “Mo., 23. November 2026, 10:15”.

Only what is certain is read: a year, a month by its name or in ISO, a day. In 03/04/2026 nobody
can know which is the month; 23/11/2026 is clear.
"""

from datetime import date

from inroad.domain.patterns import late
from inroad.domain.text import folded
from inroad.exchange.month_words import MONTH_OF

_LONGEST = 120
_ISO = late(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_ASIAN = late(r"((?:19|20)\d\d)\s?[年년/.]\s?(\d{1,2})\s?[月월/.]\s?(\d{1,2})")
_DAY_MONTH = late(
    r"\b(\d{1,2})(?:st|nd|rd|th|er)?\.?,?\s(?:de\s|of\s)?([^\W\d_]{3,12})\.?,?\s(?:de\s|del\s)?((?:19|20)\d\d)\b"
)
_MONTH_DAY = late(r"\b([^\W\d_]{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)\b")
_DOTTED = late(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)\b")
_SLASHED = late(r"\b(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)\b")


def read_day(said: str) -> date | None:
    """Return the day that a text names, or None where it names none for certain."""
    text = folded(said[:_LONGEST])
    iso = _ISO.search(text) or _ASIAN.search(said[:_LONGEST])
    if iso:
        return _day(iso[1], int(iso[2]), iso[3])
    named = _DAY_MONTH.search(text)
    if named and named[2] in MONTH_OF:
        return _day(named[3], MONTH_OF[named[2]], named[1])
    named = _MONTH_DAY.search(text)
    if named and named[1] in MONTH_OF:
        return _day(named[3], MONTH_OF[named[1]], named[2])
    dotted = _DOTTED.search(text)
    if dotted:
        return _day(dotted[3], int(dotted[2]), dotted[1])
    slashed = _SLASHED.search(text)
    if slashed is None:
        return None
    first, second = int(slashed[1]), int(slashed[2])
    if first > 12 or first == second:
        return _day(slashed[3], second, slashed[1])
    return _day(slashed[3], first, slashed[2]) if second > 12 else None


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
