"""A follow-up: the next dated thing to do for a contact, and why."""

from datetime import UTC, date, datetime
from typing import NamedTuple

from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.date_count import Count
from inroad.domain.follow_ups.reasons import Reason

When = tuple[bool, date, bool, float]
"""What sorts by when: what has a day by it, the timed ones of a day first; then someday."""


class FollowUp(NamedTuple):
    """The next dated thing to do for a contact.

    A tuple with names, as `Count` and `Reason` are: they are made by the thousand, and a frozen
    dataclass takes three times as long.

    `due` is a day in my zone; `at` is the exact moment where there is one (aware, in my
    zone). `why` says the rule and `counted` how its day was counted. `anchor` names the fact it
    was counted from, and `today` is the day on which it was computed. `is_someday` is set
    where there is no day for it at all: `due` is then the day that the rule would have. `about`
    tells it from others of its kind for the same person: the promise, the advice, the name.
    """

    contact_id: int
    action: Action
    due: date
    why: Reason
    anchor: str
    today: date
    counted: Count
    at: datetime | None = None
    conversation_id: int | None = None
    takeaway_id: int | None = None
    snoozed_to: date | None = None
    is_someday: bool = False
    about: str = ""

    @property
    def rests(self) -> bool:
        """Whether it is not to be done, but settles by itself: nobody answers any more."""
        has_come = not self.is_someday and self.due <= self.today
        return has_come and self.action is Action.LET_REST

    @property
    def title(self) -> str:
        """The action and what it is about: "Report back: read the platform book"."""
        return f"{self.action.label}: {self.about}" if self.about else self.action.label

    @property
    def reason(self) -> str:
        """Why it is due when it is, in one or two plain sentences."""
        return self.why.say(self.today)

    @property
    def day(self) -> date:
        """The day that it stands for: what was only planned, and not done, moves on to today."""
        moves_on = not (self.is_someday or self.action.is_owed)
        return max(self.due, self.today) if moves_on else self.due

    def is_overdue(self, now: datetime) -> bool:
        """Whether it should have been done before `now` (aware, in my zone).

        Only what is owed ever is; what I only planned for a day moves on to the next.
        """
        if self.is_someday or not self.action.is_owed:
            return False
        if self.at is None:
            return self.due < now.date()
        # In UTC: two times in one zone are compared on the wall, which repeats an hour a year.
        return self.at.astimezone(UTC) < now.astimezone(UTC)

    def lateness(self, today: date) -> float:
        """Return how late it is by its own interval: 1.0 is as late again as the interval."""
        return (today - self.due).days / max(1, (self.due - self.counted.start).days)

    @property
    def order(self) -> tuple[When, int, str]:
        """Sort by when it is; then by contact and subject."""
        return (self.when, self.contact_id, self.about)

    @property
    def when(self) -> When:
        """Sort by when it is."""
        return (self.is_someday, self.due, self.at is None, self.at.timestamp() if self.at else 0)
