"""Thanks owed to whoever led me to somebody: when I have met them, I tell how it went."""

from collections.abc import Iterator
from datetime import date

from inroad.domain.actions import Action
from inroad.domain.counting import Count
from inroad.domain.facts import Facts, Referred
from inroad.domain.follow_up import FollowUp
from inroad.domain.policy import Policy
from inroad.domain.reasons import Reason
from inroad.domain.rules import Unit
from inroad.domain.saying import say_days
from inroad.domain.stages import Stage
from inroad.domain.touch import TouchKind
from inroad.domain.workdays import Calendar

_TOLD = (TouchKind.REPORT_BACK, TouchKind.THANK_YOU)


def thanks_owed(
    facts: Facts, policy: Policy, calendar: Calendar, now_day: date
) -> Iterator[FollowUp]:
    """Yield a follow-up for each person whom the contact led me to and I have met since.

    Args:
        facts: the contact who referred, with whom they referred.
        policy: when to tell them.
        calendar: my business days.
        now_day: the present day in my zone.
    """
    days = policy.tell_referrer
    if days is None or facts.contact.stage is Stage.CLOSED:
        return
    for one in facts.referred:
        if not _is_told(facts, one):
            yield _owed(facts, one, days, calendar, now_day)


def _is_told(facts: Facts, referred: Referred) -> bool:
    return any(
        touch.kind in _TOLD and touch.at > referred.met_at for touch in reversed(facts.touches)
    )


def _owed(
    facts: Facts, referred: Referred, days: int, calendar: Calendar, now_day: date
) -> FollowUp:
    since = calendar.day_of(referred.met_at)
    counted = calendar.count(since, days)
    why = Reason(
        "Tell {} how it went with {}: {} after {}{}; due {}.",
        (
            facts.contact.first_name,
            referred.name,
            say_days(days),
            since,
            counted.passed,
            counted.day,
        ),
    )
    count = Count(since, counted.day, Unit.BUSINESS_DAYS, days, counted.passed)
    return FollowUp(
        facts.contact.id,
        Action.TELL_REFERRER,
        counted.day,
        why,
        f"referral {referred.contact_id} {referred.talk_id}",
        now_day,
        count,
        takeaway_id=referred.takeaway_id,
        about=referred.name,
    )
