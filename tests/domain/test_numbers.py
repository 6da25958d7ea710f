"""Whole numbers as people type them: a number or none, never an error."""

import pytest

from inroad.domain.dates import recurrence
from inroad.domain.errors import InroadError
from inroad.domain.numbers import whole


@pytest.mark.parametrize(
    ("text", "least", "most", "number"),
    [
        ("20", 1, 120, 20),
        ("0", 0, 9, 0),
        ("007", 1, 9, 7),
        ("0" * 5_000 + "7", 1, 9, 7),
        ("10", 1, 9, None),
        ("0", 1, 9, None),
        ("-3", 0, 9, None),
        ("²", 0, 9, None),
        ("3.5", 0, 9, None),
        ("", 0, 9, None),
        ("9" * 5_000, 0, 9, None),
    ],
)
def test_a_number_in_its_limits_or_none(
    text: str, least: int, most: int, number: int | None
) -> None:
    assert whole(text, least, most) == number


@pytest.mark.parametrize(
    "text", ["monthly, {} times", "FREQ=MONTHLY;INTERVAL={}", "every {} weeks"]
)
def test_a_cadence_with_thousands_of_digits_is_one_sentence(text: str) -> None:
    with pytest.raises(InroadError) as raised:
        recurrence.read(text.format("9" * 5_000))
    assert len(str(raised.value)) < 200
