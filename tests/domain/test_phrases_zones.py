"""A time in another zone: counted from my day, and never a week late."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.formatting import say_full
from inroad.domain.dates.in_full import moment_of, say_meaning
from inroad.domain.dates.phrases.phrase_parser import parse
from inroad.domain.dates.phrases.vocabulary import WEEKDAYS
from inroad.domain.dates.zones import in_zone
from inroad.domain.errors import NotADate

BERLIN, BOSTON, OAKLAND, TOKYO = (
    Calendar(zone)
    for zone in ("Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Tokyo")
)
CITIES = (
    "Sydney",
    "Auckland",
    "Honolulu",
    "NYC",
    "PT",
    "UTC+9",
    "GMT-10",
    "Asia/Kolkata",
    "+14:00",
)


def day(phrase: str, now: str, calendar: Calendar) -> date:
    return parse(phrase, datetime.fromisoformat(now), calendar).day


@pytest.mark.parametrize(
    ("phrase", "now", "calendar", "expected"),
    [
        # It is that weekday there already.
        ("thu 8am Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-26"),
        ("thu 8am AEDT", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-26"),
        ("thu 8am UTC+11", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-26"),
        ("thu 8am Australia/Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-26"),
        ("sat 3pm Dublin", "2026-11-27T17:10:00-08:00", OAKLAND, "2026-11-28"),
        ("sat 3pm UTC", "2026-11-27T17:10:00-08:00", OAKLAND, "2026-11-28"),
        ("sat 3pm +00:00", "2026-11-27T17:10:00-08:00", OAKLAND, "2026-11-28"),
        ("coming thursday 8am Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-26"),
        # It is that weekday there already, and that time is over.
        ("thu 9am Sydney", "2026-11-25T23:30:00+01:00", BERLIN, "2026-12-03"),
        # It is still the day before there.
        ("thu 9am New York", "2026-11-26T02:00:00+01:00", BERLIN, "2026-11-26"),
        ("mon 3pm Los Angeles", "2026-11-24T09:00:00+09:00", TOKYO, "2026-11-30"),
        # The weekday of my today is the next one, as it is without a zone.
        ("thu 3pm London", "2026-11-26T10:00:00+01:00", BERLIN, "2026-12-03"),
        ("thu 3pm", "2026-11-26T10:00:00+01:00", BERLIN, "2026-12-03"),
        # Everything else counts from my day.
        ("today 8am Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-25"),
        ("tomorrow 9am Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-26"),
        ("tonight 8pm Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-25"),
        ("day after tomorrow 9am Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-27"),
        ("in 3 days 9am Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-28"),
        ("3 business days 9am Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-30"),
        ("this thu 9am Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-26"),
        ("next thu 9am Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-12-03"),
        ("thu next week 9am Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-12-03"),
        ("end of week 9am Auckland", "2026-11-27T23:00:00+01:00", BERLIN, "2026-11-27"),
        ("end of month 9am Auckland", "2026-11-30T23:00:00+01:00", BERLIN, "2026-11-30"),
        ("26 nov 9am Melbourne", "2026-11-25T15:40:00+01:00", BERLIN, "2026-11-26"),
        ("next month 9am Auckland", "2026-11-30T23:00:00+01:00", BERLIN, "2026-12-01"),
    ],
)
def test_the_day_is_counted_from_mine(
    phrase: str, now: str, calendar: Calendar, expected: str
) -> None:
    assert day(phrase, now, calendar) == date.fromisoformat(expected)


@pytest.mark.parametrize("phrase", ["mon 6pm Los Angeles", "monday 11pm NYC", "mon 3pm Honolulu"])
def test_a_weekday_that_is_yesterday_for_me_and_still_to_come_there_is_asked(phrase: str) -> None:
    tuesday = datetime.fromisoformat("2026-11-24T09:00:00+09:00")
    with pytest.raises(NotADate, match="Mon 23 Nov 2026 or Mon 30 Nov 2026"):
        parse(phrase, tuesday, TOKYO)
    assert parse("mon 6pm Sydney", tuesday, TOKYO).day == date(2026, 11, 30)


def test_what_is_counted_from_my_day_says_so_where_it_is_another_one_there() -> None:
    now = datetime(2026, 11, 25, 14, 40, tzinfo=UTC)
    said = parse("tomorrow 9am Melbourne", now, BERLIN)
    assert say_meaning(said, now, BERLIN) == (
        "Wed 25 Nov 2026, 23:00 CET · in 8 hours · Thu 26 Nov 09:00 in Melbourne · "
        "counted from your day, Wed 25 Nov"
    ).replace("in 8 hours", "today")
    for phrase in ("thu 9am Melbourne", "26 nov 9am Melbourne", "tomorrow 9am Paris"):
        assert "your day" not in say_meaning(parse(phrase, now, BERLIN), now, BERLIN), phrase


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),
    st.sampled_from(WEEKDAYS),
    st.sampled_from(CITIES),
    st.sampled_from([BERLIN, BOSTON, OAKLAND, TOKYO]),
    st.integers(0, 23),
)
def test_a_weekday_is_the_nearest_one_that_is_still_to_come(
    now: datetime, weekday: str, city: str, calendar: Calendar, hour: int
) -> None:
    try:
        said = parse(f"{weekday} {hour:02}:00 {city}", now, calendar)
    except NotADate:
        return  # a day on which the clocks there change
    moment = moment_of(said, calendar)
    today = calendar.day_of(now)
    there = in_zone(now, said.zone).date()
    assert moment > now
    assert said.day.weekday() == WEEKDAYS.index(weekday)
    # Nothing nearer fits, but my own today, whose name means the same day of next week.
    before = said.day - timedelta(days=7)
    was = moment_of(parse(f"{say_full(before)} {hour:02}:00 {city}", now, calendar), calendar)
    assert was <= now or before <= min(today, there)


@pytest.mark.parametrize(
    ("phrase", "calendar", "zone"),
    [
        ("1 dec 3pm CST", BOSTON, "America/Chicago"),
        ("1 dec 3pm CST", Calendar("Asia/Shanghai"), "Asia/Shanghai"),
        ("1 dec 3pm IST", Calendar("Asia/Kolkata"), "Asia/Kolkata"),
        ("1 dec 3pm IST", Calendar("Asia/Jerusalem"), "Asia/Jerusalem"),
        ("1 dec 3pm EET", Calendar("Europe/Helsinki"), "Europe/Helsinki"),
        ("1 dec 3pm CET", Calendar("Europe/Rome"), "Europe/Rome"),
        ("1 dec 3pm CET", BOSTON, "Europe/Berlin"),
        ("1 dec 3pm EST", BERLIN, "America/New_York"),
    ],
)
def test_a_short_name_is_a_zone_where_it_is_one_for_the_speaker(
    phrase: str, calendar: Calendar, zone: str
) -> None:
    assert parse(phrase, datetime(2026, 11, 23, 9, tzinfo=UTC), calendar).zone == zone


@pytest.mark.parametrize("name", ["CST", "IST", "AST", "EDT", "BST", "CEST", "US", "Australia"])
def test_a_name_of_several_zones_or_of_the_other_season_is_refused(name: str) -> None:
    with pytest.raises(NotADate, match=r"zone|clocks"):
        parse(f"1 dec 3pm {name}", datetime(2026, 11, 23, 9, tzinfo=UTC), BERLIN)
