"""The table of all terms: their keys, what they mean, and how their values are read and offered."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from inroad.domain.filters.days import DayTerm, DayWord
from inroad.domain.filters.means import Choice, GoalName, KnownValues, Means, Offer
from inroad.domain.filters.nearest import nearest
from inroad.domain.filters.values import (
    ACTION,
    ON_BOARD,
    ORGANISATION,
    ROLE,
    TAG,
    Chosen,
    NamedBy,
    Reader,
    Stages,
    read_goal,
)
from inroad.domain.follow_ups.actions import Action
from inroad.domain.goals.thirteen import GoalKey
from inroad.domain.people.stages import Stage

_THIRTEEN = frozenset(GoalKey)
AWAY = "away"
IS = "is"
_LIKENESS = 0.65
"""How like a term's key must be what stands before a colon, to be a slip and not a word."""


class TermKind(NamedTuple):
    """One kind of term.

    `key` is what stands before the colon, `also` what may stand there for it. `means` says in a
    line what it is, and `example` how it is typed. `offers` yields what its values may be, the
    likeliest first; `is_found_by_word` says that they are offered for a word alone as well.
    """

    key: str
    also: tuple[str, ...]
    means: str
    example: str
    read: Reader
    offers: Callable[[Means, KnownValues], Iterable[Offer]]
    is_found_by_word: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """All that may stand before the colon."""
        return (self.key, *self.also)


class TermHelp(NamedTuple):
    """What is said of one term where somebody asks: its key, what it means, and an example."""

    key: str
    means: str
    example: str


_AGO = (
    DayWord("today", "today", 0, 0),
    DayWord("yesterday", "yesterday", -1, -1),
    DayWord("week", "in the last 7 days", -6, 0),
    DayWord("month", "in the last 30 days", -29, 0),
)
_TO_COME = (
    DayWord("today", "today, or on a day that is over", None, 0),
    DayWord("tomorrow", "tomorrow", 1, 1),
    DayWord("week", "up to 7 days from today, with what is late", None, 6),
)
_TOUCHED, _ASKED = DayTerm("touched", _AGO), DayTerm("asked", _AGO)
_REPLIED, _MET = DayTerm("replied", _AGO), DayTerm("met", _AGO)
_ADDED = DayTerm(
    "added",
    _AGO,
    (
        Choice("import", "with a list", lambda facts: facts.is_imported, ("imported",)),
        Choice("hand", "by hand", lambda facts: not facts.is_imported),
    ),
)
_DUE = DayTerm(
    "due",
    _TO_COME,
    (Choice("late", "overdue", lambda facts: facts.is_late, ("overdue",)),),
    is_to_come=True,
)


def _what_people_are(means: Means) -> tuple[Choice, ...]:
    today = means.today
    return (
        Choice("late", "something is overdue", lambda facts: facts.is_late),
        Choice(AWAY, "not for me; else they are left out", lambda facts: facts.is_away),
        Choice(
            "later",
            "put off until a day to come",
            lambda facts: facts.later is not None and facts.later > today,
        ),
        Choice("barred", "never to be written to", lambda facts: facts.is_barred),
        Choice(
            "target", "they stand for a target of mine", lambda facts: facts.aims or facts.role_aims
        ),
        Choice("named", "somebody named them to me", lambda facts: facts.named is not None),
        Choice("shared", "we have something in common", lambda facts: facts.shares),
        Choice("goals", "goals are chosen for them", lambda facts: facts.goals),
    )


_IS = Chosen(_what_people_are)


_STAGES = (
    *(Offer(stage.lower(), f"they stand at {stage}") for stage in Stage),
    Offer(ON_BOARD, "any stage but closed"),
)
_ANYBODY = (
    Offer("anybody", "somebody named them to me"),
    Offer("nobody", "nobody named them to me"),
)


def _goals(goals: Iterable[GoalName]) -> Iterable[Offer]:
    # The key of one of my own is no word.
    words = ((goal.key if goal.key in _THIRTEEN else str(goal.number), goal.name) for goal in goals)
    offers = (Offer(word, name, name) for word, name in words)
    return (*offers, Offer("none", "no goal is chosen for them"))


def _written(values: Iterable[str], means: str) -> Iterable[Offer]:
    return (Offer(value, means) for value in values)


TERMS: tuple[TermKind, ...] = (
    TermKind(
        "stage", ("status",), "where they stand; board is any but closed", "stage:met,thanked",
        Stages().read, lambda means, known: _STAGES, is_found_by_word=True,
    ),
    TermKind(
        "org", ("organisation", "organization", "company", "firm"), "where they work",
        "org:bayer,siemens", ORGANISATION.read,
        lambda means, known: _written(known.organisations, "they work there"),
        is_found_by_word=True,
    ),
    TermKind(
        "role", ("title",), "what they do there", 'role:"data lead"', ROLE.read,
        lambda means, known: _written(known.roles, "that is what they do"), is_found_by_word=True,
    ),
    TermKind(
        "tag", ("tags",), "a tag of theirs, or its beginning", "tag:alumni", TAG.read,
        lambda means, known: _written(known.tags, "they have that tag"), is_found_by_word=True,
    ),
    TermKind(
        "goal", ("goals",), "a goal chosen for them: number or word", "goal:6 goal:none",
        read_goal, lambda means, known: _goals(means.goals), is_found_by_word=True,
    ),
    TermKind(
        "via", ("by",), "who named them: a name, anybody, nobody", "via:maya", NamedBy().read,
        lambda means, known: (*_ANYBODY, *_written(known.names, "who named them to me")),
        is_found_by_word=True,
    ),
    TermKind(
        IS, (), "late away later barred target named shared goals", "is:target -is:later",
        _IS.read,
        lambda means, known: (Offer(one.word, one.means) for one in _what_people_are(means)),
        is_found_by_word=True,
    ),
    TermKind(
        "next", (), "what is to be done next", "next:thank", ACTION.read,
        lambda means, known: (Offer(action.label, "that is next") for action in Action),
        is_found_by_word=True,
    ),
    TermKind(
        "due", (), "when that is: late today tomorrow week never", "due:week due:<3d",
        _DUE.read, lambda means, known: _DUE.offers(),
    ),
    TermKind(
        "touched", ("touch",), "when anything happened with them last", "touched:<30d,2026-10",
        _TOUCHED.read, lambda means, known: _TOUCHED.offers(),
    ),
    TermKind(
        "asked", ("requested",), "when I last asked for a talk", "asked:never", _ASKED.read,
        lambda means, known: _ASKED.offers(),
    ),
    TermKind(
        "replied", ("answered",), "when they last answered", "replied:week", _REPLIED.read,
        lambda means, known: _REPLIED.offers(),
    ),
    TermKind(
        "met", ("talked",), "when we last talked", "met:>3m met:2026-10", _MET.read,
        lambda means, known: _MET.offers(),
    ),
    TermKind(
        "added", (), "since when I know them; import, hand", "added:import", _ADDED.read,
        lambda means, known: _ADDED.offers(),
    ),
)  # fmt: skip
"""All terms, in the order in which they are explained."""


@cache
def _by_key() -> dict[str, TermKind]:
    return {key: kind for kind in TERMS for key in kind.keys}


def kind_of(key: str) -> TermKind | None:
    """Return the kind of term that a key is of, whichever of its names it is; None for none."""
    return _by_key().get(key)


def nearest_key(typed: str) -> str:
    """Return the key that a mistyped one may be meant for; "" where it is none, but a word."""
    return nearest(typed, _by_key(), _LIKENESS)


def explained() -> tuple[TermHelp, ...]:
    """Return what is said of each term where somebody asks, in the order of saying it."""
    return tuple(TermHelp(f"{kind.key}:", kind.means, kind.example) for kind in TERMS)
