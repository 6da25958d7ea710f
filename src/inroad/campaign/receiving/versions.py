"""Which invitations count of all that came at once: the last version, and one time of a series.

A box has an invitation, its updates and that it is called off; a calendar has a series, and the
days of it that were moved as entries of their own.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from inroad.exchange.records import ConversationRecord

_NEVER = datetime.min.replace(tzinfo=UTC)


def that_count(
    events: Iterable[ConversationRecord],
    moment: Callable[[ConversationRecord], datetime],
    now: datetime,
) -> list[ConversationRecord]:
    """Return the events that say how things stand, in their order.

    Args:
        events: all that came, in the order of their file.
        moment: says when one begins (aware).
        now: the present.
    """
    last: dict[str, ConversationRecord] = {}
    for event in events:
        known = last.get(event.uid)
        if known is None or _version(event) >= _version(known):
            last[event.uid] = event
    of_series: dict[str, list[ConversationRecord]] = {}
    for event in last.values():
        of_series.setdefault(event.series or event.uid, []).append(event)
    return [_next_of(group, moment, now) for group in of_series.values()]


def _version(event: ConversationRecord) -> tuple[int, datetime, bool]:
    return event.sequence, event.written or _NEVER, event.is_cancelled


def _next_of(
    group: list[ConversationRecord],
    moment: Callable[[ConversationRecord], datetime],
    now: datetime,
) -> ConversationRecord:
    """Return the time of a series that is next, as one of the whole of it; else its last one."""
    whole = next((one for one in group if not one.series), None)
    if len(group) == 1 or (whole is not None and whole.is_cancelled):
        return whole or group[0]
    moved = {one.replaces for one in group}
    times = [one for one in group if one is not whole or whole.begin not in moved]
    on = [one for one in times if not one.is_cancelled]
    coming = [one for one in on if moment(one) > now]
    chosen = min(coming, key=moment) if coming else max(on or times, key=moment)
    return chosen._replace(uid=chosen.series or chosen.uid)
