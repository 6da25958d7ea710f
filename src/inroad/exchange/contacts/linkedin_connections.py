"""The list of connections of LinkedIn, of every age and as spreadsheets save it again.

Until mid-2021 it had neither a preamble nor a URL column; later it begins with “Notes:”, one
quoted paragraph and a blank line. So the header is searched for wherever it stands, and
columns are found by name. Rows that hold only a date are hidden profiles: LinkedIn gives no
name for them.
"""

from collections.abc import Sequence

from inroad.domain.text import clean
from inroad.exchange.contacts.columns import Column
from inroad.exchange.contacts.table_format import TableFormat
from inroad.exchange.records import ColumnKind

HIDDEN = "hidden profile: LinkedIn gives no name"

_COLUMNS = {
    "first name": ColumnKind.FIRST,
    "last name": ColumnKind.LAST,
    "url": ColumnKind.LINK,
    "profile url": ColumnKind.LINK,
    "email address": ColumnKind.EMAIL,
    "email": ColumnKind.EMAIL,
    "company": ColumnKind.ORGANISATION,
    "position": ColumnKind.ROLE,
    "connected on": ColumnKind.CONNECTED,
}
_NEEDED = frozenset({ColumnKind.FIRST, ColumnKind.LAST, ColumnKind.CONNECTED})
_LONGEST_HEADING = 40


def _columns_of(cells: Sequence[str]) -> tuple[Column, ...]:
    """Return what columns hold, or nothing where these are no headings."""
    found: list[Column] = []
    seen: set[ColumnKind] = set()
    for at, cell in enumerate(cells):
        label = clean(cell[:_LONGEST_HEADING])
        kind = _COLUMNS.get(label.lower())
        if kind is not None and kind not in seen:
            seen.add(kind)
            found.append(Column(kind, at))
        elif label:
            found.append(Column(ColumnKind.FURTHER, at, label))
    return tuple(found) if seen >= _NEEDED else ()


CONNECTIONS = TableFormat("LinkedIn", _columns_of, frozenset(_COLUMNS), hidden=HIDDEN)
