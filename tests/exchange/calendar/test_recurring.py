"""Series fall on the days that dateutil finds, and on no others; and always end."""

from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.calendar.recurring import Steps, days_of, read_rule

START = date(2025, 1, 31)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def fallen(rule: str, start: date, first: date, last: date) -> list[date]:
    read = read_rule(rule)
    assert read is not None
    return list(days_of(read, start, first, last, Steps()))


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Return a rule that falls on some days, as programs write them."""
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={frequency}"]
    if draw(st.booleans()):
        parts.append(f"INTERVAL={draw(st.integers(1, 4))}")
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 40))}")
    if draw(st.booleans()):
        parts.append(f"WKST={draw(st.sampled_from(WEEKDAYS))}")
    is_by_month = draw(st.booleans())
    if is_by_month:
        months = draw(st.lists(st.integers(1, 12), min_size=1, max_size=3, unique=True))
        parts.append(f"BYMONTH={','.join(map(str, months))}")
    days: list[str] = draw(st.lists(st.sampled_from(WEEKDAYS), max_size=3, unique=True))
    if days and frequency in ("MONTHLY", "YEARLY") and draw(st.booleans()):
        days = [f"{draw(st.sampled_from([-2, -1, 1, 2, 3]))}{day}" for day in days]
    if days:
        parts.append(f"BYDAY={','.join(days)}")
    # dateutil looks for a 31st of February up to the year 9999.
    is_numbered = any(day[0] in "-123" for day in days)
    is_by_month_day = frequency == "MONTHLY" and not is_numbered and not is_by_month
    if is_by_month_day and draw(st.booleans()):
        numbers = draw(st.lists(st.sampled_from([-31, -1, 1, 13, 29, 31]), min_size=1, max_size=3))
        parts.append(f"BYMONTHDAY={','.join(map(str, numbers))}")
    # Of the first week dateutil takes for the first what is the first from the beginning on, and
    # not what is the first of the week (see the test below).
    is_at_position = draw(st.booleans()) and frequency != "WEEKLY"
    if days and is_at_position:
        parts.append(f"BYSETPOS={draw(st.sampled_from([-1, 1]))}")
    return ";".join(parts)


@given(
    rule=rules(),
    start=st.dates(date(2019, 1, 1), date(2026, 12, 31)),
    after=st.integers(-400, 1500),
    length=st.integers(0, 500),
)
def test_it_falls_on_the_days_that_dateutil_finds(
    rule: str, start: date, after: int, length: int
) -> None:
    first = start + timedelta(days=after)
    last = first + timedelta(days=length)
    known = rrulestr(f"RRULE:{rule}", dtstart=datetime.combine(start, time()))
    # It is asked for no more than the window: some of these rules come to an end, most do not.
    expected = [
        one.date()
        for one in takewhile(lambda one: one.date() <= last, islice(known, 5000))
        if one.date() >= first
    ]
    assert fallen(rule, start, first, last) == expected


def test_a_place_in_a_week_is_counted_in_the_whole_week() -> None:
    """RFC 5545: BYSETPOS is a place among all in the interval, of which some may be over."""
    tuesday = date(2019, 1, 1)
    found = fallen("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", tuesday, tuesday, date(2019, 1, 14))
    assert found == [date(2019, 1, 7), date(2019, 1, 14)]


@pytest.mark.parametrize(
    "never",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9",
        "FREQ=WEEKLY;INTERVAL=9999;BYMONTH=2;COUNT=999999;BYSETPOS=300",
    ],
)
def test_what_never_falls_ends(never: str) -> None:
    assert fallen(never, START, START, START + timedelta(days=800)) == []


@pytest.mark.parametrize(
    "other",
    ["", "FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=5", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYHOUR=1",
     "FREQ=WEEKLY;BYDAY=XX", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=DAILY;WKST=", "nonsense"],
)  # fmt: skip
def test_what_is_no_rule_of_days_is_none(other: str) -> None:
    assert read_rule(other) is None


def test_a_series_that_began_long_ago_takes_few_steps() -> None:
    read = read_rule("FREQ=DAILY")
    assert read is not None
    steps = Steps(100)
    found = list(days_of(read, date(1901, 1, 1), START, START + timedelta(days=9), steps))
    assert len(found) == 10


def test_when_no_steps_are_left_a_series_just_ends() -> None:
    read = read_rule("FREQ=DAILY;COUNT=999999")
    assert read is not None
    assert not list(days_of(read, date(1901, 1, 1), START, START, Steps(1000)))
