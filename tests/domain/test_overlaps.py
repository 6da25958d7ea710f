"""Which times overlap, and what is free beside many that are taken."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.conversations.overlaps import FreeTime, Taken, overlapping

NINE = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HALF = timedelta(minutes=30)


def at(minutes: int, length: int = 30) -> Taken:
    begins = NINE + timedelta(minutes=minutes)
    return Taken(begins, begins + timedelta(minutes=length))


@pytest.mark.parametrize(
    ("taken", "buffer", "is_over"),
    [
        (at(-30), 0, False),
        (at(-29), 0, True),
        (at(30), 0, False),
        (at(29), 0, True),
        (at(-10, 60), 0, True),
        (at(10, 5), 0, True),
        (at(10, 0), 0, True),
        (at(-40), 15, True),
        (at(-45), 15, False),
        (at(40), 15, True),
        (at(45), 15, False),
    ],
)
def test_what_ends_when_another_begins_does_not_overlap(
    taken: Taken, buffer: int, is_over: bool
) -> None:
    room = timedelta(minutes=buffer)
    assert bool(overlapping(NINE, HALF, [taken], room)) is is_over
    assert FreeTime([(taken.begins, taken.ends)], room).is_free(NINE, HALF) is not is_over


@given(
    taken=st.lists(st.builds(at, st.integers(-300, 300), st.integers(0, 120)), max_size=12),
    begins=st.integers(-200, 200),
    length=st.integers(1, 90),
    buffer=st.sampled_from([0, 5, 15]),
)
def test_what_is_free_overlaps_nothing(
    taken: list[Taken], begins: int, length: int, buffer: int
) -> None:
    start, room = NINE + timedelta(minutes=begins), timedelta(minutes=buffer)
    long = timedelta(minutes=length)
    free = FreeTime([(one.begins, one.ends) for one in taken], room)
    assert free.is_free(start, long) == (not overlapping(start, long, taken, room))
