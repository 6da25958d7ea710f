"""A question on a sheet: one thing to ask in one conversation, under a goal."""

from dataclasses import dataclass

from inroad.domain.document import Document


@dataclass(frozen=True, slots=True)
class Question(Document):
    """One question, as stored. `position` orders the sheet; gaps in it mean nothing."""

    conversation_id: int
    text: str
    goal: str = ""
    position: int = 0
    asked: bool = False
    answer: str = ""
