"""Regular expressions as Python compiled them, kept from one process for the next.

A letter is written and checked with some hundreds of patterns. Python compiles them anew in every
process, which took a third of the time of `inroad draft`; what comes of it are numbers, and to
read these takes a tenth of that. They are kept for one build of Python alone, and in doubt it is
as if they were not there: they are made, and put together again, by the private parts of `re`.
"""

import json
import os
import re
import sys
import zlib
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from inroad.derived_cache import this_version
from inroad.paths import state_folder

_FILE = "patterns"
_MOST = 1 << 24
"""Bytes: the file is never longer, ten times what there is."""
_NUMBERS: Final = "I"
"""What a pattern is compiled to: unsigned numbers of four bytes, as `memoryview` has them."""


class _Made(NamedTuple):
    """What comes of a pattern: its flags, the numbers, how many groups it has, and their names."""

    flags: int
    numbers: bytes
    groups: int
    names: dict[str, int]


class KeptPatterns:
    """The patterns that are compiled in this process, and those that were in others."""

    def __init__(self, folder: Path | None = None) -> None:
        """Know nothing before a pattern is asked for.

        Args:
            folder: where this machine keeps what is about itself; by default the user's folder.
        """
        self._folder = folder
        self._known: dict[str, _Made] | None = None
        self._has_new = False

    def compiled(self, pattern: str, flags: int) -> re.Pattern[str]:
        """Return what `re.compile` does, and raise what it raises."""
        if self._known is None:
            self._known = self._read()
        name = f"{flags} {pattern}"
        try:
            made = self._known.get(name)
            if made is None:
                made = self._known[name] = _made(pattern, flags)
                self._has_new = True
            return _put_together(pattern, made)
        except Exception:  # noqa: BLE001  (private parts of Python may do anything)
            self._known.pop(name, None)
            return re.compile(pattern, flags)

    def keep(self) -> None:
        """Keep what was compiled in this process; a machine without room for that forgets."""
        if self._known is None or not self._has_new:
            return
        from inroad.disk import Disk
        from inroad.files import make_folders, replace

        self._has_new = False
        known = dict(self._known)
        body = b"".join(one.numbers for one in known.values())
        head = json.dumps(
            {
                "for": _for_whom(),
                "patterns": [
                    [name, one.flags, len(one.numbers), one.groups, one.names]
                    for name, one in known.items()
                ],
            }
        ).encode()
        content = b"\n".join((head, body))
        with suppress(OSError):
            disk, path = Disk(), self._path
            make_folders(disk, path.parent)
            # Not synced: what a power cut damages has no checksum of its own any more.
            replace(disk, path, b"%08x\n%b" % (zlib.crc32(content), content), synced=False)

    def _read(self) -> dict[str, _Made]:
        """Return what was kept for this Python and this version; nothing where that is damaged."""
        try:
            handle = os.open(self._path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            with os.fdopen(handle, "rb") as file:
                checksum, _, content = file.read(_MOST).partition(b"\n")
            if int(checksum, 16) != zlib.crc32(content):
                return {}
            head, _, body = content.partition(b"\n")
            told = json.loads(head)
            return _split(told["patterns"], body) if told["for"] == _for_whom() else {}
        except (OSError, RuntimeError, ValueError, KeyError, TypeError, RecursionError):
            return {}

    @property
    def _path(self) -> Path:
        return (self._folder or state_folder()) / _FILE


def _split(told: list[list[Any]], body: bytes) -> dict[str, _Made]:
    found, start = {}, 0
    for name, flags, size, groups, names in told:
        found[name] = _Made(flags, body[start : start + size], groups, names)
        start += size
    return found


def _for_whom() -> list[object]:
    """Return what tells this build of Python, and this version of Inroad, from any other."""
    return [sys.version, sys.byteorder, this_version()]


def _made(pattern: str, flags: int) -> _Made:
    """Return what Python makes of a pattern."""
    from array import array

    parser, compiler = import_module("re._parser"), import_module("re._compiler")
    parsed = parser.parse(pattern, flags)
    numbers = [int(number) for number in compiler._code(parsed, flags)]
    state = parsed.state
    made = array(_NUMBERS, numbers).tobytes()
    return _Made(int(flags | state.flags), made, state.groups - 1, state.groupdict)


def _put_together(pattern: str, made: _Made) -> re.Pattern[str]:
    """Return the pattern of which something was made; Python itself proves the numbers."""
    numbers = memoryview(made.numbers).cast(_NUMBERS).tolist()
    by_place: list[str | None] = [None] * (made.groups + 1)
    for name, place in made.names.items():
        by_place[place] = name
    together = import_module("_sre").compile(
        pattern, made.flags, numbers, made.groups, made.names, tuple(by_place)
    )
    return cast("re.Pattern[str]", together)


KEPT = KeptPatterns()
"""The patterns of this process."""
