"""The pipeline: what moves somebody along the board, and what each move records."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from inroad.campaign.conversations.questions import with_goals
from inroad.campaign.conversations.setbacks import fallen_through
from inroad.campaign.core.planned_conversation import (
    agreed_conversation,
    cancelled_conversations,
)
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Outcome
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage, is_ahead
from inroad.domain.text import clean_lines

MOVE_MEANS = {Stage.REQUESTED: TouchKind.REQUEST, Stage.THANKED: TouchKind.THANK_YOU}
"""Moving a card forward to one of these stages says that this was done just now."""


class Pipeline:
    """Commands that move contacts from stage to stage."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def choose_goals(self, contact_id: int, keys: Sequence[str]) -> Change:
        """Choose the goals for this person, the main one first.

        The conversation that is planned takes them over, and its sheet the questions for them.
        """
        contact = self._work.contact(contact_id)
        put, drop = with_goals(self._work, contact, keys)
        return self._work.change(f"Chose the goals for {contact.name}", put, drop)

    def plan(self, contact_id: int, day: date | None) -> Change:
        """Plan the day on which I send the request; None takes the plan back."""
        contact = self._work.contact(contact_id)
        return self._work.change(
            f"Planned the request to {contact.name}", [replace(contact, planned_on=day)]
        )

    def move(self, contact_id: int, stage: Stage) -> Change:
        """Move a contact to `stage` and record what that means.

        Raises:
            InroadError: they are in it already; or to Requested with no goal chosen: the goals
                write the request.
        """
        contact = self._work.contact(contact_id)
        if contact.stage is stage:
            raise InroadError(f"{contact.first_name} is in {stage.value} already.")
        if stage is Stage.REQUESTED and not contact.goals:
            raise InroadError(
                f"Choose what the conversation with {contact.first_name} is for first."
            )
        forward = is_ahead(stage, of=contact.stage)
        put: list[Document] = [replace(contact, stage=stage, planned_on=None)]
        talk = agreed_conversation(self._work, contact_id)
        if contact.stage is Stage.SCHEDULED and not forward and talk is not None:
            put += fallen_through(self._work, contact, talk, TouchKind.POSTPONED)
        else:
            put.append(self._move_touch(contact, stage, forward))
        if stage is Stage.SCHEDULED and not forward:
            put += self._to_hold_again(contact)
        way = "" if forward else "back "
        return self._work.change(f"Moved {contact.name} {way}to {stage.value}", put)

    def close(self, contact_id: int, why: str = "") -> Change:
        """Take a contact off the board; a conversation that was planned is off with it."""
        contact = self._work.contact(contact_id)
        touch = self._touch(contact, TouchKind.CLOSED, clean_lines(why))
        closed = replace(contact, stage=Stage.CLOSED)
        off = cancelled_conversations(self._work, contact_id)
        return self._work.change(f"Closed {contact.name}", [closed, touch, *off])

    def declined(self, contact_id: int, words: str = "") -> Change:
        """Record that they said no."""
        contact = self._work.contact(contact_id)
        touch = self._touch(contact, TouchKind.DECLINED, clean_lines(words))
        return self._work.change(f"{contact.name} declined", [touch])

    def replied(self, contact_id: int, words: str = "") -> Change:
        """Record that they answered; whoever rested is on the board again."""
        contact = self._work.contact(contact_id)
        put: list[Document] = [self._touch(contact, TouchKind.REPLY, clean_lines(words))]
        if contact.stage is Stage.CLOSED:
            put.append(replace(contact, stage=Stage.REQUESTED))
        return self._work.change(f"{contact.name} replied", put)

    def _move_touch(self, contact: Contact, stage: Stage, forward: bool) -> Touch:
        kind = MOVE_MEANS.get(stage, TouchKind.MOVED) if forward else TouchKind.MOVED
        words = f"{contact.stage.value} → {stage.value}" if kind is TouchKind.MOVED else ""
        return self._touch(contact, kind, words)

    def _to_hold_again(self, contact: Contact) -> list[Document]:
        """Return the last conversation as moving back leaves it: still to hold."""
        held = [talk for talk in self._work.index.conversations(contact.id) if talk.is_held]
        return [replace(talk, outcome=Outcome.PLANNED) for talk in held[-1:]]

    def _touch(self, contact: Contact, kind: TouchKind, text: str = "") -> Touch:
        return self._work.touch(contact.id, kind, text)
