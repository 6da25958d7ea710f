"""Whoever led me to somebody: when I have met them, I tell how it went."""

from collections.abc import Iterator

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.formatting import say_days
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.case import Case
from inroad.domain.follow_ups.date_count import Count
from inroad.domain.follow_ups.facts import Facts, Referred
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.reasons import FirstName, Reason
from inroad.domain.people.stages import Stage

_TOLD = (TouchKind.REPORT_BACK, TouchKind.THANK_YOU)


def people_met(case: Case) -> Iterator[FollowUp]:
    """Yield a follow-up for each person whom the contact led me to and I have met since."""
    days = case.policy.tell_referrer
    if days is None or case.contact.stage is Stage.CLOSED:
        return
    for one in case.facts.referred:
        if not _is_told(case.facts, one):
            yield _tell(case, one, days)


def _is_told(facts: Facts, referred: Referred) -> bool:
    return any(
        touch.kind in _TOLD and touch.at > referred.met_at for touch in reversed(facts.touches)
    )


def _tell(case: Case, referred: Referred, days: int) -> FollowUp:
    counted = case.calendar.count(referred.met_on, days)
    why = Reason(
        "Tell {} how it went with {}: {} after {}{}; due {}.",
        (
            FirstName.of(case.contact),
            referred.name,
            say_days(days),
            referred.met_on,
            counted.passed,
            counted.day,
        ),
    )
    anchor = f"referral {referred.contact_id} {referred.talk_id}"
    found = case.found(Action.TELL_REFERRER, Count.of(counted), why, anchor)
    return found._replace(takeaway_id=referred.takeaway_id, about=referred.name)
