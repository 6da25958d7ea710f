"""Entries that can be read, and the names of those that cannot."""

from collections.abc import Sequence

from inroad.domain.tables import TABLES
from inroad.domain.text import clean
from inroad.store.format.codec import DamagedEntry, decode
from inroad.store.format.raw import Tables

_KINDS = {name: kind for kind, name in TABLES.items()}
_NAMED = 3


def legible(found: Tables, ours: Tables) -> tuple[Tables, tuple[str, ...]]:
    """Return the tables of an edited file, with ours for each entry that cannot be read any more.

    The second part says of each of those which it is.
    """
    tables: Tables = {}
    odd: list[str] = []
    for name, table in found.items():
        known = ours.get(name, {})
        tables[name] = dict(table)
        for doc_id, document in table.items():
            if document == known.get(doc_id) or name not in _KINDS:
                continue
            try:
                decode(_KINDS[name], int(doc_id), document)
            except DamagedEntry as error:
                odd.append(error.entry)
                tables[name].pop(doc_id)
                if doc_id in known:
                    tables[name][doc_id] = known[doc_id]
    return tables, tuple(odd)


def named(odd: Sequence[str], most: int = _NAMED) -> str:
    """Return the first names of a list in one phrase, and how many more there are."""
    shown = ", ".join(clean(one) for one in odd[:most])
    more = len(odd) - most
    return f"{shown} and {more} more" if more > 0 else shown
