"""A date is said in full before it counts: my time, theirs, how far off, and clock changes."""

from datetime import UTC, date, datetime

import pytest

from inroad.domain.dates.business_days import Calendar, DayOff
from inroad.domain.dates.in_full import moment_of, say_meaning, say_shift
from inroad.domain.dates.phrases.phrase_parser import parse

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BERLIN = Calendar("Europe/Berlin", days_off=(DayOff(date(2026, 11, 26), "Thanksgiving"),))


def echo(phrase: str, zone: str = "", name: str = "", calendar: Calendar = BERLIN) -> str:
    return say_meaning(parse(phrase, NOW, calendar), NOW, calendar, zone, name)


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("next tue 3pm", "Tue 1 Dec 2026, 15:00 CET · in 8 days"),
        ("next tue", "Tue 1 Dec 2026 · in 8 days"),
        ("today", "Mon 23 Nov 2026 · today"),
        ("in 20 minutes", "Mon 23 Nov 2026, 10:20 CET · in 20 minutes"),
        ("sat", "Sat 28 Nov 2026 · in 5 days · no business day"),
        ("thu", "Thu 26 Nov 2026 · in 3 days · Thanksgiving"),
        (
            "03/04",
            "Sat 3 Apr 2027 · in 131 days · no business day · "
            "the other way round it is Thu 4 Mar 2027",
        ),
        ("next tue 3pm new york", "Tue 1 Dec 2026, 21:00 CET · in 8 days · 15:00 in New York"),
        (
            "next tue 20:00 los angeles",
            "Wed 2 Dec 2026, 05:00 CET · in 9 days · Tue 1 Dec 20:00 in Los Angeles",
        ),
        ("1 jul 2027 15:00", "Thu 1 Jul 2027, 15:00 CEST · in 220 days"),
    ],
)
def test_what_is_echoed(phrase: str, said: str) -> None:
    assert echo(phrase) == said


def test_the_time_for_whom_it_is() -> None:
    assert echo("next tue 3pm", "America/New_York", "Maya") == (
        "Tue 1 Dec 2026, 15:00 CET · in 8 days · 09:00 for Maya"
    )
    assert echo("next tue 3am", "America/Los_Angeles", "Maya").endswith("Mon 30 Nov 18:00 for Maya")
    assert echo("next tue 3pm", "Europe/Paris", "Maya") == "Tue 1 Dec 2026, 15:00 CET · in 8 days"


def test_a_time_that_the_clocks_skip_or_show_twice_is_said() -> None:
    assert "The clocks skip 02:30 that day; 03:30 is meant." in echo("28 mar 2027 02:30")
    assert "28 Mar 2027, 03:30 CEST" in echo("28 mar 2027 02:30")
    assert "twice that day; the first is meant." in echo("31 oct 2027 02:30")
    assert say_shift(datetime(2027, 3, 28, 3, 30), "Europe/Berlin") == ""


def test_the_moment_of_a_day_is_its_beginning_in_my_zone() -> None:
    assert moment_of(parse("1 dec", NOW, BERLIN), BERLIN) == datetime(2026, 11, 30, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("today 09:30", "Mon 23 Nov 2026, 09:30 CET · 30 minutes ago, already past"),
        ("today 07:00", "Mon 23 Nov 2026, 07:00 CET · 3 hours ago, already past"),
        ("yesterday 3pm", "Sun 22 Nov 2026, 15:00 CET · yesterday, already past"),
        ("12 mar 2026 15:00", "Thu 12 Mar 2026, 15:00 CET · 256 days ago, already past"),
        ("now", "Mon 23 Nov 2026, 10:00 CET · in 0 minutes"),
    ],
)
def test_a_time_that_is_past_is_said(phrase: str, said: str) -> None:
    assert echo(phrase) == said


def test_a_time_names_holiday_and_weekend_as_a_day_does() -> None:
    usa = Calendar("America/New_York", country="US")
    assert echo("25 dec", calendar=usa).endswith("in 32 days · Christmas Day")
    assert echo("25 dec 3pm", calendar=usa).endswith("in 32 days · Christmas Day")
    assert echo("sat 3pm").endswith("in 5 days · no business day")
    assert echo("thu 3pm", "America/New_York", "Maya").endswith("09:00 for Maya · Thanksgiving")
    # The holiday is the one of my day, wherever the time was said.
    assert "Christmas Day" in echo("24 dec 10pm Los Angeles", calendar=usa)


def test_how_long_is_said() -> None:
    assert echo("fri 10-11am") == "Fri 27 Nov 2026, 10:00 CET · in 4 days · 60 minutes"
