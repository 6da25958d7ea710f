"""How the values of terms are read: each way of it returns for whom a value holds.

Days are read in `days`. No value is empty: one that is being typed is left out before.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, NamedTuple

from inroad.domain.filters.means import Choice, GoalName, Means, NotRead, Test
from inroad.domain.filters.nearest import nearest
from inroad.domain.filters.said import (
    beginnings_of_tags,
    begins_a_tag,
    begins_a_word,
    words_of,
    words_of_organisation,
)
from inroad.domain.people.stages import Stage
from inroad.domain.search import comparable
from inroad.domain.text import joined

Reader = Callable[[str, Means], Test]
"""Returns for whom a value holds; raises NotRead."""

ON_BOARD = "board"


def one_word(text: str) -> str:
    """Return a text as one word: “In touch” is “intouch”."""
    return comparable(text).replace(" ", "")


class Chosen(NamedTuple):
    """A term whose values are words that are known."""

    choices: Callable[[Means], tuple[Choice, ...]]

    def read(self, value: str, means: Means) -> Test:
        """Return for whom a word holds.

        Raises:
            NotRead: it is not known.
        """
        said = one_word(value)
        choices = self.choices(means)
        for choice in choices:
            if said == choice.word:
                return choice.holds
        known = [choice.word for choice in choices]
        near = nearest(said, known)
        examples = f"{near} is" if near else f"{joined(*known)} are"
        may_go_on = any(word.startswith(said) for word in known)
        raise NotRead(f"that is not known; {examples}.", may_go_on)


class Stages:
    """A stage by its beginning, or all that are on the board."""

    def read(self, value: str, means: Means) -> Test:
        """Return who is in a stage that begins so.

        Raises:
            NotRead: none does.
        """
        said = one_word(value)
        if ON_BOARD.startswith(said):
            return lambda facts: facts.stage is not Stage.CLOSED
        stages = {one_word(stage): stage for stage in Stage}
        found = tuple(stage for word, stage in stages.items() if word.startswith(said))
        if found:
            return lambda facts: facts.stage in found
        near = nearest(said, (*stages, ON_BOARD))
        known = joined(*(stage.lower() for stage in Stage))
        examples = f"{stages.get(near, near).lower()} does" if near else f"{known} and board do"
        raise NotRead(f"no stage begins so; {examples}.")


class Beginning(NamedTuple):
    """A field of which some part begins with the value.

    `field` is the field of the facts. `ready` returns its parts made ready (see `said`), and
    `begun` what is in those where one begins with a value.
    """

    field: str
    ready: Callable[[Any], str] = words_of
    begun: Callable[[str], str] = begins_a_word

    def read(self, value: str, means: Means) -> Test:
        """Return for whom some part begins so."""
        # No more is called than must be: this is asked of everybody at a key press.
        begun, get, ready = self.begun(value), attrgetter(self.field), self.ready
        return lambda facts: begun in ready(get(facts))


ORGANISATION = Beginning("organisation", words_of_organisation)
ROLE = Beginning("role")
ACTION = Beginning("action")
TAG = Beginning("tags", beginnings_of_tags, begins_a_tag)

_ANYBODY = frozenset({"anybody", "anyone", "any"})
_NOBODY = frozenset({"nobody", one_word("no one"), "none"})


class NamedBy:
    """Who named them to me: a word of a name, anybody, or nobody."""

    def read(self, value: str, means: Means) -> Test:
        """Return whom somebody named in whose name a word begins so."""
        said = one_word(value)
        if said in _ANYBODY:
            return lambda facts: facts.named is not None
        if said in _NOBODY:
            return lambda facts: facts.named is None
        begun = begins_a_word(value)
        return lambda facts: facts.named is not None and begun in words_of(facts.named.name)


def read_goal(value: str, means: Means) -> Test:
    """Return for whom a goal is chosen: its number, its key, a word of its name, or none.

    Raises:
        NotRead: it is none of them.
    """
    said = comparable(value)
    if said == "none":
        return lambda facts: not facts.goals
    found = frozenset(_goals(value, said, means.goals))
    if not found:
        known = ("none", *(comparable(goal.key) for goal in means.goals))
        may_go_on = any(word.startswith(said) for word in known)
        raise NotRead(_which_goals(said, means.goals), may_go_on)
    if len(found) == 1:
        (key,) = found
        return lambda facts: key in facts.goals
    return lambda facts: not found.isdisjoint(facts.goals)


def _goals(value: str, said: str, goals: tuple[GoalName, ...]) -> Iterable[str]:
    """Return the keys of the goals that are meant: a number and a key mean one alone."""
    for goal in goals:
        if said in (str(goal.number), comparable(goal.key)):
            return (goal.key,)
    begun = begins_a_word(value)
    if said.isdecimal() or not begun:
        return ()
    return (goal.key for goal in goals if begun in words_of(goal.name))


def _which_goals(said: str, goals: tuple[GoalName, ...]) -> str:
    """Say which goals there are, for a value that is none."""
    last = max(goal.number for goal in goals)
    if said.isdecimal():
        return f"no goal has that number; {last} is the last."
    words = dict.fromkeys(word for goal in goals for word in words_of(goal.name).split())
    near = nearest(said, [*words, *(comparable(goal.key) for goal in goals)])
    if near:
        return f"no goal has a word that begins so; {near} is in one."
    return f"no goal has a word that begins so; write its number, up to {last}."
