"""Somebody who was forgotten for good: a bare id, so that no other copy brings them back."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Day
from inroad.domain.documents.fields import Label

SOMEBODY = "somebody who was forgotten"
"""What stands where somebody is named by what links to them."""


@dataclass(frozen=True, slots=True)
class Forgotten(Document):
    """That the contact with this id was forgotten, as stored; and since when."""

    on: Annotated[Day | None, Label("forgotten on", is_typed=False)] = None
