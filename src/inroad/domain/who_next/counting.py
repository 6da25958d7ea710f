"""What speaks for asking somebody, and how much it counts: numbers alone, for thousands at once."""

from functools import lru_cache

from inroad.domain.patterns import late
from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.people.role_kinds.kinds import RoleKind
from inroad.domain.people.role_kinds.role_kind import role_kind
from inroad.domain.progress.goal_suggestions import fits
from inroad.domain.progress.thin_goals import ThinGoal
from inroad.domain.who_next.around import Around

_MOST_TITLES = 1 << 15
"""Titles whose kind is kept: to read one costs as much as to weigh ten people."""
_KNOWS_IT = 2
"""How well a goal has to fit a role before it is said that somebody may know about it."""
_BY_PLACE = late(r"(?i)research|chercheu|forscher")
"""Such titles alone are of another kind at a university than at a firm."""

Weights = tuple[int, int, int, int, int, int, int]
"""What each kind of reason counts, in the order of `ReasonKind`; 0 where it does not hold."""


def weights_of(facts: PersonFacts, around: Around) -> Weights:
    """Return what each kind of reason counts for somebody."""
    mine, firm = around.weights, facts.firm
    place = role = ""
    if facts.aims or facts.role_aims:
        place, role = aims_of(facts)
    return (
        mine.named if facts.named is not None else 0,
        mine.target if place else 0,
        mine.role if role else 0,
        mine.thin_goal if around.thin and thin_goal_of(facts, around.thin) is not None else 0,
        mine.shared if facts.shares else 0,
        mine.known if facts.replied is not None or facts.met is not None else 0,
        mine.fresh_place if firm and firm not in around.people_asked_at else 0,
    )


def aims_of(facts: PersonFacts) -> tuple[str, str]:
    """Return the organisation and the role that I aim at and somebody stands for; "" for none."""
    return next(iter(facts.aims), ""), next(iter(facts.role_aims), "")


def thin_goal_of(facts: PersonFacts, thin: tuple[ThinGoal, ...]) -> ThinGoal | None:
    """Return the first of my thin goals that somebody may know about, or None.

    A goal that is chosen for them comes before what their title lets one guess. Of whom no title
    is known, nothing is guessed.
    """
    chosen = facts.goals
    if chosen:
        found = next((goal for goal in thin if goal.key in chosen), None)
        if found is not None:
            return found
    title = facts.role
    if not title:
        return None
    place = facts.organisation if _BY_PLACE.search(title) else ""
    return _known_to(_kind(title, place), thin)


@lru_cache(maxsize=_MOST_TITLES)
def _kind(title: str, organisation: str) -> RoleKind:
    return role_kind(title, organisation)


@lru_cache(maxsize=64)
def _known_to(kind: RoleKind, thin: tuple[ThinGoal, ...]) -> ThinGoal | None:
    return next((goal for goal in thin if fits(goal.key, kind) >= _KNOWS_IT), None)
