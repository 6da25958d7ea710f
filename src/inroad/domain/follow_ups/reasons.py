"""Reasons kept as data and put in words only where somebody reads them.

Thousands of follow-ups are computed for every one whose reason is read.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from inroad.domain.dates.business_days import DayOff
from inroad.domain.dates.formatting import say_day, say_moment
from inroad.domain.follow_ups.date_count import passing
from inroad.domain.people.contact import Contact, first_name


@dataclass(frozen=True, slots=True)
class FirstName:
    """Somebody as one calls them in a sentence; what their name says is read only for that.

    It is no named tuple: a tuple among the parts of a reason is one of days off.
    """

    name: str
    called: str

    @classmethod
    def of(cls, contact: Contact) -> "FirstName":
        """Return the first name of a contact."""
        return cls(contact.name, contact.called)


Part = str | int | date | datetime | FirstName | tuple[DayOff, ...]


class Reason(NamedTuple):
    """One or two plain sentences with places ("{}") for days, moments and days off.

    Moments are aware, in my zone; naive where they are what the clocks of somebody else show.
    """

    pattern: str
    parts: tuple[Part, ...] = ()

    def say(self, today: date) -> str:
        """Return the sentence, as one says it on `today`."""
        return self.pattern.format(*(_said(part, today) for part in self.parts))

    def and_then(self, pattern: str, *parts: Part) -> "Reason":
        """Return this reason with another sentence after it."""
        return Reason(f"{self.pattern} {pattern}", (*self.parts, *parts))


def _said(part: Part, today: date) -> str:
    if isinstance(part, FirstName):
        return first_name(part.name, part.called)
    if isinstance(part, tuple):
        return passing(part)
    if isinstance(part, datetime):
        return say_moment(part, today)
    return say_day(part, today) if isinstance(part, date) else str(part)
