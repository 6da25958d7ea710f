"""Public holidays by country and region, from the `holidays` library.

The library is loaded only where a country's days are not remembered: it takes as long as all else
together.
"""

from datetime import date, timedelta
from functools import lru_cache

from inroad.domain.dates.holidays_library import library
from inroad.domain.reference_data import Json, looked_up
from inroad.domain.text import folded

_ENGLISH = "en_US"
_SHORTEST_NAME = 6


def holiday_on(country: str, region: str, day: date) -> str:
    """Return what the public holiday on `day` is called, or "" where it is none.

    Args:
        country: an ISO 3166 code as `holiday_places.find_place` returns it, or "" for none.
        region: a code of a region of it as `find_region` returns it, or "".
        day: any day; years that the library does not know have no holidays.
    """
    return _year(country, region, day.year).get(day, "") if _is_code(country) else ""


def coming_holiday(country: str, region: str, called: str, today: date) -> date | None:
    """Return the next public holiday called so ("thanksgiving"), from `today` on, or None.

    Args:
        country: a country's code, or "" for none.
        region: a region's code, or "".
        called: its name or how it begins, folded.
        today: the first day that counts.
    """
    if not _is_code(country) or len(called) < _SHORTEST_NAME:
        return None
    for year in (today.year, today.year + 1):
        for day, name in sorted(_year(country, region, year).items()):
            if day >= today and folded(name).removesuffix(" day") == called.removesuffix(" day"):
                return day
    return None


def is_between_holidays(country: str, day: date) -> bool:
    """Whether a day is no public holiday, and hardly anybody works all the same.

    That is the day after Thanksgiving in the United States: the library has it only for those
    states that made it a holiday by law.
    """
    before = holiday_on(country, "", day - timedelta(days=1)) if country == "US" else ""
    return before == "Thanksgiving Day"


@lru_cache(maxsize=64)
def weekend_in(country: str) -> frozenset[int]:
    """Return the days of the weekend in a country, Monday as 0; none where it is not known."""
    if not _is_code(country):
        return frozenset()
    try:
        return looked_up(f"weekend {country}", lambda: _weekend(country), frozenset)
    except NotImplementedError:
        return frozenset()


def _is_code(country: str) -> bool:
    """Whether a text has the form of a code: by other names the library has parts of its own."""
    return len(country) == 2 and country.isascii() and country.isupper()


def _weekend(country: str) -> Json:
    return sorted(library().country_holidays(country).weekend)


@lru_cache(maxsize=256)
def _year(country: str, region: str, year: int) -> dict[date, str]:
    try:
        return looked_up(
            f"holidays {country},{region} {year}",
            lambda: _holidays(country, region, year),
            lambda told: {date.fromisoformat(day): str(name) for day, name in told.items()},
        )
    except NotImplementedError:
        # Set on another machine, whose library knows more: days without names are no reason
        # to show nothing at all. Of a place that somebody made up nothing is remembered.
        return {}


def _holidays(country: str, region: str, year: int) -> Json:
    """Return what the public holidays of a year are called, by their days in ISO 8601.

    Raises:
        NotImplementedError: the library has no such country, or region.
    """
    made = library().country_holidays
    plain = made(country, subdiv=region or None, years=year)
    if _ENGLISH in plain.supported_languages and plain.default_language != _ENGLISH:
        plain = made(country, subdiv=region or None, years=year, language=_ENGLISH)
    return {day.isoformat(): plain[day] for day in list(plain)}
