"""Bytes of a letter as text, whatever they say that they are written in.

A letter is shown in any case: what is neither what it says nor UTF-8 is what is usual in the
West, and a byte that nothing can read is shown as a question mark.
"""

from inroad.exchange.encodings.declared import USUAL, as_declared, codec_of


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


def _eight_bit(said: str) -> str:
    codec = codec_of(said)
    return codec if codec and not codec.startswith("utf") else USUAL
