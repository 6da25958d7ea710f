"""Which keys do what in a running program; and what a sentence calls the key of a command.

Where none is running, as in a command, a sentence names the keys that the next start has.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from inroad.config.config import KeyChoice
from inroad.keymap.key_names import key_text
from inroad.paths import config_file

Keys = Mapping[str, tuple[str, ...]]
"""Textual's names of keys, the one to show first, by the name of a command."""

_NONE: Keys = MappingProxyType({})
_NO_SCREEN: Mapping[str, Keys] = MappingProxyType({})

EVERYWHERE, CURSOR = "", "cursor"
"""What the keys that work everywhere are found under, and those of the cursor: they are the same
on every screen."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys that are not the usual ones, by screen and name of the command."""

    screens: Mapping[str, Keys] = field(default_factory=lambda: _NO_SCREEN)

    def of(self, screen: str) -> Keys:
        """Return the keys that are others on a screen, by the name of the command."""
        return self.screens.get(screen, _NONE)

    def binds(self, key: str) -> bool:
        """Whether a key, by Textual's name, is one of those that are others."""
        return any(key in keys for table in self.screens.values() for keys in table.values())


class Resolved(NamedTuple):
    """The keys that hold; `problems` are sentences on what was chosen and does not."""

    keymap: Keymap
    problems: tuple[str, ...] = ()


def chosen_keys(choice: KeyChoice, file: str = "config.toml") -> Resolved:
    """Return the keys that hold; what knows all commands is loaded where any were chosen.

    Args:
        choice: what was chosen.
        file: what sentences on what cannot be call the place where that stands.
    """
    if choice == KeyChoice():
        return Resolved(Keymap())
    from inroad.keymap.resolving import resolve

    return resolve(choice, file)


_PRESENT: ContextVar[Keymap | None] = ContextVar("keymap", default=None)


def present() -> Keymap:
    """Return the keys of the program that is running here, or those that its next start has."""
    running = _PRESENT.get()
    return running if running is not None else _of_this_machine(config_file())


@lru_cache(maxsize=1)
def _of_this_machine(config: Path) -> Keymap:
    # A command has few sentences with keys in them, and reads the file for the first of these.
    from inroad.config.reading import read_config

    return chosen_keys(read_config(config).keys).keymap


@contextmanager
def holding(keymap: Keymap) -> Iterator[None]:
    """Let `keymap` be the one of what runs within this, and of every task that begins in it."""
    token = _PRESENT.set(keymap)
    try:
        yield
    finally:
        _PRESENT.reset(token)


def key_for(command: str, usual: str) -> str:
    """Return what a sentence calls the key of a command: "u" for "undo".

    Args:
        command: its whole name: "undo" where it works everywhere, or "today.later".
        usual: what the key is called where no other one was chosen.
    """
    screen, _, name = command.rpartition(".")
    keys = present().of(screen).get(name)
    if keys is None:
        return usual
    return key_text(keys[0]) if keys else f"{name} in the palette"


def naming_keys(sentence: str) -> str:
    """Return a sentence with the present keys of the commands that it speaks of.

    Args:
        sentence: words of the program's own; a command stands in it as "{undo:u}", with its
            whole name and its usual key.
    """
    return _SPOKEN_OF.sub(lambda found: key_for(found[1], found[2]), sentence)


_SPOKEN_OF: Final = re.compile(r"\{([a-z_.]+):([^\s{}]+)\}")
