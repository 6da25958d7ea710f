"""The lines that a new journal begins with: those of the journal that the campaign came with.

That one may be long, and is asked for at the first change and where something is taken back. So
it is read where it lies, up to the snapshot; where it is gone by then, what was before cannot be
taken back. What came after the snapshot is kept: without it the data file is not what is shown.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from inroad.disk import Disk
from inroad.files import opened_file, read_from, read_part
from inroad.store.format.raw import Head
from inroad.store.log import journal

PART = 1 << 18
"""So many bytes of a long journal are read at once."""


class Source(NamedTuple):
    """Lines as bytes: what reads some of them, and how many there are."""

    read: Callable[[int, int], bytes]
    size: int

    def parts(self) -> Iterator[bytes]:
        """Yield all of them."""
        for begin in range(0, self.size, PART):
            yield self.read(begin, min(begin + PART, self.size))


class Inherited(NamedTuple):
    """Where older lines stand and up to which one, and the lines behind that."""

    path: Path | None = None
    head: Head = Head()
    lines: bytes = b""

    @contextmanager
    def opened(self, disk: Disk) -> Iterator[Source]:
        """Read them for the time of a block."""
        with ExitStack() as stack:
            handle, older = None, 0
            if self.path is not None:
                with suppress(OSError):  # It is another's, and nothing depends on it.
                    handle = stack.enter_context(opened_file(disk, self.path))
                    older = _end_of(disk, handle, self.head) if handle is not None else 0

            def read(begin: int, end: int) -> bytes:
                known = self.lines[max(0, begin - older) : max(0, end - older)]
                if handle is None or begin >= older:
                    return known
                return read_part(disk, handle, begin, min(end, older)) + known

            yield Source(read, older + len(self.lines))


def _end_of(disk: Disk, handle: int, head: Head) -> int:
    """Return where the line of `head` ends; 0 where it is not there."""
    begin, data = read_back_to(disk, handle, head)
    return begin + (journal.find(data, head) or 0)


def read_back_to(disk: Disk, handle: int, head: Head) -> tuple[int, bytes]:
    """Return the end of a journal from the line of `head` or before it, and where that begins.

    It is near the end of what may be long; where it is not there, all is returned.
    """
    size = disk.status(handle).st_size
    digest = b"\n" + head.hash.encode() + b"\t"
    wanted = PART
    while head.hash and wanted < size:
        data = read_from(disk, handle, size - wanted, wanted)
        if digest in data:
            return size - wanted, data
        wanted *= 4
    return 0, read_from(disk, handle, 0, size)
