"""What was done, undo and redo: every change, in the order in which they were made."""

from dataclasses import dataclass
from datetime import datetime

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change, Edit
from inroad.domain.dates.business_days import DayOff, describe_days_off
from inroad.domain.dates.zones import in_zone
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import declared_fields
from inroad.domain.errors import NotFound
from inroad.domain.follow_ups.rules import RuleSetting, is_rule, rule_named, say
from inroad.domain.tables import called
from inroad.store import UndoEntry


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was done. `at` is aware, in my zone; `n` counts up."""

    n: int
    at: datetime
    label: str
    is_undone: bool


class History:
    """What was done, and what was undone since; it is kept across restarts."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._work.store.undo_history.to_undo() is not None

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
        return tuple(describe(edit) for edit in self._work.store.documents_of(entry).edits)

    def undo(self) -> Change | None:
        """Take the last change back and return it, or None where there is none.

        Raises:
            ChangedMeanwhile: something it set has changed since; nothing is done.
        """
        return self._turn(self._work.store.undo_history.to_undo())

    def redo(self) -> Change | None:
        """Make the last undone change again and return it, or None where there is none.

        Raises:
            ChangedMeanwhile: something it touched has changed since; nothing is done.
        """
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


def describe(edit: Edit) -> str:
    """Return in one line what an edit did: "Maya Chen: role PM → CTO"."""
    name = called(edit.document, starts=True)
    if edit.before is None or edit.after is None:
        done = f"{name} {'added' if edit.before is None else 'removed'}"
        text = " ".join(_text_of(edit.document).split())
        return f"{done}: {text}" if text else done
    changed = [
        f"{field.label.word} {_shown(edit.before, field.name)} → {_shown(edit.after, field.name)}"
        for field in declared_fields(type(edit.after))
        if field.is_labelled and getattr(edit.before, field.name) != getattr(edit.after, field.name)
    ]
    return f"{name}: {'; '.join(changed) or 'changed'}"


def _text_of(document: Document) -> str:
    """Return what a document says, where that is worth a look."""
    if isinstance(document, RuleSetting):
        known = is_rule(document.rule)
        return say(rule_named(document.rule), document.value) if known else document.value
    return str(getattr(document, "text", ""))


def _shown(document: Document, field: str) -> str:
    value = getattr(document, field)
    if isinstance(value, tuple) and value and isinstance(value[0], DayOff):
        return describe_days_off(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value is None or value == "" else " ".join(str(value).split())
