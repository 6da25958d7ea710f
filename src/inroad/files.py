"""Whole private files: read at once, and replaced so that a crash leaves the old or the new one.

Every room that writes a file writes it so: the store its own, exports what goes out.
"""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import NamedTuple

from inroad.disk import PRIVATE_FILE, Disk
from inroad.domain.errors import InroadError

_CHUNK = 1 << 20
"""Bytes that are read or written at once, where all need not be in memory."""

_numbers = count()

MOST = 1 << 30
"""Bytes of any file that is read whole, a gigabyte: fifty times a campaign of 10,000 people with
50,000 touches. What is larger is no such file, and reading it would take all memory."""

Signature = tuple[int, int, int]
"""Inode, size and time of change: something of it differs whenever a file was written."""


class ReadFile(NamedTuple):
    """All that a file had: what was read is of it as long as its signature is the same."""

    signature: Signature
    data: bytes


def resolved(path: Path) -> Path:
    """Return where a path leads, over links; it need not be there.

    Raises:
        OSError: its links lead round in a circle. Python 3.11 and 3.12 say so with a
            RuntimeError, 3.13 with an OSError where asked to be strict, and else not at all.
    """
    try:
        return path.resolve(strict=True)
    except RuntimeError as error:
        raise _circle(path) from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise _circle(path) from error
    return path.resolve()


def _circle(path: Path) -> OSError:
    return OSError(errno.ELOOP, "its links lead round in a circle", str(path))


@contextmanager
def opened(disk: Disk, path: Path, flags: int = os.O_RDONLY) -> Iterator[int]:
    """Open a file for the time of a block."""
    handle = disk.open(path, flags)
    try:
        yield handle
    finally:
        disk.close(handle)


@contextmanager
def opened_file(disk: Disk, path: Path) -> Iterator[int | None]:
    """Open a regular file for reading, for the time of a block; None where there is none.

    Raises:
        OSError: it cannot be opened. A folder, FIFO or device, or a link, counts as none.
    """
    try:
        handle = disk.open(path, os.O_RDONLY)
    except (FileNotFoundError, NotADirectoryError):
        yield None
        return
    except OSError as error:
        if error.errno not in (errno.ELOOP, errno.ENXIO):
            raise
        yield None
        return
    try:
        yield handle if stat.S_ISREG(disk.status(handle).st_mode) else None
    finally:
        disk.close(handle)


def read_whole(disk: Disk, path: Path, most: int = MOST) -> bytes:
    """Return all bytes of a regular file.

    Args:
        disk: the system calls.
        path: the file; a symbolic link is not followed.
        most: so many bytes at most.

    Raises:
        OSError: it cannot be read, has more than `most` bytes, or is no regular file: a FIFO
            would be waited for, and some devices never end.
    """
    with opened(disk, path) as handle:
        status = disk.status(handle)
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "it is no regular file", str(path))
        if status.st_size > most:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        return read_from(disk, handle, 0, status.st_size)


def read_from(disk: Disk, handle: int, offset: int, size: int = 0) -> bytes:
    """Return the bytes of an open file from `offset` to its end.

    Args:
        disk: the system calls.
        handle: the file.
        offset: where to begin.
        size: how many there are as far as is known. Read at once they are in memory once.
    """
    parts = []
    size = max(_CHUNK, size)
    while chunk := disk.read(handle, size, offset):
        parts.append(chunk)
        offset += len(chunk)
        size = _CHUNK
    return b"".join(parts)


def read_in_parts(disk: Disk, path: Path) -> Iterator[bytes]:
    """Yield the bytes of a regular file; none where there is none. Raises OSError."""
    with opened_file(disk, path) as handle:
        offset = 0
        while handle is not None and (chunk := disk.read(handle, _CHUNK, offset)):
            yield chunk
            offset += len(chunk)


def read_part(disk: Disk, handle: int, begin: int, end: int) -> bytes:
    """Return the bytes of an open file from `begin` to `end`; fewer where it is shorter."""
    parts = []
    while begin < end and (chunk := disk.read(handle, end - begin, begin)):
        parts.append(chunk)
        begin += len(chunk)
    return b"".join(parts)


def write_all(disk: Disk, handle: int, data: bytes | memoryview, offset: int) -> None:
    """Write all of `data`, in as many calls as the system wants."""
    view = memoryview(data)
    while view:
        taken = disk.write(handle, bytes(view[:_CHUNK]), offset)
        view = view[taken:]
        offset += taken


def write_aside(
    disk: Disk, path: Path, parts: Iterable[bytes | memoryview], synced: bool = True
) -> Path:
    """Write a private file beside `path`, and return where; it is to be renamed."""
    # A name of its own: a thread may be writing the same file at the same time.
    aside = path.with_name(f".{path.name}.{os.getpid()}-{next(_numbers)}.tmp")
    with suppress(FileNotFoundError):
        disk.unlink(aside)
    try:
        with opened(disk, aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as handle:
            disk.chmod(handle, PRIVATE_FILE)
            offset = 0
            for part in parts:
                write_all(disk, handle, part, offset)
                offset += len(part)
            if synced:
                disk.sync(handle)
    except BaseException:
        discard(disk, aside)
        raise
    return aside


def replace(
    disk: Disk, path: Path, data: bytes | Iterable[bytes | memoryview], synced: bool = True
) -> None:
    """Put `data` at `path`, on the disk when it returns; a crash leaves the old file or the new.

    What is not `synced` is not waited for: a power cut may take it.
    """
    aside = write_aside(disk, path, (data,) if isinstance(data, bytes) else data, synced)
    try:
        disk.rename(aside, path)
    except BaseException:
        discard(disk, aside)
        raise
    if synced:
        sync_folder(disk, path.parent)


def discard(disk: Disk, path: Path) -> None:
    """Remove a file that is of no use, if it is there and the disk lets us."""
    with suppress(OSError):
        disk.unlink(path)


def sync_folder(disk: Disk, folder: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    with opened(disk, folder, os.O_RDONLY | os.O_DIRECTORY) as handle:
        disk.sync(handle)


def sync_folders(disk: Disk, folder: Path) -> None:
    """Wait until the names in `folder`, and its own and those above it, are on the disk."""
    sync_folder(disk, folder)
    for parent in folder.parents:
        with suppress(PermissionError):
            sync_folder(disk, parent)


def make_folders(disk: Disk, folder: Path) -> None:
    """Make `folder` and those above it that are missing."""
    missing = []
    for parent in (folder, *folder.parents):
        if signature(disk, parent) is not None:
            break
        missing.append(parent)
    for one in reversed(missing):
        with suppress(FileExistsError):
            disk.make_folder(one)


def is_file(disk: Disk, path: Path) -> bool:
    """Whether there is a regular file: no folder, FIFO or device, no link that leads nowhere."""
    with suppress(OSError):
        return stat.S_ISREG(disk.stat(path).st_mode)
    return False


def is_in_the_way(disk: Disk, path: Path) -> bool:
    """Whether there is something that is no file: a folder, FIFO or device, or a link.

    Raises:
        OSError: it cannot be looked at.
    """
    try:
        with opened(disk, path) as handle:
            return not stat.S_ISREG(disk.status(handle).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO):
            return True
        raise


def is_folder(disk: Disk, path: Path) -> bool:
    """Whether there is a folder."""
    with suppress(OSError):
        return stat.S_ISDIR(disk.stat(path).st_mode)
    return False


def usable_folder(disk: Disk, folder: Path) -> Path:
    """Return `folder`, or where something else has its name, the next such name that is free."""
    number, found = 1, folder
    names: list[str] = []
    with suppress(OSError):
        names = disk.names(folder.parent)
    while found.name in names and not is_folder(disk, found):
        number += 1
        found = folder.with_name(f"{folder.name}-{number}")
    return found


def signature(disk: Disk, path: Path) -> Signature | None:
    """Return what changes whenever the file does, or None where there is none."""
    try:
        status = disk.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == errno.ELOOP:
            return None
        raise
    return status.st_ino, status.st_size, status.st_mtime_ns


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only the user can read, whole or not at all.

    Raises:
        InroadError: the disk refused.
    """
    disk = Disk()
    try:
        make_folders(disk, path.parent)
        replace(disk, path, content)
    except OSError as error:
        raise InroadError(f"{path} was not saved ({error.strerror or error}).") from error
