"""What `config.toml` says, as records. What it does not say is empty, and something else holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from inroad.themes.theme import Theme

_NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})
_NO_THEMES: Mapping[str, Theme] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """Which keys do what.

    `preset` is the name of a whole set, "" for the usual one. `bindings` are my own, by the name
    of the command as the file writes it ("today.done", or "undo" for what works everywhere):
    the keys as people write them ("d", "ctrl+d", "space"), none to have no key for it.
    """

    preset: str = ""
    bindings: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True)
class Config:
    """All that is set for this machine.

    `theme` is a built-in one, one of `themes`, or "auto". `colours` is how many the terminal has:
    "auto" as it says itself, "true", "256", "16", "8" or "none". `mouse` is "auto", "on" or "off".
    `editor_command` and `mail_command` are as a shell reads them. `my_calendar` is a folder or a
    file that is only read, `calendars` are folders that are kept up to date; a `~` in them is as
    it was written. `themes` are my own, by name. `problems` are sentences on what
    could not be understood; what they speak of is as if it were not there.
    """

    theme: str = ""
    colours: str = ""
    mouse: str = ""
    editor_command: str = ""
    mail_command: str = ""
    my_calendar: str = ""
    calendars: tuple[str, ...] = ()
    keys: KeyChoice = field(default_factory=KeyChoice)
    themes: Mapping[str, Theme] = field(default_factory=lambda: _NO_THEMES)
    problems: tuple[str, ...] = ()
