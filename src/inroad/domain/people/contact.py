"""A contact: a person whom I could have, or had, a conversation with."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.dates.zones import find_zone, zone_names
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Day, Flag, Id, Line, Prose, ShortKey, Word
from inroad.domain.documents.fields import Label, typed_fields
from inroad.domain.errors import InroadError
from inroad.domain.people.email_address import read_address
from inroad.domain.people.stages import Stage
from inroad.domain.search import comparable, name_key
from inroad.domain.text import joined


def _named(name: str) -> str:
    if not name:
        raise InroadError("A contact needs a name; a first name will do.")
    return name


def _each_once(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return each tag once, as it was written first, however it was written again."""
    found: dict[str, str] = {}
    for tag in filter(None, tags):
        found.setdefault(comparable(tag), tag)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Contact(Document):
    """One person, as stored.

    `goals` are keys of goals, the first the main one; they are for the next conversation.
    `zone` is an IANA name or empty where it is not known. `may_use_name` says whether I may
    name who referred me, `is_introduced` whether they introduce us themselves, and
    `referrer_words` what they said of this person. `edited` names the fields that I
    typed myself: an import never overwrites those.
    """

    name: Annotated[Line, Label("name", hint="like Maya Chen", check=_named)]
    stage: Annotated[Stage, Label("stage", is_typed=False, is_listed=False)] = Stage.IDENTIFIED
    organisation: Annotated[Line, Label("organisation", hint="like Northwind")] = ""
    role: Annotated[Line, Label("role", hint="like Staff Engineer")] = ""
    goals: Annotated[tuple[ShortKey, ...], Label("goals", is_typed=False, is_listed=False)] = ()
    email: Annotated[Line, Label("e-mail", check=read_address)] = ""
    phone: Annotated[Line, Label("phone")] = ""
    url: Annotated[Line, Label("link", hint="their profile or page")] = ""
    zone: Annotated[
        Line,
        Label(
            "time zone",
            hint="theirs, like Europe/Berlin or just berlin",
            check=find_zone,
            is_echoed=True,
            offers=zone_names,
        ),
    ] = ""
    tags: Annotated[
        tuple[Word, ...],
        Label("tags", hint="like data, berlin, meetup", found="tag", check=_each_once),
    ] = ()
    referred_by: Annotated[Id | None, Label("referred by", is_typed=False)] = None
    how_found: Annotated[
        Prose, Label("how found", "How I found them", "a talk, a post, a friend")
    ] = ""
    referrer_words: Annotated[Prose, Label("said of them", is_typed=False)] = ""
    connected_on: Annotated[Day | None, Label("connected", is_typed=False)] = None
    notes: Annotated[Prose, Label("note", "What I know", lines=3)] = ""
    may_use_name: Annotated[
        Flag, Label("may name who sent me", is_typed=False, is_listed=False)
    ] = True
    is_introduced: Annotated[Flag, Label("they introduce us", is_typed=False, is_listed=False)] = (
        False
    )
    goals_chosen_on: Day | None = None
    planned_on: Annotated[
        Day | None, Label("request planned for", is_typed=False, is_listed=False)
    ] = None
    do_not_contact: Annotated[Flag, Label("do not contact", is_typed=False, is_listed=False)] = (
        False
    )
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


TYPED = typed_fields(Contact)
"""The fields that a person types and that an import must not overwrite once typed."""
TAGS = next(field for field in TYPED if field.name == "tags")
IDENTITY = frozenset({"name", "organisation", "role"})
"""The fields that say who a person is: they stand in the head of whatever is about them."""
