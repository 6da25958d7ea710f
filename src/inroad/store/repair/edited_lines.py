"""A snapshot of which most lines are as they were: what somebody edited, or another machine wrote.

Of the lines of ten thousand people few are otherwise. They are told from the others by the snapshot
that stood there before, and they alone are read: what is known of the others holds still.
"""

import json
from collections.abc import Iterator
from itertools import chain

from inroad.store.format.header import is_sound
from inroad.store.format.lines import Lines, id_of_line, tables_in
from inroad.store.format.raw import HEADER, Raw, State, Table, Tables, canonical
from inroad.store.format.shape import are_sound
from inroad.store.last_snapshot import Last
from inroad.store.log import snapshot
from inroad.store.repair.salvage import without_doubles

_Edits = dict[str, Raw | None]
"""Documents that are otherwise, by id; None where one is not there any more."""


def told_by_lines(data: bytes, last: Last) -> State | None:
    """Return what a snapshot holds, laid over the lines of `last`, which stood there before.

    It may have been edited, and `last` need not be what it was: who had the file open may have
    saved it over a newer one. Its checksum is not looked at. None where its lines do not tell;
    `salvage` reads any file, and of this one it says the same.
    """
    before, after = _tables(last.text), _tables(data)
    if _around(data, after) != list(_written_around(after)) or not before.keys() <= after.keys():
        return None
    tables: Tables = dict(last.state.tables)
    for name in after.keys() - {HEADER}:
        edits = _edits(before.get(name, {}), after[name])
        if edits is None:
            return None
        if edits or name not in tables:
            tables[name] = _having(tables.get(name, {}), edits)
    ends = _header_and_seal(data, after)
    if ends is None:
        return None
    state = snapshot.to_state({**tables, **ends})
    is_same = is_sound(state.header) and state.header == last.state.header
    return state if is_same else None


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


def _written_around(tables: dict[str, Table]) -> Iterator[bytes]:
    """Yield what stands there where an Inroad wrote it."""
    text = b"{\n"
    for name in sorted(tables):
        text += canonical(name).encode()
        if isinstance(tables[name], Lines):
            yield text + b":{\n"
            text = b"\n},\n"
        else:
            text += b":{},\n"
    yield text


def _header_and_seal(data: bytes, tables: dict[str, Table]) -> Tables | None:
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
    was, now = (table.text if isinstance(table, Lines) else b"" for table in (before, after))
    if was == now:
        return {}
    new = now.split(b",\n") if now else []
    known, left = set(was.split(b",\n") if was else ()), set(new)
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
