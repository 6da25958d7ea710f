"""A table of people with all that is known of them: for a spreadsheet, and to be read back.

Its headings are such as `inroad import` knows, each in a language of its own: English. A second
address or number has a column of its own; tags stand in one cell with semicolons between them.
"""

import codecs
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from inroad.domain.people.detail import ValueKind
from inroad.domain.text import joined
from inroad.exchange.also_cells import HEADING, also_lines
from inroad.exchange.contacts_out.csv_writing import csv_of
from inroad.exchange.records import PersonRecord

_SEVERAL = {
    ValueKind.EMAIL: "E-mail",
    ValueKind.PHONE: "Phone",
    ValueKind.LINK: "Link",
    ValueKind.ORGANISATION: "Organisation",
    ValueKind.ROLE: "Role",
    ValueKind.ADDRESS: "Address",
}
"""What somebody may have several of, each in a column of its own."""
_ONCE = {
    ValueKind.BIRTHDAY: "Birthday",
    ValueKind.NICKNAME: "Nickname",
    ValueKind.DEPARTMENT: "Department",
}
"""What stands in one column; of several each has a line."""
_IN_RECORD = frozenset(_SEVERAL) - {ValueKind.ADDRESS}
"""Of these the first stands in the record itself."""


class Row(NamedTuple):
    """A person, and what else is said of them here: each cell with its heading."""

    person: PersonRecord
    further: tuple[tuple[str, str], ...] = ()


def own_table(rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield the table of people, a part at a time, with the mark by which Excel knows UTF-8."""
    rows = tuple(rows)
    columns = _columns(rows)
    written = (_cells(row, columns) for row in rows)
    yield codecs.BOM_UTF8
    yield from csv_of(chain([columns], written))


def _columns(rows: Sequence[Row]) -> list[str]:
    """Return the headings: those that are always there, and those that somebody needs."""
    numbers = dict.fromkeys(_SEVERAL, 0)
    further: dict[str, None] = {}
    has_also = False
    for row in rows:
        counts = dict.fromkeys(_SEVERAL, 0)
        for one in row.person.further:
            if one.kind in counts:
                counts[one.kind] += 1
            has_also |= one.kind not in counts and one.kind not in _ONCE
        numbers = {kind: max(number, counts[kind]) for kind, number in numbers.items()}
        further |= dict.fromkeys(heading for heading, _ in row.further)
    begin = ["Full Name", "Organisation", "Role", "E-mail", "Phone", "Link", "Tags", "Notes"]
    more = [
        f"{heading} {number}" if number > 1 else heading
        for kind, heading in _SEVERAL.items()
        for number in _numbers(kind, numbers[kind])
    ]
    also = [HEADING] if has_also else []
    return [*begin, "Connected On", *more, *_ONCE.values(), *also, *further]


def _numbers(kind: ValueKind, count: int) -> range:
    first = 2 if kind in _IN_RECORD else 1
    return range(first, first + count)


def _cells(row: Row, columns: Sequence[str]) -> list[str]:
    person = row.person
    said = {
        "Full Name": person.name,
        "Organisation": person.organisation,
        "Role": person.role,
        "E-mail": person.email,
        "Phone": person.phone,
        "Link": person.url,
        "Tags": "; ".join(person.tags),
        "Notes": person.notes,
        "Connected On": person.connected_on.isoformat() if person.connected_on else "",
        **dict(row.further),
    }
    numbers = {kind: _numbers(kind, 1).start for kind in _SEVERAL}
    for one in person.further:
        if one.kind in numbers:
            number = numbers[one.kind]
            heading = _SEVERAL[one.kind]
            said[f"{heading} {number}" if number > 1 else heading] = one.text
            numbers[one.kind] = number + 1
        else:
            heading = _ONCE.get(one.kind, HEADING)
            text = one.text if one.kind in _ONCE else also_lines(one)
            said[heading] = joined(said.get(heading, ""), text, by="\n")
    return [said.get(heading, "") for heading in columns]
