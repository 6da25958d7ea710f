"""The lock of a campaign: many processes of one user work on one file, one at a time.

The system lets go of the lock when its holder dies. The file says who holds it, so that who
waits in vain can say for whom.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inroad.disk import PRIVATE_FILE, Disk
from inroad.domain.errors import InroadError
from inroad.files import opened, read_from, write_all

PATIENCE = 5.0
"""Seconds to wait for another process before saying that it is in the way."""

_PAUSE = 0.002
_LONGEST_PAUSE = 0.05


class Busy(InroadError):
    """Another process holds the campaign."""


class Lock:
    """The lock of one campaign."""

    def __init__(self, disk: Disk, path: Path, patience: float = PATIENCE) -> None:
        """Make the lock whose file is `path`; `patience` is in seconds."""
        self._disk = disk
        self._path = path
        self._patience = patience

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the campaign for writing.

        Raises:
            Busy: another process did not let go of it in time; nothing was done.
            OSError: the disk refused.
        """
        with opened(self._disk, self._path, os.O_RDWR | os.O_CREAT) as handle:
            self._disk.chmod(handle, PRIVATE_FILE)
            self._wait(handle, shared=False)
            name = f"{os.getpid()}\n".encode()
            self._disk.truncate(handle, 0)
            write_all(self._disk, handle, name, 0)
            yield

    @contextmanager
    def held_for_reading(self) -> Iterator[None]:
        """Hold off writers, so that nothing is read that one of them takes back.

        Raises:
            Busy: another process did not let go of the campaign in time.
        """
        try:
            handle = self._disk.open(self._path, os.O_RDONLY)
        except OSError:
            yield  # Nobody has ever written here, or nobody can.
            return
        try:
            self._wait(handle, shared=True)
            yield
        finally:
            self._disk.close(handle)

    def is_free(self) -> bool:
        """Whether nobody is writing at this moment."""
        try:
            with opened(self._disk, self._path) as handle:
                return self._take(handle, shared=True)
        except FileNotFoundError:
            return True  # Nobody has ever written here: it was copied, without what is hidden.

    def _wait(self, handle: int, shared: bool) -> None:
        pause, waited = _PAUSE, 0.0
        while not self._take(handle, shared):
            if waited >= self._patience:
                raise Busy(
                    f"Another Inroad ({self._holder(handle)}) has been busy with this campaign for "
                    f"{self._patience:g} seconds, so nothing was saved; try again, or end that one."
                )
            time.sleep(pause)
            waited += pause
            pause = min(pause * 2, _LONGEST_PAUSE)

    def _take(self, handle: int, shared: bool) -> bool:
        try:
            self._disk.lock(handle, shared)
        except BlockingIOError:
            return False
        return True

    def _holder(self, handle: int) -> str:
        name = read_from(self._disk, handle, 0).decode("ascii", "replace").strip()
        return f"process {name}" if name.isdecimal() else "another process"
