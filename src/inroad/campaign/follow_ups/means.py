"""What follow-ups are counted with."""

from datetime import UTC, datetime
from typing import NamedTuple

from inroad.campaign.follow_ups.policies import Policies
from inroad.domain.dates.business_days import Calendar

NEVER = datetime.max.replace(tzinfo=UTC)


class Means(NamedTuple):
    """What follow-ups are counted with: policies, my calendar, and the present in my zone."""

    policies: Policies
    calendar: Calendar
    now: datetime
