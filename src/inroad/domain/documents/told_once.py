"""What I was told once and need not be told again."""

from dataclasses import dataclass

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Key


@dataclass(frozen=True, slots=True)
class Told(Document):
    """One thing that was told, as stored; `what` is its name."""

    what: Key
