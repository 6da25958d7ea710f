"""The order in which a talk runs: from what is easy and general to what takes trust.

An opener and how they came here, the work, my goals from the general to the particular, what I
know of this person, advice, names and what comes after. TIARA is another order (`by_tiara`).
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from inroad.domain.conversations.bank.bank_question import Tiara
from inroad.domain.conversations.bank.chapters import CHAPTERS
from inroad.domain.conversations.bank.earlier_wordings import as_now
from inroad.domain.conversations.bank.shelf import ANY_OPENER, CLOSERS, OPENERS, bank
from inroad.domain.goals.thirteen import GoalKey

CLOSER = bank()[CLOSERS][0].text
"""Always the last one on a sheet: every conversation can lead to the next."""

PARTICULAR = "particular"
"""The goal of a question that was made from what I know of one person."""

OF_ANY_GOAL = frozenset({*ANY_OPENER, CLOSERS, PARTICULAR, *(chapter.key for chapter in CHAPTERS)})
"""Shelves whose questions stand on a sheet whatever its goals are; answers to them are filed
under the main one."""

WORK = (
    GoalKey.ROLE,
    GoalKey.INSIGHT,
    GoalKey.INDUSTRY,
    GoalKey.CHALLENGES,
    GoalKey.PLAYERS,
    GoalKey.ENTRY,
)
"""Goals about the work and the field, the most general first."""

_GOALS = (
    *ANY_OPENER,
    *WORK,
    *(chapter.key for chapter in CHAPTERS),
    *(GoalKey.SKILLS, GoalKey.SHARE, GoalKey.FEEDBACK, GoalKey.GIVE, GoalKey.RECEIVE),
    *(PARTICULAR, GoalKey.CONTACTS, GoalKey.IMPRESSION, CLOSERS),
)
_WAY = bank()[OPENERS][0].text
"""How they came here: an opener that follows any other."""
_TRUST = {Tiara.TRENDS: 1, Tiara.INSIGHTS: 1, Tiara.ADVICE: 2, Tiara.RESOURCES: 3}


class Asked(Protocol):
    """A question with its goal, in the bank or on a sheet."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def goal(self) -> str:
        """The key of its goal or shelf."""


Q = TypeVar("Q", bound=Asked)


def as_a_talk_runs(questions: Iterable[Q]) -> list[Q]:
    """Return questions in the order in which a talk runs; those of equal rank as they stand."""
    kinds = _kinds()
    return sorted(questions, key=lambda one: _place(one, kinds.get(as_now(one.text))))


def by_tiara(questions: Iterable[Q]) -> list[Q]:
    """Return questions in the TIARA order, between the openers and the closing one.

    A question of my own is an insight.
    """
    kinds, order = _kinds(), list(Tiara)

    def place(one: Q) -> tuple[bool, bool, int]:
        kind = kinds.get(as_now(one.text)) or Tiara.INSIGHTS
        return (one.text == CLOSER, one.goal not in ANY_OPENER, order.index(kind))

    return sorted(questions, key=place)


def _place(one: Asked, kind: Tiara | None) -> tuple[bool, int, int, bool]:
    rank = _GOALS.index(one.goal) if one.goal in _GOALS else _GOALS.index(GoalKey.SKILLS)
    is_opener = one.goal in ANY_OPENER
    trust = 0 if is_opener else _TRUST.get(kind or Tiara.INSIGHTS, 4)
    return (one.text == CLOSER, trust, rank, as_now(one.text) == _WAY)


def _kinds() -> dict[str, Tiara | None]:
    return {one.text: one.tiara for found in bank().values() for one in found}
