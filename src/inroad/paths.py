"""Where a campaign's data file is, and paths as people type them."""

import os
import zlib
from pathlib import Path

_NAME = "inroad.json"


def data_file(given: str | None) -> Path:
    """Return the data file: the one given, else `$INROAD_DATA`, else the user's data folder.

    The user's data folder is the platform's: `~/.local/share/inroad` on Linux.
    """
    chosen = given or os.environ.get("INROAD_DATA", "")
    if chosen:
        return typed_path(chosen).absolute()
    import platformdirs

    return platformdirs.user_data_path("inroad", appauthor=False) / _NAME


def typed_path(text: str) -> Path:
    """Return the path that somebody typed; a `~` that is nobody's home is part of a name."""
    path = Path(text)
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def state_folder() -> Path:
    """Return where this machine keeps what is about itself: `~/.local/state/inroad` on Linux."""
    import platformdirs

    return platformdirs.user_state_path("inroad", appauthor=False) / "devices"


def state_file(folder: Path, data: Path, kind: str) -> Path:
    """Return the file in `folder` that keeps what this machine knows about the data file `data`.

    Args:
        folder: usually `state_folder()`.
        data: the resolved data file.
        kind: what the file keeps, a word; "" for the device.

    The name is short and quickly made; whoever reads the file compares the data file in it.
    """
    path = str(data).encode("utf-8", "surrogateescape")
    name = f"{zlib.crc32(path):08x}{zlib.adler32(path):08x}"
    return folder / (f"{name}.{kind}.json" if kind else f"{name}.json")


def read_state(path: Path, most: int) -> bytes:
    """Return what a file of `state_folder` has, up to `most` bytes; a FIFO is not waited for.

    Raises:
        OSError: it cannot be read.
    """
    # A device in the file's place could be without end.
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        return os.read(handle, most)
    finally:
        os.close(handle)
