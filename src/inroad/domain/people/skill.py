"""A skill of mine, with a short story that proves it."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Line, Prose, Rank
from inroad.domain.documents.fields import Label


@dataclass(frozen=True, slots=True)
class Skill(Document):
    """One skill, as stored: what it is called, and the story to tell for it.

    `position` orders them; gaps in it mean nothing.
    """

    name: Annotated[Line, Label("name")]
    story: Annotated[Prose, Label("story")] = ""
    position: Annotated[Rank, Label("position", is_typed=False)] = 0
