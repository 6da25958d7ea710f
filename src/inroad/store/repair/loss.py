"""Entries that are missing because a data file was cut off or damaged, and nothing had them all.

What was left of such a file is in the campaign. The file itself is kept aside under a name that
says how many entries it lacks ("inroad.json.3287-of-6816-missing-…"), so that this is known for
as long as it lies there, on any machine. Whoever gives the rest up deletes it.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from inroad.domain.text import plural
from inroad.files import is_file, read_whole
from inroad.store.format.raw import HEADER, State, empty_state
from inroad.store.log import snapshot
from inroad.store.log.journal import read_lines, replayed
from inroad.store.log.storage import JournalStorage
from inroad.store.repair.backups import Backups
from inroad.store.repair.kept_aside import Aside
from inroad.store.repair.salvage import Salvaged, salvage

_MARK = re.compile(r"\.(?:(\d+)-of-(\d+)|some)-missing-\d")


class Loss(NamedTuple):
    """How many of how many entries are missing; 0 of 0 where nobody can say."""

    missing: int = 0
    had: int = 0

    @property
    def mark(self) -> str:
        """What the file that lacks them is called by, when it is kept aside."""
        return f"{self.missing}-of-{self.had}-missing" if self.had else "some-missing"

    @property
    def sentence(self) -> str:
        """How many are missing: "3,287 of its 6,816 entries are missing"."""
        if not self.had:
            return "nobody can say how many of its entries are missing"
        verb = "is" if self.missing == 1 else "are"
        return f"{self.missing:,} of its {plural(self.had, 'entry', 'entries')} {verb} missing"


def loss_of(found: Salvaged, left: int, had: int) -> Loss | None:
    """Return what a salvaged file lacks, or None where that is nothing.

    Args:
        found: what could be read of it.
        left: how many entries the campaign has now.
        had: how many it had when it was last seen here; 0 where that is not known.
    """
    if not found.is_torn:
        return None
    if had:
        return Loss(had - left, had) if had > left else None
    return Loss() if found.is_cut else Loss(found.damaged, left + found.damaged)


def losses(storage: JournalStorage) -> Iterator[tuple[str, Loss]]:
    """Yield the files kept aside that lack something, with how much."""
    for name in Aside(storage.disk, storage.layout).only_copies():
        found = _MARK.search(name.removeprefix(storage.layout.data.name))
        if found is not None:
            yield name, Loss(int(found[1] or 0), int(found[2] or 0))


def sources(storage: JournalStorage) -> Iterator[tuple[str, int]]:
    """Yield the files beside the data file that have entries which are not here, and how many.

    Those may be what is missing, or may have been deleted long ago: nobody can tell.
    """
    for path, state in _states(storage):
        count = sum(
            doc_id not in storage.state.tables.get(name, {})
            for name, table in state.tables.items()
            if name != HEADER
            for doc_id in table
        )
        if count:
            yield str(path.relative_to(storage.layout.data.parent)), count


def _states(storage: JournalStorage) -> Iterator[tuple[Path, State]]:
    """Yield what can be read of each backup, journal, conflict copy and file kept aside."""
    disk, layout = storage.disk, storage.layout
    for path in _files(storage):
        with suppress(OSError):
            data = read_whole(disk, path) if is_file(disk, path) else b""
            device = layout.device_of(path.name)
            if device is not None:
                yield path, replayed(empty_state(), read_lines(data).lines, device)
                continue
            whole = snapshot.parse(data)
            read = salvage(data) if whole is None else None
            state = whole or (read.states[0] if read is not None else None)
            if state is not None and state.campaign in ("", storage.state.campaign):
                yield path, state


def _files(storage: JournalStorage) -> Iterator[Path]:
    disk, layout = storage.disk, storage.layout
    yield from Backups(disk, layout).all()
    for name in sorted(disk.names(layout.data.parent)):
        if layout.device_of(name) is not None or layout.is_conflict_copy(name):
            yield layout.data.with_name(name)
    yield from Aside(disk, layout).all()
