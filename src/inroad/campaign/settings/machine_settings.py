"""What is set for this machine, as settings among the others; what changes them writes the file."""

from collections.abc import Iterator

from inroad.campaign.calendar.calendars import Calendars
from inroad.campaign.core.this_machine import Holding, Origin
from inroad.campaign.settings.setting import Asked, Proposed, Setting, SettingKind
from inroad.config.entries import ENTRIES, Entry, as_typed
from inroad.domain.changes import Change

THIS_MACHINE = "This machine"
_CALENDARS = "calendars"


class MachineSettings:
    """Queries about them; each knows how it is set and taken back."""

    def __init__(self, calendars: Calendars) -> None:
        self._machine = calendars.machine
        self._calendars = calendars

    def all(self) -> Iterator[Setting]:
        """Yield them in the order of the file; one that somebody changed meanwhile is read anew."""
        self._machine.look()
        for entry in ENTRIES:
            yield self._setting(entry)

    def _setting(self, entry: Entry) -> Setting:
        holding = self._holding(entry)
        is_set = holding.origin in (Origin.FILE, Origin.CAMPAIGN)
        return Setting(
            entry.name,
            THIS_MACHINE,
            entry.label,
            holding.typed or entry.usual,
            entry.meaning,
            (SettingKind.MACHINE, entry.name),
            Asked(
                entry.label,
                entry.name,
                entry.label,
                holding.typed,
                entry.hint,
                lambda: entry.offers(self._machine.config),
            ),
            lambda typed: self._read(entry, typed),
            reset=(lambda: self._machine.reset(entry)) if is_set else None,
            why_not_reset="This has its usual value.",
            origin=holding.origin,
        )

    def _holding(self, entry: Entry) -> Holding:
        holding = self._machine.holding(entry)
        if entry.name != _CALENDARS or holding.origin is Origin.FILE:
            return holding
        kept = tuple(map(str, self._calendars.folders))
        return Holding(as_typed(kept), Origin.REMEMBERED) if kept else holding

    def _read(self, entry: Entry, typed: str) -> Proposed:
        if typed.strip():
            said = as_typed(entry.read(typed, self._machine.config))
            return Proposed(said, lambda: self._machine.set(entry, typed))
        if self._machine.holding(entry).origin is Origin.BUILT_IN:
            return Proposed(entry.usual, lambda: Change(f"“{entry.label}” has its usual value"))
        return Proposed(entry.usual, lambda: self._machine.reset(entry))
