"""TinyDB's table, with a change tracked instead of the whole table written again.

`Table._update_table` is where TinyDB turns a change into a rewrite of everything. The
underscore methods are meant for extensions, but promised by nobody: `pyproject.toml` pins
the version and `tests/store/test_tinydb_contract.py` watches them.
"""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from copy import deepcopy
from typing import Any, cast

from tinydb import Storage, TinyDB
from tinydb.table import Document as Row
from tinydb.table import Table

from inroad.store.format.raw import Raw, RawEdit
from inroad.store.log.storage import JournalStorage

Storage.register(JournalStorage)
# It is a storage without inheriting it: what only reads a campaign loads no TinyDB.


class CopiedRow(Row):
    """A result that is the reader's own: what they do to it reaches nobody else."""

    def __init__(self, value: Mapping[str, Any], doc_id: int) -> None:
        super().__init__(deepcopy(dict(value)), doc_id)


class Overlay(MutableMapping[int, Raw]):
    """A table as an update sees it: what is changed is noted here, the table stays."""

    def __init__(self, table: Mapping[str, Raw]) -> None:
        self._table = table
        self._changed: dict[int, Raw | None] = {}

    def edits(self, name: str) -> list[RawEdit]:
        """Return what was changed, before and after."""
        edits = []
        for doc_id, after in self._changed.items():
            before = self._table.get(str(doc_id))
            if before != after:
                edits.append(RawEdit(name, str(doc_id), before, after))
        return edits

    def __getitem__(self, doc_id: int) -> Raw:
        # TinyDB changes what it gets from here in place.
        if doc_id not in self._changed:
            self._changed[doc_id] = deepcopy(self._table[str(doc_id)])
        document = self._changed[doc_id]
        if document is None:
            raise KeyError(doc_id)
        return document

    def __setitem__(self, doc_id: int, document: Raw) -> None:
        self._changed[doc_id] = document

    def __delitem__(self, doc_id: int) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        self._changed[doc_id] = None

    def __contains__(self, doc_id: object) -> bool:
        if doc_id in self._changed:
            return self._changed[doc_id] is not None
        return str(doc_id) in self._table

    def __iter__(self) -> Iterator[int]:
        kept = (int(doc_id) for doc_id in self._table if int(doc_id) not in self._changed)
        yield from kept
        yield from [doc_id for doc_id, after in self._changed.items() if after is not None]

    def __len__(self) -> int:
        return sum(1 for _ in self)


class TrackedTable(Table):
    """A table whose changes go to the journal."""

    document_class = CopiedRow
    # TinyDB's cache hands the same documents out again and again.
    default_query_cache_capacity = 0

    def __init__(self, storage: JournalStorage, name: str, **options: Any) -> None:
        super().__init__(cast("Storage", storage), name, **{"cache_size": 0, **options})

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        pending = self._tracked.pending.get(self.name)
        if pending is None:
            return cast(
                "dict[str, Mapping[str, Any]]", self._tracked.state.tables.get(self.name, {})
            )
        return {str(doc_id): pending[doc_id] for doc_id in list(pending)}

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        with self._tracked.transaction(f"Changed {self.name}"):
            table = self._tracked.state.tables.get(self.name, {})
            overlay = self._tracked.pending.setdefault(self.name, Overlay(table))
            updater(cast("dict[int, Mapping[str, Any]]", overlay))

    def put(self, documents: Mapping[int, Raw | None]) -> None:
        """Set whole documents by their ids, and delete those that are None."""

        def updater(table: dict[int, Mapping[str, Any]]) -> None:
            for doc_id, document in documents.items():
                if document is not None:
                    table[doc_id] = document
                elif doc_id in table:
                    del table[doc_id]

        self._update_table(updater)

    @property
    def _tracked(self) -> JournalStorage:
        return cast("JournalStorage", self.storage)


class Database(TinyDB):
    """TinyDB on a journal."""

    table_class: type[Table] = TrackedTable

    def tracked(self, name: str) -> TrackedTable:
        """Return the table of a name."""
        return cast("TrackedTable", self.table(name))
