"""What is kept aside: files that were damaged or foreign, or taken in.

All that a file of `TAKEN_IN`, or a conflict copy, had is in the campaign; they are kept for a
while (see `retention`), for whoever wants to look. Anything else may be the only copy of
something, and is never removed.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from inroad.disk import Disk
from inroad.files import (
    is_file,
    make_folders,
    read_whole,
    replace,
    signature,
    usable_folder,
)
from inroad.store.log.layout import Layout

TAKEN_IN, ODD, DAMAGED, FOREIGN, JOURNAL = "changed", "odd", "damaged", "foreign", "journal"
"""What was kept aside: a file whose changes were all taken in, one of which something was left
out, a damaged file, one of another campaign, and a journal that does not belong here."""

ODD_MARK = f".{ODD}"
"""What is added to the name of a conflict copy of which something was left out."""

_NUMBER = re.compile(r"-[0-9]+$")


class Aside:
    """The folder of one campaign for what is kept aside."""

    def __init__(self, disk: Disk, layout: Layout) -> None:
        self._disk = disk
        self._layout = layout

    def keep(self, data: bytes, what: str, now: datetime) -> str:
        """Keep a file's bytes under a dated name, and return that name with its folder's.

        What is kept already is not kept twice.

        Args:
            data: the bytes.
            what: one of the words above, or how much of it is missing (see `loss`).
            now: the present.

        Raises:
            OSError: the disk refused.
        """
        stem = f"{self._layout.data.name}.{what}-{now:%Y%m%d-%H%M%S}"
        folder = self._made()
        for path in self._names(folder, stem):
            if signature(self._disk, path) is None:
                replace(self._disk, path, data)
            elif not is_file(self._disk, path) or read_whole(self._disk, path) != data:
                continue
            return f"{folder.name}/{path.name}"
        raise AssertionError("there is always one more name")

    def move_here(self, path: Path, mark: str = "") -> str:
        """Move a file here, and return its folder's name.

        Args:
            path: the file.
            mark: what is added to its name.

        Raises:
            OSError: the disk refused.
        """
        folder = self._made()
        stem = path.name + mark
        free = next(
            name for name in self._names(folder, stem) if signature(self._disk, name) is None
        )
        self._disk.rename(path, free)
        return folder.name

    def all(self) -> tuple[Path, ...]:
        """Return every file that is kept here."""
        with suppress(OSError):
            folder = usable_folder(self._disk, self._layout.aside)
            return tuple(folder / name for name in sorted(self._disk.names(folder)))
        return ()

    def taken_in(self) -> tuple[Path, ...]:
        """Return the files all of which is in the campaign."""
        return tuple(path for path in self.all() if self._is_taken_in(path.name))

    def only_copies(self) -> tuple[str, ...]:
        """Return the names of the files that may hold something that is nowhere else."""
        return tuple(path.name for path in self.all() if not self._is_taken_in(path.name))

    def _is_taken_in(self, name: str) -> bool:
        is_copy = self._layout.is_conflict_copy(_NUMBER.sub("", name))
        return is_copy or name.startswith(f"{self._layout.data.name}.{TAKEN_IN}-")

    def _made(self) -> Path:
        folder = usable_folder(self._disk, self._layout.aside)
        make_folders(self._disk, folder)
        return folder

    def _names(self, folder: Path, stem: str) -> Iterator[Path]:
        yield folder / stem
        yield from (folder / f"{stem}-{number}" for number in count(2))
