"""What the tests of the store share: two people, and how to put them in."""

from pathlib import Path

from inroad.domain.changes import Change, Edit
from inroad.domain.people.contact import Contact
from inroad.store import Store

MAYA = Contact(4_000_000_001, "Maya Chen", organisation="Northwind")
SAM = Contact(4_000_000_002, "Sam Ortiz", notes="one\ntwo")


def add(store: Store, *contacts: Contact) -> Change:
    """Add contacts in one transaction."""
    names = ", ".join(one.name for one in contacts)
    return store.commit(Change(f"Added {names}", tuple(Edit(None, one) for one in contacts)))


def edit(store: Store, before: Contact, after: Contact) -> Change:
    """Change a contact from what was seen of it to what it is to be."""
    return store.commit(Change(f"Edited {after.name}", (Edit(before, after),)))


def drop(store: Store, contact: Contact) -> Change:
    """Delete a contact."""
    return store.commit(Change(f"Removed {contact.name}", (Edit(contact, None),)))


def names(store: Store) -> set[str]:
    """Return the names of all contacts."""
    return {one.name for one in store.all(Contact).values()}


def names_in(path: Path) -> set[str]:
    """Return the names of all contacts that another process would find."""
    return names(Store(path))


def closed(path: Path, *contacts: Contact) -> None:
    """Add contacts in a session of their own, which writes the snapshot on leaving."""
    store = Store(path)
    add(store, *contacts)
    store.close()


def aside(path: Path) -> list[str]:
    """Return the names of what was kept aside."""
    return sorted(one.name for one in path.with_name(f"{path.name}.aside").glob("*"))
