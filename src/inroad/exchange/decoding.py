"""Bytes of a text file from anywhere, as text."""

import codecs

from inroad.domain.errors import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000


def decode(data: bytes) -> str:
    """Return the text of a file: by its mark, as UTF-8, as UTF-16 by its NULs, or as the
    8-bit encoding that its letters suggest.

    Raises:
        Unreadable: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return _without_nuls(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
    if b"\x00" in data:
        raise Unreadable("This file is no text; export it again as CSV.")
    return data.decode(_eight_bit_encoding(data), "replace")


def _without_nuls(text: str) -> str:
    """UTF-16 of plain letters is valid UTF-8 with a NUL beside each letter."""
    if "\x00" not in text:
        return text
    data = text.encode()
    wide = _wide_encoding(data)
    if wide is None:
        raise Unreadable("This file is no text; export it again as CSV.")
    return data.decode(wide, "replace")


def _wide_encoding(data: bytes) -> str | None:
    head = data[:2000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    most = max(even, odd)
    if most < len(head) // 8 or not most:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _eight_bit_encoding(data: bytes) -> str:
    import chardet

    guess = chardet.detect(data[:_SAMPLE]).get("encoding")
    return guess or "cp1252"
