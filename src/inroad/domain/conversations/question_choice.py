"""The set of questions that fits into a conversation, from the bank, with a minute mark each."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import zip_longest

from inroad.domain.conversations.bank.bank_question import BankQuestion, Tiara
from inroad.domain.conversations.bank.shelf import CLOSERS, bank, shelf
from inroad.domain.conversations.habits import USUAL
from inroad.domain.goals.thirteen import GoalKey

CLOSER = bank()[CLOSERS][0].text
"""Always the last one on a sheet: every conversation can lead to the next."""

CLOSER_GOAL = GoalKey.CONTACTS

_OPENING = 3
LAST_MINUTES = timedelta(minutes=5)
"""The end of a conversation: names, thanks, and what I will do."""

Shelf = Callable[[str], Sequence[BankQuestion]]
"""Gives the questions for the key of a goal, the best first."""


def how_many(minutes: int, in_twenty: int = USUAL.questions) -> int:
    """Return how many questions fit into `minutes`, the closing one included.

    About five minutes for each is what a conversation takes when people warm to it; nobody
    gets through more than ten. Whoever asks more or fewer than the usual six in 20 minutes
    (`in_twenty`) asks as many times more or fewer in others.
    """
    usual = next((count for most, count in ((15, 4), (35, 6), (50, 8)) if minutes <= most), 10)
    return max(1, round(usual * in_twenty / USUAL.questions))


def suggest(
    goals: Sequence[str],
    minutes: int,
    taken: Sequence[str] = (),
    shelves: Shelf = shelf,
    in_twenty: int = USUAL.questions,
) -> tuple[BankQuestion, ...]:
    """Return the questions for a conversation with these goals, in the order to ask them.

    Args:
        goals: keys of goals, the main one first; it gets the first and the most questions.
        minutes: how long the conversation is.
        taken: texts that are on the sheet already, which are left out and counted.
        shelves: where the questions for a goal come from.
        in_twenty: how many fit into 20 minutes.
    """
    wanted = how_many(minutes, in_twenty) - len(taken)
    if CLOSER not in taken:
        wanted -= 1
    fresh = [one for one in _in_turn(goals, shelves) if one.text not in taken]
    chosen = fresh[: max(0, wanted)]
    order = {goal: at for at, goal in enumerate(goals)}
    chosen.sort(key=lambda one: order.get(one.goal, len(order)))
    closing = [] if CLOSER in taken else [BankQuestion(CLOSER, CLOSER_GOAL)]
    return (*chosen, *closing)


def minute_marks(count: int, minutes: int) -> tuple[timedelta, ...]:
    """Return when to be at each of `count` questions: after the hellos, the last one at the end.

    The last question of a sheet asks whom else to speak with; it opens the last minutes.
    """
    opening = timedelta(minutes=_OPENING)
    last = max(opening, timedelta(minutes=minutes) - LAST_MINUTES)
    step = (last - opening) / max(1, count - 1)
    marks = [opening + step * at for at in range(count)]
    return tuple(timedelta(minutes=mark // timedelta(minutes=1)) for mark in marks)


def by_tiara(tiara: Tiara | None) -> int:
    """Return where a question stands in the TIARA order; an unsorted one is an insight."""
    return list(Tiara).index(tiara or Tiara.INSIGHTS)


def _in_turn(goals: Sequence[str], shelves: Shelf) -> Iterator[BankQuestion]:
    """Deal the questions out goal by goal, the first goal's first."""
    for turn in zip_longest(*map(shelves, goals)):
        yield from (one for one in turn if one is not None)
