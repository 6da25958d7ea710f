"""Whom to ask: what lists know of people, with what puts them into lists and takes them off."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from inroad.campaign.choosing.known_people import KnownPeople
from inroad.campaign.choosing.people_texts import PeopleTexts
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.goals.goals import Goals
from inroad.campaign.people.referrals import Referrals

if TYPE_CHECKING:
    from inroad.campaign.choosing.asks import TodaysAsks
    from inroad.campaign.choosing.people_list import PeopleList
    from inroad.campaign.choosing.putting_away import PuttingAway
    from inroad.campaign.choosing.triage import Triage
    from inroad.campaign.choosing.views import Views
    from inroad.campaign.choosing.who_next import WhoNext
    from inroad.domain.people.person_facts import PersonFacts


class Choosing:
    """Joins what chooses people; each part is loaded where it is asked for."""

    def __init__(
        self, work: UnitOfWork, follow_ups: FollowUps, goals: Goals, referrals: Referrals
    ) -> None:
        self._work = work
        self._follow_ups = follow_ups
        self._goals = goals
        self._known = KnownPeople(work, follow_ups, referrals)

    @cached_property
    def texts(self) -> PeopleTexts:
        """In what words are looked for that find people."""
        return PeopleTexts(self._work)

    @cached_property
    def people(self) -> "PeopleList":
        """Everybody in an order, and through a filter."""
        from inroad.campaign.choosing.people_list import PeopleList

        return PeopleList(self._work, self._known, self.texts, self._goals, self.who_next)

    @cached_property
    def who_next(self) -> "WhoNext":
        """Who is worth asking next, and why."""
        from inroad.campaign.choosing.who_next import WhoNext

        return WhoNext(self._work, self._known, self._goals, self._follow_ups)

    @cached_property
    def asks(self) -> "TodaysAsks":
        """Whom Today suggests to ask."""
        from inroad.campaign.choosing.asks import TodaysAsks

        return TodaysAsks(self._work, self._known, self.who_next)

    @property
    def is_at_hand(self) -> bool:
        """Whether everybody is known, or so few that a key may wait for it."""
        return self._known.is_at_hand

    def reasons(self, contact_id: int) -> tuple[str, ...]:
        """Return why somebody is worth asking next, where that is known at once."""
        return self.who_next.reasons(contact_id) if self.is_at_hand else ()

    def others_there(self, contact_id: int) -> "tuple[PersonFacts, ...]":
        """Return whom else I know where somebody is, where that is known at once."""
        return self.who_next.others_there(contact_id) if self.is_at_hand else ()

    def keep(self) -> None:
        """Keep for the next start what is worth it."""
        if self._known.is_made:
            self.asks.keep()

    def get_ready(self) -> Iterator[None]:
        """Get to know everybody, and who is next, a few at each step: no key waits for it."""
        yield from self._known.get_ready()
        yield from self.who_next.get_ready()

    @cached_property
    def views(self) -> "Views":
        """Filters that I kept under a name."""
        from inroad.campaign.choosing.views import Views

        return Views(self._work)

    @cached_property
    def putting_away(self) -> "PuttingAway":
        """Who is not for me, and who is for later."""
        from inroad.campaign.choosing.putting_away import PuttingAway

        return PuttingAway(self._work)

    @cached_property
    def triage(self) -> "Triage":
        """Who is still to be decided on, one after another."""
        from inroad.campaign.choosing.triage import Triage

        return Triage(self._work, self._known, self.who_next, self.putting_away)
