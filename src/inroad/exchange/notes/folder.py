"""A folder of notes, written beside its place first: a full disk leaves what was there.

What an earlier export wrote there is replaced, and dropped where it is of nobody any more; notes
that somebody else put there stay, and none of them is overwritten.
"""

import json
import shutil
import tempfile
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from inroad.disk import Disk
from inroad.domain.errors import InroadError
from inroad.domain.text import folded
from inroad.exchange.notes.note import Note, written
from inroad.files import make_folders, replace

_KNOWN = ".inroad-notes.json"
"""Lists what the last export wrote."""


def save_notes(folder: Path, notes: Iterable[Note]) -> int:
    """Write notes into a folder, each for the user's eyes alone; return how many.

    Raises:
        InroadError: it cannot be written, or a note of somebody's own stands in the way.
    """
    try:
        if folder.exists() and not folder.is_dir():
            raise InroadError(f"{folder} is no folder; name one for the notes.")
        make_folders(Disk(), folder.parent)
        aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            return _save(folder, aside, notes)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        raise InroadError(
            f"The notes were not saved in {folder} ({error.strerror or error})."
        ) from error


def _save(folder: Path, aside: Path, notes: Iterable[Note]) -> int:
    names = []
    disk = Disk()
    for note in notes:
        path = aside / note.path
        make_folders(disk, path.parent)
        replace(disk, path, written(note).encode("utf-8", "replace"), synced=False)
        names.append(note.path)
    replace(disk, aside / _KNOWN, json.dumps(names, ensure_ascii=False).encode(), synced=False)
    if not folder.exists():
        aside.rename(folder)
        return len(names)
    before = _written_before(folder)
    dropped = before - set(names)
    own = [name for name in names if name not in before and _is_own(folder, name, dropped)]
    if own:
        raise InroadError(
            f"{folder / own[0]} is there already, and not written by Inroad; name another folder."
        )
    # First: where case does not count, the name that it has now may be one of them.
    for name in dropped:
        _drop(folder, name)
    for name in (*names, _KNOWN):
        make_folders(disk, (folder / name).parent)
        (aside / name).replace(folder / name)
    return len(names)


def _is_own(folder: Path, name: str, dropped: Collection[str]) -> bool:
    """Whether a note of somebody's own has a name, and not one of ours by its name of before."""
    path, key = folder / name, folded(name)
    alike = [folder / one for one in dropped if folded(one) == key]
    return path.exists() and not any(one.exists() and one.samefile(path) for one in alike)


def _written_before(folder: Path) -> set[str]:
    """Return what the last export wrote into a folder."""
    with suppress(OSError, ValueError, TypeError):
        known = json.loads((folder / _KNOWN).read_text("utf-8"))
        return {one for one in known if isinstance(one, str) and _is_inside(one)}
    return set()


def _drop(folder: Path, name: str) -> None:
    path = folder / name
    # No link is followed out of the folder.
    if not path.is_symlink() and not path.parent.is_symlink():
        path.unlink(missing_ok=True)


def _is_inside(name: str) -> bool:
    path = Path(name)
    return not path.is_absolute() and ".." not in path.parts and path.suffix == ".md"
