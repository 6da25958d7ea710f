"""Campaigns that may be meant where a data file is named that does not exist.

A path is mistyped in one of its parts: the file's own name, or that of a folder on the way.
What stands there under a name that is like it, and is a campaign, may be what is meant.
"""

import difflib
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from inroad.disk import Disk
from inroad.domain.text import folded
from inroad.files import opened_file, read_from
from inroad.store.format.raw import HEADER
from inroad.store.log.layout import is_conflict_copy
from inroad.store.log.snapshot import SEAL

_MOST = 3
_TRIED = 20
_NEAR = 0.6
"""How alike two names have to be, of 1."""
_END = 4096
"""Bytes: the seal of a campaign stands in its last ones."""


def campaigns_near(path: Path, disk: Disk | None = None) -> tuple[Path, ...]:
    """Return campaigns with nearly the name of `path`, the nearest first; at most three."""
    disk = disk or Disk()
    alike = islice(dict.fromkeys(_named_alike(path, disk)), _TRIED)
    return tuple(islice((one for one in alike if one != path and _is_campaign(disk, one)), _MOST))


def campaigns_in(folder: Path, disk: Disk) -> tuple[Path, ...]:
    """Return the campaigns in a folder; at most three."""
    named = (folder / name for name in _names(folder, disk) if _is_data(name))
    return tuple(islice((one for one in islice(named, _TRIED) if _is_campaign(disk, one)), _MOST))


def _named_alike(path: Path, disk: Disk) -> Iterator[Path]:
    """Yield paths that differ from `path` in one of their parts, the most likely first.

    That is the first part which is not there, or the one before it; and whatever else is
    called like data in the same folder.
    """
    folders = [*reversed(path.parents), path]
    there = next(at for at in range(len(folders) - 2, -1, -1) if folders[at].is_dir())
    for at in (there, there - 1):
        if at >= 0:
            rest = path.relative_to(folders[at + 1])
            for name in _names_like(folders[at + 1], disk):
                yield folders[at] / name / rest
    if path.parent.is_dir():
        yield from (path.parent / name for name in _names(path.parent, disk) if _is_data(name))


def _names_like(wanted: Path, disk: Disk) -> list[str]:
    """Return the names beside a path that are like its own, the likest first."""
    alike = {
        name: difflib.SequenceMatcher(None, _plain(wanted.name), _plain(name)).ratio()
        for name in _names(wanted.parent, disk)
        if name != wanted.name
    }
    return sorted((name for name in alike if alike[name] >= _NEAR), key=lambda one: -alike[one])


def _names(folder: Path, disk: Disk) -> list[str]:
    with suppress(OSError):
        return sorted(name for name in disk.names(folder) if not name.startswith("."))
    return []


def _is_data(name: str) -> bool:
    return name.endswith(".json")


def _plain(name: str) -> str:
    """Return a name without its ending, capitals and accents."""
    return folded(name.removesuffix(".json"))


def _is_campaign(disk: Disk, path: Path) -> bool:
    """Whether a file is a campaign, as Inroad or another program wrote it; it is read in part."""
    if is_conflict_copy(path.name):
        return False
    with suppress(OSError), opened_file(disk, path) as handle:
        if handle is None:
            return False
        size = disk.status(handle).st_size
        end = read_from(disk, handle, max(0, size - _END))
        return f'"{SEAL}"'.encode() in end or (size <= _END and f'"{HEADER}"'.encode() in end)
    return False
