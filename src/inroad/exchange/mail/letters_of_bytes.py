"""Bytes of a letter as text, whatever they say that they are written in.

What is said is tried first, then UTF-8, then what is usual in the West: a letter is shown in any
case, and a byte that nothing can read is shown as a question mark.
"""

import codecs
from functools import lru_cache

_USUAL = "cp1252"
_WIDER = {
    "ascii": "", "iso8859-1": _USUAL, "iso8859-9": "cp1254", "shift_jis": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949",
}  # fmt: skip
"""What is written by programs that name the encoding on the left: all of it, and more."""
_NO_LETTERS = frozenset({"idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined"})
"""Codecs of Python that no letter is written in."""
_OLD_NAMES = {
    "iso-8859-8-i": "iso8859-8", "ks_c_5601-1987": "cp949", "x-gbk": "gb18030",
    "cp-850": "cp850", "unicode-1-1-utf-7": "utf-7",
}  # fmt: skip
"""Names of old programs that Python does not know."""
_LONGEST_NAME = 60


def decoded(data: bytes, said: str = "") -> str:
    """Return bytes as text; `said` is what they say that they are written in."""
    for codec in (codec_of(said), "utf-8"):
        if codec:
            try:
                return data.decode(codec)
            except (UnicodeError, ValueError):
                continue
    # A few bytes that are none, in what is UTF-8 else, do not make it anything else.
    text = data.decode("utf-8", "replace")
    odd = text.count("\ufffd")
    if odd <= sum(not char.isascii() for char in text) - odd:
        return text
    return data.decode(_eight_bit(said), "replace")


def text_of_header(value: object) -> str:
    """Return the value of a header with the bytes in it that are no ASCII read as text."""
    text = str(value)
    if text.isascii():
        return text
    # The parser keeps such bytes as lone surrogates.
    return decoded(text.encode("utf-8", "surrogateescape"))


@lru_cache(maxsize=64)
def codec_of(name: str) -> str:
    """Return the codec that a letter means by a name, "" where there is none of letters."""
    name = name.strip().strip("\"'").lower()[:_LONGEST_NAME]
    name = _OLD_NAMES.get(name, name)
    try:
        found = codecs.lookup(name).name
        # What decodes no text at all ("zip", "hex") says so here.
        b"".decode(found)
    except (LookupError, ValueError, UnicodeError):
        return ""
    return "" if found in _NO_LETTERS else _WIDER.get(found, found)


def _eight_bit(said: str) -> str:
    codec = codec_of(said)
    return codec if codec and not codec.startswith(("utf", _USUAL)) else _USUAL
