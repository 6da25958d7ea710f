"""What files say of being in touch, as touches of those who are known: each is taken once."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, time
from enum import Enum, auto

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.zones import in_zone, localised
from inroad.domain.text import joined
from inroad.exchange.records import Correspondent, TouchRecord

_NOON = time(12)


class Whose(Enum):
    """Why a record becomes no touch."""

    NOBODYS = auto()
    """Nobody in it is known."""
    TAKEN = auto()
    """It was taken before."""


def touches_of(
    work: UnitOfWork,
    records: Iterable[TouchRecord],
    who_is: Callable[[Correspondent], int | None],
) -> Iterator[Touch | Whose]:
    """Yield for each record the touch that it becomes, or why there is none.

    What was taken before is known by its message id.

    Args:
        work: the campaign.
        records: what files say.
        who_is: returns the id of the contact that somebody is, None where nobody is.
    """
    taken = set[int]()
    for record in records:
        touch_id = work.derived_id("touch", "mail", record.message_id or _by_itself(record))
        if touch_id in taken or work.store.get(Touch, touch_id) is not None:
            yield Whose.TAKEN
            continue
        found = (who_is(one) for one in record.people)
        contact_id = next((one for one in found if one is not None), None)
        if contact_id is None:
            yield Whose.NOBODYS
        else:
            taken.add(touch_id)
            yield _touch(work, touch_id, contact_id, record)


def _touch(work: UnitOfWork, touch_id: int, contact_id: int, record: TouchRecord) -> Touch:
    zone = work.calendar.zone
    at = record.at
    if at is None and record.on is not None:
        at = localised(datetime.combine(record.on, _NOON), zone)
    is_dated = at is not None
    at = (at if at is not None else work.clock()).astimezone(UTC)
    # Without a day nobody can say when we were in touch: it is a note then.
    kind = record.kind if is_dated else TouchKind.NOTE
    day = record.on or (in_zone(at, zone).date() if is_dated else None)
    return Touch(touch_id, contact_id, kind, at, _said(record), on=day)


def _said(record: TouchRecord) -> str:
    """Return what stands in a touch: who wrote, and what."""
    text = joined(record.subject, record.text, by="\n")
    if record.kind is TouchKind.NOTE or record.is_mine is None:
        return text
    return joined("I wrote" if record.is_mine else "They wrote", text, by=": ")


def _by_itself(record: TouchRecord) -> str:
    """Return what names a record that has no id of its own."""
    moment = record.at or record.on
    who = record.people[0] if record.people else Correspondent()
    parts = (moment.isoformat() if moment else "", who.email or who.url or who.name, record.text)
    return "\x1f".join(parts)
