"""What was worked out for one contact, and how it stands on later days.

It knows nothing of the rules: what was kept is carried over without loading them.
"""

from datetime import date, datetime
from operator import attrgetter
from typing import NamedTuple

from inroad.domain.follow_ups.follow_up import FollowUp

_RESTS = attrgetter("rests")


class WorkedOut(NamedTuple):
    """What there is to do for one contact, soonest first.

    `rest` is why they may rest by now, where it is so: nobody answers any more. That is nothing
    to be done, and so never late: it settles by itself on its day. `until` is up to when all of
    this stands if nothing happens (aware, in UTC; None for as long as nothing does), but for
    what the day itself changes: see `as_on`.
    """

    follow_ups: tuple[FollowUp, ...] = ()
    rest: FollowUp | None = None
    until: datetime | None = None


NOTHING = WorkedOut()


def as_on(known: WorkedOut, day: date) -> WorkedOut:
    """Return what was worked out as it stands on a later day, which it stands until."""
    found = [one._replace(today=day) for one in (*known.follow_ups, known.rest) if one is not None]
    return divided(found, known.until)


def divided(found: list[FollowUp], until: datetime | None) -> WorkedOut:
    """Return follow-ups apart from that somebody may rest."""
    rest = next(filter(_RESTS, found), None)
    to_do = found if rest is None else [one for one in found if not one.rests]
    return WorkedOut(tuple(to_do), rest, until)
