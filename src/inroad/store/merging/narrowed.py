"""The part of three copies that a merge can change, where most documents are the same in all.

A document that is the same everywhere comes out of a merge as it is, but for those that belong to
another one: where somebody deleted that, it is brought back for them, and where somebody moved it
to whom nobody is to remember, they go with it.
"""

from collections.abc import Iterator

from inroad.store.format.lines import owned
from inroad.store.format.raw import CONFLICTS, HEADER, State, Table, Tables, canonical
from inroad.store.merging.forgotten import FORGOTTEN
from inroad.store.merging.merge import PARENTS

Ids = dict[str, set[str]]
"""Ids of documents, by table."""

_ALWAYS = (HEADER, FORGOTTEN, CONFLICTS)
"""The tables that say something of the documents in others."""


def joined(ids: Ids, others: Ids) -> Ids:
    """Return the documents that are among some or among others."""
    return {name: {*ids.get(name, ()), *others.get(name, ())} for name in {*ids, *others}}


def narrowed(base: State, ours: State, theirs: State, ids: Ids) -> tuple[State, State, State]:
    """Return the three with those documents alone that a merge of them can change.

    Args:
        base: what the others come from.
        ours: one copy.
        theirs: the other.
        ids: the documents that are not the same in all of them, and perhaps more.
    """
    states = (base, ours, theirs)
    if FORGOTTEN in ids:
        return base.read(), ours.read(), theirs.read()  # It may say something of any document.
    wanted: Ids = {name: set(some) for name, some in ids.items()}
    for name, doc_id in _hanging_on(states, ids):
        wanted.setdefault(name, set()).add(doc_id)
    for name in _ALWAYS:
        wanted[name] = {doc_id for state in states for doc_id in state.tables.get(name, ())}
    return _only(base, wanted), _only(ours, wanted), _only(theirs, wanted)


def _hanging_on(states: tuple[State, ...], ids: Ids) -> Iterator[tuple[str, str]]:
    """Yield what belongs to documents that somebody deleted or moved, by table and id."""
    base = states[0].tables
    for field, parents in PARENTS.items():
        tables = [state.tables.get(parents, {}) for state in states]
        moved = [int(one) for one in ids.get(parents, ()) if len(_places(one, tables)) > 1]
        for name, table in base.items() if moved else ():
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
