"""Business days: counting forwards and backwards over weekends and days off."""

from datetime import UTC, date, datetime, timedelta

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.domain.dates.business_days import Calendar, DayOff, parse_week, say_week
from inroad.domain.dates.public_holidays import holiday_on
from inroad.domain.errors import InroadError
from tests.extent import tries

THANKSGIVING = DayOff(date(2026, 11, 26), "Thanksgiving")

weeks = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        (date(2026, 11, 11), 7, date(2026, 11, 20)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 11, 23), -1, date(2026, 11, 20)),
        (date(2026, 11, 21), 0, date(2026, 11, 23)),
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_counting(start: date, count: int, expected: date) -> None:
    assert Calendar().count(start, count).day == expected


def test_a_day_off_is_passed_and_named() -> None:
    counted = Calendar(days_off=(THANKSGIVING,)).count(date(2026, 11, 24), 2)
    assert counted.day == date(2026, 11, 27)
    assert counted.passed == (THANKSGIVING,)


def test_a_day_off_on_a_weekend_is_not_worth_a_word() -> None:
    saturday = DayOff(date(2026, 11, 28), "Saturday off")
    assert Calendar(days_off=(saturday,)).count(date(2026, 11, 27), 1).passed == ()


@given(start=days, count=st.integers(-40, 40).filter(bool), week=weeks)
def test_between_start_and_end_lie_exactly_so_many_business_days(
    start: date, count: int, week: tuple[int, ...]
) -> None:
    calendar = Calendar(week=week)
    end = calendar.count(start, count).day
    step = 1 if count > 0 else -1
    between = [start + timedelta(days=step * at) for at in range(1, abs((end - start).days) + 1)]
    assert calendar.is_business_day(end)
    assert sum(calendar.is_business_day(day) for day in between) == abs(count)


@settings(max_examples=tries(200, 2000, 200_000))
@given(
    start=days,
    count=st.integers(-60, 60),
    week=weeks,
    off=st.sets(st.dates(date(2025, 1, 1), date(2027, 12, 31)), max_size=40),
)
def test_adding_business_days_agrees_with_numpy(
    start: date, count: int, week: tuple[int, ...], off: set[date]
) -> None:
    calendar = Calendar(week=week, days_off=tuple(map(DayOff, off)))
    roll = "forward" if count == 0 else "preceding" if count > 0 else "following"
    mask = [day in week for day in range(7)]
    expected = numpy.busday_offset(start, count, roll=roll, weekmask=mask, holidays=sorted(off))
    assert calendar.count(start, count).day == expected.astype(object)


@given(start=days, end=days, week=weeks, off=st.sets(days, max_size=40))
def test_counting_business_days_agrees_with_numpy(
    start: date, end: date, week: tuple[int, ...], off: set[date]
) -> None:
    calendar = Calendar(week=week, days_off=tuple(map(DayOff, off)))
    mask = [day in week for day in range(7)]
    counted = numpy.busday_count(start, end, weekmask=mask, holidays=sorted(off))
    assert calendar.between(start, end) == int(counted)


@pytest.mark.parametrize(
    ("week", "first"),
    [("mon-fri", 0), ("sun-thu", 6), ("sat-wed", 5), ("mon, wed, fri", 0), ("mon-sun", 0)],
)
def test_a_week_begins_after_its_free_days(week: str, first: int) -> None:
    calendar = Calendar(week=parse_week(week))
    assert calendar.first_weekday == first
    assert calendar.week_of(date(2026, 11, 25)).weekday() == first


def test_public_holidays_are_no_business_days_and_are_named() -> None:
    calendar = Calendar(country="US")
    counted = calendar.count(date(2026, 11, 25), 1)
    assert counted.day == date(2026, 11, 27)
    assert [off.name for off in counted.passed] == ["Thanksgiving Day"]
    california = Calendar(country="US", region="CA")
    assert california.count(date(2026, 11, 25), 1).day == date(2026, 11, 30)
    mine = Calendar(country="US", days_off=(DayOff(date(2026, 11, 26), "At my sister's"),))
    assert mine.count(date(2026, 11, 25), 1).passed[0].name == "At my sister's"


@pytest.mark.parametrize(("country", "region"), [("XX", ""), ("US", "Narnia")])
def test_a_country_that_this_machine_does_not_know_has_no_holidays(
    country: str, region: str
) -> None:
    calendar = Calendar(country=country, region=region)
    assert calendar.count(date(2026, 11, 25), 1).day == date(2026, 11, 26)


def test_names_of_holidays_are_english_where_they_can_be() -> None:
    assert holiday_on("DE", "", date(2026, 10, 3)) == "German Unity Day"


def test_a_week_without_a_working_day_is_refused() -> None:
    with pytest.raises(InroadError, match="at least one day"):
        Calendar(week=())


def test_days_off_without_end_are_refused_and_do_not_hang() -> None:
    off = tuple(DayOff(date(2026, 1, 1) + timedelta(days=at)) for at in range(4200))
    with pytest.raises(InroadError, match="days off"):
        Calendar(days_off=off).count(date(2026, 1, 1), 1)


def test_the_day_of_a_moment_is_mine_not_the_machine_s() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert Calendar("Asia/Tokyo").day_of(late) == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "week"),
    [
        ("mon-fri", (0, 1, 2, 3, 4)),
        ("Sun - Thu", (0, 1, 2, 3, 6)),
        ("sun-thu", (0, 1, 2, 3, 6)),
        ("mon, wed, friday", (0, 2, 4)),
        ("Monday to Thursday", (0, 1, 2, 3)),
        ("tues thurs", (1, 3)),
        ("sat", (5,)),
    ],
)
def test_reading_a_week(typed: str, week: tuple[int, ...]) -> None:
    assert parse_week(typed) == week


@pytest.mark.parametrize("typed", ["", "monkey", "every day", "x-fri"])
def test_what_is_no_week_is_refused(typed: str) -> None:
    with pytest.raises(InroadError, match="week"):
        parse_week(typed)


@given(weeks)
def test_saying_a_week_and_reading_it_again(week: tuple[int, ...]) -> None:
    assert parse_week(say_week(week)) == week
