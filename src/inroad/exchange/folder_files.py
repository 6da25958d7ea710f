"""The files of a folder read as one: each by itself for who knows that, else one after another.

A link, or what is no file that ends, is said and not opened.
"""

import errno
import io
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from inroad.disk import Disk
from inroad.exchange.reader import Input
from inroad.files import opened

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MOST_FILES = 100_000
_PIECE = 1 << 16


class FolderFiles(io.RawIOBase):
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

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill a buffer with the next bytes of all files."""
        while not self._rest:
            piece = next(self._bytes, None)
            if piece is None:
                return 0
            self._rest = piece
        room = memoryview(buffer).cast("B")
        taken = self._rest[: len(room)]
        room[: len(taken)] = taken
        self._rest = self._rest[len(taken) :]
        return len(taken)

    def _all(self) -> Iterator[bytes]:
        for _, pieces in self.each():
            if not isinstance(pieces, str):
                yield from pieces
                yield b"\n"


def files_as_one(folder: Path, names: tuple[str, ...], largest: int) -> Input | None:
    """Return the files of a folder as one input; None where they are too many, or too large.

    Args:
        folder: where they are.
        names: which, from there.
        largest: bytes that all of them may have together.
    """
    size = 0
    for name in names:
        with suppress(OSError):
            status = (folder / name).lstat()
            size += status.st_size if stat.S_ISREG(status.st_mode) else 0
    if size > largest or len(names) > MOST_FILES:
        return None
    return Input(folder.name, size, lambda: io.BufferedReader(FolderFiles(folder, names)))


class Watched:
    """Tells how many bytes were read of all that passes."""

    def __init__(self, watch: Callable[[int], None]) -> None:
        self._watch = watch
        self._done = 0

    def __call__(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Yield pieces, and tell of each."""
        for piece in pieces:
            self._done += len(piece)
            self._watch(self._done)
            yield piece


def _pieces(handle: int) -> Iterator[bytes]:
    offset = 0
    while piece := Disk().read(handle, _PIECE, offset):
        offset += len(piece)
        yield piece
