"""Finding the one person that a word on the command line means."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from inroad.campaign.people.listing import listed
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.numbers import whole
from inroad.domain.people.contact import Contact, by_name
from inroad.domain.search import Wanted, comparable, name_key, search_key
from inroad.domain.text import clean

if TYPE_CHECKING:
    from inroad.campaign.people.people import People

_SHOWN = 60


def meant(people: "People", said: str) -> Contact:
    """Return whom a word means, as `who` does; of an id or an address nobody else is looked at.

    Raises:
        NotFound: there is none.
        InroadError: there are several; the message lists them with their ids.
    """
    by_id = whole(clean(said))
    if by_id is not None:
        with suppress(NotFound):
            return people.get(by_id)
    by_email = people.by_email(clean(said)) if "@" in said else ()
    return by_email[0] if len(by_email) == 1 else who(people.all(), said)


def who(people: Sequence[Contact], said: str) -> Contact:
    """Return whom of these people an id, an e-mail address or enough of a name means.

    Raises:
        NotFound: there is none.
        InroadError: there are several; the message lists them with their ids.
    """
    said = clean(said)
    shown = said[:_SHOWN]
    by_id = whole(said)
    found = [contact for contact in people if contact.id == by_id]
    if not found and said:
        found = _matching(people, said)
    if not found:
        raise NotFound(f"Nobody here is “{shown}”; see: inroad contacts")
    if len(found) > 1:
        raise InroadError(f"“{shown}” is more than one: {listed(found)}.")
    return found[0]


def _matching(people: Sequence[Contact], said: str) -> list[Contact]:
    """Return who is meant: a whole e-mail or name counts more than a part of one."""
    wanted, name = Wanted.read(said), name_key(said)
    ways: tuple[Callable[[Contact], bool], ...] = (
        lambda one: comparable(one.email) == comparable(said),
        lambda one: name_key(one.name) == name,
        lambda one: name in name_key(one.name).split(),
        lambda one: _is_in_name(one, wanted) and wanted.begins_words_of(search_key(one.name)),
        lambda one: _is_in_name(one, wanted),
    )
    for is_meant in ways:
        found = [contact for contact in people if is_meant(contact)]
        if found:
            return sorted(found, key=by_name)
    return []


def _is_in_name(contact: Contact, wanted: Wanted) -> bool:
    return wanted.is_in(search_key(contact.name))
