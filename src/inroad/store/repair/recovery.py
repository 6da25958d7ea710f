"""A campaign without its snapshot: from the newest backup, or from nothing, by the journal."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from inroad.disk import Disk
from inroad.files import is_in_the_way, read_whole
from inroad.store.format.raw import HEADER, Head, State, Tables, empty_state
from inroad.store.log import journal, snapshot
from inroad.store.log.journal import Line, Reading, Recovered, follow, read_lines, replayed
from inroad.store.log.layout import Layout
from inroad.store.repair.backups import Backups


def own_state(disk: Disk, layout: Layout, device: str) -> Recovered | None:
    """Return what the journals and backups beside the data file say, or None if nothing.

    The device's own journal is asked first; then others, for a folder may have been copied.
    """
    for name, data in _journals(disk, layout, device):
        for state in _beginnings(disk, layout):
            found = follow(state, data, name)
            if found is not None:
                return found
    return None


def filled_up(disk: Disk, layout: Layout, torn: State) -> tuple[State, Path | None]:
    """Return what is left of a torn file with the entries that the newest copy has besides.

    The second part is that copy, or None where there is none of the campaign.
    """
    backups = Backups(disk, layout)
    for path in backups.all():
        data = backups.read(path)
        copy = snapshot.parse(data) if data else None
        if copy is not None and torn.campaign in ("", copy.campaign):
            tables: Tables = {
                name: {**copy.tables.get(name, {}), **torn.tables.get(name, {})}
                for name in {*copy.tables, *torn.tables}
            }
            if not torn.header:
                tables[HEADER] = dict(copy.tables[HEADER])
            both = torn.corrections | copy.corrections
            return replace(torn, tables=tables, seen=dict(copy.seen), corrections=both), path
    return torn, None


def state_at(disk: Disk, layout: Layout, device: str, head: Head) -> State | None:
    """Return what the campaign was when its journal had come to `head`, or None if unknown."""
    data = next((data for name, data in _journals(disk, layout, device) if name == device), b"")
    if not data:
        return None  # It would go on from anything.
    for state in _beginnings(disk, layout):
        at = journal.find(data, state.head)
        end = journal.find(data, head)
        if at is not None and end is not None and at <= end:
            return replayed(state, _until(read_lines(data[at:]), head), device)
    return None


def _until(reading: Reading, head: Head) -> Iterator[Line]:
    for line in reading.lines:
        if line.n > head.n:
            return
        yield line


def _journals(disk: Disk, layout: Layout, device: str) -> list[tuple[str, bytes]]:
    found = []
    for name in sorted(_names(disk, layout.data.parent)):
        other = layout.device_of(name)
        if other is None:
            continue
        try:
            if not is_in_the_way(disk, layout.journal(other)):
                found.append((other, read_whole(disk, layout.journal(other))))
        except PermissionError:
            if other == device:
                raise
    return sorted(found, key=lambda one: one[0] != device)


def _beginnings(disk: Disk, layout: Layout) -> Iterator[State]:
    """Yield the states that a journal may go on from: backups, newest first, and nothing."""
    backups = Backups(disk, layout)
    for path in backups.all():
        data = backups.read(path)
        state = snapshot.parse(data) if data else None
        if state is not None:
            yield state
    yield empty_state()


def _names(disk: Disk, folder: Path) -> list[str]:
    try:
        return disk.names(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
