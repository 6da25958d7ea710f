"""Edits of documents, made on what is there now, and written as JSON."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from inroad.domain.called import called
from inroad.domain.changes import Edit
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import word_for
from inroad.domain.tables import TABLES
from inroad.store.format.codec import decode, encode, field_names
from inroad.store.format.field_stamps import fields_of, stamped
from inroad.store.format.raw import Raw, Tables, canonical
from inroad.store.log.storage import JournalStorage
from inroad.store.merging.three_way import applied
from inroad.store.repair.kept_aside import ODD, Aside


def on_present(edit: Edit, present: Document | None, say: Callable[[str], None]) -> Edit | None:
    """Return `edit` made on the document as it is now, or None where nothing is left of it.

    Args:
        edit: what was wanted, seen from what was known.
        present: the document now; others may have changed or deleted it.
        say: is given a sentence where somebody's value is overwritten, or a deletion is not made.
    """
    if present == edit.before:
        return None if present == edit.after else edit
    if edit.after is None:
        if present is not None:
            say(f"{called(present, starts=True)} was kept: another session changed it meanwhile.")
        return None
    if present is None:
        return Edit(None, edit.after)
    before = encode(edit.before) if edit.before is not None else {}
    merged = applied(before, encode(edit.after), encode(present))
    for field, value in merged.clashes:
        word = word_for(type(present), field)
        say(
            f"{called(present, starts=True)}: {word} was changed in another session too; "
            f"“{_said(value)}” is kept in the history."
        )
    after = decode(type(present), present.id, merged.fields)
    return Edit(present, after) if after != present else None


def keep_what_is_replaced(
    storage: JournalStorage,
    edits: Iterable[Edit],
    known: Callable[[type[Document], int], Document | None],
) -> None:
    """Keep entries aside that could not be read, and that a change writes over; say where.

    Args:
        storage: what is changed.
        edits: what will be written.
        known: returns a document that could be read.
    """
    found: Tables = {}
    for edit in edits:
        kind, doc_id = type(edit.document), edit.document.id
        raw = storage.state.tables.get(TABLES[kind], {}).get(str(doc_id))
        if raw is not None and known(kind, doc_id) is None:
            found.setdefault(TABLES[kind], {})[str(doc_id)] = raw
    if found:
        aside = Aside(storage.disk, storage.layout)
        kept = aside.keep(canonical(found).encode(), ODD, storage.now())
        storage.notices.append(
            f"An entry that could not be read was written over; it is kept as {kept}."
        )


def as_json(edits: Iterable[Edit], tables: Tables, stamp: str) -> dict[str, dict[int, Raw | None]]:
    """Return what `edits` set, by table and id, stamped; fields unknown here survive."""
    found: dict[str, dict[int, Raw | None]] = defaultdict(dict)
    for edit in edits:
        kind, doc_id = type(edit.document), edit.document.id
        before = tables.get(TABLES[kind], {}).get(str(doc_id))
        after: Raw | None = None
        if edit.after is not None:
            known = field_names(kind)
            old = fields_of(before) if before is not None else {}
            unknown = {name: old[name] for name in old if name not in known}
            after = stamped(before, {**unknown, **encode(edit.after)}, stamp)
        found[TABLES[kind]][doc_id] = after
    return found


def _said(value: Any) -> str:
    text = value if isinstance(value, str) else canonical(value)
    return text if len(text) <= 60 else text[:59] + "…"
