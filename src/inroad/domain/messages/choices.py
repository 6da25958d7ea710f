"""What I chose for one message."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Choices:
    """What I chose for a message; empty and 0 where it is left to Inroad.

    `times` are aware moments.
    """

    template: str = ""
    found: str = ""
    minutes: int = 0
    times: tuple[datetime, ...] = ()
