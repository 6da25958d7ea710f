"""What to have done before a conversation, each by a day that the policy counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Flag, Key, Number, Prose
from inroad.domain.documents.fields import Label
from inroad.domain.text import folded

EARLIEST = 20
"""Business days: what is to be done a month before is a promise to myself, not a step."""


class ChecklistStep(NamedTuple):
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
    """A step of my own for every checklist, or what I made of a usual one, as stored.

    `usual` is the key of the usual step that it stands for, "" for one of my own; `is_away`
    where that is put away. `earlier` is as in a `ChecklistStep`.
    """

    text: Annotated[Prose, Label("to do before")]
    earlier: Annotated[int, Number(0, EARLIEST), Label("business days earlier", is_typed=False)] = 0
    usual: Key = ""
    is_away: Annotated[Flag, Label("put away", is_typed=False)] = False

    @property
    def key(self) -> str:
        """The key of the step that it is."""
        return self.usual or str(self.id)


def steps_for(how: str, own: Iterable[OwnStep] = ()) -> tuple[ChecklistStep, ...]:
    """Return the steps for a way to meet ("video", "in person"), in the order of doing them.

    Args:
        how: how we meet.
        own: what I made of the usual steps, and steps of my own; those have their id as key.
    """
    said = folded(how)
    made = {one.usual: one for one in own if one.usual}
    mine = sorted((one for one in own if not one.usual), key=lambda one: one.id)
    usual = [
        _made(step, made.get(step.key))
        for step in STEPS
        if not step.how or any(word in said for word in step.how)
    ]
    added = [ChecklistStep(one.key, one.text, one.earlier) for one in mine]
    return (*(step for step in usual if step is not None), *added)


def _made(step: ChecklistStep, own: OwnStep | None) -> ChecklistStep | None:
    """Return what I made of a usual step: None where it is put away."""
    if own is None:
        return step
    return None if own.is_away else step._replace(text=own.text, earlier=own.earlier)
