"""The part of copies that a merge of them can change, where most documents are the same in all.

A document that is the same everywhere comes out of a merge as it is, but for those that belong to
another one: where somebody deleted that, it is brought back for them, and where it was moved to a
person who is forgotten, they go with it.
"""

from collections.abc import Iterator, Sequence

from inroad.store.format.lines import Lines, owned
from inroad.store.format.raw import CONFLICTS, HEADER, State, Table, Tables, canonical
from inroad.store.merging.forgotten import FORGOTTEN
from inroad.store.merging.merge import PARENTS

Ids = dict[str, set[str]]
"""Ids of documents, by table."""

_MANY = 500
"""Of more documents than these the text is not searched for what belongs to each."""

_ALWAYS = (HEADER, FORGOTTEN, CONFLICTS)
"""The tables that say something of the documents in others."""


def joined(*ids: Ids) -> Ids:
    """Return the documents that are among any of some."""
    names = {name for some in ids for name in some}
    return {name: set().union(*(some.get(name, ()) for some in ids)) for name in names}


def laid_over(state: State) -> Ids:
    """Return the documents that are not as they stand in the lines of a snapshot."""
    return {
        name: table.laid_over if isinstance(table, Lines) else set(table)
        for name, table in state.tables.items()
    }


def narrowed(states: Sequence[State], ids: Ids) -> list[State]:
    """Return copies, and what they come from, with what alone a merge of them can change.

    Args:
        states: the copies, and what they come from where that is known.
        ids: the documents that are not the same in all of them, and perhaps more.
    """
    # Who is forgotten says something of any document, and of many there is nothing to be saved.
    if ids.get(FORGOTTEN) or sum(map(len, ids.values())) > _MANY:
        return [state.read() for state in states]
    wanted: Ids = {name: set(some) for name, some in ids.items()}
    for name, doc_id in _hanging_on(states, ids):
        wanted.setdefault(name, set()).add(doc_id)
    for name in _ALWAYS:
        wanted[name] = {doc_id for state in states for doc_id in state.tables.get(name, ())}
    return [_only(state, wanted) for state in states]


def _hanging_on(states: Sequence[State], ids: Ids) -> Iterator[tuple[str, str]]:
    """Yield what belongs to documents that somebody deleted or moved, by table and id."""
    for field, parents in PARENTS.items():
        tables = [state.tables.get(parents, {}) for state in states]
        moved = [int(one) for one in ids.get(parents, ()) if len(_places(one, tables)) > 1]
        for name, table in states[0].tables.items() if moved else ():
            yield from ((name, str(doc_id)) for doc_id, _ in owned(table, field, moved))


def _places(doc_id: str, tables: list[Table]) -> set[str]:
    """Return what a document belongs to in each of some tables; "" where it is not in one."""
    return {
        canonical([table[doc_id].get(field) for field in PARENTS]) if doc_id in table else ""
        for table in tables
    }


def _only(state: State, wanted: Ids) -> State:
    tables: Tables = {}
    for name, ids in sorted(wanted.items()):
        table = state.tables.get(name, {})
        found = {doc_id: table[doc_id] for doc_id in sorted(ids, key=int) if doc_id in table}
        if found:
            tables[name] = found
    return state.having(tables)
