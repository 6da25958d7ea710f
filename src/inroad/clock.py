"""The only place that reads the time, and the zone that this machine is set to.

Everything else is handed a `Clock`, so that tests and pictures stand still: `$INROAD_NOW`
(ISO 8601; without an offset it is UTC) fixes it.
"""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from inroad.domain.errors import InroadError

Clock = Callable[[], datetime]
"""Returns the present as an aware moment in UTC."""


def system_clock() -> datetime:
    """Return the present as an aware moment in UTC."""
    return datetime.now(UTC)


def fixed_clock(at: datetime) -> Clock:
    """Return a clock that always shows `at` (aware, or naive for UTC)."""
    moment = at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    return lambda: moment


def clock_from_environment() -> Clock:
    """Return the system's clock, or the one that `$INROAD_NOW` fixes.

    Raises:
        InroadError: `$INROAD_NOW` is set and is no ISO 8601 time, or one that nothing could be
            counted from.
    """
    text = os.environ.get("INROAD_NOW", "")
    if not text:
        return system_clock
    from inroad.domain.years import FIRST_YEAR, LAST_YEAR

    try:
        clock = fixed_clock(datetime.fromisoformat(text))
        if not FIRST_YEAR <= clock().year <= LAST_YEAR:
            raise ValueError(f"not in {FIRST_YEAR} to {LAST_YEAR}")
        return clock
    except (ValueError, OverflowError) as error:
        raise InroadError(
            f"INROAD_NOW is “{text}”, which is no time; write it like 2026-11-23T09:00:00+00:00."
        ) from error


def awake() -> float:
    """Return seconds that go on while the machine sleeps or the program is stopped.

    Between two looks at it, a jump says that the program was away, whatever a clock that is
    fixed or set anew says.
    """
    kind = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    return time.clock_gettime(kind)


def guess_zone() -> str:
    """Return the IANA zone that this machine is set to, or "" where it does not say.

    A guess to offer, no more: the machine may be a remote one.
    """
    candidates = (
        os.environ.get("TZ", "").lstrip(":"),
        _first_line(Path("/etc/timezone")),
        _linked_zone(Path("/etc/localtime")),
    )
    from inroad.domain.dates.zones import zone_names

    names = zone_names()
    found = (name.removeprefix("Etc/") for name in candidates)
    return next((name for name in found if name in names), "")


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _linked_zone(path: Path) -> str:
    try:
        return str(path.resolve()).partition("zoneinfo/")[2]
    except OSError:
        return ""
