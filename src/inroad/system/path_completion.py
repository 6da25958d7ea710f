"""Completing the path of a file, as a shell does it."""

import os
from collections.abc import Sequence
from itertools import islice, takewhile
from pathlib import Path
from typing import NamedTuple

from inroad.paths import typed_path

_MOST = 2000
"""Names of one folder that are looked at."""


class Completion(NamedTuple):
    """What a path begun can become: as far as all `names` agree, and those names."""

    path: str
    names: tuple[str, ...]


def complete(begun: str) -> Completion:
    """Complete a path as it is typed; a folder ends in a slash.

    `~` is my home folder. Hidden names are offered only where a dot was typed. Where no name
    begins as typed, letters count alike in upper and lower case. It may wait for a slow disk.
    """
    folder, _, start = begun.rpartition("/")
    typed_folder = f"{folder}/" if "/" in begun else ""
    if begun == "~":
        return Completion("~/", ("~/",))
    names = _names(typed_path(typed_folder or "."), start.startswith("."))
    found = [name for name in names if name.startswith(start)]
    if not found:
        found = [name for name in names if name.lower().startswith(start.lower())]
    if not found:
        return Completion(begun, ())
    agreed = _agreed(found)
    further = agreed if agreed.lower().startswith(start.lower()) else start
    return Completion(typed_folder + further, tuple(found))


def _agreed(names: Sequence[str]) -> str:
    """Return how all `names` begin."""
    pairs = zip(min(names), max(names), strict=False)
    return "".join(first for first, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _names(folder: Path, hidden: bool) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            found = [(entry.name, _is_folder(entry)) for entry in islice(entries, _MOST)]
    except OSError:
        return []
    return sorted(
        f"{name}/" if is_folder else name
        for name, is_folder in found
        if hidden or not name.startswith(".")
    )


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a folder; what cannot be told (a link that leads round in a circle) is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False
