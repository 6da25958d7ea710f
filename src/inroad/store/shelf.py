"""The documents in memory, as the domain knows them."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, cast

from inroad.domain.document import Document
from inroad.domain.documents import TABLES, Change, Edit
from inroad.domain.errors import Unreadable
from inroad.store.codec import decode
from inroad.store.raw import Raw, RawEdit, Tables

D = TypeVar("D", bound=Document)

_KINDS = {table: kind for kind, table in TABLES.items()}


class Shelf:
    """Decoded documents by kind and id. What cannot be decoded is left in the file, and said."""

    def __init__(self, tables: Tables, say: Callable[[str], None]) -> None:
        """Decode the documents of `tables`; `say` is given a sentence for each that fails."""
        self._say = say
        self._documents: dict[type[Document], dict[int, Document]] = {}
        for kind, name in TABLES.items():
            found = (
                self._decode(kind, doc_id, raw) for doc_id, raw in tables.get(name, {}).items()
            )
            self._documents[kind] = {one.id: one for one in found if one is not None}

    def all(self, kind: type[D]) -> Mapping[int, D]:
        """Return the documents of one kind, by id."""
        return cast("Mapping[int, D]", self._documents[kind])

    def decoded(self, label: str, edits: Iterable[RawEdit]) -> Change:
        """Return edits to JSON as a change of documents, seen from what is here."""
        found = []
        for edit in edits:
            kind = _KINDS.get(edit.table)
            if kind is None:
                continue
            before = self._documents[kind].get(int(edit.doc_id))
            after = None if edit.after is None else self._decode(kind, edit.doc_id, edit.after)
            if before != after:
                found.append(Edit(before, after))
        return Change(label, tuple(found))

    def past(self, label: str, edits: Iterable[RawEdit]) -> Change:
        """Return edits to JSON as a change of documents, seen from what was then."""
        found = []
        for edit in edits:
            kind = _KINDS.get(edit.table)
            states = [edit.before, edit.after]
            before, after = (
                self._decode(kind, edit.doc_id, raw) if kind and raw is not None else None
                for raw in states
            )
            if before != after:
                found.append(Edit(before, after))
        return Change(label, tuple(found))

    def take(self, change: Change) -> None:
        """Follow a change that is on the disk."""
        for edit in change.edits:
            documents = self._documents[type(edit.document)]
            if edit.after is None:
                documents.pop(edit.document.id, None)
            else:
                documents[edit.after.id] = edit.after

    def _decode(self, kind: type[Document], doc_id: str, raw: Raw) -> Document | None:
        try:
            return decode(kind, int(doc_id), raw)
        except Unreadable as error:
            self._say(str(error))
            return None
