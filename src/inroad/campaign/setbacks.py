"""Times that fall through: called off, put off, or they did not come; and what follows."""

from dataclasses import replace

from inroad.campaign.desk import Desk
from inroad.domain.contact import Contact
from inroad.domain.conversation import Conversation, Outcome
from inroad.domain.document import Document
from inroad.domain.documents import Change
from inroad.domain.errors import InroadError
from inroad.domain.saying import say_moment
from inroad.domain.stages import Stage
from inroad.domain.touch import TouchKind
from inroad.domain.zones import in_zone


class Setbacks:
    """Commands about times that fell through; each is one change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def called_off(self, contact_id: int) -> Change:
        """Record that the conversation was called off, whoever did."""
        return self._record(contact_id, TouchKind.CALLED_OFF)

    def put_off(self, contact_id: int) -> Change:
        """Record that the conversation is moved, and that there is no new time yet."""
        return self._record(contact_id, TouchKind.POSTPONED)

    def not_come(self, contact_id: int) -> Change:
        """Record that they did not come.

        Raises:
            InroadError: the conversation is still to come.
        """
        coming = self.still_to_come(contact_id)
        if coming:
            raise InroadError(f"That conversation is still to come: {coming}.")
        return self._record(contact_id, TouchKind.NO_SHOW)

    def agreed(self, contact_id: int) -> Conversation | None:
        """Return the contact's conversation that has a time and was not held yet, or None."""
        return agreed(self._desk, contact_id)

    def still_to_come(self, contact_id: int) -> str:
        """Return when the contact's conversation will begin, in words; "" where none will."""
        talk = agreed(self._desk, contact_id)
        is_ahead = talk is not None and talk.begins and talk.begins > self._desk.clock()
        return _when(self._desk, talk) if talk is not None and is_ahead else ""

    def _record(self, contact_id: int, kind: TouchKind) -> Change:
        contact, talk = self._desk.contact(contact_id), agreed(self._desk, contact_id)
        if talk is None:
            raise InroadError(f"No time is agreed with {contact.first_name}.")
        label = f"{_LABELS[kind]} {contact.name}, {_when(self._desk, talk)}"
        put = [*fallen_through(self._desk, contact, talk, kind), replace(contact, stage=_AFTER)]
        return self._desk.change(label, put)


_AFTER = Stage.REQUESTED
"""Where somebody stands with whom no time is agreed any more: I have asked, they were willing."""

_LABELS = {
    TouchKind.CALLED_OFF: "Called off: the conversation with",
    TouchKind.POSTPONED: "Put off: the conversation with",
    TouchKind.NO_SHOW: "Did not come:",
}


def agreed(desk: Desk, contact_id: int) -> Conversation | None:
    """Return the contact's conversation that has a time and was not held yet, or None."""
    talks = desk.index.conversations(contact_id)
    return next((one for one in talks if one.is_planned and one.starts is not None), None)


def fallen_through(
    desk: Desk, contact: Contact, talk: Conversation, kind: TouchKind
) -> list[Document]:
    """Return what a time that fell through leaves.

    The conversation is cancelled, so that calendars hear of it; its sheet goes on with one that
    has no time yet.
    """
    anew = replace(talk, id=desk.new_id(), starts=None, prepared=())
    questions = [
        replace(question, conversation_id=anew.id) for question in desk.index.questions(talk.id)
    ]
    touch = desk.touch(contact.id, kind, _when(desk, talk), talk=talk.id)
    return [replace(talk, outcome=Outcome.CANCELLED), anew, touch, *questions]


def _when(desk: Desk, talk: Conversation) -> str:
    if talk.begins is None:
        return "no time yet"
    return say_moment(in_zone(talk.begins, desk.calendar.zone), desk.today)
