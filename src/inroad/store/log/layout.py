"""Which files a campaign has: all of them lie beside its data file."""

import re
from pathlib import Path
from typing import NamedTuple

from inroad.domain.errors import Unreadable
from inroad.files import resolved

_CONFLICT = (
    r"\.sync-conflict-[^/]*",  # Syncthing
    r" \([^/]*conflicted copy[^/]*\)",  # Nextcloud, Dropbox
    r"_conflict-[^/]*",  # ownCloud
)


def is_conflict_copy(name: str) -> bool:
    """Whether a file is called as what a syncing program makes of two versions of any file."""
    return any(re.fullmatch(rf".+{mark}(\.\w+)?", name) for mark in _CONFLICT)


def layout_of(path: Path) -> "Layout":
    """Return which files the campaign at `path` has; a symbolic link is followed.

    Raises:
        Unreadable: it is a link that leads to itself.
    """
    try:
        return Layout(resolved(path))
    except OSError as error:
        raise Unreadable(
            f"{path} is a link that leads to itself; name another data file with --data FILE."
        ) from error


class Layout(NamedTuple):
    """The names of a campaign's files. `data` is the resolved path of the data file."""

    data: Path

    @property
    def lock(self) -> Path:
        """What a process locks while it reads or writes."""
        return self._beside(f".{self.data.name}.lock")

    @property
    def backups(self) -> Path:
        """The folder with dated copies."""
        return self._beside(f"{self.data.name}.backups")

    @property
    def aside(self) -> Path:
        """The folder for files that were damaged, foreign, or taken in."""
        return self._beside(f"{self.data.name}.aside")

    @property
    def unsaved_forms(self) -> Path:
        """The folder with what was half typed when the program had to end."""
        return self._beside(f".{self.data.name}.drafts")

    def journal(self, device: str) -> Path:
        """Return the journal that `device` writes, and nobody else."""
        return self._beside(f"{self.data.name}.{device}.journal")

    def device_of(self, name: str) -> str | None:
        """Return the device whose journal has this name, or None if it is no journal."""
        found = re.fullmatch(re.escape(self.data.name) + r"\.([0-9a-f]{8})\.journal", name)
        return found[1] if found else None

    def is_conflict_copy(self, name: str) -> bool:
        """Whether a file of this name is what a syncing program made of two versions."""
        stem, suffix = self.data.stem, self.data.suffix
        if not name.startswith(stem) or not name.endswith(suffix) or name == self.data.name:
            return False  # Most files are called otherwise: for them nothing is compiled.
        whole = (re.escape(stem) + mark + re.escape(suffix) for mark in _CONFLICT)
        return any(re.fullmatch(one, name) for one in whole)

    def _beside(self, name: str) -> Path:
        return self.data.with_name(name)
