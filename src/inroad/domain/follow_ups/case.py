"""One contact's facts with the means to count from them."""

from datetime import UTC, date, datetime
from functools import lru_cache

from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.formatting import say_days
from inroad.domain.dates.zones import in_zone
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.date_count import Count
from inroad.domain.follow_ups.facts import Facts
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.policy import Policy
from inroad.domain.follow_ups.reasons import Reason
from inroad.domain.text import first_line


@lru_cache(maxsize=8)
def _universal(now: datetime) -> datetime:
    """Return the present in UTC: times in two zones are slow to compare, and it is often asked."""
    return now.astimezone(UTC)


class Case:
    """Facts about one contact, the numbers to count with, and the present.

    A rule sees the present only by asking here, so that it is known up to when (`until`, aware,
    in UTC) what it found stands if nothing happens; None is for as long as nothing does.
    """

    __slots__ = ("_now", "_today", "calendar", "contact", "facts", "last_real", "policy", "until")

    def __init__(self, facts: Facts, policy: Policy, calendar: Calendar, now: datetime) -> None:
        """Begin a case at `now` (aware, in my zone)."""
        self.facts = facts
        self.contact = facts.contact
        self.policy = policy
        self.calendar = calendar
        self.last_real = _last_real(facts.touches)
        self.until: datetime | None = None
        self._now = now
        self._today = now.date()

    @property
    def today(self) -> date:
        """The present day; whoever asks for it asks again on another one."""
        self._stands_until(self.calendar.end_of(self._today))
        return self._today

    def has_come(self, moment: datetime) -> bool:
        """Whether a moment (aware, in UTC) has come; if not, it is asked again when it has."""
        if moment <= _universal(self._now):
            return True
        self._stands_until(moment)
        return False

    def _stands_until(self, moment: datetime) -> None:
        self.until = moment if self.until is None else min(moment, self.until)

    def last(self, *kinds: TouchKind) -> Touch | None:
        """Return the newest touch of one of these kinds."""
        return next((touch for touch in reversed(self.facts.touches) if touch.kind in kinds), None)

    def day(self, event: Touch | Takeaway) -> date:
        """Return the day on which something happened, where I was then."""
        return self.calendar.day_of_event(event)

    def mine(self, moment: datetime) -> datetime:
        """Return an aware moment in my zone."""
        return in_zone(moment, self.calendar.zone)

    def after_touch(
        self, action: Action, touch: Touch, days: int, basis: str, by: str = " after "
    ) -> FollowUp:
        """Count business days from a touch; `basis` says what it was, before its date."""
        return self.after(action, days, basis, self.day(touch), f"touch {touch.id}", by)

    def after(
        self, action: Action, days: int, basis: str, since: date, anchor: str, by: str = " after "
    ) -> FollowUp:
        """Count business days from a day; `basis` says what it was, before the day."""
        counted = self.calendar.count(since, days)
        basis = f"{by}{basis} " if basis else by
        said = (action.label, say_days(days), basis, since, counted.passed, counted.day)
        why = Reason("{}: {}{}{}{}; due {}.", said)
        return self.found(action, Count.of(counted), why, anchor)

    def found(
        self,
        action: Action,
        count: Count,
        why: Reason,
        anchor: str,
        at: datetime | None = None,
        talk: int | None = None,
        takeaway: Takeaway | None = None,
        is_someday: bool = False,
    ) -> FollowUp:
        """Return a follow-up of this contact, on the day where its count ends."""
        return FollowUp(
            self.contact.id,
            action,
            count.due,
            why,
            anchor,
            self._today,
            count,
            at,
            talk,
            takeaway.id if takeaway else None,
            is_someday=is_someday,
            about=first_line(takeaway.text) if takeaway else "",
        )


def _last_real(touches: tuple[Touch, ...]) -> Touch | None:
    for touch in reversed(touches):
        if touch.kind.is_real:
            return touch
    return None
