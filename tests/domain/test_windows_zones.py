"""Names of zones as Windows, Exchange and old programs write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.dates.windows_zones import windows_zones, zone_of
from inroad.domain.dates.zones import is_zone


def test_every_name_is_a_zone_that_this_machine_knows() -> None:
    assert len(windows_zones()) > 140
    for name in windows_zones():
        assert is_zone(zone_of(name)), name


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("eastern standard time", "America/New_York"),
        ("Pacific Daylight Time", "America/Los_Angeles"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern", "Europe/Amsterdam"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("/mozilla.org/20070129_1/Europe/Berlin", "Europe/Berlin"),
        ("GMT+0530", "+05:30"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("Customized Time Zone", ""),
        ("", ""),
    ],
)
def test_names_of_all_kinds(name: str, zone: str) -> None:
    assert zone_of(name) == zone


@given(st.text(max_size=300))
def test_any_name_is_a_zone_or_none(name: str) -> None:
    found = zone_of(name)
    assert not found or is_zone(found)
