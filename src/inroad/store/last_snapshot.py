"""A copy of the snapshot that this machine wrote or read last, kept outside of the campaign.

A data file that somebody edits by hand is overwritten in its place, and what it was before can be
had from the journal only by following all of it. With the copy at hand, the few lines that are
otherwise are found at once. It is never the truth: in doubt it is as if it were not there.
"""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from inroad.disk import Disk
from inroad.files import (
    is_file,
    is_folder,
    make_folders,
    opened,
    read_in_parts,
    read_part,
    read_whole,
    replace,
)
from inroad.paths import state_file
from inroad.store.format.raw import State
from inroad.store.format.schema import SCHEMA
from inroad.store.log import snapshot

_KIND = "last-snapshot"


class Last(NamedTuple):
    """A snapshot that stood in the data file: its bytes, and the state that they hold."""

    text: bytes
    state: State

    @property
    def checksum(self) -> str:
        """The checksum that it bears."""
        return snapshot.checksum_in(self.text)


class LastSnapshot:
    """The copy of the last snapshot of one data file."""

    def __init__(self, disk: Disk, folder: Path, data: Path, looked_through: str = "") -> None:
        """Keep it in `folder`, for the data file `data`.

        Args:
            disk: the system calls.
            folder: where this machine keeps what is about itself.
            data: the data file.
            looked_through: the checksum of a snapshot of which it is known that all in it is sound.
        """
        self._disk = disk
        self._data = data
        self.looked_through = looked_through
        self._recalled: Last | None = None
        self.path = state_file(folder, data, _KIND)

    def recall(self) -> Last | None:
        """Return the last snapshot, or None where there is none that is whole, and of this layout.

        It stays in memory until `let_go`.
        """
        if self._recalled is None:
            with suppress(OSError):
                text = read_whole(self._disk, self.path)
                state = snapshot.parse(text, self.looked_through, in_lines=True)
                if state is not None and state.header.get("schema") == SCHEMA:
                    self._recalled = Last(text, state)
        return self._recalled

    def tells_it_was_edited(self, data: bytes) -> bool:
        """Whether the data file bears the checksum of the copy, and is certainly another text.

        It is not hashed to know that: one that is as long as the copy has to be.
        """
        checksum = snapshot.checksum_in(data)
        try:
            # It is asked for its end alone: most files are as long as it, or not of this campaign.
            is_as_long = self._disk.stat(self.path).st_size == len(data)
            if not checksum or is_as_long or self._checksum() != checksum:
                return False
        except OSError:
            return False
        last = self.recall()
        return last is not None and last.checksum == checksum and len(last.text) != len(data)

    def let_go(self) -> None:
        """Have nothing of it in memory for its own sake."""
        self._recalled = None

    def keep(self, checksum: str, is_sound: bool) -> None:
        """Keep a copy of the data file; a machine without room has none. A thread may do it.

        Args:
            checksum: the one that the file bears; "" for none that is known.
            is_sound: whether every entry in it can be read.
        """
        if checksum and is_sound:
            self.looked_through = checksum
        with suppress(OSError):
            if checksum and checksum != self._checksum():
                make_folders(self._disk, self.path.parent)
                # Not synced: a copy that a power cut damages bears no checksum of its own any more.
                replace(self._disk, self.path, read_in_parts(self._disk, self._data), synced=False)

    def forget(self, campaign: str) -> None:
        """Have no copy of a campaign any more, wherever its file was, and no half of one.

        Raises:
            OSError: one cannot be read, or removed.
        """
        self.let_go()
        folder = self.path.parent
        if not is_folder(self._disk, folder):
            return
        for path in (folder / name for name in self._disk.names(folder) if _KIND in name):
            if is_file(self._disk, path):
                is_half = path.name.startswith(".")
                if is_half or f'"{campaign}"'.encode() in read_whole(self._disk, path):
                    self._disk.unlink(path)

    def _checksum(self) -> str:
        """Return the checksum that the copy bears; "" where there is none."""
        with suppress(FileNotFoundError), opened(self._disk, self.path) as handle:
            size = self._disk.status(handle).st_size
            end = read_part(self._disk, handle, max(0, size - snapshot.LONGEST_SEAL), size)
            return snapshot.checksum_in(end)
        return ""
