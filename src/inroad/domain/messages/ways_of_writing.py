"""Days and times as the reader of a letter writes them.

“Tue, Dec 1 at 3:30 pm Pacific” in North America and where people write as there; “Tue 1 Dec at
15:30 (Berlin time)” elsewhere.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from inroad.domain.dates.countries import country_of
from inroad.domain.dates.formatting import MONTHS, WEEKDAYS, say_day, say_time
from inroad.domain.dates.in_full import place
from inroad.domain.dates.zones import in_zone

_AS_AMERICANS = frozenset("US CA PH PR GU VI AS MP UM BZ FM MH PW".split())
"""Where the month comes before the day and a day has twice twelve hours (Unicode's CLDR)."""
_HALF_A_YEAR = 183
_IN_WORDS = {
    "PST": "Pacific", "PDT": "Pacific", "MST": "Mountain", "MDT": "Mountain", "CST": "Central",
    "CDT": "Central", "EST": "Eastern", "EDT": "Eastern", "AKST": "Alaska time",
    "AKDT": "Alaska time",
    "HST": "Hawaii time", "AST": "Atlantic time", "ADT": "Atlantic time",
    "NST": "Newfoundland time",
    "NDT": "Newfoundland time",
}  # fmt: skip
"""What the zones of North America are called there."""
_BY_CITY = frozenset({"America/Phoenix", "America/Regina", "America/Whitehorse"})
"""Zones that keep one time all year: the usual word would be an hour off in summer."""


class WayOfWriting(NamedTuple):
    """How days and times are written for a reader in `country` (a code, "" where unknown)."""

    country: str = ""

    @property
    def is_american(self) -> bool:
        """Whether it is “Dec 1” and “3:30 pm”."""
        return self.country in _AS_AMERICANS

    def day(self, day: date, today: date) -> str:
        """Return “Tue, Dec 1” or “Tue 1 Dec”, with the year where it is far off."""
        if not self.is_american:
            return say_day(day, today)
        year = f", {day.year}" if abs((day - today).days) > _HALF_A_YEAR else ""
        return f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}{year}"

    def moment(self, there: datetime, today: date) -> str:
        """Return “Tue, Dec 1 at 3:30 pm”, on the clock that `there` carries."""
        return f"{self.day(there.date(), today)} at {self.clock(there)}"

    def clock(self, there: datetime) -> str:
        """Return “3:30 pm” or “15:30”, on the clock that `there` carries."""
        if not self.is_american:
            return say_time(there)
        half = "am" if there.hour < 12 else "pm"
        return f"{(there.hour - 1) % 12 + 1}:{there.minute:02} {half}"

    def times(
        self, times: Sequence[datetime], zone: str, today: date, name_zone: bool = True
    ) -> str:
        """Say times: “Tue 1 Dec at 10:00 or Thu 3 Dec at 15:00 (Berlin time)”.

        Args:
            times: the times, aware.
            zone: the zone to say them in.
            today: the present day.
            name_zone: whether to say which place's time it is.
        """
        there = [in_zone(moment, zone) for moment in times]
        said = [self.moment(moment, today) for moment in there]
        if not said:
            return ""
        whole = " or ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
        return f"{whole} {self._whose(there[0], zone)}" if name_zone else whole

    def _whose(self, there: datetime, zone: str) -> str:
        """Return whose time it is: “Pacific” among those who say so, or “(Berlin time)”."""
        name = there.tzname() or ""
        is_known = zone not in _BY_CITY and country_of(zone) in ("US", "CA", "PR", "VI")
        if self.is_american and is_known and name in _IN_WORDS:
            return _IN_WORDS[name]
        return f"({_named(zone)})"


def _named(zone: str) -> str:
    if zone == "UTC":
        return "UTC"
    return f"UTC{zone}" if zone[:1] in "+-" else f"{place(zone)} time"
