"""The debrief in its parts: what I learnt, whom they named, promises, and looking back."""

from enum import StrEnum


class DebriefStep(StrEnum):
    """One part of the debrief. The value is stored once the part is done."""

    LEARNT = "learnt"
    PEOPLE = "people"
    PROMISES = "promises"
    LOOKING_BACK = "looking-back"

    @property
    def label(self) -> str:
        """The part in plain words."""
        return _LABELS[self]


_LABELS = {
    DebriefStep.LEARNT: "what you learnt",
    DebriefStep.PEOPLE: "people they named",
    DebriefStep.PROMISES: "promises (yours and theirs)",
    DebriefStep.LOOKING_BACK: "looking back",
}

WARMTHS: tuple[str, ...] = ("cool", "friendly", "warm")
"""How warm a conversation was, in words; it is for my memory and counts for nothing."""
