"""What is known besides a person where it is decided whom to ask next."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from inroad.domain.dates.business_days import Calendar
from inroad.domain.progress.thin_goals import ThinGoal
from inroad.domain.who_next.weights import USUAL, NextWeights

DAYS_APART = 3
"""Business days between two requests at one organisation (the 3 of 3B7)."""

_NOWHERE: Mapping[str, date] = MappingProxyType({})


class Around(NamedTuple):
    """What is known besides. Organisations are keys, as `PersonFacts.firm` is.

    `calendar` counts my business days. `thin` are my goals that are thin, by priority.
    `asked_at` is when I last wrote a request to anybody of an organisation, and
    `people_asked_at` has every organisation where anybody was asked, replied, or was met.

    `days_apart` is how many business days lie between two requests at one organisation (0 where
    that does not matter). `a_day` is how many requests a day may have (None, or 0, where there is
    no limit), and `sent` how many of today's are gone.
    """

    today: date
    calendar: Calendar
    weights: NextWeights = USUAL
    thin: tuple[ThinGoal, ...] = ()
    asked_at: Mapping[str, date] = _NOWHERE
    people_asked_at: AbstractSet[str] = frozenset()
    days_apart: int = DAYS_APART
    a_day: int | None = None
    sent: int = 0
