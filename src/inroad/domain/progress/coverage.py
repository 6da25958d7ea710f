"""How far each goal has come: conversations planned and held, and what was learnt.

A goal is not done because a conversation was held: it needs a written answer, and counts as
well covered when enough people have said something to it, two where nothing else is set.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.habits import USUAL
from inroad.domain.conversations.takeaway import Takeaway


@dataclass(frozen=True)
class Coverage:
    """One goal against the conversations: counts, and the takeaways, newest first.

    `enough` is how many people must have said something to it.
    """

    held: int = 0
    planned: int = 0
    takeaways: tuple[Takeaway, ...] = ()
    enough: int = USUAL.people

    @cached_property
    def people(self) -> int:
        """How many different people said something to it."""
        return len({takeaway.contact_id for takeaway in self.takeaways})

    @property
    def is_well_covered(self) -> bool:
        """Whether enough people said something to it."""
        return self.people >= self.enough


def cover(
    keys: Iterable[str],
    conversations: Iterable[Conversation],
    takeaways: Iterable[Takeaway],
    enough: int = USUAL.people,
) -> dict[str, Coverage]:
    """Return the coverage of each goal in `keys`; `enough` is how many people are enough."""
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
        key: Coverage(held.get(key, 0), planned.get(key, 0), tuple(filed.get(key, ())), enough)
        for key in keys
    }
