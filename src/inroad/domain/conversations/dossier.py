"""A dossier: what was learnt about something, by goal, with who said it and when."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from inroad.domain.people.contact import Contact


class Learning(NamedTuple):
    """One thing that was learnt: from whom, on which day, under which goal (its key).

    `kind` says what it is where it is no plain answer ("Advice", "Named"), `answers` the question
    that it answers, where it does, and `state` what became of it ("kept on …", "still open").
    `is_conflicting` says that it is at odds with what others said.
    """

    id: int
    contact_id: int
    name: str
    day: date
    text: str
    kind: str
    goal: str
    answers: str = ""
    state: str = ""
    is_conflicting: bool = False


class GoalLearnings(NamedTuple):
    """What was learnt under one goal, the newest first."""

    title: str
    learnings: tuple[Learning, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that was learnt about something, and from whom; `since` is the first day of it.

    `silent` names the chosen goals under which nothing is written yet, `at_odds` has under each
    goal what is said against what, and `promises` what was promised and offered, by either.
    """

    title: str
    people: tuple[Contact, ...]
    goals: tuple[GoalLearnings, ...]
    since: date | None = None
    silent: tuple[str, ...] = ()
    at_odds: tuple[GoalLearnings, ...] = ()
    promises: tuple[Learning, ...] = ()

    @property
    def count(self) -> int:
        """How many things were learnt."""
        return sum(len(goal.learnings) for goal in self.goals)
