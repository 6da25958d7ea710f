"""What says in which encoding a file is: its mark, its NULs, its UTF-8, its cells beyond ASCII."""

import codecs
import re
from collections.abc import Iterable
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 2000
_MOST_CELLS = 400
_MOST_LOOKED_AT = 20_000
_LONGEST = 120
"""Bytes on either side of a letter that are looked at for where its cell begins and ends."""
_BEYOND = re.compile(rb"[\x80-\xff]")
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_ENDS = b',;:\t"\r\n\x00'


class Sample(NamedTuple):
    """What is known of the bytes of a file.

    `told` is an encoding that the file gives away, or "". `cells` are the first cells with bytes
    beyond ASCII, each once. `letters` counts what UTF-8 makes of them, `broken` the bytes that it
    makes nothing of.
    """

    told: str
    cells: tuple[bytes, ...]
    letters: int
    broken: int


def sample_of(pieces: Iterable[bytes]) -> Sample:
    """Look through the bytes of a file, in pieces of some size."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    cells: dict[bytes, None] = {}
    letters = broken = looked_at = 0
    for at, piece in enumerate(pieces):
        told = "" if at else told_by(piece)
        if told:
            return Sample(told, (), 0, 0)
        text = decoder.decode(piece)
        if piece.isascii():
            broken += text.count("\ufffd")
            continue
        odd = text.count("\ufffd")
        broken += odd
        letters += len(text) - odd - len(piece.translate(None, _BEYOND_ASCII))
        looked_at = _collect(piece, cells, looked_at)
    broken += decoder.decode(b"", final=True).count("\ufffd")
    return Sample("", tuple(cells), letters, broken)


def told_by(head: bytes) -> str:
    """Return the encoding that the begin of a file gives away, or ""."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    return _wide_encoding(head[:_HEAD])


def _wide_encoding(head: bytes) -> str:
    """Return which form of UTF-16 has its NULs where these are: beside plain letters; or ""."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    most, least = max(even, odd), min(even, odd)
    if not most or most < len(head) // 8 or most < 4 * least:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _collect(piece: bytes, cells: dict[bytes, None], looked_at: int) -> int:
    """Keep the cells of a piece that have bytes beyond ASCII; return how many were looked at."""
    at = 0
    while len(cells) < _MOST_CELLS and looked_at < _MOST_LOOKED_AT:
        found = _BEYOND.search(piece, at)
        if found is None:
            break
        begin = _begin(piece, found.start(), at)
        at = _end(piece, found.end())
        cells.setdefault(piece[begin:at].strip())
        looked_at += 1
    return looked_at


def _begin(piece: bytes, first: int, least: int) -> int:
    """Return where the cell begins in which a byte stands, or where a word of it does."""
    at = first
    while at > least and first - at < _LONGEST and piece[at - 1] not in _ENDS:
        at -= 1
    return at


def _end(piece: bytes, first: int) -> int:
    at = first
    while at < len(piece) and at - first < _LONGEST and piece[at] not in _ENDS:
        at += 1
    return at
