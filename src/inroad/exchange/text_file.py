"""A file as text: in which encoding it was read, and its bad bytes where it has some.

A byte that is none of UTF-8 spoils no more than the cell it stands in: it stays apart (as a lone
surrogate, which no text has) until `mended` reads it as what a program of Windows would have
meant by it. So whoever reads the cell can name it.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple, TextIO

from inroad.domain.patterns import late
from inroad.exchange.encodings.judging import Known, read_as
from inroad.exchange.reader import Input, Watch
from inroad.exchange.records import Reading

_BAD = late("[\udc80-\udcff]")
_USUAL = "cp1252"


class TextFile(NamedTuple):
    """A file as text: its bytes, and in which encoding they were read."""

    found: Input
    reading: Reading

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.found.name

    @contextmanager
    def opened(self, watch: Watch) -> Iterator[tuple[TextIO, Watch]]:
        """Yield the text as a stream whose lines end as they do in the file.

        With it comes what tells `watch` how many bytes were read; what it is called with itself
        does not matter.
        """
        codec = self.reading.encoding
        errors = "surrogateescape" if codec.startswith("utf-8") else "replace"
        with self.found.begin() as raw:
            stream = io.TextIOWrapper(raw, codec, errors=errors, newline="")
            yield stream, lambda _: watch(raw.tell())


def text_file(found: Input, wished: str = "", known: Known | None = None) -> TextFile:
    """Return a file as text, in the encoding that somebody wished or that it seems to be in.

    Args:
        found: its bytes.
        wished: the encoding that somebody named, or "".
        known: whether a cell is one that such files are known to have, like a heading.

    Raises:
        Unreadable: there is no such encoding.
    """
    return TextFile(found, read_as(found.pieces(), wished, known))


def is_spoilt(text: str) -> bool:
    """Whether there are bytes in a text that were none of its encoding."""
    return not text.isascii() and _BAD.search(text) is not None


def mended(text: str) -> str:
    """Return a text with its bad bytes read as a program of Windows would have meant them."""
    return _BAD.sub(lambda found: _letter(ord(found[0]) - 0xDC00), text)


def _letter(byte: int) -> str:
    try:
        return bytes([byte]).decode(_USUAL)
    except UnicodeDecodeError:
        return "\ufffd"
