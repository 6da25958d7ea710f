"""What else I have to do: the calendar that is named in the settings, read and never written."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from inroad.campaign.calendar.entries import uid_of_talk
from inroad.campaign.core.this_machine import ThisMachine
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.overlaps import Taken, overlapping
from inroad.domain.dates.formatting import say_day, say_time
from inroad.domain.dates.zones import in_zone
from inroad.domain.people.contact import Contact
from inroad.domain.text import plural

_BEFORE = timedelta(days=2)
_AHEAD = timedelta(days=400)
"""How far ahead series are followed: nobody agrees on a time that is farther off."""
_MOST_SAID = 2


class MyCalendar:
    """Queries about the times that are taken: by my other calendar, and by conversations."""

    def __init__(self, work: UnitOfWork, machine: ThisMachine) -> None:
        self._work = work
        self._machine = machine
        self._read: tuple[object, tuple[Taken, ...]] = (None, ())
        """What the files were like when they were read last, and what they said."""
        self._looked: object = None
        """What was named when they were looked at last, and in which minute."""

    @property
    def buffer(self) -> timedelta:
        """How much room is kept around what is taken, where times are offered."""
        return timedelta(minutes=self._work.profile.buffer)

    def busy(self) -> tuple[Taken, ...]:
        """Return what my calendar says is taken; nothing where none is named, or it is not here.

        It is looked at once a minute, and read again where one of its files has changed.
        """
        named, zone = self._machine.my_calendar, self._work.calendar.zone
        if not named:
            return ()
        looked = (named, zone, self._work.now.replace(second=0, microsecond=0))
        if looked != self._looked:
            self._looked = looked
            self._look(named, zone)
        return self._read[1]

    def planned(self, besides: int = 0) -> tuple[Taken, ...]:
        """Return what conversations take that are to come; `besides` is somebody left out."""
        people = self._work.store.all(Contact)
        found = []
        for talk in self._work.index.planned(self._work.now):
            contact = people.get(talk.contact_id)
            if contact is not None and contact.id != besides and not contact.do_not_contact:
                found += _taken(talk, f"the conversation with {contact.name}")
        return tuple(found)

    def all(self, besides: int = 0) -> tuple[Taken, ...]:
        """Return all that is taken; the conversation with `besides` may be another time."""
        return (*self.planned(besides), *self.busy())

    def warning(self, begins: datetime, minutes: int, taken: Iterable[Taken]) -> str:
        """Say what a time would overlap; "" for nothing.

        Args:
            begins: when it would begin, aware.
            minutes: how long it would take.
            taken: what is taken.
        """
        found = overlapping(begins, timedelta(minutes=minutes), taken)
        if not found:
            return ""
        said = [self._say(one) for one in found[:_MOST_SAID]]
        more = len(found) - len(said)
        others = [plural(more, "other", "others")] * bool(more)
        return f"This overlaps {' and '.join([*said, *others])}."

    def _look(self, named: str, zone: str) -> None:
        from inroad.domain.dates.windows_zones import folded_windows_zones
        from inroad.exchange.calendar.busy import Window, files_of, read_busy
        from inroad.exchange.calendar.said import MARKS
        from inroad.paths import typed_path

        files = files_of(typed_path(named))
        known = (tuple(files), zone, self._work.today)
        if self._read[0] != known:
            now = self._work.now
            talks = self._work.store.all(Conversation)
            ours = frozenset(uid_of_talk(self._work, talk_id) for talk_id in talks)
            window = Window(
                now - _BEFORE,
                now + _AHEAD,
                zone,
                # Some servers take out what they do not know, and no UID.
                names=folded_windows_zones(),
                is_ours=lambda one: one.line(MARKS) is not None or one.value("UID") in ours,
            )
            self._read = (known, read_busy(files, window).taken)

    def _say(self, taken: Taken) -> str:
        zone = self._work.calendar.zone
        begins, ends = in_zone(taken.begins, zone), in_zone(taken.ends, zone)
        if ends - begins >= timedelta(days=1):
            return f"{taken.what} ({say_day(begins.date(), self._work.today)})"
        return f"{taken.what} ({say_time(begins)} to {say_time(ends)})"


def _taken(talk: Conversation, what: str) -> list[Taken]:
    begins, ends = talk.begins, talk.ends
    return [Taken(begins, ends, what)] if begins is not None and ends is not None else []
