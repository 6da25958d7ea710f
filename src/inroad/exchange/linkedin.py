"""LinkedIn's `Connections.csv`, of every age and as spreadsheets save it again.

Until mid-2021 it had neither a preamble nor a URL column; later it begins with `Notes:`, one
quoted paragraph and a blank line. So the header is searched for wherever it stands, and
columns are found by name. Rows that hold only a date are hidden profiles: LinkedIn gives no
name for them.
"""

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

from inroad.domain.errors import Unreadable
from inroad.domain.text import clean
from inroad.exchange.csv_rows import LONGEST_CELL, Row, find_delimiter, rows
from inroad.exchange.dates import is_day_first, read_date
from inroad.exchange.decoding import decode

HIDDEN = "hidden profile: LinkedIn gives no name"

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
_NEEDED = {"first", "last", "connected"}
_SEARCHED = 60
_LARGEST = 400 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Connection:
    """One connection, cleaned. `url` is as given; `connected_on` is None where unreadable."""

    row: int
    name: str
    organisation: str
    role: str
    email: str
    url: str
    connected_on: date | None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to say about one row; `is_skipped` where nobody could be read from it."""

    row: int
    message: str
    is_skipped: bool = True

    @property
    def is_hidden(self) -> bool:
        """Whether it is one of the many hidden profiles, which are counted in one line."""
        return self.message == HIDDEN


@dataclass(frozen=True, slots=True)
class Connections:
    """What a file holds: people, and what is to be said about rows."""

    people: tuple[Connection, ...]
    problems: tuple[Problem, ...]


def read(path: Path) -> Connections:
    """Read the export at `path`: the CSV file, or LinkedIn's archive with the file in it.

    Raises:
        Unreadable: it is missing, empty, or something else; the message says what to pick.
    """
    return parse(decode(_bytes(path)), path.name)


def parse(text: str, name: str = "This file") -> Connections:
    """Read the export in `text`; `name` is what messages call it.

    Raises:
        Unreadable: it is empty, or something else than LinkedIn's connections.
    """
    if not text.strip():
        raise Unreadable(f"{name} is empty; download LinkedIn's Connections.csv again.")
    columns, body = _body(text, name)
    day_first = is_day_first(_cell(row.cells, columns.get("connected")) for row in body)
    people: list[Connection] = []
    problems: list[Problem] = []
    for row in body:
        read_row = _read_row(row, columns, day_first)
        if isinstance(read_row, Problem):
            problems.append(read_row)
            continue
        people.append(read_row)
        said = clean(_cell(row.cells, columns.get("connected")))
        if said and read_row.connected_on is None:
            message = f"kept without a date: “{said}” is no date"
            problems.append(Problem(row.number, message, is_skipped=False))
    return Connections(tuple(people), tuple(problems))


def slug(url: str) -> str:
    """Return what names a profile in its address: percent-decoded, NFC, lower case; or ""."""
    try:
        path = urlsplit(url.strip()).path
    except ValueError:
        return ""
    match = re.search(r"/(?:in|pub)/([^/]+)", path)
    return unicodedata.normalize("NFC", unquote(match[1])).lower() if match else ""


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            return _bytes(_inside(path))
        if zipfile.is_zipfile(path):
            return _from_archive(path)
        if path.stat().st_size > _LARGEST:
            raise Unreadable(f"{path.name} is too large to be a list of connections.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(f"There is no file {path}; check the path.") from error
    except OSError as error:
        raise Unreadable(f"{path} cannot be read ({error.strerror}).") from error


def _inside(folder: Path) -> Path:
    found = next(iter(sorted(folder.glob("**/Connections.csv"))), None)
    if found is None:
        raise Unreadable(f"There is no Connections.csv in {folder}; name the file itself.")
    return found


def _from_archive(path: Path) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if any(name.startswith("xl/") for name in names):
                raise Unreadable(
                    f"{path.name} is an Excel workbook; save it as CSV and import that."
                )
            found = [name for name in names if name.rsplit("/", 1)[-1] == "Connections.csv"]
            if not found:
                raise Unreadable(
                    f"{path.name} has no Connections.csv: LinkedIn's first, quick archive has no "
                    "connections; ask for the larger one."
                )
            if archive.getinfo(found[0]).file_size > _LARGEST:
                raise Unreadable(f"{path.name} is too large to be a list of connections.")
            return archive.read(found[0])
    except (zipfile.BadZipFile, zlib.error) as error:
        raise Unreadable(f"{path.name} is a damaged archive; download it again.") from error
    except RuntimeError as error:
        # So zipfile says that a member wants a password, or is packed in a way it does not know.
        raise Unreadable(
            f"{path.name} cannot be unpacked here; unpack it yourself, and import the "
            "Connections.csv in it."
        ) from error


def _body(text: str, name: str) -> tuple[dict[str, int], list[Row]]:
    """Find the header; return its columns and the rows after it."""
    head = [line for line in text.splitlines()[:_SEARCHED] if line.strip()]
    _refuse_other_files(head, name)
    header = next((line for line in head if _columns(_split(line))), None)
    if header is None:
        raise Unreadable(
            f"{name} has no line of headings with First Name, Last Name and Connected On; "
            "pick Connections.csv from LinkedIn's archive."
        )
    found = iter(rows(text, find_delimiter(header)))
    for row in found:
        columns = _columns(row.cells)
        if columns:
            return columns, [row for row in found if any(cell.strip() for cell in row.cells)]
    raise Unreadable(f"{name} has its headings inside a quoted cell; download it again.")


def _refuse_other_files(head: Sequence[str], name: str) -> None:
    start = head[0].lstrip("\ufeff").lower() if head else ""
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
    return [cell.strip('"') for cell in line.split(find_delimiter(line))]


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """Return where each known column stands, or nothing where these are no headings."""
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        column = _COLUMNS.get(clean(cell).lower())
        if column:
            found.setdefault(column, at)
    return found if found.keys() >= _NEEDED else {}


def _read_row(row: Row, columns: dict[str, int], day_first: bool) -> Connection | Problem:
    if row.is_torn:
        return Problem(row.number, "a quote is opened and never closed")
    cells = {name: clean(_cell(row.cells, at)) for name, at in columns.items()}
    name = f"{cells['first']} {cells['last']}".strip()
    if not name:
        others = [cells[column] for column in cells if column not in _NEEDED]
        if any(others):
            return Problem(row.number, "no name in this row")
        return Problem(row.number, HIDDEN)
    return Connection(
        row=row.number,
        name=name,
        organisation=cells.get("organisation", ""),
        role=cells.get("role", ""),
        email=cells.get("email", ""),
        url=cells.get("url", ""),
        connected_on=read_date(cells["connected"], day_first) if cells["connected"] else None,
    )


def _cell(cells: Sequence[str], at: int | None) -> str:
    return cells[at][:LONGEST_CELL] if at is not None and at < len(cells) else ""
