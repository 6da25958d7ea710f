"""Tables of people: the headings are found wherever they stand, and rows are read under them."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from inroad.domain.errors import Unreadable
from inroad.domain.text import clean
from inroad.exchange.contacts.columns import Column, is_known_heading
from inroad.exchange.contacts.csv_rows import Row, Rows, lines_of
from inroad.exchange.contacts.row_reader import RowReader
from inroad.exchange.contacts.table_format import TableFormat
from inroad.exchange.encodings.judging import read_as
from inroad.exchange.reader import Input, Watch, Wishes
from inroad.exchange.records import PersonRecord, Reading, Records
from inroad.exchange.text_file import TextFile, text_file

MOST_ROWS = 500_000
"""More people than anybody knows: LinkedIn lets nobody have more than 30,000 connections."""

_DELIMITERS = ",;\t|"
_HEAD = 60
"""Lines among which the headings are."""
_STEP = 500


class Heading(NamedTuple):
    """Where the headings of a table are: the number of their row, and what separates cells."""

    row: int
    delimiter: str
    cells: tuple[str, ...]
    columns: tuple[Column, ...]


def first_rows(lines: Sequence[str], delimiter: str) -> list[Row]:
    """Return the rows that the first lines of a file are."""
    return [row for row in Rows(iter(lines), delimiter) if not row.flaw]


@lru_cache(maxsize=2)
def head_lines(head: bytes, wished: str = "") -> tuple[str, ...]:
    """Return the first lines of a file by its first bytes; the last of them may be cut off."""
    reading = read_as((head,), wished, is_known_heading)
    text = head.decode(reading.encoding, "replace").removeprefix("\ufeff")
    return tuple(text.splitlines(keepends=True)[:_HEAD]) if text.isascii() else _split(text)


def _split(text: str) -> tuple[str, ...]:
    """Return lines that end with CR or LF alone: others may stand within a cell."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n", _HEAD)[:_HEAD]
    return tuple(f"{line}\n" for line in lines)


def delimiters_in(lines: Sequence[str]) -> list[str]:
    """Return what may separate the cells of some lines, the most frequent first."""
    counts = {one: sum(line.count(one) for line in lines) for one in _DELIMITERS}
    return sorted((one for one in _DELIMITERS if counts[one]), key=lambda one: -counts[one])


def find_heading(lines: Sequence[str], format: TableFormat) -> Heading | None:
    """Return the line of headings of a format among the first lines of a file, if it is there."""
    for delimiter in delimiters_in(lines):
        for row in first_rows(lines, delimiter):
            columns = format.columns_of(row.cells)
            if columns:
                return Heading(row.number, delimiter, tuple(row.cells), columns)
    return None


def is_table_of(found: Input, format: TableFormat) -> bool:
    """Whether a file begins with a table of a format."""
    return find_heading(head_lines(found.head), format) is not None


def read_table(found: Input, wishes: Wishes, watch: Watch, format: TableFormat) -> Records:
    """Read a file that is a table of a format.

    Args:
        found: its bytes.
        wishes: the encoding that somebody named.
        watch: is told how many bytes are read.
        format: what its columns hold.

    Raises:
        Unreadable: it is none after all.
    """
    file = text_file(found, wishes.encoding, is_known_heading)
    heading = find_heading(head_lines(found.head, file.reading.encoding), format)
    if heading is None:
        raise Unreadable(f"{found.name} has its headings inside a quoted cell; download it again.")
    reader = RowReader(format, heading.delimiter)
    first = heading.row
    for row in rows_of(file, heading.delimiter, watch, lambda row: row.number == first):
        columns = _columns_in(row, format) if row.number > first else ()
        if row.number == first:
            columns = heading.columns
        if columns:
            # They stand again where somebody put two files together.
            reader.head(row.cells, columns)
        elif reader.is_headed:
            reader.take(row)
        else:
            reader.pass_over(row)
    people, problems = reader.all()
    return Records(
        people, problems=problems, origin=format.origin, reading=shown(file.reading, people)
    )


def rows_of(
    file: TextFile,
    delimiter: str,
    watch: Watch,
    is_heading: Callable[[Row], bool] = lambda row: False,
) -> Iterator[Row]:
    """Yield the rows of a file.

    Args:
        file: a table.
        delimiter: what separates its cells.
        watch: is told how many bytes are read.
        is_heading: whether a row has headings: those under it have as many cells.

    Raises:
        Unreadable: there are more than any list of people has.
    """
    # Where there are twice as many lines, one need not read them to know that.
    if sum(piece.count(b"\n") for piece in file.found.pieces()) >= 2 * MOST_ROWS:
        raise _too_many(file.name)
    with file.opened(watch) as (stream, tell):
        rows = Rows(lines_of(stream), delimiter)
        for row in rows:
            if row.number % _STEP == 0:
                tell(0)
            if row.number > MOST_ROWS:
                raise _too_many(file.name)
            if is_heading(row):
                rows.width = len(row.cells)
            yield row


def _too_many(name: str) -> Unreadable:
    return Unreadable(f"{name} has more than {MOST_ROWS:,} rows; no list of people has.")


def shown(reading: Reading, people: Sequence[PersonRecord]) -> Reading:
    """Return how a file was read with somebody's name as its example, where one shows it."""
    name = next((one.name for one in people if not one.name.isascii()), "")
    return reading._replace(example=name) if name else reading


def _columns_in(row: Row, format: TableFormat) -> tuple[Column, ...]:
    """Return what a row says that columns hold, where it is a line of headings."""
    if not row.cells or clean(row.cells[0][:80]).lower() not in format.first_headings:
        return ()
    return format.columns_of(row.cells)
