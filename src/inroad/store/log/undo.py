"""Taking a transaction back: a new edit, and only where the value is still the one it set."""

import re
from collections.abc import Mapping
from typing import Any

from inroad.domain.documents.fields import word_for
from inroad.domain.errors import ChangedMeanwhile
from inroad.domain.people.identifying import LEFT_OUT
from inroad.domain.tables import KINDS, any_of
from inroad.store.format.field_stamps import fields_of, revived, stamped
from inroad.store.format.lines import owners
from inroad.store.format.raw import HEADER, Raw, RawEdit, Tables
from inroad.store.merging.forgotten import FORGOTTEN
from inroad.store.merging.merge import PARENTS
from inroad.store.merging.three_way import applied


def undone(label: str, edits: tuple[RawEdit, ...], tables: Tables, stamp: str) -> list[RawEdit]:
    """Return the edits that take `edits` back from the present `tables`.

    Raises:
        ChangedMeanwhile: something of it was changed since; the sentence says what.
    """
    found = []
    for edit in reversed(edits):
        if edit.table == HEADER:
            continue
        present = tables.get(edit.table, {}).get(edit.doc_id)
        if tables.get(FORGOTTEN) and present is not None and edit.after is not None:
            edit = edit._replace(after=_as_it_was(edit.after, present))
        after = _undone(label, edit, present, stamp)
        found.append(RawEdit(edit.table, edit.doc_id, present, after))
    _check_children(label, found, tables)
    return found


def _as_it_was(after: Raw, present: Raw) -> Raw:
    """Return what a transaction set, with what was left out of the journal since.

    Of somebody who was forgotten no line says anything; texts that name them stay as they are.
    """
    return {
        name: present[name] if _is_but_for_some(value, present.get(name)) else value
        for name, value in after.items()
    }


def _is_but_for_some(said: Any, now: Any) -> bool:
    """Whether a text is another one but for what was left out of it."""
    if not isinstance(said, str) or not isinstance(now, str) or LEFT_OUT not in said:
        return False
    return re.fullmatch(".*".join(map(re.escape, said.split(LEFT_OUT))), now, re.DOTALL) is not None


def _undone(label: str, edit: RawEdit, present: Raw | None, stamp: str) -> Raw | None:
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
    found = applied(after, before, fields_of(present), is_undo=True)
    for name, _ in found.clashes:
        word = word_for(KINDS.get(edit.table), name)
        raise _since(label, edit.table, present, f"got another {word}")
    return found.fields


def _check_children(label: str, edits: list[RawEdit], tables: Tables) -> None:
    """Make sure that nothing that came since belongs to a document that would go."""
    gone = {(edit.table, int(edit.doc_id)) for edit in edits if edit.after is None}
    going = {(edit.table, int(edit.doc_id)) for edit in edits}
    losing = {parent for parent, _ in gone}
    for field, parent in PARENTS.items():
        for name, table in tables.items() if parent in losing else ():
            for doc_id, owner in owners(table, field):
                if (parent, owner) in gone and (name, doc_id) not in going:
                    what = f"got {name.replace('_', ' ')}"
                    raise _since(label, parent, tables[parent][str(owner)], what)


def _since(label: str, table: str, document: Mapping[str, Any], what: str) -> ChangedMeanwhile:
    name = document.get("name") or any_of(table)
    return ChangedMeanwhile(f"“{label}” stays as it is: since then {name} {what}.")
