"""The things that a follow-up can ask me to do, and what doing each one means.

Each is one record here, with all that is known of it; to add one is to add its record.
"""

from enum import StrEnum
from typing import Any, NamedTuple, Self

from inroad.domain.conversations.touch_kinds import REQUESTS, TouchKind
from inroad.domain.people.stages import Stage


class ActionRecord(NamedTuple):
    """What is known of an action.

    `value` is stored with snoozes, and `label` is what is shown; `short` says it in the fewest
    words, as cards show it where the room is small ("" where that is the label).

    `touch` is what having done it leaves; None where it is done by writing something down in a
    form, and not by one key. `leads_to` is the stage that having done it moves the contact to,
    or None where it stays.

    `is_owed` says that it is late once its day is over: promises, thanks, debriefs, times agreed.
    Everything else I only planned: it waits, and nobody is to blame.
    """

    value: str
    label: str
    touch: TouchKind | None
    leads_to: Stage | None = None
    short: str = ""
    is_owed: bool = False


class Action(StrEnum):
    """One thing to do, and the facts of it."""

    _value_: str
    facts: ActionRecord

    def __new__(cls, *known: Any) -> Self:
        """Make an action with what is known of it, the parts of its record."""
        record = ActionRecord(*known)
        action = str.__new__(cls, record.value)
        action._value_ = record.value
        action.facts = record
        return action

    SEND_REQUEST = ActionRecord(
        "send-request", "Send the request", TouchKind.REQUEST, Stage.REQUESTED, "send it"
    )
    ASK_ELSEWHERE = ActionRecord(
        "ask-elsewhere",
        "Ask someone else there",
        TouchKind.ASKED_ELSEWHERE,
        short="ask elsewhere",
    )
    SECOND_REQUEST = ActionRecord(
        "second-request", "Second request", TouchKind.SECOND_REQUEST, short="2nd request"
    )
    LET_REST = ActionRecord("let-rest", "Let it rest", TouchKind.CLOSED, Stage.CLOSED)
    ANSWER_A_NO = ActionRecord(
        "answer-a-no", "Thank them for the no", TouchKind.THANK_YOU, Stage.CLOSED, "answer the no"
    )
    SET_TIME = ActionRecord("set-time", "Agree a time", None)
    NEW_TIME = ActionRecord(
        "new-time", "A new time, or a word", TouchKind.ASKED_AGAIN, short="new time"
    )
    PREPARE = ActionRecord(
        "prepare", "Prepare and confirm", TouchKind.PREPARED, short="prepare", is_owed=True
    )
    CONVERSATION = ActionRecord("conversation", "Conversation", None)
    DEBRIEF = ActionRecord("debrief", "Debrief", None, is_owed=True)
    THANK_YOU = ActionRecord(
        "thank-you", "Thank-you", TouchKind.THANK_YOU, Stage.THANKED, is_owed=True
    )
    REPORT_BACK = ActionRecord("report-back", "Report back", TouchKind.REPORT_BACK, Stage.IN_TOUCH)
    TELL_REFERRER = ActionRecord(
        "tell-referrer", "Tell them how it went", TouchKind.REPORT_BACK, short="how it went"
    )
    CHECK_IN = ActionRecord("check-in", "Check in", TouchKind.CHECK_IN, Stage.IN_TOUCH)
    KEEP_PROMISE = ActionRecord(
        "keep-promise", "Keep my promise", TouchKind.KEPT, short="my promise", is_owed=True
    )
    ASK_ABOUT_PROMISE = ActionRecord(
        "ask-about-promise",
        "Ask about their promise",
        TouchKind.IN_TOUCH,
        short="their promise",
        is_owed=True,
    )

    @property
    def label(self) -> str:
        """What is shown."""
        return self.facts.label

    @property
    def short(self) -> str:
        """The action in the fewest words."""
        return self.facts.short or self.label.lower()

    @property
    def is_owed(self) -> bool:
        """Whether it is late once its day is over."""
        return self.facts.is_owed

    @property
    def touch(self) -> TouchKind | None:
        """The touch that having done it leaves; None where a form does it."""
        return self.facts.touch

    @property
    def is_request(self) -> bool:
        """Whether it is a request, of which a day has so many."""
        return self.touch in REQUESTS

    @property
    def leads_to(self) -> Stage | None:
        """The stage that having done it moves the contact to, or None where it stays."""
        return self.facts.leads_to

    @property
    def needs_form(self) -> bool:
        """Whether it is done by writing something down, not by one key."""
        return self.touch is None
