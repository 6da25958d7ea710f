"""Entries that can be read, and which cannot."""

from inroad.domain.tables import KINDS
from inroad.store.format.codec import DamagedEntry, decode
from inroad.store.format.raw import Tables


def legible(found: Tables, ours: Tables) -> tuple[Tables, tuple[str, ...]]:
    """Return the tables of an edited file, with ours for each entry that cannot be read any more.

    The second part says of each of those which it is, in the order of their tables and ids.
    """
    tables: Tables = {}
    odd: list[tuple[str, int, str]] = []
    for name, table in found.items():
        known = ours.get(name, {})
        tables[name] = dict(table)
        for doc_id, document in table.items():
            if document == known.get(doc_id) or name not in KINDS:
                continue
            try:
                decode(KINDS[name], int(doc_id), document)
            except DamagedEntry as error:
                odd.append((name, int(doc_id), error.entry))
                tables[name].pop(doc_id)
                if doc_id in known:
                    tables[name][doc_id] = known[doc_id]
    return tables, tuple(entry for *_, entry in sorted(odd))
