"""What a campaign lends to what can be done without one: my days, and what I set for messages.

A date is read and a draft is checked by themselves; only my zone, my days off and my limits come
from a campaign. So what it lends is kept outside of it (see `derived_cache`), and is found again
without opening it. A file that was changed since, by whomever, makes it be opened.
"""

from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inroad import derived_cache

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.domain.dates.business_days import Calendar
    from inroad.domain.messages.check.findings import CheckRule
    from inroad.domain.messages.limits import Limits

KIND = "lent"


class LentSettings(NamedTuple):
    """What is lent, as JSON keeps it: days as ISO 8601 writes them, rules of the check by name."""

    has_zone: bool
    """Whether a zone is set; the calendar has UTC where none is."""
    zone: str
    week: list[int]
    days_off: list[list[str]]
    country: str
    region: str
    month_first: bool
    word_limits: list[int]
    rules_off: list[str]
    reasons: dict[str, str]

    @property
    def calendar(self) -> "Calendar":
        """My business days, in my zone."""
        from inroad.domain.dates.business_days import Calendar, DayOff

        days_off = tuple(DayOff(date.fromisoformat(day), name) for day, name in self.days_off)
        return Calendar(self.zone, tuple(self.week), days_off, self.country, self.region)

    @property
    def limits(self) -> "Limits":
        """How long is long."""
        from inroad.domain.messages.limits import Limits

        return Limits(*self.word_limits)

    @property
    def off(self) -> "frozenset[CheckRule]":
        """The rules of the check that are switched off."""
        from inroad.domain.messages.check.findings import CheckRule

        return frozenset(rule for rule in CheckRule if rule.value in self.rules_off)

    @property
    def own_reasons(self) -> "dict[CheckRule, str]":
        """What is said for a rule instead of Inroad's own reason."""
        from inroad.domain.messages.check.findings import CheckRule

        return {rule: self.reasons[rule.value] for rule in CheckRule if rule.value in self.reasons}


def lent_by(campaign: "Campaign") -> LentSettings:
    """Return what a campaign that is open lends."""
    me, calendar, writing = campaign.me.profile, campaign.me.profile.calendar, campaign.writing
    return LentSettings(
        bool(me.zone),
        calendar.zone,
        list(calendar.week),
        [[off.day.isoformat(), off.name] for off in calendar.days_off],
        calendar.country,
        calendar.region,
        me.month_first,
        list(_limits(writing.present.limits)),
        [rule.value for rule in writing.present.off],
        {rule.value: text for rule, text in writing.own_reasons().items()},
    )


def recall(data: Path, now: datetime) -> LentSettings | None:
    """Return what the campaign in a data file lends; None where that is not known."""
    known = derived_cache.recall(KIND, data, now)
    with suppress(KeyError, TypeError):
        return LentSettings(**known["settings"]) if known is not None else None
    return None


def keep(campaign: "Campaign") -> None:
    """Keep what a campaign lends for the next time."""
    campaign.keep_lent(KIND, {"settings": lent_by(campaign)._asdict()})


def _limits(limits: "Limits") -> tuple[int, ...]:
    return (limits.best, limits.long, limits.very_long, limits.note)
