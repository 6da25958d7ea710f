"""In which encoding a text file from anywhere is written."""

import codecs
import re
from collections.abc import Iterable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 2000
_SAMPLE = 200_000
_USUAL = "cp1252"
"""What a spreadsheet in the West writes where nobody can know better."""

_BEYOND_ASCII = bytes(range(0x80, 0x100))
_FIRST_BEYOND = re.compile(rb"[\x80-\xff]")


def encoding_of(chunks: Iterable[bytes]) -> str:
    """Return the encoding of a file: by its mark, as UTF-16 by its NULs, as UTF-8, or as the
    8-bit encoding that its letters suggest.

    A few bytes that are none do not make a file of UTF-8 anything else.

    Args:
        chunks: all bytes of the file, in pieces of some size.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    sample = b""
    letters = broken = 0
    for at, chunk in enumerate(chunks):
        told = "" if at else _told_by(chunk)
        if told:
            return told
        text = decoder.decode(chunk)
        if not chunk.isascii():
            odd = text.count("\ufffd")
            broken += odd
            letters += len(text) - odd - len(chunk.translate(None, _BEYOND_ASCII))
        sample = _better(sample, chunk)
    broken += decoder.decode(b"", final=True).count("\ufffd")
    return "utf-8" if broken <= letters else _eight_bit_encoding(sample)


def _told_by(head: bytes) -> str:
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


def _better(sample: bytes, chunk: bytes) -> bytes:
    """Return of what is known so far the piece that says most: the first letters beyond ASCII."""
    if sample and (chunk.isascii() or not sample.isascii()):
        return sample
    begin = _FIRST_BEYOND.search(chunk, _SAMPLE)
    start = begin.start() if begin and chunk[:_SAMPLE].isascii() else 0
    return chunk[start : start + _SAMPLE]


def _eight_bit_encoding(sample: bytes) -> str:
    import chardet

    guess = chardet.detect(sample).get("encoding") or _USUAL
    try:
        return codecs.lookup(guess).name
    except LookupError:
        return _USUAL
