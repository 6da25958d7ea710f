"""One sitting of triage: where one is in the pile, who was passed, and what came of it.

It is kept while the screen is open, and never stored. What it counts is read from the people as
they stand, so that an undo counts too.
"""

from collections.abc import Sequence
from typing import NamedTuple

from inroad.campaign.choosing.triage import Decision, Triage
from inroad.domain.text import joined, plural


class Outcome(NamedTuple):
    """How many are left, and what was decided on so many others in this sitting."""

    left: int
    worth_asking: int
    later: int
    not_for_me: int

    @property
    def decided(self) -> int:
        """On how many something was decided."""
        return self.worth_asking + self.later + self.not_for_me

    def say(self) -> str:
        """Return what was decided in words: “94 worth asking, 60 later”; "" for nothing."""
        counted = zip((self.worth_asking, self.later, self.not_for_me), Decision, strict=True)
        return joined(*(f"{count:,} {word}" for count, word in counted if count))


class Sitting:
    """Goes through the pile, one person at a time."""

    def __init__(self, triage: Triage) -> None:
        self._triage = triage
        self._passed: list[int] = []
        """Who was decided on or skipped, the last one last."""
        self._skipped: dict[int, None] = {}
        """Who comes at the end of the pile, in the order in which they were skipped."""
        self._held: int | None = None
        """Whom one went back to; None at the front of the pile."""

    @property
    def current(self) -> int | None:
        """Who is to be decided on now; None where the pile is done."""
        if self._held is not None and self._triage.is_there(self._held):
            return self._held
        return next(iter(self._queue()), None)

    @property
    def outcome(self) -> Outcome:
        """How far one has come."""
        seen = dict.fromkeys((*self._passed, *(() if self._held is None else (self._held,))))
        decisions = [self._triage.decision(one) for one in seen]
        counts = (decisions.count(decision) for decision in Decision)
        return Outcome(len(self._triage.pile()), *counts)

    def following(self, most: int) -> tuple[int, ...]:
        """Return who comes after the current one, so many at most."""
        here = self.current
        return tuple(one for one in self._queue()[: most + 1] if one != here)[:most]

    def passed(self, contact_id: int) -> None:
        """Go on to the front of the pile: somebody was decided on."""
        if contact_id in self._passed:
            self._passed.remove(contact_id)
        self._passed.append(contact_id)
        self._skipped.pop(contact_id, None)
        self._held = None

    def skip(self) -> None:
        """Go on: who is not decided on comes again at the end of the pile."""
        here = self.current
        if here is None:
            return
        is_decided = here in self._passed and not self._triage.is_open(here)
        if self._held is not None and (is_decided or here in self._skipped):
            self._held = self._after(here)
            return
        self.passed(here)
        self._skipped[here] = None

    def hold(self, contact_id: int) -> None:
        """Stay with somebody, whatever is done with them elsewhere."""
        self._held = contact_id

    def before(self) -> int | None:
        """Return who was passed before the current one; None where nobody was."""
        trail = self._trail()
        here = self.current
        at = trail.index(here) if self._held is not None and here in trail else len(trail)
        return trail[at - 1] if at else None

    def go_back_to(self, contact_id: int) -> None:
        """Stand at somebody who is on the pile again, or was passed; else stay."""
        if contact_id in self._passed or self._triage.is_open(contact_id):
            self._held = contact_id

    def _after(self, contact_id: int) -> int | None:
        """Return who was passed after somebody; None where the front of the pile comes."""
        trail = self._trail()
        at = trail.index(contact_id) + 1 if contact_id in trail else len(trail)
        return trail[at] if at < len(trail) else None

    def _trail(self) -> list[int]:
        return [one for one in self._passed if self._triage.is_there(one)]

    def _queue(self) -> Sequence[int]:
        """Return who is left, those who were skipped at the end."""
        pile = self._triage.pile()
        if not self._skipped:
            return pile
        waiting = [one for one in self._skipped if self._triage.is_open(one)]
        return [*(one for one in pile if one not in self._skipped), *waiting]


def say_left(outcome: Outcome) -> str:
    """Return how far one has come: “212 of 306 left · 94 decided”."""
    everybody = outcome.left + outcome.decided
    if not outcome.decided:
        return f"{plural(outcome.left, 'person', 'people')} to decide on"
    return f"{outcome.left:,} of {everybody:,} left · {outcome.decided:,} decided"
