"""Goals against conversations, and which goals fit one."""

from datetime import UTC, datetime

import pytest

from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.people.role_kinds.kinds import RoleKind
from inroad.domain.progress.coverage import Coverage
from inroad.domain.progress.goal_matrix import Cell, GoalMatrix
from inroad.domain.progress.goal_suggestions import suggest_goals

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)


def talk(number: int, *goals: str, held: bool = False) -> Conversation:
    outcome = Outcome.HELD if held else Outcome.PLANNED
    return Conversation(number, 100 + number, goals=goals, outcome=outcome)


def learnt(number: int, goal: str, at_odds: bool = False) -> Takeaway:
    return Takeaway(
        1000 + number,
        100 + number,
        number,
        TakeawayKind.LEARNT,
        "x",
        AT,
        goal,
        is_conflicting=at_odds,
    )


def test_held_alone_closes_nothing() -> None:
    matrix = GoalMatrix([], [])
    assert matrix.cell("entry", talk(1, "entry", held=True)) is Cell.PLANNED
    assert matrix.cell("skills", talk(1, "entry", held=True)) is Cell.UNTOUCHED


def test_a_question_that_was_asked_waits_for_its_answer() -> None:
    asked = Question(1, 1, "Q?", "entry", asked=True)
    answered = Question(2, 2, "Q?", "entry", asked=True, answer="Patience.")
    matrix = GoalMatrix([asked, answered], [])
    assert matrix.row("entry", [talk(1, "entry"), talk(2), talk(3)]) == (
        Cell.ASKED,
        Cell.ANSWERED,
        Cell.UNTOUCHED,
    )


def test_two_people_confirm_and_one_twice_does_not() -> None:
    once = GoalMatrix([], [learnt(1, "entry"), learnt(1, "entry")])
    assert once.cell("entry", talk(1, "entry")) is Cell.ANSWERED
    twice = GoalMatrix([], [learnt(1, "entry"), learnt(2, "entry")])
    assert twice.row("entry", [talk(1), talk(2), talk(3, "entry")]) == (
        Cell.CONFIRMED,
        Cell.CONFIRMED,
        Cell.PLANNED,
    )
    assert twice.is_confirmed("entry")
    assert not twice.is_confirmed("skills")


def test_what_is_at_odds_shows_before_everything() -> None:
    matrix = GoalMatrix([], [learnt(1, "entry"), learnt(2, "entry", at_odds=True)])
    assert matrix.row("entry", [talk(1), talk(2)]) == (Cell.CONFIRMED, Cell.AT_ODDS)


@pytest.mark.parametrize(
    ("role", "first"),
    [(RoleKind.RECRUITER, "entry"), (RoleKind.FOUNDER, "industry"), (RoleKind.MANAGER, "skills")],
)
def test_goals_are_suggested_by_the_role(role: RoleKind, first: str) -> None:
    found = suggest_goals(["industry", "entry", "skills", "contacts"], {}, role)
    assert len(found) == 3
    assert found[0].key == first


def test_what_is_thin_is_suggested_first_and_says_so() -> None:
    covered = Coverage(takeaways=(learnt(1, "entry"), learnt(2, "entry")))
    coverage = {"entry": covered, "role": Coverage(takeaways=(learnt(1, "role"),))}
    found = suggest_goals(["entry", "role", "insight"], coverage, RoleKind.PEER)
    assert [one.key for one in found] == ["insight", "role", "entry"]
    assert found[0].reason.startswith("nobody has answered it yet")
    assert "one person has answered it" in found[1].reason
    assert found[2].reason.startswith("your first goal")


def test_what_they_answered_before_is_not_suggested_again() -> None:
    found = suggest_goals(["entry", "role"], {}, RoleKind.PEER, already=["entry"])
    assert [one.key for one in found] == ["role"]
    assert suggest_goals([], {}, RoleKind.PEER) == ()
