"""Time zones in a phrase: "new york", "pacific time", "PT", "UTC+2", "Europe/Berlin"."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple

from inroad.domain.dates.phrases.feasts import FEAST_WORDS
from inroad.domain.dates.phrases.vocabulary import VOCABULARY
from inroad.domain.dates.zone_words import ABBREVIATIONS, LONG_NAMES, SEVERAL
from inroad.domain.dates.zones import (
    in_zone,
    localised,
    offset_written,
    zone_called,
    zone_named,
)
from inroad.domain.errors import NotADate, UnknownZone
from inroad.domain.patterns import late


class ZoneSaid(NamedTuple):
    """A phrase without its zone, the zone, and the short name that was written ("" for none)."""

    rest: str
    zone: str
    short_name: str = ""


_MAILED = late(r"(?P<rest>.*[0-9]{2}:[0-9]{2}:[0-9]{2}) (?P<offset>[+-][0-9]{4})")
"""A date as the header of a mail has it (RFC 5322)."""
_OFFSET = late(r"(?P<rest>.*?\S) ?(?P<offset>[+](?:0[0-9]|1[0-4]):[0-5][0-9])")
"""Only ahead of UTC and with minutes: “10:00-11:00” is a span, and no zone."""
_FROM_UTC = late(
    r"(?P<before>.*?) ?\b(?:utc|gmt) ?(?P<sign>[+-]) ?(?P<hours>[0-9]{1,2})"
    r"(?::?(?P<minutes>[0-5][0-9]))?(?P<after> .+)?"
)
_UNIVERSAL = late(r"(?P<before>.*?)(?:^| |(?<=[0-9]))(?:utc|gmt|z)(?: time)?(?P<after> .+)?")
_IANA = late(r"(?:^| )(?:in )?(?P<zone>[a-z]+(?:/[a-z0-9_+-]+)+)(?: time)?(?= |$)")
_MINE = late(r"(?P<before>.*\S) (?:my|mine)(?: time)?(?P<after>)")
_AMERICA = "America/"
_MOST_WORDS = 3
_A_YEAR = 2026
"""Clocks have the same names in every year."""
_BEFORE, _AFTER = ("in", "at"), ("time",)


def zones_in(text: str, mine: str) -> Iterator[ZoneSaid]:
    """Yield what may be the zone in a prepared phrase, the likeliest first.

    Args:
        text: the phrase.
        mine: my own zone; of a short name that several have, mine is meant.

    Raises:
        NotADate: a zone is named that is none, or one of several.
    """
    written = _written(text)
    if written is not None:
        yield written
        return
    my_time = _MINE.fullmatch(text)
    if my_time:
        yield ZoneSaid(my_time["before"], mine)
    words = text.split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        for at in range(len(words) - count + 1):
            name = "_".join(words[at : at + count])
            called = _called(name, mine)
            rest = "" if called is None else _without(words, at, count, called[0], mine)
            if called is not None and rest:
                yield ZoneSaid(rest, *called)


def checked(said: ZoneSaid, wall: datetime) -> None:
    """Refuse a short name that the clocks there do not go by at the naive `wall` time."""
    name = said.short_name
    if not name:
        return
    there = in_zone(localised(wall, said.zone), said.zone).tzname() or ""
    if there.lower() != name:
        raise NotADate(
            f"The clocks of {said.zone} go by {there} on that day, and not by {name.upper()}; "
            f"write {there} or {said.zone}."
        )


def _written(text: str) -> ZoneSaid | None:
    """Return the zone that is written as an offset or with its IANA name."""
    from_utc = _FROM_UTC.fullmatch(text)
    if from_utc:
        return ZoneSaid(_around(from_utc), _from_utc(from_utc))
    universal = _UNIVERSAL.fullmatch(text)
    if universal:
        return ZoneSaid(_around(universal), "UTC")
    offset = _OFFSET.fullmatch(text)
    if offset:
        return ZoneSaid(offset["rest"], offset["offset"])
    iana = _IANA.search(text)
    if iana:
        rest = " ".join(f"{text[: iana.start()]} {text[iana.end() :]}".split())
        return ZoneSaid(rest, zone_called(iana["zone"]) or _unknown(iana["zone"])) if rest else None
    mailed = _MAILED.fullmatch(text)
    zone = offset_written(mailed["offset"]) if mailed else None
    return ZoneSaid(mailed["rest"], zone) if mailed and zone else None


def _around(match: re.Match[str]) -> str:
    return f"{match['before'] or ''} {(match['after'] or '').strip()}".strip()


def _from_utc(match: re.Match[str]) -> str:
    """Return the offset of "UTC+2", which is ahead of UTC wherever people write it."""
    written = f"{match['sign']}{int(match['hours']):02}{match['minutes'] or '00'}"
    zone = offset_written(written)
    if zone is None:
        raise NotADate(f"There is no zone UTC{match['sign']}{match['hours']}; name a city.")
    return zone


def _called(name: str, mine: str) -> tuple[str, str] | None:
    """Return the zone that words call so, with its short name; "" where it is one of several."""
    if name in SEVERAL:
        return "", ""
    name = LONG_NAMES.get(name, name)
    if name in ABBREVIATIONS:
        return _of_short_name(name, mine), name
    zone = "" if name in VOCABULARY or name in FEAST_WORDS else zone_called(name)
    if zone:
        return zone, ""
    return (mine, name) if name in _short_names(mine) else None


def _of_short_name(name: str, mine: str) -> str:
    """Return the zone of a short name: mine where my clocks go by it, or "" where it is unsure."""
    if name in _short_names(mine):
        return mine
    zones = ABBREVIATIONS[name]
    if len(zones) == 1:
        return zones[0]
    in_america = [zone for zone in zones if zone.startswith(_AMERICA)]
    return in_america[0] if in_america and mine.startswith(_AMERICA) else ""


@lru_cache(maxsize=8)
def _short_names(zone: str) -> frozenset[str]:
    """Return what the clocks of a zone are called in winter and in summer, where in letters."""
    moments = (datetime(_A_YEAR, month, 1, tzinfo=UTC) for month in (1, 7))
    names = ((in_zone(moment, zone).tzname() or "").lower() for moment in moments)
    return frozenset(name for name in names if name.isalpha())


def _without(words: list[str], at: int, count: int, zone: str, mine: str) -> str:
    """Return the phrase without a zone's words, and without what says it once more.

    “London, UK” and “ET (NYC)” are one zone, said twice; “Madrid, Spain” is as well.
    """
    before, after = words[:at], words[at + count :]
    if before[-1:] and before[-1] in _BEFORE:
        before = before[:-1]
    for more in (2, 1):
        name = "_".join(after[:more])
        again = _called(name, mine) if len(after) >= more else None
        is_there = again is not None and again[0] == zone
        if zone and (is_there or zone.startswith(SEVERAL.get(name, ("-",)))):
            after = after[more:]
            break
    if after[:1] and after[0] in _AFTER:
        after = after[1:]
    return " ".join([*before, *after])


def _unknown(name: str) -> str:
    try:
        zone_named(name)
    except UnknownZone as error:
        raise NotADate(str(error)) from error
    return name


def unsure(name: str) -> NotADate:
    """Return the refusal of a name that several zones have."""
    zones = ABBREVIATIONS.get(name, ())
    if zones:
        said = " or ".join(zones)
        return NotADate(f"“{name.upper()}” is not sure to be one zone; write it like {said}.")
    return NotADate("There is more than one time zone in that place; name a city there.")
