"""Taking a transaction back: a new edit, and only where the value is still the one it set."""

from collections.abc import Mapping
from typing import Any

from inroad.domain.documents import KINDS
from inroad.domain.errors import ChangedMeanwhile
from inroad.domain.fields import word_for
from inroad.store.marks import element, fields_of, revived, stamped
from inroad.store.merge import PARENTS
from inroad.store.raw import HEADER, Raw, RawEdit, Tables


def turned(label: str, edits: tuple[RawEdit, ...], tables: Tables, stamp: str) -> list[RawEdit]:
    """Return the edits that take `edits` back from the present `tables`.

    Raises:
        ChangedMeanwhile: something of it was changed since; the sentence says what.
    """
    found = []
    for edit in reversed(edits):
        if edit.table == HEADER:
            continue
        present = tables.get(edit.table, {}).get(edit.doc_id)
        after = _turned(label, edit, present, stamp)
        found.append(RawEdit(edit.table, edit.doc_id, present, after))
    _check_children(label, found, tables)
    return found


def _turned(label: str, edit: RawEdit, present: Raw | None, stamp: str) -> Raw | None:
    if edit.after is None:
        if present is not None:
            raise _since(label, edit.table, present, "was made again")
        return revived(edit.before or {}, stamp)
    if present is None:
        raise _since(label, edit.table, edit.after, "was deleted")
    if edit.before is None:
        if fields_of(present) != fields_of(edit.after):
            raise _since(label, edit.table, present, "was changed")
        return None
    return stamped(present, _fields(label, edit, present), stamp)


def _fields(label: str, edit: RawEdit, present: Raw) -> Raw:
    before, after = fields_of(edit.before or {}), fields_of(edit.after or {})
    fields = fields_of(present)
    for name in {*before, *after}:
        old, new, now = before.get(name), after.get(name), fields.get(name)
        if old == new:
            continue
        if now == new:
            value = old
        elif isinstance(now, list) and (isinstance(old, list) or isinstance(new, list)):
            value = _list_turned(name, old or [], new or [], now)
        else:
            word = word_for(KINDS.get(edit.table), name)
            raise _since(label, edit.table, present, f"got another {word}")
        if value is None or value == []:
            fields.pop(name, None)
        else:
            fields[name] = value
    return fields


def _list_turned(name: str, old: list[Any], new: list[Any], now: list[Any]) -> list[Any]:
    """Return `now` without what the change added, and with what it took out."""
    before = {element(name, item) for item in old}
    after = {element(name, item) for item in new}
    kept = [item for item in now if element(name, item) not in after - before]
    present = {element(name, item) for item in kept}
    return kept + [item for item in old if element(name, item) not in after | present]


def _check_children(label: str, edits: list[RawEdit], tables: Tables) -> None:
    """Make sure that nothing that came since belongs to a document that would go."""
    gone = {(edit.table, edit.doc_id) for edit in edits if edit.after is None}
    going = {(edit.table, edit.doc_id) for edit in edits}
    if not gone:
        return
    for name, table in tables.items():
        for doc_id, document in table.items():
            if (name, doc_id) in going:
                continue
            for field, parent in PARENTS.items():
                owner = str(document.get(field, ""))
                if (parent, owner) in gone:
                    what = f"got {name.replace('_', ' ')}"
                    raise _since(label, parent, tables[parent][owner], what)


def _since(label: str, table: str, document: Mapping[str, Any], what: str) -> ChangedMeanwhile:
    name = document.get("name") or f"an entry in {table.strip('_')}"
    return ChangedMeanwhile(f"“{label}” stays as it is: since then {name} {what}.")
