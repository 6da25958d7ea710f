"""What a shell says at login: a few lines, had without reading the campaign.

The lines for the days to come are worked out whenever the campaign is written, and kept
outside of it with what its files looked like then. Here they are only found again, so this
module loads nothing of Inroad but where files are: a login waits for it.
"""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

from inroad import __version__
from inroad.paths import read_state, state_file, state_folder

KIND = "brief"

_MOST = 1 << 20
"""Bytes: so much is never kept."""


def recall(data: Path, now: datetime, folder: Path | None = None) -> tuple[str, ...] | None:
    """Return the lines for `now`, or None where they have to be worked out anew.

    Args:
        data: the data file.
        now: the present, aware.
        folder: where this machine keeps what is about itself; by default the user's folder.
    """
    try:
        data = data.resolve()
        known = json.loads(read_state(state_file(folder or state_folder(), data, KIND), _MOST))
        stands = (known["data"], known["version"], known["files"])
        if stands != (str(data), __version__, fingerprint(data)):
            return None
        moment = now.astimezone(UTC).isoformat()
        if not known["from"] <= moment < known["until"]:
            return None
        fitting = [lines for start, lines in known["lines"] if start <= moment]
        return tuple(str(line) for line in fitting[-1])
    except (OSError, RuntimeError, ValueError, KeyError, TypeError, IndexError):
        return None


def fingerprint(data: Path) -> list[list[object]]:
    """Return what the campaign's files look like from outside: names, sizes and times."""
    found: list[list[object]] = []
    with os.scandir(data.parent) as entries:
        for entry in entries:
            if entry.name.startswith(data.stem) and entry.is_file(follow_symlinks=False):
                status = entry.stat()
                found.append([entry.name, status.st_size, status.st_mtime_ns])
    return sorted(found, key=str)
