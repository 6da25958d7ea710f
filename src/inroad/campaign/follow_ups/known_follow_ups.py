"""What was worked out of everybody's follow-ups, as it stands on one day."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from inroad.campaign.follow_ups.standing import Standing, Standings
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.worked_out import WorkedOut, as_on


class KnownFollowUps:
    """Follow-ups by contact, as they are without the cap on requests.

    What was worked out on one day is carried over to the next. Only of whom it stood no longer
    than up to a moment in between (a conversation, or a day, that has come) it is not known any
    more.
    """

    def __init__(
        self,
        day: date | None = None,
        of: dict[int, tuple[FollowUp, ...]] | None = None,
        rests: dict[int, FollowUp] | None = None,
        until: dict[int, datetime] | None = None,
        standings: Standings | None = None,
    ) -> None:
        """Know what was known on a day, or nothing yet."""
        self.day = day
        """The day on which it stands so; None before anything was asked for."""
        self.of = of or {}
        """What there is to do for each."""
        self.rests = rests or {}
        """Who may rest by now, and why."""
        self.until = until or {}
        """Up to when it stands for those for whom it does not stand on (aware, in UTC)."""
        self.standings = standings or Standings()
        """What everybody is sorted by."""
        self.requests: dict[int, tuple[FollowUp, ...]] = {}
        """Of whom something is to be asked, and what: the cap moves it."""
        self._note_requests(self.of)

    def of_now(self, contact_id: int, now: datetime) -> tuple[FollowUp, ...] | None:
        """Return what there is to do for one contact at `now` (aware), or None: not known."""
        if self.until and self.is_over(contact_id, now):
            return None
        return self.of.get(contact_id)

    def is_over(self, contact_id: int, now: datetime) -> bool:
        """Whether something began or ended by `now` (aware) that makes another thing come next."""
        until = self.until.get(contact_id)
        return until is not None and until <= now.astimezone(UTC)

    def over_by(self, now: datetime) -> frozenset[int]:
        """Return all for whom `is_over` holds at `now` (aware)."""
        present = now.astimezone(UTC)
        return frozenset(one for one, until in self.until.items() if until <= present)

    def take(self, contact_id: int, standing: Standing, found: WorkedOut) -> None:
        """Know what was worked out of one contact."""
        if contact_id in self.of:
            self.drop(contact_id)
        self.of[contact_id] = found.follow_ups
        self._note_requests((contact_id,))
        self.standings.put(contact_id, standing)
        if found.rest is not None:
            self.rests[contact_id] = found.rest
        if found.until is not None:
            self.until[contact_id] = found.until

    def drop(self, contact_id: int) -> None:
        """Know nothing any more of one contact."""
        for known in (self.of, self.rests, self.until, self.requests):
            known.pop(contact_id, None)
        self.standings.put(contact_id, None)

    def clear(self) -> None:
        """Know nothing any more of anybody."""
        for known in (self.of, self.rests, self.until, self.requests):
            known.clear()
        self.standings = Standings()

    def carry_over(self, now: datetime) -> None:
        """Know what stands on a later day, that of `now` (aware, in my zone)."""
        self.day = now.date()
        for contact_id in self.over_by(now):
            self.drop(contact_id)
        for contact_id, found in self.of.items():
            rest = self.rests.pop(contact_id, None)
            if found or rest is not None:
                known = as_on(WorkedOut(found, rest), self.day)
                self.of[contact_id] = known.follow_ups
                if known.rest is not None:
                    self.rests[contact_id] = known.rest
        self._note_requests(self.requests)

    def _note_requests(self, contact_ids: Iterable[int]) -> None:
        """Know what is to be asked of these."""
        for contact_id in contact_ids:
            found = self.of[contact_id]
            requests = tuple([one for one in found if one.action.is_request]) if found else ()
            if requests:
                self.requests[contact_id] = requests
