"""A theme as Textual takes it."""

from textual.theme import Theme as TextualTheme

from inroad.themes.theme import Palette, Theme


def textual_theme(name: str, theme: Theme) -> TextualTheme:
    """Return a theme to register under a name."""
    palette = theme.palette
    return TextualTheme(
        name=name,
        dark=theme.is_dark,
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
