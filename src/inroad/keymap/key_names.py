"""What keys are called: by Textual, and by people."""

import re
import unicodedata
from typing import Final

from inroad.domain.errors import InroadError
from inroad.domain.text import quoted

_SHOWN: Final = {
    "space": "space",
    "enter": "enter",
    "escape": "esc",
    "slash": "/",
    "colon": ":",
    "question_mark": "?",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "asterisk": "*",
    "plus": "+",
    "equals_sign": "=",
    "tab": "tab",
    "right": "→",
    "left": "←",
    "up": "↑",
    "down": "↓",
    "backspace": "backspace",
    "delete": "delete",
    "pageup": "pgup",
    "pagedown": "pgdn",
}

_WRITTEN: Final = {
    **{name: name for name in ("space", "tab", "enter", "backspace", "delete", "insert")},
    **{name: name for name in ("up", "down", "left", "right", "home", "end")},
    "esc": "escape",
    "escape": "escape",
    "return": "enter",
    "del": "delete",
    " ": "space",
    "pgup": "pageup",
    "pageup": "pageup",
    "pgdn": "pagedown",
    "pagedown": "pagedown",
    "shift+tab": "shift+tab",
    "↑": "up",
    "↓": "down",
    "←": "left",
    "→": "right",
    **{f"f{number}": f"f{number}" for number in range(1, 13)},
}
"""Textual's name of a key by how people write it, of those that are no sign of their own."""

_OTHERWISE: Final = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Signs that Textual does not call as Unicode does."""

_CTRL: Final = re.compile(r"(?:ctrl|c|control)[+-]([a-z])", re.IGNORECASE)
_SAME_BYTE: Final = {"h": "backspace", "i": "tab", "j": "enter", "m": "enter"}
_OF_THE_SYSTEM: Final = {"c": "interrupts", "q": "quits", "z": "suspends"}

_EDITING: Final = {"space", "backspace", "delete", "left", "right", "up", "down", "home", "end"}


def read_key(written: str) -> str:
    """Return Textual's name of a key.

    Args:
        written: as people write it: "d", "D", "?", "ctrl+d", "space", "esc", "pgdn".

    Raises:
        InroadError: no terminal sends such a key, or Inroad cannot tell it from another one.
    """
    if len(written) == 1 and not written.isspace() and written.isprintable():
        return written if written.isalnum() else _sign(written)
    word = written.strip().lower() or written[:1]
    ctrl = _CTRL.fullmatch(word)
    if ctrl is not None:
        return _with_ctrl(ctrl[1])
    if word not in _WRITTEN:
        raise InroadError(
            f"{quoted(written)} is no key; keys are written d, D, ?, space, esc, pgdn, f5, ctrl+d"
        )
    return _WRITTEN[word]


def _with_ctrl(letter: str) -> str:
    if letter in _SAME_BYTE:
        raise InroadError(f"a terminal cannot tell ctrl+{letter} from {_SAME_BYTE[letter]}")
    if letter in _OF_THE_SYSTEM:
        raise InroadError(f"ctrl+{letter} {_OF_THE_SYSTEM[letter]}, and can do nothing else")
    return f"ctrl+{letter}"


def _sign(char: str) -> str:
    known = next((name for name, shown in _SHOWN.items() if shown == char), "")
    name = unicodedata.name(char, char).lower().replace("-", "_").replace(" ", "_")
    return known or _OTHERWISE.get(name, name)


def key_text(key: str) -> str:
    """Return a key's name as people know it: "?" for "question_mark"."""
    return _SHOWN.get(key) or _TEXTS.get(key, key)


_TEXTS: Final = {_sign(char): char for char in "!\"#$%&'(),-.;@[\\]^_`{|}~"}


def is_for_field(key: str) -> bool:
    """Whether a field takes a key for itself: it writes something, or moves about in the text."""
    return key in _EDITING or (len(key_text(key)) == 1 and key_text(key).isascii())


_SEQUENCES: Final = {
    "up": ("\x1b[A", "\x1bOA"),
    "down": ("\x1b[B", "\x1bOB"),
    "space": (" ",),
    "tab": ("\t",),
}


def sequences(key: str) -> tuple[str, ...]:
    """Return what a terminal sends for a key, of those that are known before Textual is there.

    Another key has none: it waits until it is.
    """
    if key in _SEQUENCES:
        return _SEQUENCES[key]
    if key.startswith("ctrl+") and len(key) == len("ctrl+a"):
        return (chr(ord(key[-1]) - ord("a") + 1),)
    text = key_text(key)
    return (text,) if len(text) == 1 and text.isascii() else ()
