"""Which goals fit a conversation: from the role, from what is thin, and from my priorities.

Not every goal fits every conversation. Two to four do, one of them first.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from inroad.domain.conversations.habits import USUAL
from inroad.domain.goals.thirteen import GoalKey
from inroad.domain.people.role_kinds.kinds import RoleKind
from inroad.domain.progress.coverage import Coverage
from inroad.domain.text import joined

_ENOUGH = 3
"""So many are suggested, where as many fit into one conversation."""

_FITTING: dict[RoleKind, tuple[str, ...]] = {
    RoleKind.PEER: (
        GoalKey.ROLE,
        GoalKey.ENTRY,
        GoalKey.INSIGHT,
        GoalKey.CHALLENGES,
        GoalKey.SKILLS,
    ),
    RoleKind.MANAGER: (
        GoalKey.CHALLENGES,
        GoalKey.SKILLS,
        GoalKey.ENTRY,
        GoalKey.FEEDBACK,
        GoalKey.INDUSTRY,
    ),
    RoleKind.RECRUITER: (
        GoalKey.ENTRY,
        GoalKey.FEEDBACK,
        GoalKey.SHARE,
        GoalKey.INDUSTRY,
        GoalKey.CONTACTS,
    ),
    RoleKind.FOUNDER: (
        GoalKey.INDUSTRY,
        GoalKey.CHALLENGES,
        GoalKey.PLAYERS,
        GoalKey.INSIGHT,
        GoalKey.GIVE,
    ),
    RoleKind.ACADEMIC: (
        GoalKey.INDUSTRY,
        GoalKey.INSIGHT,
        GoalKey.ENTRY,
        GoalKey.CONTACTS,
        GoalKey.PLAYERS,
    ),
}
"""What people in each kind of role can tell best, the best first."""

_SAID: dict[RoleKind, str] = {
    RoleKind.PEER: "somebody who does the work knows it best",
    RoleKind.MANAGER: "somebody who leads a team sees it",
    RoleKind.RECRUITER: "a recruiter sees many come and go",
    RoleKind.FOUNDER: "a founder has seen it from the beginning",
    RoleKind.ACADEMIC: "a scholar sees the whole field",
}


class SuggestedGoal(NamedTuple):
    """A goal (its key) that fits, and why in a few words."""

    key: str
    reason: str


def suggest_goals(
    chosen: Sequence[str],
    coverage: Mapping[str, Coverage],
    role: RoleKind,
    already: Sequence[str] = (),
    most: int = USUAL.goals,
) -> tuple[SuggestedGoal, ...]:
    """Return the goals to have for a conversation, the main one first.

    Args:
        chosen: the keys of my goals, by priority.
        coverage: how far each has come.
        role: the kind of role of whom it is with.
        already: goals that were answered by this person before.
        most: how many fit into one conversation.
    """
    fresh = [key for key in chosen if key not in already]
    ranked = sorted(fresh, key=lambda key: -_weight(key, fresh, coverage, role))
    return tuple(
        SuggestedGoal(key, _reason(key, chosen, coverage, role))
        for key in ranked[: min(_ENOUGH, most)]
    )


def fits(key: str, role: RoleKind) -> int:
    """Return how well a goal fits a role: 0 for not at all, the higher the better."""
    best = _FITTING[role]
    return len(best) - best.index(key) if key in best else 0


def _weight(
    key: str, mine: Sequence[str], coverage: Mapping[str, Coverage], role: RoleKind
) -> float:
    """Weigh: what nobody answered yet counts most, then the role, then my order."""
    found = coverage.get(key, Coverage())
    thin = 6 if not found.people else 2 if not found.is_well_covered else 0
    return thin + fits(key, role) + (len(mine) - mine.index(key)) / len(mine) * 3


def _reason(
    key: str, chosen: Sequence[str], coverage: Mapping[str, Coverage], role: RoleKind
) -> str:
    found = coverage.get(key, Coverage())
    thin = ""
    if not found.people:
        thin = "nobody has answered it yet"
    elif not found.is_well_covered:
        people = found.people
        thin = f"{'one person has' if people == 1 else f'{people} people have'} answered it"
    first = "your first goal" if chosen and key == chosen[0] else ""
    return joined(first, thin, _SAID[role] if fits(key, role) > 1 else "", by="; ")
