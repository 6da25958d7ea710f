"""A conversation: one informational interview with one contact."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated

from inroad.domain.conversations.debrief_steps import DebriefStep
from inroad.domain.dates.zones import is_zone, localised
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Id, Key, Line, Number, Prose, ShortKey, WallTime
from inroad.domain.documents.fields import Label
from inroad.domain.errors import InroadError
from inroad.domain.numbers import whole

WAYS = ("video", "phone", "in person")
"""How people meet; others are as good."""
LONGEST = 8 * 60
"""Minutes: nothing longer is a conversation."""
MOST_VERSIONS = 1_000_000
"""Versions of an invitation that are told apart."""


def read_minutes(typed: str, most: int = LONGEST) -> int:
    """Return how long something takes, of what somebody typed: "30", "30 min".

    Raises:
        InroadError: it is no number of minutes up to `most`.
    """
    digits = typed.lower().strip().removesuffix("minutes").removesuffix("min").strip()
    minutes = whole(digits, 1, most)
    if minutes is None:
        usual = "15, 20 or 30 are usual"
        raise InroadError(f"How long is a number of minutes up to {most}; {usual}.")
    return minutes


class Outcome(StrEnum):
    """What became of a conversation."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Conversation(Document):
    """One conversation, as stored, with the sheet that prepares it.

    `starts` is the wall time that was agreed (naive) and `zone` the IANA zone it was agreed
    in, so that it stays where it is when I travel; `starts` is None while no time is set.
    `minutes` is how long it should take. `goals` are keys of goals, the main one first.
    `better` is what I would do better, `warmth` how it was in a word, and `debriefed` the parts
    of the debrief that are done; `prepared` the steps of the checklist that are. `invitation` is
    what calendars know it by that invited me, and `invitation_version` which version of it was
    taken last.
    """

    contact_id: Id
    starts: Annotated[WallTime | None, Label("starts", is_typed=False)] = None
    zone: Annotated[Key, Label("time zone", is_typed=False)] = "UTC"
    minutes: Annotated[int, Number(0, LONGEST), Label("minutes", is_typed=False)] = 30
    how: Annotated[Line, Label("how we meet")] = ""
    where: Annotated[Line, Label("where we meet")] = ""
    goals: Annotated[tuple[ShortKey, ...], Label("goals", is_typed=False)] = ()
    outcome: Annotated[Outcome, Label("outcome", is_typed=False)] = Outcome.PLANNED
    introduction: Annotated[Prose, Label("introduction", found="say")] = ""
    offer: Annotated[Prose, Label("offer", found="give")] = ""
    bring_up: Annotated[Prose, Label("bring up")] = ""
    ask_about: Annotated[Prose, Label("who to ask about")] = ""
    better: Annotated[Prose, Label("better", found="looking back")] = ""
    warmth: Annotated[Line, Label("warmth", found="looking back")] = ""
    debriefed: Annotated[tuple[ShortKey, ...], Label("debriefed", is_typed=False)] = ()
    prepared: Annotated[tuple[ShortKey, ...], Label("prepared", is_typed=False)] = ()
    invitation: Key = ""
    invitation_version: Annotated[int, Number(0, MOST_VERSIONS)] = 0

    @property
    def known_zone(self) -> str:
        """The zone, or UTC where this machine does not know it."""
        return self.zone if is_zone(self.zone) else "UTC"

    @property
    def length(self) -> timedelta:
        """How long it should take."""
        return timedelta(minutes=self.minutes)

    @property
    def begins(self) -> datetime | None:
        """The start as an aware moment in UTC, or None while no time is set."""
        return None if self.starts is None else localised(self.starts, self.known_zone)

    @property
    def ends(self) -> datetime | None:
        """The end as an aware moment in UTC: `minutes` real minutes after the start."""
        begins = self.begins
        return None if begins is None else begins + self.length

    @property
    def is_half_debriefed(self) -> bool:
        """Whether its debrief was begun and has parts left."""
        return 0 < len(self.debriefed) < len(DebriefStep)

    @property
    def is_planned(self) -> bool:
        """Whether it is still to come or waits for its debrief."""
        return self.outcome is Outcome.PLANNED

    @property
    def is_held(self) -> bool:
        """Whether it took place."""
        return self.outcome is Outcome.HELD
