"""The picture of a count: which day counts, which does not, and why."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.dates.business_days import Calendar, DayOff
from inroad.domain.follow_ups.date_count import Count, Mark, legend, passing, weekday_line, weeks
from inroad.domain.follow_ups.policy import Unit

THANKSGIVING = DayOff(date(2026, 11, 26), "Thanksgiving")
CALENDAR = Calendar(days_off=(THANKSGIVING,))


def drawn(count: Count, calendar: Calendar = CALENDAR) -> list[str]:
    return ["".join(day.text for day in week).rstrip() for week in weeks(count, calendar)]


def test_business_days_are_numbered_and_days_off_are_marked() -> None:
    count = Count.of(CALENDAR.count(date(2026, 11, 17), 8))
    assert weekday_line(CALENDAR) == "Mon    Tue    Wed    Thu    Fri    Sat    Sun"
    assert drawn(count) == [
        "16     17 0   18 1   19 2   20 3   21 -   22 -",
        "23 4   24 5   25 6   26 off 27 7   28 -   29 -",
        "30 8!   1      2      3      4      5      6",
    ]


def told(count: Count, today: date) -> list[str]:
    return legend(count, today, weeks(count, CALENDAR))


def test_the_legend_says_what_was_passed() -> None:
    count = Count.of(CALENDAR.count(date(2026, 11, 17), 7))
    assert told(count, date(2026, 11, 23)) == [
        "0     Tue 17 Nov, where the count begins",
        "1-7   7 business days on",
        "-     no day of my working week",
        "off   Thu 26 Nov, Thanksgiving",
        "!     Fri 27 Nov, due",
    ]


def test_counting_back() -> None:
    count = Count.of(CALENDAR.count(date(2026, 11, 27), -1))
    assert drawn(count) == ["23     24     25 1!  26 off 27 0   28     29"]
    assert "1     1 business day back" in told(count, date(2026, 11, 23))
    assert not any(line.startswith("-") for line in told(count, date(2026, 11, 23)))


def test_days_that_are_simply_days_are_all_counted() -> None:
    count = Count(date(2026, 11, 27), date(2026, 11, 30), Unit.DAYS, 3)
    assert drawn(count) == [
        "23     24     25     26     27 0   28 1   29 2",
        "30 3!   1      2      3      4      5      6",
    ]


def test_a_rule_names_its_day_without_counting() -> None:
    count = Count(date(2026, 11, 27), date(2026, 12, 1), Unit.CADENCE)
    assert drawn(count)[-1].startswith("30      1 !")


def test_the_picture_goes_on_to_where_it_was_snoozed() -> None:
    count = Count(date(2026, 11, 24), date(2026, 11, 25), Unit.BUSINESS_DAYS, 1)
    found = weeks(count, CALENDAR, snoozed=date(2026, 12, 3))
    assert [day.day for week in found for day in week if day.mark is Mark.DUE] == [
        date(2026, 12, 3)
    ]


def test_passing_names_each_day_off() -> None:
    one, two, three = THANKSGIVING, DayOff(date(2026, 11, 27)), DayOff(date(2026, 11, 30), "A, B")
    assert passing(()) == ""
    assert passing((one,)) == ", passing Thu 26 Nov, Thanksgiving"
    assert passing((one, two)) == ", passing Thu 26 Nov, Thanksgiving and Fri 27 Nov"
    assert passing((one, two, three)).count(";") == 2


@given(
    start=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    number=st.integers(-30, 30).filter(bool),
    off=st.sets(st.dates(date(2026, 1, 1), date(2028, 3, 1)), max_size=30),
)
def test_the_numbers_of_the_picture_go_from_one_to_the_count(
    start: date, number: int, off: set[date]
) -> None:
    calendar = Calendar(days_off=tuple(map(DayOff, off)))
    count = Count.of(calendar.count(start, number))
    days = [day for week in weeks(count, calendar) for day in week]
    assert sorted(day.number for day in days if day.number) == list(range(1, abs(number) + 1))
    assert [day.number for day in days if day.mark is Mark.DUE] == [abs(number)]
    assert all(not day.number for day in days if day.mark in (Mark.OFF, Mark.FREE))


def test_a_break_is_named_once() -> None:
    """Eight days from 24 December: six of a working week, with a weekend between them."""
    days = [date(2026, 12, day) for day in (24, 25, 28, 29, 30, 31)]
    whole = tuple(DayOff(day, "Break") for day in days)
    assert passing(whole) == ", passing Thu 24 Dec to Thu 31 Dec, Break"
    with_new_year = (*whole, DayOff(date(2027, 1, 1), "New Year's Day"))
    assert passing(with_new_year) == (
        ", passing Thu 24 Dec to Thu 31 Dec, Break and Fri 1 Jan, New Year's Day"
    )
    weekly = tuple(DayOff(date(2026, 12, day), "Home") for day in (4, 11))
    assert passing(weekly) == ", passing Fri 4 Dec, Home and Fri 11 Dec, Home"
    counted = Calendar(days_off=whole).count(date(2026, 12, 23), 1)
    assert "off   Thu 24 Dec to Thu 31 Dec, Break" in told(Count.of(counted), date(2026, 12, 23))
