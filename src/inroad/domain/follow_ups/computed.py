"""From policy, facts and the present to follow-ups with their reasons.

`worked_out` is a pure function. Nothing that it finds is ever stored: what is stored are facts
(touches, conversations, takeaways) and overrides (snoozes, settings of rules).
"""

from datetime import datetime
from operator import attrgetter

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.zones import in_zone
from inroad.domain.follow_ups.case import Case
from inroad.domain.follow_ups.facts import Facts
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.in_touch import check_in
from inroad.domain.follow_ups.loops import advice_and_names, promises
from inroad.domain.follow_ups.policy import Policy
from inroad.domain.follow_ups.referrals import people_met
from inroad.domain.follow_ups.requests import answer_a_no, identified, requested
from inroad.domain.follow_ups.talks import met, scheduled, still_owed
from inroad.domain.follow_ups.worked_out import NOTHING, WorkedOut, divided
from inroad.domain.people.stages import Stage

_ORDER = attrgetter("order")


def worked_out(facts: Facts, policy: Policy, calendar: Calendar, now: datetime) -> WorkedOut:
    """Return what to do next for one contact.

    Args:
        facts: the contact and everything recorded about them.
        policy: the numbers to count with, as they hold for this contact.
        calendar: my zone, working week and days off.
        now: the present, aware in any zone.

    Nobody who is marked "do not contact" is ever suggested, and nothing is asked of a closed
    contact but the promises that are still open. Somebody whose time to rest has come is not
    asked about either.
    """
    if not facts.contact.may_be_suggested or _is_quiet(facts):
        return NOTHING
    case = Case(facts, policy, calendar, in_zone(now, calendar.zone))
    found = _all(case)
    if len(found) > 1:
        found.sort(key=_ORDER)
    return divided(found, case.until)


def _all(case: Case) -> list[FollowUp]:
    facts = case.facts
    found = _by_stage(case)
    if facts.takeaways:
        found += promises(case)
        if facts.contact.stage is not Stage.CLOSED:
            found += advice_and_names(case)
    if facts.referred:
        found += people_met(case)
    if facts.snoozes:
        found = [one for one in (_with_snooze(one, facts) for one in found) if one]
    return found


def _is_quiet(facts: Facts) -> bool:
    """Whether nothing has happened and nothing is planned: most imported people."""
    contact = facts.contact
    if contact.stage is Stage.IDENTIFIED:
        known = facts.takeaways or facts.conversations or facts.referred
        return not (contact.goals or contact.planned_on or known)
    return False


def _by_stage(case: Case) -> list[FollowUp]:
    """Return what the contact's stage asks for; after a no, only thanks for it."""
    stage, last = case.contact.stage, case.last_real
    if stage is Stage.CLOSED:
        return []
    if stage is Stage.IDENTIFIED:
        return list(identified(case))
    if last is not None and last.kind is TouchKind.DECLINED:
        return list(answer_a_no(case, last))
    if stage is Stage.REQUESTED:
        return [*requested(case), *still_owed(case)]
    if stage is Stage.SCHEDULED:
        return [*scheduled(case), *still_owed(case)]
    return met(case) if stage is Stage.MET else check_in(case)


def _with_snooze(follow_up: FollowUp, facts: Facts) -> FollowUp | None:
    for snooze in facts.snoozes:
        if (snooze.action, snooze.anchor) != (follow_up.action, follow_up.anchor):
            continue
        if snooze.someday:
            return follow_up._replace(
                is_someday=True, at=None, why=follow_up.why.and_then("Snoozed to someday.")
            )
        if snooze.until is None:
            return None
        why = follow_up.why.and_then("Snoozed to {}.", snooze.until)
        return follow_up._replace(due=snooze.until, at=None, why=why, snoozed_to=snooze.until)
    return follow_up
