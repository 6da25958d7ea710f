"""What a letter is written in as text: its bytes, and what a header has encoded (RFC 2047).

A letter is shown in any case: what is neither what it says nor UTF-8 is what is usual in the
West, and a byte that nothing can read is shown as a question mark.
"""

import base64
import binascii
import quopri
from typing import TYPE_CHECKING

from inroad.domain.patterns import late
from inroad.exchange.encodings.declared import USUAL, as_declared, codec_of

if TYPE_CHECKING:
    from re import Match

_ENCODED = late(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\s]*)\?=")
_BETWEEN_ENCODED = late(r"(\?=)[ \t\r\n]+(=\?[^?\s]{1,60}\?[bBqQ]\?)")


def decoded(data: bytes, said: str = "") -> str:
    """Return bytes as text; `said` is what they say that they are written in."""
    found = as_declared(data, said)
    return found[0] if found else data.decode(_eight_bit(said), "replace")


def text_of_header(value: object) -> str:
    """Return the value of a header with the bytes in it that are no ASCII read as text."""
    text = str(value)
    if text.isascii():
        return text
    # The parser keeps such bytes as lone surrogates.
    return decoded(text.encode("utf-8", "surrogateescape"))


def unencoded(text: str) -> str:
    """Return the value of a header with what was encoded in it (RFC 2047) as text."""
    if "=?" not in text:
        return text
    together = _BETWEEN_ENCODED.sub(r"\1\2", text)
    parts: list[str] = []
    pending: tuple[str, bytes] | None = None
    at = 0
    for match in _ENCODED.finditer(together):
        between = together[at : match.start()]
        data = _word(match)
        charset = match[1].partition("*")[0].lower()
        if pending is not None and not between and pending[0] == charset:
            # Some programs cut a letter in two: it is whole again once both are joined.
            pending = (charset, pending[1] + data)
        else:
            parts += [decoded(pending[1], pending[0])] if pending else []
            parts.append(between)
            pending = (charset, data)
        at = match.end()
    parts += [decoded(pending[1], pending[0])] if pending else []
    return "".join((*parts, together[at:]))


def _eight_bit(said: str) -> str:
    codec = codec_of(said)
    return codec if codec and not codec.startswith("utf") else USUAL


def _word(match: "Match[str]") -> bytes:
    data = match[3].encode("utf-8", "replace")
    if match[2] in "qQ":
        return quopri.decodestring(data.replace(b"_", b" "))
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4))
    except (binascii.Error, ValueError):
        return data
