"""LinkedIn's lists: Connections.csv, messages.csv, Invitations.csv and Notes.csv.

Each is known by its headings. People put several into one file, one behind the other: so a line of
headings may stand anywhere, and what follows is read by it.
"""

from collections.abc import Sequence

from inroad.domain.errors import Unreadable
from inroad.domain.text import clean
from inroad.exchange.contacts.columns import Column, is_known_heading
from inroad.exchange.contacts.csv_rows import Row
from inroad.exchange.contacts.linkedin_connections import CONNECTIONS
from inroad.exchange.contacts.linkedin_touches import (
    INVITATIONS,
    MESSAGES,
    NOTES,
    NOTES_IN_ARCHIVE,
    SaidRows,
    TouchList,
    may_be_heading,
)
from inroad.exchange.contacts.row_reader import RowReader
from inroad.exchange.contacts.table import (
    delimiters_in,
    find_heading,
    first_rows,
    head_lines,
    rows_of,
    shown,
)
from inroad.exchange.reader import Input, Reader, Watch, Wishes
from inroad.exchange.records import Problem, Records, TouchRecord
from inroad.exchange.text_file import text_file

_BEHIND = (MESSAGES, INVITATIONS, NOTES)
"""What may stand behind another list in one file."""
_FOREWORD = "notes:"
"""What the foreword of the list of connections begins with."""
_QUOTED = "has its headings inside a quoted cell; download it again."
_GIVEN_AWAY = "conversation id"
"""A heading that stands in no other list than that of messages."""


class _Lists:
    """Takes one row after another, each by the headings that it stands under."""

    def __init__(self, delimiter: str, kinds: Sequence[TouchList]) -> None:
        self._kinds = kinds
        self._people = RowReader(CONNECTIONS, delimiter)
        self._touches: dict[TouchList, SaidRows] = {}
        self._now: SaidRows | RowReader | None = None
        self._heading = 0
        """The number of the row whose headings these are."""
        self._is_foreword = False
        """Whether rows stand before the headings of a list that was put behind another one."""

    def is_heading(self, row: Row) -> bool:
        """Whether a row has headings, by which the following ones are read then."""
        if not row.cells:
            return False
        columns = self._columns_of(row)
        kind = None if columns else self._kind_of(row)
        if columns:
            self._people.head(row.cells, columns)
            self._now = self._people
        elif kind is not None:
            self._now = self._touches.setdefault(kind, SaidRows(kind))
            self._now.head(row.cells)
        else:
            return False
        self._heading = row.number
        self._is_foreword = False
        return True

    def take(self, row: Row) -> None:
        """Take a row; one above all headings is none, and headings are nobody."""
        if self._now is None or row.number == self._heading:
            return
        if any(map(str.strip, row.cells[1:])):
            self._is_foreword = False
        elif row.cells and row.cells[0].strip().lower() == _FOREWORD:
            self._is_foreword = True
        if not self._is_foreword:
            self._now.take(row)

    def all(self, origin: str) -> Records:
        """Return what all rows say."""
        people, problems = self._people.all()
        touches: list[TouchRecord] = []
        said: list[Problem] = [*problems]
        for rows in self._touches.values():
            more, others = rows.all()
            touches += more
            said += others
        said.sort(key=lambda one: one.place)
        return Records(people, tuple(touches), problems=tuple(said), origin=origin)

    def _columns_of(self, row: Row) -> tuple[Column, ...]:
        is_likely = clean(row.cells[0][:80]).lower() in CONNECTIONS.first_headings
        return CONNECTIONS.columns_of(row.cells) if is_likely or self._now is None else ()

    def _kind_of(self, row: Row) -> TouchList | None:
        if self._now is not None and not may_be_heading(row.cells[0]):
            return None
        return next((one for one in self._kinds if one.is_headed_by(row.cells)), None)


def _read(
    found: Input, wishes: Wishes, watch: Watch, kinds: Sequence[TouchList], what_is_wrong: str
) -> Records:
    """Read a file by the headings in it; say `what_is_wrong` where they are not found after all."""
    file = text_file(found, wishes.encoding, is_known_heading)
    delimiter = _delimiter(head_lines(found.head, file.reading.encoding), kinds)
    if not delimiter:
        raise Unreadable(f"{found.name} {what_is_wrong}")
    lists = _Lists(delimiter, kinds)
    for row in rows_of(file, delimiter, watch, lists.is_heading):
        lists.take(row)
    records = lists.all(CONNECTIONS.origin)
    return records._replace(reading=shown(file.reading, records.people))


def _delimiter(lines: Sequence[str], kinds: Sequence[TouchList]) -> str:
    """Return what separates the cells of the first line of headings, or "" where none is there."""
    heading = find_heading(lines, CONNECTIONS)
    if heading is not None:
        return heading.delimiter
    for delimiter in delimiters_in(lines):
        for row in first_rows(lines, delimiter):
            if any(kind.is_headed_by(row.cells) for kind in kinds):
                return delimiter
    return ""


def _is_headed(found: Input, kind: TouchList) -> bool:
    lines = head_lines(found.head)
    rows = (row for one in delimiters_in(lines) for row in first_rows(lines, one))
    return any(
        kind.is_headed_by(row.cells)
        or _GIVEN_AWAY in (clean(cell[:60]).lower() for cell in row.cells)
        for row in rows
    )


def _reader_of(kind: TouchList) -> Reader:
    kinds = (kind, *(one for one in _BEHIND if one.name != kind.name))
    wrong = (
        f"is LinkedIn's {kind.name} with headings that are not known; import the Connections.csv "
        "from the same archive."
    )
    return Reader(
        CONNECTIONS.origin,
        (),
        lambda found: _is_headed(found, kind),
        lambda found, wishes, watch: _read(found, wishes, watch, kinds, wrong),
    )


def _is_connections(found: Input) -> bool:
    return find_heading(head_lines(found.head), CONNECTIONS) is not None


def _read_connections(found: Input, wishes: Wishes, watch: Watch) -> Records:
    return _read(found, wishes, watch, _BEHIND, _QUOTED)


LINKEDIN = Reader(CONNECTIONS.origin, ("Connections*.csv",), _is_connections, _read_connections)
LINKEDIN_MESSAGES = _reader_of(MESSAGES)
LINKEDIN_INVITATIONS = _reader_of(INVITATIONS)
LINKEDIN_NOTES = _reader_of(NOTES)
ARCHIVED_NOTES = _reader_of(NOTES_IN_ARCHIVE)
