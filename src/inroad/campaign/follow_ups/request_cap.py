"""How many requests go out on a day: those that I sent, and the days that the others move to."""

from collections.abc import Iterable
from datetime import date

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.touch import REQUESTS, Touch
from inroad.domain.dates.business_days import Calendar
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.daily_cap import Key, moved_by_cap
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.profile import Profile


class RequestCap:
    """Keeps to so many requests a day, without looking at every touch each time."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._day: date | None = None
        self.sent = 0
        """How many I sent on that day."""

    @property
    def counted(self) -> int | None:
        """How many I sent on the day that was asked about last, where they were counted."""
        return self.sent if self._day is not None else None

    def begin(self, day: date, sent: int | None) -> None:
        """Know how many I sent on a day, where that was counted before."""
        if sent is not None:
            self._day, self.sent = day, sent

    def moves(
        self, found: list[FollowUp], most: int | None, calendar: Calendar, today: date
    ) -> dict[Key, FollowUp]:
        """Return the requests that the cap moves to a later day, by what each is known by.

        Args:
            found: all follow-ups there are.
            most: how many requests a day; None where there is no cap.
            calendar: my business days.
            today: the day on which the first of them go out.
        """
        if most is None:
            return {}
        if today != self._day:
            touches = self._work.store.all(Touch).values()
            self._day, self.sent = today, self._count(touches, today)
        return moved_by_cap(found, most, calendar, today, self.sent)

    def take(self, change: Change) -> None:
        """Follow a change."""
        if self._day is None or change.concerns_any(Profile):
            self._day = None
            return
        self.sent -= self._count((edit.before for edit in change.edits), self._day)
        self.sent += self._count((edit.after for edit in change.edits), self._day)

    def _count(self, documents: Iterable[Document | None], day: date) -> int:
        """Count the requests among some documents that I sent on a day."""
        return sum(
            isinstance(document, Touch)
            and document.kind in REQUESTS
            and self._work.calendar.day_of_event(document) == day
            for document in documents
        )
