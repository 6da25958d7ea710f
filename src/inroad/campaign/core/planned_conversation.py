"""Which conversation with somebody is meant: the planned one, when it is, and that it is off."""

from dataclasses import replace

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.dates.formatting import say_moment
from inroad.domain.dates.zones import in_zone


def planned_conversation(work: UnitOfWork, contact_id: int) -> Conversation | None:
    """Return the conversation that is still to come, or waits for its debrief, or None."""
    return next(iter(_planned(work, contact_id)), None)


def conversation_to_debrief(work: UnitOfWork, contact_id: int) -> Conversation | None:
    """Return the last conversation held if its debrief is half done, else the planned one.

    Where none is planned it is the last one held all the same; None where none was.
    """
    held = [talk for talk in work.index.conversations(contact_id) if talk.is_held]
    last = held[-1] if held else None
    if last is not None and last.is_half_debriefed:
        return last
    return planned_conversation(work, contact_id) or last


def agreed_conversation(work: UnitOfWork, contact_id: int) -> Conversation | None:
    """Return the planned conversation that has a time, or None."""
    return next((talk for talk in _planned(work, contact_id) if talk.starts is not None), None)


def cancelled_conversations(work: UnitOfWork, contact_id: int) -> list[Conversation]:
    """Return the planned conversations as cancelled, for when nothing comes of them."""
    return [replace(talk, outcome=Outcome.CANCELLED) for talk in _planned(work, contact_id)]


def say_beginning(work: UnitOfWork, talk: Conversation) -> str:
    """Say when a conversation begins, in my zone."""
    if talk.begins is None:
        return "no time yet"
    return say_moment(in_zone(talk.begins, work.calendar.zone), work.today)


def _planned(work: UnitOfWork, contact_id: int) -> list[Conversation]:
    return [talk for talk in work.index.conversations(contact_id) if talk.is_planned]
