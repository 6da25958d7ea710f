"""The lines of a file of cards, put together again where they were folded: all of it in bytes.

A fold may cut a letter in two, so nothing is decoded before the pieces are one line again. Beside
the folds of the standards there are soft line breaks in quoted-printable, and pictures in Base64
whose lines are not indented.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

LONGEST_LINE: Final = 1 << 19
"""Bytes of one line, unfolded: a line of so many was longer, and what followed is left out."""

_MARK = re.compile(rb"(?:\xef\xbb\xbf)?[ \t]*(BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*", re.IGNORECASE)
_OLD = re.compile(rb"VERSION[ \t]*:[ \t]*2\.1[ \t]*", re.IGNORECASE)
_ENCODED = re.compile(rb"=[0-9A-Fa-f]{2}")
_LETTER = re.compile(rb"[0-9A-Za-z]")
_PROSE = re.compile(rb"(?:[\w-]+\.)?(?:NOTE|LABEL)(?:;|$)", re.IGNORECASE)
_NEWLINE = b"\\n"
_INDENTS = frozenset((b" ", b"\t", b""))
_SOFT_ENDS = frozenset((b"=", b" ", b"\t"))
_MARK_STARTS = frozenset((b"BE", b"EN"))


def lines_of(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines of a file without their ends: LF, CR LF, CR CR LF or CR.

    A line has at most LONGEST_LINE bytes; the rest of it is left out.
    """
    rest = held = b""
    for piece in pieces:
        text = held + piece
        # The line feed that belongs to these may be in the next piece.
        held = b"\r\r" if text.endswith(b"\r\r") else b"\r" if text.endswith(b"\r") else b""
        *lines, last = _split(text[: len(text) - len(held)])
        if lines:
            yield (rest + lines[0])[:LONGEST_LINE]
            for line in lines[1:]:
                yield line[:LONGEST_LINE]
            rest = b""
        rest = (rest + last)[:LONGEST_LINE]
    if rest:
        yield rest


def mark_of(line: bytes) -> bytes:
    """Return `BEGIN` or END where a line begins or ends a card, else nothing."""
    if line[:2].upper() not in _MARK_STARTS and line[:1] not in b" \t\xef":
        return b""
    found = _MARK.fullmatch(line)
    return found[1].upper() if found else b""


def unfolded(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield whole lines; a line that is none by itself goes on with the one before it.

    Blank lines are left out. What is folded in a card of 2.1 keeps its white space, as that
    standard has it.
    """
    held = b""
    fold: _Fold | None = None
    is_old = False
    for line in lines:
        starts = line[:1] not in _INDENTS and b":" in line
        if not (starts and held[-1:] not in _SOFT_ENDS) and held:
            fold = fold or _Fold(held)
            if fold.goes_on_with(line):
                fold.add(line, is_old)
                held = fold.parts[-1]
                continue
            if not line.strip():
                fold.is_closed = True
                continue
        if held:
            yield fold.joined() if fold else held
        held, fold = (line if line.strip() else b""), None
        if line[:1] in b"BbVv\xef":
            is_old = bool(_OLD.fullmatch(line)) or (is_old and not mark_of(line))
    if held:
        yield fold.joined() if fold else held


class _Fold:
    """A line that is being put together."""

    __slots__ = ("is_base64", "is_closed", "is_prose", "is_quoted", "parts", "size")

    def __init__(self, first: bytes) -> None:
        self.parts = [first]
        self.size = len(first)
        self.is_closed = False
        """Whether a blank line came: nothing goes on behind it but what is indented."""
        head = first.partition(b":")[0]
        self.is_quoted, self.is_base64 = _encodings(head) if b";" in head else (False, False)
        self.is_prose = _PROSE.match(head) is not None

    def goes_on_with(self, line: bytes) -> bool:
        """Whether a line belongs to this one."""
        first = self.parts[0]
        if not first or not line:
            return False
        if line[:1] in b" \t":
            return bool(line.strip()) and not mark_of(line)
        if self.is_closed or mark_of(first):
            return False
        if self.is_quoted and self._has_soft_end():
            return not mark_of(line)
        # A picture that is not indented, or a line break that nobody escaped.
        return (self.is_base64 or self.is_prose) and b":" not in line

    def add(self, line: bytes, is_old: bool) -> None:
        """Take one more line; what is too much is left out."""
        if self.is_quoted and self._has_soft_end():
            self.parts[-1] = self.parts[-1].rstrip()[:-1]
        elif self.is_base64:
            line = line.strip()
        elif line[:1] not in b" \t":
            line = _NEWLINE + line
        elif not is_old:
            line = line[1:]
        if self.size < LONGEST_LINE:
            self.parts.append(line)
            self.size += len(line)

    def joined(self) -> bytes:
        """Return the whole line."""
        if len(self.parts) == 1:
            return self.parts[0]
        parts = _without_indents(self.parts) if self.is_quoted else self.parts
        return b"".join(parts)[:LONGEST_LINE]

    def _has_soft_end(self) -> bool:
        last = self.parts[-1]
        # What was cut at the longest ends anywhere.
        return len(last) < LONGEST_LINE and last[-64:].rstrip().endswith(b"=")


def _split(text: bytes) -> list[bytes]:
    if b"\r" in text:
        text = text.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return text.split(b"\n")


@lru_cache(maxsize=256)
def _encodings(head: bytes) -> tuple[bool, bool]:
    """Return whether what stands before a colon says quoted-printable, and whether Base64."""
    words = re.split(rb"[;=]", head.upper())
    return b"QUOTED-PRINTABLE" in words, b"BASE64" in words or b"B" in words[1:]


def _without_indents(parts: list[bytes]) -> list[bytes]:
    """Return the lines of a quoted-printable text as they belong together.

    A space that one begins with belongs to the text, unless spaces, or all letters, are encoded
    in the rest of it: then it is a fold.
    """
    value = parts[0].partition(b":")[2]
    rest = b"".join([value, *(part[1:] for part in parts[1:])])
    plain = _ENCODED.sub(b"", rest)
    if b" " in plain or (b"=20" not in rest and _LETTER.search(plain)):
        return parts
    return [parts[0], *(part[1:] if part[:1] in b" \t" else part for part in parts[1:])]
