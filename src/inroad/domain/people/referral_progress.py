"""How far it has come with somebody who was named to me."""

from datetime import date
from enum import StrEnum

from inroad.domain.people.person_facts import PersonFacts


class ReferralProgress(StrEnum):
    """How far a referral has come, from the first step on.

    Who was named may be introduced to me, or I write to them by myself: that comes after an
    introduction was asked for, and need not.
    """

    NAMED = "named"
    INTRODUCTION = "introduction"
    WRITTEN = "written"
    ANSWERED = "answered"
    MET = "met"

    @property
    def label(self) -> str:
        """What is shown."""
        return _LABELS[self]


_LABELS = {
    ReferralProgress.NAMED: "nobody followed it",
    ReferralProgress.INTRODUCTION: "an introduction is asked for",
    ReferralProgress.WRITTEN: "you wrote to them",
    ReferralProgress.ANSWERED: "they answered",
    ReferralProgress.MET: "you met",
}


def progress_of(facts: PersonFacts, introduction: date | None = None) -> ReferralProgress:
    """Return how far it has come with somebody since they were named.

    What happened before the day on which they were named (where that is known) is another story.

    Args:
        facts: who was named.
        introduction: the day on which I asked for an introduction to them, or None.
    """
    since = facts.named.on if facts.named is not None else None
    steps = (
        (facts.met, ReferralProgress.MET),
        (facts.replied, ReferralProgress.ANSWERED),
        (facts.asked, ReferralProgress.WRITTEN),
        (introduction, ReferralProgress.INTRODUCTION),
    )
    reached = (step for day, step in steps if day is not None and (since is None or day >= since))
    return next(reached, ReferralProgress.NAMED)
