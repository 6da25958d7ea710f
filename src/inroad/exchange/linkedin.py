"""LinkedIn's `Connections.csv`, of every age and as spreadsheets save it again.

Until mid-2021 it had neither a preamble nor a URL column; later it begins with `Notes:`, one
quoted paragraph and a blank line. So the header is searched for wherever it stands, and
columns are found by name. Rows that hold only a date are hidden profiles: LinkedIn gives no
name for them.
"""

import io
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice
from pathlib import Path

from inroad.domain.errors import Unreadable
from inroad.domain.text import clean
from inroad.exchange.connections import Connections
from inroad.exchange.csv_rows import Rows, find_delimiter, lines_of
from inroad.exchange.decoding import encoding_of
from inroad.exchange.linkedin_rows import NEEDED, RowReader
from inroad.exchange.source import source

Watch = Callable[[int, int], None]
"""Called now and then with how many bytes are read and how many there are; may raise to stop."""

_COLUMNS = {
    "first name": "first",
    "last name": "last",
    "url": "url",
    "profile url": "url",
    "email address": "email",
    "email": "email",
    "company": "organisation",
    "position": "role",
    "connected on": "connected",
}
_SEARCHED = 60
_MOST_ROWS = 500_000
"""LinkedIn lets nobody have more than 30,000 connections."""
_STEP = 500


def read(path: Path, watch: Watch = lambda done, total: None) -> Connections:
    """Read the export at `path`: the CSV file, or LinkedIn's archive with the file in it.

    Raises:
        Unreadable: it is missing, empty, or something else; the message says what to pick.
    """
    with source(path) as found:
        encoding = encoding_of(found.pieces())
        with found.begin() as raw:
            stream = io.TextIOWrapper(raw, encoding, errors="replace", newline="")
            return _parsed(lines_of(stream), path.name, lambda: watch(raw.tell(), found.size))


def parse(text: str, name: str = "This file") -> Connections:
    """Read the export in `text`; `name` is what messages call it.

    Raises:
        Unreadable: it is empty, or something else than LinkedIn's connections.
    """
    return _parsed(lines_of(io.StringIO(text, newline="")), name, lambda: None)


def _parsed(lines: Iterable[str], name: str, watch: Callable[[], None]) -> Connections:
    lines = iter(lines)
    head = list(islice(lines, _SEARCHED))
    rows = Rows(chain(head, lines), find_delimiter(_header(head, name)))
    headings, columns = _headings(rows, name)
    reader = RowReader(headings, columns, rows.delimiter)
    for row in rows:
        if row.number % _STEP == 0:
            watch()
        if row.number > _MOST_ROWS:
            raise Unreadable(f"{name} has more than {_MOST_ROWS:,} rows; no list of people has.")
        # They stand again where somebody put two files together.
        if row.cells != headings:
            reader.take(row)
    return reader.all()


def _header(head: Sequence[str], name: str) -> str:
    """Return the line of headings among the first lines of a file."""
    filled = [line for line in head if line.strip()]
    if not filled:
        raise Unreadable(f"{name} is empty; download LinkedIn's Connections.csv again.")
    _refuse_other_files(filled[0], name)
    header = next((line for line in filled if _columns(_split(line))), None)
    if header is None:
        raise Unreadable(
            f"{name} has no line of headings with First Name, Last Name and Connected On; "
            "pick Connections.csv from LinkedIn's archive."
        )
    return header


def _headings(rows: Rows, name: str) -> tuple[list[str], dict[str, int]]:
    """Take the rows up to the headings; return these, and where each known column stands."""
    for row in rows:
        columns = _columns(row.cells)
        if columns:
            rows.width = len(row.cells)
            return row.cells, columns
    raise Unreadable(f"{name} has its headings inside a quoted cell; download it again.")


def _refuse_other_files(first_line: str, name: str) -> None:
    start = first_line.lstrip("\ufeff").lower()
    if start.startswith(("<!doctype", "<html", "<?xml")):
        raise Unreadable(
            f"{name} is a saved web page, not an export; download Connections.csv from LinkedIn "
            "while signed in."
        )
    if start.startswith("conversation id") or "sender profile url" in start:
        raise Unreadable(
            f"{name} is LinkedIn's messages.csv; pick Connections.csv from the same archive."
        )


def _split(line: str) -> list[str]:
    return [cell.strip('"') for cell in line.strip().split(find_delimiter(line))]


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """Return where each known column stands, or nothing where these are no headings."""
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        column = _COLUMNS.get(clean(cell).lower())
        if column:
            found.setdefault(column, at)
    return found if found.keys() >= NEEDED else {}
