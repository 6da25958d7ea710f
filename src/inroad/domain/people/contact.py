"""A contact: a person whom I could have, or had, a conversation with."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from inroad.domain.dates.business_days import parse_week, say_week
from inroad.domain.dates.zones import find_zone, zone_names
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Day, Flag, Id, Line, Prose, ShortKey, Word
from inroad.domain.documents.fields import Label, typed_fields
from inroad.domain.errors import InroadError
from inroad.domain.people.email_address import read_address
from inroad.domain.people.names.greetings import formalities, greet, read_formality
from inroad.domain.people.role_kinds.kinds import read_role_kind, role_kinds
from inroad.domain.people.stages import Stage
from inroad.domain.search import comparable, name_key
from inroad.domain.text import joined

if TYPE_CHECKING:
    from inroad.domain.people.names.whole_name import WholeName


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


def read_country(typed: str) -> str:
    """Return the country and region that somebody typed, as codes: “US, CA”; "" for none.

    Raises:
        InroadError: there is no such place, or its holidays are not known.
    """
    if not typed.strip():
        return ""
    # The names of all countries are looked at where one is typed, and not at a start.
    from inroad.domain.dates.days_off.holiday_places import find_place

    return find_place(typed).typed


def read_week(typed: str) -> str:
    """Return the working days that somebody typed, in their shortest form; "" for none.

    Raises:
        InroadError: a word is no weekday.
    """
    return say_week(parse_week(typed)) if typed.strip() else ""


@dataclass(frozen=True, slots=True)
class Contact(Document):
    """One person, as stored.

    `goals` are keys of goals, the first the main one; they are for the next conversation.
    `zone` is an IANA name or empty where it is not known; `country` says whose holidays are
    theirs ("US, CA"), and `week` which days they work ("sun-thu"), where that is not to be guessed
    from the zone. `called` is what I call them, where their name says something else, and
    `formality` how formal I am with them (see `names.greetings`). `may_use_name` says whether I may
    name who referred me, `is_introduced` whether they introduce us themselves, and
    `referrer_words` what they said of this person. `asked_as` is the kind of role that questions
    go by, where that is not what the title says. `not_for_me` takes them off the board and all
    lists, and `not_before` is the day up to which they are not suggested. `edited` names the fields
    that I typed myself: an import never overwrites those.
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
    country: Annotated[
        Line,
        Label(
            "country",
            hint="for their holidays; empty: as their time zone says",
            check=read_country,
            is_echoed=True,
        ),
    ] = ""
    week: Annotated[
        Line,
        Label(
            "working days",
            hint="mon-fri, sun-thu; empty: as in their country",
            check=read_week,
            is_echoed=True,
        ),
    ] = ""
    tags: Annotated[
        tuple[Word, ...],
        Label("tags", hint="like data, berlin, meetup", found="tag", check=_each_once),
    ] = ()
    called: Annotated[Line, Label("what I call them", hint="empty: their first name")] = ""
    formality: Annotated[
        ShortKey,
        Label(
            "how formal",
            hint="friendly (Hi Ada), polite (Dear Ada), formal (Dear Dr. Foster)",
            check=read_formality,
            is_echoed=True,
            offers=formalities,
        ),
    ] = ""
    referred_by: Annotated[Id | None, Label("referred by", is_typed=False)] = None
    how_found: Annotated[
        Prose, Label("how found", "How I found them", "a talk, a post, a friend")
    ] = ""
    referrer_words: Annotated[Prose, Label("said of them", is_typed=False)] = ""
    connected_on: Annotated[Day | None, Label("connected", is_typed=False)] = None
    notes: Annotated[Prose, Label("note", "What I know", lines=3)] = ""
    asked_as: Annotated[
        Line,
        Label(
            "asked as",
            hint="peer, manager, recruiter, founder or academic; empty goes by their role",
            check=read_role_kind,
            is_echoed=True,
            offers=role_kinds,
        ),
    ] = ""
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
    not_for_me: Annotated[Flag, Label("not for me", is_typed=False, is_listed=False)] = False
    not_before: Annotated[Day | None, Label("put off until", is_typed=False, is_listed=False)] = (
        None
    )
    edited: tuple[ShortKey, ...] = ()

    @property
    def may_be_suggested(self) -> bool:
        """Whether they may be suggested to me: I did not say that they are not to be."""
        return not (self.do_not_contact or self.not_for_me)

    @property
    def place(self) -> str:
        """Role and organisation in one line, as far as they are known."""
        return joined(self.role, self.organisation)

    @property
    def first_name(self) -> str:
        """What one would call them in a sentence; never ""."""
        return first_name(self.name, self.called)

    @property
    def written_name(self) -> str:
        """Their name as a letter to somebody else has it: “Ada Foster” for “FOSTER, Ada (she)”."""
        read = self.read_name
        return (read.whole if read.first else read.with_title) or self.name

    @property
    def greeted_as(self) -> str:
        """What they are called where a letter greets them by the first name; "" for a gap."""
        return self.called or self.read_name.first

    @property
    def greeting(self) -> str:
        """How a letter to them begins, “Hi Ada”; "" where nothing is known to call them."""
        return greet(self.read_name, self.called, self.formality)

    @property
    def read_name(self) -> "WholeName":
        """What their whole name says."""
        return _read(self.name)


def _read(name: str) -> "WholeName":
    # All that is known of names is loaded where somebody is called by one.
    from inroad.domain.people.names.whole_name import read_name

    return read_name(name)


def first_name(name: str, called: str) -> str:
    """Return what one would call somebody in a sentence; never "".

    Where no first name is known, that is the title and the last name, or else the whole name.

    Args:
        name: the whole name.
        called: what I call them; "" where the name says it.
    """
    if called:
        return called
    read = _read(name)
    return read.first or read.with_title or read.plain or name


SortName = tuple[str, str, int]
"""What puts people in the order of the alphabet."""


def by_name(contact: Contact) -> SortName:
    """Return what puts people in the order of the alphabet, whatever their accents and case."""
    return name_place(contact.name, contact.id)


def name_place(name: str, contact_id: int) -> SortName:
    """Return what puts who has a name and an id in the order of `by_name`."""
    return (name_key(name), name, contact_id)


TYPED = typed_fields(Contact)
"""The fields that a person types and that an import must not overwrite once typed."""
TAGS = next(field for field in TYPED if field.name == "tags")
IDENTITY = frozenset({"name", "organisation", "role"})
"""The fields that say who a person is: they stand in the head of whatever is about them."""
