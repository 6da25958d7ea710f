"""Makes themes of what a person wrote in `config.toml`: a base, and the colours that are others.

What cannot be read is refused at once, with the pair of tokens and its contrast. The colours for a
terminal with 256 are worked out: the nearest that can be read. For one with fewer they are those
of the base.
"""

from collections.abc import Mapping

from inroad.themes.built_in import BUILT_IN, OTHERS
from inroad.themes.colours_256 import nearest_that, of_256
from inroad.themes.contrast import LEAST, contrast, faults, luminance
from inroad.themes.theme import GROUNDS, STYLES, TOKENS, Fallback, Palette, Rgb, Theme, rgb_of

BASE = "base"
"""What names the theme that one begins from."""
_WHITE, _BLACK = of_256(231), of_256(16)


class NotATheme(ValueError):
    """What was written is no theme; the message says why, as the end of a sentence."""


def own_theme(name: str, said: Mapping[str, str]) -> Theme:
    """Return the theme that a person means.

    Args:
        name: what they call it.
        said: "base", one of the built-in themes (else it is the dark one), and colours by token.

    Raises:
        NotATheme: it is called as a built-in one, names what there is not, or cannot be read.
    """
    if name in BUILT_IN or name == "auto":
        raise NotATheme("is the name of a theme that Inroad brings")
    base = said.get(BASE, "dark")
    if base not in BUILT_IN:
        raise NotATheme(f"begins from “{base}”, and can begin from {', '.join(BUILT_IN)}")
    palette = BUILT_IN[base].palette._replace(
        **{token: _colour(token, value) for token, value in said.items() if token != BASE}
    )
    _check(palette)
    is_dark = _is_on_dark(palette, "ground")
    few = BUILT_IN[base if BUILT_IN[base].is_dark == is_dark else OTHERS[base]]
    return Theme(is_dark, palette, _in_256(palette, is_dark), few.in_16, few.in_8)


def _colour(token: str, value: str) -> str:
    if token not in TOKENS:
        raise NotATheme(f"sets “{token}”, and there are {', '.join(TOKENS)}")
    try:
        rgb_of(value)
    except ValueError:
        raise NotATheme(f"has “{value}” for {token}; write a colour like #ffcc00") from None
    return value.lower()


def _check(palette: Palette) -> None:
    """Refuse what cannot be read."""
    for style, ground, found in faults(palette)[:1]:
        raise NotATheme(
            f"cannot be read: {style} on {ground} has a contrast of {found:.1f}, and needs {LEAST}"
        )
    if len({_is_on_dark(palette, ground) for ground in GROUNDS}) > 1:
        raise NotATheme("has grounds that are darker than the text, and others that are lighter")


def _is_on_dark(palette: Palette, ground: str) -> bool:
    return luminance(rgb_of(getattr(palette, ground))) < luminance(rgb_of(palette.text))


def _in_256(palette: Palette, is_dark: bool) -> Fallback:
    """Return the theme in 256 colours: of those that can be read, the nearest."""
    extreme = _WHITE if is_dark else _BLACK

    def near(token: str, *others: Rgb) -> int:
        return nearest_that(
            rgb_of(getattr(palette, token)),
            lambda colour: all(contrast(colour, other) >= LEAST for other in others),
        )

    grounds = {token: near(token, extreme) for token in GROUNDS}
    ground, panel, row = (of_256(number) for number in grounds.values())
    inks = {token: near(token, ground, panel) for token in STYLES}
    on_row = {token: near(token, row) for token in STYLES}
    numbers = {**grounds, **inks, "line": near("line")}
    return Fallback(
        Palette(**{token: str(number) for token, number in numbers.items()}),
        {token: str(other) for token, other in on_row.items() if other != inks[token]},
    )
