"""Times that are taken, and which of them another time would overlap."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

_NONE = timedelta(0)


class Taken(NamedTuple):
    """A time that is taken: from when to when (aware), and by what, in words."""

    begins: datetime
    ends: datetime
    what: str = ""


def overlapping(
    begins: datetime, length: timedelta, taken: Iterable[Taken], buffer: timedelta = _NONE
) -> list[Taken]:
    """Return what a time would overlap, in its order.

    What ends when another begins does not overlap. What takes no time at all counts where it
    falls into the time.

    Args:
        begins: when it would begin, aware.
        length: how long it would take.
        taken: what is taken.
        buffer: how much room is wanted before and after it.
    """
    ends = begins + length
    return sorted(one for one in taken if one.begins - buffer < ends and begins < one.ends + buffer)


class FreeTime:
    """What is free beside very many times that are taken."""

    def __init__(self, taken: Iterable[tuple[datetime, datetime]], buffer: timedelta = _NONE):
        """Join what is taken, with so much room before and after each."""
        self._begins: list[datetime] = []
        self._ends: list[datetime] = []
        for begins, ends in sorted((one - buffer, other + buffer) for one, other in taken):
            if self._ends and begins < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], ends)
            else:
                self._begins.append(begins)
                self._ends.append(ends)

    def is_free(self, begins: datetime, length: timedelta) -> bool:
        """Whether nothing is taken in a time."""
        at = bisect_right(self._ends, begins)
        # What ends when it begins is over; what begins first of the rest must not begin in it.
        following: Sequence[datetime] = self._begins[at : at + 1]
        return not following or following[0] >= begins + length
