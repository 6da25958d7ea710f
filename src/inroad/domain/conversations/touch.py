"""A touch: one dated event with a contact, either way."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Day, Id, Moment, Prose
from inroad.domain.documents.fields import Label


@dataclass(frozen=True, slots=True)
class Touch(Document):
    """One event, as stored. `at` is an aware moment in UTC.

    `on` is the day it was where I was then, so that counts stay where they are when I travel;
    where it is not known, my present zone says the day. `offered` are the times that a letter
    offered.
    """

    contact_id: Id
    kind: TouchKind
    at: Moment
    text: Annotated[Prose, Label("text")] = ""
    conversation_id: Id | None = None
    on: Annotated[Day | None, Label("day", is_typed=False)] = None
    offered: tuple[Moment, ...] = ()
