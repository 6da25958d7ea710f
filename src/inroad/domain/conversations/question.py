"""A question on a sheet: one thing to ask in one conversation, under a goal."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Flag, Id, Key, Prose, Rank
from inroad.domain.documents.fields import Label


@dataclass(frozen=True, slots=True)
class Question(Document):
    """One question, as stored. `position` orders the sheet; gaps in it mean nothing."""

    conversation_id: Id
    text: Annotated[Prose, Label("question")]
    goal: Annotated[Key, Label("goal", is_typed=False)] = ""
    position: Annotated[Rank, Label("position", is_typed=False)] = 0
    asked: Annotated[Flag, Label("asked", is_typed=False)] = False
    answer: Annotated[Prose, Label("answer")] = ""
