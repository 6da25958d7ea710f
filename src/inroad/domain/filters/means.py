"""What a filter is read with, and what it is completed with: it knows no campaign."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from inroad.domain.errors import InroadError
from inroad.domain.people.person_facts import PersonFacts

Test = Callable[[PersonFacts], object]
"""Whether something holds for a person: what it returns is true or not."""


class GoalName(NamedTuple):
    """A goal: its key, its number among the thirteen and my own, and what it is called."""

    key: str
    number: int
    name: str


class Means(NamedTuple):
    """What a filter is read with: my today, and the goals, those I chose in my order first."""

    today: date
    goals: tuple[GoalName, ...] = ()


class KnownValues(NamedTuple):
    """What a campaign has that a value may be completed with, each as it was written.

    `names` are those of people who named others to me. What is the likeliest stands first.
    """

    tags: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Offer(NamedTuple):
    """A value that a term may have, and what that means.

    `words` is what it is found by beside itself: a goal is offered by its key, and found by its
    name.
    """

    value: str
    means: str
    words: str = ""


class Choice(NamedTuple):
    """A word that a term knows, other words for it, what it means, and for whom it holds."""

    word: str
    means: str
    holds: Test
    also: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All words for it."""
        return (self.word, *self.also)


class NotRead(InroadError):
    """A value that says nothing to its term: the message completes “stage:mett: …”.

    `may_go_on` says that it is the beginning of one that does.
    """

    def __init__(self, why: str, may_go_on: bool = False) -> None:
        super().__init__(why)
        self.may_go_on = may_go_on
