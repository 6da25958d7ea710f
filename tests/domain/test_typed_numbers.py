"""Whole numbers as people type them, and what is refused."""

import pytest

from inroad.domain.errors import InroadError
from inroad.domain.numbers import number


@pytest.mark.parametrize(
    ("typed", "meant"), [("2", 2), (" 9 people ", 9), ("007", 7), ("3 business days", 3)]
)
def test_a_number_is_read_with_or_without_a_unit(typed: str, meant: int) -> None:
    assert number(typed, 2, 9) == meant


@pytest.mark.parametrize("typed", ["", "1", "10", "-3", "two", "2.5", "9" * 5000])
def test_what_is_no_number_between_the_two_is_refused(typed: str) -> None:
    with pytest.raises(InroadError) as refused:
        number(typed, 2, 9)
    assert str(refused.value) == "Write a number from 2 to 9."
