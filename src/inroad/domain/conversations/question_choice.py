"""The set of questions that fits into a conversation, from the bank, with a minute mark each."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import zip_longest
from typing import NamedTuple

from inroad.domain.conversations.bank.bank_question import BankQuestion
from inroad.domain.conversations.bank.shelf import AGAIN, OPENERS, shelf
from inroad.domain.conversations.habits import USUAL
from inroad.domain.conversations.running_order import CLOSER, PARTICULAR, WORK, as_a_talk_runs
from inroad.domain.goals.thirteen import GoalKey

CLOSER_GOAL = GoalKey.CONTACTS

_OPENING = 3
LAST_MINUTES = timedelta(minutes=5)
"""The end of a conversation: names, thanks, and what I will do."""

_WITH_OPENER = 3
_WITH_MORE = 5
_WITH_TWO_OPENERS = 7
"""Questions before the closing one from which there is room for an opener, for what is made for
this person and for my chapter, and for two openers."""

Shelf = Callable[[str], Sequence[BankQuestion]]
"""Gives the questions for the key of a goal, the best first."""


class Known(NamedTuple):
    """What else a sheet goes by: a question made for this person, my chapters, if we have met."""

    particular: str = ""
    chapters: tuple[str, ...] = ()
    have_met: bool = False


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
    known: Known | None = None,
) -> tuple[BankQuestion, ...]:
    """Return the questions for a conversation with these goals, in the order to ask them.

    Args:
        goals: keys of goals, the main one first; it gets the most questions.
        minutes: how long the conversation is.
        taken: texts that are on the sheet already, which are left out and counted.
        shelves: where the questions for a goal come from.
        in_twenty: how many fit into 20 minutes.
        known: what else the sheet goes by.
    """
    whole = how_many(minutes, in_twenty) - 1
    room = max(0, whole - len([text for text in taken if text != CLOSER]))
    framing = list(_framing(goals, whole, shelves, known or Known()))
    wanted = [one for one in (*framing, *_in_turn(goals, shelves)) if one.text not in taken]
    chosen = list({one.text: one for one in wanted}.values())[:room]
    closing = [] if CLOSER in taken else [BankQuestion(CLOSER, CLOSER_GOAL)]
    return tuple(as_a_talk_runs((*chosen, *closing)))


def minute_marks(count: int, minutes: int) -> tuple[timedelta, ...]:
    """Return when to be at each of `count` questions: after the hellos, the last one at the end.

    The last question of a sheet asks whom else to speak with; it opens the last minutes.
    """
    opening = timedelta(minutes=_OPENING)
    last = max(opening, timedelta(minutes=minutes) - LAST_MINUTES)
    step = (last - opening) / max(1, count - 1)
    marks = [opening + step * at for at in range(count)]
    return tuple(timedelta(minutes=mark // timedelta(minutes=1)) for mark in marks)


def _framing(
    goals: Sequence[str], whole: int, shelves: Shelf, known: Known
) -> Iterator[BankQuestion]:
    """Yield what a talk needs beside the goals, as far as there is room for `whole` questions."""
    if not goals:
        return
    if whole >= _WITH_OPENER:
        openers = 2 if whole >= _WITH_TWO_OPENERS else 1
        yield from tuple(shelves(AGAIN if known.have_met else OPENERS))[:openers]
    if whole < _WITH_MORE:
        return
    if known.particular:
        yield BankQuestion(known.particular, PARTICULAR)
    if not set(WORK).intersection(goals):
        yield from tuple(shelves(GoalKey.ROLE))[:1]
    for chapter in known.chapters[:1]:
        yield from tuple(shelves(chapter))[:1]


def _in_turn(goals: Sequence[str], shelves: Shelf) -> Iterator[BankQuestion]:
    """Deal the questions out goal by goal, the first goal's first."""
    for turn in zip_longest(*map(shelves, goals)):
        yield from (one for one in turn if one is not None)
