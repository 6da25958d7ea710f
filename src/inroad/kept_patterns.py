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
from itertools import accumulate, pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from inroad import __version__
from inroad.derived_cache import read_kept
from inroad.domain.patterns import compile_with
from inroad.paths import state_folder

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


class _File(NamedTuple):
    """What is in the file: entries one behind the other, and where each begins and ends.

    An entry is its key and what it was compiled to, as JSON; few of them are asked for in a run.
    """

    entries: bytes = b""
    places: Mapping[str, tuple[int, int]] = MappingProxyType({})

    def get(self, key: str) -> _Made | None:
        """Return what a pattern was compiled to; None where it is not here."""
        place = self.places.get(_name(key))
        if place is None:
            return None
        known, made = json.loads(self.entries[slice(*place)])
        return made if known == key else None

    def with_more(self, new: Mapping[str, _Made], version: list[object]) -> bytes:
        """Return the file with more in it, as it is written."""
        found = {name: self.entries[slice(*place)] for name, place in self.places.items()}
        found |= {_name(key): json.dumps([key, made]).encode() for key, made in new.items()}
        ends = list(accumulate(map(len, found.values())))
        places = dict(zip(found, pairwise([0, *ends]), strict=True))
        text = json.dumps([version, places]).encode() + b"\n" + b"".join(found.values())
        return _checksum(text) + text


def _name(key: str) -> str:
    """Return a short name of a pattern; where two have one, the later is kept."""
    data = key.encode("utf-8", "surrogatepass")
    return f"{zlib.crc32(data):x}.{zlib.adler32(data):x}"


class KeptPatterns:
    """The patterns that this machine has compiled already."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep them in `folder`; by default where this machine keeps what is about itself."""
        self._folder = folder
        self._python = _Python()
        self._known: _File | None = None
        self._new: dict[str, _Made] = {}
        self._seconds = 0.0

    def compile(self, text: str, flags: int) -> re.Pattern[str]:
        """Return a pattern, as `re.compile` does."""
        if not self._python.is_known:
            return re.compile(text, flags)
        if self._known is None:
            self._known = self._read()
        key = f"{flags} {text}"
        with suppress(ValueError, TypeError, RuntimeError, OverflowError):
            made = self._known.get(key)
            if made is not None:
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

        # Another run may have kept some meanwhile.
        known = self._read()
        if len(known.places) + len(self._new) <= _MOST_PATTERNS:
            data = known.with_more(self._new, self._python.version)
            with suppress(OSError):
                make_folders(Disk(), self._path.parent)
                replace(Disk(), self._path, data, synced=False)
        self._new, self._seconds = {}, 0.0

    @property
    def _path(self) -> Path:
        return (self._folder or state_folder()) / f"{sys.implementation.cache_tag}.patterns"

    def _read(self) -> _File:
        """Return what is in the file; nothing where it is damaged, or of another version."""
        with suppress(OSError, ValueError, TypeError):
            data = read_kept(self._path)
            if data[:_CHECKSUM] == _checksum(data[_CHECKSUM:]):
                head = data.index(b"\n")
                version, places = json.loads(data[_CHECKSUM:head])
                if version == self._python.version:
                    return _File(data[head + 1 :], dict(places))
        return _File()


def _checksum(text: bytes) -> bytes:
    return f"{zlib.crc32(text):08x}".encode()


KEPT = KeptPatterns()


@contextmanager
def known() -> Iterator[None]:
    """Have patterns made from what is kept, and in the end keep those that were not yet."""
    compile_with(KEPT.compile)
    yield
    KEPT.keep()
