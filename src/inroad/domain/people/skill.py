"""A skill of mine, with a short story that proves it."""

from dataclasses import dataclass

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Line, Prose, Rank


@dataclass(frozen=True, slots=True)
class Skill(Document):
    """One skill, as stored: what it is called, and the story to tell for it.

    `position` orders them; gaps in it mean nothing.
    """

    name: Line
    story: Prose = ""
    position: Rank = 0
