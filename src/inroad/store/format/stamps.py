"""Stamps: when, and on which device, something was changed.

A hybrid logical clock: the wall clock in milliseconds, a counter for what happens within one
(or while the clock stands behind the last stamp), and the device. Written so that the order
of the texts is the order of the stamps. Source: Kulkarni et al., "Logical Physical Clocks",
2014.
"""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import TypeGuard

_MILLISECONDS = 11
_COUNTER = 4
_LAST_COUNT = 16**_COUNTER - 1

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = int(datetime(2200, 1, 1, tzinfo=UTC).timestamp() * 1000)
_BEYOND = f"{_LAST + 86_400_000:0{_MILLISECONDS}x}"
"""Later than every stamp: a day is left for those that follow the last one that a clock gives."""

_FORM = re.compile(rf"[0-9a-f]{{{_MILLISECONDS + _COUNTER + 8}}}")
_DEVICE = re.compile(r"[0-9a-f]{8}")

NEVER = ""
"""A stamp before all others."""


def make(milliseconds: int, counter: int, device: str) -> str:
    """Return a stamp."""
    return f"{milliseconds:0{_MILLISECONDS}x}{counter:0{_COUNTER}x}{device}"


def at(moment: datetime, device: str) -> str:
    """Return the first stamp of `device` at the aware `moment`.

    A clock that shows a time before 1970 or after 2200 is taken to show that year: no stamp
    could be written for some of these times, and none would be believed.
    """
    # Not by `timestamp`: that is for moments that the system's own clock can show.
    milliseconds = (moment - _EPOCH) // timedelta(milliseconds=1)
    return make(min(max(milliseconds, 0), _LAST), 0, device)


def is_stamp(value: object) -> TypeGuard[str]:
    """Whether something from a file is a stamp."""
    return isinstance(value, str) and value < _BEYOND and _FORM.fullmatch(value) is not None


def is_device(value: object) -> TypeGuard[str]:
    """Whether something from a file is what a device is called."""
    return isinstance(value, str) and _DEVICE.fullmatch(value) is not None


def device_of(stamp: str) -> str:
    """Return the device that gave the stamp."""
    return stamp[_MILLISECONDS + _COUNTER :]


def moment_of(stamp: str) -> datetime:
    """Return the moment of the stamp, in UTC."""
    return datetime.fromtimestamp(_milliseconds(stamp) / 1000, UTC)


def place(stamp: str) -> int:
    """Return a number that is larger for a later stamp, and never zero."""
    return int(stamp[: _MILLISECONDS + _COUNTER], 16) + 1


def after(stamp: str, device: str) -> str:
    """Return the first stamp of `device` that is later than `stamp`."""
    if not stamp:
        return make(0, 0, device)
    milliseconds, counter = _milliseconds(stamp), _counter(stamp)
    if counter == _LAST_COUNT:
        return make(milliseconds + 1, 0, device)
    return make(milliseconds, counter + 1, device)


def next_stamp(now: datetime, known: Iterable[str], device: str) -> str:
    """Return a stamp of `device` for `now` (aware), later than all `known` ones.

    It goes on from the last known one when the clock has been set back. What is known may be
    what stamps count as (see `clock_corrections`): that begins with a stamp.
    """
    present, last = at(now, device), max(known, default=NEVER)
    if last and _milliseconds(last) >= _milliseconds(present):
        return after(last, device)
    return present


def advance(seen: dict[str, str], stamp: str) -> None:
    """Note in `seen` (the last stamp of each device) that `stamp` is contained."""
    device = device_of(stamp)
    seen[device] = max(seen.get(device, NEVER), stamp)


Now = Callable[[], datetime]
"""Returns the present as an aware moment."""


def _milliseconds(stamp: str) -> int:
    return int(stamp[:_MILLISECONDS], 16)


def _counter(stamp: str) -> int:
    return int(stamp[_MILLISECONDS : _MILLISECONDS + _COUNTER], 16)
