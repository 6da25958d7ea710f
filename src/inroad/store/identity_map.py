"""The documents in memory, as the domain knows them."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, cast

from inroad.domain.changes import Change, Edit
from inroad.domain.documents.document import Document
from inroad.domain.tables import KINDS, TABLES
from inroad.domain.text import first_few
from inroad.store.format.codec import DamagedEntry, decode
from inroad.store.format.raw import Raw, RawEdit, Tables

D = TypeVar("D", bound=Document)


class IdentityMap:
    """Decoded documents by kind and id. What cannot be decoded is left in the file, and said."""

    def __init__(self, tables: Tables, say: Callable[[str], None]) -> None:
        """Decode the documents of `tables`; `say` is given a sentence for those that fail."""
        self._say = say
        self._documents: dict[type[Document], dict[int, Document]] = {}
        damaged: list[DamagedEntry] = []
        for kind, name in TABLES.items():
            found = (
                _decoded(kind, doc_id, raw, damaged) for doc_id, raw in tables.get(name, {}).items()
            )
            self._documents[kind] = {one.id: one for one in found if one is not None}
        self._say_damaged(damaged)

    def all(self, kind: type[D]) -> Mapping[int, D]:
        """Return the documents of one kind, by id."""
        return cast("Mapping[int, D]", self._documents[kind])

    def decoded(self, label: str, edits: Iterable[RawEdit]) -> Change:
        """Return edits to JSON as a change of documents, seen from what is here."""
        found = []
        damaged: list[DamagedEntry] = []
        for edit in edits:
            kind = KINDS.get(edit.table)
            if kind is None:
                continue
            before = self._documents[kind].get(int(edit.doc_id))
            after = _decoded(kind, edit.doc_id, edit.after, damaged)
            if before != after:
                found.append(Edit(before, after))
        self._say_damaged(damaged)
        return Change(label, tuple(found))

    def past(self, label: str, edits: Iterable[RawEdit]) -> Change:
        """Return edits to JSON as a change of documents, seen from what was then."""
        found = []
        for edit in edits:
            kind = KINDS.get(edit.table)
            if kind is None:
                continue
            before, after = (
                _decoded(kind, edit.doc_id, raw, []) for raw in (edit.before, edit.after)
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

    def _say_damaged(self, damaged: list[DamagedEntry]) -> None:
        if len(damaged) == 1:
            self._say(str(damaged[0]))
        elif damaged:
            which = first_few([one.entry for one in damaged])
            self._say(
                f"The data file has {len(damaged):,} damaged entries ({which}); they are left as "
                "they are, and Inroad goes on without them."
            )


def _decoded(
    kind: type[Document], doc_id: str, raw: Raw | None, damaged: list[DamagedEntry]
) -> Document | None:
    """Return the document that `raw` holds, or None; what is wrong with it joins `damaged`."""
    if raw is None:
        return None
    try:
        return decode(kind, int(doc_id), raw)
    except DamagedEntry as error:
        damaged.append(error)
        return None
