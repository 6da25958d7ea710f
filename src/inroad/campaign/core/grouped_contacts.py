"""Who has the same in a field, in whichever way it is written, kept up to date by changes."""

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Container, Iterator
from functools import cached_property

from inroad.domain.changes import Change
from inroad.domain.people.contact import Contact, SortName, by_name, name_place
from inroad.store import Store


class GroupedContacts:
    """The contacts of a campaign by what is written in one of their fields."""

    def __init__(self, store: Store, field: str, key_of: Callable[[str], str]) -> None:
        """Group contacts, once the first of them is asked for.

        Args:
            store: where they are.
            field: the name of a field that holds a text.
            key_of: returns what all ways of writing the same have in common, and "" where a text
                says nothing; it is the same for as long as this is used.
        """
        self._store = store
        self._field = field
        self._key_of = key_of
        self._changes = 0
        """How many changes were followed."""

    def get_ready(self) -> Iterator[Callable[[], None]]:
        """Yield what groups all before the first are asked for; it may be done in a thread."""
        if "_ids" in vars(self):
            return
        changes, made = self._changes, list[dict[str, list[int]]]()
        texts = self._texts()
        yield lambda: made.append(self._grouped(texts))
        # What came to no end, or was changed meanwhile, is grouped when it is asked for.
        if made and changes == self._changes:
            self._ids = made[0]

    @cached_property
    def _ids(self) -> dict[str, list[int]]:
        """Who may be in each group, by its key, in order."""
        return self._grouped(self._texts())

    def _texts(self) -> Iterator[tuple[int, str]]:
        return self._store.scan.texts(Contact, self._field)

    def _grouped(self, texts: Iterator[tuple[int, str]]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for contact_id, text in texts:
            found.setdefault(self._key_of(text), []).append(contact_id)
        for ids in found.values():
            ids.sort()
        return found

    def of(self, text: str, among: Container[int] | None = None) -> tuple[Contact, ...]:
        """Return who has this in the field, however it is written; nobody where it is "".

        With `among` only of those with one of these ids; of the others nothing is read.
        """
        key = self._key_of(text)
        if not key:
            return ()
        ids = dict.fromkeys(self._ids.get(key, ()))
        wanted = ids if among is None else [one for one in ids if one in among]
        possible = filter(None, map(self._store.all(Contact).get, wanted))
        return tuple(one for one in possible if self._key_in(one) == key)

    def in_order(self, text: str) -> Iterator[Contact]:
        """Yield who has this in the field, by name; who is not asked for is not read."""
        key = self._key_of(text)
        ids = dict.fromkeys(self._ids.get(key, ())) if key else {}
        names = dict[int, set[str]]()
        for contact_id, name in self._store.scan.texts(Contact, "name", ids):
            names.setdefault(contact_id, set()).add(name)
        placed = filter(None, (self._place(one, names.get(one, set())) for one in ids))
        possible = map(self._store.all(Contact).get, (one for *_, one in sorted(placed)))
        return (one for one in possible if one is not None and self._key_in(one) == key)

    def _place(self, contact_id: int, names: Collection[str]) -> SortName | None:
        """Return the place of who is called so; where other texts stand there too, they are read.

        None where there is nobody.
        """
        if len(names) == 1:
            (name,) = names
            return name_place(name, contact_id)
        contact = self._store.all(Contact).get(contact_id)
        return by_name(contact) if contact is not None else None

    def take(self, change: Change) -> None:
        """Follow a committed change; what is not grouped yet has it when it is."""
        self._changes += 1
        if "_ids" not in vars(self):
            return
        for edit in change.edits:
            if isinstance(edit.before, Contact):
                self._drop(edit.before)
            if isinstance(edit.after, Contact):
                self._drop(edit.after)
                self._put(edit.after)

    def _key_in(self, contact: Contact) -> str:
        text: str = getattr(contact, self._field)
        return self._key_of(text)

    def _put(self, contact: Contact) -> None:
        insort(self._ids.setdefault(self._key_in(contact), []), contact.id)

    def _drop(self, contact: Contact) -> None:
        ids = self._ids.get(self._key_in(contact), [])
        at = bisect_left(ids, contact.id)
        if ids[at : at + 1] == [contact.id]:
            del ids[at]
