"""Who could be meant by a name that somebody typed: the one rule for it, wherever a name is typed.

Somebody of the same name could be; with the same organisation, or where one is not known, it is
likely, with another one it is a namesake. Nobody is ever taken for somebody else on that: it is
asked. Titles, degrees, and names in the middle or in brackets do not count (“Dr. Hanna Groß,
MBA” may be meant by “Hanna Gross”), nor the way in which a name is written (“Mueller, Juergen” is
“Jürgen Müller”). A first name alone could be anybody: it says something only
together with the organisation.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from inroad.domain.people.contact import Contact, by_name
from inroad.domain.people.name_readings import Readings, readings_of
from inroad.domain.people.organisations import organisation_key
from inroad.domain.text import joined


class TypedPerson(NamedTuple):
    """A person as they were typed: each part "" where it was not."""

    name: str
    organisation: str = ""
    role: str = ""
    email: str = ""

    @property
    def place(self) -> str:
        """Role and organisation in one line, as far as they were typed."""
        return joined(self.role, self.organisation)


class Candidate(NamedTuple):
    """Somebody who could be meant; `is_likely` where nothing speaks against it."""

    contact: Contact
    is_likely: bool


def could_be(
    name: str,
    organisation: str,
    people: Iterable[Contact],
    key_of: Callable[[str], str] = organisation_key,
) -> tuple[Candidate, ...]:
    """Return who could be meant, the likely first, each by name.

    Args:
        name: the name as it was typed.
        organisation: where they are, as it was typed; "" where that is not known.
        people: everybody who is known.
        key_of: what names of one organisation have in common; by the rule, where nobody has
            said anything of them.
    """
    typed, there = readings_of(name), key_of(organisation)
    found = []
    for one in people:
        known = readings_of(one.name)
        # Most people differ in every word: that is seen at once.
        if not typed.seen.isdisjoint(known.seen) and _fit(typed, known):
            at = key_of(one.organisation)
            is_same_place = bool(there) and there == at
            if is_same_place or _fit_whole(typed, known):
                found.append(Candidate(one, is_same_place or not there or not at))
    return tuple(sorted(found, key=lambda one: (not one.is_likely, by_name(one.contact))))


def _fit(typed: Readings, known: Readings) -> bool:
    """Whether all words of one name are in the other, in some way of writing them."""
    return _fit_whole(typed, known) or any(
        way <= other or other <= way for way in typed.ways for other in known.ways
    )


def _fit_whole(typed: Readings, known: Readings) -> bool:
    """Whether names fit that are more than one word each, or are the same as a whole."""
    return not typed.runs.isdisjoint(known.runs) or any(
        len(way) > 1 and len(other) > 1 and (way <= other or other <= way)
        for way in typed.ways
        for other in known.ways
    )
