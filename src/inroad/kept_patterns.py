"""Regular expressions as Python has compiled them, kept from one run to the next.

Python keeps the modules that it has compiled, and not the patterns in them: a command that reads
one letter would spend most of its time on making the same hundred patterns as yesterday. So what
they are compiled to stands in a file of this machine, for one version of Python and of Inroad. It
holds nothing of a campaign, for no pattern of the program has anything from one in it. Where it is
missing, of another version or damaged, they are compiled as ever.
"""

import importlib
import json
import re
import sys
import time
import zlib
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from inroad import __version__
from inroad.domain.patterns import compile_with
from inroad.paths import read_state, state_folder

_MOST_BYTES = 16 << 20
_MOST_PATTERNS = 5_000
_WORTH_KEEPING = 0.005
"""Seconds of compiling that are worth writing a file for."""

_CHECKSUM = 8
"""Characters before the JSON in the file: what is damaged would be another pattern."""

_Made = tuple[int, int, dict[str, int], list[str | None], str]
"""The flags of a pattern, how many groups it has and what they are called, and its code (Base64).
"""


class _Python:
    """What Python compiles patterns with. It is no public part: `is_known` says if it is there."""

    def __init__(self) -> None:
        self._parser: Any = None
        try:
            self._parser = importlib.import_module("re._parser")
            self._compiler = importlib.import_module("re._compiler")
            self._engine = importlib.import_module("_sre")
            engine = (self._engine.MAGIC, self._engine.CODESIZE, array("I").itemsize)
            self.version: list[object] = [__version__, sys.version, sys.byteorder, *engine]
            self.is_known = array("I").itemsize == self._engine.CODESIZE
        except (ImportError, AttributeError):
            self.version, self.is_known = [], False

    def compile(self, text: str, flags: int) -> _Made:
        """Return what a pattern is compiled to."""
        parsed = self._parser.parse(text, flags)
        code = self._compiler._code(parsed, flags)
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        made = flags | state.flags, state.groups - 1, dict(state.groupdict), names
        return *made, b64encode(array("I", code)).decode()

    def pattern(self, text: str, made: _Made) -> re.Pattern[str]:
        """Return the pattern that was compiled to this."""
        flags, groups, numbers, names, code = made
        steps = array("I", b64decode(code)).tolist()
        found: re.Pattern[str] = self._engine.compile(
            text, flags, steps, groups, numbers, tuple(names)
        )
        return found


class KeptPatterns:
    """The patterns that this machine has compiled already."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep them in `folder`; by default where this machine keeps what is about itself."""
        self._folder = folder
        self._python = _Python()
        self._known: dict[str, _Made] | None = None
        self._new: dict[str, _Made] = {}
        self._seconds = 0.0

    def compile(self, text: str, flags: int) -> re.Pattern[str]:
        """Return a pattern, as `re.compile` does."""
        if not self._python.is_known:
            return re.compile(text, flags)
        if self._known is None:
            self._known = dict(self._read())
        key = f"{flags} {text}"
        made = self._known.get(key)
        if made is not None:
            with suppress(ValueError, TypeError, RuntimeError, OverflowError):
                return self._python.pattern(text, made)
        begun = time.perf_counter()
        made = self._new[key] = self._python.compile(text, flags)
        self._seconds += time.perf_counter() - begun
        return self._python.pattern(text, made)

    @property
    def is_new(self) -> bool:
        """Whether anything was compiled that is not kept."""
        return bool(self._new)

    def keep(self, even_few: bool = False) -> None:
        """Keep what was compiled anew; a machine without room for that compiles it again.

        A few that took no time are not worth it, unless `even_few` says so.
        """
        if not self._new or (self._seconds < _WORTH_KEEPING and not even_few):
            return
        from inroad.disk import Disk
        from inroad.files import make_folders, replace

        found = {**self._read(), **self._new}
        if len(found) <= _MOST_PATTERNS:
            text = json.dumps([self._python.version, found]).encode()
            with suppress(OSError):
                make_folders(Disk(), self._path.parent)
                replace(Disk(), self._path, _checksum(text) + text, synced=False)
        self._new, self._seconds = {}, 0.0

    @property
    def _path(self) -> Path:
        return (self._folder or state_folder()) / f"{sys.implementation.cache_tag}.patterns"

    def _read(self) -> Mapping[str, _Made]:
        """Return what is in the file; nothing where it is damaged, or of another version."""
        with suppress(OSError, ValueError, TypeError):
            data = read_state(self._path, _MOST_BYTES)
            if data[:_CHECKSUM] == _checksum(data[_CHECKSUM:]):
                version, found = json.loads(data[_CHECKSUM:])
                if version == self._python.version:
                    return dict(found)
        return {}


def _checksum(text: bytes) -> bytes:
    return f"{zlib.crc32(text):08x}".encode()


KEPT = KeptPatterns()


@contextmanager
def known() -> Iterator[None]:
    """Have patterns made from what is kept, and in the end keep those that were not yet."""
    compile_with(KEPT.compile)
    yield
    KEPT.keep()
