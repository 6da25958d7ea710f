"""Writing everything to the snapshot, so that the journal need not be read again.

The heavy part (making the bytes, writing them aside) holds no lock and may run in a thread;
the lock is held for the rename. An older snapshot with a longer journal is as good as a new
one, so that nothing is lost if this fails.
"""

import errno
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from inroad.files import (
    discard,
    make_folders,
    read_in_parts,
    read_whole,
    signature,
    sync_folder,
    write_aside,
)
from inroad.store.format.raw import State
from inroad.store.log import snapshot
from inroad.store.log.journal import Line
from inroad.store.log.storage import JournalStorage
from inroad.store.repair.backups import Backups
from inroad.store.repair.retention import prune

KEPT_LINES = 1000
"""So many transactions can be taken back."""

_ROTATED_AT = 2 * KEPT_LINES


def compact(storage: JournalStorage, state: State, today: date) -> bool:
    """Write the snapshot of `state` (a copy of the storage's); return whether it stands there.

    It does not where another program wrote the file meanwhile: that is looked at first.

    Raises:
        Busy: another process did not let go of the campaign.
        OSError: the disk refused; the old snapshot stands.
    """
    disk, layout = storage.disk, storage.layout
    make_folders(disk, layout.data.parent)
    written = snapshot.Written(state)
    aside = write_aside(disk, layout.data, written)
    try:
        with storage.lock.held():
            if signature(disk, layout.data) != storage.snapshot_signature:
                return False
            if _back_up(storage, today):
                prune(storage)
            _put(storage, aside, state, written.checksum)
            _rotate(storage)
    finally:
        discard(disk, aside)
    return True


def compact_with_lock(storage: JournalStorage) -> None:
    """Write the snapshot at once; the lock is held, and no other version is to be kept."""
    written = snapshot.Written(storage.state)
    aside = write_aside(storage.disk, storage.layout.data, written)
    try:
        _put(storage, aside, storage.state, written.checksum)
    finally:
        discard(storage.disk, aside)


def _put(storage: JournalStorage, aside: Path, state: State, checksum: str) -> None:
    disk, data = storage.disk, storage.layout.data
    disk.rename(aside, data)
    sync_folder(disk, data.parent)
    storage.snapshot_signature = signature(disk, data)
    storage.snapshot_head = state.head
    storage.snapshot_checksum = checksum
    storage.unsaved_bytes = 0
    storage.is_stale = False


def _back_up(storage: JournalStorage, today: date) -> bool:
    """Keep the outgoing snapshot as the day's copy; return whether there was none yet."""
    backups = Backups(storage.disk, storage.layout)
    if storage.snapshot_signature is None or backups.has(today):
        return False
    with suppress(OSError):  # A copy less is no reason not to save.
        backups.keep(_outgoing(storage), today)
    return True


def _outgoing(storage: JournalStorage) -> Iterable[bytes]:
    """Return the parts of the snapshot that is written over; raises OSError where it is damaged."""
    if storage.snapshot_checksum:
        # What was sound when it was opened, or written, and bears its checksum, still is.
        parts = read_in_parts(storage.disk, storage.layout.data)
        return snapshot.as_sealed(parts, storage.snapshot_checksum)
    # It came from another place, and was taken in.
    data = read_whole(storage.disk, storage.layout.data)
    if snapshot.parse(data) is None:
        raise OSError(errno.EIO, "it is no whole snapshot")
    return (data,)


def _rotate(storage: JournalStorage) -> None:
    """Drop old lines of a long journal: not the last thousand, nor what a backup goes on with."""
    backups = Backups(storage.disk, storage.layout)

    def first(lines: tuple[Line, ...]) -> int:
        for path in backups.all():
            data = backups.read(path)
            found = snapshot.parse(data) if data else None
            hashes = [line.hash for line in lines]
            if found is not None and found.head.hash in hashes:
                return min(len(lines) - KEPT_LINES, hashes.index(found.head.hash) + 1)
        return 0

    with suppress(OSError):
        storage.journal.keep_from(first, _ROTATED_AT)
