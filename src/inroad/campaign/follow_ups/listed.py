"""How long a list of what is due stands: in that time nothing in it moves but by a change."""

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
        """Whether the list still stands at `now` (aware)."""
        return self.since <= now < self.until

    def put(
        self,
        contact_id: int,
        found: Sequence[FollowUp],
        until: datetime | None,
        horizon: Horizon,
    ) -> None:
        """Put what is due for one contact in the place of what was.

        Args:
            contact_id: who.
            found: what is due.
            until: up to when that was worked out (aware); None where it stands on.
            horizon: tells under which heading each stands at present.
        """
        self.dues.put(contact_id, found, horizon)
        ends = () if until is None else (until,)
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
