"""An mbox: many letters in one file, each behind a line “From …” with a moment in it.

Such a line counts only where the head of a letter follows: a sentence that begins with From is
none. What a letter has of such lines is written with ">" before, which is taken off again.
"""

import re
from collections.abc import Iterable, Iterator

from inroad.domain.patterns import late

LARGEST = 32 * 1024 * 1024
"""Bytes of one letter: of a larger one the rest is left out."""
_LONG_LINE = 1 << 16
_ESCAPED = late(r">(?:>*From )")
_POSTMARK = late(
    r"From (?:\S{1,400}(?: at \S{1,400})? {1,3})?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? "
    r"(?=.{0,60}\d{1,2}:\d\d)(?=.{0,60}\b(?:19|20)\d\d\b).{0,100}"
)
_BARE = "From"
"""What Thunderbird writes by now."""
_HEAD = late(r"(?:>From \S+ |[!-9;-~]{1,80}:)")
_SURE_HEAD = late(
    r"(?:from|to|date|subject|received|return-path|message-id|mime-version|delivered-to|sender|"
    r"status|x-[\w-]{1,60}):",
    re.IGNORECASE,
)
"""What begins the head of a letter, and hardly a line of one."""


def is_postmark(before: bytes, line: bytes, following: bytes) -> bool:
    """Whether a line begins a letter.

    Args:
        before: the line before it: an empty one, but some programs leave that out.
        line: the line.
        following: the line behind it: the head of the letter.
    """
    if not line.startswith(b"From "):
        return False
    said = line[:1000].decode("latin-1").rstrip()
    head = following[:200].decode("latin-1")
    is_sure = _SURE_HEAD.match(head) is not None
    if said == _BARE:
        return is_sure and not before.strip()
    is_apart = is_sure or not before.strip()
    return is_apart and _POSTMARK.fullmatch(said) is not None and _HEAD.match(head) is not None


def letters_in(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the letters of an mbox, without the lines that begin them."""
    letter: list[bytes] = []
    size = 0
    before, held = b"\n", b""
    for line in _with_end(_lines(pieces)):
        if held:
            begins = is_postmark(before, held, line)
            if begins and any(one.strip() for one in letter):
                yield b"".join(letter)
            if begins:
                letter, size = [], 0
            elif size < LARGEST:
                letter.append(_plain(held))
                size += len(held)
            before = held
        held = line
    if any(one.strip() for one in letter):
        yield b"".join(letter)


def without_postmark(data: bytes) -> bytes:
    """Return a letter without the line “From …” that some programs put before it."""
    start = data[:_LONG_LINE].lstrip(b"\xef\xbb\xbf\r\n \t")
    dropped = len(data[:_LONG_LINE]) - len(start)
    if start.startswith((b"From ", b">From ")):
        end = data.find(b"\n", dropped)
        return data[end + 1 :] if end >= 0 else b""
    return data[dropped:]


def _with_end(lines: Iterable[bytes]) -> Iterator[bytes]:
    yield from lines
    yield b""


def _lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield lines with their ends; one without any is cut where it is too long for one."""
    rest: list[bytes] = []
    size = 0
    for piece in pieces:
        lines = piece.splitlines(keepends=True)
        for line in lines:
            rest.append(line)
            size += len(line)
            if line.endswith(b"\n") or size >= LARGEST:
                yield b"".join(rest)
                rest, size = [], 0
    if rest:
        yield b"".join(rest)


def _plain(line: bytes) -> bytes:
    if not line.startswith(b">"):
        return line
    start = line[:1000].decode("latin-1")
    return line[1:] if _ESCAPED.match(start) else line
