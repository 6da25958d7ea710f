"""For each person of an export, the contact that they are: who is new, and what has changed.

Who is the same person: the one with the same LinkedIn address; else the one with the same
e-mail and the same name; else the same name connected on the same day (or, with neither
address nor day, the same name alone). A blank never erases, and what I typed myself wins over
an import.

Where a name says that somebody could be known, and nothing of that says that they are (a person
whom I typed in, an address that has changed), the row is unclear: it waits for an answer.
"""

from collections.abc import Hashable, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Edit
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.people.contact import Contact
from inroad.domain.people.name_readings import readings_of
from inroad.domain.people.organisation_names import OrganisationNames
from inroad.domain.people.same_person import Candidate, could_be
from inroad.domain.search import comparable, name_key
from inroad.domain.text import folded
from inroad.exchange.contacts.connections import Connection, slug

_WORDS = {"organisation": "Organisation", "role": "Role", "name": "Name", "email": "E-mail"}
_TAKEN_OVER = ("name", "organisation", "role", "email", "url")


class Unclear(NamedTuple):
    """A row of an export that may be somebody whom I know already, and who that could be."""

    person: Connection
    candidates: tuple[Candidate, ...]


class Merge:
    """Takes the people of an export one by one, and works out what is to be saved."""

    def __init__(self, work: UnitOfWork, answers: Mapping[int, int] | None = None) -> None:
        """Begin with nothing to save.

        Args:
            work: the campaign.
            answers: for rows that are unclear, the id of whom they are, or `SOMEBODY_ELSE`.
        """
        self._work = work
        self._answers = answers or {}
        self._by_name: dict[Hashable, list[Contact]] = {}
        self._waiting: list[Connection] = []
        self.unclear: list[Unclear] = []
        self._contacts: dict[int, Contact] = {}
        self._seen: dict[int, Contact] = {}
        self._touches: list[Touch] = []
        self._by_profile: dict[str, int] = {}
        self._by_email: dict[tuple[str, str], int] = {}
        self._by_day: dict[tuple[str, date | None], int] = {}
        self._claimed: set[int] = set()
        self._namesakes: dict[tuple[str, ...], int] = {}
        self.added = self.updated = self.unchanged = 0
        for contact in tuple(work.store.all(Contact).values()):
            for way in _ways(contact.name):
                self._by_name.setdefault(way, []).append(contact)
            self._index(contact, slug(contact.url), name_key(contact.name))

    @property
    def edits(self) -> list[Edit]:
        """What is to be saved, seen from what was there when the file was read.

        Another session may change a contact before that: then its other fields stay.
        """
        edits = [Edit(self._seen.get(contact.id), contact) for contact in self._contacts.values()]
        return edits + [Edit(None, touch) for touch in self._touches]

    def take(self, person: Connection) -> None:
        """Add `person`, or update the contact that they are; see also `finish`."""
        profile, name = slug(person.url), name_key(person.name)
        known = self._find(person, profile, name)
        if known is None and self._called(person.name):
            self._waiting.append(person)
        else:
            self._keep(person, known)

    def finish(self) -> None:
        """Take the people whose name is known, now that it is clear who is in the file."""
        for person in self._waiting:
            answer = self._answers.get(person.row)
            candidates = self._candidates(person)
            if answer is None and candidates:
                self.unclear.append(Unclear(person, candidates))
            else:
                self._keep(person, self._contact(answer) if answer else None)
        self._waiting.clear()

    def _candidates(self, person: Connection) -> tuple[Candidate, ...]:
        """Return whom a person could be, of those whom no other row of the file is."""
        profile = slug(person.url)
        free = [
            one
            for one in self._called(person.name)
            if one.id not in self._claimed
            and (not one.connected_on or person.connected_on in (None, one.connected_on))
        ]
        organisations = self._work.organisations
        found = could_be(person.name, person.organisation, free, organisations.key)
        # Two addresses are two people, unless they are at one organisation.
        return tuple(
            one
            for one in found
            if not (profile and slug(one.contact.url))
            or organisations.is_same(one.contact.organisation, person.organisation)
        )

    def _called(self, name: str) -> list[Contact]:
        """Return whom I knew before the file and who may be called so, each once."""
        if not self._by_name:
            return []
        found = (one for way in _ways(name) for one in self._by_name.get(way, ()))
        return list({one.id: one for one in found}.values())

    def _keep(self, person: Connection, known: Contact | None) -> None:
        """Add a person who is new, or update the contact who they are."""
        profile, name = slug(person.url), name_key(person.name)
        if known is None:
            contact = self._new(person, profile)
            self.added += 1
        else:
            self._claimed.add(known.id)
            contact = self._updated(known, person)
            if contact is known:
                self.unchanged += 1
                return
            self.updated += 1
            if known.id not in self._contacts:
                self._seen[known.id] = known
            profile, name = slug(contact.url), name_key(contact.name)
        self._contacts[contact.id] = contact
        self._claimed.add(contact.id)
        self._index(contact, profile, name)

    def _find(self, person: Connection, profile: str, name: str) -> Contact | None:
        """Return the contact that a person is, if they are known.

        Args:
            person: as the file has them.
            profile: what names their profile in its address, or "".
            name: their name for comparing.
        """
        found = self._by_profile.get(profile) if profile else None
        if found is None and person.email:
            found = self._compatible(self._by_email.get((person.email.lower(), name)), profile)
        if found is None and (person.connected_on or not profile):
            found = self._compatible(self._by_day.get((name, person.connected_on)), profile)
            found = None if self._is_another(found, person) else found
        return self._contact(found) if found is not None else None

    def _compatible(self, contact_id: int | None, profile: str) -> int | None:
        """Drop a match by weaker signs whose LinkedIn address says it is somebody else."""
        if contact_id is None:
            return None
        known = slug(self._contact(contact_id).url)
        return None if profile and known and profile != known else contact_id

    def _is_another(self, contact_id: int | None, person: Connection) -> bool:
        """Whether an earlier row of this file is a namesake connected on the same day."""
        if contact_id is None or contact_id not in self._claimed or person.url:
            return False
        contact = self._contact(contact_id)
        names = self._work.organisations
        return _place(contact.organisation, contact.role, names) != _place(
            person.organisation, person.role, names
        )

    def _contact(self, contact_id: int) -> Contact:
        return self._contacts.get(contact_id) or self._work.contact(contact_id)

    def _new(self, person: Connection, profile: str) -> Contact:
        return Contact(
            self._id_for(person, profile),
            person.name,
            organisation=person.organisation,
            role=person.role,
            email=person.email,
            url=person.url,
            connected_on=person.connected_on,
            called=person.called,
        )

    def _id_for(self, person: Connection, profile: str) -> int:
        """Return an id that another machine derives alike from the same row."""
        day = person.connected_on.isoformat() if person.connected_on else ""
        parts = ("slug", profile) if profile else ("name", folded(person.name), day)
        namesakes = self._namesakes.get(parts, 0)
        while True:
            number = (str(namesakes),) if namesakes else ()
            found = self._work.derived_id("contact", *parts, *number)
            if found not in self._contacts and self._is_free(found):
                return found
            # Kept, so that thousands of namesakes are not counted through for each of them.
            namesakes = self._namesakes[parts] = namesakes + 1

    def _is_free(self, contact_id: int) -> bool:
        """Whether nobody has an id; who was forgotten keeps theirs, and comes as somebody new."""
        from inroad.domain.people.forgotten import Forgotten

        kinds: tuple[type[Document], ...] = (Contact, Forgotten)
        return all(self._work.store.get(kind, contact_id) is None for kind in kinds)

    def _updated(self, contact: Contact, person: Connection) -> Contact:
        """Return the contact with what the file knows better; record what changed as a touch.

        It is the very same contact where nothing is new.
        """
        known = {field: getattr(contact, field) for field in _TAKEN_OVER}
        said = {field: getattr(person, field) for field in _TAKEN_OVER}
        new = {
            field: said[field]
            for field in _TAKEN_OVER
            if said[field] and said[field] != known[field] and field not in contact.edited
        }
        called = _called_now(contact, person)
        day = person.connected_on or contact.connected_on
        if not new and (day, called) == (contact.connected_on, contact.called):
            return contact
        changes = [
            f"{words}: {known[field]} → {new[field]}"
            for field, words in _WORDS.items()
            if field in new and known[field]
        ]
        if changes:
            text = "\n".join(changes)
            touch_id, now = self._work.new_id(), self._work.clock()
            self._touches.append(Touch(touch_id, contact.id, TouchKind.CHANGED, now, text))
        return replace(contact, **new, connected_on=day, called=called)

    def _index(self, contact: Contact, profile: str, name: str) -> None:
        if profile:
            self._by_profile[profile] = contact.id
        if contact.email:
            self._by_email[contact.email.lower(), name] = contact.id
        self._by_day[name, contact.connected_on] = contact.id


def _called_now(contact: Contact, person: Connection) -> str:
    """Return what a contact is called by the first name once a file was read.

    What a file calls them goes with the name that it has: it counts where that is taken over.
    """
    if "called" in contact.edited or ("name" in contact.edited and person.name != contact.name):
        return contact.called
    return person.called


def _place(organisation: str, role: str, names: OrganisationNames) -> tuple[str, str]:
    return (names.key(organisation), comparable(role))


def _ways(name: str) -> frozenset[Hashable]:
    """Return what names are looked up by that may be written in several ways."""
    readings = readings_of(name)
    return readings.ways | readings.runs
