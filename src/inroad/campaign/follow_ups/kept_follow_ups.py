"""What was worked out of everybody's follow-ups, kept for the next start.

It is derived, see `inroad.derived_cache`: without it all is worked out anew, which takes most of
a start with ten thousand people. It holds as long as the campaign's files stand as they did; on
another day it is carried over (see `KnownFollowUps`).
"""

import io
import pickle
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, tzinfo
from typing import Any, NamedTuple
from zlib import crc32

from inroad.campaign.follow_ups.agenda import Group, Heading
from inroad.campaign.follow_ups.ordered_dues import Placed
from inroad.campaign.follow_ups.standing import Standing, Standings
from inroad.domain.dates.business_days import DayOff
from inroad.domain.dates.zones import zone_named
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.daily_cap import Key, Moved
from inroad.domain.follow_ups.date_count import Count
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.policy import Unit
from inroad.domain.follow_ups.reasons import FirstName, Reason
from inroad.domain.people.stages import Stage

KIND = "due"


class KeptList(NamedTuple):
    """What was due from one moment until before another (aware, in UTC), in order.

    `moved` is what the cap on requests moved to other days.
    """

    since: datetime
    until: datetime
    order: list[Placed]
    moved: dict[Key, Moved]


class Kept(NamedTuple):
    """What is kept: what `KnownFollowUps` has of a day, in its order, and what was due then.

    `sent` is how many requests went out on that day, and on later ones, where that was counted.
    Where everybody stands is kept beside it: it is hardly asked for at a start.
    """

    day: date
    of: dict[int, tuple[FollowUp, ...]]
    rests: dict[int, FollowUp]
    until: dict[int, datetime]
    sent: dict[date, int] | None
    listed: KeptList


SHAPE = [
    *([part.__name__, *part._fields] for part in (Kept, KeptList, Placed, Moved, FollowUp)),
    *([part.__name__, *part._fields] for part in (Count, Reason, DayOff, Standing)),
    [FirstName.__name__, *FirstName.__slots__],
]
"""What the parts have: what was kept of parts that had something else is not read."""

_PARTS: dict[str, Callable[..., Any]] = {
    part.__name__: part
    for part in (
        FollowUp,
        Count,
        Reason,
        FirstName,
        DayOff,
        Action,
        Unit,
        date,
        datetime,
        zone_named,
        Standing,
        Stage,
        KeptList,
        Placed,
        Moved,
        Heading,
        Group,
    )
}
"""All that it is made of, beside text and numbers: nothing else is ever made of what is read."""


def to_derived(kept: Kept, standings: Mapping[int, Standing], zone: str) -> dict[str, Any] | None:
    """Return what is kept as JSON has it, or None where there is something in it that is not kept.

    `zone` is mine, that of its moments. All but where everybody stands is one text: what is the
    same object in several of its parts is so again when it is read, which the cap counts on.
    """
    try:
        known, stand = _as_text(tuple(kept), zone), _as_text(dict(standings), zone)
    except pickle.PicklingError:
        return None
    check = crc32(stand.encode())
    return {"zone": zone, "shape": SHAPE, "known": known, "standings": stand, "check": check}


def from_derived(derived: dict[str, Any], zone: str) -> tuple[Kept, Standings] | None:
    """Return what `to_derived` made JSON of in this zone, or None where it is anything else.

    Where everybody stands is read later, when it could not be refused any more: its check says now
    that it is what this version wrote.
    """
    if (derived.get("zone"), derived.get("shape")) != (zone, SHAPE):
        return None
    try:
        standings = derived["standings"]
        if crc32(standings.encode()) != derived["check"]:
            return None
        kept = Kept(*_from_text(derived["known"]))
    except (pickle.UnpicklingError, ValueError, TypeError, KeyError, EOFError, AttributeError):
        return None
    return kept, Standings(lambda: _from_text(standings))


def _as_text(kept: object, zone: str) -> str:
    """Return what is kept as a text; raises PicklingError."""
    out = io.BytesIO()
    pickler = pickle.Pickler(out, protocol=5)
    ours = zone_named(zone)

    def reduced(of: tzinfo) -> tuple[Callable[..., Any], tuple[str]]:
        if of is not ours and of is not UTC:
            raise pickle.PicklingError(f"a moment in {of}, not in {zone}")
        return zone_named, (zone if of is ours else "UTC",)

    # A zone is one object: two of the same would be compared in another way.
    pickler.dispatch_table = {type(ours): reduced, type(UTC): reduced}
    pickler.dump(kept)
    return b64encode(out.getvalue()).decode()


def _from_text(text: str) -> Any:
    """Return what `_as_text` made a text of; raises an error of `pickle` or ValueError."""
    return _Unpickler(io.BytesIO(b64decode(text, validate=True))).load()


class _Unpickler(pickle.Unpickler):
    """Makes only what follow-ups consist of: what is read came from a file."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a part by its name; raises UnpicklingError for anything else."""
        if name not in _PARTS:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a follow-up")
        return _PARTS[name]
