"""What is open between us, whatever the stage: promises, and advice and names to report back on.

Neither is closed by another conversation; only keeping a promise, or telling what came of it.
"""

from collections.abc import Iterator
from datetime import timedelta

from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.dates.formatting import say_days
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.case import Case
from inroad.domain.follow_ups.date_count import Count
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.policy import Unit
from inroad.domain.follow_ups.reasons import FirstName, Part, Reason
from inroad.domain.follow_ups.working_day import on_a_working_day
from inroad.domain.text import plural


def promises(case: Case) -> Iterator[FollowUp]:
    """Yield the promises that have not been kept; those without a date are for someday."""
    for takeaway in case.facts.takeaways:
        if takeaway.kind.is_promise and not takeaway.closed_on:
            is_mine = takeaway.kind is TakeawayKind.MY_PROMISE
            yield from (_mine if is_mine else _theirs)(case, takeaway)


def _mine(case: Case, promise: Takeaway) -> Iterator[FollowUp]:
    """Yield that I keep a promise: on its day, or so many days before it."""
    before = case.policy.my_promise
    if before is None:
        return
    if promise.due is None:
        yield _someday(case, promise, Action.KEEP_PROMISE, "You")
        return
    # A promise that was made later than that is due when it was made.
    due = max(promise.due - timedelta(days=before), min(promise.due, case.day(promise)))
    why = Reason("You promised “{}” for {}.", (promise.text, promise.due))
    count = Count(promise.due, due, Unit.DAYS, (due - promise.due).days)
    yield case.found(Action.KEEP_PROMISE, count, why, _anchor(promise), takeaway=promise)


def _theirs(case: Case, promise: Takeaway) -> Iterator[FollowUp]:
    """Yield that I ask about a promise of theirs: some business days after its day."""
    days, who = case.policy.ask_about_promise, FirstName.of(case.contact)
    if days is None:
        return
    if promise.due is None:
        yield _someday(case, promise, Action.ASK_ABOUT_PROMISE, who)
        return
    counted = case.calendar.count(promise.due, days)
    why = Reason(
        "{} promised “{}” for {}; ask kindly {} later{}.",
        (who, promise.text, promise.due, say_days(days), counted.passed),
    )
    count = Count.of(counted)
    yield case.found(Action.ASK_ABOUT_PROMISE, count, why, _anchor(promise), takeaway=promise)


def _someday(case: Case, promise: Takeaway, action: Action, who: Part) -> FollowUp:
    given = case.day(promise)
    why = Reason("{} promised “{}” on {}, for no day.", (who, promise.text, given))
    count = Count(given, given)
    return case.found(action, count, why, _anchor(promise), takeaway=promise, is_someday=True)


def advice_and_names(case: Case) -> Iterator[FollowUp]:
    """Yield that I report back what came of the advice and the names that they gave me."""
    days = case.policy.report_back
    if days is None:
        return
    # Of whom I have met, I tell how it went (`referrals`); that closes the loop too.
    met = {one.takeaway_id for one in case.facts.referred}
    for takeaway in case.facts.takeaways:
        if takeaway.kind.is_open_loop and not takeaway.closed_on and takeaway.id not in met:
            yield _report_back(case, takeaway, days)


def _report_back(case: Case, takeaway: Takeaway, days: int) -> FollowUp:
    given = case.day(takeaway)
    is_advice = takeaway.kind is TakeawayKind.ADVICE
    what = "what came of the advice “{}”" if is_advice else "how it went with {}"
    why = Reason(
        f"Report back: {{}} after {{}}. Tell {{}} {what}, failure included.",
        (plural(days, "day"), given, FirstName.of(case.contact), takeaway.text),
    )
    count = Count(given, given + timedelta(days=days), Unit.DAYS, days)
    count, why = on_a_working_day(count, why, case.calendar)
    return case.found(Action.REPORT_BACK, count, why, _anchor(takeaway), takeaway=takeaway)


def _anchor(takeaway: Takeaway) -> str:
    return f"takeaway {takeaway.id}"
