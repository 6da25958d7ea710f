"""What a terminal with few colours is told instead of those that Textual means.

Textual paints in 24 bits. Plain ssh gives 256 colours, a console 16, and who sets `NO_COLOR`
none. By distance alone, dark greys would become black, navy and teal; so the tokens of the
themes have their colours chosen by hand (`themes`), and only what is none of them is matched.
"""

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from inroad.themes import IN_8, IN_16, IN_256, PALETTES, Fallback

Rgb = tuple[int, int, int]


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


def depth_of(environment: Mapping[str, str]) -> Depth:
    """Return how many colours the terminal has, as far as the environment says."""
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

_STEPS: Final = (0, 95, 135, 175, 215, 255)
"""The levels of the 6x6x6 cube of xterm's 256 colours."""

_FALLBACKS: Final = {Depth.EIGHT: IN_8, Depth.FEW: IN_16}
"""Where there are so few that a colour of the terminal's own has to stand for each token."""

_PALE: Final = ("47", "107")
"""Grounds that are light, where there are so few colours."""


class Colours:
    """Tells the terminal's own colours for those that are meant."""

    def __init__(self, depth: Depth = Depth.TRUE) -> None:
        """Speak to a terminal of this depth."""
        self.depth = depth
        self._fallbacks = _FALLBACKS.get(depth, IN_256)

    def shown(self, look: Look) -> Look:
        """Return how the terminal is to show what is meant as `look`."""
        if self.depth is Depth.TRUE or not (look.foreground or look.background):
            return look
        ground, ink = _rgb(look.background), _rgb(look.foreground)
        if self.depth is Depth.NONE:
            return _colourless(look, ground, ink)
        on_row = ground is not None and _token(ground).endswith("/row")
        shown = look._replace(
            foreground=look.foreground if ink is None else _code(self._number(ink, on_row), 30),
            background=look.background if ground is None else _code(self._number(ground), 40),
        )
        return _readable(shown) if self.depth in _FALLBACKS else shown

    def _number(self, rgb: Rgb, on_row: bool = False) -> int:
        theme, _, name = (_token(rgb) or self._like(rgb)).partition("/")
        if not theme:
            return _nearest(rgb)
        fallback: Fallback = self._fallbacks[theme]
        own = str(getattr(fallback.palette, name))
        return int(fallback.on_row.get(name, own) if on_row else own)

    def _like(self, rgb: Rgb) -> str:
        """With so few colours, what is none of the tokens is shown as the one that is nearest."""
        return _likest(rgb) if self.depth in _FALLBACKS else ""


def _readable(look: Look) -> Look:
    """Leave bold out on a light ground: many a terminal shows bold ink as a lighter one."""
    if look.background in _PALE:
        return look._replace(attributes=look.attributes - {BOLD})
    return look


def _colourless(look: Look, ground: Rgb | None, ink: Rgb | None) -> Look:
    """Say with bold and reverse what the colours would."""
    marks = set(look.attributes)
    if ground is not None and _likest(ground).partition("/")[2] in ("row", "accent"):
        marks.add(REVERSE)
    if ink is not None and _likest(ink).partition("/")[2] in ("accent", "late"):
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


def _tokens() -> dict[Rgb, str]:
    found: dict[Rgb, str] = {}
    for theme, palette in PALETTES.items():
        for name, value in palette._asdict().items():
            red, green, blue = bytes.fromhex(value.removeprefix("#"))
            found[red, green, blue] = f"{theme}/{name}"
    return found


_TOKENS: Final = _tokens()


def _token(rgb: Rgb) -> str:
    """Return the theme's token of a colour, like "dark/row", or ""."""
    return _TOKENS.get(rgb, "")


@lru_cache(maxsize=1024)
def _likest(rgb: Rgb) -> str:
    return _TOKENS[min(_TOKENS, key=lambda other: _distance(rgb, other))]


@lru_cache(maxsize=1024)
def _nearest(rgb: Rgb) -> int:
    """Return which of the 256 colours is the nearest; the first sixteen are nobody's to know."""
    return min(range(16, 256), key=lambda number: _distance(rgb, _of_256(number)))


def _of_256(number: int) -> Rgb:
    if number >= 232:
        grey = 8 + 10 * (number - 232)
        return grey, grey, grey
    cube = number - 16
    return _STEPS[cube // 36], _STEPS[cube // 6 % 6], _STEPS[cube % 6]


def _distance(rgb: Rgb, other: Rgb) -> float:
    """Return how different two colours look: "redmean", a low-cost approximation (CompuPhase)."""
    mean = (rgb[0] + other[0]) / 2
    red, green, blue = (a - b for a, b in zip(rgb, other, strict=True))
    return (2 + mean / 256) * red**2 + 4 * green**2 + (2 + (255 - mean) / 256) * blue**2
