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


@lru_cache(maxsize=1)
def zone_names() -> tuple[str, ...]:
    """Return the names of all zones, for completion, in alphabetical order."""
    import zoneinfo

    names = zoneinfo.available_timezones()
    return tuple(sorted(name for name in names if _IANA.fullmatch(name) or name == "UTC"))


def find_zone(typed: str) -> str:
    """Return the zone that `typed` means: its name, its city, or what people call it.

    “berlin”, “new york”, “NYC”, “pacific time”, “CET”.

    Raises:
        UnknownZone: no zone, or more than one, fits.
    """
    from inroad.domain.dates.zone_words import ABBREVIATIONS, SEVERAL

    typed = typed.strip()
    wanted = folded(typed).replace(" ", "_").removesuffix("_time")
    if not wanted:
        return ""
    if wanted in SEVERAL:
        raise UnknownZone(f"“{typed}” has more than one time zone; name a city there.")
    several = ABBREVIATIONS.get(wanted, ())
    if len(several) > 1:
        raise UnknownZone(f"“{typed}” is several time zones; write {' or '.join(several)}.")
    found = zone_called(wanted) or next(iter(several), "")
    if not found:
        zone_named(typed)
    return found or typed


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
