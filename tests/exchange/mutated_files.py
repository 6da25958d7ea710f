"""Files that are changed in small ways, and kept where a change leads somewhere new in the readers.

What a reader does with a file is seen by the lines of it that run. A change that makes others run
is worth changing further: so one gets into corners where no file that somebody wrote leads.
"""

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any

Line = tuple[str, int]

_PLACES = "inroad/exchange"
_MOST = 20_000
"""Bytes of a file, at most: larger ones say nothing more, and take long."""
_WORDS = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r\n", b"\n", b"\n ", b",", b";", b"\t", b'"', b":"),
    *(b"=\r\n", b"=C3=A9", b"\\n", b"\\,", b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"PK\x03\x04"),
    *(b"CHARSET=Shift_JIS:", b"ENCODING=QUOTED-PRINTABLE:", b"ENCODING=b:", b"item1.", b"\x1b[2J"),
    *(b"First Name,Last Name,Connected On\n", b"Notes:\n", b" ::: ", b"0/0/00", b"\xe2\x80\xae"),
    *(b"From: a@example.com\n", b"Content-Type: multipart/mixed; boundary=x\n", b"\n--x\n"),
    *(b"BEGIN:VCALENDAR\r\n", b"BEGIN:VEVENT\r\n", b"DTSTART;TZID=X:20261201T100000\r\n"),
)
"""What means something to some reader."""


class Corpus:
    """Files that lead to different lines, and what was made of them."""

    def __init__(self, seeds: Sequence[bytes], chance: random.Random) -> None:
        """Begin with files that somebody wrote."""
        self._files = list(seeds)
        self._chance = chance
        self._seen: set[Line] = set()

    @property
    def lines(self) -> int:
        """How many lines were reached."""
        return len(self._seen)

    def try_one(self, read: Callable[[bytes], object]) -> bytes:
        """Change one of the files and have it read; keep it where it led somewhere new.

        Returns:
            What was read; whatever `read` raises is raised.
        """
        made = self._changed(self._chance.choice(self._files))
        with _lines_run() as run:
            read(made)
        if not run <= self._seen:
            self._seen |= run
            self._files.append(made)
        return made

    def _changed(self, data: bytes) -> bytes:
        for _ in range(self._chance.choice((1, 1, 2, 4, 8))):
            data = self._chance.choice(_CHANGES)(data, self._files, self._chance)
        return data[:_MOST]


@contextmanager
def _lines_run() -> Iterator[set[Line]]:
    """Yield the lines of the readers that run within the block."""
    found: set[Line] = set()

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            found.add((frame.f_code.co_filename, frame.f_lineno))
        return line

    def call(frame: FrameType, event: str, argument: Any) -> Any:
        return line if _PLACES in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        yield found
    finally:
        sys.settrace(before)


Change = Callable[[bytes, Sequence[bytes], random.Random], bytes]


def _place(data: bytes, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _flip(data: bytes, files: Sequence[bytes], chance: random.Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _put(data: bytes, files: Sequence[bytes], chance: random.Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + chance.choice(_WORDS) + data[at:]


def _cut(data: bytes, files: Sequence[bytes], chance: random.Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + data[at + chance.choice((1, 2, 8, 64, 4096)) :]


def _again(data: bytes, files: Sequence[bytes], chance: random.Random) -> bytes:
    at = _place(data, chance)
    piece = data[at : at + chance.choice((1, 8, 64, 512))]
    return data[:at] + piece * chance.choice((2, 3, 50)) + data[at:]


def _joined(data: bytes, files: Sequence[bytes], chance: random.Random) -> bytes:
    other = chance.choice(files)
    return data[: _place(data, chance)] + other[_place(other, chance) :]


_CHANGES: tuple[Change, ...] = (_flip, _put, _put, _cut, _again, _joined)
