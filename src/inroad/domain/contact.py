"""A contact: a person whom I could have, or had, a conversation with."""

from dataclasses import dataclass

from inroad.domain.document import Document
from inroad.domain.search import name_key
from inroad.domain.stages import Stage
from inroad.domain.stored import Day, Flag, Id, Line, Prose, ShortKey, Word
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

    name: Line
    stage: Stage = Stage.IDENTIFIED
    organisation: Line = ""
    role: Line = ""
    email: Line = ""
    phone: Line = ""
    url: Line = ""
    zone: Line = ""
    tags: tuple[Word, ...] = ()
    how_found: Prose = ""
    notes: Prose = ""
    referred_by: Id | None = None
    may_use_name: Flag = True
    is_introduced: Flag = False
    referrer_words: Prose = ""
    goals: tuple[ShortKey, ...] = ()
    goals_chosen_on: Day | None = None
    planned_on: Day | None = None
    connected_on: Day | None = None
    do_not_contact: Flag = False
    edited: tuple[ShortKey, ...] = ()

    @property
    def place(self) -> str:
        """Role and organisation in one line, as far as they are known."""
        return joined(self.role, self.organisation)

    @property
    def first_name(self) -> str:
        """What one would call them in a sentence: the first word of the name."""
        return self.name.split(" ", 1)[0]


def by_name(contact: Contact) -> tuple[str, str, int]:
    """Return what puts people in the order of the alphabet, whatever their accents and case."""
    return (name_key(contact.name), contact.name, contact.id)


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
