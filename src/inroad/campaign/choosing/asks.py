"""Whom Today suggests to ask: a few, with why, where today's requests leave room for them.

Whoever was named to me stands there until they are asked, planned or put away. With ten thousand
people it takes a moment to know who is next: what was found is kept for the next start, and until
it is known again, what was kept holds while nothing changed.
"""

from typing import Any, NamedTuple

from inroad.campaign.choosing.known_people import KnownPeople
from inroad.campaign.choosing.who_next import WhoNext
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.text import joined

KIND = "asks"
"""What they are kept as."""

_FEW = 3
_MOST = 6


class Ask(NamedTuple):
    """Somebody to ask: who they are, and why in a few words."""

    contact_id: int
    name: str
    place: str
    reason: str


class Asks(NamedTuple):
    """Whom to ask today, and how many more were named to me."""

    people: tuple[Ask, ...] = ()
    more_named: int = 0


NOBODY = Asks()


class TodaysAsks:
    """Queries about whom to ask today."""

    def __init__(self, work: UnitOfWork, known: KnownPeople, who_next: WhoNext) -> None:
        self._work = work
        self._known = known
        self._who_next = who_next
        self._recalled: tuple[int, Asks] | None = None
        """What was kept, and after which transaction it was asked for."""

    def of_today(self) -> Asks:
        """Return whom to ask today, as far as that is known without keeping a key waiting."""
        return self._found() if self._known.is_at_hand else self._kept()

    def keep(self) -> None:
        """Keep whom to ask for the next start on the same day, where that is known."""
        if not self._known.is_made:
            return
        asks, end = self._found(), self._work.calendar.end_of(self._work.today)
        kept = {"people": [list(one) for one in asks.people], "more": asks.more_named}
        self._work.store.keep_derived(KIND, kept, self._work.now, end)

    def _found(self) -> Asks:
        waiting = self._who_next.named_waiting()
        most = min(max(_FEW, waiting), _MOST)
        today = self._work.today
        found = []
        for one in self._who_next.next(most).shown:
            facts = one.candidate.facts
            said = [reason.say(today) for reason in one.reasons]
            wait = one.wait.say(today) if one.wait is not None else ""
            place = joined(facts.role, facts.organisation)
            found.append(Ask(facts.id, facts.called, place, joined(*said, wait, by="; ")))
        return Asks(tuple(found), max(0, waiting - most))

    def _kept(self) -> Asks:
        revision = self._work.store.revision
        if self._recalled is None:
            kept = self._work.store.recall_derived(KIND, self._work.now)
            self._recalled = (revision, _read(kept) if kept is not None else NOBODY)
        since, asks = self._recalled
        return asks if since == revision else NOBODY


def _read(kept: dict[str, Any]) -> Asks:
    """Return what was kept; nobody where it is something else."""
    try:
        people = tuple(Ask(int(one), *map(str, words)) for one, *words in kept["people"])
        return Asks(people, int(kept["more"]))
    except (KeyError, TypeError, ValueError):
        return NOBODY
