"""A file in which a process keeps for the next what it would find out anew: of no campaign.

It is for one version of Inroad, with what is installed beside it, and bears a checksum. In doubt
it is as if it were not there.
"""

import json
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from inroad.derived_cache import read_kept, this_version
from inroad.paths import state_folder

_ODD = (OSError, RuntimeError, ValueError, KeyError, TypeError, RecursionError)
"""What reading a file raises that is missing, damaged, or in nobody's home."""


class Kept(NamedTuple):
    """What such a file has: JSON, and what stands behind it as it is."""

    told: Any
    body: bytes


class KeptFile:
    """One such file."""

    def __init__(self, name: str, folder: Path | None = None, build: str = "") -> None:
        """Know the file.

        Args:
            name: what it is called.
            folder: where this machine keeps what is about itself; by default the user's folder.
            build: what it depends on besides.
        """
        self._name = name
        self._folder = folder
        self._build = build

    def read(self) -> Kept | None:
        """Return what was kept; None where there is nothing, or nothing of use."""
        try:
            checksum, _, content = read_kept(self._path).partition(b"\n")
            if int(checksum, 16) != zlib.crc32(content):
                return None
            head, _, body = content.partition(b"\n")
            found = json.loads(head)
            return Kept(found["told"], body) if found["for"] == self._for_whom() else None
        except _ODD:
            return None

    def write(self, told: Any, body: bytes = b"") -> None:
        """Keep JSON, and what stands behind it; a machine without room for it keeps nothing."""
        from inroad.disk import Disk
        from inroad.files import make_folders, replace

        head = json.dumps({"for": self._for_whom(), "told": told}).encode()
        content = b"\n".join((head, body))
        with suppress(OSError, RuntimeError):
            disk, path = Disk(), self._path
            make_folders(disk, path.parent)
            # Not synced: what a power cut damages has no checksum of its own any more.
            replace(disk, path, b"%08x\n%b" % (zlib.crc32(content), content), synced=False)

    def _for_whom(self) -> list[str]:
        return [self._build, this_version()]

    @property
    def _path(self) -> Path:
        """Where it is.

        Raises:
            RuntimeError: the user has no home.
        """
        return (self._folder or state_folder()) / self._name
