"""A contact: a person whom I could have, or had, a conversation with."""

from dataclasses import dataclass
from datetime import date

from inroad.domain.document import Document
from inroad.domain.stages import Stage
from inroad.domain.text import joined


@dataclass(frozen=True, slots=True)
class Contact(Document):
    """One person, as stored.

    `goals` are keys of goals, the first the main one; they are for the next conversation.
    `zone` is an IANA name or empty where it is not known. `may_use_name` says whether I may
    name who referred me, `is_introduced` whether they introduce us themselves, and
    `referrer_words` what they said of this person. `edited` names the fields that I
    typed myself: an import never overwrites those.
    """

    name: str
    stage: Stage = Stage.IDENTIFIED
    organisation: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    zone: str = ""
    tags: tuple[str, ...] = ()
    how_found: str = ""
    notes: str = ""
    referred_by: int | None = None
    may_use_name: bool = True
    is_introduced: bool = False
    referrer_words: str = ""
    goals: tuple[str, ...] = ()
    goals_chosen_on: date | None = None
    planned_on: date | None = None
    connected_on: date | None = None
    do_not_contact: bool = False
    edited: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """Role and organisation in one line, as far as they are known."""
        return joined(self.role, self.organisation)

    @property
    def first_name(self) -> str:
        """What one would call them in a sentence: the first word of the name."""
        return self.name.split(" ", 1)[0]


EDITABLE: tuple[str, ...] = (
    "name",
    "organisation",
    "role",
    "email",
    "phone",
    "url",
    "zone",
    "tags",
    "how_found",
    "notes",
)
"""The fields that a person types and that an import must not overwrite once typed."""
