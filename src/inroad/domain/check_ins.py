"""Which day a check-in falls on: in step with those before it, and on a day of work.

A cadence counts from the last real contact. A check-in that is made when it is due keeps the
step of the series: begun on the 31st it comes at the end of every month, and one that waited
for Monday does not make all later ones Mondays' (31 Jan, 28 Feb, 31 Mar).
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from inroad.domain.cadence import Cadence, Step, next_after, step_after
from inroad.domain.saying import WEEKDAYS, say_short
from inroad.domain.text import ordinal
from inroad.domain.touch import Touch, TouchKind
from inroad.domain.workdays import Calendar


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
    if not rules:
        return None
    last: date | None = None
    basis, month_day, made = date.min, 0, 0
    for touch in touches:
        if not touch.kind.is_real:
            continue
        day = day_of(touch)
        is_check_in = touch.kind is TouchKind.CHECK_IN
        due = None
        if last is not None and is_check_in:
            due = next_after(step_after(rules, made).rule, basis, month_day)
        if due is not None and due <= day <= calendar.count(due, 0).day:
            basis = due
        elif last is None or not basis <= day <= calendar.count(basis, 0).day:
            basis, month_day = day, day.day
        last, made = day, made + is_check_in
    if last is None:
        return None
    step = step_after(rules, made)
    due = next_after(step.rule, basis, month_day)
    return CheckIn(last, basis, step, due, month_day if month_day > basis.day else 0)


def keeping_step(one: CheckIn) -> str:
    """Say what a check-in keeps step with, to go after the day of the last contact; or ""."""
    stood = f", which stood for {WEEKDAYS[one.basis.weekday()]} {say_short(one.basis)}"
    kept = f", keeping to the {ordinal(one.month_day)}" if one.month_day else ""
    return (stood if one.basis != one.last else "") + kept
