"""Dates as people say them: read whole, or refused."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.errors import NotADate
from inroad.domain.phrases import Said, parse
from inroad.domain.workdays import Calendar, DayOff

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday, 10:00 in Berlin
BERLIN = Calendar("Europe/Berlin")


def said(phrase: str) -> Said:
    return parse(phrase, NOW, BERLIN)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("today", date(2026, 11, 23)),
        ("Tomorrow", date(2026, 11, 24)),
        ("yesterday", date(2026, 11, 22)),
        ("tue", date(2026, 11, 24)),
        ("mon", date(2026, 11, 30)),
        ("sunday", date(2026, 11, 29)),
        ("this fri", date(2026, 11, 27)),
        ("next tue", date(2026, 12, 1)),
        ("next mon", date(2026, 11, 30)),
        ("in 2 weeks", date(2026, 12, 7)),
        ("2 weeks", date(2026, 12, 7)),
        ("a week from now", date(2026, 11, 30)),
        ("in three days", date(2026, 11, 26)),
        ("a fortnight", date(2026, 12, 7)),
        ("in 3 months", date(2027, 2, 23)),
        ("3 business days", date(2026, 11, 26)),
        ("5 working days", date(2026, 11, 30)),
        ("+3d", date(2026, 11, 26)),
        ("2w", date(2026, 12, 7)),
        ("1m", date(2026, 12, 23)),
        ("1y", date(2027, 11, 23)),
        ("3bd", date(2026, 11, 26)),
        ("next week", date(2026, 11, 30)),
        ("next month", date(2026, 12, 1)),
        ("end of month", date(2026, 11, 30)),
        ("end of the week", date(2026, 11, 27)),
        ("first monday of january", date(2027, 1, 4)),
        ("last fri of nov", date(2026, 11, 27)),
        ("second tue of dec 2027", date(2027, 12, 14)),
        ("12 mar", date(2027, 3, 12)),
        ("12 March 2027", date(2027, 3, 12)),
        ("the 12th of march", date(2027, 3, 12)),
        ("mar 12, 2028", date(2028, 3, 12)),
        ("December 1st", date(2026, 12, 1)),
        ("tue 24 nov 2026", date(2026, 11, 24)),
        ("29 feb", date(2028, 2, 29)),
        ("2026-12-01", date(2026, 12, 1)),
        ("26/3", date(2027, 3, 26)),
        ("3/26/2027", date(2027, 3, 26)),
        ("4/4", date(2027, 4, 4)),
        ("on fri", date(2026, 11, 27)),
    ],
)
def test_days(phrase: str, day: date) -> None:
    assert said(phrase) == Said(day)


@pytest.mark.parametrize(
    ("phrase", "day", "at", "zone"),
    [
        ("tomorrow 3pm", date(2026, 11, 24), time(15), ""),
        ("fri 10:30", date(2026, 11, 27), time(10, 30), ""),
        ("3 pm tomorrow", date(2026, 11, 24), time(15), ""),
        ("12 mar at 15:00", date(2027, 3, 12), time(15), ""),
        ("12 March 2027 15:00", date(2027, 3, 12), time(15), ""),
        ("2026-12-01T15:00", date(2026, 12, 1), time(15), ""),
        ("2026-12-01 15:00:00", date(2026, 12, 1), time(15), ""),
        ("noon", date(2026, 11, 23), time(12), ""),
        ("fri noon", date(2026, 11, 27), time(12), ""),
        ("9:15", date(2026, 11, 24), time(9, 15), ""),
        ("10:15", date(2026, 11, 23), time(10, 15), ""),
        ("12am tue", date(2026, 11, 24), time(0), ""),
        ("12:30pm tue", date(2026, 11, 24), time(12, 30), ""),
        ("15:00 Europe/London", date(2026, 11, 23), time(15), "Europe/London"),
        ("next tue 3pm america/new_york", date(2026, 12, 1), time(15), "America/New_York"),
        ("1 jan 10:00 UTC", date(2027, 1, 1), time(10), "UTC"),
    ],
)
def test_times(phrase: str, day: date, at: time, zone: str) -> None:
    assert said(phrase) == Said(day, at, zone)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "5",
        "99",
        "2.5",
        "next blue",
        "blue tue",
        "tue blue",
        "mon 24 nov 2026",
        "30 feb",
        "31 jun 2027",
        "25:00",
        "fri 13pm",
        "fri 0pm",
        "march",
        "in weeks",
        "10:00 IST",
        "10:00 UTC+3",
        "10:00 Europe/Nowhere",
        "2026-13-01",
        "2026-02-30",
        "tomorrow tomorrow",
        "fri 3pm 4pm",
        "12345 days",
        "not a date at all, but a very long sentence that goes on and on for ever",
    ],
)
def test_what_is_not_understood_whole_is_refused(phrase: str) -> None:
    with pytest.raises(NotADate):
        said(phrase)


def test_a_date_that_can_be_read_two_ways_says_both() -> None:
    with pytest.raises(NotADate, match="3 Apr or 4 Mar"):
        said("03/04")


def test_business_days_pass_my_days_off() -> None:
    calendar = Calendar("Europe/Berlin", days_off=(DayOff(date(2026, 11, 26), "Thanksgiving"),))
    assert parse("3 business days", NOW, calendar).day == date(2026, 11, 27)


def test_today_is_today_in_my_zone() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert parse("today", late, BERLIN).day == date(2026, 11, 24)


@given(st.text(max_size=80))
def test_random_text_is_a_date_or_refused_and_never_crashes(text: str) -> None:
    try:
        parse(text, NOW, BERLIN)
    except NotADate as error:
        assert str(error)


@given(st.dates(date(2026, 11, 23), date(2099, 12, 31)))
def test_an_iso_date_means_itself(day: date) -> None:
    assert said(day.isoformat()) == Said(day)
