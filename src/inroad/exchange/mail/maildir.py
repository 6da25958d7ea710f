"""A Maildir: a folder with cur and new, in which each letter is a file.

It is read like one file: all letters in it, by their names. Folders in it (`.Sent`) are folders
of their own: name them. What its name marks as a draft, or as thrown away, is no letter. A link,
or what is no file that ends, is said and not opened.
"""

import os
from contextlib import suppress
from pathlib import Path

from inroad.domain.errors import Unreadable
from inroad.domain.patterns import late
from inroad.exchange.folder_files import files_as_one
from inroad.exchange.reader import Input

_FOLDERS = ("cur", "new")
_NO_LETTER = late(r".*[:;!]2,[A-Za-z]*[DT][A-Za-z]*")
"""What is a draft (D), or was thrown away (T); some file systems take no colon in a name."""
_LARGEST = 2 * 1024 * 1024 * 1024
"""Bytes of all letters together; they are read one by one."""


def is_maildir(path: Path) -> bool:
    """Whether there is a Maildir at `path`: both of its folders, whatever is in them."""
    return all((path / name).is_dir() for name in _FOLDERS)


def maildir_input(path: Path) -> Input:
    """Return the letters of a Maildir as one input.

    Raises:
        Unreadable: there are none, or too many.
    """
    names = _names_in(path)
    if not names:
        raise Unreadable(f"There are no letters in {path}; name another folder.")
    found = files_as_one(path, names, _LARGEST)
    if found is None:
        raise Unreadable(f"{path} has too many letters to be read at once; name one of them.")
    return found


def _names_in(path: Path) -> tuple[str, ...]:
    """Return the letters of a Maildir, in the order in which they came, as their names have it."""
    found = []
    for folder in _FOLDERS:
        with suppress(OSError), os.scandir(path / folder) as entries:
            for entry in entries:
                is_folder = entry.is_dir(follow_symlinks=False)
                is_letter = not entry.name.startswith(".") and not _NO_LETTER.fullmatch(entry.name)
                if is_letter and not is_folder:
                    found.append((entry.name, f"{folder}/{entry.name}"))
    return tuple(name for _, name in sorted(found))
