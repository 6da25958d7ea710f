"""What can happen with a contact: the kinds of touches, and what some of them have in common."""

from enum import StrEnum
from typing import Self


class TouchKind(StrEnum):
    """What happened. The value is stored; `label` is what is shown.

    `is_real` says whether the two of us were in contact: check-ins are counted from these
    alone. `is_mine` says whether it is something that I did, and may be glad of in the evening.
    """

    label: str
    is_real: bool
    is_mine: bool

    def __new__(cls, value: str, label: str, real: bool = False, mine: bool = False) -> Self:
        """Make a kind with what is known of it."""
        kind = str.__new__(cls, value)
        kind._value_ = value
        kind.label, kind.is_real, kind.is_mine = label, real, mine
        return kind

    REQUEST = "request", "Request sent", True, True
    SECOND_REQUEST = "second-request", "Second request sent", True, True
    ASKED_ELSEWHERE = "asked-elsewhere", "Asked someone else there", False, True
    REPLY = "reply", "They replied", True
    DECLINED = "declined", "They declined", True
    SCHEDULED = "scheduled", "Time agreed", True, True
    CALLED_OFF = "called-off", "Called off", True
    POSTPONED = "postponed", "Put off, no new time yet", True
    NO_SHOW = "no-show", "They did not come"
    ASKED_AGAIN = "asked-again", "Asked for a new time", True, True
    PREPARED = "prepared", "Prepared and confirmed", False, True
    MET = "met", "Conversation held", True, True
    THANK_YOU = "thank-you", "Thank-you sent", True, True
    REPORT_BACK = "report-back", "Reported back", True, True
    CHECK_IN = "check-in", "Checked in", True, True
    IN_TOUCH = "in-touch", "In touch", True, True
    ASKED_INTRODUCTION = "asked-introduction", "Asked for an introduction", True, True
    KEPT = "kept-promise", "Kept a promise", True, True
    NOTE = "note", "Note"
    MOVED = "moved", "Moved"
    CHANGED = "changed", "Changed"
    CLOSED = "closed", "Closed"


REQUESTS = (TouchKind.REQUEST, TouchKind.SECOND_REQUEST)
"""What counts as a request: what I wrote to somebody who awaited nothing."""

WRITTEN = (
    *REQUESTS,
    TouchKind.ASKED_AGAIN,
    TouchKind.THANK_YOU,
    TouchKind.REPORT_BACK,
    TouchKind.CHECK_IN,
    TouchKind.IN_TOUCH,
    TouchKind.ASKED_INTRODUCTION,
)
"""What I wrote to them."""

THEIRS = (TouchKind.REPLY, TouchKind.DECLINED, TouchKind.SCHEDULED, TouchKind.MET)
"""What shows that they have answered."""

SETBACKS = (TouchKind.CALLED_OFF, TouchKind.POSTPONED, TouchKind.NO_SHOW)
"""How a time that was agreed falls through."""
