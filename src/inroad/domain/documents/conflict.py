"""A conflict: a value that lost against a later one when two copies of a campaign met."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import LONGEST_PROSE, Id, JsonText, Key


@dataclass(frozen=True, slots=True)
class Conflict(Document):
    """One overwritten value, as stored, until I have chosen.

    `table` and `document` say of what, `field` which field of it; `value` is the overwritten
    value as JSON, or empty where the field had been emptied.
    """

    table: Key
    document: Id
    field: Key
    value: Annotated[str, JsonText(4 * LONGEST_PROSE)] = ""
