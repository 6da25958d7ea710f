"""The clock that `$INROAD_NOW` and tests fix."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from inroad.clock import fixed_clock

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "at",
    [NOON, NOON.replace(tzinfo=None), NOON.astimezone(timezone(timedelta(hours=-5)))],
    ids=["UTC", "naive is UTC", "another zone"],
)
def test_it_shows_utc_whatever_it_was_set_by(at: datetime) -> None:
    shown = fixed_clock(at)()
    assert shown == NOON
    assert shown.utcoffset() == timedelta(0)
