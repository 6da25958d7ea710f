"""Zones, clock changes, and recurrence from a real touch."""

import re
from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.dates.recurrence import next_after, read, say, step_after, words
from inroad.domain.dates.zones import (
    find_zone,
    is_repeated,
    is_skipped,
    localised,
    zone_named,
    zone_names,
)
from inroad.domain.errors import InroadError, UnknownZone
from inroad.domain.follow_ups.policy import GENTLE, STEADY


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
        ("NYC", "America/New_York"),
        ("pacific time", "America/Los_Angeles"),
        ("UK", "Europe/London"),
        ("CET", "Europe/Berlin"),
        ("UTC", "UTC"),
        ("", ""),
        ("Wien", "Europe/Vienna"),
        ("København", "Europe/Copenhagen"),
        ("Berlin, Germany", "Europe/Berlin"),
        ("Vienna, AT", "Europe/Vienna"),
        ("London, UK", "Europe/London"),
        ("Madrid, Spain", "Europe/Madrid"),
        ("Austin, TX", "America/Chicago"),
        ("Toronto, Canada", "America/Toronto"),
    ],
)
def test_a_zone_is_found_by_name_or_city(typed: str, zone: str) -> None:
    assert find_zone(typed) == zone


@pytest.mark.parametrize("typed", ["Vienna, VA", "Paris, TX", "London, Canada", "Berlin, ", ", UK"])
def test_a_city_of_that_name_in_another_country_is_none(typed: str) -> None:
    with pytest.raises(UnknownZone):
        find_zone(typed)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("vieenna", "“vieenna” is no time zone; did you mean Vienna?"),
        ("Sao Pualo", "“Sao Pualo” is no time zone; did you mean Sao Paulo?"),
        ("Germny", "“Germny” is no time zone; did you mean Germany?"),
        (
            "GMT",
            "“GMT” has no summer time. Name a city there; or write UTC, if its clocks never "
            "change.",
        ),
        (
            "UTC+2",
            "“UTC+2” has no summer time. Name a city there; or write +02:00, if its clocks never "
            "change.",
        ),
        (
            "gmt -5:30",
            "“gmt -5:30” has no summer time. Name a city there; or write -05:30, if its clocks "
            "never change.",
        ),
        (
            "Ruritania",
            "“Ruritania” is no time zone, and no city that is known here; name a large one near "
            "it, or write one like Europe/Berlin.",
        ),
    ],
)
def test_what_is_no_zone_is_said_with_what_was_meant(typed: str, sentence: str) -> None:
    with pytest.raises(UnknownZone) as refused:
        find_zone(typed)
    assert str(refused.value) == sentence


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
    assert said == ["monthly"] * 3 + ["quarterly"] * 2
    assert step_after(GENTLE.check_in, 0).words == "quarterly"


@pytest.mark.parametrize(
    ("typed", "rules"),
    [
        ("weekly", ("FREQ=WEEKLY",)),
        ("Every 2 weeks", ("FREQ=WEEKLY;INTERVAL=2",)),
        ("every other week", ("FREQ=WEEKLY;INTERVAL=2",)),
        ("every month", ("FREQ=MONTHLY",)),
        ("quarterly", ("FREQ=MONTHLY;INTERVAL=3",)),
        ("yearly", ("FREQ=YEARLY",)),
        (
            "monthly three times, then quarterly",
            ("FREQ=MONTHLY;COUNT=3", "FREQ=MONTHLY;INTERVAL=3"),
        ),
        ("weekly twice then monthly 12 times then yearly", None),
        ("FREQ=MONTHLY;BYDAY=1MO", ("FREQ=MONTHLY;BYDAY=1MO",)),
        ("rrule:freq=weekly;byday=tu,th", ("FREQ=WEEKLY;BYDAY=TU,TH",)),
        ("biweekly", ("FREQ=WEEKLY;INTERVAL=2",)),
        ("bi-weekly", ("FREQ=WEEKLY;INTERVAL=2",)),
        ("fortnightly", ("FREQ=WEEKLY;INTERVAL=2",)),
        ("every fortnight", ("FREQ=WEEKLY;INTERVAL=2",)),
        ("every two weeks", ("FREQ=WEEKLY;INTERVAL=2",)),
        ("every second week", ("FREQ=WEEKLY;INTERVAL=2",)),
        ("every 2nd week", ("FREQ=WEEKLY;INTERVAL=2",)),
        ("each month", ("FREQ=MONTHLY",)),
        ("once a month", ("FREQ=MONTHLY",)),
        ("every third month", ("FREQ=MONTHLY;INTERVAL=3",)),
        ("every quarter", ("FREQ=MONTHLY;INTERVAL=3",)),
        ("once a quarter", ("FREQ=MONTHLY;INTERVAL=3",)),
        ("four times a year", ("FREQ=MONTHLY;INTERVAL=3",)),
        ("twice a year", ("FREQ=MONTHLY;INTERVAL=6",)),
        ("twice yearly", ("FREQ=MONTHLY;INTERVAL=6",)),
        ("2 times per year", ("FREQ=MONTHLY;INTERVAL=6",)),
        ("semi-annually", ("FREQ=MONTHLY;INTERVAL=6",)),
        ("semiannually", ("FREQ=MONTHLY;INTERVAL=6",)),
        ("every half year", ("FREQ=MONTHLY;INTERVAL=6",)),
        ("annually", ("FREQ=YEARLY",)),
        ("once a year", ("FREQ=YEARLY",)),
        ("biennially", ("FREQ=YEARLY;INTERVAL=2",)),
        (
            "monthly, three times, then every quarter",
            ("FREQ=MONTHLY;COUNT=3", "FREQ=MONTHLY;INTERVAL=3"),
        ),
        ("biweekly twice, then monthly", ("FREQ=WEEKLY;INTERVAL=2;COUNT=2", "FREQ=MONTHLY")),
        ("off", ()),
        ("never", ()),
    ],
)
def test_a_cadence_is_read_and_said_and_read_again(
    typed: str, rules: tuple[str, ...] | None
) -> None:
    found = read(typed)
    assert rules is None or found == rules
    assert read(" ".join(found)) == found
    if not any("BY" in rule for rule in found):
        assert read(say(found)) == found


@pytest.mark.parametrize(
    "typed",
    [
        "sometimes",
        "every 0 weeks",
        "FREQ=HOURLY",
        "FREQ=MONTHLY;INTERVAL=0",
        "FREQ=MONTHLY;BYDAY=XX",
        "FREQ=MONTHLY;DTSTART=20260101",
        "FREQ=",
        "FREQ",
        "INTERVAL=2",
        "monthly, then quarterly",
        "monthly 0 times then quarterly",
        "bimonthly",
        "bi-monthly",
        "biannually",
        "twice a month",
        "twice a week",
        "5 times a year",
        "0 times a year",
        "every blue moon",
        "every monday",
    ],
)
def test_what_is_no_cadence_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(InroadError, match=r"[.]$"):
        read(typed)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9",
    ],
)
def test_a_rule_that_never_falls_is_refused(rule: str) -> None:
    with pytest.raises(InroadError, match="never falls"):
        next_after(rule, date(2026, 11, 23))
    with pytest.raises(InroadError, match="never falls"):
        read(rule)


@pytest.mark.parametrize(
    ("rule", "anchor", "expected"),
    [
        ("FREQ=MONTHLY;BYDAY=1MO", date(2026, 11, 2), date(2026, 12, 7)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2026, 1, 31), date(2026, 2, 28)),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2026, 11, 23), date(2028, 2, 29)),
        ("FREQ=YEARLY", date(2028, 2, 29), date(2029, 2, 28)),
        ("FREQ=YEARLY;INTERVAL=4", date(2028, 2, 29), date(2032, 2, 29)),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", date(2026, 11, 23), date(2026, 11, 24)),
        ("FREQ=DAILY;INTERVAL=10", date(2026, 3, 20), date(2026, 3, 30)),
        ("FREQ=WEEKLY", date(2026, 3, 24), date(2026, 3, 31)),
    ],
)
def test_rules_with_parts_leap_days_and_clock_changes(
    rule: str, anchor: date, expected: date
) -> None:
    assert next_after(rule, anchor) == expected


@given(
    st.dates(date(2000, 1, 1), date(2090, 1, 1)),
    st.sampled_from(
        ["FREQ=MONTHLY;BYDAY=2TU", "FREQ=WEEKLY;BYDAY=MO,FR", "FREQ=YEARLY;BYYEARDAY=60"]
    ),
)
def test_asking_late_in_time_changes_no_day(anchor: date, rule: str) -> None:
    start = datetime.combine(anchor, time())
    plain = rrulestr(f"RRULE:{rule}", dtstart=start).after(start)
    assert next_after(rule, anchor) == plain.date()


def test_a_fixed_offset_is_a_zone_ahead_of_utc() -> None:
    assert datetime(2026, 1, 1, tzinfo=zone_named("+02:00")).utcoffset() == timedelta(hours=2)
    assert datetime(2026, 1, 1, tzinfo=zone_named("-05:30")).utcoffset() == -timedelta(
        hours=5, minutes=30
    )


@pytest.mark.parametrize("typed", ["US", "Canada", "IST", "CST"])
def test_a_name_of_several_zones_is_refused(typed: str) -> None:
    with pytest.raises(UnknownZone, match=r"more than one|several"):
        find_zone(typed)


@pytest.mark.parametrize("typed", ["gmt+1", "GMT+0100", "+1", "utc + 1"])
def test_what_is_counted_from_utc_is_offered_as_it_is_kept(typed: str) -> None:
    with pytest.raises(UnknownZone, match=re.escape("write +01:00,")):
        find_zone(typed)
    assert find_zone("+01:00") == "+01:00"


def test_there_is_no_zone_farther_from_utc_than_clocks_are() -> None:
    with pytest.raises(UnknownZone, match="is no time zone"):
        find_zone("UTC+15")


def test_rules_in_words() -> None:
    assert words("FREQ=WEEKLY") == "weekly"
    assert words("FREQ=DAILY") == "daily"
    assert words("FREQ=YEARLY;INTERVAL=2") == "every 2 years"


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("bimonthly", "“every 2 months” or “every 2 weeks”"),
        ("biannually", "“every 2 years” or “half-yearly”"),
    ],
)
def test_a_word_with_two_meanings_is_asked_with_both(typed: str, ways: str) -> None:
    with pytest.raises(InroadError, match=ways):
        read(typed)
