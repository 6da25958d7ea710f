"""Two copies of a campaign made one, document by document and field by field. Pure.

- An edit beats a delete. A document that only one copy has is new there, or was deleted in
  the other: the last stamps that a copy has seen (`seen`) tell which, without tombstones.
- A new touch (question, takeaway …) brings its deleted contact back.
- Who was forgotten in one copy stays so (see `forgotten`): there, nothing beats the delete.
- Of two edits of one field the later stamp wins; the other value is kept in `_conflicts`.
- A list is a set that keeps its order; elements come and go one by one.
- Stamps of clocks that were ahead are read as what they count as (see `clock_corrections`); what
  one copy knows of that holds for both.

Merging is commutative and idempotent, and copies that go on exchanging become equal.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from inroad.store.format import stamps
from inroad.store.format.clock_corrections import Corrections
from inroad.store.format.field_stamps import (
    CREATED,
    MARKS,
    assembled,
    element,
    fields_of,
    marks_of,
    stamped,
    stamps_of,
)
from inroad.store.format.raw import CONFLICTS, HEADER, HEADER_ID, Raw, State, Tables, canonical
from inroad.store.merging.forgotten import forgotten_in, without

PARENTS = {"contact_id": "contacts", "conversation_id": "conversations"}
"""The fields that say to which document another one belongs, and its table."""

_ID_BITS = 52

Key = Callable[[str], str]
"""Returns what orders a stamp among others."""


class Conflict(NamedTuple):
    """A value that lost against a later one of the same field."""

    table: str
    doc_id: str
    field: str
    value: Any
    won: str
    """The stamp of the value that stands."""
    lost: str
    """The stamp of this one."""


class _Value(NamedTuple):
    """What one copy says of a field. A stamp of "" says that it knows nothing of it."""

    stamp: str
    text: str
    """The value as canonical JSON, or "" where the field is not there."""
    value: Any


def merge(base: State | None, ours: State, theirs: State) -> tuple[State, list[Conflict]]:
    """Return the copy that two copies make together, and what was overwritten in it.

    Args:
        base: what both come from, if it is known. With it, changes that bear no stamp (made
            by an editor or a stock TinyDB) are found too.
        ours: one copy; its head is the result's.
        theirs: the other.
    """
    corrections = ours.corrections | theirs.corrections
    if base is not None:
        ours, theirs = adopted(base, ours), adopted(base, theirs)
    forgotten = forgotten_in(ours, theirs)
    ours, theirs = without(ours, forgotten), without(theirs, forgotten)
    conflicts: list[Conflict] = []
    tables: Tables = {}
    for name in sorted({*ours.tables, *theirs.tables}):
        table = _merged_table(name, ours, theirs, corrections, conflicts)
        if table:
            tables[name] = table
    _bring_back_parents(tables, ours.tables, theirs.tables)
    for conflict in conflicts:
        doc_id, document = conflict_document(conflict)
        tables.setdefault(CONFLICTS, {})[doc_id] = document
    seen = dict(ours.seen)
    for device, stamp in theirs.seen.items():
        seen[device] = max(seen.get(device, stamps.NEVER), stamp)
    return State(tables, seen, ours.head, corrections), conflicts


def adopted(base: State, side: State) -> State:
    """Return `side` with stamps for what was changed in it since `base` without any.

    The stamp is made from what was changed alone, so that two machines that take in the same
    edited file make the same of it.
    """
    others = _others_than(base.tables, side.tables)
    if not others:
        return side
    digest = hashlib.sha256(canonical([others, base.seen]).encode()).hexdigest()
    key = (base.corrections | side.corrections).key
    last = max(map(key, (*base.seen.values(), *side.seen.values())), default=stamps.NEVER)
    stamp = stamps.after(last, digest[:8])
    tables, seen = dict(side.tables), dict(side.seen)
    for name, documents in others.items():
        before = base.tables.get(name, {})
        found = {
            doc_id: _adopted(before.get(doc_id), document, stamp, key)
            for doc_id, document in documents.items()
        }
        if found != documents:
            tables[name] = {**side.tables[name], **found}
            stamps.advance(seen, stamp)
    return replace(side, tables=tables, seen=seen)


def _others_than(before: Tables, after: Tables) -> Tables:
    """Return the documents that are not as they were, or were not there; the header is nobody's."""
    found: Tables = {}
    if before is after:
        return found
    for name in after.keys() - {HEADER}:
        known = before.get(name, {})
        others = {
            doc_id: document
            for doc_id, document in after[name].items()
            if known.get(doc_id) != document
        }
        if others:
            found[name] = others
    return found


def begun(side: State) -> State:
    """Return `side` with a creation stamp for the documents that were put in without one."""
    known: Tables = {
        name: {doc_id: document for doc_id, document in table.items() if CREATED in document}
        for name, table in side.tables.items()
    }
    return adopted(side.having(known), side)


def conflict_document(conflict: Conflict) -> tuple[str, Raw]:
    """Return the document that keeps an overwritten value; every machine makes the same.

    It is one for the value, whatever it lost against: what won there was perhaps overwritten
    in turn by somebody who has never seen this one.
    """
    kept = conflict.table, conflict.doc_id, conflict.field, conflict.value, conflict.lost
    digest = hashlib.blake2b(canonical(list(kept)).encode(), digest_size=8).digest()
    doc_id = int.from_bytes(digest) % (1 << (_ID_BITS - 1)) + (1 << 20)
    fields: Raw = {
        "table": conflict.table,
        "document": int(conflict.doc_id),
        "field": conflict.field,
    }
    if conflict.value is not None:
        fields["value"] = canonical(conflict.value)
    # Both stamps: who has seen only one of the edits does not know of this document.
    return str(doc_id), assembled(fields, conflict.won, {"value": conflict.lost})


def is_unseen(document: Raw, seen: dict[str, str]) -> bool:
    """Whether a document bears a stamp that a copy with `seen` has not had."""
    return not all(has_seen(seen, stamp) for stamp in stamps_of(document))


def _adopted(before: Raw | None, document: Raw, stamp: str, key: Key) -> Raw:
    if before is None:
        return document if CREATED in document else {**document, CREATED: stamp}
    marks = marks_of(document)
    bare = stamped(before, fields_of(document), stamp)
    found = marks_of(bare)
    for name, mark in found.items():
        if mark == stamp and key(marks.get(name, "")) > key(marks_of(before).get(name, "")):
            found[name] = marks[name]
    for name, mark in marks.items():
        found[name] = max(found.get(name, ""), mark, key=key)
    return assembled(fields_of(document), before.get(CREATED, stamp), found)


def _merged_table(
    name: str, ours: State, theirs: State, corrections: Corrections, conflicts: list[Conflict]
) -> Raw:
    left, right = ours.tables.get(name, {}), theirs.tables.get(name, {})
    table: dict[str, Raw] = {}
    for doc_id in {*left, *right}:
        one, other = left.get(doc_id), right.get(doc_id)
        if one is None:
            if other is not None and is_unseen(other, ours.seen):
                table[doc_id] = other
        elif other is None:
            if is_unseen(one, theirs.seen):
                table[doc_id] = one
        elif one == other:
            table[doc_id] = one
        elif name == HEADER:
            table[doc_id] = _merged_header(doc_id, one, other)
        else:
            pair = _Pair(name, doc_id, ours, theirs, corrections.key, conflicts)
            table[doc_id] = pair.merged()
    return table


def _merged_header(doc_id: str, raw: Raw, other: Raw) -> Raw:
    """Return the header of the higher epoch; they differ in nothing else."""
    if doc_id != HEADER_ID:
        return max(raw, other, key=canonical)
    return max(raw, other, key=lambda header: (int(header["epoch"]), canonical(header)))


def _bring_back_parents(tables: Tables, ours: Tables, theirs: Tables) -> None:
    """Bring back what a document that stands belongs to; twice, for there are two levels."""
    for _ in range(2):
        before = sum(map(len, tables.values()))
        for field, name in PARENTS.items():
            every = (one for table in tables.values() for one in table.values())
            named = {str(one[field]) for one in every if field in one}
            for parent in sorted(named - tables.get(name, {}).keys()):
                one = ours.get(name, {}).get(parent, theirs.get(name, {}).get(parent))
                if one is not None:
                    tables.setdefault(name, {})[parent] = one
        if sum(map(len, tables.values())) == before:
            return


def has_seen(seen: dict[str, str], stamp: str) -> bool:
    """Whether a copy with `seen` has had what bears a stamp."""
    return stamp <= seen.get(stamps.device_of(stamp), stamps.NEVER)


class _Pair:
    """One document that both copies have, and differently."""

    def __init__(
        self,
        table: str,
        doc_id: str,
        ours: State,
        theirs: State,
        key: Key,
        conflicts: list[Conflict],
    ) -> None:
        self._table, self._doc_id = table, doc_id
        self._sides = (ours.tables[table][doc_id], theirs.tables[table][doc_id])
        self._seen = (ours.seen, theirs.seen)
        self._key = key
        self._conflicts = conflicts

    def merged(self) -> Raw:
        one, other = self._sides
        created = min(one.get(CREATED, ""), other.get(CREATED, ""), key=self._key)
        fields: Raw = {}
        marks: dict[str, str] = {}
        for name in sorted(self._names()):
            values = [self._value(side, name) for side in self._sides]
            if self._is_list(name, values):
                value, found = self._merged_list(name, values)
            else:
                value, found = self._merged_value(name, values)
            if value is not None:
                fields[name] = value
            marks.update({key: mark for key, mark in found.items() if mark and mark != created})
        return assembled(fields, created, marks)

    def _names(self) -> set[str]:
        names: set[str] = set()
        for side in self._sides:
            names |= {*fields_of(side), *(mark.partition("/")[0] for mark in marks_of(side))}
        return names

    def _is_list(self, name: str, values: list[_Value]) -> bool:
        """Whether a field is a list: one that has no element left has marks of those it had."""
        if not all(value.value is None or isinstance(value.value, list) for value in values):
            return False
        return bool(self._elements(name, values))

    def _value(self, side: Raw, name: str) -> _Value:
        if name in side:
            stamp = side.get(MARKS, {}).get(name, side.get(CREATED, ""))
            return _Value(stamp, canonical(side[name]), side[name])
        return _Value(side.get(MARKS, {}).get(name, stamps.NEVER), "", None)

    def _merged_value(self, name: str, values: list[_Value]) -> tuple[Any, dict[str, str]]:
        lost, won = sorted(values, key=self._order)
        if won.text != lost.text and lost.stamp and self._is_overwritten(won, lost, values):
            self._conflicts.append(
                Conflict(self._table, self._doc_id, name, lost.value, won.stamp, lost.stamp)
            )
        return won.value, {name: won.stamp} if won.stamp else {}

    def _order(self, value: _Value) -> tuple[str, str]:
        return self._key(value.stamp), value.text

    def _is_overwritten(self, won: _Value, lost: _Value, values: list[_Value]) -> bool:
        """Whether who wrote the value that won had not seen the one that lost.

        Also where the copy with the one that lost had seen the other: it did not yet know of
        a clock that was ahead, and nobody has said on either side that this value is to go.
        """
        at = values.index(won)
        return (
            won.stamp == lost.stamp
            or not has_seen(self._seen[at], lost.stamp)
            or has_seen(self._seen[1 - at], won.stamp)
        )

    def _merged_list(self, name: str, values: list[_Value]) -> tuple[Any, dict[str, str]]:
        lost, won = sorted(values, key=self._order)
        marks = {name: won.stamp} if won.stamp else {}
        present = set()
        for key in self._elements(name, values):
            said = (self._element(at, name, key, values) for at in (0, 1))
            stamp, is_there = max(said, key=lambda one: (self._key(one[0]), one[1]))
            marks[key] = stamp
            if is_there:
                present.add(key)
        order = _in_order(name, won.value or [], lost.value or [])
        return [item for item in order if element(name, item) in present] or None, marks

    def _elements(self, name: str, values: list[_Value]) -> set[str]:
        keys = {element(name, item) for value in values for item in value.value or []}
        for side in self._sides:
            keys |= {key for key in marks_of(side) if key.startswith(f"{name}/")}
        return keys

    def _element(self, at: int, name: str, key: str, values: list[_Value]) -> tuple[str, bool]:
        """Return the stamp of what one copy says of an element, and whether it has it."""
        side = self._sides[at]
        is_there = any(element(name, item) == key for item in values[at].value or [])
        default = side.get(CREATED, stamps.NEVER) if is_there else stamps.NEVER
        return side.get(MARKS, {}).get(key, default), is_there


def _in_order(name: str, first: list[Any], second: list[Any]) -> list[Any]:
    """Return the elements of both lists: the order of the first, the others where they stood."""
    merged = list(first)
    keys = [element(name, item) for item in merged]
    previous = ""
    for item in second:
        key = element(name, item)
        if key not in keys:
            at = keys.index(previous) + 1 if previous in keys else 0
            merged.insert(at, item)
            keys.insert(at, key)
        previous = key
    return merged
