"""What is kept from a terminal that reads the sequences of old alone: a console, a VT100.

What it cannot read it may show: of a question about its keyboard "25u", of text for a clipboard
all of it. And it takes no single attribute away: bold stays until everything is set anew.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from inroad.terminal.colours import MANY_COLOURED

_LIKE_XTERM: Final = (
    *("xterm", "screen", "tmux", "rxvt", "st", "vte", "gnome", "konsole", "putty", "mintty"),
    *("mlterm", "nsterm", "eterm", "dvtm", "ms-terminal", "teraterm"),
)
"""Terminals that read over whatever they do not know, as xterm does; what comes before a "-"."""

_OF_LATER = re.compile(
    r"\x1b\[(?P<style>[\d;]*)m"
    r"|\x1b\[(?:[<=>][0-?]*[ -/]*|[0-?]*[ -/]+)[@-~]"  # questions, and modes of the keyboard
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)+",  # strings to the terminal itself
    re.DOTALL,
)
_CODE = re.compile(r"[34]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+")
"""One thing that a style says; a colour is one, however it is named."""
_TAKEN_AWAY: Final = {"22": ("1", "2"), "23": ("3",), "24": ("4",), "27": ("7",), "29": ("9",)}
"""Which attributes are taken away by one that says so."""


def told_to(environment: Mapping[str, str]) -> Callable[[str], str]:
    """Return what leaves of a text what the terminal can read, as far as the environment says."""
    return PlainSpeech().said if is_plain(environment) else str


def is_plain(environment: Mapping[str, str]) -> bool:
    """Whether the terminal reads the sequences of old alone; who is unknown is taken to."""
    term = environment.get("TERM", "").lower()
    names = re.split(r"[-.+]", term)
    has_many = "256color" in names or "direct" in names
    return not (has_many or names[0] in _LIKE_XTERM or any(one in term for one in MANY_COLOURED))


class PlainSpeech:
    """Says the same in the sequences of old."""

    def __init__(self) -> None:
        """Begin with a terminal of whose colours nothing is known."""
        self._attributes: set[str] = set()
        self._ink = self._ground = ""

    def said(self, text: str) -> str:
        """Return what to send of a text; the next one goes on where this one ends."""
        return _OF_LATER.sub(self._instead, text)

    def _instead(self, found: re.Match[str]) -> str:
        if found["style"] is None:
            return ""
        for one in _CODE.findall(found["style"]) or ("0",):
            self._take(one)
        marks = (*sorted(self._attributes), self._ink, self._ground)
        return f"\x1b[{';'.join(('0', *filter(None, marks)))}m"

    def _take(self, code: str) -> None:
        """Take in one parameter of the style that is meant."""
        if code == "0":
            self._attributes.clear()
            self._ink = self._ground = ""
        elif code in _TAKEN_AWAY:
            self._attributes.difference_update(_TAKEN_AWAY[code])
        elif code in ("39", "49"):
            self._ink, self._ground = ("", self._ground) if code == "39" else (self._ink, "")
        elif len(code) == 1:
            self._attributes.add(code)
        elif code[:-1] in ("3", "9") or code.startswith("38;"):
            self._ink = code
        else:
            self._ground = code
