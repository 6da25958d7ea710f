"""Whom filters find among the same people: of each term everybody is asked once.

While a filter is typed, letter by letter, the terms before the last one stay as they are.
"""

from collections.abc import Iterable

from inroad.domain.filters.filter import Filter
from inroad.domain.people.person_facts import PersonFacts


class FilteredPeople:
    """People, and for whom of them the terms of the last filter hold."""

    def __init__(self, people: Iterable[PersonFacts]) -> None:
        """Ask filters of these; of what changes in them nothing is known."""
        self._people = tuple(people)
        self._all = frozenset(one.id for one in self._people)
        self._present = frozenset(one.id for one in self._people if not one.is_away)
        self._asked: dict[object, frozenset[int]] = {}

    def ids(self, wanted: Filter) -> frozenset[int]:
        """Return the ids of those for whom all terms hold (see `Filter.holds`)."""
        found = self._all if wanted.shows_away else self._present
        asked: dict[object, frozenset[int]] = {}
        for term in wanted.terms:
            ids = self._asked.get(term.said)
            if ids is None:
                ids = frozenset([one.id for one in filter(term.holds, self._people)])
            asked[term.said] = ids
            found &= ids
        self._asked = asked
        return found
