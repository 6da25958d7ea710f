"""Somebody who has not answered two requests, and will not."""

from datetime import timedelta

from inroad.campaign import Campaign
from inroad.domain.people.stages import Stage
from tests.conftest import MovableClock
from tests.somebody import somebody


def add_unanswered(campaign: Campaign, clock: MovableClock, name: str = "Sam Ortiz") -> int:
    """Ask somebody, write again ten days later, and return the id; the clock is there then."""
    campaign.people.add(somebody(name))
    contact = next(one for one in campaign.people.all() if one.name == name)
    campaign.pipeline.choose_goals(contact.id, ("entry",))
    campaign.pipeline.move(contact.id, Stage.REQUESTED)
    clock.at += timedelta(days=10)
    campaign.handling.done(*campaign.follow_ups.of(contact.id))
    return contact.id
