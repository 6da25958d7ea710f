"""Whom Today suggests to ask: a few, with why, where today's requests leave room for them.

Whoever was named to me stands there until they are asked, planned or put away. With ten thousand
people it takes a moment to know who is next: what was found is kept for the next start, and until
it is known again, what was kept holds while nothing changed.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork

KIND = "asks"
"""What they are kept as."""

FEW, MOST = 3, 6
"""So many are suggested, and so many where more were named to me."""


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

    def __init__(
        self,
        work: UnitOfWork,
        is_known: Callable[[], bool],
        now: Callable[[], Asks | None],
    ) -> None:
        """Know whom to ask today, as far as no key waits for it.

        Args:
            work: the unit of work.
            is_known: whether everybody is known by now.
            now: returns whom to ask as it is now; None where that takes a moment.
        """
        self._work = work
        self._is_known = is_known
        self._now = now
        self._recalled: tuple[int, Asks | None] | None = None
        """What was kept, and after which transaction it was asked for."""

    def of_today(self) -> Asks:
        """Return whom to ask today: as it is now, or as it was kept where nothing changed since."""
        kept = None if self._is_known() else self._kept()
        return (kept if kept is not None else self._now()) or NOBODY

    def keep(self) -> None:
        """Keep whom to ask for the next start on the same day."""
        asks = self._now()
        if asks is not None:
            end = self._work.calendar.end_of(self._work.today)
            kept = {"people": [list(one) for one in asks.people], "more": asks.more_named}
            self._work.store.derived.keep(KIND, kept, self._work.now, end)

    def _kept(self) -> Asks | None:
        revision = self._work.store.revision
        if self._recalled is None:
            kept = self._work.store.derived.recall(KIND, self._work.now, is_by_content=True)
            self._recalled = (revision, _read(kept) if kept is not None else None)
        since, asks = self._recalled
        return asks if since == revision else None


def _read(kept: dict[str, Any]) -> Asks | None:
    """Return what was kept; None where it is something else."""
    try:
        people = tuple(Ask(int(one), *map(str, words)) for one, *words in kept["people"])
        return Asks(people, int(kept["more"]))
    except (KeyError, TypeError, ValueError):
        return None
