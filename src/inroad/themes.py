"""The two colour themes, dark and light, as values for the tokens that `styles/` names.

Every text token has a contrast of at least 4.5 on every ground that it may stand on (WCAG AA;
a test computes it), with 256 and with 16 colours too: what plain ssh and a console give. Those
are chosen by hand, because the nearest of so few colours is often black, navy or teal.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from textual.theme import Theme


class Palette(NamedTuple):
    """The colours of one theme: #rrggbb, or the number that a terminal knows a colour by."""

    ground: str
    panel: str
    row: str
    line: str
    text: str
    soft: str
    faint: str
    accent: str
    late: str
    due: str
    good: str


DARK = Palette(
    ground="#14171c",
    panel="#1b1f26",
    row="#252b35",
    line="#323945",
    text="#d6dae1",
    soft="#a3acb9",
    faint="#858e9d",
    accent="#7cb7d4",
    late="#ea8f72",
    due="#e5bd78",
    good="#9cc283",
)

LIGHT = Palette(
    ground="#fbfaf6",
    panel="#f1efe8",
    row="#e4e9ea",
    line="#d3d0c6",
    text="#282b30",
    soft="#50565f",
    faint="#656a73",
    accent="#15627f",
    late="#ad3f20",
    due="#8a5d00",
    good="#416e22",
)

PALETTES = {"dark": DARK, "light": LIGHT}


STYLES = ("text", "soft", "faint", "accent", "late", "due", "good")
"""The tokens that text is written in."""


class Fallback(NamedTuple):
    """A theme in the colours of a terminal that has few: their numbers.

    `on_row` are the styles that are others on the selected row.
    """

    palette: Palette
    on_row: Mapping[str, str] = MappingProxyType({})


IN_256 = {
    "dark": Fallback(
        Palette(
            ground="234",
            panel="235",
            row="237",
            line="239",
            text="252",
            soft="248",
            faint="246",
            accent="110",
            late="209",
            due="179",
            good="108",
        )
    ),
    "light": Fallback(
        Palette(
            ground="231",
            panel="255",
            row="254",
            line="252",
            text="235",
            soft="239",
            faint="241",
            accent="24",
            late="124",
            due="94",
            good="22",
        ),
        {"due": "58"},
    ),
}

IN_16 = {
    "dark": Fallback(
        Palette(
            ground="0",
            panel="0",
            row="7",
            line="8",
            text="15",
            soft="7",
            faint="7",
            accent="14",
            late="9",
            due="11",
            good="10",
        ),
        dict.fromkeys(STYLES, "0"),
    ),
    "light": Fallback(
        Palette(
            ground="15",
            panel="15",
            row="0",
            line="7",
            text="0",
            soft="0",
            faint="0",
            accent="4",
            late="1",
            due="5",
            good="0",
        ),
        dict.fromkeys(STYLES, "15"),
    ),
}
"""With 16, the selected row is black on white, or white on black: no other pair of the sixteen
can be read on all of xterm, the PC console and GNOME."""


IN_8 = {
    "dark": Fallback(
        Palette(
            ground="0",
            panel="0",
            row="7",
            line="7",
            text="7",
            soft="7",
            faint="7",
            accent="6",
            late="7",
            due="7",
            good="2",
        ),
        dict.fromkeys(STYLES, "0"),
    ),
    "light": Fallback(
        Palette(
            ground="7",
            panel="7",
            row="0",
            line="0",
            text="0",
            soft="0",
            faint="0",
            accent="4",
            late="0",
            due="0",
            good="0",
        ),
        dict.fromkeys(STYLES, "7"),
    ),
}
"""With eight, red and yellow cannot be read everywhere: what is late is said in words alone."""


def themes() -> "tuple[Theme, ...]":
    """Return the themes to register, named as the profile stores them."""
    return tuple(_theme(name, palette) for name, palette in PALETTES.items())


def _theme(name: str, palette: Palette) -> "Theme":
    from textual.theme import Theme  # who only wants the colours need not load Textual

    return Theme(
        name=name,
        dark=name == "dark",
        primary=palette.accent,
        accent=palette.accent,
        foreground=palette.text,
        background=palette.ground,
        surface=palette.panel,
        panel=palette.panel,
        warning=palette.due,
        error=palette.late,
        success=palette.good,
        variables=variables(palette),
    )


def variables(palette: Palette) -> dict[str, str]:
    """Return the tokens as the CSS variables that `styles/` uses ($ir-ground and so on)."""
    return {f"ir-{name}": value for name, value in palette._asdict().items()}
