"""The two colour themes, dark and light, as values for the tokens that `styles/` names.

Every text token has a contrast of at least 4.5 on every ground that it may stand on (WCAG AA;
a test computes it).
"""

from dataclasses import dataclass, fields

from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme; see the design for what each is for."""

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


def themes() -> tuple[Theme, ...]:
    """Return the themes to register, named as the profile stores them."""
    return tuple(_theme(name, palette) for name, palette in PALETTES.items())


def _theme(name: str, palette: Palette) -> Theme:
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
    return {f"ir-{field.name}": getattr(palette, field.name) for field in fields(palette)}
