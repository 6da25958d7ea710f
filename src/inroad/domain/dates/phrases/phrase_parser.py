"""Dates as people say them: "next tue 3pm", "in 2 weeks", "3 business days", "12 mar".

A phrase is read whole, or refused with something that means the same and would work; it is
never guessed and never half read. Days are counted from my today, whatever zone a time is in:
“thu 9am Sydney” is my Thursday's name for a time there.
"""

import re
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import NamedTuple

from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.formatting import say_full
from inroad.domain.dates.phrases.clock_words import AmOrPm
from inroad.domain.dates.phrases.days import Days
from inroad.domain.dates.phrases.moments import read_moment
from inroad.domain.dates.phrases.parsed import ParsedPhrase
from inroad.domain.dates.phrases.recommendations import asked, refusal
from inroad.domain.dates.phrases.time_of_day import TimeSaid, readings
from inroad.domain.dates.phrases.vocabulary import prepared
from inroad.domain.dates.phrases.zone_phrases import ZoneSaid, checked, unsure, zones_in
from inroad.domain.dates.zones import in_zone, localised
from inroad.domain.errors import NotADate
from inroad.domain.patterns import late

LONGEST = 60
"""Characters after which a text is refused unread: no date is said in more."""


class _Place(NamedTuple):
    """Where a phrase is said: from when it counts, my days, and how I write dates."""

    now: datetime
    calendar: Calendar
    month_first: bool

    def today(self, zone: str = "") -> date:
        """Return the present day in a zone, or in mine."""
        return in_zone(self.now, zone or self.calendar.zone).date()


_WEEK = timedelta(days=7)
_ISO_T = late(r"(?<=[0-9])t(?=[0-9])")
_DOTTED = late(r"[0-9]{1,2}[.][0-9]{1,2}", re.ASCII)
"""What is a day beside a time, “27.11 15:30”, and may be a time alone."""
_SAME_TIME = late(r"(?:at )?(?:this|the same|same) time (?:on )?(?P<day>.+)")
_FIRST_YEAR, _LAST_YEAR = 1970, 2199


def parse(
    phrase: str, now: datetime, calendar: Calendar, month_first: bool = False
) -> ParsedPhrase:
    """Read `phrase` as a day, with a time and a zone where they are said.

    Args:
        phrase: what was typed.
        now: the present, aware in any zone.
        calendar: my zone and business days.
        month_first: whether 03/04 is in March.

    Raises:
        NotADate: it is not understood whole; the message says what would work.
    """
    if len(phrase) > LONGEST:
        raise NotADate("That is too long for a date; write something like “next tue 3pm”.")
    text = prepared(phrase)
    if not text:
        raise NotADate("Write a date, like “fri 10:30” or “in 2 weeks”.")
    place = _Place(now, calendar, month_first)
    works = partial(_understands, place)
    try:
        said = _read(text, place)
    except AmOrPm as question:
        raise asked(question, text, works) from None
    if said is not None and not _FIRST_YEAR <= said.day.year <= _LAST_YEAR:
        raise NotADate(f"{said.day.year} is out of reach; a date is in this century or so.")
    if said is None:
        raise refusal(phrase, text, works)
    return said


def _understands(place: _Place, text: str) -> bool:
    try:
        return _read(text, place) is not None
    except NotADate:
        return False


def _read(text: str, place: _Place) -> ParsedPhrase | None:
    """Read a prepared phrase; None where it is none, NotADate where it is known why."""
    moment = read_moment(text, place.now, place.calendar.zone)
    if moment is not None:
        return ParsedPhrase(moment.day, moment.at, moment.zone)
    said = _in_zone(text, "", place) or _at_this_time(text, place)
    if said is not None:
        return said
    for zoned in zones_in(text, place.calendar.zone):
        said = _zoned(zoned, place)
        if said is not None:
            return said
    return None


def _zoned(zoned: ZoneSaid, place: _Place) -> ParsedPhrase | None:
    """Read the rest of a phrase as a time in the zone that it names."""
    said = _in_zone(zoned.rest, zoned.zone, place)
    if said is None or said.at is None:
        return None
    if not zoned.zone:
        raise unsure(zoned.short_name)
    checked(zoned, datetime.combine(said.day, said.at))
    return said


def _in_zone(text: str, zone: str, place: _Place) -> ParsedPhrase | None:
    """Read day and time, the time as clocks in `zone` show it (mine where it is empty)."""
    for rest, at in readings(_ISO_T.sub(" ", text) if zone else text):
        if not rest.text:
            return _next_time(at(), zone, place)
        days = _days(place, zone)
        if rest.before and rest.behind and not (days.read(rest.before) or days.read(rest.behind)):
            continue
        is_dotted = rest.text != text and _DOTTED.fullmatch(rest.text)
        day = days.read(f"{rest.text}." if is_dotted else rest.text)
        if day is not None:
            return _said(day, at(), zone, place, days, rest.text)
    return None


def _days(place: _Place, zone: str) -> Days:
    """Return the reader of days: from my today, but a weekday may be tomorrow's there."""
    today = place.today()
    earliest = min(today, place.today(zone)) if zone else today
    return Days(today, place.calendar, place.month_first, earliest)


def _said(day: date, at: TimeSaid, zone: str, place: _Place, days: Days, rest: str) -> ParsedPhrase:
    """Return what was said; a weekday in another zone is the nearest that is still to come."""
    if at.at is None or not zone:
        return ParsedPhrase(day, at.at, zone, days.other, at.minutes, at.is_end_of_day)
    if days.is_coming:
        day = _still_to_come(day, at.at, zone, place)
    my_day = place.today() if _counts_from_today(rest, day, days, place, zone) else None
    return ParsedPhrase(day, at.at, zone, days.other, at.minutes, at.is_end_of_day, my_day)


def _still_to_come(day: date, at: time, zone: str, place: _Place) -> date:
    """Return the nearest such weekday whose time is still to come in a zone.

    Raises:
        NotADate: it was yesterday for me and is still that day there, with the time to come.
    """
    if localised(datetime.combine(day, at), zone) <= place.now:
        return day + _WEEK
    before = day - _WEEK
    is_yesterday = place.today(zone) == before < place.today()
    if is_yesterday and localised(datetime.combine(before, at), zone) > place.now:
        said = f"{say_full(before)} or {say_full(day)}"
        raise NotADate(f"That could be {said}; write the date.")
    return day


def _counts_from_today(rest: str, day: date, days: Days, place: _Place, zone: str) -> bool:
    """Whether a day is counted from today, and would be another one counted there."""
    there = place.today(zone)
    if days.is_coming or there == place.today():
        return False
    return Days(there, place.calendar, place.month_first).read(rest) != day


def _next_time(said: TimeSaid, zone: str, place: _Place) -> ParsedPhrase | None:
    """Return the next moment at which clocks in `zone` show that time; None for no time."""
    if said.at is None:
        return None
    here = in_zone(place.now, zone or place.calendar.zone)
    day = here.date() if said.at > here.time() else here.date() + timedelta(days=1)
    return ParsedPhrase(day, said.at, zone, None, said.minutes)


def _at_this_time(text: str, place: _Place) -> ParsedPhrase | None:
    """Read "this time tomorrow": a day, at the time that it is now."""
    match = _SAME_TIME.fullmatch(text)
    day = _days(place, "").read(match["day"]) if match else None
    if day is None:
        return None
    at = in_zone(place.now, place.calendar.zone).time()
    return ParsedPhrase(day, at.replace(second=0, microsecond=0, tzinfo=None))
