"""Dates as people say them: "next tue 3pm", "in 2 weeks", "3 business days", "12 mar".

A phrase is read whole or refused with something near it that would work; it is never guessed
and never half read. Month arithmetic is `relativedelta`'s.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil.relativedelta import MO, relativedelta

from inroad.domain.errors import NotADate, UnknownZone
from inroad.domain.saying import MONTHS
from inroad.domain.text import folded
from inroad.domain.workdays import Calendar
from inroad.domain.zones import find_zone, in_zone

LONGEST = 60
"""Characters after which a text is refused unread: no date is said in more."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a phrase means: a day, a wall time where one was said, and a zone where one was."""

    day: date
    at: time | None = None
    zone: str = ""


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

_CLOCK = re.compile(r"(?:at )?(?P<hour>\d{1,2}):(?P<minute>\d{2})(?: ?(?P<half>[ap])\.?m\.?)?")
_HOUR = re.compile(r"(?:at )?(?P<hour>\d{1,2}) ?(?P<half>[ap])\.?m\.?")
_NAMED_TIMES = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[t ](\d{2}:\d{2})(?::00)?)?")
_SPAN = re.compile(
    r"(?:in )?(?P<count>\d{1,3}|an?|one|two|three|four|five|six) "
    r"(?P<unit>days?|weeks?|fortnights?|months?|years?|(?:business|working|work) ?days?)"
    r"(?: from (?:now|today))?"
)
_SHORT_SPAN = re.compile(r"\+?(?P<count>\d{1,3}) ?(?P<unit>[dwmy]|bd)")
_DAY_MONTH = re.compile(
    r"(?:(?!the )(?P<weekday>[a-z]+),? )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?"
    r"(?P<month>[a-z]+)\.?,?(?:[ -](?P<year>\d{4}))?"
)
_MONTH_DAY = re.compile(
    r"(?:(?P<weekday>[a-z]+),? )?(?P<month>[a-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?:,? (?P<year>\d{4}))?"
)
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?")
_NTH = re.compile(
    r"(?:the )?(?P<nth>first|second|third|fourth|last) (?P<weekday>[a-z]+) (?:of|in) "
    r"(?P<month>[a-z]+)(?: (?P<year>\d{4}))?"
)
_ZONE = re.compile(r"\b([a-z]+(?:/[a-z0-9_+-]+)+|utc)$", re.IGNORECASE)


def parse(phrase: str, now: datetime, calendar: Calendar) -> Said:
    """Read `phrase` as a day, with a time and a zone where they are said.

    Args:
        phrase: what was typed.
        now: the present, aware in any zone.
        calendar: my zone and business days.

    Raises:
        NotADate: it is not understood whole; the message says what would work.
    """
    if len(phrase) > LONGEST:
        raise NotADate("That is too long for a date; write something like “next tue 3pm”.")
    rest = " ".join(folded(phrase).split())
    if not rest:
        raise NotADate("Write a date, like “fri 10:30” or “in 2 weeks”.")
    rest, zone = _take_zone(rest)
    here = in_zone(now, zone or calendar.zone)
    rest, at = _take_time(rest, phrase)
    rest = rest.removeprefix("on ").strip(" ,")
    if not rest and at is None:
        raise _refused(phrase)
    day = _day_for_time(at, here) if not rest and at else _Days(here.date(), calendar).read(rest)
    if day is None:
        raise _refused(phrase)
    return Said(day, at, zone)


def _refused(phrase: str) -> NotADate:
    return NotADate(
        f"“{phrase.strip()}” is no date I know; write it like “next tue 3pm”, “12 mar” "
        "or “in 2 weeks”."
    )


def _day_for_time(at: time, here: datetime) -> date:
    """Return today where the time is still to come, else tomorrow."""
    today = here.date()
    return today if at > here.time() else today + timedelta(days=1)


def _take_zone(text: str) -> tuple[str, str]:
    match = _ZONE.search(text)
    if match is None:
        return text, ""
    try:
        return text[: match.start()].strip(), find_zone(match[1])
    except UnknownZone as error:
        raise NotADate(str(error)) from error


def _take_time(text: str, phrase: str) -> tuple[str, time | None]:
    """Take the time of day out of `text`, from its end or its beginning."""
    iso = _ISO.fullmatch(text)
    if iso:
        hour, _, minute = (iso[2] or "").partition(":")
        return iso[1], _clock(hour, minute, "", phrase) if hour else None
    for name, at in _NAMED_TIMES.items():
        if text == name or text.endswith(f" {name}"):
            return text.removesuffix(name).removesuffix("at ").strip(), at
    for pattern in (_CLOCK, _HOUR):
        for match in pattern.finditer(text):
            before, after = text[: match.start()], text[match.end() :]
            if (before and after) or before[-1:].isalnum() or after[:1].isalnum():
                continue
            groups = match.groupdict()
            at = _clock(groups["hour"], groups.get("minute") or "0", groups["half"] or "", phrase)
            return (before + after).strip(" ,"), at
    return text, None


def _clock(hour: str, minute: str, half: str, phrase: str) -> time:
    hours = int(hour)
    if half:
        if not 1 <= hours <= 12:
            raise _refused(phrase)
        hours = hours % 12 + (12 if half == "p" else 0)
    if hours > 23 or int(minute) > 59:
        raise _refused(phrase)
    return time(hours, int(minute))


class _Days:
    """Reads a day from words, counted from `today`."""

    def __init__(self, today: date, calendar: Calendar) -> None:
        self.today = today
        self.calendar = calendar

    def read(self, text: str) -> date | None:
        """Return the day that `text` means, or None where it is none."""
        readers = (self._named, self._weekday, self._span, self._nth, self._calendar_day)
        for reader in readers:
            try:
                day = reader(text)
            except (ValueError, OverflowError):
                return None
            if day is not None:
                return day
        return None

    def _named(self, text: str) -> date | None:
        today = self.today
        names = {
            "today": today,
            "tonight": today,
            "tomorrow": today + timedelta(days=1),
            "tmrw": today + timedelta(days=1),
            "yesterday": today - timedelta(days=1),
            "next week": today + relativedelta(days=1, weekday=MO),
            "next month": today + relativedelta(months=1, day=1),
            "end of month": today + relativedelta(day=31),
            "end of the month": today + relativedelta(day=31),
            "end of week": self.today + timedelta(days=(4 - today.weekday()) % 7),
            "end of the week": self.today + timedelta(days=(4 - today.weekday()) % 7),
        }
        return names.get(text)

    def _weekday(self, text: str) -> date | None:
        """Read "tue" (the coming one) and "next tue" (the one in next week)."""
        word = text.removeprefix("this ").removeprefix("next ")
        weekday = _index(word, _WEEKDAYS)
        if weekday is None:
            return None
        if text.startswith("next "):
            monday = self.today + timedelta(days=7 - self.today.weekday())
            return monday + timedelta(days=weekday)
        return self.today + timedelta(days=(weekday - self.today.weekday() - 1) % 7 + 1)

    def _span(self, text: str) -> date | None:
        match = _SPAN.fullmatch(text) or _SHORT_SPAN.fullmatch(text)
        if match is None:
            return None
        said = match["count"]
        count = int(said) if said.isdigit() else _NUMBERS[said]
        unit = match["unit"]
        if unit == "bd" or unit.startswith(("business", "work")):
            return self.calendar.count(self.today, count).day
        steps = {
            "d": relativedelta(days=count),
            "w": relativedelta(weeks=count),
            "f": relativedelta(weeks=2 * count),
            "m": relativedelta(months=count),
            "y": relativedelta(years=count),
        }
        return self.today + steps[unit[0]]

    def _nth(self, text: str) -> date | None:
        match = _NTH.fullmatch(text)
        if match is None:
            return None
        weekday, month = _index(match["weekday"], _WEEKDAYS), _index(match["month"], _MONTHS)
        if weekday is None or month is None:
            return None
        nth = _ORDINALS[match["nth"]]
        day = self._nth_in(int(match["year"] or self.today.year), month + 1, weekday, nth)
        if not match["year"] and day < self.today:
            day = self._nth_in(self.today.year + 1, month + 1, weekday, nth)
        return day

    def _nth_in(self, year: int, month: int, weekday: int, nth: int) -> date:
        edge = date(year, month, 1) + relativedelta(day=31 if nth < 0 else 1)
        turn = -((edge.weekday() - weekday) % 7) if nth < 0 else (weekday - edge.weekday()) % 7
        weeks = 0 if nth < 0 else nth - 1
        return edge + timedelta(days=turn, weeks=weeks)

    def _calendar_day(self, text: str) -> date | None:
        if _ISO.fullmatch(text):
            return date.fromisoformat(text)
        slashed = _SLASHED.fullmatch(text)
        if slashed:
            return self._slashed(int(slashed[1]), int(slashed[2]), slashed[3])
        match = _DAY_MONTH.fullmatch(text) or _MONTH_DAY.fullmatch(text)
        month = _index(match["month"], _MONTHS) if match else None
        if match is None or month is None:
            return None
        day = self._coming(int(match["day"]), month + 1, match["year"])
        said = match["weekday"]
        if said and _index(said, _WEEKDAYS) != day.weekday():
            return None
        return day

    def _slashed(self, first: int, second: int, year: str | None) -> date:
        """Read 26/3 or 3/26; refuse what could be read both ways."""
        if first <= 12 and second <= 12 and first != second:
            one, other = MONTHS[second - 1], MONTHS[first - 1]
            raise NotADate(
                f"{first}/{second} could be {first} {one} or {second} {other}; write the month "
                "in letters."
            )
        day, month = (first, second) if second <= 12 else (second, first)
        return self._coming(day, month, year)

    def _coming(self, day: int, month: int, year: str | None) -> date:
        """Return the day in `year`, or else the first such day from today on."""
        if year:
            return date(int(year), month, day)
        for ahead in range(9):
            try:
                found = date(self.today.year + ahead, month, day)
            except ValueError:
                continue
            if found >= self.today:
                return found
        raise ValueError("no such day")


def _index(word: str, names: tuple[str, ...]) -> int | None:
    """Return which name `word` is, whole or shortened to three letters or more."""
    if len(word) < 3:
        return None
    return next((at for at, name in enumerate(names) if name.startswith(word)), None)
