"""How much of everything a campaign has: numbers alone, so that it can be shown to anybody."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from inroad.domain.tables import KINDS
from inroad.store.format.raw import HEADER
from inroad.store.format.schema import SCHEMA
from inroad.store.log.storage import JournalStorage

OTHERS = "others"
"""What is counted together: tables that this version has no kind of document for."""


class Inventory(NamedTuple):
    """What a campaign consists of.

    Attributes:
        schema: the layout that it is read and written in.
        documents: how many documents there are of each kind, by table; of unknown ones together.
        files: how many files there are of each sort.
        sizes: bytes of the files of each sort.
    """

    schema: int
    documents: dict[str, int]
    files: dict[str, int]
    sizes: dict[str, int]


def inventory(storage: JournalStorage) -> Inventory:
    """Count what a campaign consists of; its names and its words are not in it."""
    documents: dict[str, int] = {}
    for table, entries in storage.state.tables.items():
        if table != HEADER:
            name = table if table in KINDS else OTHERS
            documents[name] = documents.get(name, 0) + len(entries)
    sorts = _files(storage)
    sizes = {sort: [_size(storage, path) for path in paths] for sort, paths in sorts.items()}
    return Inventory(
        SCHEMA,
        {name: documents[name] for name in (*KINDS, OTHERS) if documents.get(name)},
        {sort: len(found) for sort, found in sizes.items()},
        {sort: sum(found) for sort, found in sizes.items()},
    )


def _files(storage: JournalStorage) -> dict[str, list[Path]]:
    layout = storage.layout
    folder = layout.data.parent
    beside = _names(storage, folder)
    return {
        "data file": [layout.data] if layout.data.name in beside else [],
        "journals": [folder / name for name in beside if layout.device_of(name)],
        "conflict copies": [folder / name for name in beside if layout.is_conflict_copy(name)],
        "backups": [layout.backups / name for name in _names(storage, layout.backups)],
        "kept aside": [layout.aside / name for name in _names(storage, layout.aside)],
        "half typed": [
            layout.unsaved_forms / name for name in _names(storage, layout.unsaved_forms)
        ],
    }


def _names(storage: JournalStorage, folder: Path) -> Iterable[str]:
    try:
        return sorted(storage.disk.names(folder))
    except OSError:
        return []


def _size(storage: JournalStorage, path: Path) -> int:
    try:
        return storage.disk.stat(path).st_size
    except OSError:
        return 0
