"""A file that somebody names to be written, for another program or for themselves.

It is replaced whole, by one that is theirs alone: a full disk leaves the old one, and nothing
beside it. A link stays, and what it leads to is replaced. What is no file, like a pipe or a
device, is written into, as a shell does.
"""

import errno
import os
import stat
from pathlib import Path
from typing import TextIO

from inroad.disk import Disk
from inroad.domain.errors import InroadError
from inroad.files import make_folders, replace

_MOST_LINKS = 40
"""Links that lead on to one another, as many as Linux follows."""


def save(path: Path, content: bytes) -> None:
    """Put `content` at `path`.

    Raises:
        InroadError: it cannot be written there; the message says why.
    """
    try:
        mode = _mode_of(path)
        if stat.S_ISDIR(mode):
            raise InroadError(f"{path} is a folder; name a file in it.")
        if stat.S_ISBLK(mode):
            raise InroadError(f"{path} is a disk; name a file.")
        target = _followed(path)
        if _is_replaceable(path, target, mode):
            disk = Disk()
            make_folders(disk, target.parent)
            replace(disk, target, content)
        else:
            path.write_bytes(content)
    except OSError as error:
        raise InroadError(f"{path} was not saved ({error.strerror or error}).") from error


def is_open_as(path: Path, stream: TextIO) -> bool:
    """Whether a path names what a stream is open as already: /dev/stdout, by whatever name."""
    try:
        return os.path.samestat(path.stat(), os.fstat(stream.fileno()))
    except OSError:
        return False


def _mode_of(path: Path) -> int:
    """Return what is at a path, over links; 0 where there is nothing."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return 0


def _is_replaceable(path: Path, target: Path, mode: int) -> bool:
    """Whether what a path names is a file with a name, or nothing yet.

    Links in /proc may lead to files that have none any more.
    """
    if not mode:
        return True
    return stat.S_ISREG(mode) and target.exists() and target.samefile(path)


def _followed(path: Path) -> Path:
    """Return where the links at a path lead; it need not be there."""
    for _ in range(_MOST_LINKS):
        path = path.parent.resolve() / path.name
        if not path.is_symlink():
            return path
        _refuse_strange(path)
        path = path.parent / path.readlink()
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))


def _refuse_strange(link: Path) -> None:
    """Follow no link that somebody else put into a folder that is everybody's, like /tmp."""
    folder = link.parent.stat()
    is_everybodys = folder.st_mode & stat.S_ISVTX and folder.st_mode & stat.S_IWOTH
    if is_everybodys and link.lstat().st_uid not in (os.geteuid(), folder.st_uid):
        raise OSError(errno.EACCES, "it is a link that somebody else made", str(link))
