"""A conversation that was held and is debriefed, in all four parts."""

from collections.abc import Sequence
from datetime import date

from inroad.campaign import Campaign
from inroad.campaign.conversations.debriefs import Learnt, NamedPerson
from inroad.domain.conversations.debrief_steps import DebriefStep


def debrief(
    campaign: Campaign,
    contact_id: int,
    learnt: Sequence[Learnt] = (),
    advice: str = "",
    offered: str = "",
    named: Sequence[str] = (),
    promise: str = "",
    due: date | None = None,
) -> None:
    """Debrief a conversation as a person does, part by part; `promise` is mine."""
    campaign.debriefs.learn(contact_id, learnt, advice, offered)
    for name in named:
        campaign.debriefs.name(contact_id, NamedPerson(name))
    if promise:
        campaign.debriefs.promise(contact_id, promise, due, mine=True)
    for step in DebriefStep:
        campaign.debriefs.finish(contact_id, step)
