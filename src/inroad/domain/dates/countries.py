"""The country that a time zone is in, and when people there work.

It is a guess: whoever lives near a border, or works for people elsewhere, says otherwise. The
table is that of the time zone database itself (`zone.tab`), from the tzdata package.
"""

from functools import lru_cache
from importlib import resources

from inroad.domain.dates.business_days import MONDAY_TO_FRIDAY
from inroad.domain.dates.public_holidays import weekend_in
from inroad.domain.reference_data import looked_up


def country_of(zone: str) -> str:
    """Return the code of the country that a zone is in ("US"); "" for UTC and for offsets."""
    return _countries().get(zone, "")


def week_in(country: str) -> tuple[int, ...]:
    """Return the days on which offices work in a country; from Monday to Friday for "".

    Where the weekend is one day by law, offices are closed the day before it as well.
    """
    weekend = weekend_in(country)
    if len(weekend) == 1:
        weekend |= {(day - 1) % 7 for day in weekend}
    return tuple(day for day in range(7) if day not in weekend) if weekend else MONDAY_TO_FRIDAY


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Return the country of each zone, by all names that it has."""
    return looked_up("countries of zones", _in_the_tables, dict)


def _in_the_tables() -> dict[str, str]:
    folder = resources.files("tzdata").joinpath("zoneinfo")
    found: dict[str, str] = {}
    for line in folder.joinpath("zone.tab").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            found[zone] = country
    for line in folder.joinpath("tzdata.zi").read_text("utf-8").splitlines():
        kind, *names = line.split(" ")
        if kind == "L":
            zone, other = names
            found.setdefault(other, found.get(zone, ""))
    return found
