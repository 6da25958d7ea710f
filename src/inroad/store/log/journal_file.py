"""The journal on the disk: appending a line so that it is there whole or not at all."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, suppress
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from inroad.disk import PRIVATE_FILE, Disk
from inroad.files import (
    opened,
    opened_file,
    read_from,
    read_part,
    read_whole,
    replace,
    signature,
    sync_folders,
    write_all,
)
from inroad.store.format.raw import Head
from inroad.store.log import journal
from inroad.store.log.failures import not_certain, not_saved
from inroad.store.log.inherited import PART, Inherited, Source, read_back_to
from inroad.store.log.journal import (
    HASH,
    TURNING,
    Line,
    Reading,
    kind_in,
    read_heading,
    read_line,
    read_lines,
)

_HASH_AND_TAB = HASH + 1

_HEAD = 1 << 10
"""So many bytes of a line are read at first to see what it is about."""

_MOST_SINCE = 100
"""So many lines are followed by what is known already; of more all is worked out anew."""

NOTHING = Reading((), 0, damaged=0)


class JournalFile:
    """One device's journal. Its caller holds the lock of the campaign."""

    def __init__(self, disk: Disk, path: Path) -> None:
        self._disk = disk
        self.path = path
        self.inherited = Inherited()
        """What a new journal begins with."""
        self.size = 0
        """The end of the last whole line that was read or written."""
        self._inode: int | None = None

    @property
    def is_begun(self) -> bool:
        """Whether anything of it was read or written here."""
        return self._inode is not None

    def read_after(self, head: Head) -> Reading | None:
        """Return the lines after `head` from the file as it is now, or None if it has none.

        None: the journal is missing (or no file), foreign or older, so that it does not go on
        from `head`.
        """
        with opened_file(self._disk, self.path) as handle:
            if handle is None:
                return None
            status = self._disk.status(handle)
            begin, data = read_back_to(self._disk, handle, head)
            at = journal.find(data, head)
            if at is None:
                return None
            reading = self._sure(handle, data[at:])
            self._inode = status.st_ino
        self.size = begin + at + reading.size
        return reading

    def news(self, head: Head) -> Reading | None:
        """Return the lines that other processes wrote since `size`; None as in `read_after`."""
        if not self.is_begun:
            there = signature(self._disk, self.path) is not None
            return self.read_after(head) if there else NOTHING
        with opened_file(self._disk, self.path) as handle:
            if handle is None:
                return None
            status = self._disk.status(handle)
            if status.st_ino == self._inode and status.st_size == self.size:
                return NOTHING
            if status.st_ino == self._inode and status.st_size > self.size:
                reading = self._sure(handle, read_from(self._disk, handle, self.size))
                if not reading.lines or reading.lines[0].previous == head.hash:
                    self.size += reading.size
                    return reading
        return self.read_after(head)

    def has_news(self) -> bool:
        """Whether the file is not as it was left; costs one call."""
        found = signature(self._disk, self.path)
        if found is None or self._inode is None:
            return found is not None or self._inode is not None
        return found[:2] != (self._inode, self.size)

    def mend(self) -> None:
        """Cut off what a writer that died left unfinished behind the last whole line."""
        found = signature(self._disk, self.path)
        if found is not None and found[1] > self.size:
            with opened(self._disk, self.path, os.O_RDWR) as handle:
                self._disk.truncate(handle, self.size)

    def append(self, line: bytes) -> None:
        """Put a line at the end, on the disk when this returns.

        Raises:
            NotSaved: the disk refused; the file is as before.
            NotCertain: the disk refused, and refused to take back what was written.
        """
        is_new = not self.size
        try:
            if is_new:
                with self.inherited.opened(self._disk) as lines:
                    if lines.size:
                        self._begin_with(lines.parts())
            with opened(self._disk, self.path, os.O_RDWR | os.O_CREAT) as handle:
                self._disk.chmod(handle, PRIVATE_FILE)
                self._write(handle, line, is_new)
                self._inode = self._disk.status(handle).st_ino
        except OSError as error:
            raise not_saved(self.path.parent, error) from error
        self.size += len(line)

    def history(self) -> tuple[Line, ...]:
        """Return every whole line that the journal has, without its edits, oldest first.

        Some have all of a large campaign in them: no more than a part of one is in memory.
        """
        found = [read_heading(part.parts()) for part in self._newest_first()]
        return tuple(line for line in reversed(found) if line is not None)

    def newest_first(self) -> Iterator[Line]:
        """Yield the lines that can be turned or turn one, reading no more than is asked for."""
        for part in self._newest_first():
            if kind_in(part.head()) in TURNING:
                line = read_line(part.whole() + b"\n")
                if line is not None:
                    yield line

    def line(self, number: int) -> Line | None:
        """Return the line with this number, or None; raises OSError."""
        mark = f'"n":{number},"'.encode()
        with closing(self._newest_first()) as parts:
            for part in parts:
                if mark in part.head():
                    line = read_line(part.whole() + b"\n")
                    if line is not None and line.n == number:
                        return line
        return None

    def since(self, digest: str) -> tuple[Line, ...] | None:
        """Return the lines after the one with a hash, the oldest first, of those that are known.

        None where it is not among the last hundred, or one of them is damaged. Raises OSError.
        """
        found: list[Line] = []
        with closing(self._newest_first()) as parts:
            for part in islice(parts, _MOST_SINCE + 1):
                if part.head().startswith(f"{digest}\t".encode()):
                    return tuple(reversed(found))
                line = read_line(part.whole() + b"\n")
                if line is None:
                    return None
                found.append(line)
        return None

    def contains(self, head: Head) -> bool:
        """Whether the journal goes on from `head`, or `head` is its end."""
        return journal.find(self.whole(), head) is not None

    def begun_after(self, head: Head, reading: Reading) -> Inherited:
        """Return this journal as what another begins with, after `reading` it from `head` on."""
        with opened(self._disk, self.path) as handle:
            lines = read_part(self._disk, handle, self.size - reading.size, self.size)
        return Inherited(self.path, head, lines)

    def left(self) -> Inherited:
        """Return this journal as what another begins with, when this one is not mine any more."""
        return self.inherited if self._inode is None else Inherited(lines=self.whole())

    def forget(self) -> None:
        """Begin anew: the file was moved away."""
        self.size, self._inode = 0, None

    def rewrite(self, lines: bytes) -> None:
        """Put other whole lines in the place of all; raises OSError, and then nothing changed."""
        self._begin_with((lines,))

    def keep_from(self, first: Callable[[tuple[Line, ...]], int], most: int) -> None:
        """Drop old lines, where there are more than `most`.

        `first` is given all of them and says which is to be the first.
        """
        if self._count() <= most:
            return
        data = read_whole(self._disk, self.path)
        # Others may have written lines that were not read here yet: they stay.
        reading = read_lines(data)
        at = first(reading.lines)
        if at > 0:
            start = data.index(reading.lines[at].hash.encode() + b"\t")
            replace(self._disk, self.path, data[start : reading.size])
            self.size -= start
            self._inode = self._disk.stat(self.path).st_ino

    def _count(self) -> int:
        """Return how many lines there are at most: it costs far less than to read them."""
        with opened(self._disk, self.path) as handle:
            size = self._disk.status(handle).st_size
            return sum(part.count(b"\n") for part in self._source(handle, size).parts())

    def _source(self, handle: int, size: int) -> Source:
        return Source(partial(read_part, self._disk, handle), size)

    def _begin_with(self, lines: Iterable[bytes]) -> None:
        """Put `lines` in place of the whole file; raises OSError."""
        replace(self._disk, self.path, lines)
        status = self._disk.stat(self.path)
        self.size, self._inode = status.st_size, status.st_ino

    def _write(self, handle: int, line: bytes, is_new: bool) -> None:
        try:
            write_all(self._disk, handle, line, self.size)
            self._disk.sync(handle)
            if is_new:
                sync_folders(self._disk, self.path.parent)
        except OSError as error:
            self._take_back(handle, error)

    def _take_back(self, handle: int, reason: OSError) -> None:
        try:
            self._disk.truncate(handle, self.size)
            self._disk.sync(handle)
        except OSError:
            raise not_certain(reason) from reason
        raise reason

    def _sure(self, handle: int, data: bytes) -> Reading:
        """Read lines that will be shown: their writer may have died before it synced them."""
        reading = read_lines(data)
        if reading.lines:
            self._disk.sync(handle)
            if not self.size:
                sync_folders(self._disk, self.path.parent)
        return reading

    def _newest_first(self) -> Generator["_Part", None, None]:
        """Yield every whole line, reading no more than is asked for."""
        if self._inode is None:
            with self.inherited.opened(self._disk) as lines:
                yield from _parts(lines)
            return
        with opened_file(self._disk, self.path) as handle:
            if handle is not None:
                yield from _parts(self._source(handle, self.size))

    def whole(self) -> bytes:
        """Return the bytes of all whole lines; none where there is no file."""
        if self._inode is None:
            with self.inherited.opened(self._disk) as lines:
                return lines.read(0, lines.size)
        with suppress(FileNotFoundError):
            return read_whole(self._disk, self.path)[: self.size]
        return b""


class _Part(NamedTuple):
    """One line, without its newline: where it stands, and what reads it."""

    read: Callable[[int, int], bytes]
    begin: int
    end: int

    def whole(self) -> bytes:
        """Return all of it."""
        return self.read(self.begin, self.end)

    def parts(self) -> Iterator[bytes]:
        """Yield all of it, a part at a time."""
        for begin in range(self.begin, self.end, PART):
            yield self.read(begin, min(begin + PART, self.end))

    def head(self) -> bytes:
        """Return it up to the end of what is said about its change, between the first two tabs."""
        size = _HEAD
        while True:
            head = self.read(self.begin, min(self.end, self.begin + size))
            tab = head.find(b"\t", _HASH_AND_TAB)
            if tab >= 0:
                return head[:tab]
            if self.begin + size >= self.end:
                return head
            size *= 4


def _parts(lines: Source) -> Iterator[_Part]:
    """Yield the lines of bytes, the last of which ends a line, the newest first."""
    read = lines.read
    end = at = lines.size - 1
    while at > 0:
        begin = max(0, at - PART)
        data = read(begin, at)
        found = data.rfind(b"\n")
        while found >= 0:
            yield _Part(read, begin + found + 1, end)
            end = begin + found
            found = data.rfind(b"\n", 0, found)
        at = begin
    if end > 0:
        yield _Part(read, 0, end)
