"""How I write: the numbers and limits that drafts are made with and checked against."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.conversations.conversation import LONGEST
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Items, Key, Number, Prose, ShortKey, Word
from inroad.domain.documents.fields import Label
from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.limits import Limits

Limit = Annotated[int, Number(1, 10_000)]
"""So many words, or characters, at most."""

WRITING_ID = 4503599627370494
"""The one such document of a campaign has this id (the second highest of 52 bits)."""


@dataclass(frozen=True, slots=True)
class OwnReason(Document):
    """What is said for a rule of the check (its name), in words of my own, as stored."""

    rule: Key
    text: Annotated[Prose, Label("text")]


@dataclass(frozen=True, slots=True)
class Writing(Document):
    """How I write, as stored.

    `minutes` is how long a conversation I ask for; `times` how many times are offered, and
    `hours` at which wall times of my day ("10:00"), the best first. The words are the limits of
    a request's body; `note_characters` is the room in a LinkedIn note. `rules_off` names rules
    of the check that are switched off.
    """

    id: int = WRITING_ID
    minutes: Annotated[int, Number(1, LONGEST), Label("minutes", is_typed=False)] = 20
    times: Annotated[int, Number(0, 9), Label("times", is_typed=False)] = 2
    hours: Annotated[tuple[Word, ...], Items(48), Label("hours", is_typed=False)] = (
        "10:00",
        "15:00",
    )
    best_words: Annotated[Limit, Label("best words", is_typed=False)] = 75
    long_words: Annotated[Limit, Label("long words", is_typed=False)] = 100
    very_long_words: Annotated[Limit, Label("very long words", is_typed=False)] = 150
    note_characters: Annotated[Limit, Label("note characters", is_typed=False)] = 300
    rules_off: Annotated[tuple[ShortKey, ...], Label("rules off", is_typed=False)] = ()

    @property
    def limits(self) -> Limits:
        """How long is long."""
        return Limits(self.best_words, self.long_words, self.very_long_words, self.note_characters)

    @property
    def off(self) -> frozenset[CheckRule]:
        """The rules that are switched off; names that this version does not know are left out."""
        return frozenset(rule for rule in CheckRule if rule.value in self.rules_off)
