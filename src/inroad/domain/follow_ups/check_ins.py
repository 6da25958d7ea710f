"""Which day a check-in falls on: in step with those before it, and on a day of work.

A cadence counts from the last real contact. A check-in that is made when it is due keeps the
step of the series: begun on the 31st it comes at the end of every month, and one that waited
for Monday does not make all later ones Mondays' (31 Jan, 28 Feb, 31 Mar).
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.formatting import say_with_weekday
from inroad.domain.dates.recurrence import Cadence, Step, next_after, step_after
from inroad.domain.text import ordinal

_LONGEST_WAIT = 10
"""Days that a check-in may wait for a business day and still be answered in step."""


class CheckIn(NamedTuple):
    """The check-in that comes next.

    `last` is the day of the last contact, `basis` the day that it stood for, from which `due`
    is counted by `step`; `month_day` is the day of the month that the series keeps to where
    `basis` is a shorter month's end, and else 0. `due` may be a day off: see `working_day`.
    """

    last: date
    basis: date
    step: Step
    due: date
    month_day: int


def next_check_in(
    touches: Iterable[Touch], rules: Cadence, calendar: Calendar, day_of: Callable[[Touch], date]
) -> CheckIn | None:
    """Return the next check-in, or None where there was no real contact or is no cadence.

    Args:
        touches: everything that happened with the contact, in the order of time.
        rules: how often to check in.
        calendar: my days of work.
        day_of: says on which day a touch was, where I was then.
    """
    real = [touch for touch in touches if touch.kind.is_real]
    if not rules or not real:
        return None
    begun = _begun(real)
    made = sum(touch.kind is TouchKind.CHECK_IN for touch in real[:begun])
    last = basis = day_of(real[begun])
    month_day, is_in_step = basis.day, False
    made += real[begun].kind is TouchKind.CHECK_IN
    for touch in real[begun + 1 :]:
        last = day_of(touch)
        due = None
        if touch.kind is TouchKind.CHECK_IN:
            due = next_after(step_after(rules, made).rule, basis, month_day)
            made += 1
        if due is not None and due <= last <= calendar.count(due, 0).day:
            basis, is_in_step = due, True
        elif not is_in_step or not _is_one_contact(basis, last, calendar):
            basis, month_day, is_in_step = last, last.day, False
    step = step_after(rules, made)
    due = next_after(step.rule, basis, month_day)
    return CheckIn(last, basis, step, due, month_day if month_day > basis.day else 0)


def _begun(real: Sequence[Touch]) -> int:
    """Return which touch the present series counts from: the last that no check-in is before."""
    for at in range(len(real) - 1, 0, -1):
        if TouchKind.CHECK_IN not in (real[at].kind, real[at - 1].kind):
            return at
    return 0


def _is_one_contact(basis: date, day: date, calendar: Calendar) -> bool:
    """Whether a touch belongs to the check-in that stood for `basis`: an answer the same day."""
    if day == basis:
        return True
    return 0 < (day - basis).days <= _LONGEST_WAIT and day <= calendar.count(basis, 0).day


def keeping_step(check_in: CheckIn) -> str:
    """Say what a check-in keeps step with, to go after the day of the last contact; or ""."""
    stood = f", which stood for {say_with_weekday(check_in.basis)}"
    kept = f", keeping to the {ordinal(check_in.month_day)}" if check_in.month_day else ""
    return (stood if check_in.basis != check_in.last else "") + kept
