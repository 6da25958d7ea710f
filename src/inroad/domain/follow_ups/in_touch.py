"""Checking in: the cadence of a contact with whom I am in touch."""

from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.case import Case
from inroad.domain.follow_ups.check_ins import keeping_step, next_check_in
from inroad.domain.follow_ups.date_count import Count
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.policy import Unit
from inroad.domain.follow_ups.reasons import Reason
from inroad.domain.follow_ups.working_day import on_a_working_day


def check_in(case: Case) -> list[FollowUp]:
    """Return the next check-in, counted from the last real touch; none where the rule is off."""
    last = case.last_real
    if last is None or not case.policy.check_in:
        return []
    coming = next_check_in(case.facts.touches, case.policy.check_in, case.calendar, case.day)
    if coming is None:
        return []
    why = Reason(
        "Check in: {}, counted from your last contact on {}{}.",
        (coming.step.words, coming.last, keeping_step(coming)),
    )
    count = Count(coming.last, coming.due, Unit.CADENCE)
    count, why = on_a_working_day(count, why, case.calendar)
    return [case.found(Action.CHECK_IN, count, why, f"touch {last.id}")]
