"""Every text can be read on every ground: in 24 bits, in 256 colours, 16 and 8 (WCAG AA)."""

from collections.abc import Callable, Mapping

import pytest

from inroad.themes import IN_8, IN_16, IN_256, PALETTES, STYLES, Fallback, Palette

LEAST = 4.5
GROUNDS = ("ground", "panel", "row")

# The sixteen colours are the terminal's own: these are those of xterm, of the PC's console, and
# of GNOME.
XTERM = (
    "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 "
    "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
).split()
CONSOLE = (
    "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
).split()
GNOME = (
    "171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc "
    "5e5c64 f66151 33da7a e9ad0c 2a7bde c061cb 33c7de ffffff"
).split()

Rgb = tuple[float, float, float]


def rgb(colour: str) -> Rgb:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def of_256(number: str) -> Rgb:
    """The colours above the sixteen are alike everywhere: a cube of six steps, and greys."""
    at = int(number) - 16
    if at >= 216:
        grey = (8 + 10 * (at - 216)) / 255
        return grey, grey, grey
    steps = [step / 255 for step in (0, 95, 135, 175, 215, 255)]
    return steps[at // 36], steps[at // 6 % 6], steps[at % 6]


def luminance(colour: Rgb) -> float:
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Rgb, other: Rgb) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def check(fallback: Fallback, colour: Callable[[str], Rgb], least: float = LEAST) -> None:
    palette: Palette = fallback.palette
    for ground in GROUNDS:
        # What is not chosen is never on a selected row.
        for ink in STYLES if ground != "row" else [one for one in STYLES if one != "faint"]:
            own = getattr(palette, ink)
            number = fallback.on_row.get(ink, own) if ground == "row" else own
            found = contrast(colour(number), colour(getattr(palette, ground)))
            assert found >= least, (ink, ground, round(found, 2))
    marked = contrast(colour(palette.ground), colour(palette.accent))
    assert marked >= least, "what the next letter takes the place of"


@pytest.mark.parametrize("name", PALETTES)
def test_in_24_bits(name: str) -> None:
    check(Fallback(PALETTES[name]), rgb)


@pytest.mark.parametrize("name", PALETTES)
def test_in_256_colours(name: str) -> None:
    check(IN_256[name], of_256)


@pytest.mark.parametrize("terminal", [XTERM, CONSOLE, GNOME], ids=["xterm", "console", "gnome"])
@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("fallbacks", [IN_16, IN_8], ids=["16", "8"])
def test_in_few_colours(fallbacks: Mapping[str, Fallback], name: str, terminal: list[str]) -> None:
    check(fallbacks[name], lambda number: rgb(terminal[int(number)]))
