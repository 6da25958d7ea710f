"""Checking in: the cadence of a contact with whom I am in touch."""

from inroad.domain.actions import Action
from inroad.domain.cadence import next_after, step_after
from inroad.domain.counting import Count
from inroad.domain.follow_up import FollowUp
from inroad.domain.follow_ups.counting import Counting
from inroad.domain.reasons import Reason
from inroad.domain.rules import Unit
from inroad.domain.touch import TouchKind


def check_in(counting: Counting) -> list[FollowUp]:
    """Return the next check-in, counted from the last real touch; none where the rule is off."""
    last = counting.last_real
    if last is None or not counting.policy.check_in:
        return []
    made = len([one for one in counting.facts.touches if one.kind is TouchKind.CHECK_IN])
    step = step_after(counting.policy.check_in, made)
    since = counting.day(last)
    count = Count(since, next_after(step.rule, since), Unit.CADENCE)
    why = Reason("Check in: {}, counted from your last contact on {}.", (step.words, since))
    return [counting.found(Action.CHECK_IN, count, why, f"touch {last.id}")]
