"""A folder of calendar files, one entry each: a vdir, which vdirsyncer, khal and todoman read.

Nothing changed, nothing rewritten. A changed file is replaced by rename: khal misses what
changes in place. Other people's files in the folder are left alone.
"""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from inroad.disk import Disk
from inroad.domain.errors import InroadError
from inroad.exchange.calendar.calendar_entry import CalendarEntry, Synced
from inroad.exchange.calendar.ical import Stamp, render, says_the_same, stamp_of
from inroad.files import make_folders, read_whole, replace

_LARGEST = 1 << 20
"""Bytes of one entry, far more than any has."""


def digest(entry: CalendarEntry) -> str:
    """Return what is the same for equal entries, and for no others."""
    return hashlib.blake2b(repr(entry).encode(), digest_size=12).hexdigest()


def sync(
    folder: Path,
    prefix: str,
    entries: Iterable[CalendarEntry],
    at: datetime,
    known: Mapping[str, str] = MappingProxyType({}),
) -> Synced:
    """Make the folder's files that begin with `prefix` say what `entries` say.

    Args:
        folder: the folder; it is made where it is missing.
        prefix: how the names of our files begin; others are never touched.
        entries: what should stand there.
        at: the present (aware), for what changes.
        known: digests by UID of what was written last; a file of one of these is not read again.

    Raises:
        InroadError: the folder cannot be written.
    """
    disk = Disk()
    wanted = {f"{prefix}{entry.uid}.ics": entry for entry in entries}
    try:
        make_folders(disk, folder)
        names = disk.names(folder)
        present = {one for one in names if one.startswith(prefix) and one.endswith(".ics")}
        doubtful = {
            name: entry
            for name, entry in wanted.items()
            if name not in present or known.get(entry.uid) != digest(entry)
        }
        written = sum(_put(folder / name, entry, at) for name, entry in doubtful.items())
        gone = present - set(wanted)
        for name in gone:
            (folder / name).unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or "it cannot be written"
        raise InroadError(f"The calendar folder {folder} was not updated: {reason}.") from error
    return Synced(written, len(gone), len(wanted) - written)


def _put(path: Path, entry: CalendarEntry, at: datetime) -> bool:
    """Write one entry, where the file does not say it already; return whether it was written."""
    stamp = Stamp(0, at)
    try:
        known = read_whole(Disk(), path, _LARGEST)
    except OSError:
        # Missing, or no file of ours at all (a link, a pipe): it is put there whole.
        known = b""
    before = stamp_of(known)
    if before is not None:
        if known == render((entry, before)) or says_the_same(known, entry):
            return False
        stamp = before.next(at)
    replace(Disk(), path, render((entry, stamp)))
    return True
