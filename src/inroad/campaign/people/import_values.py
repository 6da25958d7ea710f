"""What a record from a file changes of the contact that it is: no value is lost, none erased.

- A blank never erases, and what I typed myself is never overwritten.
- What their own source says anew (it knew them before, by its own id or by their profile) takes
  the place of what it said then, which becomes history. LinkedIn, where people themselves say where
  they work, is believed before all others.
- What another source says is kept beside it, as a detail. A value that is known already changes
  nothing: so a file that comes twice, in whatever order with others, is as if it came once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from inroad.campaign.people.kept_values import (
    FIELD_OF,
    KIND_OF,
    ValueKey,
    detail_of,
    value_key,
)
from inroad.domain.people.contact import Contact
from inroad.domain.people.detail import Detail, ValueKind
from inroad.domain.people.organisation_names import OrganisationNames
from inroad.domain.search import comparable
from inroad.domain.text import first_line
from inroad.exchange.contacts.profile_address import slug
from inroad.exchange.records import PersonRecord

BELIEVED = "LinkedIn"
"""The origin that is believed before all others."""

_WORDS = {
    "organisation": "Organisation",
    "role": "Role",
    "name": "Name",
    "email": "E-mail",
    "phone": "Phone",
}
"""The fields whose change is history, and what it calls them."""

_WHERE = frozenset({"organisation", "role"})


class Said(NamedTuple):
    """What a record says of somebody.

    `is_own` says that its source knew them before, by its own id or by their profile. `chosen` says
    of fields whether somebody chose what the record says. `is_mine` says that I wrote it myself: a
    card of Inroad's, changed on a phone.
    """

    record: PersonRecord
    origin: str
    is_own: bool
    chosen: Mapping[str, bool] = {}
    is_mine: bool = False

    @property
    def is_believed(self) -> bool:
        """Whether it comes from where people themselves say who they are."""
        return self.origin == BELIEVED


class Values(NamedTuple):
    """A contact as they are then, what else is known of them, and what changed, as history."""

    contact: Contact
    details: tuple[Detail, ...] = ()
    history: str = ""


def new_contact(contact_id: int, record: PersonRecord) -> Contact:
    """Return somebody who was not known, with all that a contact has a field for."""
    return Contact(
        contact_id,
        record.name,
        organisation=record.organisation,
        role=record.role,
        email=record.email,
        phone=record.phone,
        url=record.url,
        zone=record.zone,
        tags=record.tags,
        connected_on=record.connected_on,
        called=record.called,
        notes=record.notes,
    )


def taken_over(
    contact: Contact,
    known: Iterable[Detail],
    said: Said,
    organisations: OrganisationNames,
    id_of: Callable[..., int],
) -> Values:
    """Return what becomes of a contact by what is said of them.

    Args:
        contact: as they are.
        known: what else is known of them.
        said: the record.
        organisations: which names are of one organisation.
        id_of: derives the id of a detail from what names it: alike on every machine.
    """
    taking = _Taking(contact, known, said, organisations, id_of)
    return taking.values()


class _Taking:
    def __init__(
        self,
        contact: Contact,
        known: Iterable[Detail],
        said: Said,
        organisations: OrganisationNames,
        id_of: Callable[..., int],
    ) -> None:
        self._contact = contact
        self._said = said
        self._organisations = organisations
        self._id_of = id_of
        known = tuple(known)
        self._known = {value_key(one.kind, one.text) for one in known}
        self._notes = [one.text for one in known if one.kind is ValueKind.NOTE]
        self._new: dict[str, Any] = {}
        self._details: list[Detail] = []
        self._history: list[str] = []

    def values(self) -> Values:
        """Return what becomes of the contact."""
        record = self._said.record
        for field in KIND_OF:
            self._take(field, getattr(record, field))
        self._take_zone()
        self._take_tags()
        self._take_day()
        for value in record.further:
            if value.kind is ValueKind.NICKNAME and self._is_known_name(value.text):
                continue  # So Inroad writes a name under which they were known elsewhere.
            if value_key(value.kind, value.text) != self._main_key(value.kind):
                self._keep(value.kind, value.text, value.label)
        for line in record.properties:
            self._keep(ValueKind.PROPERTY, line)
        if record.uid:
            self._keep(ValueKind.UID, record.uid, self._said.origin)
        contact = replace(self._contact, **self._new) if self._new else self._contact
        return Values(contact, tuple(self._details), "\n".join(self._history))

    def _take(self, field: str, text: str) -> None:
        known = getattr(self._contact, field)
        if not text or text == known:
            return
        kind = KIND_OF[field]
        is_edited = field in self._contact.edited
        if field in self._said.chosen:
            if self._said.chosen[field]:
                self._put(field, kind, text, known)
            else:
                self._keep(kind, text)
        elif self._said.is_mine and known and field != "notes":
            self._put(field, kind, text, known)
        elif not known and (self._said.is_mine or not is_edited):
            self._new[field] = text
        elif is_edited and self._said.is_own:
            return  # I put it right myself: the wrong value is of no use.
        elif not is_edited and self._replaces(field, kind, text):
            self._put(field, kind, text, known)
        elif not self._is_alike(field, text, known) and not self._is_of_notes(field, text):
            self._keep(kind, text)

    def _replaces(self, field: str, kind: ValueKind, text: str) -> bool:
        """Whether a value takes the place of another one."""
        said = self._said
        if field == "notes":
            return False
        if field == "url":
            return said.is_believed and (said.is_own or not slug(self._contact.url))
        if self._is_alike(field, text, getattr(self._contact, field)):
            return said.is_believed
        if said.is_believed and field in _WHERE:
            return True
        is_for_others = bool(slug(self._contact.url)) and not said.is_believed
        is_news = value_key(kind, text) not in self._known
        return said.is_own and is_news and not is_for_others

    def _put(self, field: str, kind: ValueKind, text: str, known: str) -> None:
        """Put a value in the place of another, which stays known."""
        self._new[field] = text
        if field in _WORDS:
            self._history.append(f"{_WORDS[field]}: {known} → {text}")
        is_one_source = self._said.is_own and self._said.is_believed
        if not self._is_alike(field, text, known) and not is_one_source:
            self._keep(kind, known)

    def _is_of_notes(self, field: str, text: str) -> bool:
        """Whether a note is those that are known, one below the other: so they go out."""
        if field != "notes":
            return False
        left = text.replace(self._contact.notes, "", 1)
        for note in self._notes:
            left = left.replace(note, "", 1)
        return not left.strip()

    def _is_known_name(self, text: str) -> bool:
        key = value_key(ValueKind.NAME, text)
        return key in self._known or key == self._main_key(ValueKind.NAME)

    def _take_zone(self) -> None:
        zone = self._said.record.zone
        if zone and not self._contact.zone and "zone" not in self._contact.edited:
            self._new["zone"] = zone

    def _take_tags(self) -> None:
        """Add tags; where I chose them myself, what a file has beside them is only kept."""
        have = set(map(comparable, self._contact.tags))
        more = tuple(tag for tag in self._said.record.tags if comparable(tag) not in have)
        if "tags" in self._contact.edited:
            for tag in more:
                self._keep(ValueKind.OTHER, tag, "tag")
        elif more:
            self._new["tags"] = (*self._contact.tags, *more)

    def _take_day(self) -> None:
        """Take the day of the connection, and what the file calls them, with its name."""
        record, contact = self._said.record, self._contact
        if record.connected_on is not None and record.connected_on != contact.connected_on:
            self._new["connected_on"] = record.connected_on
        has_its_name = self._new.get("name", contact.name) == record.name
        is_to_say = (self._said.is_own and self._said.is_believed) or not contact.called
        is_news = record.called != contact.called
        if "called" not in contact.edited and has_its_name and is_to_say and is_news:
            self._new["called"] = record.called

    def _keep(self, kind: ValueKind, text: str, label: str = "") -> None:
        key = value_key(kind, text)
        if not key[1] or key in self._known or key == self._main_key(kind):
            return
        self._known.add(key)
        self._details.append(detail_of(self._id_of, self._contact.id, kind, text, label))

    def _is_alike(self, field: str, one: str, other: str) -> bool:
        if field == "organisation":
            return self._organisations.is_same(one, other)
        kind = KIND_OF[field]
        return value_key(kind, one) == value_key(kind, other)

    def _main_key(self, kind: ValueKind) -> ValueKey | None:
        """Return the key of what the contact itself says of a kind."""
        field = FIELD_OF.get(kind)
        if field is None:
            return None
        return value_key(kind, self._new.get(field, getattr(self._contact, field)))


_SHOWN = (*_WORDS.items(), ("called", "Called"), ("url", "Link"), ("zone", "Time zone"))


def said_in_short(values: Values, before: Contact) -> Iterator[tuple[str, str, str]]:
    """Yield what changes of a contact, for showing it before it counts: field, before, after."""
    for field, words in _SHOWN:
        was, now = getattr(before, field), getattr(values.contact, field)
        if was != now:
            yield words, was, now
    day_before, day = before.connected_on, values.contact.connected_on
    if day is not None and day != day_before:
        yield "Connected", day_before.isoformat() if day_before else "", day.isoformat()
    if before.tags != values.contact.tags:
        yield "Tags", ", ".join(before.tags), ", ".join(values.contact.tags)
    if before.notes != values.contact.notes:
        yield "Note", first_line(before.notes), first_line(values.contact.notes)
    shown = [detail for detail in values.details if detail.kind.is_shown]
    for detail in shown:
        yield detail.kind.label.capitalize(), "", first_line(detail.said)
    if values.details and not shown:
        yield "Kept", "", "what the file knows them by"
