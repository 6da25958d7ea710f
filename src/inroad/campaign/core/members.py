"""Who is at which organisation, kept up to date by changes."""

from bisect import bisect_left, insort
from collections.abc import Callable
from functools import cached_property

from inroad.domain.changes import Change
from inroad.domain.people.contact import Contact
from inroad.store import Store


class Members:
    """The contacts of a campaign by organisation."""

    def __init__(self, store: Store, key_of: Callable[[str], str]) -> None:
        """Group contacts.

        Args:
            store: where they are.
            key_of: returns what all names of one organisation have in common, and "" where a name
                says none; it is the same for as long as this is used.
        """
        self._store = store
        self._key_of = key_of

    @cached_property
    def _ids(self) -> dict[str, list[int]]:
        """Who may be at each organisation, by its key, in order: their organisation says it."""
        found: dict[str, list[int]] = {}
        for contact_id, name in self._store.scan.texts(Contact, "organisation"):
            found.setdefault(self._key_of(name), []).append(contact_id)
        for ids in found.values():
            ids.sort()
        return found

    def of(self, organisation: str) -> tuple[Contact, ...]:
        """Return who is at an organisation, by whichever of its names; nobody where it is ""."""
        key = self._key_of(organisation)
        if not key:
            return ()
        people = self._store.all(Contact)
        possible = filter(None, map(people.get, dict.fromkeys(self._ids.get(key, ()))))
        return tuple(one for one in possible if self._key_of(one.organisation) == key)

    def take(self, change: Change) -> None:
        """Follow a committed change; what is not grouped yet has it when it is."""
        if "_ids" not in vars(self):
            return
        for edit in change.edits:
            if isinstance(edit.before, Contact):
                self._drop(edit.before)
            if isinstance(edit.after, Contact):
                self._drop(edit.after)
                self._put(edit.after)

    def _put(self, contact: Contact) -> None:
        insort(self._ids.setdefault(self._key_of(contact.organisation), []), contact.id)

    def _drop(self, contact: Contact) -> None:
        ids = self._ids.get(self._key_of(contact.organisation), [])
        at = bisect_left(ids, contact.id)
        if ids[at : at + 1] == [contact.id]:
            del ids[at]
