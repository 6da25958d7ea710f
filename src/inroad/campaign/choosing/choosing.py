"""Whom to ask: what lists know of people, with what puts them into lists and takes them off."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from inroad.campaign.choosing.asks import Asks, TodaysAsks
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.people.referrals import Referrals
from inroad.domain.people.contact import Contact

if TYPE_CHECKING:
    from inroad.campaign.choosing.known_people import KnownPeople
    from inroad.campaign.choosing.people_list import PeopleList
    from inroad.campaign.choosing.people_texts import PeopleTexts
    from inroad.campaign.choosing.putting_away import PuttingAway
    from inroad.campaign.choosing.triage import Triage
    from inroad.campaign.choosing.views import Views
    from inroad.campaign.choosing.who_next import WhoNext
    from inroad.campaign.goals.goals import Goals
    from inroad.domain.people.person_facts import PersonFacts

_AT_ONCE = 1_000
"""So many people one gets to know at once; more are got to know ahead."""


class Choosing:
    """Joins what chooses people; each part is loaded where it is asked for."""

    def __init__(
        self,
        work: UnitOfWork,
        follow_ups: FollowUps,
        goals: "Callable[[], Goals]",
        referrals: Referrals,
    ) -> None:
        self._work = work
        self._follow_ups = follow_ups
        self._goals = goals
        self._referrals = referrals
        self.asks = TodaysAsks(work, lambda: self.is_known, self._asks_now)
        """Whom Today suggests to ask."""

    @cached_property
    def _known(self) -> "KnownPeople":
        from inroad.campaign.choosing.known_people import KnownPeople

        return KnownPeople(self._work, self._follow_ups, self._referrals)

    @cached_property
    def texts(self) -> "PeopleTexts":
        """In what words are looked for that find people."""
        from inroad.campaign.choosing.people_texts import PeopleTexts

        return PeopleTexts(self._work)

    def completed(self, typed: str) -> str:
        """Return a filter with the likeliest of what may follow, or "" where nothing may."""
        return self.people.completed(typed)

    @cached_property
    def people(self) -> "PeopleList":
        """Everybody in an order, and through a filter."""
        from inroad.campaign.choosing.people_list import PeopleList

        return PeopleList(self._work, self._known, self.texts, self._goals(), self.who_next)

    @cached_property
    def who_next(self) -> "WhoNext":
        """Who is worth asking next, and why."""
        from inroad.campaign.choosing.who_next import WhoNext

        return WhoNext(self._work, self._known, self._goals(), self._follow_ups)

    @property
    def is_known(self) -> bool:
        """Whether everybody is known by now."""
        return "_known" in vars(self) and self._known.is_made

    @property
    def is_at_hand(self) -> bool:
        """Whether everybody is known, or so few that a key may wait for it."""
        return self.is_known or len(self._work.store.all(Contact)) <= _AT_ONCE

    def _asks_now(self) -> Asks | None:
        return self.who_next.asks() if self.is_at_hand else None

    def reasons(self, contact_id: int) -> tuple[str, ...]:
        """Return why somebody is worth asking next, where that is known at once."""
        return self.who_next.reasons(contact_id) if self.is_at_hand else ()

    def others_there(self, contact_id: int) -> "tuple[PersonFacts, ...]":
        """Return whom else I know where somebody is, where that is known at once."""
        return self.who_next.others_there(contact_id) if self.is_at_hand else ()

    def keep(self) -> None:
        """Keep for the next start what is worth it."""
        if self.is_known:
            self.asks.keep()

    def get_ready(self) -> Iterator[None]:
        """Get to know everybody, and who is next, a few at each step: no key waits for it."""
        yield from self._known.get_ready()
        yield from self.who_next.get_ready()
        yield from self.people.get_ready_to_complete()

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
