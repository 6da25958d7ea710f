"""What holds on this machine: what `config.toml` says, else the campaign, else what is built in.

Colours, mouse and my other calendar were set in the campaign before there was such a file, and
hold from there where the file does not say anything else.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.config.config import Config
from inroad.config.entries import Entry, as_typed, entry_named
from inroad.config.machine_file import MachineFile
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.domain.people.profile import Profile
from inroad.paths import config_file, typed_path

if TYPE_CHECKING:
    from inroad.config.editing import Edited

IN_THE_CAMPAIGN = ("theme", "mouse", "my_calendar")
"""What a campaign may say too; fields of the profile are called the same."""


class Origin(StrEnum):
    """Where a value comes from, as it is said."""

    BUILT_IN = "built in"
    CAMPAIGN = "campaign"
    FILE = "config.toml"
    REMEMBERED = "remembered"


class Holding(NamedTuple):
    """What holds: as one types it ("" for nothing), and where it comes from."""

    typed: str
    origin: Origin


class _Made(NamedTuple):
    """One change of the file: what it is called, and after which change of the campaign it came."""

    label: str
    edited: "Edited"
    after: int


class ThisMachine:
    """Queries and commands about what is set for this machine."""

    def __init__(self, work: UnitOfWork) -> None:
        """Go by the file in the user's config folder, which is read when it is asked first."""
        self._work = work
        self._file = MachineFile(config_file())
        self._has_folders = True
        self._made: list[_Made] = []
        self._undone: list[_Made] = []

    @property
    def config(self) -> Config:
        """What the file says."""
        return self._file.config

    @property
    def path(self) -> Path:
        """Where the file is, or would be."""
        return self._file.path

    @property
    def theme(self) -> str:
        """The name of the colours."""
        return self._said("theme")

    @property
    def mouse(self) -> str:
        """Whether the terminal reports its mouse: "auto", "on" or "off"."""
        return self._said("mouse")

    @property
    def my_calendar(self) -> str:
        """The folder or the file with what else I have to do, as it was written; "" for none."""
        return self._said("my_calendar") if self._has_folders else ""

    @property
    def calendars(self) -> tuple[Path, ...]:
        """The calendar folders that the file names."""
        named = self.config.calendars if self._has_folders else ()
        return tuple(dict.fromkeys(typed_path(one).absolute() for one in named))

    def keep_from_folders(self) -> None:
        """Read and write no calendar folder: the campaign is a demo."""
        self._has_folders = False

    def holding(self, entry: Entry) -> Holding:
        """Return what holds of one entry."""
        said = entry.of(self.config)
        if said:
            return Holding(as_typed(said), Origin.FILE)
        if entry.name in IN_THE_CAMPAIGN:
            value, usual = _of(self._work.profile, entry), _of(Profile(), entry)
            if value != usual:
                return Holding(value, Origin.CAMPAIGN)
        return Holding("", Origin.BUILT_IN)

    def use(self, config: Config) -> None:
        """Take what was read from the file already."""
        self._file.use(config)

    def look(self) -> None:
        """Read the file again where somebody has changed it."""
        self._file.look()

    def subscribe(self, listener: Callable[[Config], None]) -> Callable[[], None]:
        """Call `listener` whenever the file says something else; the result ends that."""
        return self._file.subscribe(listener)

    def set(self, entry: Entry, typed: str) -> Change:
        """Set something in the file.

        Raises:
            InroadError: it is no such value, or the file cannot be changed. Nothing is written.
        """
        said = as_typed(entry.read(typed, self.config))
        label = f"Set “{entry.label}” in {self.path.name}: {said}"
        return self._keep(label, self._file.write(entry, typed))

    def reset(self, entry: Entry) -> Change:
        """Take something out of the file; else what the campaign says of it out of that.

        Raises:
            InroadError: neither says anything of it, or the file cannot be changed.
        """
        match self.holding(entry).origin:
            case Origin.FILE:
                label = f"Took “{entry.label}” out of {self.path.name}"
                return self._keep(label, self._file.take_out(entry))
            case Origin.CAMPAIGN:
                usual: dict[str, Any] = {entry.name: _of(Profile(), entry)}
                profile = replace(self._work.profile, **usual)
                return self._work.change(f"Set back “{entry.label}”", [profile])
        raise InroadError("That has its usual value already.")

    @property
    def can_undo(self) -> bool:
        """Whether a change of the file is what was done last."""
        return bool(self._made) and self._made[-1].after >= self._newest()

    def undo(self) -> Change:
        """Take the last change of the file back.

        Raises:
            InroadError: the file is not as that change left it. It is taken back no more.
        """
        made = self._made.pop()
        self._file.put(made.edited.inverse)
        self._undone.append(made)
        return Change(made.label)

    @property
    def can_redo(self) -> bool:
        """Whether a change of the file is what is to be made again next."""
        if self._undone and self._undone[-1].after < self._newest():
            self._undone.clear()  # Something else was done since.
        to_redo = self._work.store.undo_history.to_redo() if self._undone else None
        return bool(self._undone) and (to_redo is None or to_redo.n > self._undone[-1].after)

    def redo(self) -> Change:
        """Make the change of the file again that was taken back last; raises InroadError."""
        made = self._undone.pop()
        self._file.put(made.edited)
        self._made.append(made)
        return Change(made.label)

    def _keep(self, label: str, edited: "Edited") -> Change:
        self._made.append(_Made(label, edited, self._newest()))
        self._undone.clear()
        return Change(label)

    def _newest(self) -> int:
        """Return the number of the newest change of the campaign that stands; 0 for none."""
        last = self._work.store.to_undo()
        return last.n if last is not None else 0

    def _said(self, name: str) -> str:
        entry = entry_named(name)
        if entry is None:
            raise LookupError(name)
        said = self.holding(entry).typed
        return said or _of(Profile(), entry)


def _of(profile: Profile, entry: Entry) -> str:
    value: str = getattr(profile, entry.name)
    return value
