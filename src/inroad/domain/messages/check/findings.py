"""Findings: what would weaken a draft, each with the rule, a reason and the words meant.

A finding never blocks anything. Most rules mark words; some are absences, where there is
nothing to mark and the tone is a question.
"""

from enum import StrEnum
from typing import NamedTuple, Self

from inroad.domain.text import folded, joined


class Level(StrEnum):
    """How surely a finding is said. The value is what `draft check --json` prints."""

    SAYS = "says"
    """The words say it."""
    MAY = "may"
    """A reader may hear it so, or may miss it; the writer knows better."""


class CheckRule(StrEnum):
    """What is looked for. The value is what `draft check --json` prints; `label` is shown."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make a rule with its plain words."""
        rule = str.__new__(cls, value)
        rule._value_ = value
        rule.label = label
        return rule

    JOB = "job", "Asks for a job, or hints at one"
    RESUME = "resume", "Attaches a résumé"
    NO_ASK = "no-ask", "No concrete ask"
    TWO_ASKS = "two-asks", "More than one ask"
    NO_QUESTION = "no-question", "The ask is never put as a question"
    NO_TIME = "no-time", "No time limit"
    NO_LINK = "no-link", "No word on how I found them"
    NOT_ABOUT_THEM = "not-about-them", "Nothing about them"
    LONG = "long", "Long"
    PLACEHOLDER = "placeholder", "A placeholder is left"
    WRONG_NAME = "wrong-name", "The wrong name or organisation"
    NO_GOAL = "no-goal", "No goal is chosen"
    DAY_OFF = "day-off", "Sent on a day off"


ABSENCES = frozenset(
    {
        CheckRule.NO_ASK,
        CheckRule.NO_QUESTION,
        CheckRule.NO_TIME,
        CheckRule.NO_LINK,
        CheckRule.NOT_ABOUT_THEM,
    }
)
"""Rules about what is missing: they are said softly, as questions, after the others."""


_ABOUT_WORDS = frozenset(
    {
        CheckRule.JOB,
        CheckRule.RESUME,
        CheckRule.TWO_ASKS,
        CheckRule.PLACEHOLDER,
        CheckRule.WRONG_NAME,
    }
)
"""Rules that are about certain words, not about the whole message."""


class Finding(NamedTuple):
    """One thing that would weaken a draft.

    `start` and `end` are offsets into the draft's text; where something is missing they are
    both the place at which it could stand.
    """

    rule: CheckRule
    message: str
    start: int
    end: int
    level: Level = Level.SAYS

    @property
    def is_soft(self) -> bool:
        """Whether it is about something missing."""
        return self.rule in ABSENCES

    def mark(self, text: str) -> str:
        """Return what it is told apart by in the draft `text`: its rule, and the words meant."""
        words = text[self.start : self.end] if self.rule in _ABOUT_WORDS else ""
        return joined(self.rule.value, folded(" ".join(words.split())), by=" ")
