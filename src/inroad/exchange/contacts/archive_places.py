"""Where lists of connections may be in a folder: only where LinkedIn's archive puts them.

That is the folder itself, as it is unpacked into it, or a folder in it, as archives are unpacked
beside one another; and the archives as they came. It is never looked deeper: below a folder of
downloads, or one for temporary files, there are lists of strangers.
"""

import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

LISTED = "Connections.csv"

_LISTS = "Connections*.csv"
"""A browser that finds one there already calls the next one "Connections (1).csv"."""


def the_list_of(folder: Path) -> Path | None:
    """Return the list of a folder that is one unpacked archive: it is at its place, and alone."""
    found = tuple(places_in(folder))
    return found[0] if found == (folder / LISTED,) else None


def places_in(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder that are lists of connections by their names, or have one."""
    yield from _lists(folder)
    for path in _children(folder):
        if path.name.startswith("."):
            continue
        with suppress(OSError):
            if path.is_dir():
                yield from _lists(path)
            elif path.suffix.lower() == ".zip" and path.is_file() and _has_list(path):
                yield path


def members_in(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the lists of an archive: the one at its top, or those of the folders there."""
    found = [one for one in archive.infolist() if one.filename.rsplit("/", 1)[-1] == LISTED]
    at_top = [one for one in found if one.filename == LISTED]
    return at_top or [one for one in found if one.filename.count("/") == 1]


def _lists(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(path for path in folder.glob(_LISTS) if not path.is_dir())
    return []


def _children(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.iterdir())
    return []


def _has_list(path: Path) -> bool:
    with suppress(OSError, zipfile.BadZipFile, ValueError), zipfile.ZipFile(path) as archive:
        return bool(members_in(archive))
    return False
