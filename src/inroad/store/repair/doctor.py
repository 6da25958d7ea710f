"""Examining a campaign's files: what is well, what was repaired, and what is not well."""

import re
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import NamedTuple

from inroad.disk import PRIVATE_FILE, PRIVATE_FOLDER
from inroad.domain.tables import TABLES
from inroad.domain.text import first_few, plural
from inroad.files import discard, opened, read_whole, signature
from inroad.store.format.codec import DamagedEntry, decode
from inroad.store.log import snapshot
from inroad.store.log.journal import read_lines
from inroad.store.log.storage import JournalStorage
from inroad.store.merging.merge import PARENTS
from inroad.store.repair.backups import NO_COPY, Backups
from inroad.store.repair.kept_aside import Aside
from inroad.store.repair.loss import losses, sources
from inroad.store.repair.retention import prune

_NAMED = 20

WELL, REPAIRED, UNWELL = "well", "repaired", "unwell"


class Diagnosis(NamedTuple):
    """What one check found: its name, WELL, REPAIRED or UNWELL, and a sentence."""

    check: str
    status: str
    message: str


def examine(storage: JournalStorage) -> Iterator[Diagnosis]:
    """Check everything that a campaign has, and repair what can be; the lock is held."""
    for name, check in _CHECKS.items():
        try:
            yield check(storage)
        except OSError as error:
            path = f"{error.filename}: " if error.filename else ""
            reason = error.strerror or str(error)
            yield Diagnosis(name, UNWELL, f"It cannot be looked at ({path}{reason}).")


def _snapshot(storage: JournalStorage) -> Diagnosis:
    path = storage.layout.data
    if signature(storage.disk, path) is None:
        return Diagnosis("file", UNWELL, f"{path.name} is not there.")
    state = snapshot.parse(read_whole(storage.disk, path))
    if state is None:
        return Diagnosis("file", UNWELL, f"{path.name} is not as Inroad wrote it.")
    entries = plural(state.count, "entry", "entries")
    lost = [f"{one.sentence} ({storage.layout.aside.name}/{name})" for name, one in losses(storage)]
    if not lost and storage.lacks_last:
        return Diagnosis(
            "file",
            UNWELL,
            f"{path.name} has {entries}, and is older than what was last saved here: what came "
            "after it is missing. It was in the journal, which is not here; inroad restore shows "
            "what the newest copy has.",
        )
    if not lost:
        return Diagnosis("file", WELL, f"{path.name} is whole: {entries}.")
    found = [f"{path} ({count:,} not here)" for path, count in sources(storage)]
    rest = f"in {first_few(found, _NAMED)}, or" if found else "nowhere beside it; look"
    return Diagnosis(
        "file",
        UNWELL,
        f"{path.name} has {entries}; it was cut off or damaged once, and {'; '.join(lost)}. The "
        f"rest may be {rest} where you keep copies yourself; inroad restore FILE shows what one "
        "would bring. Whoever gives it up deletes the file kept aside.",
    )


def _journal(storage: JournalStorage) -> Diagnosis:
    path = storage.journal.path
    if signature(storage.disk, path) is None:
        return _no_journal(storage)
    reading = read_lines(read_whole(storage.disk, path))
    gaps = sum(
        one.previous != before.hash
        for before, one in zip(reading.lines, reading.lines[1:], strict=False)
    )
    if reading.damaged or gaps:
        lines = plural(max(reading.damaged, gaps), "line")
        return Diagnosis("journal", UNWELL, f"{path.name} has {lines} damaged or missing.")
    return Diagnosis("journal", WELL, f"{path.name}: {plural(len(reading.lines), 'change')}.")


def _no_journal(storage: JournalStorage) -> Diagnosis:
    """Say what it means that this place has no journal (yet)."""
    head, path = storage.snapshot_head, storage.journal.path
    came_along = len(read_lines(storage.journal.whole()).lines)
    changes = plural(came_along or head.n, "change")
    if came_along:
        said = f"The journal came with the data file: {changes}; the next one begins a new journal."
        return Diagnosis("journal", WELL, said)
    if head.device != storage.device:
        lacks = f", and the {changes} before cannot be taken back here" * bool(head.n)
        said = f"There is none yet, for the data file came alone{lacks}."
        return Diagnosis("journal", WELL, said)
    return Diagnosis(
        "journal",
        UNWELL,
        f"{path.name} is not there: what its {changes} brought is here, but cannot be taken back; "
        "if it lies somewhere else, put it back beside the data file.",
    )


def _backups(storage: JournalStorage) -> Diagnosis:
    backups = Backups(storage.disk, storage.layout)
    every = backups.all()
    if not every:
        return Diagnosis("backups", WELL, NO_COPY)
    bad = [path.name for path in every if backups.read(path) is None]
    if bad:
        return Diagnosis("backups", UNWELL, f"Damaged: {', '.join(bad)}; the others are whole.")
    return Diagnosis("backups", WELL, f"{plural(len(every), 'copy', 'copies')}, all whole.")


def _documents(storage: JournalStorage) -> Diagnosis:
    bad = []
    for kind, name in TABLES.items():
        for doc_id, document in storage.state.tables.get(name, {}).items():
            try:
                decode(kind, int(doc_id), document)
            except DamagedEntry as error:
                bad.append(error.entry)
    if bad:
        count = plural(len(bad), "damaged entry", "damaged entries")
        return Diagnosis(
            "entries",
            UNWELL,
            f"{count}, left as they are: {first_few(bad, _NAMED)}. Mend them in the file, or "
            "delete them there.",
        )
    return Diagnosis("entries", WELL, "Every entry can be read.")


def _owners(storage: JournalStorage) -> Diagnosis:
    tables = storage.state.tables
    lost = [
        f"{name} {doc_id}"
        for name, table in tables.items()
        for doc_id, document in table.items()
        for field, parent in PARENTS.items()
        if document.get(field) and str(document[field]) not in tables.get(parent, {})
    ]
    if lost:
        said = plural(len(lost), "entry", "entries")
        return Diagnosis("owners", UNWELL, f"{said} of nobody: {', '.join(lost[:5])}.")
    return Diagnosis("owners", WELL, "Every entry belongs to somebody.")


def _modes(storage: JournalStorage) -> Diagnosis:
    """Take rights from others that they should not have."""
    layout = storage.layout
    found = [layout.data, storage.journal.path, layout.backups, layout.aside]
    found += Backups(storage.disk, layout).all()
    open_ones = []
    for path in found:
        with suppress(OSError):
            mode = stat.S_IMODE(storage.disk.stat(path).st_mode)
            if mode & 0o077:
                is_folder = stat.S_ISDIR(storage.disk.stat(path).st_mode)
                with opened(storage.disk, path) as handle:
                    storage.disk.chmod(handle, PRIVATE_FOLDER if is_folder else PRIVATE_FILE)
                open_ones.append(path.name)
    if open_ones:
        return Diagnosis("rights", REPAIRED, f"Others could read {', '.join(open_ones)}; no more.")
    return Diagnosis("rights", WELL, "Only you can read the files.")


def _leftovers(storage: JournalStorage) -> Diagnosis:
    """Remove what processes that are dead had half written."""
    folder, name = storage.layout.data.parent, storage.layout.data.name
    pattern = re.compile(rf"\.{re.escape(name)}.*\.(\d{{1,9}})-\d+\.tmp")
    found = [pattern.fullmatch(one) for one in storage.disk.names(folder)]
    left = [one[0] for one in found if one and not storage.disk.is_running(int(one[1]))]
    for one in left:
        discard(storage.disk, folder / one)
    if left:
        said = plural(len(left), "half-written file")
        return Diagnosis("leftovers", REPAIRED, f"Removed {said}.")
    return Diagnosis("leftovers", WELL, "Nothing was left behind.")


def _aside(storage: JournalStorage) -> Diagnosis:
    """Remove what was taken in long ago, and say what may be the only copy of something."""
    removed = prune(storage)
    kept = Aside(storage.disk, storage.layout).only_copies()
    if removed:
        said = plural(removed, "file")
        return Diagnosis("aside", REPAIRED, f"Removed {said} that had been taken in long ago.")
    if kept:
        return Diagnosis(
            "aside",
            WELL,
            f"{storage.layout.aside.name} keeps what may be nowhere else: "
            f"{first_few(kept, _NAMED)}.",
        )
    return Diagnosis("aside", WELL, "Nothing that is kept aside is missing from the campaign.")


def _clock(storage: JournalStorage) -> Diagnosis:
    if storage.is_clock_trusted:
        return Diagnosis("clock", WELL, "The clock is not behind anything that was done.")
    return Diagnosis("clock", UNWELL, "The clock of this machine is behind; set it right.")


_CHECKS: dict[str, Callable[[JournalStorage], Diagnosis]] = {
    "file": _snapshot,
    "journal": _journal,
    "backups": _backups,
    "entries": _documents,
    "owners": _owners,
    "rights": _modes,
    "leftovers": _leftovers,
    "aside": _aside,
    "clock": _clock,
}
