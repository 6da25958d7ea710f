"""What is due from one moment until before another: in that time nothing moves but by a change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain

from inroad.campaign.follow_ups.agenda import Horizon
from inroad.campaign.follow_ups.means import NEVER
from inroad.campaign.follow_ups.ordered_dues import OrderedDues
from inroad.domain.follow_ups.follow_up import FollowUp

_TICK = timedelta(microseconds=1)


@dataclass(slots=True)
class Listed:
    """What is due from one moment until before another (aware, in UTC)."""

    dues: OrderedDues
    since: datetime
    until: datetime

    def holds(self, now: datetime) -> bool:
        """Whether it is so at `now` (aware)."""
        return self.since <= now < self.until

    def put(
        self, contact_id: int, found: Sequence[FollowUp], ends: Iterable[datetime], horizon: Horizon
    ) -> None:
        """Put what is due for one contact in the place of what was.

        `ends` are moments up to which it was worked out (aware).
        """
        self.dues.put(contact_id, found, horizon)
        self.until = min(self.until, next_change(found, ends, horizon.now))


def next_change(
    follow_ups: Iterable[FollowUp], ends: Iterable[datetime], now: datetime
) -> datetime:
    """Return when what is due changes within its day though nothing is done (aware, in UTC).

    Args:
        follow_ups: what is due.
        ends: the moments up to which what is next was worked out (aware).
        now: the present (aware).
    """
    times = (one.at for one in follow_ups if one.at is not None)
    # What is due at a moment is overdue after it, and not at it.
    overdue = (time.astimezone(UTC) + _TICK for time in times)
    return min((moment for moment in chain(overdue, ends) if moment > now), default=NEVER)
