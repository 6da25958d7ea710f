"""What a campaign lends to what can be done without one: my days, and what I set for messages.

A date is read and a draft is checked by themselves; only my zone, my days off and my limits come
from a campaign. So what it lends is kept outside of it, with what its files looked like then, and
is found again without opening it. A file that was changed since, by whomever, makes it be opened.
"""

import json
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from inroad import __version__
from inroad.login_summary import fingerprint
from inroad.paths import read_state, state_file, state_folder

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.domain.dates.business_days import Calendar
    from inroad.domain.messages.check.findings import CheckRule
    from inroad.domain.messages.limits import Limits

KIND = "lent"
_MOST = 1 << 20
"""Bytes: so much is never kept."""

Files = list[list[object]]
"""What the files of a campaign look like from outside."""


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


def recall(data: Path) -> LentSettings | None:
    """Return what the campaign in a data file lends; None where that is not known."""
    with suppress(OSError, RuntimeError, ValueError, KeyError, TypeError):
        data = data.resolve()
        known: dict[str, Any] = json.loads(
            read_state(state_file(state_folder(), data, KIND), _MOST)
        )
        stands = (known["data"], known["version"], known["files"])
        if stands == (str(data), __version__, fingerprint(data)):
            return LentSettings(**known["settings"])
    return None


def files_of(data: Path) -> Files:
    """Return what the files of a campaign look like now; nothing where there is none yet."""
    with suppress(OSError, RuntimeError):
        if data.exists():
            return fingerprint(data.resolve())
    return []


def keep(data: Path, files: Files, lent: LentSettings) -> None:
    """Keep what a campaign lends, as its files were before it was read."""
    from inroad.disk import Disk
    from inroad.store.machine_state import MachineState

    if files:
        state = MachineState(Disk(), state_folder(), data.resolve(), KIND)
        state.keep({"version": __version__, "files": files, "settings": lent._asdict()})


def _limits(limits: "Limits") -> tuple[int, ...]:
    return (limits.best, limits.long, limits.very_long, limits.note)
