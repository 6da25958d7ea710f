"""A question on a sheet: one thing to ask in one conversation, under a goal."""

from dataclasses import dataclass

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Flag, Id, Key, Prose, Rank


@dataclass(frozen=True, slots=True)
class Question(Document):
    """One question, as stored. `position` orders the sheet; gaps in it mean nothing."""

    conversation_id: Id
    text: Prose
    goal: Key = ""
    position: Rank = 0
    asked: Flag = False
    answer: Prose = ""
