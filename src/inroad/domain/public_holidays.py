"""Public holidays by country and region, from the `holidays` library.

The library is loaded only when a country is set: it takes as long as all else together.
"""

from datetime import date
from functools import lru_cache

from inroad.domain.errors import InroadError
from inroad.domain.text import folded

_ENGLISH = "en_US"
_SHORTEST_NAME = 6


def holiday_on(country: str, region: str, day: date) -> str:
    """Return what the public holiday on `day` is called, or "" where it is none.

    Args:
        country: an ISO 3166 code as `find_country` returns it, or "" for none.
        region: a code of a region of it as `find_region` returns it, or "".
        day: any day; years that the library does not know have no holidays.
    """
    return _year(country, region, day.year).get(day, "") if country else ""


def coming_holiday(country: str, region: str, called: str, today: date) -> date | None:
    """Return the next public holiday called so ("thanksgiving"), from `today` on, or None.

    Args:
        country: a country's code, or "" for none.
        region: a region's code, or "".
        called: its name or how it begins, folded.
        today: the first day that counts.
    """
    if not country or len(called) < _SHORTEST_NAME:
        return None
    for year in (today.year, today.year + 1):
        for day, name in sorted(_year(country, region, year).items()):
            if day >= today and folded(name).removesuffix(" day") == called.removesuffix(" day"):
                return day
    return None


def find_country(typed: str) -> str:
    """Return the code of the country that is meant ("US", "united states"), or "" for none.

    Raises:
        InroadError: there is no such country, or its holidays are not known.
    """
    wanted = folded(typed.strip())
    if not wanted:
        return ""
    found = _countries().get(wanted) or _countries().get(wanted.replace(" ", "_"))
    if found is None:
        raise InroadError(
            f"There are no holidays for “{typed.strip()}”; write a country like US, DE or France."
        )
    return found


def find_region(country: str, typed: str) -> str:
    """Return the code of the region that is meant ("CA", "Bavaria"), or "" for none.

    Raises:
        InroadError: the country has no such region.
    """
    wanted = folded(typed.strip())
    if not wanted:
        return ""
    if not country:
        raise InroadError("Say the country first; a region alone could be anywhere.")
    known = _regions(country)
    if wanted in known:
        return known[wanted]
    codes = ", ".join(sorted(set(known.values()))[:12])
    if not codes:
        raise InroadError(f"{country} has the same holidays everywhere; leave the region empty.")
    raise InroadError(f"{country} has no region “{typed.strip()}”; write one like {codes}.")


@lru_cache(maxsize=256)
def _year(country: str, region: str, year: int) -> dict[date, str]:
    import holidays

    made = holidays.country_holidays
    try:
        plain = made(country, subdiv=region or None, years=year)
    except NotImplementedError:
        # Set on another machine, whose library knows more: days without names are no reason
        # to show nothing at all.
        return {}
    if _ENGLISH in plain.supported_languages and plain.default_language != _ENGLISH:
        plain = made(country, subdiv=region or None, years=year, language=_ENGLISH)
    return {day: plain[day] for day in list(plain)}


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Return each country's code by everything that it may be called, folded."""
    from holidays.registry import COUNTRIES

    found: dict[str, str] = {}
    for name, (_, alpha_2, alpha_3, *_) in COUNTRIES.items():
        for called in (name, name.replace("_", " "), alpha_2.lower(), alpha_3.lower()):
            found[called] = alpha_2
    found["uk"] = "GB"
    found["usa"] = "US"
    return found


@lru_cache(maxsize=64)
def _regions(country: str) -> dict[str, str]:
    """Return each region's code by code and by name, folded."""
    import holidays

    plain = holidays.country_holidays(country)
    found = {folded(code): code for code in plain.subdivisions}
    aliases = getattr(plain, "subdivisions_aliases", {})
    found.update({folded(name): code for name, code in aliases.items()})
    return found
