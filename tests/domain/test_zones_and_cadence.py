"""Zones, clock changes, and recurrence from a real touch."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.cadence import next_after, step_after, words
from inroad.domain.errors import UnknownZone
from inroad.domain.policy import GENTLE, STEADY
from inroad.domain.zones import (
    find_zone,
    is_repeated,
    is_skipped,
    localised,
    zone_named,
    zone_names,
)


@pytest.mark.parametrize("name", ["UTC+3", "EST5EDT4", "/etc/passwd", "Europe/Nowhere", "IST", ""])
def test_only_iana_names_are_zones(name: str) -> None:
    with pytest.raises(UnknownZone):
        zone_named(name)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("europe/berlin", "Europe/Berlin"),
        ("berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("UTC", "UTC"),
        ("", ""),
    ],
)
def test_a_zone_is_found_by_name_or_city(typed: str, zone: str) -> None:
    assert find_zone(typed) == zone


def test_every_offered_zone_can_be_used() -> None:
    assert "Europe/London" in zone_names()
    for name in zone_names():
        assert datetime(2026, 7, 1, tzinfo=zone_named(name)).utcoffset() is not None


def test_a_skipped_time_moves_on_and_a_repeated_one_is_the_first() -> None:
    skipped, repeated = datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 30)
    assert is_skipped(skipped, "Europe/Berlin")
    assert is_repeated(repeated, "Europe/Berlin")
    assert not is_skipped(repeated, "Europe/Berlin")
    assert localised(skipped, "Europe/Berlin").astimezone(UTC).hour == 1
    assert localised(repeated, "Europe/Berlin").astimezone(UTC).hour == 0


@pytest.mark.parametrize(
    ("rule", "anchor", "expected"),
    [
        ("FREQ=MONTHLY;COUNT=3", date(2026, 1, 31), date(2026, 2, 28)),
        ("FREQ=MONTHLY", date(2028, 1, 30), date(2028, 2, 29)),
        ("FREQ=MONTHLY", date(2026, 10, 23), date(2026, 11, 23)),
        ("FREQ=MONTHLY;INTERVAL=3", date(2026, 8, 31), date(2026, 11, 30)),
        ("FREQ=WEEKLY;INTERVAL=2", date(2026, 11, 23), date(2026, 12, 7)),
    ],
)
def test_the_next_day_of_a_rule(rule: str, anchor: date, expected: date) -> None:
    assert next_after(rule, anchor) == expected


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 12))
def test_a_monthly_rule_never_skips_a_month(anchor: date, interval: int) -> None:
    found = next_after(f"FREQ=MONTHLY;INTERVAL={interval}", anchor)
    months = (found.year - anchor.year) * 12 + found.month - anchor.month
    assert months == interval
    assert found.day <= anchor.day
    assert found.day == anchor.day or (found + timedelta(days=1)).day == 1


def test_monthly_three_times_then_quarterly() -> None:
    said = [step_after(STEADY.check_in, made).words for made in range(5)]
    assert said == ["monthly"] * 3 + ["every 3 months"] * 2
    assert step_after(GENTLE.check_in, 0).words == "every 3 months"


def test_rules_in_words() -> None:
    assert words("FREQ=WEEKLY") == "weekly"
    assert words("FREQ=DAILY") == "daily"
    assert words("FREQ=YEARLY;INTERVAL=2") == "every 2 years"
