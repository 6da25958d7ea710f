"""Bytes as text by what a letter or a card says that they are in, as far as that can be true.

Programs name a narrower encoding than they write in, and many pass UTF-8 on under the old name
of what it was before.
"""

import codecs
from functools import lru_cache

USUAL = "cp1252"
"""What 8-bit letters are that nobody says anything of: what is usual in the West."""
_WIDER = {
    "ascii": USUAL, "iso8859-1": USUAL, "iso8859-9": "cp1254", "shift_jis": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949",
}  # fmt: skip
"""What is written by programs that name the encoding on the left: all of it, and more."""
_NO_LETTERS = frozenset({"idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined"})
"""Codecs of Python that nothing is written in."""
_OLD_NAMES = {
    "iso-8859-8-i": "iso8859-8", "ks_c_5601-1987": "cp949", "x-gbk": "gb18030",
    "cp-850": "cp850", "unicode-1-1-utf-7": "utf-7",
}  # fmt: skip
"""Names of old programs that Python does not know."""
_LONGEST_NAME = 60
_UNREAD = "\ufffd"
_NULS = bytes(4)
"""They are letters in every encoding, of whatever width."""
_HIGH = bytes(range(0x80, 0x100))


@lru_cache(maxsize=64)
def codec_of(name: str) -> str:
    """Return the codec that is meant by a name, "" where there is none of letters."""
    name = name.strip().strip("\"'").lower()[:_LONGEST_NAME]
    try:
        found = codecs.lookup(_OLD_NAMES.get(name, name)).name
        # What decodes no text at all ("zip", "hex") says so here; of no bytes it would not.
        _NULS.decode(found)
    except (LookupError, ValueError, UnicodeError):
        return ""
    return "" if found in _NO_LETTERS else _WIDER.get(found, found)


def as_declared(data: bytes, name: str) -> tuple[str, str] | None:
    """Return bytes as text and the codec that they are in; None where it is none that is known.

    Args:
        data: the bytes.
        name: the encoding that they say they are in; "" where they say none, then it is UTF-8.
    """
    codec = codec_of(name)
    # Letters of one byte that follow all rules of UTF-8 are UTF-8, whatever is said of them.
    is_doubtful = not codec or _has_letters_of_one_byte(codec)
    for one in ("utf-8", codec) if is_doubtful else (codec, "utf-8"):
        if one:
            try:
                return data.decode(one), one
            except (UnicodeError, ValueError):
                continue
    text = mostly_utf8(data)
    return (text, "utf-8") if text else None


def mostly_utf8(data: bytes) -> str:
    """Return bytes as UTF-8 of which a few are none, or "": these do not make it anything else."""
    text = data.decode("utf-8", "replace")
    odd = text.count(_UNREAD)
    return text if odd <= sum(not char.isascii() for char in text) - odd else ""


@lru_cache(maxsize=64)
def _has_letters_of_one_byte(codec: str) -> bool:
    try:
        letters = _HIGH.decode(codec, "replace")
        return len(letters) == len(_HIGH) > 2 * letters.count(_UNREAD)
    except (UnicodeError, ValueError):
        return False
