"""What stands in plain ASCII for a character that cannot be written or shown as it is.

One sign for one: what stands in columns stays in them. It says what can be made out of a name,
and is for reading alone: nothing is found or stored by it (`text.folded` is for that).
"""

import unicodedata
from functools import lru_cache
from typing import Final

from inroad.domain.text import plain_letter

UNKNOWN: Final = "?"
"""What stands for a character that nothing in ASCII looks like."""

_SIGNS: Final = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "‚": "'", "‛": "'",
     "´": "'", "′": "'", "‵": "'", "ʼ": "'", "‹": "<", "›": ">", "–": "-", "—": "-", "‐": "-",
     "‑": "-", "‒": "-", "―": "-", "−": "-", "…": ".", "·": "-", "•": "*", "●": "*", "○": "o",
     "◆": "*", "◇": "o", "■": "#", "□": "o", "☐": "o", "☑": "x", "☒": "x", "✓": "+", "✔": "+",
     "✗": "x", "✘": "x", "×": "x", "÷": "/", "→": ">", "←": "<", "↑": "^", "↓": "v", "▸": ">",
     "▶": ">", "►": ">", "◂": "<", "◀": "<", "◄": "<", "▴": "^", "▲": "^", "▾": "v", "▼": "v",
     "†": "+", "¦": "|", "¬": "-", "¡": "!", "¿": "?", "©": "c", "®": "r", "⁄": "/", "£": "L",
     "€": "E", "¥": "Y", "¢": "c", "§": "S", "¶": "P", "\N{NO-BREAK SPACE}": " ",
     "\N{NARROW NO-BREAK SPACE}": " "}
)  # fmt: skip

_ACROSS, _ALONG = frozenset("─━┄┅┈┉╌╍═╴╶╸╺╼╾"), frozenset("│┃┆┇┊┋╎╏║╵╷╹╻╽╿")
"""The lines that are drawn from left to right, and from the top down."""
_LEFT_OR_RIGHT: Final = frozenset("▌▍▎▏▐▕")
"""Blocks as wide as a line."""
_LOW, _HIGH = frozenset("▁▂"), frozenset("▔")


@lru_cache(maxsize=4096)
def lookalike(char: str) -> str:
    """Return the one printable ASCII character that looks most like a character.

    A letter stands for itself without its accents; `UNKNOWN` stands for what nothing looks like.
    """
    sign = char.translate(_SIGNS)
    if sign.isascii():
        return sign if sign.isprintable() else UNKNOWN
    if "\u2500" <= char <= "\u257f":
        return "-" if char in _ACROSS else "|" if char in _ALONG else "+"
    if "\u2580" <= char <= "\u259f":
        return _block(char)
    return _letter(char)


def _block(char: str) -> str:
    if char in _LEFT_OR_RIGHT:
        return "|"
    return "_" if char in _LOW else "-" if char in _HIGH else "#"


def _letter(char: str) -> str:
    """Return a letter or a digit without what is added to it, in its own case."""
    parts = unicodedata.normalize("NFKD", char)
    if parts[0].isdigit() and len(parts) > 1:
        # Half is no one.
        return UNKNOWN
    plain = plain_letter(parts[0])[:1]
    return plain if plain.isascii() and plain.isprintable() and plain else UNKNOWN
