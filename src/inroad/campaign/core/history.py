"""What was done, undo and redo: every change, in the order in which they were made."""

from datetime import datetime
from typing import NamedTuple

from inroad.campaign.core.this_machine import ThisMachine
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.dates.zones import in_zone
from inroad.domain.errors import NotFound
from inroad.store import UndoEntry

NOTHING_TO_UNDO = "There is nothing to take back."


class Event(NamedTuple):
    """One thing that was done. `at` is aware, in my zone; `n` counts up."""

    n: int
    at: datetime
    label: str
    is_undone: bool


class History:
    """What was done, and what was undone since; it is kept across restarts.

    What was set for this machine is taken back in its turn, as long as the program runs.
    """

    def __init__(self, work: UnitOfWork, machine: ThisMachine) -> None:
        self._work = work
        self._machine = machine

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._work.store.to_undo() is not None or self._machine.can_undo

    def events(self) -> tuple[Event, ...]:
        """Return everything that can be taken back or made again, the newest first."""
        zone = self._work.calendar.zone
        store = self._work.store
        return tuple(
            Event(one.n, in_zone(store.when(one), zone), one.label, one.is_undone)
            for one in store.undo_history.newest_first()
        )

    def details(self, n: int) -> tuple[str, ...]:
        """Return what the change with this number did, a line for each document.

        Raises:
            NotFound: it is too long ago.
        """
        entry = self._work.store.undo_history.entry(n)
        if entry is None:
            raise NotFound("That change is too long ago.")
        from inroad.campaign.core.descriptions import Descriptions

        return Descriptions(self._work, self._work.store.documents_of(entry)).lines()

    def undo(self) -> Change | None:
        """Take the last change back and return it, or None where there is none.

        Raises:
            ChangedMeanwhile: something it set has changed since; nothing is done.
            InroadError: it was in a file that has changed since; nothing is done.
        """
        if self._machine.can_undo:
            return self._machine.undo()
        return self._turn(self._work.store.to_undo())

    def redo(self) -> Change | None:
        """Make the last undone change again and return it, or None where there is none.

        Raises:
            ChangedMeanwhile: something it touched has changed since; nothing is done.
            InroadError: it was in a file that has changed since; nothing is done.
        """
        if self._machine.can_redo:
            return self._machine.redo()
        return self._turn(self._work.store.undo_history.to_redo())

    def turn(self, n: int) -> Change:
        """Take the change with this number back, or make it again if it was taken back.

        Raises:
            ChangedMeanwhile: something it set has changed since; nothing is done.
            NotFound: it is too long ago.
        """
        entry = self._work.store.undo_history.entry(n)
        if entry is None:
            raise NotFound("That change is too long ago to be taken back.")
        return self._work.take_back(entry)

    def _turn(self, entry: UndoEntry | None) -> Change | None:
        return self._work.take_back(entry) if entry is not None else None
