"""What one letter or invitation would become, in a sentence, before it counts."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.exchange.records import ConversationRecord


class Deed(StrEnum):
    """What is done where it is agreed to."""

    TOUCH = "touch"
    INTRODUCTION = "introduction"
    NEW_PERSON = "new-person"
    AGREE = "agree"
    MOVE = "move"
    CALL_OFF = "call-off"
    NOTHING = "nothing"


class NewPerson(NamedTuple):
    """Somebody who is not known yet, as far as a letter says who they are.

    `is_named` says that they are only named in its text: they did not get it.
    """

    name: str
    email: str = ""
    organisation: str = ""
    is_named: bool = False


class Proposal(NamedTuple):
    """What one letter or invitation would become.

    `contact_id` is whom it is with, 0 for somebody new, who is `person`. `kind` and `text` are of
    the touch that it leaves, `at` when that was (aware). `introduced` are those whom they
    introduced: contacts by their ids, and who is new. `event` is the invitation. `is_clear` says
    that it may be taken without asking.
    """

    deed: Deed
    sentence: str
    place: int
    message_id: str = ""
    is_clear: bool = False
    contact_id: int = 0
    person: NewPerson | None = None
    kind: TouchKind = TouchKind.NOTE
    text: str = ""
    at: datetime | None = None
    introduced: tuple[int | NewPerson, ...] = ()
    event: ConversationRecord | None = None

    @property
    def new_people(self) -> tuple[NewPerson, ...]:
        """Those whom it would add."""
        first = (self.person,) if self.person is not None and not self.contact_id else ()
        return (*first, *(one for one in self.introduced if isinstance(one, NewPerson)))

    @property
    def is_something(self) -> bool:
        """Whether there is anything to do."""
        return self.deed is not Deed.NOTHING
