"""Times that fall through: called off, put off, or they did not come; and what follows."""

from dataclasses import replace
from datetime import datetime, timedelta

from inroad.campaign.core.planned_conversation import agreed_conversation, say_beginning
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage

_AFTER = Stage.REQUESTED
"""Where somebody stands with whom no time is agreed any more: I have asked, they were willing."""

_LABELS = {
    TouchKind.CALLED_OFF: "Called off: the conversation with",
    TouchKind.POSTPONED: "Put off: the conversation with",
    TouchKind.NO_SHOW: "Did not come:",
}


class Setbacks:
    """Commands about times that fell through; each is one change."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def called_off(self, contact_id: int, talk: Conversation | None = None) -> Change:
        """Record that the conversation was called off, whoever did.

        Args:
            contact_id: with whom it was agreed.
            talk: which one; by default the one that comes first.
        """
        return self._record(contact_id, TouchKind.CALLED_OFF, talk)

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

    def agreed(self, contact_id: int) -> Conversation:
        """Return the contact's conversation that has a time and was not held yet.

        Raises:
            InroadError: there is none.
        """
        talk = agreed_conversation(self._work, contact_id)
        if talk is None:
            contact = self._work.contact(contact_id)
            raise InroadError(f"No time is agreed with {contact.first_name}.")
        return talk

    def still_to_come(self, contact_id: int) -> str:
        """Return when the contact's conversation will begin, in words; "" where none will."""
        talk = agreed_conversation(self._work, contact_id)
        if talk is None or talk.begins is None or talk.begins <= self._work.clock():
            return ""
        return say_beginning(self._work, talk)

    def _record(self, contact_id: int, kind: TouchKind, talk: Conversation | None = None) -> Change:
        contact, talk = self._work.contact(contact_id), talk or self.agreed(contact_id)
        label = f"{_LABELS[kind]} {contact.name}, {say_beginning(self._work, talk)}"
        if self._has_another(talk):
            touch = self._work.touch(
                contact.id, kind, say_beginning(self._work, talk), talk=talk.id
            )
            return self._work.change(label, [replace(talk, outcome=Outcome.CANCELLED), touch])
        put = [*fallen_through(self._work, contact, talk, kind), replace(contact, stage=_AFTER)]
        return self._work.change(label, put)

    def _has_another(self, talk: Conversation) -> bool:
        """Whether another time is agreed: of two who were made one, or on another machine."""
        talks = self._work.index.conversations(talk.contact_id)
        return any(one.id != talk.id and one.is_planned and one.starts for one in talks)


def broken_off(
    work: UnitOfWork,
    contact: Contact,
    talk: Conversation,
    kind: TouchKind,
    words: str,
    offered: tuple[datetime, ...],
) -> list[Document]:
    """Return what a letter of mine leaves that calls a time off or moves it: that, and its words.

    It is a word about another time as well, so nothing more is due for now.
    """
    # A second later: of what happened with a time, the last counts.
    later = work.now + timedelta(seconds=1)
    touch = work.touch(contact.id, TouchKind.ASKED_AGAIN, words, at=later)
    asked = replace(touch, offered=offered)
    return [*fallen_through(work, contact, talk, kind), replace(contact, stage=_AFTER), asked]


def fallen_through(
    work: UnitOfWork, contact: Contact, talk: Conversation, kind: TouchKind
) -> list[Document]:
    """Return what a time that fell through leaves.

    The conversation is cancelled, so that calendars hear of it; its sheet goes on with one that
    has no time yet.
    """
    anew = replace(talk, id=work.new_id(), starts=None, prepared=(), invitation="")
    questions = [
        replace(question, conversation_id=anew.id) for question in work.index.questions(talk.id)
    ]
    touch = work.touch(contact.id, kind, say_beginning(work, talk), talk=talk.id)
    return [replace(talk, outcome=Outcome.CANCELLED), anew, touch, *questions]
