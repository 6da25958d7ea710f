"""Times that were offered: to somebody, and to the others who are written to in these days."""

from datetime import datetime, timedelta

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.messages.message import Message

_LATELY = timedelta(days=30)
"""How far back letters are looked at: times that they offered are over by then."""


def offered_to_others(work: UnitOfWork, contact_id: int) -> frozenset[datetime]:
    """Return the times that others were offered and that are still to come.

    Args:
        work: the campaign.
        contact_id: who is written to, whose own times count for nothing.
    """
    others = [
        message.offered
        for message in work.store.all(Message).values()
        if message.contact_id != contact_id
    ]
    others += [
        touch.offered
        for touch in work.index.offering(work.now - _LATELY)
        if touch.contact_id != contact_id
    ]
    return frozenset(moment for times in others for moment in times if moment > work.now)


def offered_to(work: UnitOfWork, contact_id: int) -> tuple[datetime, ...]:
    """Return the times that the last letter to somebody offered, of those still to come.

    What was sent counts before a draft that is kept.
    """
    sent = [touch.offered for touch in work.index.touches(contact_id) if touch.offered]
    kept = [
        message.offered
        for message in work.store.all(Message).values()
        if message.contact_id == contact_id and message.offered
    ]
    last = next(iter((*reversed(sent), *kept)), ())
    return tuple(moment for moment in last if moment > work.now)
