"""A folder of cards, one a file, as khard, vdirsyncer and servers of address books keep them.

It is read like one file: all that are in it, by their names. Where there is none, the folders in
it are looked into, as whoever has several address books keeps them, and never deeper. What is
hidden is left alone; a link, or what is no file that ends, is said and not opened.
"""

import errno
import io
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from inroad.disk import Disk
from inroad.domain.errors import Unreadable
from inroad.exchange.reader import Input
from inroad.files import opened

_ENDINGS = (".vcf", ".vcard")
_MOST_FILES = 100_000
_LARGEST = 400 * 1024 * 1024
"""Bytes of all files together."""
_PIECE = 1 << 16


class CardFiles(io.RawIOBase):
    """The files of a folder as one, and each by itself."""

    def __init__(self, folder: Path, names: tuple[str, ...]) -> None:
        super().__init__()
        self._folder, self._names = folder, names
        self._bytes = self._all()
        self._rest = b""

    def each(self) -> Iterator[tuple[str, Iterator[bytes] | str]]:
        """Yield each file: its name, and its pieces or why it cannot be read."""
        for name in self._names:
            try:
                with opened(Disk(), self._folder / name) as handle:
                    if stat.S_ISREG(os.fstat(handle).st_mode):
                        yield name, _pieces(handle)
                    else:
                        yield name, "it is no file that ends"
            except OSError as error:
                is_link = error.errno == errno.ELOOP
                reason = "it is a link" if is_link else error.strerror or "the disk refuses"
                yield name, f"it cannot be read ({reason})"

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer with the next bytes of all files."""
        while not self._rest:
            piece = next(self._bytes, None)
            if piece is None:
                return 0
            self._rest = piece
        taken = self._rest[: len(buffer)]
        buffer[: len(taken)] = taken
        self._rest = self._rest[len(taken) :]
        return len(taken)

    def _all(self) -> Iterator[bytes]:
        for _, pieces in self.each():
            if not isinstance(pieces, str):
                yield from pieces
                yield b"\n"


def is_card_folder(path: Path) -> bool:
    """Whether there is a folder at `path` that holds cards."""
    return path.is_dir() and bool(_names_in(path))


def folder_input(path: Path) -> Input:
    """Return the cards of a folder as one input.

    Raises:
        Unreadable: there are none, or too many.
    """
    names = _names_in(path)
    if not names:
        raise Unreadable(f"There are no cards (*.vcf) in {path}; name the file itself.")
    size = 0
    for name in names:
        with suppress(OSError):
            status = (path / name).lstat()
            size += status.st_size if stat.S_ISREG(status.st_mode) else 0
    if size > _LARGEST or len(names) > _MOST_FILES:
        raise Unreadable(f"{path} is too large to be a folder of cards; name one of its files.")
    return Input(path.name, size, lambda: io.BufferedReader(CardFiles(path, names)))


def _names_in(path: Path) -> tuple[str, ...]:
    """Return the cards in a folder, or where it has none, those in its folders; in order."""
    files, folders = _listed(path)
    if not files:
        files = [f"{folder}/{name}" for folder in folders for name in _listed(path / folder)[0]]
    return tuple(files)


def _listed(path: Path) -> tuple[list[str], list[str]]:
    """Return the names of the cards and of the folders in a folder, each sorted."""
    files, folders = [], []
    with suppress(OSError), os.scandir(path) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            elif entry.name.lower().endswith(_ENDINGS):
                files.append(entry.name)
    return sorted(files), sorted(folders)


def _pieces(handle: int) -> Iterator[bytes]:
    offset = 0
    while piece := Disk().read(handle, _PIECE, offset):
        offset += len(piece)
        yield piece
