"""The file that somebody names to be imported: the list itself, or an archive or a folder with it.

It is opened only if it is a file that ends, and is read in pieces: never is all of it in memory.
"""

import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

from inroad.disk import Disk
from inroad.domain.errors import Unreadable
from inroad.exchange.contacts.archive_places import LISTED, members_in, places_in, the_list_of
from inroad.files import opened, resolved

_LARGEST = 400 * 1024 * 1024
_PIECE = 1 << 20
_NAMED = 8
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How archives are packed everywhere; other ways unpack more than they are asked for."""


class Source(NamedTuple):
    """The bytes of a list of connections: how many there are, and what begins to read them."""

    size: int
    begin: Callable[[], IO[bytes]]

    def pieces(self) -> Iterator[bytes]:
        """Yield all bytes, a piece at a time; raises OSError where they do not end."""
        file, left = self.begin(), _LARGEST
        while piece := file.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise OSError("it does not end")
            yield piece


@contextmanager
def source(path: Path) -> Iterator[Source]:
    """Open the list of connections that `path` names, for the time of a block.

    Raises:
        Unreadable: it is missing, or something else; the message says what to pick. What goes
            wrong with the reading inside the block is said so too.
    """
    try:
        with _file(_inside(path)) as file:
            if not zipfile.is_zipfile(file):
                yield Source(file.seek(0, os.SEEK_END), lambda: _rewound(file))
                return
            with zipfile.ZipFile(file) as archive:
                member = _member(archive, path.name)
                yield Source(member.file_size, lambda: _unpacked(archive, member, path.name))
    except FileNotFoundError as error:
        raise Unreadable(f"There is no file {path}; check the path.") from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise Unreadable(f"{path.name} is a damaged archive; download it again.") from error
    except OSError as error:
        raise Unreadable(f"{path} cannot be read ({error.strerror or error}).") from error


@contextmanager
def _file(path: Path) -> Iterator[IO[bytes]]:
    """Open a regular file: a FIFO would be waited for, and some devices never end."""
    with opened(Disk(), _followed(path), os.O_RDONLY | os.O_NONBLOCK) as handle:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(
                f"{path} is no file that ends; name LinkedIn's {LISTED}, or the archive with it."
            )
        if status.st_size > _LARGEST:
            raise _too_large(path.name)
        with os.fdopen(handle, "rb", closefd=False) as file:
            yield file


def _followed(path: Path) -> Path:
    """Return the file that a path leads to, over links; raises OSError as opening it would."""
    try:
        return resolved(path)
    except ValueError as error:
        # A NUL, which no name has.
        raise FileNotFoundError(str(path)) from error


def _inside(path: Path) -> Path:
    """Return the file itself, or the list in a folder that is an unpacked archive.

    In any other folder nobody can know which list is meant.
    """
    if not path.is_dir():
        return path
    whole = the_list_of(path)
    if whole is not None:
        return whole
    found = [str(one.relative_to(path)) for one in places_in(path)]
    if not found:
        raise Unreadable(f"There is no {LISTED} in {path}; name the file itself.")
    more = f", and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    raise Unreadable(
        f"{path} is a folder with {', '.join(found[:_NAMED])}{more}; name the one that you mean."
    )


def _rewound(file: IO[bytes]) -> IO[bytes]:
    # Whoever wraps it in a stream of text closes it at the end: it is a handle of its own.
    file.seek(0)
    return os.fdopen(os.dup(file.fileno()), "rb")


def _member(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    """Return where the list is in an archive."""
    members = archive.infolist()
    if any(member.filename.startswith("xl/") for member in members):
        raise Unreadable(f"{name} is an Excel workbook; save it as CSV and import that.")
    found = members_in(archive)
    if not found:
        raise Unreadable(
            f"{name} has no {LISTED}: LinkedIn's first, quick archive has no connections; ask "
            "for the larger one."
        )
    if len(found) > 1:
        named = ", ".join(one.filename for one in found[:_NAMED])
        raise Unreadable(f"{name} has several lists ({named}); unpack it, and name one of them.")
    if found[0].file_size > _LARGEST:
        raise _too_large(name)
    return found[0]


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> IO[bytes]:
    try:
        if member.compress_type in _PACKED:
            return archive.open(member)
    except RuntimeError as error:
        # So zipfile says that a member wants a password.
        raise _not_unpacked(name) from error
    raise _not_unpacked(name)


def _not_unpacked(name: str) -> Unreadable:
    return Unreadable(
        f"{name} cannot be unpacked here; unpack it yourself, and import the {LISTED} in it."
    )


def _too_large(name: str) -> Unreadable:
    return Unreadable(f"{name} is too large to be a list of connections.")
