"""What is derived from a campaign and kept outside of it, so that it is had without reading it.

It is never the truth: each piece says what the campaign's files looked like when it was derived,
by which version, and from when until when it holds. In doubt it is as if it were not there. This
module loads nothing of Inroad but where files are: a login and the first screen wait for it.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from inroad import __version__
from inroad.paths import state_file, state_folder

_ZONES = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
"""Where dateutil looks for the system's zones."""
_MOST = 1 << 26
"""Bytes: so much is never kept, and a device in the file's place could be without end."""


def recall(
    kind: str,
    data: Path,
    now: datetime,
    folder: Path | None = None,
    holds: Callable[[str], bool] = lambda content: False,
) -> dict[str, Any] | None:
    """Return what was derived from a campaign, or None where it does not hold for `now`.

    Args:
        kind: what was derived, a word.
        data: the data file.
        now: the present, aware.
        folder: where this machine keeps what is about itself; by default the user's folder.
        holds: says, where the files look other now, whether what was derived is of use by what
            they held (see `holding`).
    """
    try:
        data = data.resolve()
        known = json.loads(read_kept(state_file(folder or state_folder(), data, kind)))
        is_now = known["from"] <= now.astimezone(UTC).isoformat() < known["until"]
        is_ours = (known["data"], known["version"]) == (str(data), this_version())
        if not (is_now and is_ours):
            return None
        is_of_use = known["files"] == fingerprint(data) or holds(str(known["content"]))
        return dict(known) if is_of_use else None
    except (OSError, RuntimeError, ValueError, KeyError, TypeError, RecursionError):
        return None


def holding(data: Path, content: str, since: datetime, until: datetime) -> dict[str, object]:
    """Return what says for how long something holds that was derived now.

    Args:
        data: the resolved data file, all of which is on the disk.
        content: what tells what it holds from anything else; "" where that is not known.
        since: from when it holds (aware).
        until: before when (aware).
    """
    return {
        "version": this_version(),
        "files": fingerprint(data),
        "content": content,
        "from": since.astimezone(UTC).isoformat(),
        "until": until.astimezone(UTC).isoformat(),
    }


@cache
def this_version() -> str:
    """Return what tells this code from any other: its version, and when it came to be here.

    A checkout that is brought up to date may have the same version; what a session that began
    before that keeps is still of the code that it runs. With the code go the tables that it counts
    by, of public holidays and of zones: those of a library, or the system's own.
    """
    code = max(_changed(str(Path(__file__).parent)))
    return f"{__version__} {code} {max(map(_came, (*_ZONES, *_libraries())))}"


def _libraries() -> Iterator[str]:
    """Yield the folders that libraries are installed in."""
    return (folder for folder in sys.path if folder.endswith("-packages"))


def _came(folder: str) -> int:
    """Return when a file last came into a folder, in nanoseconds; 0 where there is none."""
    try:
        return Path(folder).stat().st_mtime_ns
    except OSError:
        return 0


def _changed(folder: str) -> Iterator[int]:
    """Yield when files last came into each of the folders with code, in nanoseconds."""
    yield Path(folder).stat().st_mtime_ns
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir() and not entry.name.startswith("_"):
                yield from _changed(entry.path)


def fingerprint(data: Path) -> list[list[object]]:
    """Return what the campaign's files look like from outside: names, sizes and times."""
    found: list[list[object]] = []
    with os.scandir(data.parent) as entries:
        for entry in entries:
            if entry.name.startswith(data.stem) and entry.is_file(follow_symlinks=False):
                status = entry.stat()
                found.append([entry.name, status.st_size, status.st_mtime_ns])
    return sorted(found, key=str)


def read_kept(path: Path) -> bytes:
    """Return what a file that was kept has; a FIFO or terminal in its place is not waited for.

    What is longer than anything that is kept is cut off.

    Raises:
        OSError: it cannot be read.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        return file.read(_MOST) or b""
