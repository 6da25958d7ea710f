"""How I write: the numbers and limits that drafts are made with and checked against."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.conversations.conversation import LONGEST
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Items, Key, Number, Prose, ShortKey, Word
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
    text: Prose


@dataclass(frozen=True, slots=True)
class Writing(Document):
    """How I write, as stored.

    `minutes` is how long a conversation I ask for; `times` how many times are offered, and
    `hours` at which wall times of my day ("10:00"), the best first. The words are the limits of
    a request's body; `note_characters` is the room in a LinkedIn note. `rules_off` names rules
    of the check that are switched off.
    """

    id: int = WRITING_ID
    minutes: Annotated[int, Number(1, LONGEST)] = 20
    times: Annotated[int, Number(0, 9)] = 2
    hours: Annotated[tuple[Word, ...], Items(48)] = ("10:00", "15:00")
    best_words: Limit = 75
    long_words: Limit = 100
    very_long_words: Limit = 150
    note_characters: Limit = 300
    rules_off: tuple[ShortKey, ...] = ()

    @property
    def limits(self) -> Limits:
        """How long is long."""
        return Limits(self.best_words, self.long_words, self.very_long_words, self.note_characters)

    @property
    def off(self) -> frozenset[CheckRule]:
        """The rules that are switched off; names that this version does not know are left out."""
        return frozenset(rule for rule in CheckRule if rule.value in self.rules_off)
