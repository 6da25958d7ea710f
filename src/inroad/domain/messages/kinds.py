"""The kinds of messages that a conversation needs, from the first request to the check-in.

What is known of each is one record in `kind_records`; the order here is that of the list.
"""

from enum import StrEnum
from typing import Any, Self

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import NotFound
from inroad.domain.follow_ups.actions import Action
from inroad.domain.messages.kind_records import in_touch, requests, thanks, times
from inroad.domain.messages.kind_records.record import KindRecord
from inroad.domain.people.stages import Stage


class MessageKind(StrEnum):
    """What a message is for, and the facts of it."""

    _value_: str
    facts: KindRecord

    def __new__(cls, *known: Any) -> Self:
        """Make a kind with what is known of it, the parts of its record."""
        record = KindRecord(*known)
        kind = str.__new__(cls, record.value)
        kind._value_ = record.value
        kind.facts = record
        return kind

    REQUEST = requests.REQUEST
    LINKEDIN_NOTE = requests.LINKEDIN_NOTE
    REFERRAL_REQUEST = requests.REFERRAL_REQUEST
    SECOND_REQUEST = requests.SECOND_REQUEST
    REPLY_TO_NO = requests.REPLY_TO_NO
    ACCEPT_TIME = times.ACCEPT_TIME
    CONFIRM = times.CONFIRM
    MOVE = times.MOVE
    CALL_OFF = times.CALL_OFF
    THEY_MOVE = times.THEY_MOVE
    THEY_CALLED_OFF = times.THEY_CALLED_OFF
    AFTER_MISSED = times.AFTER_MISSED
    THANK_YOU = thanks.THANK_YOU
    THANK_REFERRAL = thanks.THANK_REFERRAL
    REPORT_BACK = thanks.REPORT_BACK
    KEEP_PROMISE = in_touch.KEEP_PROMISE
    ASK_PROMISE = in_touch.ASK_PROMISE
    CHECK_IN = in_touch.CHECK_IN
    OFFER = in_touch.OFFER

    @property
    def label(self) -> str:
        """What is shown."""
        return self.facts.label

    @property
    def touch(self) -> TouchKind:
        """The event that having sent one leaves."""
        action = self.facts.action
        return (action.touch if action is not None else None) or self.facts.leaves

    @property
    def asks_to_talk(self) -> bool:
        """Whether it asks its reader for a conversation."""
        return self.facts.asks_to_talk

    @property
    def offers_times(self) -> bool:
        """Whether it may offer times."""
        return "times" in self.facts.template

    @property
    def asks(self) -> bool:
        """Whether it asks its reader for anything."""
        return bool(self.facts.no_ask)


def kind_due(action: Action, setback: TouchKind | None = None) -> MessageKind | None:
    """Return the kind that is to be written where something is to be done; None for no kind.

    Args:
        action: what is to be done.
        setback: how the last time fell through, where one did.
    """
    due = [kind for kind in MessageKind if action in (kind.facts.action, *kind.facts.also_for)]
    fitting = (kind for kind in due if not kind.facts.after or setback in kind.facts.after)
    return next(fitting, due[0] if due else None)


def kind_in(stage: Stage) -> MessageKind:
    """Return the kind that is to be written in a stage, where nothing is due."""
    found = (kind for kind in MessageKind if kind.facts.stage is stage)
    return next(found, MessageKind.CHECK_IN)


def kind_named(name: str) -> MessageKind:
    """Return the kind of that name; raises NotFound, naming those there are."""
    for kind in MessageKind:
        if kind.value == name:
            return kind
    raise NotFound(f"There is no kind “{name}”; the kinds are {', '.join(MessageKind)}.")
