"""Phrases that name a moment by themselves: "now", "in 2 hours", "2026-12-01T15:00+01:00"."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from inroad.domain.dates.phrases.lengths import BARE_HOUR, minutes_of
from inroad.domain.dates.zones import in_zone, offset_written
from inroad.domain.patterns import late

_SPAN = late(
    r"(?P<sign>in |[+])?(?P<length>.+?)(?:'s|')?(?: from now| time| later| hence|(?P<ago> ago))?"
)
_ISO_MOMENT = late(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8})(?P<by>[t ])"
    r"(?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?|[0-9]{4}(?:[0-9]{2})?)"
    r" ?(?P<offset>z|[+-][0-9]{2}:?[0-9]{2})?"
)
_SHORT_ENOUGH = 12
"""Hours that “10:00-11:00” may last; “15:00-05:00” is a time and its offset."""


class Moment(NamedTuple):
    """A day, a wall time, and the zone that was written with them ("" for mine)."""

    day: date
    at: time
    zone: str = ""


def read_moment(text: str, now: datetime, zone: str) -> Moment | None:
    """Return the moment that a prepared phrase names by itself, or None where it names none.

    Args:
        text: the phrase.
        now: the present, aware.
        zone: my zone.
    """
    if text == "now":
        return _seen(now, zone)
    minutes = _minutes_from_now(text)
    if minutes is not None:
        return _seen(now.astimezone(UTC) + timedelta(minutes=minutes), zone)
    iso = _ISO_MOMENT.fullmatch(text)
    return _written(iso) if iso and not _is_span(iso) else None


def _minutes_from_now(text: str) -> int | None:
    """Return how far off "in 2 hours" is, in real minutes; None where it is no such thing."""
    span = _SPAN.fullmatch(text)
    if span is None:
        return None
    minutes = minutes_of(span["length"])
    is_said = span["sign"] or span["length"] != text
    if minutes is None or (not is_said and _may_be_a_time(text)):
        return None
    return -minutes if span["ago"] else minutes


def _may_be_a_time(text: str) -> bool:
    return bool(BARE_HOUR.fullmatch(text)) and int(text.split("h")[0]) < 24


def _is_span(iso: re.Match[str]) -> bool:
    """Whether “2026-12-01 10:00-11:00” is said, from one time to another on that day."""
    offset = iso["offset"] or ""
    if iso["by"] == "t" or not offset.startswith("-") or len(iso["time"]) != len("10:00"):
        return False
    hours = int(offset[1:3]) - int(iso["time"][:2])
    return 0 <= hours <= _SHORT_ENOUGH


def _written(iso: re.Match[str]) -> Moment | None:
    """Read a moment as ISO 8601 writes it; None where the clock or the offset is none."""
    try:
        wall = datetime.fromisoformat(f"{iso['day']}T{iso['time']}")
    except ValueError:
        return None
    zone = offset_written(iso["offset"] or "")
    at = wall.time().replace(second=0, microsecond=0)
    return None if zone is None else Moment(wall.date(), at, zone)


def _seen(moment: datetime, zone: str) -> Moment:
    mine = in_zone(moment, zone)
    return Moment(mine.date(), mine.time().replace(second=0, microsecond=0, tzinfo=None))
