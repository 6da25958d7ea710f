"""Time zones by IANA name, and wall times that a clock change skips or repeats.

Only IANA names are taken, and fixed offsets as ISO 8601 writes them ("+02:00", ahead of UTC).
`dateutil.tz.gettz` also reads "UTC+3" (with the sign the other way round than `parse` has it),
bare abbreviations and file paths; none of these are safe to store.
"""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache

from dateutil import tz

from inroad.domain.errors import UnknownZone
from inroad.domain.patterns import late
from inroad.domain.text import folded

_IANA = late(r"[A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}")
_OFFSET = late(r"([+-])([01][0-9]):([0-5][0-9])")
_FROM_UTC = late(
    r"(?:(?:utc|gmt)_?)?([+-])_?([0-9]{1,2})(?::?([0-5][0-9]))?|gmt|greenwich(?:_mean)?"
)
_FARTHEST_AHEAD, _FARTHEST_BEHIND = "14:00", "12:00"
"""No clock on earth is farther from UTC."""
_SHORTEST = 3
"""Letters of a name that nothing else is a slip of: “gmt+1” is no “gst”."""
_ALIKE = 0.8
"""How much two names have in common, of one, where one may be a slip of the other."""
_TWO_DAYS = timedelta(days=2)
_REGIONS = frozenset(
    {"Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}
)


@lru_cache(maxsize=64)
def zone_named(name: str) -> tzinfo:
    """Return the zone called `name` ("Europe/Berlin", "UTC", "+02:00").

    Raises:
        UnknownZone: `name` is neither an IANA zone nor an offset.
    """
    if name == "UTC":
        return UTC
    offset = _OFFSET.fullmatch(name)
    if offset:
        ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
        return timezone(ahead if offset[1] == "+" else -ahead)
    found = tz.gettz(name) if _IANA.fullmatch(name) else None
    if found is None:
        raise UnknownZone(
            f"“{name}” is no time zone; write one like Europe/Berlin or America/New_York."
        )
    return found


@lru_cache(maxsize=256)
def is_zone(name: str) -> bool:
    """Whether there is a zone of that name: a file that was edited elsewhere may say anything."""
    try:
        zone_named(name)
    except UnknownZone:
        return False
    return True


def offset_written(written: str) -> str | None:
    """Return an offset as a zone: "+0100" is "+01:00"; None where there is no such offset."""
    if written in ("", "z"):
        return "UTC" if written else ""
    zone = f"{written[:3]}:{written[-2:]}"
    farthest = _FARTHEST_AHEAD if zone[0] == "+" else _FARTHEST_BEHIND
    return zone if zone[1:] <= farthest and is_zone(zone) else None


@lru_cache(maxsize=1)
def zone_names() -> tuple[str, ...]:
    """Return the names of all zones, for completion, in alphabetical order."""
    import zoneinfo

    names = zoneinfo.available_timezones()
    return tuple(sorted(name for name in names if _IANA.fullmatch(name) or name == "UTC"))


def find_zone(typed: str) -> str:
    """Return the zone that `typed` means: its name, its city, or what people call it.

    “berlin”, “new york”, “NYC”, “Berlin, Germany”, “pacific time”, “CET”.

    Raises:
        UnknownZone: no zone, or more than one, fits.
    """
    from inroad.domain.dates.zone_words import ABBREVIATIONS, SEVERAL

    typed = typed.strip()
    wanted = _plain(typed).removesuffix("_time")
    if not wanted:
        return ""
    if wanted in SEVERAL:
        raise UnknownZone(f"“{typed}” has more than one time zone; name a city there.")
    several = ABBREVIATIONS.get(wanted, ())
    if len(several) > 1:
        raise UnknownZone(f"“{typed}” is several time zones; write {' or '.join(several)}.")
    found = zone_called(wanted) or next(iter(several), "") or _in_its_country(typed)
    if found or is_zone(typed):
        return found or typed
    fixed = _counted_from_utc(wanted)
    if fixed:
        raise UnknownZone(
            f"“{typed}” has no summer time. Name a city there; or write {fixed}, if its clocks "
            "never change."
        )
    near = _nearest(wanted)
    if near:
        raise UnknownZone(f"“{typed}” is no time zone; did you mean {near}?")
    raise UnknownZone(
        f"“{typed}” is no time zone, and no city that is known here; name a large one near it, or "
        "write one like Europe/Berlin."
    )


def _plain(typed: str) -> str:
    return folded(typed).replace(" ", "_")


def _in_its_country(typed: str) -> str:
    """Return the zone of a city with its country (“Madrid, Spain”, “Austin, TX”), or "".

    Where there is none of that name in that country, another one is meant.
    """
    from inroad.domain.dates.countries import country_of
    from inroad.domain.dates.zone_words import SEVERAL, US_STATES

    city, _, land = (_plain(part.strip()) for part in typed.partition(","))
    zone = zone_called(city)
    if not zone or not land:
        return ""
    country = country_of(zone)
    is_there = (
        zone.startswith(SEVERAL.get(land, (f"{zone} ",)))
        or country.lower() == land
        or (country == "US" and land in US_STATES)
        or (land in _by_name() and country_of(zone_called(land)) == country)
    )
    return zone if is_there else ""


def _counted_from_utc(wanted: str) -> str:
    """Return the zone that “gmt” or “utc+2” is, which nobody lives in; "" for anything else.

    People call so what their clocks show just now, and half a year later it would be another.
    """
    found = _FROM_UTC.fullmatch(wanted)
    if found is None:
        return ""
    sign, hours, minutes = found.groups()
    if sign is None:
        return "UTC"
    return offset_written(f"{sign}{int(hours):02}{minutes or '00'}") or ""


def _nearest(wanted: str) -> str:
    """Return the city or country that is a slip away from a word, or ""."""
    from difflib import get_close_matches

    names = [name for name in _by_name() if "/" not in name and len(name) > _SHORTEST]
    near = get_close_matches(wanted, names, 1, _ALIKE)
    return near[0].replace("_", " ").title() if near else ""


def zone_called(wanted: str) -> str:
    """Return the zone with this name or city (lower case, underscores), or "" for none."""
    return _by_name().get(wanted, "")


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    """Return each zone by its name and by its city, where only one zone has that city.

    A city of the usual regions comes before the old names of other places ("Cuba", "US/…").
    """
    from inroad.domain.dates.cities import CITIES
    from inroad.domain.dates.zone_words import ZONE_WORDS

    by_city: dict[str, list[str]] = {}
    for name in zone_names():
        if name.startswith("Etc/"):
            continue  # Etc/GMT+1 is an hour behind UTC: what people mean by GMT+1 is ahead.
        by_city.setdefault(name.lower().rsplit("/", 1)[-1], []).append(name)
    found = dict(CITIES | ZONE_WORDS)
    for city, names in by_city.items():
        usual = [name for name in names if name.split("/", 1)[0] in _REGIONS]
        fits = usual if len(usual) == 1 else names
        if len(fits) == 1:
            found[city] = fits[0]
    found.update({name.lower(): name for name in zone_names()})
    return found


def localised(wall: datetime, zone: str) -> datetime:
    """Return the naive wall time `wall` in `zone` as an aware moment in UTC.

    It is in UTC because Python adds to a zoned time on the wall: "24 hours later" over a clock
    change would be 23 or 25. A time that a clock change skips is moved on by the length of the
    gap; of a time that it repeats, the first is meant.
    """
    steady = _steady_offset(zone, wall.date())
    if steady is not None:
        return (wall - steady).replace(tzinfo=UTC)
    return tz.resolve_imaginary(wall.replace(tzinfo=zone_named(zone))).astimezone(UTC)


def in_zone(moment: datetime, zone: str) -> datetime:
    """Return the aware `moment` as seen on the clocks of `zone`."""
    there = zone_named(zone)
    if moment.tzinfo is there:
        return moment
    universal = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    steady = _steady_offset(zone, universal.date())
    if steady is not None:
        return (universal + steady).replace(tzinfo=there)
    return universal.astimezone(there)


@lru_cache(maxsize=16384)
def _steady_offset(zone: str, day: date) -> timedelta | None:
    """Return the offset of a zone on and around `day`, or None where its clocks change then.

    dateutil looks for the last clock change at every conversion; most days have none near.
    """
    noon = datetime.combine(day, time(12), zone_named(zone))
    before, after = (noon - _TWO_DAYS).utcoffset(), (noon + _TWO_DAYS).utcoffset()
    return before if before == after == noon.utcoffset() else None


def is_skipped(wall: datetime, zone: str) -> bool:
    """Whether the clocks of `zone` never show the naive time `wall`."""
    if _steady_offset(zone, wall.date()) is not None:
        return False
    return not tz.datetime_exists(wall, zone_named(zone))


def is_repeated(wall: datetime, zone: str) -> bool:
    """Whether the clocks of `zone` show the naive time `wall` twice."""
    if _steady_offset(zone, wall.date()) is not None:
        return False
    return tz.datetime_ambiguous(wall, zone_named(zone))
