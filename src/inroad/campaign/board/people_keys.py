"""What words are looked for in to find people: of each a search key, and their name.

They are made when people are looked for first, or ahead while nobody types, and one anew when
somebody changes. So a letter typed costs one look at each, and no more.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.people.contact import Contact
from inroad.domain.search import name_key, search_key


class PersonKeys(NamedTuple):
    """What is looked for in one person; `name` has a space before each of its words."""

    contact: Contact
    key: str
    name: str


class PeopleKeys:
    """The search keys of everybody."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._keys: dict[int, str] = {}
        self._names: dict[int, str] = {}
        work.follow(self._forget)

    def key(self, contact_id: int) -> str:
        """Return what words are looked for in: name, role, place, e-mail, phone and tags."""
        if contact_id not in self._keys:
            self._put(keys_of(self._work.contact(contact_id)))
        return self._keys[contact_id]

    def name(self, contact_id: int) -> str:
        """Return the words of a name, with a space before each."""
        if contact_id not in self._names:
            self._put(keys_of(self._work.contact(contact_id)))
        return self._names[contact_id]

    def take(self, made: Iterable[PersonKeys]) -> None:
        """Take keys that were made elsewhere, of those who did not change meanwhile."""
        people = self._work.store.all(Contact)
        for one in made:
            if people.get(one.contact.id) is one.contact:
                self._put(one)

    def _put(self, one: PersonKeys) -> None:
        self._keys[one.contact.id], self._names[one.contact.id] = one.key, one.name

    def _forget(self, change: Change) -> None:
        for edit in change.edits:
            if isinstance(edit.document, Contact):
                self._keys.pop(edit.document.id, None)
                self._names.pop(edit.document.id, None)


def keys_of(contact: Contact) -> PersonKeys:
    """Return what is looked for in somebody."""
    words = (contact.name, contact.place, contact.email, contact.phone, *contact.tags)
    key = search_key(" ".join(filter(None, words)))
    return PersonKeys(contact, key, f" {name_key(contact.name)}")


def made(people: Iterable[Contact]) -> Iterator[PersonKeys]:
    """Yield the keys of people; it may run in a thread."""
    return map(keys_of, people)
