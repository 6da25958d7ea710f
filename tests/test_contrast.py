"""Every text can be read on every ground: in 24 bits, in 256 colours, 16 and 8 (WCAG).

A person's own themes too, whatever colours they choose: what cannot be read is refused.
"""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.themes.built_in import BUILT_IN
from inroad.themes.colours_256 import of_256
from inroad.themes.contrast import LEAST, contrast, pairs
from inroad.themes.own import NotATheme, own_theme
from inroad.themes.theme import TOKENS, Fallback, Rgb, rgb_of

ENHANCED = 7.0
"""What high contrast promises (AAA)."""

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
TERMINALS = {"xterm": XTERM, "console": CONSOLE, "gnome": GNOME}
PAIRS = tuple(pairs())


def least_of(name: str) -> float:
    return ENHANCED if name.startswith("high-contrast") else LEAST


def check(
    fallback: Fallback, pair: tuple[str, str], colour: Callable[[str], Rgb], least: float
) -> None:
    style, ground = pair
    ink, below = fallback.ink(style, ground), getattr(fallback.palette, ground)
    found = contrast(colour(ink), colour(below))
    assert found >= least, (style, ground, round(found, 2))


@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
@pytest.mark.parametrize("name", BUILT_IN)
def test_in_24_bits(name: str, pair: tuple[str, str]) -> None:
    check(Fallback(BUILT_IN[name].palette), pair, rgb_of, least_of(name))


@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
@pytest.mark.parametrize("name", BUILT_IN)
def test_in_256_colours(name: str, pair: tuple[str, str]) -> None:
    check(BUILT_IN[name].in_256, pair, lambda number: of_256(int(number)), least_of(name))


@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
@pytest.mark.parametrize("terminal", TERMINALS)
@pytest.mark.parametrize("name", BUILT_IN)
@pytest.mark.parametrize("depth", ["in_16", "in_8"])
def test_in_few_colours(depth: str, name: str, terminal: str, pair: tuple[str, str]) -> None:
    fallback: Fallback = getattr(BUILT_IN[name], depth)
    colours = TERMINALS[terminal]
    check(fallback, pair, lambda number: rgb_of(f"#{colours[int(number)]}"), least_of(name))


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.005)
    assert contrast((9, 9, 9), (9, 9, 9)) == 1


colours = st.binary(min_size=3, max_size=3).map(lambda parts: f"#{parts.hex()}")
near_dark = st.binary(min_size=3, max_size=3).map(
    lambda parts: "#" + bytes(part // 6 for part in parts).hex()
)
near_light = st.binary(min_size=3, max_size=3).map(
    lambda parts: "#" + bytes(255 - part // 6 for part in parts).hex()
)
grounds = st.one_of(
    *(
        st.fixed_dictionaries(
            {"base": st.just(base)}, optional=dict.fromkeys(("panel", "row"), near)
        )
        for base, near in (("dark", near_dark), ("light", near_light))
    )
)


@given(
    st.sampled_from(list(BUILT_IN)),
    st.dictionaries(st.sampled_from(TOKENS), colours, max_size=2),
    grounds,
)
def test_a_persons_own_can_be_read_or_is_refused(
    base: str, said: dict[str, str], on: dict[str, str]
) -> None:
    try:
        theme = own_theme("mine", {"base": base, **on, **said})
    except NotATheme:
        return
    for pair in PAIRS:
        check(Fallback(theme.palette), pair, rgb_of, LEAST)
        check(theme.in_256, pair, lambda number: of_256(int(number)), LEAST)
    few = BUILT_IN["dark" if theme.is_dark else "light"]
    assert theme.in_16.palette.ground == few.in_16.palette.ground


def test_what_is_said_stands_and_the_rest_is_the_bases() -> None:
    theme = own_theme("mine", {"base": "light", "accent": "#004466"})
    light = BUILT_IN["light"]
    assert theme.palette == light.palette._replace(accent="#004466")
    assert not theme.is_dark
    assert (theme.in_16, theme.in_8) == (light.in_16, light.in_8)
    assert theme.in_256.palette.accent == "23"


def test_a_light_ground_on_a_dark_base_is_light_where_there_are_few_colours() -> None:
    light = {token: getattr(BUILT_IN["light"].palette, token) for token in TOKENS}
    theme = own_theme("mine", {"base": "dark", **light})
    assert not theme.is_dark
    assert theme.in_16 == BUILT_IN["light"].in_16


@pytest.mark.parametrize(
    ("name", "said", "why"),
    [
        ("dark", {}, "is the name of a theme that Inroad brings"),
        ("auto", {}, "is the name of a theme that Inroad brings"),
        (
            "mine",
            {"base": "dim"},
            "begins from “dim”, and can begin from dark, light, high-contrast, high-contrast-light",
        ),
        (
            "mine",
            {"acc": "#ffffff"},
            "sets “acc”, and there are ground, panel, row, line, text, soft, faint, accent, "
            "late, due, good",
        ),
        ("mine", {"accent": "red"}, "has “red” for accent; write a colour like #ffcc00"),
        (
            "mine",
            {"soft": "#777777"},
            "cannot be read: soft on row has a contrast of 3.2, and needs 4.5",
        ),
    ],
)
def test_what_is_no_theme_is_refused_with_the_reason(
    name: str, said: dict[str, str], why: str
) -> None:
    with pytest.raises(NotATheme) as refused:
        own_theme(name, said)
    assert str(refused.value) == why
