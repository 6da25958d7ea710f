"""How far each goal has come: conversations planned and held, and what was learnt.

A goal is not done because a conversation was held: it needs a written answer, and counts as
well covered when two people have said something to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from inroad.domain.conversation import Conversation
from inroad.domain.takeaway import Takeaway

WELL_COVERED = 2
"""So many people must have said something to a goal before it counts as well covered."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """One goal against the conversations: counts, and the takeaways, newest first."""

    held: int = 0
    planned: int = 0
    takeaways: tuple[Takeaway, ...] = ()

    @property
    def people(self) -> int:
        """How many different people said something to it."""
        return len({takeaway.contact_id for takeaway in self.takeaways})

    @property
    def is_well_covered(self) -> bool:
        """Whether enough people said something to it."""
        return self.people >= WELL_COVERED


def cover(
    keys: Iterable[str], conversations: Iterable[Conversation], takeaways: Iterable[Takeaway]
) -> dict[str, Coverage]:
    """Return the coverage of each goal in `keys`."""
    held: dict[str, int] = {}
    planned: dict[str, int] = {}
    for conversation in conversations:
        counts = held if conversation.is_held else planned if conversation.is_planned else {}
        for key in conversation.goals:
            counts[key] = counts.get(key, 0) + 1
    filed: dict[str, list[Takeaway]] = {}
    for takeaway in sorted(takeaways, key=lambda one: (one.at, one.id), reverse=True):
        filed.setdefault(takeaway.goal, []).append(takeaway)
    return {
        key: Coverage(held.get(key, 0), planned.get(key, 0), tuple(filed.get(key, ())))
        for key in keys
    }
