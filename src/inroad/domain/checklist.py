"""What to have done before a conversation, each by a day that the policy counts."""

from dataclasses import dataclass

from inroad.domain.document import Document


@dataclass(frozen=True, slots=True)
class ChecklistStep:
    """One thing to do before a conversation.

    `earlier` is how many business days before the day of preparing it should be done; `how`
    the beginning of how we meet ("video") that it is for, "" for any.
    """

    key: str
    text: str
    earlier: int = 0
    how: tuple[str, ...] = ()


STEPS: tuple[ChecklistStep, ...] = (
    ChecklistStep("read", "Read what they wrote and did lately", 1),
    ChecklistStep("one", "Choose the one question that must be asked"),
    ChecklistStep("say", "Say the introduction aloud, once"),
    ChecklistStep("call", "Test the call: link, camera, sound", 0, ("video", "online", "zoom")),
    ChecklistStep("number", "Find a quiet place, and who calls whom", 0, ("phone", "call")),
    ChecklistStep("way", "Plan the way, and ten minutes to spare", 0, ("in person", "coffee")),
)
"""The usual steps, in the order of doing them."""


@dataclass(frozen=True, slots=True)
class OwnStep(Document):
    """A step of my own for every checklist, as stored."""

    text: str


def steps_for(how: str) -> tuple[ChecklistStep, ...]:
    """Return the usual steps for a way to meet ("video", "in person")."""
    said = how.casefold()
    return tuple(step for step in STEPS if not step.how or any(word in said for word in step.how))
