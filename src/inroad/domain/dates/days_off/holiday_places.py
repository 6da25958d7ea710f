"""Places with public holidays, by what people call them: "Bavaria", "US CA", "Holland"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from inroad.domain.dates.days_off.country_names import COUNTRY_NAMES
from inroad.domain.dates.days_off.region_names import REGION_NAMES
from inroad.domain.dates.holidays_library import library
from inroad.domain.errors import InroadError
from inroad.domain.patterns import compiled, late
from inroad.domain.text import folded

_SHOWN = 12
_BETWEEN = late(r"[,/(]")
_CODES = late(r"[A-Za-z]{2}-[A-Za-z0-9]{1,3}", re.ASCII)
_IN_WORDS = {"HK": "Hong Kong"}
"""Countries whose name the library writes in another way than people do."""


class Place(NamedTuple):
    """A country by its ISO 3166 code, and a region of it by its code or "" for none."""

    country: str
    region: str = ""

    @property
    def typed(self) -> str:
        """The place as one types it: "US, CA"."""
        return f"{self.country}, {self.region}" if self.region else self.country


NOWHERE = Place("")


def find_place(typed: str) -> Place:
    """Return the place that is meant: a country, a region, or both in either order.

    Args:
        typed: what was typed; "" for nowhere.

    Raises:
        InroadError: there is no such place, more than one, or its holidays are not known.
    """
    typed = " ".join(typed.split()).strip(" ,.)")
    if _CODES.fullmatch(typed):
        typed = typed.replace("-", ", ")
    if not typed:
        return NOWHERE
    parts = [part.strip(" )") for part in _BETWEEN.split(typed) if part.strip(" )")]
    if len(parts) > 1:
        return _in_parts(parts[0], " ".join(parts[1:]))
    country, regions = _country(typed), _regions_called(typed)
    elsewhere = [region for region in regions if not _is_territory(region, country)]
    if country and not elsewhere:
        return Place(country)
    if country or len(regions) > 1:
        found = [Place(country)] if country else []
        raise _several(typed, [*found, *regions])
    found = regions or _in_words(typed)
    if not found:
        raise InroadError(
            f"There are no holidays for “{typed}”; write a country like US, DE or France."
        )
    if len(found) > 1:
        raise _several(typed, found)
    return found[0]


def find_region(country: str, typed: str) -> str:
    """Return the code of the region that is meant ("CA", "Bavaria"), or "" for none.

    Raises:
        InroadError: the country has no such region.
    """
    if not typed.strip():
        return ""
    if not country:
        raise InroadError("Say the country first; a region alone could be anywhere.")
    region = _region(country, typed)
    if region:
        return region
    codes = ", ".join(sorted(set(_regions(country).values()))[:_SHOWN])
    if not codes:
        raise InroadError(f"{country} has the same holidays everywhere; leave the region empty.")
    raise InroadError(f"{country} has no region “{typed.strip()}”; write one like {codes}.")


def known_place(country: str) -> Place:
    """Return a country by its code; nowhere, where its holidays are not known."""
    return Place(country) if country in _countries().values() else NOWHERE


def say_place(country: str, region: str) -> str:
    """Return a place in words, with its codes: "United States, California (US, CA)"."""
    if not country:
        return ""
    from holidays.registry import COUNTRIES

    names = (name for name, row in COUNTRIES.items() if row[1] == country)
    name = next(names, country).replace("_", " ").title().replace(" And ", " and ")
    name = _IN_WORDS.get(country, name)
    called = next(iter(_names_of(country).get(region, [])), region)
    said = f"{name}, {called}" if region else name
    return f"{said} ({Place(country, region).typed})"


def _in_parts(first: str, second: str) -> Place:
    """Return the place of “US, CA” or “Munich, Germany”: a country, and a region of it."""
    for country, region in ((first, second), (second, first)):
        code = _country(country)
        found = _region(code, region) if code else ""
        if found:
            return Place(code, found)
    code = _country(first)
    if not code:
        raise InroadError(
            f"There are no holidays for “{first}”; write a country like US, DE or France."
        )
    return Place(code, find_region(code, second))


def _in_words(typed: str) -> list[Place]:
    """Return the places that words without a comma between may mean: “US CA”, “Bavaria DE”."""
    words = typed.split()
    found = dict[Place, None]()
    for at in range(1, len(words)):
        before, after = " ".join(words[:at]), " ".join(words[at:])
        for country, region in ((before, after), (after, before)):
            code = _country(country)
            known = _region(code, region) if code else ""
            if known:
                found[Place(code, known)] = None
    return list(found)


def _several(typed: str, places: list[Place]) -> InroadError:
    said = " or ".join(place.typed for place in places)
    return InroadError(f"“{typed}” is more than one place; write {said}.")


def _country(typed: str) -> str:
    return _countries().get(_key(typed), "")


def _region(country: str, typed: str) -> str:
    return _regions(country).get(_key(typed), "")


def _regions_called(typed: str) -> list[Place]:
    """Return the regions of that name, of whichever country.

    Of one whose holidays the library does not know apart, which an older one may not, that is
    the country.
    """
    named = _by_name().get(_key(typed), [])
    return list(dict.fromkeys(one if _is_known(one) else Place(one.country) for one in named))


def _is_known(place: Place) -> bool:
    return place.region in _regions(place.country).values()


def _is_territory(region: Place, country: str) -> bool:
    """Whether a region is the same place as a country: Puerto Rico is on both lists."""
    own = _names_of(region.country).get(region.region, [])
    return any(_country(name) == country for name in own) and country != "GE"


def _key(name: str) -> str:
    """Return a name for looking up: letters and digits alone, without “the” and “state of”."""
    plain = folded(name).replace("&", " and ").replace("st.", "saint ")
    plain = compiled(r"^(?:the )?(?:(?:free )?(?:state|province|canton|region) of )?").sub(
        "", plain
    )
    return "".join(letter for letter in plain if letter.isalnum())


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Return each country's code by everything that it may be called."""
    from holidays.registry import COUNTRIES

    found: dict[str, str] = {}
    for name, (_, alpha_2, alpha_3, *_) in COUNTRIES.items():
        for called in (name, alpha_2, alpha_3):
            found[_key(called)] = alpha_2
    found.update({_key(name): code for name, code in COUNTRY_NAMES.items()})
    return found


@lru_cache(maxsize=64)
def _regions(country: str) -> dict[str, str]:
    """Return each region's code by code and by name."""
    plain = library().country_holidays(country)
    found = {_key(name): code for name, code in _pairs(country) if code in plain.subdivisions}
    aliases = getattr(plain, "subdivisions_aliases", {})
    found.update({_key(name): code for name, code in aliases.items()})
    found.update({_key(code): code for code in plain.subdivisions})
    return found


@lru_cache(maxsize=1)
def _by_name() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for country in REGION_NAMES:
        for name, code in _pairs(country):
            place, known = Place(country, code), found.setdefault(_key(name), [])
            if place not in known:
                known.append(place)
    return found


@lru_cache(maxsize=64)
def _names_of(country: str) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for name, code in _pairs(country):
        names.setdefault(code, []).append(name)
    return names


def _pairs(country: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the code of each region of a country."""
    for region in filter(None, REGION_NAMES.get(country, "").split("; ")):
        code, _, names = region.partition(": ")
        yield from ((name, code) for name in names.split(", "))
