"""Places of public holidays are found by what people call them."""

from pathlib import Path

import holidays
import pytest
from holidays.registry import COUNTRIES

from inroad.domain.dates.days_off.country_names import COUNTRY_NAMES
from inroad.domain.dates.days_off.holiday_places import find_place, find_region, say_place
from inroad.domain.dates.days_off.region_names import REGION_NAMES
from inroad.domain.errors import InroadError

PINNED = Path(__file__).parents[2].joinpath("constraints.txt").read_text("utf-8")
IS_PINNED = f"holidays=={holidays.__version__}\n" in PINNED
"""Whether it is the version that the table of regions was made for."""


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("US", "US"),
        ("de", "DE"),
        ("DEU", "DE"),
        ("France", "FR"),
        ("united kingdom", "GB"),
        ("U.K.", "GB"),
        ("Great Britain", "GB"),
        ("UAE", "AE"),
        ("Holland", "NL"),
        ("The Netherlands", "NL"),
        ("Hong Kong", "HK"),
        ("Czech Republic", "CZ"),
        ("South Korea", "KR"),
        ("Côte d'Ivoire", "CI"),
        ("Türkiye", "TR"),
        ("CA", "CA"),
        ("Puerto Rico", "PR"),
        ("Bavaria", "DE, BY"),
        ("Bayern", "DE, BY"),
        ("Baden-Württemberg", "DE, BW"),
        ("Saxony-Anhalt", "DE, ST"),
        ("North Rhine Westphalia", "DE, NW"),
        ("England", "GB, ENG"),
        ("Northern Ireland", "GB, NIR"),
        ("California", "US, CA"),
        ("state of New York", "US, NY"),
        ("Washington DC", "US, DC"),
        ("Catalonia", "ES, CT"),
        ("Québec", "CA, QC"),
        ("Vienna", "AT, 9"),
        ("Tyrol", "AT, 7"),
        ("South Tyrol", "IT, BZ"),
        ("canton of Zurich", "CH, ZH"),
        ("Flanders", "BE, Flemish"),
        ("Madeira", "PT, 30"),
        ("Tamil Nadu", "IN, TN"),
        ("US, CA", "US, CA"),
        ("US CA", "US, CA"),
        ("US-CA", "US, CA"),
        ("us california", "US, CA"),
        ("California, US", "US, CA"),
        ("California USA", "US, CA"),
        ("Germany (Bavaria)", "DE, BY"),
        ("Bavaria, Germany", "DE, BY"),
        ("New South Wales, Australia", "AU, NSW"),
        ("australia new south wales", "AU, NSW"),
        ("GB ENG", "GB, ENG"),
        ("Georgia, US", "US, GA"),
        ("", ""),
    ],
)
def test_a_place_is_found(typed: str, place: str) -> None:
    assert find_place(typed).typed == known(place)
    assert find_place(known(place)).typed == known(place)


def known(place: str) -> str:
    """Return a place as this version of the library knows it: an older one has fewer regions."""
    country, _, region = place.partition(", ")
    if not region or region in holidays.country_holidays(country).subdivisions:
        return place
    return country


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("Atlantis", "no holidays for “Atlantis”"),
        ("US, Narnia", "US has no region “Narnia”; write one like AK"),
        ("US Narnia", "no holidays for “US Narnia”"),
        ("Bavaria, Austria", "AT has no region|no holidays for “Bavaria”"),
        ("Ireland, Dublin", "same holidays everywhere"),
        ("Georgia", "more than one place; write GE or US, GA"),
        ("Santa Cruz", "more than one place; write AR, Z or BO, S"),
    ],
)
def test_what_is_no_place_or_several_is_refused(typed: str, sentence: str) -> None:
    with pytest.raises(InroadError, match=sentence):
        find_place(typed)


def test_a_region_without_a_country_is_asked_for() -> None:
    with pytest.raises(InroadError, match="country first"):
        find_region("", "CA")


def test_a_place_is_said_in_words() -> None:
    assert say_place("US", "CA") == "United States, California (US, CA)"
    assert say_place("NL", "") == "Netherlands (NL)"
    assert say_place("", "") == ""


def test_every_name_leads_to_a_place_that_the_library_knows() -> None:
    codes = {row[1] for row in COUNTRIES.values()}
    assert set(COUNTRY_NAMES.values()) <= codes
    for country, names in REGION_NAMES.items():
        for region in names.split("; "):
            place = f"{country}, {region.partition(': ')[0]}"
            assert known(place) == place or not IS_PINNED, place


def test_every_country_and_region_is_found_by_the_names_that_the_library_has() -> None:
    for name, (_, code, *_) in COUNTRIES.items():
        if name != "georgia":
            assert find_place(name.replace("_", " ")).country == code, name
        plain = holidays.country_holidays(code)
        for called, region in getattr(plain, "subdivisions_aliases", {}).items():
            assert find_place(f"{code}, {called}").typed == f"{code}, {region}"
