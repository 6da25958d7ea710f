"""The store: all documents of one campaign in memory, and every change on the disk first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from tinydb import TinyDB
from tinydb.table import Document as Row

from inroad.domain.document import Document
from inroad.domain.documents import TABLES, Edit
from inroad.domain.errors import Unreadable
from inroad.store.codec import decode, encode, field_names
from inroad.store.ids import new_key
from inroad.store.storage import AtomicStorage

D = TypeVar("D", bound=Document)

SCHEMA = 1
"""The version of the file's layout that this program reads and writes."""

_HEADER = "header"
_HEADER_ID = 4503599627370494


class Store:
    """One campaign's documents. Reading costs no disk; `commit` is one atomic write."""

    def __init__(self, path: Path) -> None:
        """Open the campaign at `path`; a file that does not exist is an empty campaign.

        Raises:
            Unreadable: the file is no campaign, damaged, or from a newer Inroad.
        """
        self.path = path
        self._db = TinyDB(path, storage=AtomicStorage)
        self._storage = cast(AtomicStorage, self._db.storage)
        self._header = self._read_header()
        self._documents = {kind: self._read(kind) for kind in TABLES}

    @property
    def key(self) -> str:
        """The campaign's key, from which derived ids are made."""
        return str(self._header["key"])

    @property
    def is_new(self) -> bool:
        """Whether nothing has ever been saved."""
        return not self._db.tables()

    def all(self, kind: type[D]) -> Mapping[int, D]:
        """Return the documents of one kind, by id."""
        return cast("Mapping[int, D]", self._documents[kind])

    def get(self, kind: type[D], doc_id: int) -> D | None:
        """Return one document, or None."""
        return self.all(kind).get(doc_id)

    def commit(self, edits: Iterable[Edit]) -> None:
        """Make all `edits` in one atomic write; memory follows only when it succeeded.

        Raises:
            Conflict: another program changed the file; nothing was changed.
            InroadError: the disk refused; nothing was changed.
        """
        by_kind: dict[type[Document], list[Edit]] = defaultdict(list)
        for edit in edits:
            by_kind[type(edit.document)].append(edit)
        with self._storage.batch():
            if self.is_new:
                self._db.table(_HEADER).insert(Row(dict(self._header), _HEADER_ID))
            for kind, of_kind in by_kind.items():
                self._write(kind, of_kind)
        for kind, of_kind in by_kind.items():
            self._remember(kind, of_kind)

    def _read_header(self) -> Mapping[str, Any]:
        header = self._db.table(_HEADER).get(doc_id=_HEADER_ID)
        if header is None or isinstance(header, list):
            if not self.is_new:
                raise Unreadable(
                    f"{self.path} is not an Inroad campaign; name another with --data FILE."
                )
            return {"schema": SCHEMA, "key": new_key()}
        if header.get("schema") != SCHEMA:
            raise Unreadable(
                f"{self.path} was written by a newer Inroad; update Inroad to open it. "
                "It was not changed."
            )
        return header

    def _read(self, kind: type[D]) -> dict[int, Document]:
        table = self._db.table(TABLES[kind])
        return {row.doc_id: decode(kind, row.doc_id, row) for row in table.all()}

    def _write(self, kind: type[Document], edits: list[Edit]) -> None:
        table = self._db.table(TABLES[kind])
        known = field_names(kind)
        replaced = [edit.before.id for edit in edits if edit.before is not None]
        unknown: dict[int, dict[str, Any]] = {}
        if replaced:
            for row in table.get(doc_ids=replaced):
                unknown[row.doc_id] = {name: row[name] for name in row if name not in known}
            table.remove(doc_ids=replaced)
        rows = [
            Row({**unknown.get(edit.after.id, {}), **encode(edit.after)}, edit.after.id)
            for edit in edits
            if edit.after is not None
        ]
        if rows:
            table.insert_multiple(rows)

    def _remember(self, kind: type[Document], edits: list[Edit]) -> None:
        documents = self._documents[kind]
        for edit in edits:
            if edit.after is None:
                documents.pop(edit.document.id, None)
            else:
                documents[edit.after.id] = edit.after
