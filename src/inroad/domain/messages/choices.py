"""What I chose for one message."""

from datetime import datetime
from typing import NamedTuple


class Choices(NamedTuple):
    """What I chose for a message; empty and 0 where it is left to Inroad.

    `times` are aware moments.
    """

    template: str = ""
    found: str = ""
    minutes: int = 0
    times: tuple[datetime, ...] = ()
