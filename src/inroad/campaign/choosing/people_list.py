"""What a list of people shows: whom a filter finds, in an order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import IntEnum
from itertools import chain
from typing import NamedTuple

from inroad.campaign.choosing.known_people import KnownPeople
from inroad.campaign.choosing.ordered_people import OrderedPeople, Place
from inroad.campaign.choosing.people_texts import PeopleTexts
from inroad.campaign.choosing.who_next import WhoNext
from inroad.campaign.core.best_first import BestFirst
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.goals.goals import Goals
from inroad.domain.filters.completions import completions
from inroad.domain.filters.filter import Filter, read_filter
from inroad.domain.filters.filtered_people import FilteredPeople
from inroad.domain.filters.means import GoalName, KnownValues, Means
from inroad.domain.filters.said import words_of
from inroad.domain.people.list_order import ListOrder, order_key
from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.search import Wanted

_STEP = 200
"""Values whose words are made at once, in a few milliseconds."""


class Listed(NamedTuple):
    """The ids of those whom a filter finds, in order; `of` is how many there are without it."""

    ids: Sequence[int]
    of: int


class _Fit(IntEnum):
    """How well words fit somebody who is found by them, the best first."""

    CALLED = 0
    """Each is a word of the name."""
    NAME = 1
    """Each begins a word of the name."""
    BEGINNING = 2
    """Each begins a word of what is looked in."""
    MIDDLE = 3
    """One is in the middle of a word."""


class PeopleList:
    """Queries for lists of people."""

    def __init__(
        self,
        work: UnitOfWork,
        known: KnownPeople,
        texts: PeopleTexts,
        goals: Goals,
        who_next: WhoNext,
    ) -> None:
        self._work = work
        self._known = known
        self._texts = texts
        self._goals = goals
        self._who_next = who_next
        self._completing: tuple[tuple[int, int], KnownValues] | None = None
        """What a filter is completed with, and what it was found in."""
        self._people: tuple[object, FilteredPeople] | None = None
        """Everybody, of whom filters are asked, and what that stands for."""
        self._ordered: dict[ListOrder, OrderedPeople] = {}
        self._present: dict[int, str] = {}
        """Who is not away, with their names between spaces: so words in them begin and end."""
        self._made = -1
        self._read = 0
        """What was taken of the facts: when they were made, and how much of what changed."""

    @property
    def made(self) -> int:
        """A number that grows where what is known of everybody was found anew."""
        return self._known.made

    def facts(self, contact_id: int) -> PersonFacts | None:
        """Return what lists know of a contact; None where there is none."""
        return self._known.of(contact_id)

    def everybody(self) -> Mapping[int, PersonFacts]:
        """Return what lists know of everybody, by their ids."""
        return self._known.all()

    def read(self, typed: str) -> Filter:
        """Return what was typed as a filter, read as of today."""
        return read_filter(typed, self._means)

    @property
    def _means(self) -> Means:
        names = {
            goal.key: GoalName(goal.key, at, goal.title)
            for at, goal in enumerate(self._goals.all(), 1)
        }
        # Those that are chosen are meant sooner.
        chosen = (names[key] for key in self._goals.chosen_keys() if key in names)
        return Means(self._work.today, tuple(dict.fromkeys((*chosen, *names.values()))))

    def completed(self, typed: str) -> str:
        """Return what was typed with the likeliest of what may follow, or "" where nothing may."""
        if not typed.rpartition(" ")[2]:
            return ""
        found = completions(typed, len(typed), self._means, self._values())
        return next((one.text for one in found if one.text.startswith(typed)), "")

    def get_ready_to_complete(self) -> Iterator[None]:
        """Gather what a filter is completed with, a little at each step: no key waits for it."""
        values = self._values()
        for at, value in enumerate(dict.fromkeys(chain(*values)), 1):
            words_of(value)
            if at % _STEP == 0:
                yield

    def meant(self, wanted: Filter) -> Wanted:
        """Return what the words of a filter are taken for: the nearest, where nobody has them."""
        return self._texts.meant(wanted.words)

    def ids_of(self, wanted: Filter) -> AbstractSet[int]:
        """Return the ids of all whom a filter finds."""
        facts = self._followed()
        is_by_words = bool(wanted.words or wanted.unwanted)
        if is_by_words and not wanted.terms:
            return self._with_words(wanted) & self._present.keys()
        found = self._filtered(facts).ids(wanted)
        return found & self._with_words(wanted) if is_by_words else found

    def _filtered(self, facts: Mapping[int, PersonFacts]) -> FilteredPeople:
        """Return everybody as they stand, of whom filters are asked."""
        stand = (self._known.made, len(self._known.changed), self._means)
        if self._people is None or self._people[0] != stand:
            self._people = (stand, FilteredPeople(facts.values()))
        return self._people[1]

    def _values(self) -> KnownValues:
        """Return what there is to complete a filter with, the most frequent first."""
        facts = self._known.all()
        stands_for = (self._known.made, len(self._known.changed))
        if self._completing is None or self._completing[0] != stands_for:
            people = facts.values()
            values = KnownValues(
                _frequent(tag for one in people for tag in one.tags),
                _frequent(one.organisation for one in people),
                _frequent(one.role for one in people),
                _frequent(one.named.name for one in people if one.named is not None),
            )
            self._completing = (stands_for, values)
        return self._completing[1]

    def listed(self, order: ListOrder, wanted: Filter) -> Listed:
        """Return whom a filter finds, in an order; where words are looked for, the best first."""
        facts = self._followed()
        wanted_ids = self.ids_of(wanted)
        found = tuple(filter(wanted_ids.__contains__, self._in_order(order, facts).ids))
        if not wanted.words:
            return Listed(found, len(self._present))
        fit = self._fit(facts, self._texts.meant(wanted.words))
        return Listed(BestFirst(found, fit), len(self._present))

    def _with_words(self, wanted: Filter) -> AbstractSet[int]:
        found: AbstractSet[int] = self._texts.found(wanted.words).keys()
        for unwanted in wanted.unwanted:
            not_wanted: Mapping[int, str] = Wanted.read(unwanted).among(self._texts.all())
            found = found - not_wanted.keys()
        return found

    def _fit(self, facts: Mapping[int, PersonFacts], wanted: Wanted) -> Callable[[int], _Fit]:
        """Return what tells how well words fit somebody, by what is known of everybody."""
        present, keys = self._present, self._texts.all()
        begins = [f" {word}" for word in wanted.words]
        whole = [f" {word} " for word in wanted.words]

        def fit(contact_id: int) -> _Fit:
            name = present.get(contact_id, "")
            if not name and contact_id in facts:
                name = _between_spaces(facts[contact_id])
            if all(word in name for word in begins):
                return _Fit.CALLED if all(word in name for word in whole) else _Fit.NAME
            begins_so = wanted.begins_words_of(keys.get(contact_id, ""))
            return _Fit.BEGINNING if begins_so else _Fit.MIDDLE

        return fit

    def _in_order(self, order: ListOrder, facts: Mapping[int, PersonFacts]) -> OrderedPeople:
        if order is ListOrder.WHO_NEXT:
            return self._who_next.in_order()
        if order not in self._ordered:
            place = _place(order)
            places = {one.id: place(one) for one in facts.values()}
            self._ordered[order] = OrderedPeople(places, place)
        return self._ordered[order]

    def _followed(self) -> Mapping[int, PersonFacts]:
        """Return the facts of everybody, with what is made of them as they stand."""
        facts, changed = self._known.all(), self._known.changed
        if self._made != self._known.made:
            self._made, self._read = self._known.made, len(changed)
            self._ordered.clear()
            self._present = {
                one.id: _between_spaces(one) for one in facts.values() if not one.is_away
            }
        for contact_id in changed[self._read :]:
            after = facts.get(contact_id)
            for ordered in self._ordered.values():
                ordered.put(contact_id, after)
            if after is not None and not after.is_away:
                self._present[contact_id] = _between_spaces(after)
            else:
                self._present.pop(contact_id, None)
        self._read = len(changed)
        return facts


def _between_spaces(facts: PersonFacts) -> str:
    return f" {facts.name[0]} "


def _frequent(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(value for value, _ in Counter(filter(None, values)).most_common())


def _place(order: ListOrder) -> Callable[[PersonFacts], Place]:
    return lambda facts: order_key(order, facts)
