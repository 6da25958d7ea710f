"""Regular expressions as Python compiled them, kept from one process for the next.

A letter is written and checked with some hundreds of patterns. Python compiles them anew in every
process; what comes of it are numbers, and to read these takes a tenth of that time. They are made,
and put together again, by private parts of `re`, so they are kept for one build of Python alone.
In doubt it is as if they were not there.
"""

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from inroad.kept_file import KeptFile

_FILE = "patterns"
_NUMBERS: Final = "I"
"""What a pattern is compiled to: unsigned numbers of four bytes, as `memoryview` has them."""


class _Made(NamedTuple):
    """What comes of a pattern: its flags, the numbers, how many groups it has, and their names."""

    flags: int
    numbers: bytes
    groups: int
    names: dict[str, int]


class KeptPatterns:
    """The patterns that are compiled in this process, and those that were in others.

    Several threads may ask for patterns. What two processes compile at the same time, one of them
    keeps.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Read what was kept.

        Args:
            folder: where this machine keeps what is about itself; by default the user's folder.
        """
        self._file = KeptFile(_FILE, folder, build=_this_python())
        self._known = self._read()
        self._has_new = False
        self._is_able = True

    def compiled(self, pattern: str, flags: int) -> re.Pattern[str]:
        """Return what `re.compile` does, and raise what it raises."""
        if not self._is_able:
            return re.compile(pattern, flags)
        name = f"{flags} {pattern}"
        made = self._known.get(name)
        if made is None:
            return self._newly(pattern, flags, name)
        try:
            return _put_together(pattern, made)
        except Exception:  # noqa: BLE001  (private parts of Python may do anything)
            self._known.pop(name, None)
            self._has_new = True
            return re.compile(pattern, flags)

    def _newly(self, pattern: str, flags: int, name: str) -> re.Pattern[str]:
        try:
            made = _made(pattern, flags)
            found = _put_together(pattern, made)
        except re.error:
            raise
        except Exception:  # noqa: BLE001  (as above; it will be so with all others)
            self._is_able = False
            return re.compile(pattern, flags)
        self._known[name] = made
        self._has_new = True
        return found

    def keep(self) -> None:
        """Keep all that is known, if some of it is new; a machine without room for it forgets."""
        if not (self._has_new and self._is_able):
            return
        self._has_new = False
        known = dict(self._known)
        told = [
            [name, one.flags, len(one.numbers), one.groups, one.names]
            for name, one in known.items()
        ]
        self._file.write(told, b"".join(one.numbers for one in known.values()))

    def _read(self) -> dict[str, _Made]:
        """Return what was kept for this Python and this version; nothing where that is damaged."""
        kept = self._file.read()
        try:
            return _divided(kept.told, kept.body) if kept is not None else {}
        except (TypeError, ValueError):
            return {}


def _divided(told: list[list[Any]], body: bytes) -> dict[str, _Made]:
    """Return the patterns of which a line tells, with their numbers."""
    found, start = {}, 0
    for name, flags, size, groups, names in told:
        found[name] = _Made(flags, body[start : start + size], groups, names)
        start += size
    return found


def _this_python() -> str:
    """Return what tells this build of Python from any other."""
    return f"{sys.version} {sys.byteorder} {sys.maxsize}"


def _made(pattern: str, flags: int) -> _Made:
    """Return what Python makes of a pattern.

    Raises:
        re.error: it is none.
    """
    from array import array

    parser, compiler = import_module("re._parser"), import_module("re._compiler")
    parsed = parser.parse(pattern, flags)
    numbers = [int(number) for number in compiler._code(parsed, flags)]
    state = parsed.state
    made = array(_NUMBERS, numbers).tobytes()
    return _Made(int(flags | state.flags), made, state.groups - 1, state.groupdict)


def _put_together(pattern: str, made: _Made) -> re.Pattern[str]:
    """Return the pattern of which something was made.

    Python refuses numbers that are none of a pattern; that they are of this one, the checksum of
    the file says.
    """
    numbers = memoryview(made.numbers).cast(_NUMBERS).tolist()
    by_place: list[str | None] = [None] * (made.groups + 1)
    for name, place in made.names.items():
        by_place[place] = name
    together = import_module("_sre").compile(
        pattern, made.flags, numbers, made.groups, made.names, tuple(by_place)
    )
    return cast("re.Pattern[str]", together)
