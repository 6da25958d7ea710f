"""Which of my goals are thin."""

from datetime import UTC, datetime

from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.progress.coverage import cover
from inroad.domain.progress.thin_goals import ThinGoal, thin_goals

NAMES = {"entry": "What it takes to get in", "role": "Know what the role really does"}


def said(goal: str, contact: int) -> Takeaway:
    at = datetime(2026, 11, 23, tzinfo=UTC)
    return Takeaway(contact, contact, 1, TakeawayKind.LEARNT, "They said so.", at, goal)


def test_a_goal_that_nobody_or_one_person_answered_is_thin_in_my_order() -> None:
    takeaways = [said("role", 1), said("skills", 1), said("skills", 2)]
    coverage = cover(["skills", "role", "entry"], [], takeaways)
    found = thin_goals(["skills", "role", "entry"], coverage, NAMES)
    assert found == (ThinGoal("role", NAMES["role"]), ThinGoal("entry", NAMES["entry"]))


def test_how_many_are_enough_is_mine_to_say() -> None:
    takeaways = [said("role", 1), said("entry", 1), said("entry", 2)]
    assert not thin_goals(["role"], cover(["role"], [], takeaways, enough=1), NAMES)
    assert thin_goals(["entry"], cover(["entry"], [], takeaways, enough=3), NAMES)


def test_a_goal_of_which_nothing_is_known_is_thin() -> None:
    assert thin_goals(["own-1"], {}, {}) == (ThinGoal("own-1", "own-1"),)
    assert not thin_goals([], {}, NAMES)
