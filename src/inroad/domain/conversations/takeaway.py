"""A takeaway: one thing learnt, promised, offered or named in a conversation."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Day, Flag, Id, IdOrNone, Key, Moment, Prose
from inroad.domain.documents.fields import Label
from inroad.domain.people.contact import Contact
from inroad.domain.search import name_key


class TakeawayKind(StrEnum):
    """What sort of thing it was. Promises have a due date; advice and names are owed an answer."""

    LEARNT = "learnt"
    ADVICE = "advice"
    NAMED = "named"
    OFFERED = "offered"
    MY_PROMISE = "my-promise"
    THEIR_PROMISE = "their-promise"

    @property
    def label(self) -> str:
        """The kind in plain words."""
        return _LABELS[self]

    @property
    def is_open_loop(self) -> bool:
        """Whether it stays open until I have reported back what came of it."""
        return self in {TakeawayKind.ADVICE, TakeawayKind.NAMED}

    @property
    def is_promise(self) -> bool:
        """Whether it is a promise, mine or theirs."""
        return self in {TakeawayKind.MY_PROMISE, TakeawayKind.THEIR_PROMISE}


_LABELS = {
    TakeawayKind.LEARNT: "Learnt",
    TakeawayKind.ADVICE: "Advice",
    TakeawayKind.NAMED: "Named",
    TakeawayKind.OFFERED: "They offered",
    TakeawayKind.MY_PROMISE: "I promised",
    TakeawayKind.THEIR_PROMISE: "They promised",
}


@dataclass(frozen=True, slots=True)
class Takeaway(Document):
    """One takeaway, as stored, filed under a goal (a goal's key, or empty for none).

    `due` is the day a promise is for; `closed_on` the day it was kept or reported back.
    `at` is when it was written down, an aware moment in UTC, and `on` the day it was where I
    was then. `is_conflicting` says that it is at odds with what others said; `named_id` is the
    contact that was named. A promise made outside a conversation has `conversation_id` 0.
    """

    contact_id: Id
    conversation_id: IdOrNone
    kind: Annotated[TakeawayKind, Label("kind", is_typed=False)]
    text: Annotated[Prose, Label("text")]
    at: Moment
    goal: Annotated[Key, Label("goal", is_typed=False)] = ""
    due: Annotated[Day | None, Label("due", is_typed=False)] = None
    closed_on: Annotated[Day | None, Label("closed on", is_typed=False)] = None
    on: Day | None = None
    is_conflicting: Annotated[Flag, Label("at odds with the others", is_typed=False)] = False
    named_id: Id | None = None

    def names(self, contact: Contact) -> bool:
        """Whether it is this contact who was named; where that was not kept, the name says it."""
        if self.kind is not TakeawayKind.NAMED:
            return False
        if self.named_id is not None:
            return self.named_id == contact.id
        return name_key(self.text) == name_key(contact.name)
