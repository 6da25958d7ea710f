"""In what words are looked for that are typed to find people: one index for all screens."""

from inroad.campaign.core.search_keys import SearchKeys
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.people.contact import Contact
from inroad.domain.search import search_key


def people_texts(work: UnitOfWork) -> SearchKeys[Contact]:
    """Return the index: name, role, organisation, e-mail, phone and tags of everybody."""
    return SearchKeys(work, Contact, key_of)


def key_of(contact: Contact) -> str:
    """Return what words are looked for in: name, role, place, e-mail, phone and tags."""
    words = (contact.name, contact.place, contact.email, contact.phone, *contact.tags)
    return search_key(" ".join(filter(None, words)))
