"""In which encoding each line of a file of cards is written.

A line may say it (CHARSET); else it is UTF-8, and where it is none, what the file's 8-bit letters
are. A few bytes that are none do not make a line of UTF-8 anything else.
"""

import codecs
import quopri
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from inroad.exchange.cards.content_lines import (
    MOST_REMEMBERED,
    Head,
    Line,
    head_and_value,
    head_of,
    one_line,
)
from inroad.exchange.encodings.declared import USUAL, as_declared, codec_of
from inroad.exchange.encodings.sample import told_by

Guess = Callable[[Iterable[bytes]], str]
"""Says in which encoding the pieces of a file are written that are not all UTF-8."""

UNREAD = "\ufffd"
_WIDE = "utf-16"
_NAMES = {"utf-8": "UTF-8", "cp932": "Shift JIS", "gb18030": "GB 18030", "koi8-r": "KOI8-R"}


def western(_: Iterable[bytes]) -> str:
    """Return what is usual in the West, where nobody can know better."""
    return USUAL


def in_utf8(pieces: Iterable[bytes], wished: str = "") -> Iterator[bytes]:
    """Yield the pieces of a file; those of UTF-16, in which line ends have NULs, as UTF-8."""
    decoder: codecs.IncrementalDecoder | None = None
    for number, piece in enumerate(pieces):
        if number == 0:
            wide = wide_encoding(piece) or (wished if codec_of(wished).startswith(_WIDE) else "")
            decoder = codecs.getincrementaldecoder(wide)("replace") if wide else None
        yield decoder.decode(piece).encode("utf-8", "replace") if decoder else piece
    if decoder:
        yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def wide_encoding(head: bytes) -> str:
    """Return which form of UTF-16 a file is in, by its mark or where its NULs are; or ""."""
    told = told_by(head)
    return told if told.startswith(_WIDE) else ""


def name_of(codec: str) -> str:
    """Return what people call an encoding: "Windows-1252"."""
    if codec.startswith("cp125"):
        return f"Windows-{codec[2:]}"
    return _NAMES.get(codec, codec.upper())


@lru_cache(maxsize=1024)
def _plain_head(start: bytes) -> Head | None:
    """Return what stands before a value, where a plain value is as it stands behind it."""
    head = head_of(start.decode("ascii")) if start.isascii() and b'"' not in start else None
    return None if head is None or head.is_quoted or head.charset else head


class LineDecoder:
    """Reads the lines of one file, and knows what they were written in."""

    def __init__(self, pieces: Callable[[], Iterable[bytes]], guess: Guess, wished: str) -> None:
        """Read lines.

        Args:
            pieces: begins to read the file once more, where its 8-bit letters are not known.
            guess: says what they are then.
            wished: a codec that somebody named; it is asked before all but a CHARSET.
        """
        self._pieces, self._guess = pieces, guess
        wished = codec_of(wished) if wished else ""
        self._wished = "" if wished.startswith("utf") else wished
        self._eight_bit = self._wished
        self._said = ""
        """What other lines of the file said that they are in."""
        self.is_eight_bit = False
        """Whether a line was read in the 8-bit encoding of the file."""

    @property
    def codec(self) -> str:
        """The encoding of the file, as far as it was read."""
        return self._eight_bit if self.is_eight_bit else "utf-8"

    def line(self, data: bytes) -> Line | None:
        """Return a line taken apart; None where it is none."""
        start, _, rest = data.partition(b":")
        plain = _plain_head(start) if len(start) <= MOST_REMEMBERED else None
        if plain is not None and rest.isascii() and len(data) > len(start):
            return Line(plain, rest.decode("ascii"))
        parted = head_and_value(data.decode("latin-1"))
        head = head_of(parted[0]) if parted else None
        if parted is None or head is None:
            return None
        if not parted[0].isascii():
            said = head_of(self._text(parted[0].encode("latin-1"), head.charset))
            head = said or head
        value = parted[1]
        raw = value.encode("latin-1")
        if head.is_quoted:
            # Signs that are no code stay as they are, and so does every other byte.
            raw = quopri.decodestring(raw)
        return Line(head, one_line(self._text(raw, head.charset)))

    def _text(self, data: bytes, charset: str) -> str:
        if data.isascii() and not charset:
            return data.decode("ascii")
        if self._wished and not charset:
            return self._as_wished(data)
        found = as_declared(data, charset)
        if found is None:
            return self._as_eight_bit(data)
        text, codec = found
        if codec != "utf-8":
            self._said = codec
        return text

    def _as_wished(self, data: bytes) -> str:
        """Return a text as somebody said that it is; what cannot be that is what it can be."""
        try:
            text = data.decode(self._wished)
        except UnicodeError:
            found = as_declared(data, "")
            return found[0] if found else self._as_eight_bit(data)
        self._said = self._wished
        self.is_eight_bit = True
        return text

    def _as_eight_bit(self, data: bytes) -> str:
        if not self._eight_bit:
            found = self._said or codec_of(self._guess(self._pieces()))
            self._eight_bit = found if found and not found.startswith("utf") else USUAL
        self.is_eight_bit = True
        return data.decode(self._eight_bit, "replace")
