"""Undo and redo of every change, in the order in which they were made."""

from inroad.campaign.desk import Desk
from inroad.domain.documents import Change
from inroad.domain.errors import Conflict

KEPT = 1000
"""So many changes can be taken back."""


class History:
    """What was done, and what was undone since."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._done: list[Change] = []
        self._undone: list[Change] = []
        desk.record_with(self._record)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone change to make again."""
        return bool(self._undone)

    def undo(self) -> Change | None:
        """Take the last change back and return it, or None where there is none.

        Raises:
            Conflict: something it touched has changed since; nothing is done.
        """
        return self._turn(self._done, self._undone, backwards=True)

    def redo(self) -> Change | None:
        """Make the last undone change again and return it, or None where there is none.

        Raises:
            Conflict: something it touched has changed since; nothing is done.
        """
        return self._turn(self._undone, self._done, backwards=False)

    def _record(self, change: Change) -> None:
        self._done.append(change)
        del self._done[:-KEPT]
        self._undone.clear()

    def _turn(self, source: list[Change], target: list[Change], backwards: bool) -> Change | None:
        if not source:
            return None
        change = source[-1]
        turned = change.inverse if backwards else change
        self._check(turned)
        self._desk.commit(turned)
        target.append(source.pop())
        return change

    def _check(self, change: Change) -> None:
        for edit in change.edits:
            present = self._desk.store.get(type(edit.document), edit.document.id)
            if present != edit.before:
                raise Conflict(f"“{change.label}” cannot be turned: it was changed again since.")
