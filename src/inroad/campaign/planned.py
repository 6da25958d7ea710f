"""The conversation that is planned with somebody: which one it is, when, and that it is off."""

from dataclasses import replace

from inroad.campaign.desk import Desk
from inroad.domain.conversation import Conversation, Outcome
from inroad.domain.saying import say_moment
from inroad.domain.zones import in_zone


def planned_conversation(desk: Desk, contact_id: int) -> Conversation | None:
    """Return the conversation that is still to come, or waits for its debrief, or None."""
    return next(iter(_planned(desk, contact_id)), None)


def agreed_conversation(desk: Desk, contact_id: int) -> Conversation | None:
    """Return the planned conversation that has a time, or None."""
    return next((one for one in _planned(desk, contact_id) if one.starts is not None), None)


def cancelled_conversations(desk: Desk, contact_id: int) -> list[Conversation]:
    """Return the planned conversations as cancelled, for when nothing comes of them."""
    return [replace(one, outcome=Outcome.CANCELLED) for one in _planned(desk, contact_id)]


def say_beginning(desk: Desk, talk: Conversation) -> str:
    """Say when a conversation begins, in my zone."""
    if talk.begins is None:
        return "no time yet"
    return say_moment(in_zone(talk.begins, desk.calendar.zone), desk.today)


def _planned(desk: Desk, contact_id: int) -> list[Conversation]:
    return [one for one in desk.index.conversations(contact_id) if one.is_planned]
