"""What follow-ups are computed from: all that is known about one contact."""

from datetime import date, datetime
from typing import NamedTuple

from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.people.contact import Contact


class Organisation(NamedTuple):
    """What happened with others at the same organisation.

    `next_name` is whom to ask next there, or "", and `next_id` their id (0 for nobody).
    `last_asked` is the last request to anybody else there (an aware moment in UTC), and
    `has_answered` whether any of those replied.
    """

    next_name: str = ""
    last_asked: datetime | None = None
    has_answered: bool = False
    next_id: int = 0


NOBODY_ELSE = Organisation()


class Referred(NamedTuple):
    """Somebody whom the contact led me to and I have met.

    `met_at` is when it ended (aware), `met_on` the day that it was where I was then, and
    `takeaway_id` is the takeaway that named them, where there is one.
    """

    contact_id: int
    name: str
    met_at: datetime
    met_on: date
    talk_id: int
    takeaway_id: int | None = None


class Facts(NamedTuple):
    """All that is known about one contact, oldest first."""

    contact: Contact
    touches: tuple[Touch, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    takeaways: tuple[Takeaway, ...] = ()
    snoozes: tuple[Snooze, ...] = ()
    organisation: Organisation = NOBODY_ELSE
    referred: tuple[Referred, ...] = ()
