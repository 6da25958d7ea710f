"""A conflict: a value that lost against a later one when two copies of a campaign met."""

from dataclasses import dataclass

from inroad.domain.document import Document


@dataclass(frozen=True, slots=True)
class Conflict(Document):
    """One overwritten value, as stored, until I have chosen.

    `table` and `document` say of what, `field` which field of it; `value` is the overwritten
    value as JSON, or empty where the field had been emptied.
    """

    table: str
    document: int
    field: str
    value: str = ""
