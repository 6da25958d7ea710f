"""When it may be better to write nothing: enough was written, or something was today already."""

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.touch_kinds import REQUESTS, THEIRS, WRITTEN, TouchKind
from inroad.domain.messages.days import on_day
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.text import mid_sentence

_ENOUGH = 2
"""Requests without an answer: advice ends there (Duke; Simon Fraser University says one)."""
_ASKING = {MessageKind.REQUEST, MessageKind.LINKEDIN_NOTE, MessageKind.SECOND_REQUEST}
"""The kinds that ask somebody for a conversation."""


def reason_to_wait(work: UnitOfWork, contact_id: int, kind: MessageKind) -> str:
    """Return why it may be better not to write to somebody now, in a sentence; "" for no reason."""
    name = work.contact(contact_id).first_name
    unanswered = 0
    for touch in reversed(work.index.touches(contact_id)):
        if touch.kind in THEIRS:
            break
        unanswered += touch.kind in REQUESTS
    last = work.index.last_touch(contact_id, *WRITTEN)
    if kind in _ASKING and unanswered >= _ENOUGH and last is not None:
        said = on_day(work.calendar.day_of_event(last), work.today)
        return (
            f"{name} has not answered {unanswered} requests; the last went {said}. That is enough: "
            "whoever wants to answer will, and others may be glad of the question."
        )
    if last is not None and work.calendar.day_of_event(last) == work.today:
        return f"You wrote to {name} today already: {mid_sentence(last.kind.label)}."
    declined = work.index.last_touch(contact_id, TouchKind.DECLINED, *WRITTEN)
    if kind in _ASKING and declined is not None and declined.kind is TouchKind.DECLINED:
        return (
            f"{name} said no. A thank-you for the answer keeps the door open; a request does not."
        )
    return ""
