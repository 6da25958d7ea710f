"""Which themes can be chosen on this machine."""

from collections.abc import Collection

from inroad.config.config import Config
from inroad.themes.built_in import BUILT_IN

AUTO = "auto"
"""Dark or light, by the ground that the terminal has."""


def theme_names(config: Config) -> Collection[str]:
    """Return what can be chosen: "auto", the built-in themes, and a person's own."""
    return (AUTO, *BUILT_IN, *config.themes)
