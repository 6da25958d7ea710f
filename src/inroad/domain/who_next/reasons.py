"""Why somebody is worth asking: kept as data, and said when it is shown."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from inroad.domain.dates.formatting import say_past
from inroad.domain.text import quoted

_FRESH = "nobody asked there yet"


class ReasonKind(StrEnum):
    """The kinds of reasons; the value names its weight in `NextWeights`. In case of a draw the
    first one is said first.
    """

    NAMED = "named"
    TARGET = "target"
    ROLE = "role"
    THIN_GOAL = "thin_goal"
    SHARED = "shared"
    KNOWN = "known"
    FRESH_PLACE = "fresh_place"


class NextReason(NamedTuple):
    """One reason to ask somebody.

    `weight` is what it counts. `about` is what it speaks of: who named them, an organisation, a
    role, a goal, or what we have in common. `on` is the day of it, None where it has none or none
    is known. `is_fresh` says of an organisation that I aim at that nobody was asked there yet, and
    `is_met` of somebody known that I have met them.
    """

    kind: ReasonKind
    weight: int
    about: str = ""
    on: date | None = None
    is_fresh: bool = False
    is_met: bool = False

    def say(self, today: date) -> str:
        """Return it in one short phrase without a full stop, as it is read on a day."""
        about, when = self.about, f" {say_past(self.on, today)}" if self.on else ""
        match self.kind:
            case ReasonKind.NAMED:
                return f"{about} named them{when}"
            case ReasonKind.TARGET:
                return f"{about} is a target; {_FRESH}" if self.is_fresh else f"{about} is a target"
            case ReasonKind.ROLE:
                return f"{quoted(about)} is a role that you aim at"
            case ReasonKind.THIN_GOAL:
                return f"may help with {quoted(about)}"
            case ReasonKind.SHARED:
                return f"you have {about} in common"
            case ReasonKind.KNOWN:
                return f"you met{when}" if self.is_met else f"replied{when}"
            case ReasonKind.FRESH_PLACE:
                return f"nobody asked at {about} yet"
