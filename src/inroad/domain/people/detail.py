"""What is known of a person beside the fields of a contact: a second number, an address, a page.

Files of other programs say much of a person for which a contact has no field, or a second value
of it. Nothing of that is lost: each value is a document of its own, so that two machines that
import the same file have the same, and comes out again where a contact is written.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Id, Line, Prose
from inroad.domain.documents.fields import Label
from inroad.domain.text import joined


class ValueKind(StrEnum):
    """What a value is: what is stored, and what a person calls it."""

    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    ADDRESS = "address"
    BIRTHDAY = "birthday"
    ORGANISATION = "organisation"
    ROLE = "role"
    DEPARTMENT = "department"
    NICKNAME = "nickname"
    NOTE = "note"
    OTHER = "other"
    NAME = "name"
    """A name under which somebody was known elsewhere."""
    UID = "uid"
    """What a source knows them by: they are found by it when it comes again."""
    PROPERTY = "property"
    """A line of a card that nothing here holds, as it was."""

    @property
    def label(self) -> str:
        """What a person calls it."""
        return _LABELS.get(self, self.value)

    @property
    def is_shown(self) -> bool:
        """Whether it says something to a person."""
        return self not in (ValueKind.UID, ValueKind.PROPERTY)


_LABELS = {
    ValueKind.EMAIL: "e-mail",
    ValueKind.LINK: "link",
    ValueKind.OTHER: "also",
    ValueKind.NAME: "also called",
}

OF_OURS = (ValueKind.NAME, ValueKind.UID, ValueKind.PROPERTY)
"""What no file gives as a value: it is made of other things that it says."""


@dataclass(frozen=True, slots=True)
class Detail(Document):
    """One value, as stored.

    `name` is what the source calls it ("work", "Assistant"); "" where it says nothing. A birthday
    is an ISO date, `--MM-DD` where the year is not known, or the text that stood there.
    """

    contact_id: Id
    kind: Annotated[ValueKind, Label("kind", is_typed=False)]
    text: Annotated[Prose, Label("value", is_typed=False)]
    name: Annotated[Line, Label("label", is_typed=False)] = ""

    @property
    def said(self) -> str:
        """The value with what the source calls it: "+49 30 1234 (work)"."""
        if self.kind is ValueKind.OTHER:
            return joined(self.name, self.text, by=": ")
        return f"{self.text} ({self.name})" if self.name else self.text
