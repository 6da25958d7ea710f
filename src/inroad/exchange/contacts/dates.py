"""Dates as exports write them, by fixed forms alone (a guess could swap day and month)."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from inroad.domain.text import folded
from inroad.domain.years import FIRST_YEAR, LAST_YEAR
from inroad.exchange.month_words import MONTH_OF

_LONGEST = 40
"""Characters of a date."""

_LETTERS = re.compile(
    r"(\d{1,2})(?:\.|º|er|st|nd|rd|th)?[ -](?:de |d['’])?([^\W\d_]{3,12})\.?,?[ -](?:de |del )?"
    r"(\d{4}|\d{2})(?: [гr]\.?)?"
)
_LETTERS_FIRST = re.compile(r"([^\W\d_]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_ISO = re.compile(r"(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})[日.]?(?:[ T].*)?")
_NUMBERS = re.compile(r"(\d{1,2})([/.-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?:,? .*)?")


def is_day_first(samples: Iterable[str], is_usual: bool = False) -> bool:
    """Return whether the dates of one file like 03/04/2020 begin with the day.

    One date with a number over 12 decides for the file; without one, dots mean the day comes
    first, and slashes the month, as LinkedIn wrote them, unless the day `is_usual`.
    """
    dotted = is_usual
    for sample in samples:
        match = _NUMBERS.fullmatch(sample)
        if match is None:
            continue
        if int(match[1]) > 12 or int(match[3]) > 12:
            return int(match[1]) > 12
        dotted = dotted or match[2] == "."
    return dotted


def read_date(text: str, day_first: bool) -> date | None:
    """Return the day that `text` names, or None where it is no date that can be kept."""
    try:
        day = _read(text.strip(), day_first)
    except (ValueError, KeyError):
        return None
    return day if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR else None


def day_of_serial(text: str) -> date | None:
    """Return the day that a number counts, as Excel does where a cell has lost its format.

    Ask it of what stands in a column of days alone: elsewhere such a number is a postal code.
    """
    match = _SERIAL.fullmatch(text.strip())
    return _SERIAL_ZERO + timedelta(days=int(match[1])) if match is not None else None


def is_no_date(text: str) -> bool:
    """Whether it is what Outlook writes where there is no date: 0/0/00."""
    return _NONE.fullmatch(text) is not None


def birthday_of(text: str, day_first: bool) -> str:
    """Return a birthday as ISO, as --MM-DD where there is no year, or the text as it was."""
    text = text.strip()
    counted = day_of_serial(text)
    if counted is not None:
        return counted.isoformat()
    if match := _YEARLESS.fullmatch(text):
        try:
            date(_LEAP, int(match[1]), int(match[2]))
        except ValueError:
            return text
        return f"--{int(match[1]):02}-{int(match[2]):02}"
    try:
        day = _read(text, day_first)
    except (ValueError, KeyError):
        return text
    return day.isoformat() if day is not None and day.year >= _FIRST_BIRTH else text


_SERIAL = re.compile(r"([1-5]\d{4})(?:[.,]\d{1,15})?")
"""Days of 1927 to 2064, and a part of a day; four digits may be a year."""
_SERIAL_ZERO = date(1899, 12, 30)
_LEAP = 2000
_FIRST_BIRTH = 1700
_YEARLESS = re.compile(r"(?:--|(?:0000|1604)-)(\d{1,2})-?(\d{1,2})(?:T.*)?")
"""1604 is what Apple writes for a year that nobody named."""
_NONE = re.compile(r"0{1,4}([/.-])0{1,2}\1 ?0{1,4}")


def _read(text: str, day_first: bool) -> date | None:
    if match := _ISO.fullmatch(text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(text):
        day, month = (1, 3) if day_first else (3, 1)
        return date(_year(match[4]), int(match[month]), int(match[day]))
    plain = folded(text) if len(text) <= _LONGEST else ""
    if match := _LETTERS.fullmatch(plain):
        return date(_year(match[3]), MONTH_OF[match[2]], int(match[1]))
    if match := _LETTERS_FIRST.fullmatch(plain):
        return date(int(match[3]), MONTH_OF[match[1]], int(match[2]))
    return None


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)
