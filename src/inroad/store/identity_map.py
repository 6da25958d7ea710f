"""The documents in memory, as the domain knows them."""

from collections.abc import Callable, Collection, ItemsView, Iterable, Iterator, Mapping, ValuesView
from contextlib import suppress
from copy import copy
from functools import cached_property, partial
from typing import Any, Generic, Protocol, TypeVar, cast

from inroad.domain.changes import Change, Edit
from inroad.domain.documents.document import Document
from inroad.domain.tables import KINDS, TABLES
from inroad.domain.text import first_few
from inroad.store.format.codec import DamagedEntry, decoder_of
from inroad.store.format.lines import Lines
from inroad.store.format.raw import Raw, RawEdit, Table, Tables

D = TypeVar("D", bound=Document)

Owned = Iterator[tuple[int, int]]
"""Ids of documents, each with the id of what it belongs to."""


class Scan(Protocol):
    """Finds documents of a kind by what is in a field of theirs; see the methods of `Documents`."""

    def owners(self, kind: type[Document], field: str) -> Owned:
        """Yield the id of each document and the id that its `field` holds."""

    def owned(self, kind: type[Document], field: str, owners: Collection[int]) -> Owned:
        """Yield the ids of the documents whose `field` holds one of some ids, and which."""

    def having(self, kind: type[Document], field: str) -> Iterator[int]:
        """Yield the ids of those whose `field` says something, and perhaps of others."""

    def saying(self, kind: type[Document], field: str, text: str) -> Iterator[int]:
        """Yield the ids of those whose `field` is a text of ASCII, in whichever case."""

    def texts(
        self, kind: type[Document], field: str, among: Collection[int] | None = None
    ) -> Iterator[tuple[int, str]]:
        """Yield ids, those `among` some or all, with what their `field` says, and perhaps more."""


class IdentityMap:
    """Documents by kind and id, each decoded once.

    What cannot be decoded is left in the file, and said. Where the tables are the lines of a
    snapshot that was looked through before, a document is decoded when it is asked for.
    """

    def __init__(
        self, tables: Callable[[], Tables], say: Callable[[str], None], is_known: bool = False
    ) -> None:
        """Know the documents of `tables`.

        Args:
            tables: returns the present ones.
            say: is given a sentence for those that fail.
            is_known: whether it is known that the lines of a snapshot can be decoded.
        """
        self._say = say
        self._in_table: dict[str, Documents[Document]] = {
            name: Documents(name, partial(_table, tables, name)) for name in KINDS
        }
        self._documents: dict[type[Document], Documents[Document]] = {}
        """Those of the kinds that were asked for."""
        looked = (documents.look(is_known) for documents in self._in_table.values())
        self._say_damaged([one for damaged in looked for one in damaged])

    @property
    def is_sound(self) -> bool:
        """Whether every document that was looked at could be decoded."""
        return not any(documents.damaged for documents in self._in_table.values())

    def all(self, kind: type[D]) -> Mapping[int, D]:
        """Return the documents of one kind, by id."""
        return cast("Mapping[int, D]", self._of(kind))

    def owners(self, kind: type[Document], field: str) -> Iterator[tuple[int, int]]:
        """Yield the id of each document of a kind and the id that its `field` holds."""
        return self._of(kind).owners(field)

    def having(self, kind: type[Document], field: str) -> Iterator[int]:
        """Yield the ids of the documents of a kind whose `field` says something."""
        return self._of(kind).having(field)

    def owned(self, kind: type[Document], field: str, owners: Collection[int]) -> Owned:
        """Yield the ids of the documents of a kind whose `field` holds one of some ids."""
        return self._of(kind).owned(field, owners)

    def saying(self, kind: type[Document], field: str, text: str) -> Iterator[int]:
        """Yield the ids of the documents of a kind whose `field` is a text; see `Documents`."""
        return self._of(kind).saying(field, text)

    def texts(
        self, kind: type[Document], field: str, among: Collection[int] | None = None
    ) -> Iterator[tuple[int, str]]:
        """Yield the ids of documents with what their `field` says; see `Documents`."""
        return self._of(kind).texts(field, among)

    def decoded(self, label: str, edits: Iterable[RawEdit]) -> Change:
        """Return edits to JSON as a change of documents, seen from what is here.

        The tables have these edits already, and memory has not.
        """
        found = []
        damaged: list[DamagedEntry] = []
        for edit in edits:
            kind = KINDS.get(edit.table)
            if kind is None:
                continue
            before = self._of(kind).before(edit)
            after = _decoded(kind, int(edit.doc_id), edit.after, damaged)
            if before != after:
                found.append(Edit(before, after))
            self._of(kind).mark(edit, is_damaged=after is None)
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
                _decoded(kind, int(edit.doc_id), raw, []) for raw in (edit.before, edit.after)
            )
            if before != after:
                found.append(Edit(before, after))
        return Change(label, tuple(found))

    def take(self, change: Change) -> None:
        """Follow a change that is on the disk."""
        for edit in change.edits:
            self._of(type(edit.document)).take(edit)

    def _of(self, kind: type[Document]) -> "Documents[Document]":
        found = self._documents.get(kind)
        if found is None:
            found = self._documents[kind] = self._in_table[TABLES[kind]]
        return found

    def each(self, kind: type[D]) -> Iterator[D]:
        """Return all documents of a kind as they are now; none of them stays for it."""
        return cast("Iterator[D]", self._of(kind).each())

    def let_go(self, kind: type[Document]) -> None:
        """Keep no documents of a kind in memory until they are asked for again."""
        self._of(kind).let_go()

    def _say_damaged(self, damaged: list[DamagedEntry]) -> None:
        if len(damaged) == 1:
            self._say(str(damaged[0]))
        elif damaged:
            which = first_few([one.entry for one in damaged])
            self._say(
                f"The data file has {len(damaged):,} damaged entries ({which}); they are left as "
                "they are, and Inroad goes on without them."
            )


class Documents(Mapping[int, D], Generic[D]):
    """The documents of one kind, by id, in the order in which they stand in their table.

    It does not depend on what was asked for before.
    """

    def __init__(self, name: str, table: Callable[[], Table]) -> None:
        """Know the documents of the table called `name`, which `table` returns."""
        self._name = name
        self._table = table
        self._decoded: dict[int, D] = {}
        self._is_in_order = True
        self.damaged: set[int] = set()
        """The ids of those that could not be decoded."""

    @cached_property
    def _kind(self) -> type[D]:
        """The kind of document, which is loaded where one is read."""
        return cast("type[D]", KINDS[self._name])

    def look(self, is_known: bool) -> list[DamagedEntry]:
        """Decode all of which it is not known that they can be; return what is damaged.

        `is_known` says that it is known of what stands in the lines of a snapshot.
        """
        table, damaged = self._table(), list[DamagedEntry]()
        if is_known and isinstance(table, Lines):
            for doc_id in table.changed():
                self._decode(int(doc_id), table[doc_id], damaged)
        elif table:
            self._decode_all(table, {}, damaged)
        return damaged

    def let_go(self) -> None:
        """Keep no document in memory that can be decoded anew when it is asked for again."""
        if isinstance(self._table(), Lines):
            self._decoded = {}

    def __getitem__(self, doc_id: int) -> D:
        found = self._decoded.get(doc_id)
        if found is None and doc_id not in self.damaged:
            found = self._decode(doc_id, self._table()[str(doc_id)], [])
        if found is None:
            raise KeyError(doc_id)
        return found

    def get(self, doc_id: int, default: Any = None) -> Any:
        """Return a document, or `default`; most that are asked for are decoded already."""
        return self._decoded.get(doc_id) or super().get(doc_id, default)

    def __contains__(self, doc_id: object) -> bool:
        if doc_id in self._decoded:
            return True
        return doc_id not in self.damaged and str(doc_id) in self._table()

    def __iter__(self) -> Iterator[int]:
        table, damaged = self._table(), self.damaged
        numbers = table.numbers() if isinstance(table, Lines) else map(int, table)
        return (number for number in numbers if number not in damaged) if damaged else numbers

    def __len__(self) -> int:
        return len(self._table()) - len(self.damaged)

    def values(self) -> ValuesView[D]:
        """Return all documents."""
        return self._whole().values()

    def items(self) -> ItemsView[int, D]:
        """Return all documents with their ids."""
        return self._whole().items()

    def each(self) -> Iterator[D]:
        """Return all documents in order, as they are now, whatever changes while they are read.

        Those that were not decoded before do not stay in memory. A thread may read them.
        """
        table = self._table()
        if not isinstance(table, Lines):
            return iter(tuple(self._whole().values()))
        return self._passing(copy(table), frozenset(self.damaged))

    def _passing(self, table: Table, damaged: frozenset[int]) -> Iterator[D]:
        decoded = decoder_of(self._kind)
        for doc_id, raw in table.items():
            number = int(doc_id)
            if number not in damaged:
                with suppress(DamagedEntry):
                    yield decoded(number, raw)

    def owners(self, field: str) -> Iterator[tuple[int, int]]:
        """Yield the id of each document and the id that its `field` holds."""
        table = self._table()
        if isinstance(table, Lines):
            return table.owners(field)
        # Where the journal was replaced, the table is another one, and little of it is decoded.
        owned = ((one.id, getattr(one, field)) for one in self._whole().values())
        return ((doc_id, owner) for doc_id, owner in owned if owner is not None)

    def having(self, field: str) -> Iterator[int]:
        """Yield the ids of those documents whose `field` is not left out, and perhaps of others."""
        table = self._table()
        if isinstance(table, Lines):
            yield from table.having(field)
        else:
            yield from (int(doc_id) for doc_id, raw in table.items() if field in raw)

    def owned(self, field: str, owners: Collection[int]) -> Owned:
        """Yield the ids of the documents whose `field` holds one of the ids `owners`, and which."""
        table = self._table()
        if isinstance(table, Lines):
            found = table.owned(field, owners)
            return (one for one in found if one[0] not in self.damaged)
        return (one for one in self.owners(field) if one[1] in owners)

    def saying(self, field: str, text: str) -> Iterator[int]:
        """Yield the ids of the documents whose `field` is a text of ASCII, in whichever case."""
        table = self._table()
        if isinstance(table, Lines):
            return (one for one in table.saying(field, text) if one not in self.damaged)
        every = self._whole().values()
        return (one.id for one in every if getattr(one, field).lower() == text.lower())

    def texts(self, field: str, among: Collection[int] | None = None) -> Iterator[tuple[int, str]]:
        """Yield the id of each document whose `field` says something, with what it says.

        Of some there may be further texts that are not what the field says. They are those of now,
        whatever changes while they are read; a thread may read them. With `among` only of those
        with one of these ids, of which none stands there twice.
        """
        table, damaged = self._table(), frozenset(self.damaged)
        if isinstance(table, Lines):
            return (one for one in copy(table).texts(field, among) if one[0] not in damaged)
        every = self._whole()
        chosen = every.values() if among is None else filter(None, map(every.get, among))
        said = tuple((one.id, getattr(one, field)) for one in chosen)
        return ((doc_id, text) for doc_id, text in said if text)

    def before(self, edit: RawEdit) -> D | None:
        """Return the document of an edit as it is here, where the table is ahead."""
        doc_id = int(edit.doc_id)
        return self._decoded.get(doc_id) or _decoded(self._kind, doc_id, edit.before, [])

    def mark(self, edit: RawEdit, is_damaged: bool) -> None:
        """Know whether what an edit left can be decoded."""
        if is_damaged and edit.after is not None:
            self.damaged.add(int(edit.doc_id))
        else:
            self.damaged.discard(int(edit.doc_id))

    def take(self, edit: Edit) -> None:
        """Follow an edit."""
        doc_id = edit.document.id
        self.damaged.discard(doc_id)
        if edit.after is None:
            self._decoded.pop(doc_id, None)
        else:
            # A new one stands behind all others; among the lines of a snapshot it may come back
            # to its place, or not have been decoded before.
            keeps_order = doc_id in self._decoded or not isinstance(self._table(), Lines)
            self._is_in_order &= keeps_order
            self._decoded[doc_id] = cast("D", edit.after)

    def _decode(self, doc_id: int, raw: Raw, damaged: list[DamagedEntry]) -> D | None:
        found = _decoded(self._kind, doc_id, raw, damaged)
        if found is None:
            self.damaged.add(doc_id)
        else:
            self._is_in_order = False
            self._decoded[doc_id] = found
        return found

    def _decode_all(self, table: Table, known: dict[int, D], damaged: list[DamagedEntry]) -> None:
        """Have all documents of a table, in its order; of those that are `known` none anew."""
        decoded = decoder_of(self._kind)
        found = self._decoded = {}
        for doc_id, raw in table.items():
            number = int(doc_id)
            try:
                if number in known:
                    found[number] = known[number]
                elif number not in self.damaged:
                    found[number] = decoded(number, raw)
            except DamagedEntry as error:
                self.damaged.add(number)
                damaged.append(error)
        self._is_in_order = True

    def _whole(self) -> dict[int, D]:
        """Return all documents, with those decoded that were not asked for before."""
        if len(self._decoded) < len(self):
            self._decode_all(self._table(), self._decoded, [])
        if not self._is_in_order:
            known = self._decoded
            self._decoded = {number: known[number] for number in self if number in known}
            self._is_in_order = True
        return self._decoded


def _table(tables: Callable[[], Tables], name: str) -> Table:
    return tables().get(name, {})


def _decoded(kind: type[D], doc_id: int, raw: Raw | None, damaged: list[DamagedEntry]) -> D | None:
    """Return the document that `raw` holds, or None; what is wrong with it joins `damaged`."""
    if raw is None:
        return None
    try:
        return decoder_of(kind)(doc_id, raw)
    except DamagedEntry as error:
        damaged.append(error)
        return None
