"""Spans of days as people say them: "24 dec - 1 jan", "24-31 dec", "next week", "august".

A span is read whole or not at all. Its end is the first such day from its beginning on, so that
“24 dec - 1 jan” crosses the year.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.phrases.days import Days
from inroad.domain.dates.phrases.vocabulary import (
    MONTH,
    MONTH_OF,
    NUMBER,
    WEEKDAY,
    YEAR,
    prepared,
    year_of,
)
from inroad.domain.dates.relative import relative
from inroad.domain.errors import InroadError, NotADate
from inroad.domain.patterns import late

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_LONGEST = 366
"""Days after which a span is none."""
_LONGEST_NEXT_YEAR = 183
"""Days of a span without years that ends next year: “29 dec to 24 dec” goes back."""
_LONGEST_BEGUN = 60
"""Days of a span without years that may have begun before today."""
_DASHES = late("[–—−]")
_JOINTS = late(r" ?- ?| (?:to|until|till|til|through|thru) ")
_OPENING = late(r"(?:from|between) ")
_FROM_NOW = late(r"(?:until|till|til|through|thru) (?P<end>.+)")
_COUNTED = late(
    rf"(?:^|\b){NUMBER} ?(?:business |working |work )?(?:days?|weeks?|fortnights?|months?|years?|"
    rf"[dwmy]|bd)\b|^[+-]"
)
"""So many of something: whether it is a day or a span, nobody knows."""
_NUMBER = late(rf"(?:{WEEKDAY} )?[0-9]{{1,2}}(?:st|nd|rd|th)?", re.ASCII)
_ORDINAL_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_DAY_OF_MONTH = late(
    rf"(?:{WEEKDAY} )?"
    rf"(?:{_ORDINAL_DAY} (?:of )?(?P<month>{MONTH})|(?P<first>{MONTH}) {_ORDINAL_DAY})"
    rf"(?: (?P<year>{YEAR}))?",
    re.ASCII,
)
_LOOSE_YEAR = late(
    rf"(?:{WEEKDAY} )?(?:{_ORDINAL_DAY} (?:of )?{MONTH}|{MONTH} {_ORDINAL_DAY}) [0-9]{{1,2}}",
    re.ASCII,
)
"""“24 dec, 31 dec” begins with “24 dec 31”, which is no year here."""
_IN_WEEK = late(rf"{WEEKDAY} (?P<week>(?:next|this) week|(?:the )?week after next)")
_LONE_WEEKDAY = late(WEEKDAY)
_THE = late("^the (?=[0-9])")
_NO_DAYS = late(
    r"(?:the )?(?:(?:next|this) (?:year|quarter)|(?:year|month) after next|"
    r"(?:mid|middle|end|start|beginning) .+|eo[wmqy]|(?:month|quarter|year) end)"
)
"""What is one day where a span ends, and no days by itself: nobody is off on 1 January for
“next year”, or on the 15th for “mid july”."""
_WHOLE = late(r"^(?:all of|all|the whole of|whole of) ")
_WEEK_SAID = late(
    rf"(?:the )?(?:(?P<which>this|next) week|(?P<after>week after next)"
    rf"|week (?:commencing|beginning|starting|of) (?P<day>.+)|week (?P<iso>[0-9]{{1,2}}.*)"
    rf"|(?P<nth>1st|2nd|3rd|4th) (?:(?P<count>[2-4]) )?weeks? (?:of|in) "
    rf"(?P<month>{MONTH})(?: (?P<year>{YEAR}))?)"
)
_ISO_WEEK = late(r"[0-9]{4}-?w[0-9]{2}")
_MONTH_SAID = late(rf"(?:(?P<month>{MONTH})(?: (?P<year>{YEAR}))?|(?P<which>this|next) month)")
_WEEKEND = late(r"(?:(?:this|the|next|at the) )?weekend")


class Span(NamedTuple):
    """Days from the first to the last, both counted; `is_period` for a week or a month."""

    start: date
    stop: date
    is_period: bool = False

    def days(self) -> Iterator[date]:
        """Yield each of its days."""
        for at in range((self.stop - self.start).days + 1):
            yield self.start + timedelta(days=at)


class Spans:
    """Reads spans of days, seen from `today`."""

    def __init__(self, today: date, calendar: Calendar, month_first: bool = False) -> None:
        """Make a reader.

        Args:
            today: the day to count from.
            calendar: my business days and weeks.
            month_first: whether 03/04 is in March.
        """
        self._today = today
        self._calendar = calendar
        self._month_first = month_first

    def read(self, text: str) -> Span | None:
        """Return the days that `text` means, or None where it is no span and no day.

        Raises:
            InroadError: it is one that there is not, or that could be two.
        """
        text = " ".join(_DASHES.sub(" - ", text).lower().split())
        until = _FROM_NOW.fullmatch(text)
        if until:
            end = self._day(until["end"], self._today)
            return None if end is None else _checked(Span(self._today, end))
        alone = self._alone(text, self._today)
        if alone is not None and not alone.is_period and _NO_DAYS.fullmatch(prepared(text)):
            return None
        return alone or self._joined(_OPENING.sub("", text), text.startswith("between "))

    def is_day(self, text: str) -> bool:
        """Whether `text` is a day in whatever way: what is one is no name."""
        try:
            return self._days(self._today).read(prepared(text)) is not None
        except NotADate:
            return True

    def _alone(self, text: str, today: date) -> Span | None:
        """Read a period or one day."""
        found = self._period(text, today)
        if found is not None:
            return found
        day = self._day(text, today)
        return None if day is None else Span(day, day)

    def _joined(self, text: str, is_between: bool) -> Span | None:
        """Read a first and a last day, at whichever joint both are days."""
        if is_between:
            text = text.replace(" and ", " - ", 1)
        for joint in _JOINTS.finditer(text):
            first, last = _completed(text[: joint.start()], text[joint.end() :])
            start = self._alone(first, self._today) if first and last else None
            if start is None:
                continue
            stop = self._stop(last, start)
            if stop is not None and (start.is_period or not stop.is_period):
                return _checked(self._begun(first, Span(start.start, stop.stop)))
        return None

    def _stop(self, last: str, start: Span) -> Span | None:
        """Read the end of a span: as seen from today, or else from the day it begins."""
        stop = self._alone(last, self._today)
        if stop is not None and stop.stop < start.stop:
            stop = self._alone(last, start.start)
            if stop is not None and (stop.stop - start.start).days > _LONGEST_NEXT_YEAR:
                raise _backwards()
        return stop

    def _begun(self, first: str, span: Span) -> Span:
        """Return the span as it is going on now: on 28 December, since 24 December."""
        said = _DAY_OF_MONTH.fullmatch(prepared(first))
        if said is None or said["year"]:
            return span
        years = [relative(years=year) for year in (1, 0)]
        for year in years:
            earlier = Span(span.start - relative(years=1), span.stop - year)
            is_short = 0 <= (earlier.stop - earlier.start).days < _LONGEST_BEGUN
            if is_short and earlier.start < self._today <= earlier.stop:
                return earlier
        return span

    def _day(self, text: str, today: date) -> date | None:
        ready = prepared(text)
        is_led = text.split(" ", 1)[0] in _NO_DAY_BEGINS
        if not ready or is_led or _COUNTED.search(ready) or _LOOSE_YEAR.fullmatch(ready):
            return None
        return self._days(today).read(ready)

    def _days(self, today: date) -> Days:
        return Days(today, self._calendar, self._month_first)

    def _period(self, text: str, today: date) -> Span | None:
        """Read a week, a weekend or a month."""
        ready = _WHOLE.sub("", prepared(text))
        if _WEEKEND.fullmatch(ready):
            return self._weekend(ready, today)
        week = _WEEK_SAID.fullmatch(ready)
        if week is not None or _ISO_WEEK.fullmatch(ready):
            start = self._week(ready, week, today)
            count = int(week["count"] or 1) if week else 1
            return None if start is None else Span(start, start + count * _WEEK - _DAY, True)
        month = _MONTH_SAID.fullmatch(ready)
        if month is None:
            return None
        first = _month_start(month, today)
        return Span(first, first + relative(day=31), True)

    def _week(self, text: str, week: re.Match[str] | None, today: date) -> date | None:
        """Return the day that a week begins with."""
        if week is not None and week["which"]:
            return self._calendar.week_of(today) + (_WEEK if week["which"] == "next" else 0 * _WEEK)
        if week is not None and week["nth"]:
            first = _month_start(week, today)
            start = self._calendar.week_of(first + 6 * _DAY)
            return start + (int(week["nth"][0]) - 1) * _WEEK
        return self._days(today).read(text)

    def _weekend(self, text: str, today: date) -> Span | None:
        start = self._days(today).read(text)
        if start is None:
            return None
        stop = start
        while (stop + _DAY).weekday() not in self._calendar.week and stop - start < 2 * _DAY:
            stop += _DAY
        return Span(start, stop, True)


_NO_DAY_BEGINS = frozenset("until till til through thru to from since by due before after".split())


def _completed(first: str, last: str) -> tuple[str, str]:
    """Return both ends with what only one of them says: “24-31 dec”, “dec 24-31”."""
    ready_first, ready_last = (_THE.sub("", prepared(end)) for end in (first, last))
    begins, ends = _DAY_OF_MONTH.fullmatch(ready_first), _DAY_OF_MONTH.fullmatch(ready_last)
    if ends and _NUMBER.fullmatch(ready_first):
        year = f" {ends['year']}" if ends["year"] else ""
        return f"{ready_first} {ends['month'] or ends['first']}{year}", ready_last
    if begins and begins["first"] and _NUMBER.fullmatch(ready_last):
        year = f" {begins['year']}" if begins["year"] else ""
        return ready_first, f"{ready_last} {begins['first']}{year}"
    if begins and ends and ends["year"] and not begins["year"]:
        months = [MONTH_OF[one["month"] or one["first"]] for one in (begins, ends)]
        begun = year_of(ends["year"]) - (months[0] > months[1])
        return f"{ready_first} {begun}", ready_last
    week = _IN_WEEK.fullmatch(ready_last)
    if week and _LONE_WEEKDAY.fullmatch(ready_first):
        return f"{ready_first} {week['week']}", ready_last
    return first, last


def _checked(span: Span) -> Span:
    """Return a span that goes on and ends within a year."""
    if not 0 <= (span.stop - span.start).days < _LONGEST:
        raise _backwards()
    return span


def _backwards() -> InroadError:
    return InroadError("A span of days goes on to a later day; write it like 24 dec to 1 jan.")


def _month_start(said: re.Match[str], today: date) -> date:
    """Return the first day of a month that is named, or of this or next month."""
    if not said["month"]:
        return today + relative(months=said["which"] == "next", day=1)
    month = MONTH_OF[said["month"]]
    year = year_of(said["year"]) if said["year"] else today.year + (month < today.month)
    return date(year, month, 1)
