"""What was done, undo and redo: every change, in the order in which they were made."""

from datetime import datetime
from typing import NamedTuple

from inroad.campaign.core.this_machine import ThisMachine
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.dates.zones import in_zone
from inroad.domain.errors import ChangedMeanwhile, NotFound
from inroad.domain.text import quoted
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
            ChangedMeanwhile: something it set has changed since, or somebody was forgotten after
                it; nothing is done, and the next time it is the turn of the change before.
            InroadError: it was in a file that has changed since; nothing is done.
        """
        if self._machine.can_undo:
            return self._machine.undo()
        store = self._work.store
        entry = store.to_undo()
        if entry is not None and store.last_forgetting.is_after(entry.at):
            store.last_forgetting.pass_over()
            once_more = f"Once more takes back {quoted(entry.label)}, which was done before."
            raise ChangedMeanwhile(f"Whoever was forgotten does not come back. {once_more}")
        try:
            return self._turn(entry)
        except ChangedMeanwhile as error:
            if entry is not None:
                # All that was done before would be out of reach behind it.
                store.pass_over(entry)
            before = store.to_undo()
            if before is None:
                raise
            once_more = f"{error} Once more takes back {quoted(before.label)}."
            raise ChangedMeanwhile(once_more) from error

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
