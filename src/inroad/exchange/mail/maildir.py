"""A Maildir: a folder with cur and new, in which each letter is a file.

It is read like one file: all letters in it, by their names. Folders in it (`.Sent`) are folders
of their own: name them. A link, or what is no file that ends, is said and not opened.
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

_FOLDERS = ("cur", "new")
_MOST_FILES = 100_000
_LARGEST = 2 * 1024 * 1024 * 1024
"""Bytes of all letters together; they are read one by one."""
_PIECE = 1 << 16


class LetterFiles(io.RawIOBase):
    """The letters of a folder as one file, and each by itself."""

    def __init__(self, folder: Path, names: tuple[str, ...]) -> None:
        super().__init__()
        self._folder, self._names = folder, names
        self._bytes = self._all()
        self._rest = b""

    def each(self) -> Iterator[tuple[str, Iterator[bytes] | str]]:
        """Yield each letter: its name, and its pieces or why it cannot be read."""
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
        """Fill a buffer with the next bytes of all letters."""
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


def is_maildir(path: Path) -> bool:
    """Whether there is a Maildir at `path`: both of its folders, whatever is in them."""
    return all((path / name).is_dir() for name in _FOLDERS)


def maildir_input(path: Path) -> Input:
    """Return the letters of a Maildir as one input.

    Raises:
        Unreadable: there are none, or too many.
    """
    names = _names_in(path)
    if not names:
        raise Unreadable(f"There are no letters in {path}; name another folder.")
    size = 0
    for name in names:
        with suppress(OSError):
            status = (path / name).lstat()
            size += status.st_size if stat.S_ISREG(status.st_mode) else 0
    if size > _LARGEST or len(names) > _MOST_FILES:
        raise Unreadable(f"{path} has too many letters to be read at once; name one of them.")
    return Input(path.name, size, lambda: io.BufferedReader(LetterFiles(path, names)))


def _names_in(path: Path) -> tuple[str, ...]:
    """Return the letters of a Maildir, in the order in which they came, as their names have it."""
    found = []
    for folder in _FOLDERS:
        with suppress(OSError), os.scandir(path / folder) as entries:
            for entry in entries:
                is_folder = entry.is_dir(follow_symlinks=False)
                if not entry.name.startswith(".") and not is_folder:
                    found.append((entry.name, f"{folder}/{entry.name}"))
    return tuple(name for _, name in sorted(found))


def _pieces(handle: int) -> Iterator[bytes]:
    offset = 0
    while piece := Disk().read(handle, _PIECE, offset):
        offset += len(piece)
        yield piece
