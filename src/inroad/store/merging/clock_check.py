"""Whether clocks are to be believed: stamps from the future, and a clock that is behind. Pure.

A stamp that is later than now was given by a clock that was ahead, or the clock is behind now.
Which of both it is shows in when things were done. People come again within days: where stamps
go on from now without a gap, it is now that is wrong; where there is a gap behind now and then
something, that was done in a time that never was.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from inroad.domain.dates.formatting import say_full
from inroad.store.format import stamps
from inroad.store.format.clock_corrections import NONE, Correction, Corrections
from inroad.store.format.field_stamps import stamps_of
from inroad.store.format.raw import HEADER, State

SINCE = datetime(2026, 1, 1, tzinfo=UTC)
"""No clock that shows a time before this program was written is right."""

TOLERANCE = timedelta(days=7)
"""So far ahead a stamp is believed: less cannot be told from a pause, and does little harm."""

_SKEW = timedelta(days=1)
"""So far apart are clocks that are right, where one of them is in a wrong zone."""

_LONG = timedelta(days=400)
"""A pause that nobody makes without knowing."""


class Verdict(NamedTuple):
    """What was found: a sentence for the person at the keyboard ("" where all is well).

    `corrections` are those to be added; `is_trusted` says whether now may be believed.
    """

    sentence: str = ""
    corrections: Corrections = NONE
    is_trusted: bool = True


def judge(state: State, now: datetime, mine: frozenset[str]) -> Verdict:
    """Judge the stamps of a campaign by the clock of this machine, and that by them.

    Args:
        state: the campaign.
        now: what the clock shows (aware).
        mine: what this device was called.
    """
    corrections, horizon = state.corrections, stamps.at(now + TOLERANCE, _LAST_DEVICE)
    ahead = {device: last for device, last in state.seen.items() if corrections.key(last) > horizon}
    if not ahead and now >= SINCE:
        return _forward(state, now)
    latest = corrections.latest(state.seen.values())
    if now < SINCE or _is_behind(state, now, latest):
        return Verdict(_say_behind(now, latest), is_trusted=False)
    believed = [key for key in _keys(state) if key <= horizon]
    after = max([*believed, *corrections.ends()], default=stamps.at(now, _FIRST_DEVICE))
    found = Correction(after, tuple(sorted(ahead.items())))
    return Verdict(_say_ahead(latest, mine), Corrections(frozenset({found})))


def _is_behind(state: State, now: datetime, latest: str) -> bool:
    """Whether it is the clock that is wrong, and not the stamps from its future."""
    soon, horizon = stamps.at(now + _SKEW, _LAST_DEVICE), stamps.at(now + TOLERANCE, _LAST_DEVICE)
    keys = list(_keys(state))
    if any(soon < key <= horizon for key in keys):
        return True
    if any(one.after > horizon for one in state.corrections.known):
        return True
    is_later_than_all = min(keys, default="") > horizon
    return is_later_than_all and stamps.moment_of(latest) < now + _LONG


def _keys(state: State) -> Iterator[str]:
    """Yield what every stamp counts as that a campaign has."""
    key = state.corrections.key
    yield from map(key, state.seen.values())
    for name, table in state.tables.items():
        for document in table.values() if name != HEADER else ():
            yield from (key(stamp) for stamp in stamps_of(document) if stamp)


def _forward(state: State, now: datetime) -> Verdict:
    """Say where the clock seems to have jumped, or somebody was away for very long."""
    latest = state.corrections.latest(state.seen.values())
    if not latest or now - stamps.moment_of(state.corrections.key(latest)) < _LONG:
        return Verdict()
    then = stamps.moment_of(state.corrections.key(latest))
    return Verdict(
        f"The clock of this machine says {say_full(now.date())}, and the last change here was on "
        f"{say_full(then.date())}; if the clock is ahead, set it right before you change anything, "
        "or that will bear its dates.",
        is_trusted=False,
    )


def _say_ahead(latest: str, mine: frozenset[str]) -> str:
    until = say_full(stamps.moment_of(latest).date())
    whose = "this" if stamps.device_of(latest) in mine else "another"
    return (
        f"The clock of {whose} machine was ahead, up to {until}; what was changed meanwhile now "
        "counts as changed before everything since, but days that were written into it are still "
        "those of that clock."
    )


def _say_behind(now: datetime, latest: str) -> str:
    if not latest or now < SINCE:
        why = "a time before Inroad was written"
    else:
        why = f"and changes here are as late as {say_full(stamps.moment_of(latest).date())}"
    return (
        f"The clock of this machine says {say_full(now.date())}, {why}; if it is behind, set it "
        "right: what you change meanwhile bears its dates, and counts as changed after the rest."
    )


_FIRST_DEVICE, _LAST_DEVICE = "0" * 8, "f" * 8
