"""How far it has come with somebody who was named to me: the line of life of a referral.

Somebody is named; I ask to be introduced to them, or I write to them by myself; they answer, and we
meet. Whoever named them is thanked, and told how it went.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from inroad.domain.dates.formatting import say_full, say_short
from inroad.domain.text import joined

_A_YEAR = 183
"""Days from which on a day is said with its year."""


class ReferralProgress(StrEnum):
    """How far a referral has come, from the first step on."""

    NAMED = "named"
    ASKED = "asked"
    INTRODUCTION = "introduction"
    WRITTEN = "written"
    ANSWERED = "answered"
    MET = "met"

    @property
    def label(self) -> str:
        """What is shown."""
        return _LABELS[self]

    @property
    def short(self) -> str:
        """It in the fewest words."""
        return _SHORT[self]


_LABELS = {
    ReferralProgress.NAMED: "nobody followed it",
    ReferralProgress.ASKED: "you asked for an introduction",
    ReferralProgress.INTRODUCTION: "an introduction is promised",
    ReferralProgress.WRITTEN: "you wrote to them",
    ReferralProgress.ANSWERED: "they answered",
    ReferralProgress.MET: "you met",
}
_SHORT = {
    ReferralProgress.NAMED: "named",
    ReferralProgress.ASKED: "introduction asked for",
    ReferralProgress.INTRODUCTION: "introduction promised",
    ReferralProgress.WRITTEN: "asked",
    ReferralProgress.ANSWERED: "answered",
    ReferralProgress.MET: "met",
}


class Step(NamedTuple):
    """One step of a referral, with its day; None where it is not known."""

    progress: ReferralProgress
    on: date | None = None


class ReferralLife(NamedTuple):
    """How a referral went: its steps in their order, the first is that they were named.

    `by` is what I call who named them. `thanked` is the day on which they were thanked for it, and
    `told` when they heard how it went. `rests` says why it is left alone where that is my wish
    ("not for me"), or for when it is planned; "" where it is neither.
    """

    by: str
    steps: tuple[Step, ...]
    thanked: date | None = None
    told: date | None = None
    rests: str = ""

    @property
    def progress(self) -> ReferralProgress:
        """The last step that was taken."""
        return self.steps[-1].progress

    @property
    def is_unfollowed(self) -> bool:
        """Whether nobody followed it: they were named, and nothing came of that."""
        return self.progress is ReferralProgress.NAMED and not self.rests

    def word(self, today: date) -> str:
        """Return how far it has come, in a word or two: “asked 12 Nov”."""
        if self.is_unfollowed:
            return self.progress.label
        if self.progress is ReferralProgress.NAMED:
            return self.rests
        if self.progress is ReferralProgress.ASKED:
            return joined(f"asked {self.by}", _day(self.steps[-1].on, today), by=" ")
        if self.progress is ReferralProgress.INTRODUCTION:
            return joined("introduction", _day(self.steps[-1].on, today), by=" ")
        return _said(self.steps[-1], today)

    def say(self, today: date) -> str:
        """Return all of it: “named 4 Nov → asked 12 Nov → met 20 Nov; thanked Maya 21 Nov”."""
        steps = " → ".join(_said(step, today) for step in self.steps)
        rests = self.rests if self.progress is ReferralProgress.NAMED else ""
        unfollowed = ReferralProgress.NAMED.label if self.is_unfollowed else ""
        return joined(steps, unfollowed, rests, *self._of_the_referrer(today), by="; ")

    def _of_the_referrer(self, today: date) -> Iterable[str]:
        """Yield what I told whoever named them."""
        if self.thanked is not None:
            yield f"thanked {self.by} {_day(self.thanked, today)}"
        if self.told is not None and self.told != self.thanked:
            yield f"told {self.by} how it went {_day(self.told, today)}"
        if self.progress is ReferralProgress.MET and self.told is None:
            yield f"{self.by} does not know how it went"


def steps_of(
    named: date | None, introduction: Iterable[Step], happened: Iterable[Step], is_begun: bool
) -> tuple[Step, ...]:
    """Return the steps of a referral: of each the first time that it was taken.

    What happened before the day on which they were named (where that is known) is another story,
    unless it goes on: then it is this one.

    Args:
        named: the day on which they were named; None where it is not known.
        introduction: that one was asked for, and that it is promised, as far as it is so.
        happened: what happened with them, the oldest first.
        is_begun: whether it is begun with them now: they are beyond the first stage.
    """
    everything = tuple(happened)
    since = [one for one in everything if named is None or one.on is None or one.on >= named]
    counted = since or (everything if is_begun else ())
    first = dict[ReferralProgress, Step]()
    for step in (*introduction, *counted):
        first.setdefault(step.progress, step)
    return (
        Step(ReferralProgress.NAMED, named),
        *(first[one] for one in ReferralProgress if one in first),
    )


def _said(step: Step, today: date) -> str:
    is_dated = step.on is not None and step.progress is not ReferralProgress.ANSWERED
    return joined(step.progress.short, _day(step.on, today) if is_dated else "", by=" ")


def _day(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return say_full(day) if abs((today - day).days) > _A_YEAR else say_short(day)
