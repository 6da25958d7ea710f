"""The things that a follow-up can ask me to do, and what doing each one means."""

from enum import StrEnum
from typing import Self

from inroad.domain.conversations.touch import TouchKind
from inroad.domain.people.stages import Stage


class Action(StrEnum):
    """One thing to do. The value is stored with snoozes; `label` is what is shown."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make an action with the plain words that lists show it by."""
        action = str.__new__(cls, value)
        action._value_ = value
        action.label = label
        return action

    SEND_REQUEST = "send-request", "Send the request"
    ASK_ELSEWHERE = "ask-elsewhere", "Ask someone else there"
    SECOND_REQUEST = "second-request", "Second request"
    LET_REST = "let-rest", "Let it rest"
    ANSWER_A_NO = "answer-a-no", "Thank them for the no"
    SET_TIME = "set-time", "Agree a time"
    NEW_TIME = "new-time", "A new time, or a word"
    PREPARE = "prepare", "Prepare and confirm"
    CONVERSATION = "conversation", "Conversation"
    DEBRIEF = "debrief", "Debrief"
    THANK_YOU = "thank-you", "Thank-you"
    REPORT_BACK = "report-back", "Report back"
    TELL_REFERRER = "tell-referrer", "Tell them how it went"
    CHECK_IN = "check-in", "Check in"
    KEEP_PROMISE = "keep-promise", "Keep my promise"
    ASK_ABOUT_PROMISE = "ask-about-promise", "Ask about their promise"

    @property
    def short(self) -> str:
        """The action in the fewest words, as cards show it where the room is small."""
        return _SHORT.get(self, self.label.lower())

    @property
    def is_owed(self) -> bool:
        """Whether it is late once its day is over: promises, thanks, debriefs, times agreed.

        Everything else I only planned: it waits, and nobody is to blame.
        """
        return self in _OWED

    @property
    def touch(self) -> TouchKind:
        """The touch that having done it leaves."""
        return _TOUCHES.get(self, TouchKind.NOTE)

    @property
    def leads_to(self) -> Stage | None:
        """The stage that having done it moves the contact to, or None where it stays."""
        return _LEADS_TO.get(self)

    @property
    def needs_form(self) -> bool:
        """Whether it is done by writing something down, not by one key."""
        return self in {Action.SET_TIME, Action.CONVERSATION, Action.DEBRIEF}


_OWED = frozenset(
    {
        Action.PREPARE,
        Action.DEBRIEF,
        Action.THANK_YOU,
        Action.KEEP_PROMISE,
        Action.ASK_ABOUT_PROMISE,
    }
)

_SHORT = {
    Action.SEND_REQUEST: "send it",
    Action.ASK_ELSEWHERE: "ask elsewhere",
    Action.SECOND_REQUEST: "2nd request",
    Action.ANSWER_A_NO: "answer the no",
    Action.NEW_TIME: "new time",
    Action.PREPARE: "prepare",
    Action.TELL_REFERRER: "how it went",
    Action.KEEP_PROMISE: "my promise",
    Action.ASK_ABOUT_PROMISE: "their promise",
}

_TOUCHES = {
    Action.SEND_REQUEST: TouchKind.REQUEST,
    Action.ASK_ELSEWHERE: TouchKind.ASKED_ELSEWHERE,
    Action.SECOND_REQUEST: TouchKind.SECOND_REQUEST,
    Action.LET_REST: TouchKind.CLOSED,
    Action.ANSWER_A_NO: TouchKind.THANK_YOU,
    Action.NEW_TIME: TouchKind.ASKED_AGAIN,
    Action.PREPARE: TouchKind.PREPARED,
    Action.THANK_YOU: TouchKind.THANK_YOU,
    Action.REPORT_BACK: TouchKind.REPORT_BACK,
    Action.TELL_REFERRER: TouchKind.REPORT_BACK,
    Action.CHECK_IN: TouchKind.CHECK_IN,
    Action.KEEP_PROMISE: TouchKind.KEPT,
    Action.ASK_ABOUT_PROMISE: TouchKind.IN_TOUCH,
}

_LEADS_TO = {
    Action.SEND_REQUEST: Stage.REQUESTED,
    Action.LET_REST: Stage.CLOSED,
    Action.ANSWER_A_NO: Stage.CLOSED,
    Action.THANK_YOU: Stage.THANKED,
    Action.REPORT_BACK: Stage.IN_TOUCH,
    Action.CHECK_IN: Stage.IN_TOUCH,
}
