"""After a time that fell through (called off, to be moved, nobody came): a new one, or a word."""

from inroad.domain.conversations.touch_kinds import SETBACKS, TouchKind
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.case import Case
from inroad.domain.follow_ups.follow_up import FollowUp

_BASIS = {
    TouchKind.CALLED_OFF: "it was called off on",
    TouchKind.POSTPONED: "it was put off on",
    TouchKind.NO_SHOW: "they did not come on",
}
_SINCE = (
    *SETBACKS,
    TouchKind.REQUEST,
    TouchKind.SECOND_REQUEST,
    TouchKind.ASKED_AGAIN,
    TouchKind.SCHEDULED,
    TouchKind.MET,
)
"""What says how it stands with a time: that it fell through, or what came of it since."""


def new_time(case: Case) -> list[FollowUp] | None:
    """Return what follows where the last that happened to a time is that it fell through.

    None where it is not so: a request, a word or another time has come since. What follows is
    never late: nobody is blamed for a time that the other one could not keep.
    """
    last = case.last(*_SINCE)
    if last is None or last.kind not in SETBACKS:
        return None
    days = case.policy.new_time
    if days is None:
        return []
    return [case.after_touch(Action.NEW_TIME, last, days, _BASIS[last.kind])]
