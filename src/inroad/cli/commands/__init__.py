"""The commands, one file each: how each is called, and the functions that do it.

A call loads only the file of its command, and `inroad --help` all of them: what a function needs
it imports when it runs.
"""

from collections.abc import Iterator
from importlib import import_module

from inroad.cli.grammar import Subcommand

_NAMES = (
    *("today", "contacts", "next", "log", "add", "edit", "goals", "reply", "schedule", "move"),
    *(
        "note",
        "promise",
        "debrief",
        "done",
        "snooze",
        "undo",
        "when",
        "draft",
        "sheet",
        "prep",
        "import",
    ),
    *("receive", "duplicates", "export", "forget"),
    *("config", "calendar", "backup", "restore", "doctor", "where", "help", "completion", "man"),
)
"""The names of the commands, in the order of the help."""
_FILES = {"import": "import_list"}
"""The file of a command, where its name cannot be that of a file."""


def root() -> Subcommand:
    """Return what is meant without a command's name."""
    from inroad.cli.commands.screen import SCREEN

    return SCREEN


def commands(name: str | None = None) -> Iterator[Subcommand]:
    """Yield the commands that have a name, in the order of the help; or only the one of a name."""
    for one in _NAMES:
        if name in (None, one):
            module = import_module(f"{__name__}.{_FILES.get(one, one)}")
            command: Subcommand = getattr(module, one.upper())
            yield command
