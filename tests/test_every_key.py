"""What every key of every screen is called, and what its help says, word by word.

After a change that is meant to be seen: `make pictures`, and look at the difference.
"""

import importlib
import os
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import inroad
from inroad.commands import Command

KEYS = Path(__file__).parent / "keys.txt"


def commands() -> Iterator[Command]:
    """Yield every command, those of the screens and those that are declared beside them."""
    for module in pkgutil.walk_packages(inroad.__path__, "inroad."):
        if module.name.endswith("__main__"):
            continue
        for value in tuple(vars(importlib.import_module(module.name)).values()):
            members = vars(value).values() if isinstance(value, type) else (value,)
            yield from (one for one in members if isinstance(one, Command))


def test_picture_of_every_key() -> None:
    told = {f"{', '.join(one.keys)} | {one.label} | {one.help}\n" for one in commands()}
    said = "".join(sorted(told))
    if os.environ.get("INROAD_PICTURES") == "accept":
        KEYS.write_text(said, "utf-8")
    assert said == KEYS.read_text("utf-8")
