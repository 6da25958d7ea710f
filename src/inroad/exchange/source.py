"""The file that somebody names to be read, as bytes.

It is opened only if it is a file that ends, and is read in pieces: never is all of it in memory.
"""

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from inroad.disk import Disk
from inroad.domain.errors import Unreadable
from inroad.exchange.reader import LARGEST, Input
from inroad.files import opened, resolved


@contextmanager
def source(path: Path) -> Iterator[Input]:
    """Open the file that `path` names, for the time of a block.

    Raises:
        Unreadable: it is missing, or no file that ends. What goes wrong with the reading inside
            the block is said so too.
    """
    try:
        with _file(path) as file:
            yield Input(path.name, file.seek(0, os.SEEK_END), lambda: _rewound(file))
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
                f"{path} is no file that ends; name the file itself, or the archive with it."
            )
        if status.st_size > LARGEST:
            raise Unreadable(
                f"{path.name} is too large to be read here; name a smaller part of it."
            )
        with os.fdopen(handle, "rb", closefd=False) as file:
            yield file


def _followed(path: Path) -> Path:
    """Return the file that a path leads to, over links; raises OSError as opening it would."""
    try:
        return resolved(path)
    except ValueError as error:
        # A NUL, which no name has.
        raise FileNotFoundError(str(path)) from error


def _rewound(file: IO[bytes]) -> IO[bytes]:
    # Whoever wraps it in a stream of text closes it at the end: it is a handle of its own.
    file.seek(0)
    return os.fdopen(os.dup(file.fileno()), "rb")
