"""Referrals: who led to whom, and whom the people I was led to have become."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.follow_ups.facts import Referred
from inroad.domain.people.contact import Contact, by_name

if TYPE_CHECKING:
    from inroad.campaign.people.referral_lives import ReferralLives

_DEEPEST = 40
"""Steps: a longer chain is no chain of people any more."""


class Branch(NamedTuple):
    """One person in the tree of who led to whom.

    `trunk` says for each step from the root whether more follow there; the last one is the
    person's own.
    """

    contact: Contact
    trunk: tuple[bool, ...] = ()
    led_to: int = 0


class Referrals:
    """Queries about referrals; whom somebody led to is known without a search."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._led_to: dict[int, set[int]] | None = None
        work.follow(self._take)

    def met_through(self, contact: Contact) -> tuple[Referred, ...]:
        """Return whom a contact led me to and I have had a conversation with since."""
        led_to = self._index.get(contact.id)
        if not led_to:
            return ()
        return tuple(one for other in sorted(led_to) for one in self._met(contact, other))

    def led_to(self, contact_id: int) -> frozenset[int]:
        """Return the ids of those whom a contact led me to."""
        return frozenset(self._index.get(contact_id, ()))

    def referrer(self, contact: Contact) -> Contact | None:
        """Return who named a contact to me; None where nobody is known who did."""
        return self._work.store.get(Contact, contact.referred_by or 0)

    def concerned(self, change: Change) -> set[int]:
        """Return who led me to the people that a change is about."""
        found: set[int] = set()
        for document in change.states:
            if isinstance(document, Contact):
                found.add(document.referred_by or 0)
            elif isinstance(document, Conversation):
                owner = self._work.store.get(Contact, document.contact_id)
                found.add(owner.referred_by or 0 if owner else 0)
        return found - {0}

    @cached_property
    def lives(self) -> "ReferralLives":
        """How far it has come with everybody who was named to me."""
        from inroad.campaign.people.referral_lives import ReferralLives

        return ReferralLives(self._work)

    def tree(self, only: Iterable[int] | None = None) -> tuple[Branch, ...]:
        """Return everybody who led to somebody or was led to, roots first, by name.

        Args:
            only: the ids of some; the tree has them alone, with who led to them, and how many
                somebody led to counts these.
        """
        people = self._work.store.all(Contact)
        index = self._index if only is None else self._index_to(only)
        roots = [
            people[one]
            for one, led_to in index.items()
            if led_to and one in people and (people[one].referred_by or 0) not in people
        ]
        found: list[Branch] = []
        for root in sorted(roots, key=by_name):
            found += self._branches(root, (), set(), index)
        seen = {one.contact.id for one in found}
        # People who led to each other in a ring have no root; each ring begins somewhere.
        known = (people[key] for key, led_to in index.items() if led_to and key in people)
        for one in sorted(known, key=by_name):
            if one.id not in seen:
                ring = list(self._branches(one, (), set(), index))
                seen |= {branch.contact.id for branch in ring}
                found += ring
        return tuple(found)

    def _branches(
        self,
        contact: Contact,
        trunk: tuple[bool, ...],
        above: set[int],
        index: Mapping[int, set[int]],
    ) -> Iterator[Branch]:
        people = self._work.store.all(Contact)
        children = [people[one] for one in index.get(contact.id, ()) if one in people]
        children = sorted((one for one in children if one.id not in above), key=by_name)
        yield Branch(contact, trunk, len(children))
        if len(trunk) < _DEEPEST:
            for at, child in enumerate(children):
                more = at < len(children) - 1
                yield from self._branches(child, (*trunk, more), above | {contact.id}, index)

    def _index_to(self, wanted: Iterable[int]) -> dict[int, set[int]]:
        """Return whom those led to who led to somebody wanted, or to who led to them."""
        people, found = self._work.store.all(Contact), dict[int, set[int]]()
        for one in wanted:
            child = people.get(one)
            while child is not None and child.referred_by is not None:
                led_to = found.setdefault(child.referred_by, set())
                if child.id in led_to:
                    break  # From here on up it is known, or they led to each other in a ring.
                led_to.add(child.id)
                child = people.get(child.referred_by)
        return found

    @property
    def _index(self) -> dict[int, set[int]]:
        if self._led_to is None:
            self._led_to = {}
            for contact_id, referrer in self._work.store.scan.owners(Contact, "referred_by"):
                self._led_to.setdefault(referrer, set()).add(contact_id)
        return self._led_to

    def _met(self, referrer: Contact, contact_id: int) -> Iterator[Referred]:
        held = [talk for talk in self._work.index.conversations(contact_id) if talk.is_held]
        other = self._work.store.get(Contact, contact_id)
        # Of a conversation without an agreed time, the record says when it was.
        met = self._work.met(held[-1]) if held else None
        ends = (held[-1].ends or (met.at if met else None)) if held else None
        day = self._work.day_held(held[-1]) if held else None
        if other is None or ends is None or day is None:
            return
        takeaways = self._work.index.takeaways(referrer.id)
        named = [takeaway.id for takeaway in takeaways if takeaway.names(other)]
        yield Referred(contact_id, other.name, ends, day, held[-1].id, next(iter(named), None))

    def _take(self, change: Change) -> None:
        """Follow a change; what is not gathered yet has it when it is."""
        if self._led_to is None:
            return
        for edit in change.edits:
            if isinstance(edit.before, Contact) and edit.before.referred_by is not None:
                self._led_to.get(edit.before.referred_by, set()).discard(edit.before.id)
            if isinstance(edit.after, Contact) and edit.after.referred_by is not None:
                self._led_to.setdefault(edit.after.referred_by, set()).add(edit.after.id)
