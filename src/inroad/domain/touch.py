"""A touch: one dated event with a contact, either way."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from inroad.domain.document import Document


class TouchKind(StrEnum):
    """What happened. The value is stored; `label` is what is shown."""

    REQUEST = "request"
    SECOND_REQUEST = "second-request"
    ASKED_ELSEWHERE = "asked-elsewhere"
    REPLY = "reply"
    DECLINED = "declined"
    SCHEDULED = "scheduled"
    PREPARED = "prepared"
    MET = "met"
    THANK_YOU = "thank-you"
    REPORT_BACK = "report-back"
    CHECK_IN = "check-in"
    IN_TOUCH = "in-touch"
    KEPT = "kept-promise"
    NOTE = "note"
    MOVED = "moved"
    CHANGED = "changed"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """The touch in plain words."""
        return _LABELS[self]

    @property
    def is_real(self) -> bool:
        """Whether the two of us were in contact: check-ins are counted from these alone."""
        return self in _REAL

    @property
    def is_mine(self) -> bool:
        """Whether it is something that I did, and may be glad of in the evening."""
        return self in _MINE


_LABELS = {
    TouchKind.REQUEST: "Request sent",
    TouchKind.SECOND_REQUEST: "Second request sent",
    TouchKind.ASKED_ELSEWHERE: "Asked someone else there",
    TouchKind.REPLY: "They replied",
    TouchKind.DECLINED: "They declined",
    TouchKind.SCHEDULED: "Time agreed",
    TouchKind.PREPARED: "Prepared and confirmed",
    TouchKind.MET: "Conversation held",
    TouchKind.THANK_YOU: "Thank-you sent",
    TouchKind.REPORT_BACK: "Reported back",
    TouchKind.CHECK_IN: "Checked in",
    TouchKind.IN_TOUCH: "In touch",
    TouchKind.KEPT: "Kept a promise",
    TouchKind.NOTE: "Note",
    TouchKind.MOVED: "Moved",
    TouchKind.CHANGED: "Changed",
    TouchKind.CLOSED: "Closed",
}

_REAL = frozenset(
    {
        TouchKind.REQUEST,
        TouchKind.SECOND_REQUEST,
        TouchKind.REPLY,
        TouchKind.DECLINED,
        TouchKind.SCHEDULED,
        TouchKind.MET,
        TouchKind.THANK_YOU,
        TouchKind.REPORT_BACK,
        TouchKind.CHECK_IN,
        TouchKind.IN_TOUCH,
        TouchKind.KEPT,
    }
)


_MINE = frozenset(
    {
        TouchKind.REQUEST,
        TouchKind.SECOND_REQUEST,
        TouchKind.ASKED_ELSEWHERE,
        TouchKind.SCHEDULED,
        TouchKind.PREPARED,
        TouchKind.MET,
        TouchKind.THANK_YOU,
        TouchKind.REPORT_BACK,
        TouchKind.CHECK_IN,
        TouchKind.IN_TOUCH,
        TouchKind.KEPT,
    }
)


@dataclass(frozen=True, slots=True)
class Touch(Document):
    """One event, as stored. `at` is an aware moment in UTC.

    `on` is the day it was where I was then, so that counts stay where they are when I travel;
    where it is not known, my present zone says the day.
    """

    contact_id: int
    kind: TouchKind
    at: datetime
    text: str = ""
    conversation_id: int | None = None
    on: date | None = None
