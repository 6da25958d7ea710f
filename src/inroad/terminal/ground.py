"""The ground of the terminal: how it is asked for (OSC 11), and what the answer says.

The answer comes when it comes, from where the keys come from; nothing waits for it. Who would
print the question, or answer it wrongly, is not asked.
"""

import re
from collections.abc import Mapping
from typing import Final

from inroad.known_ground import Ground
from inroad.terminal.colours import Depth, depth_of
from inroad.terminal.plain_terminals import is_plain

QUESTION: Final = "\x1b]11;?\x07"
"""It ends with a bell: urxvt mixes up its answer to one that ends as the standard has it."""

PATIENCE: Final = 1.0
"""Seconds from the question on in which the answer is waited for: before the terminal is given
back, so that the shell does not get it, and where it seems to have stopped half way."""

ANSWER: Final = r"\x1b\]11;(?P<colour>[^\x07\x1b]{0,64})(?:\x07|\x1b\\)"
"""As a pattern; a start does not wait until it is compiled."""

BEGINNING: Final = "\x1b]11;"
"""How the answer begins; nobody types that."""

_COLOUR: Final = r"rgba?:(\w{1,4})/(\w{1,4})/(\w{1,4})(?:/\w{1,4})?|#(\w\w)(\w\w)(\w\w)"

_SILENT: Final = ("eterm", "dvtm")
"""Terminals that are like xterm, and print what they do not know of a string."""

_WHITE, _BLACK = (255, 255, 255), (0, 0, 0)


def may_be_asked(environment: Mapping[str, str], colours: str = "") -> bool:
    """Whether the terminal can be asked for its ground, and it matters.

    GNU screen answers late, or in the shell; what calls itself "screen" and is tmux does well.

    Args:
        environment: says which terminal it is.
        colours: how many it has, where a person says so.
    """
    term = environment.get("TERM", "").lower()
    if is_plain(environment) or term.startswith(_SILENT) or environment.get("STY"):
        return False
    if term.startswith("screen") and not environment.get("TMUX"):
        return False
    return depth_of(environment, colours) is not Depth.NONE


def ground_in(colour: str) -> Ground | None:
    """Return which ground the colour in an answer is, or None where it is no colour."""
    from inroad.themes.contrast import contrast

    found = re.fullmatch(_COLOUR, colour)
    if found is None:
        return None
    try:
        parts = [int(part, 16) / (16 ** len(part) - 1) for part in found.groups() if part]
    except ValueError:
        return None
    red, green, blue = (round(255 * part) for part in parts)
    rgb = (red, green, blue)
    return Ground.LIGHT if contrast(rgb, _BLACK) > contrast(rgb, _WHITE) else Ground.DARK
