"""LinkedIn's `Connections.csv`, of every age and as spreadsheets save it again.

Until mid-2021 it had neither a preamble nor a URL column; later it begins with `Notes:`, one
quoted paragraph and a blank line. So the header is searched for wherever it stands, and
columns are found by name. Rows that hold only a date are hidden profiles: LinkedIn gives no
name for them.
"""

from collections.abc import Sequence

from inroad.domain.errors import Unreadable
from inroad.domain.text import clean
from inroad.exchange.contacts.connections import Connections
from inroad.exchange.contacts.csv_rows import Rows, find_delimiter
from inroad.exchange.contacts.linkedin_rows import NEEDED, RowReader
from inroad.exchange.contacts.list_reader import ListReader, TextFile, Watch

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
_MOST_ROWS = 500_000
"""LinkedIn lets nobody have more than 30,000 connections."""
_STEP = 500
_NO_HEADINGS = (
    "has no line of headings with First Name, Last Name and Connected On; pick Connections.csv "
    "from LinkedIn's archive."
)


def _is_one(file: TextFile) -> bool:
    return not _instead(file) and bool(_header(file))


def _read(file: TextFile, watch: Watch) -> Connections:
    rows = Rows(file.lines, find_delimiter(_header(file)))
    headings, columns = _headings(rows, file.name)
    reader = RowReader(headings, columns, rows.delimiter)
    for row in rows:
        if row.number % _STEP == 0:
            watch()
        if row.number > _MOST_ROWS:
            raise Unreadable(
                f"{file.name} has more than {_MOST_ROWS:,} rows; no list of people has."
            )
        # They stand again where somebody put two files together.
        if row.cells != headings:
            reader.take(row)
    return reader.all()


def _why_none(file: TextFile) -> str:
    return f"{file.name} {_instead(file) or _NO_HEADINGS}"


def _instead(file: TextFile) -> str:
    """Return what a file is that people bring by mistake, and what to pick; or ""."""
    if not file.filled:
        return "is empty; download LinkedIn's Connections.csv again."
    start = file.filled[0].lstrip("\ufeff").lower()
    if start.startswith(("<!doctype", "<html", "<?xml")):
        return (
            "is a saved web page, not an export; download Connections.csv from LinkedIn while "
            "signed in."
        )
    if start.startswith("conversation id") or "sender profile url" in start:
        return "is LinkedIn's messages.csv; pick Connections.csv from the same archive."
    return ""


def _header(file: TextFile) -> str:
    """Return the line of headings among the first lines of a file, or ""."""
    return next((line for line in file.filled if _columns(_split(line))), "")


def _headings(rows: Rows, name: str) -> tuple[list[str], dict[str, int]]:
    """Take the rows up to the headings; return these, and where each known column stands."""
    for row in rows:
        columns = _columns(row.cells)
        if columns:
            rows.width = len(row.cells)
            return row.cells, columns
    raise Unreadable(f"{name} has its headings inside a quoted cell; download it again.")


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


LINKEDIN = ListReader(
    "LinkedIn", ("Connections*.csv", "*LinkedInDataExport*.zip"), _is_one, _read, _why_none
)
