"""What a terminal with few colours is told instead of those that Textual means.

Textual paints in 24 bits. Plain ssh gives 256 colours, a console 16, and who sets `NO_COLOR`
none. By distance alone, dark greys would become black, navy and teal; so the tokens of the
theme have their colours chosen by hand (`themes`), and only what is none of them is matched.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Final, NamedTuple

from inroad.themes.colours_256 import distance, nearest
from inroad.themes.theme import GROUNDS, STYLES, Fallback, Rgb, Theme, rgb_of


class Depth(Enum):
    """How many colours a terminal has."""

    NONE = 0
    EIGHT = 8
    FEW = 16
    SOME = 256
    TRUE = 1 << 24


MANY_COLOURED: Final = (
    "kitty",
    "alacritty",
    "foot",
    "wezterm",
    "ghostty",
    "rio",
    "contour",
    "iterm",
)
"""Terminals that have more than 256 colours, and whose TERM does not say how many."""

_EIGHT: Final = ("ansi", "pcansi", "cons25", "cygwin", "hurd")
_MONOCHROME: Final = ("-m", "-mono")
"""How the names of terminals begin that have eight colours, and end of those that have none."""


_SAID: Final = {
    "true": Depth.TRUE,
    "256": Depth.SOME,
    "16": Depth.FEW,
    "8": Depth.EIGHT,
    "none": Depth.NONE,
}


def depth_of(environment: Mapping[str, str], said: str = "") -> Depth:
    """Return how many colours the terminal has.

    Args:
        environment: tells, as far as it does.
        said: what the person says, who knows better: "true", "256", "16", "8" or "none".
    """
    if said in _SAID:
        return _SAID[said]
    if environment.get("NO_COLOR"):
        return Depth.NONE
    if environment.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return Depth.TRUE
    term = environment.get("TERM", "").lower()
    if term.endswith("-direct"):
        return Depth.TRUE
    if "256" in term or any(name in term for name in MANY_COLOURED):
        return Depth.SOME
    if term.endswith("-color") or (term.startswith(_EIGHT) and not term.endswith(_MONOCHROME)):
        return Depth.EIGHT
    return Depth.NONE if term.startswith("vt") or term.endswith(_MONOCHROME) else Depth.FEW


_ERASING: Final = ("xterm", "linux", "rxvt", "putty", *MANY_COLOURED)
"""Terminals of which terminfo says "bce"; neither screen nor tmux, whatever they run in."""


def erases_in_colour(environment: Mapping[str, str]) -> bool:
    """Return whether the cells that the terminal erases take the ground that text would have."""
    return environment.get("TERM", "").lower().startswith(_ERASING)


class Look(NamedTuple):
    """How text looks: parameters of SGR, the colours as they are sent ("38;2;1;2;3")."""

    attributes: frozenset[str] = frozenset()
    foreground: str = ""
    background: str = ""


BOLD, REVERSE = "1", "7"
_SHOWN_WITHOUT_COLOURS: Final = frozenset({BOLD, "4", REVERSE})
"""Underlined too, as a link is. What is dim is a grey, and many a terminal has no italics."""

_BASIC: Final = (Depth.EIGHT, Depth.FEW)
"""Where there are so few that a colour of the terminal's own has to stand for each token."""

_PALE: Final = ("47", "107")
"""Grounds that are light, where there are so few colours."""


class Colours:
    """Tells the terminal's own colours for those that are meant."""

    def __init__(self, depth: Depth = Depth.TRUE, theme: Theme | None = None) -> None:
        """Speak to a terminal of this depth, of what is painted in a theme."""
        self.depth = depth
        self.theme = theme
        palette = theme.palette._asdict() if theme is not None else {}
        colours = {token: rgb_of(colour) for token, colour in palette.items()}
        # Two tokens may have the same colour: the first one is meant.
        grounds = (*GROUNDS, "accent", *colours)
        self._grounds = {colours[token]: token for token in reversed(grounds) if token in colours}
        inks = (*STYLES, "ground", *colours)
        self._inks = {colours[token]: token for token in reversed(inks) if token in colours}
        self._fallback: Fallback | None = None
        if theme is not None:
            basic = {Depth.EIGHT: theme.in_8, Depth.FEW: theme.in_16}
            self._fallback = basic.get(depth, theme.in_256)

    def shown(self, look: Look) -> Look:
        """Return how the terminal is to show what is meant as `look`."""
        if self.depth is Depth.TRUE:
            return look
        ground, ink = _rgb(look.background), _rgb(look.foreground)
        below = self._token(self._grounds, ground, self.depth is not Depth.SOME)
        written = self._token(self._inks, ink, self.depth is not Depth.SOME)
        if self.depth is Depth.NONE:
            return _colourless(look, below, written)
        shown = Look(
            look.attributes,
            look.foreground if ink is None else self._ink(written, below, ink),
            look.background if ground is None else self._ground(below, ground),
        )
        return _readable(shown) if self.depth in _BASIC else shown

    def _ink(self, token: str, ground: str, rgb: Rgb) -> str:
        if self._fallback is None or not token:
            return _code(nearest(rgb), 30)
        return _code(int(self._fallback.ink(token, ground)), 30)

    def _ground(self, token: str, rgb: Rgb) -> str:
        if self._fallback is None or not token:
            return _code(nearest(rgb), 40)
        return _code(int(getattr(self._fallback.palette, token)), 40)

    @staticmethod
    def _token(tokens: Mapping[Rgb, str], rgb: Rgb | None, is_likest: bool) -> str:
        """Return the token of a colour, like "row", or "".

        With so few colours, what is none of the tokens is shown as the one that is nearest.
        """
        if rgb is None or not tokens:
            return ""
        if rgb in tokens or not is_likest:
            return tokens.get(rgb, "")
        return tokens[min(tokens, key=lambda other: distance(rgb, other))]


def _readable(look: Look) -> Look:
    """Leave bold out on a light ground: many a terminal shows bold ink as a lighter one."""
    if look.background in _PALE:
        return look._replace(attributes=look.attributes - {BOLD})
    return look


def _colourless(look: Look, ground: str, ink: str) -> Look:
    """Say with bold and reverse what the colours would."""
    marks = set(look.attributes & _SHOWN_WITHOUT_COLOURS)
    if ground in ("row", "accent"):
        marks.add(REVERSE)
    if ink in ("accent", "late"):
        marks.add(BOLD)
    return Look(frozenset(marks))


def _rgb(colour: str) -> Rgb | None:
    """Return the three parts of a colour of 24 bits, or None for the terminal's own."""
    parts = colour.split(";")
    if len(parts) != 5 or parts[1] != "2":
        return None
    return int(parts[2]), int(parts[3]), int(parts[4])


def _code(number: int, base: int) -> str:
    """Return the SGR parameters of a colour by its number; `base` is 30 for ink, 40 for ground."""
    if number < 8:
        return str(base + number)
    return str(base + 52 + number) if number < 16 else f"{base + 8};5;{number}"
