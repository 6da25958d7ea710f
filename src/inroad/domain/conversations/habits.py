"""How I hold conversations: the numbers that advice differs about, each mine to set."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Flag, Number, ShortKey
from inroad.domain.documents.fields import Label

Few = Annotated[int, Number(1, 99)]

HABITS_ID = 4503599627370493
"""The one such document of a campaign has this id (the third highest of 52 bits)."""


@dataclass(frozen=True, slots=True)
class Habits(Document):
    """How I hold conversations, as stored.

    `questions` is how many go on the sheet of a conversation of 20 minutes, the closing one
    included; other lengths have their share. `goals` is how many goals fit into one
    conversation at most. `people` is how many must have said something to a goal before it
    counts as confirmed, and as well covered. `second_page` lets a printed sheet take one.
    `chapters` are keys of the bank's chapters that are mine: where I come from, or where I want
    to go.
    """

    id: int = HABITS_ID
    questions: Annotated[Few, Label("questions", is_typed=False)] = 6
    goals: Annotated[Few, Label("goals", is_typed=False)] = 4
    people: Annotated[Few, Label("people", is_typed=False)] = 2
    chapters: Annotated[tuple[ShortKey, ...], Label("chapters of the bank", is_typed=False)] = ()
    second_page: Annotated[Flag, Label("second page", is_typed=False)] = False


USUAL = Habits()
"""What holds while nothing is set."""
