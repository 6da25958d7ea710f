"""Days off that do not exist are refused by what is wrong with them, not only as unread."""

from datetime import date

import pytest

from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.days_off.days_off_parser import read_days_off
from inroad.domain.errors import InroadError

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ("30 feb", "There is no 30 Feb; “28 Feb” is its last day."),
        ("30 feb Ski", "There is no 30 Feb; “28 Feb” is its last day."),
        (
            "24 dec to 20 dec 2026",
            "A span of days goes on to a later day; write it like 24 dec to 1 jan.",
        ),
    ],
)
def test_what_is_wrong_with_days_is_said(typed: str, refused: str) -> None:
    with pytest.raises(InroadError) as said:
        read_days_off(typed, MONDAY, Calendar("Europe/London"), month_first=False)
    assert str(said.value) == refused
