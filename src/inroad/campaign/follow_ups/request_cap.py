"""How many requests go out on a day: those that I sent, and the days that the others move to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from operator import attrgetter

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import REQUESTS
from inroad.domain.dates.business_days import Calendar
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.daily_cap import Key, Moved, moved_by_cap
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.profile import changes_profile

_COUNTED_BY = attrgetter("counted_by")


class RequestCap:
    """Keeps to so many requests a day, without looking at every touch each time."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._since: date | None = None
        self._sent: Counter[date] = Counter()

    @property
    def counted(self) -> dict[date, int] | None:
        """How many I sent on the day that was asked about first, and on later ones; or None."""
        return dict(self._sent) if self._since is not None else None

    def begin(self, day: date, counted: dict[date, int] | None) -> None:
        """Know how many I sent on a day and later ones, where that was counted before."""
        if counted is not None:
            self._since, self._sent = day, Counter(counted)

    def sent(self, day: date) -> int:
        """Return how many I sent on a day, as far as it was asked about."""
        return self._sent[day]

    def moves(
        self,
        found: list[FollowUp],
        most: int | None,
        calendar: Calendar,
        today: date,
        known: Mapping[Key, Moved],
    ) -> dict[Key, Moved]:
        """Return the requests that the cap moves to a later day, by what each is known by.

        Args:
            found: all follow-ups there are.
            most: how many requests a day; None where there is no cap.
            calendar: my business days.
            today: the day on which the first of them go out.
            known: what this returned before for the same cap and calendar; where one of them is
                another, whoever asks begins anew.
        """
        if most is None:
            return {}
        if self._since is None or today < self._since:
            self._since, self._sent = today, Counter()
            self._count(self._work.store.all(Touch).values(), 1)
        return moved_by_cap(found, most, calendar, today, self._sent[today], known)

    def take(self, change: Change) -> None:
        """Follow a change."""
        if self._since is None or changes_profile(change, _COUNTED_BY):
            self._since = None
            return
        self._count((edit.before for edit in change.edits), -1)
        self._count((edit.after for edit in change.edits), 1)

    def _count(self, documents: Iterable[Document | None], by: int) -> None:
        """Count the requests among some documents, each on its day, from the first one on."""
        since = self._since or date.max
        for document in documents:
            if isinstance(document, Touch) and document.kind in REQUESTS:
                day = self._work.calendar.day_of_event(document)
                if day >= since:
                    self._sent[day] += by
