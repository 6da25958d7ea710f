"""Where everybody stands: had without reading ten thousand contacts, and all that happened.

It is found with the follow-ups, for which all of a person is read, and kept with them.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import REQUESTS, THEIRS, TouchKind
from inroad.domain.dates.business_days import Calendar
from inroad.domain.people.contact import Contact, SortName, by_name
from inroad.domain.people.stages import Stage


class Standing(NamedTuple):
    """Where a contact stands, whether goals are chosen for them, and what the name sorts by.

    The last days on which something happened are ordinals (see `date.toordinal`), 0 for never:
    anything at all, a request of mine, an answer of theirs, a conversation. `is_away` says that
    they are on no board and no list.
    """

    stage: Stage
    has_goals: bool
    name: SortName
    touched: int = 0
    asked: int = 0
    replied: int = 0
    met: int = 0
    is_away: bool = False


def standing_of(contact: Contact, touches: Iterable[Touch], calendar: Calendar) -> Standing:
    """Return where a contact stands.

    Args:
        contact: who.
        touches: all that happened with them.
        calendar: says on which day of mine something was.
    """
    touched = asked = replied = met = 0
    for touch in touches:
        day = (touch.on or calendar.day_of_event(touch)).toordinal()
        touched = max(touched, day)
        if touch.kind in REQUESTS:
            asked = max(asked, day)
        elif touch.kind in THEIRS:
            replied = max(replied, day)
            if touch.kind is TouchKind.MET:
                met = max(met, day)
    name, has_goals = by_name(contact), bool(contact.goals)
    return Standing(
        contact.stage, has_goals, name, touched, asked, replied, met, contact.not_for_me
    )


class Standings:
    """Where everybody stands, by their ids; what was known before is read when it is asked for."""

    def __init__(self, before: Callable[[], Mapping[int, Standing]] = dict) -> None:
        """Know what `before` returns, and what is put since."""
        self._before = before
        self._all: dict[int, Standing] | None = None
        self._put: dict[int, Standing | None] = {}

    @property
    def all(self) -> Mapping[int, Standing]:
        """Where everybody stands, with what was put since it was asked for last."""
        if self._all is None:
            self._all = dict(self._before())
            self._before = dict
        put, self._put = self._put, {}
        for contact_id, standing in put.items():
            self._all.pop(contact_id, None)
            if standing is not None:
                self._all[contact_id] = standing
        return self._all

    def put(self, contact_id: int, standing: Standing | None) -> None:
        """Know where a contact stands; None where there is none, or it is not known."""
        self._put[contact_id] = standing
