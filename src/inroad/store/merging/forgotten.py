"""People who were forgotten: no other copy, however old, brings them or what hangs on them back.

Their ids stand in a table of their own, which copies exchange like any other.
"""

from collections.abc import Iterable

from inroad.store.format.raw import CONFLICTS, Raw, State, Table, Tables

FORGOTTEN = "forgotten"
_CONTACTS, _CONVERSATIONS = "contacts", "conversations"


def forgotten_in(*states: State) -> frozenset[str]:
    """Return the ids of whom one of some copies has forgotten."""
    return frozenset(one for state in states for one in state.tables.get(FORGOTTEN, {}))


def without(state: State, forgotten: frozenset[str]) -> State:
    """Return a copy without some people and all that hangs on them."""
    if not forgotten:
        return state
    gone = hanging_on(forgotten, state.tables)
    if not gone:
        return state
    tables: Tables = {}
    for name, table in state.tables.items():
        ids = {doc_id for other, doc_id in gone if other == name}
        tables[name] = _left(table, ids) if ids else table
    return state.having({name: table for name, table in tables.items() if table})


def hanging_on(contacts: frozenset[str], tables: Tables) -> set[tuple[str, str]]:
    """Return the table and id of each document that is one of some people, or hangs on one."""
    found = {(_CONTACTS, one) for one in contacts if one in tables.get(_CONTACTS, {})}
    owned = {
        (name, doc_id)
        for name, table in tables.items()
        for doc_id, raw in table.items()
        if str(raw.get("contact_id", "")) in contacts
    }
    talks = {doc_id for name, doc_id in owned if name == _CONVERSATIONS}
    found |= owned
    found |= _of_talks(talks, tables)
    return found | _conflicts_about(found, tables)


def _of_talks(talks: Iterable[str], tables: Tables) -> set[tuple[str, str]]:
    known = frozenset(talks)
    return {
        (name, doc_id)
        for name, table in tables.items()
        for doc_id, raw in table.items()
        if str(raw.get("conversation_id", "")) in known
    }


def _conflicts_about(gone: set[tuple[str, str]], tables: Tables) -> set[tuple[str, str]]:
    return {
        (CONFLICTS, doc_id)
        for doc_id, raw in tables.get(CONFLICTS, {}).items()
        if is_about(raw, gone)
    }


def is_about(conflict: Raw, gone: Iterable[tuple[str, str]]) -> bool:
    """Whether an overwritten value is one of a document that is gone."""
    return (str(conflict.get("table", "")), str(conflict.get("document", ""))) in gone


def _left(table: Table, gone: set[str]) -> Table:
    return {doc_id: raw for doc_id, raw in table.items() if doc_id not in gone}
