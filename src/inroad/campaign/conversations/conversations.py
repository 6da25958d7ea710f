"""Conversations: agreeing a time, and the texts of the sheet."""

from dataclasses import replace
from datetime import datetime
from enum import Enum
from itertools import chain
from typing import Any, NamedTuple

from inroad.campaign.conversations.questions import fill_sheet
from inroad.campaign.core.planned_conversation import planned_conversation, say_beginning
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.me.message_preferences import HowIWrite
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import LONGEST, Conversation
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.zones import zone_named
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.domain.text import clean, clean_lines, joined


class SheetText(Enum):
    """The texts of a conversation that the sheet lets one write."""

    INTRODUCTION = "Say"
    OFFER = "Give"
    BRING_UP = "Bring up"
    ASK_ABOUT = "Who to ask about"

    @property
    def field(self) -> str:
        """The field of a conversation, and of its sheet, that holds it."""
        return self.name.lower()


class Arrangement(NamedTuple):
    """What was agreed: a wall time (naive) in an IANA zone, how long, how and where."""

    starts: datetime
    zone: str
    minutes: int = 30
    how: str = ""
    where: str = ""


class Conversations:
    """Commands about conversations; each is one change."""

    def __init__(self, work: UnitOfWork, writing: HowIWrite) -> None:
        self._work = work
        self._writing = writing

    def get(self, conversation_id: int) -> Conversation:
        """Return one conversation; raises NotFound."""
        return self._work.find(Conversation, conversation_id)

    def planned(self, contact_id: int) -> Conversation | None:
        """Return the contact's conversation that is to come or waits for its debrief."""
        return planned_conversation(self._work, contact_id)

    def last_held(self, contact_id: int) -> Conversation | None:
        """Return the last conversation with the contact that took place, or None."""
        talks = self._work.index.conversations(contact_id)
        return next((talk for talk in reversed(talks) if talk.is_held), None)

    def say_beginning(self, talk: Conversation) -> str:
        """Say when a conversation begins, in my zone."""
        return say_beginning(self._work, talk)

    def next(self) -> Conversation | None:
        """Return the next conversation with a time, or else one that waits for its debrief."""
        index, people = self._work.index, self._work.store.all(Contact)
        talks = chain(index.planned(ending_after=self._work.now), index.planned())
        # Where one session deleted a person for whom another agreed a time, one is left over.
        return next((talk for talk in talks if talk.contact_id in people), None)

    def schedule(
        self, contact_id: int, arrangement: Arrangement, talk: Conversation | None = None
    ) -> Change:
        """Agree a time, or another one; the sheet is filled from the contact's goals.

        Args:
            contact_id: with whom.
            arrangement: what was agreed.
            talk: which conversation gets it; by default the planned one, or a new one.

        Raises:
            InroadError: the length is none, or the zone is unknown.
        """
        contact = self._work.contact(contact_id)
        if not 0 < arrangement.minutes <= LONGEST:
            raise InroadError("How long is a number of minutes, like 30.")
        zone_named(arrangement.zone)
        talk = replace(
            talk or self._planned_or_new(contact),
            starts=arrangement.starts,
            zone=arrangement.zone,
            minutes=arrangement.minutes,
            how=clean(arrangement.how),
            where=clean(arrangement.where),
        )
        added, dropped = fill_sheet(self._work, talk)
        when = say_beginning(self._work, talk)
        words = joined(when, talk.how)
        agreed = self._work.touch(contact.id, TouchKind.SCHEDULED, words, talk=talk.id)
        moved = replace(contact, stage=Stage.SCHEDULED, planned_on=None)
        label = f"Scheduled {contact.name} for {when}"
        return self._work.change(label, [talk, moved, agreed, *added], dropped)

    def start_sheet(self, contact_id: int) -> Change:
        """Begin a sheet for a conversation that has no time yet."""
        contact = self._work.contact(contact_id)
        talk = self._planned_or_new(contact)
        added, dropped = fill_sheet(self._work, talk)
        return self._work.change(f"Began a sheet for {contact.name}", [talk, *added], dropped)

    def write(self, talk: Conversation, field: SheetText, text: str) -> Change:
        """Write one of the texts of the sheet of a conversation as it was seen."""
        # The name of the field is one of our own, so a checker of types cannot follow it.
        fields: dict[str, Any] = {field.field: clean_lines(text)}
        changed = replace(talk, **fields)
        return self._work.change(f"Wrote the sheet of {self._name(talk)}", [changed], seen=[talk])

    def _planned_or_new(self, contact: Contact) -> Conversation:
        planned = planned_conversation(self._work, contact.id)
        return planned or Conversation(
            self._work.new_id(),
            contact.id,
            zone=self._work.calendar.zone,
            minutes=self._writing.present.minutes,
            goals=contact.goals,
        )

    def _name(self, talk: Conversation) -> str:
        return self._work.contact(talk.contact_id).name
