"""What somebody changed in a snapshot, told by its lines, where most of them are as they were.

Who edits a campaign of ten thousand people by hand changes a few lines. They are told from the
others by the snapshot that stood there before, and they alone are read: what is known of the
others holds still.
"""

import json
from itertools import chain
from typing import NamedTuple

from inroad.store.format.header import is_sound
from inroad.store.format.lines import Lines, id_of_line, tables_in
from inroad.store.format.raw import HEADER, Raw, State, Table, Tables
from inroad.store.format.shape import are_sound
from inroad.store.last_snapshot import Last
from inroad.store.log import snapshot
from inroad.store.merging.narrowed import Ids
from inroad.store.repair.salvage import without_doubles

_Edits = dict[str, Raw | None]
"""Documents that are otherwise, by id; None where one is not there any more."""


class Edited(NamedTuple):
    """What an edited snapshot holds, and which documents are not as they were."""

    state: State
    ids: Ids


def edited(data: bytes, last: Last) -> Edited | None:
    """Return what a file holds that was a snapshot before somebody edited lines of it.

    It need not have been `last`: who had the file open may have saved it over a newer one. None
    where its lines do not tell. `salvage` reads any file, and of this one it says the same.
    """
    before, after = _tables(last.text), _tables(data)
    if _around(last.text, before) != _around(data, after):
        return None
    tables: Tables = dict(last.state.tables)
    ids: Ids = {}
    for name in after.keys() - {HEADER}:
        edits = _edits(before[name], after[name])
        if edits is None:
            return None
        if edits:
            tables[name] = _having(tables[name], edits)
            ids[name] = set(edits)
    ends = _sealed(data, after)
    if ends is None:
        return None
    state = snapshot.to_state({**tables, **ends})
    is_same = is_sound(state.header) and state.header == last.state.header
    return Edited(state, ids) if is_same else None


def _tables(text: bytes) -> dict[str, Table]:
    """Return the tables of a snapshot; none where it has another form."""
    try:
        return tables_in(text, len(text) - len(snapshot.seal_in(text))) or {}
    except ValueError:
        return {}


def _around(text: bytes, tables: dict[str, Table]) -> list[bytes]:
    """Return what stands around the lines of tables up to the seal, among it their names."""
    places = chain.from_iterable(one.place for one in tables.values() if isinstance(one, Lines))
    edges = [0, *places, len(text) - len(snapshot.seal_in(text))]
    return [text[begin:end] for begin, end in zip(edges[::2], edges[1::2], strict=True)]


def _sealed(data: bytes, tables: dict[str, Table]) -> Tables | None:
    """Return the tables that say of which state a snapshot is: its header, and its seal."""
    header = tables.get(HEADER)
    found = _documents(header.text) if isinstance(header, Lines) else None
    try:
        seal = json.loads(b"{" + snapshot.seal_in(data), object_pairs_hook=without_doubles)
    except (ValueError, RecursionError):
        return None
    is_seal = seal.keys() == {snapshot.SEAL} and are_sound(seal, data)
    return {HEADER: dict(found), **seal} if found is not None and is_seal else None


def _edits(before: Table, after: Table) -> _Edits | None:
    """Return what makes one table of another one, or None where that cannot be told by lines."""
    if not isinstance(before, Lines) or not isinstance(after, Lines):
        return None if before or after else {}
    if before.text == after.text:
        return {}
    new = after.text.split(b",\n")
    known, left = set(before.text.split(b",\n")), set(new)
    if len(left) != len(new):
        return None
    edits: _Edits = {id_of_line(line): None for line in known - left}
    for line in left - known:
        found = _documents(line)
        if found is None:
            return None
        for doc_id, document in found.items():
            is_edited = doc_id in edits and edits[doc_id] is None
            if not is_edited and (doc_id in edits or doc_id in before):
                return None  # It stands there twice.
            edits[doc_id] = document
    return edits


def _documents(line: bytes) -> dict[str, Raw] | None:
    """Return what stands on a line by id, or None where it is not all a campaign could hold."""
    try:
        found = json.loads("{" + line.decode() + "}", object_pairs_hook=without_doubles)
    except (ValueError, RecursionError):
        return None
    return found if are_sound({"": found}, line) else None


def _having(table: Table, edits: _Edits) -> Table:
    """Return a table with edits; the other one stays as it is."""
    found = table.__copy__() if isinstance(table, Lines) else dict(table)
    for doc_id, document in edits.items():
        if document is None:
            del found[doc_id]
        else:
            found[doc_id] = document
    return found
