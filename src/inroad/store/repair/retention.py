"""How long files are kept that nobody needs any more: the numbers, in one place.

This is about what was taken in and kept aside (see `kept_aside`), and about journals under names
that nobody writes to any more, all of whose changes are in the campaign. Nothing that may be
the only copy of something is ever removed. The dated copies have numbers of their own (see
`backups`), and so has the length of a journal (see `compaction`).
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from inroad.disk import Disk
from inroad.files import discard, is_file, read_whole
from inroad.store.log.journal import read_lines
from inroad.store.log.storage import JournalStorage
from inroad.store.merging.merge import has_seen
from inroad.store.repair.backups import Backups
from inroad.store.repair.kept_aside import Aside

KEPT_FOR = timedelta(days=90)
ALWAYS_KEPT, MOST_KEPT = 10, 100
"""The newest ten of a sort stay whatever their age, the others for ninety days, and there are
never more than a hundred."""


def prune(storage: JournalStorage) -> int:
    """Remove what is too old or too much, and return how many of these files that were.

    Where the clock is not to be believed nothing is removed: everything would seem old.
    """
    if not storage.is_clock_trusted:
        return 0
    disk, now = storage.disk, storage.now()
    Backups(disk, storage.layout).prune()
    gone = _outdated(disk, Aside(disk, storage.layout).taken_in(), now)
    gone += [path for path in _outdated(disk, _old_journals(storage), now) if _is_in(storage, path)]
    for path in gone:
        discard(disk, path)
    return len(gone)


def _outdated(disk: Disk, files: Iterable[Path], now: datetime) -> list[Path]:
    """Return those that are kept no longer."""
    aged = []
    for path in files:
        with suppress(OSError):
            aged.append((disk.stat(path).st_mtime_ns, path))
    aged.sort(reverse=True)
    oldest = (now - KEPT_FOR).timestamp() * 1e9
    return [
        path
        for rank, (changed, path) in enumerate(aged)
        if rank >= MOST_KEPT or (rank >= ALWAYS_KEPT and changed < oldest)
    ]


def _old_journals(storage: JournalStorage) -> list[Path]:
    """Return the journals beside the data file that are neither mine nor the snapshot's."""
    layout, disk = storage.layout, storage.disk
    living = {storage.device, storage.snapshot_head.device}
    found = []
    with suppress(OSError):
        for name in disk.names(layout.data.parent):
            device = layout.device_of(name)
            if device is not None and device not in living:
                found.append(layout.journal(device))
    return [path for path in found if is_file(disk, path)]


def _is_in(storage: JournalStorage, path: Path) -> bool:
    """Whether the campaign has all that a journal has."""
    with suppress(OSError):
        data = read_whole(storage.disk, path)
        reading = read_lines(data)
        is_whole = not reading.damaged and reading.size == len(data)
        return is_whole and all(has_seen(storage.state.seen, line.at) for line in reading.lines)
    return False
