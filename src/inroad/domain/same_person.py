"""Who could be meant by a name that somebody typed: the one rule for it, wherever a name is typed.

Somebody of the same name could be; with the same organisation, or where one is not known, it is
likely, with another one it is a namesake. Nobody is ever taken for somebody else on that: it is
asked. Titles, degrees, and names in the middle or in brackets do not count (“Dr. Hanna Groß,
MBA” may be meant by “Hanna Gross”). A first name alone could be anybody: it says something only
together with the organisation.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from inroad.domain.contact import Contact, by_name
from inroad.domain.organisations import organisation_key
from inroad.domain.search import name_key
from inroad.domain.text import joined

_ASIDE = re.compile(r"[(\[\"“„][^()\[\]\"“”„]*[)\]\"”“]")
_TITLES = frozenset(
    "dr prof professor mr mrs ms mx miss sir dame rev herr frau med ing dipl mag don dona".split()
)


@dataclass(frozen=True, slots=True)
class TypedPerson:
    """A person as they were typed: each part "" where it was not."""

    name: str
    organisation: str = ""
    role: str = ""
    email: str = ""

    @property
    def place(self) -> str:
        """Role and organisation in one line, as far as they were typed."""
        return joined(self.role, self.organisation)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be meant; `is_likely` where nothing speaks against it."""

    contact: Contact
    is_likely: bool


def could_be(name: str, organisation: str, people: Iterable[Contact]) -> tuple[Candidate, ...]:
    """Return who could be meant, the likely first, each by name.

    Args:
        name: the name as it was typed.
        organisation: where they are, as it was typed; "" where that is not known.
        people: everybody who is known.
    """
    typed, there = _parts(name), organisation_key(organisation)
    if not typed:
        return ()
    found = []
    for one in people:
        # Most people differ in every word: that is seen at once.
        if not typed.isdisjoint(name_key(one.name).split()):
            candidate = _candidate(name, typed, there, one)
            found += [candidate] if candidate is not None else []
    return tuple(sorted(found, key=lambda one: (not one.is_likely, by_name(one.contact))))


def _candidate(name: str, typed: frozenset[str], there: str, one: Contact) -> Candidate | None:
    known, at = _parts(one.name), organisation_key(one.organisation)
    is_same_place = bool(there) and there == at
    is_whole = name_key(name) == name_key(one.name) or (len(typed) > 1 and len(known) > 1)
    if not (typed <= known or known <= typed) or not (is_whole or is_same_place):
        return None
    return Candidate(one, is_same_place or not there or not at)


def _parts(name: str) -> frozenset[str]:
    """Return the words of a name without titles, degrees, and what stands in brackets."""
    first, *_ = _ASIDE.sub(" ", name).split(",")
    words = name_key(first).split()
    return frozenset(word for word in words if word not in _TITLES) or frozenset(words)
