"""A folder of cards, one a file, as khard, vdirsyncer and servers of address books keep them.

It is read like one file: all that are in it, by their names. Where there is none, the folders in
it are looked into, as whoever has several address books keeps them, and never deeper. What is
hidden is left alone; a link, or what is no file that ends, is said and not opened.
"""

import os
from contextlib import suppress
from pathlib import Path

from inroad.domain.errors import Unreadable
from inroad.exchange.folder_files import files_as_one
from inroad.exchange.reader import Input

_ENDINGS = (".vcf", ".vcard")
_LARGEST = 400 * 1024 * 1024
"""Bytes of all files together."""


def is_card_folder(path: Path) -> bool:
    """Whether there is a folder at `path` that holds cards."""
    return path.is_dir() and bool(_names_in(path))


def folder_input(path: Path) -> Input:
    """Return the cards of a folder as one input.

    Raises:
        Unreadable: there are none, or too many.
    """
    names = _names_in(path)
    if not names:
        raise Unreadable(f"There are no cards (*.vcf) in {path}; name the file itself.")
    found = files_as_one(path, names, _LARGEST)
    if found is None:
        raise Unreadable(f"{path} is too large to be a folder of cards; name one of its files.")
    return found


def _names_in(path: Path) -> tuple[str, ...]:
    """Return the cards in a folder, or where it has none, those in its folders; in order."""
    files, folders = _listed(path)
    if not files:
        files = [f"{folder}/{name}" for folder in folders for name in _listed(path / folder)[0]]
    return tuple(files)


def _listed(path: Path) -> tuple[list[str], list[str]]:
    """Return the names of the cards and of the folders in a folder, each sorted."""
    files, folders = [], []
    with suppress(OSError), os.scandir(path) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            elif entry.name.lower().endswith(_ENDINGS):
                files.append(entry.name)
    return sorted(files), sorted(folders)
