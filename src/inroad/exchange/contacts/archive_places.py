"""Where lists of connections may be in a folder: only where LinkedIn's archive puts them.

That is the folder itself, as it is unpacked into it, or a folder in it, as archives are unpacked
beside one another; and the archives as they came. It is never looked deeper: below a folder of
downloads, or one for temporary files, there are lists of strangers.
"""

import zipfile
from collections.abc import Iterator
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path

from inroad.domain.errors import Unreadable
from inroad.exchange.archive_members import archive_in, is_file, path_of

LISTED = "Connections.csv"

_NAMED = 8

_LISTS = "connections*.csv"
"""A browser that finds one there already calls the next one "Connections (1).csv"."""


def the_list_of(folder: Path) -> Path | None:
    """Return the list of a folder that is one unpacked archive: it is at its place, and alone."""
    found = tuple(places_in(folder))
    is_one = len(found) == 1 and found[0].parent == folder
    return found[0] if is_one and found[0].name.lower() == LISTED.lower() else None


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


def members_in(archive: zipfile.ZipFile, name: str = LISTED) -> list[zipfile.ZipInfo]:
    """Return the files of an archive that are called so: those that stand highest in it.

    They may be written in any case, and in any folder; what macOS keeps beside files is none.
    """
    found = [
        one
        for one in archive.infolist()
        if path_of(one).name.lower() == name.lower() and is_file(one)
    ]
    highest = min((len(path_of(one).parts) for one in found), default=0)
    return [one for one in found if len(path_of(one).parts) == highest]


def the_file_in(folder: Path) -> Path:
    """Return the list in a folder that is an unpacked archive.

    Raises:
        Unreadable: in any other folder nobody can know which list is meant.
    """
    whole = the_list_of(folder)
    if whole is not None:
        return whole
    found = [str(one.relative_to(folder)) for one in places_in(folder)]
    if not found:
        raise Unreadable(f"There is no {LISTED} in {folder}; name the file itself.")
    more = f", and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    raise Unreadable(
        f"{folder} is a folder with {', '.join(found[:_NAMED])}{more}; name the one that you mean."
    )


def _lists(folder: Path) -> list[Path]:
    with suppress(OSError):
        named = [one for one in folder.iterdir() if fnmatchcase(one.name.lower(), _LISTS)]
        return sorted(path for path in named if not path.is_dir())
    return []


def _children(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.iterdir())
    return []


def _has_list(path: Path) -> bool:
    with suppress(OSError, zipfile.BadZipFile, ValueError), archive_in(path) as archive:
        return bool(members_in(archive))
    return False
