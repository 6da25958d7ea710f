"""How a day that is over is told: the longer ago, the less exactly."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.dates.formatting import say_past

TODAY = date(2026, 11, 27)  # a Friday


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "today"),
        (date(2026, 11, 26), "yesterday"),
        (date(2026, 11, 25), "on Wed"),
        (date(2026, 11, 21), "on Sat"),
        (date(2026, 11, 20), "on 20 Nov"),
        (date(2026, 10, 28), "on 28 Oct"),
        (date(2026, 10, 27), "in October"),
        (date(2026, 3, 31), "in March"),
        (date(2025, 12, 1), "in December"),
        (date(2025, 11, 30), "in 2025"),
        (date(2024, 12, 31), "in 2024"),
        (date(2026, 11, 30), "on Mon 30 Nov"),
    ],
)
def test_it_is_told_as_people_do(day: date, said: str) -> None:
    assert say_past(day, TODAY) == said


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(2, 6))
def test_a_weekday_is_of_this_week_and_no_month_is_the_present_one(today: date, days: int) -> None:
    assert say_past(today - timedelta(days=days), today) == f"on {today - timedelta(days):%a}"
    month = f"in {today:%B}"
    assert all(say_past(today - timedelta(days=ago), today) != month for ago in range(800))
