"""Every screen that can be opened, and what the table of commands is to say of it."""

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterator

import inroad.screens
from inroad.keymap.known_commands import KnownCommand, Sort
from inroad.screens.frame.command_screen import AnyScreen, CommandScreen


def all_screens() -> list[type[AnyScreen]]:
    """Return the classes of all screens, those that others are made from left out."""
    for module in pkgutil.walk_packages(inroad.screens.__path__, "inroad.screens."):
        importlib.import_module(module.name)
    found = _below(CommandScreen)
    return sorted(
        {one for one in found if one.__module__.startswith("inroad.") and not list(_below(one))},
        key=lambda one: one.called,
    )


def _below(cls: type[AnyScreen]) -> Iterator[type[AnyScreen]]:
    for one in cls.__subclasses__():
        if one.__module__.startswith("inroad."):
            yield one
            yield from _below(one)


def commands_of_screens() -> list[KnownCommand]:
    """Return the table as the screens have it."""
    found: dict[tuple[Sort, str, tuple[str, ...], str], list[str]] = defaultdict(list)
    for screen in all_screens():
        own = Sort.TYPING if screen.is_typed_in else Sort.OWN
        for sort, records in (
            (own, screen.commands),
            (Sort.EVERYWHERE, screen.everywhere),
            (Sort.CURSOR, screen.moves),
        ):
            for one in records:
                found[sort, one.name, one.keys, one.help].append(screen.called)
    return sorted(
        KnownCommand(sort, name, keys, tuple(screens), words)
        for (sort, name, keys, words), screens in found.items()
    )
