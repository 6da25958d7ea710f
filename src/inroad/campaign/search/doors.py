"""Who could open a door at an organisation, or to a role: who is there, and who knows them.

Somebody knows people there who offered an introduction, named somebody to me or sent me to them,
or of whom it is written down: a tag, how I found them, a note that names the place.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.dates.formatting import say_past
from inroad.domain.patterns import late
from inroad.domain.people.contact import Contact
from inroad.domain.people.organisations import organisation_key
from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.search import comparable, name_key
from inroad.domain.text import first_few, joined, mid_sentence

_OFFERS = (TakeawayKind.OFFERED, TakeawayKind.THEIR_PROMISE)
_INTRODUCES = late(r"\b(?:intro|introduc\w+|connect|put (?:me|you|us) in touch|refer)\b")
"""What an offer says in which somebody would bring two people together."""


_WORD = late(r"\w+")


class Door(NamedTuple):
    """Somebody who could open a door, and why in one phrase; `is_there` says they are there."""

    contact_id: int
    name: str
    place: str
    why: str
    is_there: bool


class _Phrases:
    """Names that are looked for in texts, as whole words; all of them are comparable."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first = dict[str, list[str]]()
        for phrase in phrases:
            first = _WORD.search(phrase)
            if first is not None:
                self._by_first.setdefault(first[0], []).append(phrase)

    def stand_in(self, said: str) -> bool:
        """Whether one of them stands in a text."""
        if not said or not self._by_first:
            return False
        # Of thousands of names only those are looked for whose first word is there.
        for word in set(_WORD.findall(said)) & self._by_first.keys():
            if any(_stands_in(said, phrase) for phrase in self._by_first[word]):
                return True
        return False


def _stands_in(said: str, phrase: str) -> bool:
    at = said.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not (said[at - 1 : at].isalnum() or said[end : end + 1].isalnum()):
            return True
        at = said.find(phrase, at + 1)
    return False


class _Knows(IntEnum):
    """How somebody is known to know people there, the likeliest to open a door first."""

    OFFERED = 0
    NAMED = 1
    NOTED = 2


class _Found(NamedTuple):
    """How one person knows people there, and whom (or where that is written)."""

    how: _Knows
    about: tuple[str, ...]

    @property
    def why(self) -> str:
        """It as a phrase."""
        match self.how:
            case _Knows.OFFERED:
                return f"offered: {self.about[0]}"
            case _Knows.NAMED:
                return f"named {first_few(self.about)}"
            case _Knows.NOTED:
                return self.about[0]


class Doors:
    """Finds who could open a door."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def to(
        self,
        names: Sequence[str],
        there: Sequence[PersonFacts],
        reasons: Mapping[int, tuple[str, ...]],
        everybody: Mapping[int, PersonFacts],
    ) -> tuple[Door, ...]:
        """Return who could open a door: those who are there in their order, then the others.

        Args:
            names: what the organisation or the role is called.
            there: who is there, in the order in which they are shown.
            reasons: why each of them is worth asking next; () for whom one would not ask.
            everybody: what lists know of everybody, by their ids.
        """
        today = self._work.today
        doors = [_door(one, _how_it_stands(one, reasons[one.id], today), True) for one in there]
        inside = {one.id for one in there}
        known = {
            contact_id: found
            for contact_id, found in self._known(names, there).items()
            if contact_id not in inside and _may_be_asked_for(everybody.get(contact_id))
        }
        in_order = sorted(known, key=lambda one: (known[one].how, everybody[one].name))
        doors += (_door(everybody[one], known[one].why, False) for one in in_order)
        return tuple(doors)

    def _known(self, names: Sequence[str], there: Sequence[PersonFacts]) -> dict[int, _Found]:
        """Return how people know somebody there, by their ids; the likeliest way of each."""
        found = dict[int, _Found]()
        ways = (self._offered(names, there), self._named(there), self._noted(names))
        for way in ways:
            for contact_id, known in way:
                found.setdefault(contact_id, known)
        return found

    def _offered(
        self, names: Sequence[str], there: Sequence[PersonFacts]
    ) -> Iterator[tuple[int, _Found]]:
        """Yield who offered to introduce me there: to somebody by name, or to the place."""
        whom = _Phrases({*_words_of(names), *(comparable(one.called) for one in there)})
        for takeaway in self._takeaways(*_OFFERS):
            said = comparable(takeaway.text)
            if takeaway.closed_on is not None or not _INTRODUCES.search(said):
                continue
            if whom.stand_in(said) or self._sent_to(takeaway.contact_id, there).stand_in(said):
                text = " ".join(takeaway.text.split())
                yield takeaway.contact_id, _Found(_Knows.OFFERED, (text,))

    def _sent_to(self, contact_id: int, there: Sequence[PersonFacts]) -> "_Phrases":
        """Return the first names of those to whom somebody sent me: they need no more."""
        sent = (one for one in there if one.named is not None and one.named.by == contact_id)
        return _Phrases(comparable(self._work.contact(one.id).first_name) for one in sent)

    def _named(self, there: Sequence[PersonFacts]) -> Iterator[tuple[int, _Found]]:
        """Yield who named people there to me, or sent me to them."""
        by = dict[int, dict[str, None]]()
        for one in there:
            if one.named is not None:
                by.setdefault(one.named.by, {})[one.called] = None
        ids = {one.id: one.called for one in there}
        names = {name_key(one.called): one.called for one in there}
        for takeaway in self._takeaways(TakeawayKind.NAMED):
            if takeaway.named_id is not None:
                name = ids.get(takeaway.named_id)
            else:
                name = names.get(name_key(takeaway.text))
            if name is not None:
                by.setdefault(takeaway.contact_id, {})[name] = None
        for contact_id, whom in by.items():
            yield contact_id, _Found(_Knows.NAMED, tuple(whom))

    def _noted(self, names: Sequence[str]) -> Iterator[tuple[int, _Found]]:
        """Yield of whom it is written down that they have to do with it."""
        wanted = _Phrases(_words_of(names))
        for contact in self._work.store.all(Contact).values():
            tag = next((tag for tag in contact.tags if wanted.stand_in(comparable(tag))), "")
            if tag:
                yield contact.id, _Found(_Knows.NOTED, (f"tagged “{tag}”",))
            elif wanted.stand_in(comparable(contact.how_found)):
                yield contact.id, _Found(_Knows.NOTED, (f"you found them: {contact.how_found}",))
            elif wanted.stand_in(comparable(contact.notes)):
                yield contact.id, _Found(_Knows.NOTED, (f"your note names {names[0]}",))

    def _takeaways(self, *kinds: TakeawayKind) -> Iterator[Takeaway]:
        return (one for one in self._work.takeaways() if one.kind in kinds)


def _door(facts: PersonFacts, why: str, is_there: bool) -> Door:
    place = facts.role if is_there else joined(facts.role, facts.organisation)
    return Door(facts.id, facts.called, place, " ".join(why.split()), is_there)


def _may_be_asked_for(facts: PersonFacts | None) -> bool:
    return facts is not None and not (facts.is_away or facts.is_barred)


def _how_it_stands(facts: PersonFacts, reasons: tuple[str, ...], today: date) -> str:
    """Return why to ask somebody who is there, or how far it has come with them."""
    if reasons:
        return joined(*reasons)
    steps = ((facts.met, "you met"), (facts.replied, "they answered"), (facts.asked, "asked"))
    for day, step in steps:
        if day is not None:
            return f"{step} {say_past(day, today)}"
    return f"next: {mid_sentence(facts.action)}" if facts.action else "not asked yet"


def _words_of(names: Iterable[str]) -> set[str]:
    """Return what names are looked for as: with their legal form, and without it."""
    return {key(name) for name in names for key in (comparable, organisation_key)} - {""}
