"""A promise, mine or theirs: the same wherever it is written down."""

from dataclasses import replace
from datetime import date

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.dates.formatting import say_day, say_full
from inroad.domain.errors import InroadError
from inroad.domain.goals.thirteen import GoalKey
from inroad.domain.text import clean_lines, first_line


def promised(
    work: UnitOfWork, contact_id: int, talk: int, text: str, due: date | None, mine: bool
) -> Takeaway:
    """Return a new promise, filed under what it helps with.

    Args:
        work: the unit of work.
        contact_id: to whom, or by whom.
        talk: the id of the conversation that it was made in; 0 for none.
        text: what was promised.
        due: the day that it is for; None for someday.
        mine: whether I promised it.

    Raises:
        InroadError: nothing was promised.
    """
    text = clean_lines(text)
    if not text:
        raise InroadError("Write what was promised; a few words are enough.")
    kind = TakeawayKind.MY_PROMISE if mine else TakeawayKind.THEIR_PROMISE
    made = work.takeaway(contact_id, talk, kind, text, GoalKey.GIVE if mine else GoalKey.RECEIVE)
    return replace(made, due=due)


def day_promised(within: date | None, beside: date | None) -> date | None:
    """Return the day of a promise, which its words may say, or what stands beside them, or both.

    Raises:
        InroadError: the one says another day than the other.
    """
    if within and beside and within != beside:
        days = f"{say_full(within)} in the promise, {say_full(beside)} beside it"
        raise InroadError(f"By when? It says {days}; change one of them.")
    return beside or within


def say_takeaway(takeaway: Takeaway, today: date) -> str:
    """Return what was said; of a promise with its day, or that it is for none."""
    if not takeaway.kind.is_promise:
        return takeaway.text
    by = f"by {say_day(takeaway.due, today)}" if takeaway.due is not None else "for no day"
    return f"{takeaway.text}, {by}"


def say_promise(promise: Takeaway, name: str, today: date) -> str:
    """Say that a promise was made, and for which day; `name` is what I call them."""
    who = "I" if promise.kind is TakeawayKind.MY_PROMISE else name
    by = f", by {say_day(promise.due, today)}" if promise.due is not None else ""
    return f"{who} promised: {first_line(promise.text)}{by}"
