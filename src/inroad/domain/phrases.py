"""Dates as people say them: "next tue 3pm", "in 2 weeks", "3 business days", "12 mar".

A phrase is read whole or refused with something near it that would work; it is never guessed
and never half read. Month arithmetic is `relativedelta`'s.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from inroad.domain.errors import NotADate, UnknownZone
from inroad.domain.phrase_days import Days
from inroad.domain.phrase_help import refusal
from inroad.domain.phrase_times import TimeOfDay
from inroad.domain.phrase_words import GAP, NUMBER, number, prepared
from inroad.domain.workdays import Calendar
from inroad.domain.zones import in_zone, is_zone, localised, zone_called, zone_named

LONGEST = 60
"""Characters after which a text is refused unread: no date is said in more."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a phrase means: a day, a wall time where one was said, and a zone where one was.

    `other` is the day that a date like 03/04 means when it is read the other way round.
    """

    day: date
    at: time | None = None
    zone: str = ""
    other: date | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a phrase is said: from when it counts, my days, and how I write dates."""

    now: datetime
    calendar: Calendar
    month_first: bool


_ISO_MOMENT = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8})[t ]"
    r"(?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?|[0-9]{4}(?:[0-9]{2})?)"
    r" ?(?P<offset>z|[+-][0-9]{2}:?[0-9]{2})?"
)
_MAILED = re.compile(r"(?P<rest>.*[0-9]{2}:[0-9]{2}:[0-9]{2}) (?P<offset>[+-][0-9]{4})")
"""A date as the header of a mail has it (RFC 5322)."""
_HOURS = re.compile(
    rf"(?P<sign>in |[+])?(?P<count>{NUMBER}|half an){GAP}(?P<unit>hours?|h|minutes?|(?<=[0-9])min)"
    r"(?:'s|')?(?: from now| time)?"
)
_OFFSET = re.compile(r"(?P<rest>.*?\S) ?(?P<offset>[+](?:0[0-9]|1[0-4]):[0-5][0-9])")
"""Only ahead of UTC and with minutes: “10:00-11:00” is a span, and no zone."""
_UTC_PLUS = re.compile(r".*(?:utc|gmt) ?(?P<sign>[+-])(?P<hours>[0-9]{1,2})")
_UNIVERSAL = re.compile(r"(?P<rest>.*\S) (?:utc|gmt|z)")
_IANA = re.compile(r"(?:^| )(?:in )?(?P<zone>[a-z]+(?:/[a-z0-9_+-]+)+)(?: time)?(?= |$)")
_MOST_CITY_WORDS = 3
_FIRST_YEAR, _LAST_YEAR = 1970, 2199


def parse(phrase: str, now: datetime, calendar: Calendar, month_first: bool = False) -> Said:
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
    said = _read(text, place)
    if said is not None and not _FIRST_YEAR <= said.day.year <= _LAST_YEAR:
        raise NotADate(f"{said.day.year} is out of reach; a date is in this century or so.")
    if said is None:
        raise refusal(phrase, text, lambda other: _understands(other, place))
    return said


def _understands(text: str, place: _Place) -> bool:
    try:
        return _read(text, place) is not None
    except NotADate:
        return False


def _read(text: str, place: _Place) -> Said | None:
    """Read a prepared phrase; None where it is none, NotADate where it is known why."""
    exact = _exact(text, place)
    if exact is not None:
        return exact
    said = _in_zone(text, "", place)
    if said is not None:
        return said
    for rest, zone, short_name in _zones(text, place.calendar, place.now.year):
        said = _in_zone(rest, zone, place)
        if said is None or said.at is None:
            continue
        if short_name and not _is_called(said, zone, short_name):
            raise NotADate(_wrong_name(short_name, zone))
        return said
    return None


def _in_zone(text: str, zone: str, place: _Place) -> Said | None:
    """Read day and time, as seen from `zone` (mine where it is empty)."""
    here = in_zone(place.now, zone or place.calendar.zone)
    taken = TimeOfDay(text)
    rest = taken.rest if taken.at is None else re.sub(r"^on | on$", "", taken.rest)
    if not rest:
        return None if taken.at is None else Said(_day_for(taken.at, here), taken.at, zone)
    days = Days(here.date(), place.calendar, place.month_first)
    day = days.read(rest)
    return None if day is None else Said(day, taken.at, zone, days.other)


def _day_for(at: time, here: datetime) -> date:
    """Return today where the time is still to come, else tomorrow."""
    today = here.date()
    return today if at > here.time() else today + timedelta(days=1)


def _exact(text: str, place: _Place) -> Said | None:
    """Read what names a moment: "now", "in 2 hours", "2026-12-01T15:00+01:00"."""
    if text == "now":
        return _moment(place.now, place.calendar)
    span = _HOURS.fullmatch(text)
    minutes = _minutes_of(span) if span else None
    if minutes is not None:
        return _moment(place.now.astimezone(UTC) + timedelta(minutes=minutes), place.calendar)
    iso = _ISO_MOMENT.fullmatch(text)
    return _written(iso) if iso else None


def _minutes_of(span: re.Match[str]) -> int | None:
    """Return how long "2 hours" or "half an hour" is, in real minutes; None where it is neither."""
    count, unit = span["count"], span["unit"]
    is_hours = unit.startswith("h")
    if unit == "h" and not span["sign"] and not _is_no_hour(count):
        return None
    if count == "half an":
        return 30 if is_hours else None
    if count in ("a", "an") and unit.endswith("s"):
        return None
    return number(count) * (60 if is_hours else 1)


def _written(iso: re.Match[str]) -> Said | None:
    """Read a moment as ISO 8601 writes it; None where the clock or the offset is none."""
    try:
        wall = datetime.fromisoformat(f"{iso['day']}T{iso['time']}")
    except ValueError:
        return None
    zone = _offset(iso["offset"] or "")
    at = wall.time().replace(second=0, microsecond=0)
    return None if zone is None else Said(wall.date(), at, zone)


def _is_no_hour(said: str) -> bool:
    """Whether “24h” can only be a span: “15h” may be a time of day."""
    return said.isdigit() and int(said) > 23


def _offset(written: str) -> str | None:
    """Return an offset as a zone: "+0100" is "+01:00"; None where there is no such offset."""
    if written in ("", "z"):
        return "UTC" if written else ""
    zone = f"{written[:3]}:{written[-2:]}"
    return zone if is_zone(zone) else None


def _moment(moment: datetime, calendar: Calendar) -> Said:
    mine = in_zone(moment, calendar.zone)
    return Said(mine.date(), mine.time().replace(second=0, microsecond=0, tzinfo=None))


def _zones(text: str, calendar: Calendar, year: int) -> list[tuple[str, str, str]]:
    """Return what may be the zone at the end of a phrase: the rest, its name, a short name.

    A short name ("CET") is taken only where it is my own zone's: elsewhere the same letters
    mean several zones.
    """
    universal, offset, iana = (
        _UNIVERSAL.fullmatch(text),
        _OFFSET.fullmatch(text),
        _IANA.search(text),
    )
    if universal:
        return [(universal["rest"], "UTC", "")]
    if offset:
        return [(offset["rest"], offset["offset"], "")]
    plus = _UTC_PLUS.fullmatch(text)
    if plus:
        written = f"{plus['sign']}{int(plus['hours']):02}:00"
        raise NotADate(
            f"“UTC{plus['sign']}{plus['hours']}” is read both ways; write {written}, or a city."
        )
    if iana:
        rest = " ".join(f"{text[: iana.start()]} {text[iana.end() :]}".split())
        return [(rest, zone_called(iana["zone"]) or _unknown(iana["zone"]), "")] if rest else []
    mailed = _MAILED.fullmatch(text)
    if mailed:
        zone = _offset(mailed["offset"])
        return [(mailed["rest"], zone, "")] if zone else []
    words = text.split()
    found = list(_cities(words))
    known = _short_names(calendar.zone, year).union(*_MEANT.values())
    if words and words[-1] in known:
        found.append((" ".join(words[:-1]), calendar.zone, words[-1]))
    return [one for one in found if one[0]]


def _cities(words: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield what is left without the words of a city ("in new york", "london time")."""
    for count in range(min(_MOST_CITY_WORDS, len(words) - 1), 0, -1):
        for at in range(len(words) - count + 1):
            zone = zone_called("_".join(words[at : at + count]))
            if zone:
                before, after = words[:at], words[at + count :]
                before = before[:-1] if before[-1:] == ["in"] else before
                after = after[1:] if after[:1] == ["time"] else after
                yield " ".join([*before, *after]), zone, ""


_MEANT = {
    "America/New_York": ("et", "est", "edt", "eastern"),
    "America/Chicago": ("ct", "cst", "cdt", "central"),
    "America/Denver": ("mt", "mst", "mdt"),
    "America/Los_Angeles": ("pt", "pst", "pdt", "pacific"),
    "Europe/London": ("gmt", "bst", "wet"),
    "Europe/Berlin": ("cet", "cest", "met"),
    "Asia/Kolkata": ("ist",),
    "Asia/Tokyo": ("jst",),
}
"""What short names are likely to mean: to be offered, never taken."""


def _wrong_name(short_name: str, mine: str) -> str:
    """Say what to write instead of a short name that is not my zone's then."""
    likely = next((zone for zone, names in _MEANT.items() if short_name in names), mine)
    return f"“{short_name.upper()}” is not sure to be one zone; write it like {likely}."


def _short_names(zone: str, year: int) -> set[str]:
    """Return what the clocks of a zone are called in winter and in summer."""
    moments = (datetime(year, month, 1, tzinfo=UTC) for month in (1, 7))
    return {(in_zone(moment, zone).tzname() or "").lower() for moment in moments}


def _unknown(name: str) -> str:
    try:
        zone_named(name)
    except UnknownZone as error:
        raise NotADate(str(error)) from error
    return name


def _is_called(said: Said, zone: str, short_name: str) -> bool:
    """Whether the clocks of `zone` go by that short name at that time."""
    if said.at is None:
        return False
    moment = in_zone(localised(datetime.combine(said.day, said.at), zone), zone)
    return (moment.tzname() or "").lower() == short_name
