"""The profile: me, my zone, my working week, and how I introduce myself."""

from dataclasses import dataclass

from inroad.domain.document import Document
from inroad.domain.workdays import MONDAY_TO_FRIDAY, Calendar, DayOff

PROFILE_ID = 4503599627370495
"""The one profile of a campaign has this id (the highest of 52 bits), on every machine."""


@dataclass(frozen=True, slots=True)
class Profile(Document):
    """Who I am, as stored.

    `zone` is my IANA time zone: asked for and kept here, because the zone of the box that I
    log in to is somebody else's. `country` and `region` say whose public holidays are mine.
    `month_first` reads 03/04 as March. `calendar_follow_ups` is how follow-ups go out to a
    calendar: "events", "todos" or "none". `introduction` takes half a minute to say,
    `introduction_minute` a minute and `introduction_long` two. `preset` names the follow-up
    policy. `welcomed` is set once the first questions have been answered or skipped.
    """

    id: int = PROFILE_ID
    name: str = ""
    zone: str = ""
    week: tuple[int, ...] = MONDAY_TO_FRIDAY
    days_off: tuple[DayOff, ...] = ()
    country: str = ""
    region: str = ""
    month_first: bool = False
    calendar_follow_ups: str = "events"
    introduction: str = ""
    introduction_minute: str = ""
    introduction_long: str = ""
    learning: str = ""
    offer: str = ""
    target_organisations: tuple[str, ...] = ()
    target_roles: tuple[str, ...] = ()
    preset: str = "steady"
    theme: str = "dark"
    welcomed: bool = False

    @property
    def calendar(self) -> Calendar:
        """My business days, in my zone; UTC while no zone is set."""
        return Calendar(self.zone or "UTC", self.week, self.days_off, self.country, self.region)
