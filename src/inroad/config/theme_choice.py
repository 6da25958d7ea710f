"""Which theme is used, and who says so: this machine, else the campaign, else nobody."""

from collections.abc import Collection
from enum import Enum
from typing import NamedTuple

from inroad.config.config import Config
from inroad.themes.built_in import BUILT_IN

AUTO = "auto"
"""Dark or light, by the ground that the terminal has."""


class Said(Enum):
    """Who says which theme is used; the value is what to call that."""

    MACHINE = "config.toml"
    CAMPAIGN = "the campaign"
    NOBODY = "Inroad"


class ThemeChoice(NamedTuple):
    """The theme that is used: "auto", a built-in one, or one of the person's own."""

    name: str
    said_by: Said


def theme_names(config: Config) -> Collection[str]:
    """Return what can be chosen: "auto", the built-in themes, and a person's own."""
    return (AUTO, *BUILT_IN, *config.themes)


def theme_choice(config: Config, of_campaign: str) -> ThemeChoice:
    """Return which theme is used.

    Args:
        config: what is set for this machine.
        of_campaign: the theme in the campaign's profile; on another machine it may be somebody's
            own, which is not known here.
    """
    if config.theme:
        return ThemeChoice(config.theme, Said.MACHINE)
    if of_campaign != AUTO and of_campaign in theme_names(config):
        return ThemeChoice(of_campaign, Said.CAMPAIGN)
    return ThemeChoice(AUTO, Said.NOBODY)
