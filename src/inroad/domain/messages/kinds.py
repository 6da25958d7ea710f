"""The kinds of messages that a conversation needs, from the first request to the check-in."""

from enum import StrEnum
from typing import Self

from inroad.domain.errors import NotFound
from inroad.domain.touch import TouchKind


class MessageKind(StrEnum):
    """What a message is for. The value is stored and typed; `label` is what is shown.

    `touch` is the event that having sent one leaves.
    """

    label: str
    touch: TouchKind

    def __new__(cls, value: str, label: str, touch: TouchKind) -> Self:
        """Make a kind with what is known of it."""
        kind = str.__new__(cls, value)
        kind._value_ = value
        kind.label, kind.touch = label, touch
        return kind

    REQUEST = "request", "First request", TouchKind.REQUEST
    LINKEDIN_NOTE = "linkedin-note", "LinkedIn note", TouchKind.REQUEST
    REFERRAL_REQUEST = "referral-request", "Referral request", TouchKind.IN_TOUCH
    SECOND_REQUEST = "second-request", "Second request", TouchKind.SECOND_REQUEST
    THANK_YOU = "thank-you", "Thank-you", TouchKind.THANK_YOU
    REPORT_BACK = "report-back", "Report back", TouchKind.REPORT_BACK
    CHECK_IN = "check-in", "Check-in", TouchKind.CHECK_IN
    OFFER = "offer", "I can help you with …", TouchKind.IN_TOUCH
    REPLY_TO_NO = "reply-to-no", "Reply to a no", TouchKind.THANK_YOU

    @property
    def is_first(self) -> bool:
        """Whether it is the first word to somebody who may not know me."""
        return self in {MessageKind.REQUEST, MessageKind.LINKEDIN_NOTE}

    @property
    def asks_to_talk(self) -> bool:
        """Whether it asks its reader for a conversation."""
        return self.is_first or self is MessageKind.SECOND_REQUEST

    @property
    def asks(self) -> bool:
        """Whether it asks its reader for anything."""
        return self.asks_to_talk or self is MessageKind.REFERRAL_REQUEST


def kind_named(name: str) -> MessageKind:
    """Return the kind of that name; raises NotFound, naming those there are."""
    for kind in MessageKind:
        if kind.value == name:
            return kind
    raise NotFound(f"There is no kind “{name}”; the kinds are {', '.join(MessageKind)}.")
