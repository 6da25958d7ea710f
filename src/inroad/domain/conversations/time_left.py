"""A conversation while it runs: when it is on, and how much of it is left."""

from datetime import datetime, timedelta
from typing import NamedTuple

from inroad.domain.conversations.conversation import Conversation
from inroad.domain.text import plural

_BEFORE = timedelta(minutes=15)
_AFTER = timedelta(minutes=60)
"""How long before its start, and after its end, a conversation counts as being on."""


class Progress(NamedTuple):
    """How far a conversation is, in whole minutes; `left` is negative where it runs over.

    Before it begins `elapsed` is negative.
    """

    elapsed: int
    left: int

    @property
    def is_over(self) -> bool:
        """Whether the time that was asked for is used up."""
        return self.left <= 0

    @property
    def words(self) -> str:
        """Say it softly: "12 of 30 min · 18 left"."""
        if self.elapsed < 0:
            return f"begins in {plural(-self.elapsed, 'minute')}"
        if self.left < 0:
            return f"{plural(-self.left, 'minute')} over"
        if self.left == 0:
            return f"{self.elapsed} min · the time you asked for"
        return f"{self.elapsed} of {self.elapsed + self.left} min · {self.left} left"


def is_on(talk: Conversation, now: datetime) -> bool:
    """Whether a conversation is on at `now` (aware), or about to begin, or just over."""
    begins, ends = talk.begins, talk.ends
    if begins is None or ends is None or not talk.is_planned:
        return False
    return begins - _BEFORE <= now <= ends + _AFTER


def progress(talk: Conversation, now: datetime, opened: datetime) -> Progress:
    """Return how far a conversation is.

    Args:
        talk: the conversation.
        now: the present, aware.
        opened: when I began to take notes, aware: what counts where no time was agreed, or
            another day was.
    """
    begins = talk.begins
    if begins is None or not is_on(talk, now):
        begins = opened
    minutes = (now - begins) // timedelta(minutes=1)
    return Progress(minutes, talk.minutes - max(0, minutes))
