"""Who is worth asking next: everybody in that order, with the reasons, and whom to ask today."""

from collections.abc import Iterator, Mapping

from inroad.campaign.choosing.asked_places import AskedPlaces
from inroad.campaign.choosing.asks import FEW, MOST, Ask, Asks
from inroad.campaign.choosing.known_people import KnownPeople
from inroad.campaign.choosing.ordered_people import OrderedPeople, Place
from inroad.campaign.core.garbage_collection import collector_at_rest
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.goals.goals import Goals
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.habits import Habits
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.goals.thirteen import GoalChoice
from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.progress.thin_goals import ThinGoal, thin_goals
from inroad.domain.text import joined
from inroad.domain.who_next.around import DAYS_APART, Around
from inroad.domain.who_next.asking import is_named_and_waits, may_be_asked
from inroad.domain.who_next.order import Candidate, order_of
from inroad.domain.who_next.reasons import NextReason
from inroad.domain.who_next.spread import Spread, spread
from inroad.domain.who_next.weights import NEXT_WEIGHTS_ID, NextWeights
from inroad.domain.who_next.why import reasons_of

_NAME_PARTS = 3
"""So many values at the end of an order are the name, one by one."""
_STEP = 1_000
"""People that are put in order while a key may wait: some milliseconds."""


class WhoNext:
    """Queries about who is next. After a change only whom it concerns is put in order anew."""

    def __init__(
        self, work: UnitOfWork, known: KnownPeople, goals: Goals, follow_ups: FollowUps
    ) -> None:
        self._work = work
        self._known = known
        self._goals = goals
        self._follow_ups = follow_ups
        self._thin: tuple[ThinGoal, ...] | None = None
        self._places = AskedPlaces(())
        self._around = Around(work.today, work.calendar, NextWeights())
        self._order = OrderedPeople({}, self._place)
        self._named: set[int] = set()
        """Who was named to me and waits."""
        self._asked: set[int] = set()
        """Whom I asked today."""
        self._made = -1
        """Which facts it was made of, see `KnownPeople.made`."""
        self._read = 0
        """How much of what changed in them was taken."""
        work.follow(self._follow)

    def in_order(self) -> OrderedPeople:
        """Return everybody in order: who may be asked, the best first, then the others by name."""
        facts = self._known.all()
        around = self._present()._replace(calendar=self._around.calendar)
        # Of my profile, of which the calendar is a part, all facts are made anew.
        if self._made != self._known.made or around != self._around:
            self._make(facts, around)
        changed = self._known.changed
        for contact_id in changed[self._read :]:
            self._take(contact_id, facts.get(contact_id))
        self._read = len(changed)
        return self._order

    def reasons(self, contact_id: int) -> tuple[str, ...]:
        """Return why somebody is worth asking next, in words; () for whom one would not ask."""
        return tuple(reason.say(self._work.today) for reason in self.why(contact_id))

    def why(self, contact_id: int) -> tuple[NextReason, ...]:
        """Return why somebody is worth asking next; () for whom one would not ask."""
        self.in_order()
        facts = self._known.of(contact_id)
        if facts is None or not may_be_asked(facts, self._work.today):
            return ()
        return reasons_of(facts, self._around)

    def others_there(self, contact_id: int) -> tuple[PersonFacts, ...]:
        """Return whom else I know at the organisation of a contact, by name."""
        self.in_order()
        facts = self._known.of(contact_id)
        there = self._places.people_at(facts.firm) if facts is not None else ()
        others = (one for one in there if one.id != contact_id and not one.is_away)
        return tuple(sorted(others, key=lambda one: one.name))

    def named_waiting(self) -> int:
        """Return how many were named to me and wait to be asked."""
        self.in_order()
        return len(self._named)

    def next(self, most: int) -> Spread:
        """Return whom to ask today, so many at most, and who comes later.

        What is planned for today takes of its requests, as what was sent does.
        """
        order, facts, today = self.in_order(), self._known.all(), self._work.today
        sent = len(self._asked)
        planned = sum(due.follow_up.action.is_request for due in self._follow_ups.agenda().now())
        around = self._around._replace(sent=sent + planned)
        candidates = (
            Candidate(order_of(facts[one], around), facts[one])
            for one in order
            if may_be_asked(facts[one], today)
        )
        return spread(candidates, around, most)

    def get_ready(self) -> Iterator[None]:
        """Put everybody in order, a few at each step: no key waits for it."""
        if not self._known.is_made or self._made == self._known.made:
            return
        facts, around = self._known.all(), self._present()
        for _ in self._in_steps(facts, around):
            yield
            if self._made == self._known.made or not self._known.is_made:
                return  # Somebody did not wait for it, or all of it is another now.

    def asks(self) -> Asks:
        """Return whom Today suggests to ask: a few, and whoever was named to me and waits."""
        waiting, today = self.named_waiting(), self._work.today
        most = min(max(FEW, waiting), MOST)
        found = []
        for one in self.next(most).shown:
            facts = one.candidate.facts
            said = [reason.say(today) for reason in one.reasons]
            wait = one.wait.say(today) if one.wait is not None else ""
            place = joined(facts.role, facts.organisation)
            found.append(Ask(facts.id, facts.called, place, joined(*said, wait, by="; ")))
        return Asks(tuple(found), max(0, waiting - most))

    def _make(self, facts: Mapping[int, PersonFacts], around: Around) -> None:
        with collector_at_rest():
            for _ in self._in_steps(facts, around):
                pass

    def _in_steps(self, facts: Mapping[int, PersonFacts], around: Around) -> Iterator[None]:
        made, read = self._known.made, len(self._known.changed)
        self._places = AskedPlaces(facts.values())
        self._around = around._replace(
            calendar=self._work.calendar,
            asked_at=self._places.asked_at,
            people_asked_at=self._places.known_at,
        )
        yield
        places: dict[int, Place] = {}
        self._named, self._asked = set(), set()
        for at, one in enumerate(tuple(facts.values())):
            places[one.id] = self._place(one)
            self._count(one.id, one)
            if at % _STEP == _STEP - 1:
                yield
        self._order = OrderedPeople(places, self._place)
        self._made, self._read = made, read

    def _take(self, contact_id: int, facts: PersonFacts | None) -> None:
        colleagues = self._places.put(contact_id, facts)
        self._order.put(contact_id, facts)
        self._count(contact_id, facts)
        for one in colleagues:
            self._order.put(one.id, one)

    def _count(self, contact_id: int, facts: PersonFacts | None) -> None:
        """Have somebody among those who wait, and whom I asked today, or not."""
        today = self._around.today
        is_named = facts is not None and is_named_and_waits(facts, today)
        is_asked = facts is not None and facts.asked == today
        for holds, among in ((is_named, self._named), (is_asked, self._asked)):
            (among.add if holds else among.discard)(contact_id)

    def _place(self, facts: PersonFacts) -> Place:
        if not may_be_asked(facts, self._around.today):
            return (True, facts.name)
        # Flat, but for the name: ten thousand of them are compared.
        return (False, *order_of(facts, self._around)[:-_NAME_PARTS], facts.name)

    def _present(self) -> Around:
        """Return what is known besides at present; of organisations, what is known already."""
        policy = self._follow_ups.policy
        apart = policy.ask_elsewhere if policy.ask_elsewhere is not None else DAYS_APART
        return Around(
            self._work.today,
            self._work.calendar,
            self._work.store.get(NextWeights, NEXT_WEIGHTS_ID) or NextWeights(),
            self._thin_goals(),
            self._around.asked_at,
            self._around.people_asked_at,
            apart,
            policy.requests_a_day,
        )

    def _thin_goals(self) -> tuple[ThinGoal, ...]:
        if self._thin is None:
            rows = self._goals.rows()
            mine = [row for row in rows if row.rank and row.choice.met_on is None]
            coverage = {row.goal.key: row.coverage for row in mine}
            names = {row.goal.key: row.goal.title for row in mine}
            self._thin = thin_goals([row.goal.key for row in mine], coverage, names)
        return self._thin

    def _follow(self, change: Change) -> None:
        if change.concerns_any(GoalChoice, Conversation, Takeaway, Habits):
            self._thin = None
