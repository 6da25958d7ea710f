"""Which ground each terminal was found to have: so the next start on it begins in the right theme.

A terminal is known by what it says of itself in the environment, and over SSH by where one comes
from. It is about this machine alone, and in doubt it is as if it were not there.
"""

import json
import os
import zlib
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from inroad.paths import state_folder

_FILE = "grounds.json"
_MOST = 32
"""So many terminals are kept, those that were found last."""
_LONGEST = 1 << 16
"""Bytes: the file is never longer."""

_OF_THE_TERMINAL = ("TERM", "TERM_PROGRAM", "COLORTERM", "COLORFGBG", "LC_TERMINAL", "TMUX")


class Ground(Enum):
    """What a terminal shows behind its text."""

    DARK = "dark"
    LIGHT = "light"


def known_ground(environment: Mapping[str, str], folder: Path | None = None) -> Ground | None:
    """Return the ground that a terminal had, or says that it has; None where nobody knows.

    Args:
        environment: says which terminal it is.
        folder: where this machine keeps what is about itself; by default the user's folder.
    """
    kept = _kept(folder or state_folder()).get(_name(environment))
    return Ground(kept) if kept is not None else _hint(environment.get("COLORFGBG", ""))


def keep_ground(environment: Mapping[str, str], ground: Ground, folder: Path | None = None) -> None:
    """Remember which ground a terminal has; where the disk refuses, the next start asks again."""
    from inroad.domain.errors import InroadError
    from inroad.files import write_private

    folder = folder or state_folder()
    known = _kept(folder)
    name = _name(environment)
    if known.get(name) == ground.value:
        return
    known.pop(name, None)
    known[name] = ground.value
    newest = dict(list(known.items())[-_MOST:])
    try:
        write_private(folder / _FILE, json.dumps(newest).encode())
    except InroadError:
        return


def _kept(folder: Path) -> dict[str, str]:
    try:
        handle = os.open(folder / _FILE, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            known = json.loads(file.read(_LONGEST))
        return {str(name): Ground(ground).value for name, ground in known.items()}
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}


def _name(environment: Mapping[str, str]) -> str:
    """Return what a terminal is known by; where one comes from is not to be read from it."""
    comes_from = environment.get("SSH_CONNECTION", "").partition(" ")[0]
    said = (comes_from, *(environment.get(name, "") for name in _OF_THE_TERMINAL))
    text = "\n".join(said).encode("utf-8", "surrogateescape")
    return f"{zlib.crc32(text):08x}{zlib.adler32(text):08x}"


def _hint(colours: str) -> Ground | None:
    """Return what COLORFGBG says, as rxvt and Konsole set it: "ink;ground", by number."""
    number = colours.rpartition(";")[2]
    if not number.isdecimal() or int(number) > 15:
        return None
    return Ground.DARK if int(number) in (0, 1, 2, 3, 4, 5, 6, 8) else Ground.LIGHT
