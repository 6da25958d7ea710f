"""What commands there are and which keys they have by themselves, without loading a screen.

The table is drawn from the screens; a test compares it with them. A line has the sort of a command,
its name, its usual keys, the screens that have it so, and what it does.
"""

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("commands.txt")


class Sort(StrEnum):
    """Whose command it is."""

    OWN = "own"
    TYPING = "typing"
    """A screen's own, where a field always has the focus."""
    EVERYWHERE = "everywhere"
    CURSOR = "cursor"


class KnownCommand(NamedTuple):
    """A command on some screens; `keys` are Textual's names, `help` is a line on what it does."""

    sort: Sort
    name: str
    keys: tuple[str, ...]
    screens: tuple[str, ...]
    help: str

    def line(self) -> str:
        """Return it as it stands in the table."""
        return "\t".join(
            (self.sort, self.name, " ".join(self.keys), " ".join(self.screens), self.help)
        )


@cache
def known_commands() -> tuple[KnownCommand, ...]:
    """Return every command, in the order of the table."""
    lines = TABLE.read_text("utf-8").splitlines()
    fields = (line.split("\t") for line in lines)
    return tuple(
        KnownCommand(Sort(sort), name, tuple(keys.split()), tuple(screens.split()), words)
        for sort, name, keys, screens, words in fields
    )
