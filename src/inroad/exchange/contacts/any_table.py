"""Any other table of people: what its columns hold is guessed, shown, and may be changed.

Where its headings do not say enough, or it has none, nothing is read until somebody has said what
the columns hold: nobody's first row is taken for headings.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple

from inroad.domain.errors import Unreadable
from inroad.domain.text import clean
from inroad.exchange.contacts.columns import (
    Column,
    column_of,
    heading_key,
    is_known_heading,
    labelled,
    meaning_of,
    settled,
)
from inroad.exchange.contacts.content_kinds import are_titles, guessed_kinds, is_value
from inroad.exchange.contacts.csv_rows import Row
from inroad.exchange.contacts.heading_words import AT_WORK_TOO
from inroad.exchange.contacts.row_reader import RowReader
from inroad.exchange.contacts.table import (
    delimiters_in,
    first_rows,
    head_lines,
    rows_of,
    shown,
)
from inroad.exchange.contacts.table_format import TableFormat
from inroad.exchange.reader import Input, Reader, UnclearTable, Watch, Wishes
from inroad.exchange.records import ColumnKind, Records, TableMapping
from inroad.exchange.text_file import text_file

_ORIGIN = "a table"
_NOTHING = "\x1f"
"""Separates the cells of a table that has one column."""
_SAMPLES = 3
_SHOWN = 60
_MOST_ODD = 0.1
"""Of the first characters belong into no text, where it is no text at all."""
_AMONG = 20
"""Rows among which the headings are."""
_ENOUGH = 3
"""Kinds of columns that are known: so many are no chance, whatever else there is."""
_NAMES = frozenset({ColumnKind.NAME, ColumnKind.FIRST, ColumnKind.LAST})
_PEOPLES = _NAMES | {ColumnKind.EMAIL, ColumnKind.PHONE}
_OURS = frozenset({"stage", "next", "what i call them", "working days"})
"""Headings of a table that Inroad wrote."""
_COUNTED = _OURS | {"time zone", "holidays of", "how i found them", "named by", "goals"}
_ENGLISH = frozenset({"name", "first name", "last name", "email", "full name", "email address"})


class _Table(NamedTuple):
    """A table as it seems to be; `heading` is the row of its headings, 0 where it has none."""

    delimiter: str
    heading: int
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    is_known: bool

    @property
    def width(self) -> int:
        """How many columns there are."""
        if self.heading:
            return len(self.headings)
        return max(len(row.cells) for row in self.rows)


def _is_one(found: Input) -> bool:
    return _table(head_lines(found.head)) is not None


def _read(found: Input, wishes: Wishes, watch: Watch) -> Records:
    file = text_file(found, wishes.encoding, is_known_heading)
    table = _table(head_lines(found.head, file.reading.encoding))
    if table is None:
        raise Unreadable(
            f"{found.name} is no table with columns; export it as CSV and import that."
        )
    if wishes.is_headed and not table.heading:
        table = _headed_by_its_first_row(table)
    mapping = _mapping(table, wishes.columns, found.name)
    if not mapping.is_sure:
        raise UnclearTable(_unclear(found.name, table), mapping, file.reading)
    habits = TableFormat(
        _ORIGIN,
        lambda cells: (),
        is_ours=_is_ours(map(heading_key, table.headings)),
        is_day_first=_is_day_first(table),
    )
    reader = RowReader(habits, table.delimiter)
    columns = _columns(mapping)
    headings = table.headings if table.heading else tuple("x" * table.width)
    if not table.heading:
        reader.head(headings, columns)
    first = table.heading
    for row in rows_of(file, table.delimiter, watch, lambda row: row.number == first):
        if row.number == first:
            reader.head(headings, columns)
        elif not reader.is_headed:
            reader.pass_over(row)
        elif not table.heading or tuple(row.cells) != table.headings:
            reader.take(row)
    people, problems = reader.all()
    reading = shown(file.reading, people)
    return Records(people, problems=problems, origin=_ORIGIN, reading=reading, mapping=mapping)


def _table(lines: Sequence[str]) -> _Table | None:
    """Return what table some first lines are, or None where they are none."""
    text = "".join(lines)
    if sum(not (char.isprintable() or char.isspace()) for char in text) > len(text) * _MOST_ODD:
        return None
    found = [_with_headings(lines, delimiter) for delimiter in (*delimiters_in(lines), _NOTHING)]
    known = [one for one in found if one is not None]
    if known:
        return max(known, key=lambda one: (one.is_known, _known_in(one.headings)))
    for delimiter in delimiters_in(lines):
        rows = _filled(lines, delimiter)
        widths = [len(row.cells) for row in rows]
        if widths and min(widths) > 1 and max(widths) - min(widths) <= 1:
            return _Table(delimiter, 0, (), rows, is_known=False)
    return None


def _headed_by_its_first_row(table: _Table) -> _Table:
    first, *others = table.rows
    return table._replace(heading=first.number, headings=tuple(first.cells), rows=tuple(others))


def _with_headings(lines: Sequence[str], delimiter: str) -> _Table | None:
    rows = _filled(lines, delimiter)
    for at, row in enumerate(rows[:_AMONG]):
        if _are_headings(row.cells, len(rows) > 1 and delimiter == _NOTHING):
            cells = tuple(row.cells)
            return _Table(delimiter, row.number, cells, rows[at + 1 :], is_known=True)
    below = _below_titles(rows)
    if delimiter != _NOTHING and len(below) > 1 and _stands_out(below):
        cells = tuple(below[0].cells)
        return _Table(delimiter, below[0].number, cells, below[1:], is_known=False)
    return None


def _below_titles(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return rows without those at the beginning that are a title: a single cell of several."""
    first = next((at for at, row in enumerate(rows) if sum(map(bool, row.cells)) > 1), 0)
    return tuple(rows[first:])


def _filled(lines: Sequence[str], delimiter: str) -> tuple[Row, ...]:
    rows = first_rows(lines, delimiter)
    return tuple(row for row in rows if any(map(str.strip, row.cells)))


def _are_headings(cells: Sequence[str], is_single: bool) -> bool:
    """Whether a row says by itself what the columns under it hold."""
    filled = [cell for cell in cells if cell.strip()]
    if is_single and delimiters_in(filled):
        return False
    if any(map(is_value, filled)) or (len(filled) < 2 and not is_single):
        return False
    kinds = [meaning_of(cell) for cell in filled]
    known = [kind for kind in kinds if kind is not None and kind != ColumnKind.IGNORE]
    # Nobody is called so: a heading that says who somebody is, and as many that are known as not.
    is_most = 2 * len(known) >= len(filled) or len(set(known)) >= _ENOUGH
    return bool(_PEOPLES.intersection(known)) and is_most


def _stands_out(rows: Sequence[Row]) -> bool:
    """Whether under the first row stand addresses, dates or links, and none of them in it."""
    first, *others = rows
    for at, cell in enumerate(first.cells):
        below = [row.cells[at] for row in others if at < len(row.cells) and row.cells[at].strip()]
        if not is_value(cell) and cell.strip() and below and all(map(is_value, below)):
            return not any(map(is_value, first.cells)) and all(map(str.strip, first.cells))
    return False


def _known_in(headings: Sequence[str]) -> int:
    return sum(meaning_of(heading) is not None for heading in headings)


def _mapping(table: _Table, wished: Sequence[str], name: str) -> TableMapping:
    """Return what each column is taken for: as somebody wished, or as it seems."""
    width = table.width
    headings = table.headings or ("",) * width
    samples = tuple(_sample(row, width) for row in table.rows[:_SAMPLES])
    # Where they are no headings, no other file has the same first row.
    key = _key(table.headings or table.rows[0].cells)
    if wished:
        return TableMapping(key, _wished(wished, width, name), headings, samples)
    columns = settled((column_of(cell, at) for at, cell in enumerate(headings)), headings)
    kinds = tuple(one.kind for one in columns)
    is_unknown = [meaning_of(cell) is None for cell in headings]
    kinds = guessed_kinds(kinds, is_unknown, [row.cells for row in table.rows])
    kinds = tuple(_with_titles(kinds, headings, table.rows))
    kinds = _without_what_is_counted(kinds, headings)
    is_sure = table.is_known and bool(_PEOPLES.intersection(kinds))
    return TableMapping(key, kinds, headings, samples, is_sure)


def _with_titles(
    kinds: Sequence[ColumnKind], headings: Sequence[str], rows: Sequence[Row]
) -> Iterator[ColumnKind]:
    """Yield what columns hold, where “Title” may be what somebody is called after all: Dr."""
    for at, kind in enumerate(kinds):
        is_either = kind == ColumnKind.ROLE and heading_key(headings[at]) in AT_WORK_TOO
        cells = [row.cells[at] for row in rows if at < len(row.cells)] if is_either else []
        yield ColumnKind.TITLE if are_titles(cells) else kind


def _without_what_is_counted(
    kinds: Sequence[ColumnKind], headings: Sequence[str]
) -> tuple[ColumnKind, ...]:
    """Leave out of a table that Inroad wrote what it says beside the person: where they stand."""
    keys = [heading_key(one) for one in headings]
    if not _is_ours(keys):
        return tuple(kinds)
    pairs = zip(kinds, keys, strict=True)
    return tuple(ColumnKind.IGNORE if key in _COUNTED else kind for kind, key in pairs)


def _is_ours(keys: Iterable[str]) -> bool:
    """Whether headings are those of a table that Inroad wrote."""
    return _OURS.issubset(keys)


def _wished(wished: Sequence[str], width: int, name: str) -> tuple[ColumnKind, ...]:
    if len(wished) > width:
        raise Unreadable(
            f"{name} has {width} columns, and {len(wished)} were named; name what each holds."
        )
    found = []
    for one in wished:
        said = clean(one).lower()
        kind = next((kind for kind in ColumnKind if said == kind.value), None)
        if kind is None:
            known = ", ".join(kind.value for kind in ColumnKind)
            raise Unreadable(
                f"“{said[:_SHOWN]}” is nothing that a column holds; name one of {known}."
            )
        found.append(kind)
    return (*found, *[ColumnKind.FURTHER] * (width - len(found)))


def _columns(mapping: TableMapping) -> list[Column]:
    return [labelled(kind, mapping.headings[at], at) for at, kind in enumerate(mapping.columns)]


def _sample(row: Row, width: int) -> tuple[str, ...]:
    cells = [clean(cell[: 2 * _SHOWN])[:_SHOWN] for cell in row.cells[:width]]
    return tuple(cells + [""] * (width - len(cells)))


def _key(headings: Sequence[str]) -> str:
    joined = "\n".join(map(heading_key, headings))
    return blake2b(joined.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _unclear(name: str, table: _Table) -> str:
    if table.heading:
        return (
            f"{name} has headings that do not say what its columns hold; say it, or call them like "
            "Name, E-mail, Organisation."
        )
    return (
        f"{name} has no row of headings that says what its columns hold; say it, or put one above "
        "the first person, like Name, E-mail, Organisation."
    )


def _is_day_first(table: _Table) -> Callable[[Sequence[str]], bool]:
    """Return what says whether dates begin with the day: they do where English is not spoken."""
    is_english = bool(_ENGLISH.intersection(map(heading_key, table.headings)))
    return lambda headings: table.delimiter == ";" or not is_english


TABLE = Reader(_ORIGIN, (), _is_one, _read)
