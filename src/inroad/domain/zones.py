"""Time zones by IANA name, and wall times that a clock change skips or repeats.

Only IANA names are taken. `dateutil.tz.gettz` also reads "UTC+3" (with the sign the other
way round than `parse` has it), bare abbreviations and file paths; none of these are safe to
store.
"""

import re
import zoneinfo
from datetime import UTC, datetime, tzinfo
from functools import lru_cache

from dateutil import tz

from inroad.domain.errors import UnknownZone
from inroad.domain.text import folded

_IANA = re.compile(r"[A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}")


@lru_cache(maxsize=64)
def zone_named(name: str) -> tzinfo:
    """Return the zone called `name` ("Europe/Berlin", "UTC").

    Raises:
        UnknownZone: `name` is no IANA zone.
    """
    if name == "UTC":
        return UTC
    found = tz.gettz(name) if _IANA.fullmatch(name) else None
    if found is None:
        raise UnknownZone(
            f"“{name}” is no time zone; write one like Europe/Berlin or America/New_York."
        )
    return found


@lru_cache(maxsize=1)
def zone_names() -> tuple[str, ...]:
    """Return the names of all zones, for completion, in alphabetical order."""
    names = zoneinfo.available_timezones()
    return tuple(sorted(name for name in names if _IANA.fullmatch(name) or name == "UTC"))


def find_zone(typed: str) -> str:
    """Return the zone that `typed` means: its name, or its city ("berlin", "new york").

    Raises:
        UnknownZone: no zone, or more than one, fits.
    """
    typed = typed.strip()
    wanted = folded(typed).replace(" ", "_")
    if not wanted:
        return ""
    names = zone_names()
    exact = [name for name in names if name.lower() == wanted]
    by_city = [name for name in names if name.lower().rsplit("/", 1)[-1] == wanted]
    regions = {"Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}
    preferred = [name for name in by_city if name.split("/", 1)[0] in regions]
    for fits in (exact, preferred, by_city):
        if len(fits) == 1:
            return fits[0]
    zone_named(typed)
    return typed


def localised(wall: datetime, zone: str) -> datetime:
    """Return the naive wall time `wall` in `zone` as an aware moment in UTC.

    It is in UTC because Python adds to a zoned time on the wall: "24 hours later" over a clock
    change would be 23 or 25. A time that a clock change skips is moved on by the length of the
    gap; of a time that it repeats, the first is meant.
    """
    return tz.resolve_imaginary(wall.replace(tzinfo=zone_named(zone))).astimezone(UTC)


def in_zone(moment: datetime, zone: str) -> datetime:
    """Return the aware `moment` as seen on the clocks of `zone`."""
    return moment.astimezone(zone_named(zone))


def is_skipped(wall: datetime, zone: str) -> bool:
    """Whether the clocks of `zone` never show the naive time `wall`."""
    return not tz.datetime_exists(wall, zone_named(zone))


def is_repeated(wall: datetime, zone: str) -> bool:
    """Whether the clocks of `zone` show the naive time `wall` twice."""
    return tz.datetime_ambiguous(wall, zone_named(zone))
