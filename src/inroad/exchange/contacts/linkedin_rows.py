"""Rows of LinkedIn's list, each made a person, or said to be none and why."""

import re
from collections.abc import Mapping, Sequence

from inroad.domain.people.email_address import NotAnAddress, read_address
from inroad.domain.people.names.whole_name import called_by
from inroad.domain.text import clean
from inroad.exchange.contacts.connections import Connection, Connections, Problem
from inroad.exchange.contacts.csv_rows import LONGEST_CELL, UNREAD, Row
from inroad.exchange.contacts.export_dates import is_day_first, read_date
from inroad.exchange.contacts.unquoted_commas import straightened

NEEDED = frozenset({"first", "last", "connected"})
"""The columns that a list must have to be one."""

HIDDEN = "hidden profile: LinkedIn gives no name"

_SHOWN = 60
_LINK = re.compile(r"(?:https?://|(?:[\w-]+\.)*linkedin\.com/)[^\s,;]+", re.IGNORECASE)
_SEPARATORS = {",": "a comma", ";": "a semicolon", "\t": "a tab"}
_NAMELESS = "no name in this row"
_TAKEN_OUT = "control characters were taken out of it"
_UNREAD = "a letter in it cannot be read"

_Person = tuple[int, str, str, str, str, str, str, str]
"""A connection whose date is still text: how dates are read is known at the end of the file."""


class RowReader:
    """Takes one row after another, and gives all people at the end."""

    def __init__(self, headings: Sequence[str], columns: Mapping[str, int], delimiter: str) -> None:
        """Read rows.

        Args:
            headings: the cells of the line of headings; spreadsheets add blank ones.
            columns: where each known column stands.
            delimiter: what separates cells.
        """
        self._columns = columns
        self._width = max(at for at, heading in enumerate(headings, 1) if heading.strip())
        self._delimiter = delimiter
        self._people: list[_Person] = []
        self._problems: list[Problem] = []
        # Firms, roles and days stand in many rows: each is kept once.
        self._texts: dict[str, str] = {}
        self._dates: dict[str, None] = {}

    def take(self, row: Row) -> None:
        """Read one row; a blank one is none."""
        if row.flaw:
            self._say(row, row.flaw)
            return
        cells = row.cells
        if not any(map(str.strip, cells)):
            return
        if len(cells) == 1:
            self._say(row, f"one cell under {self._width} headings")
            return
        if len(cells) > self._width:
            aligned = self._aligned(row)
            if aligned is None:
                return
            cells = aligned
        said = {name: self._cell(cells, at) for name, at in self._columns.items()}
        name = f"{said['first']} {said['last']}".strip()
        if name:
            self._take_person(row, name, said)
        else:
            is_hidden = not any(said[column] for column in said if column not in NEEDED)
            message = HIDDEN if is_hidden else _NAMELESS
            self._problems.append(Problem(row.number, message, is_hidden=is_hidden))

    def all(self) -> Connections:
        """Return everybody, and what is to be said of rows."""
        day_first = is_day_first(self._dates)
        days = {text: read_date(text, day_first) for text in self._dates}
        people = []
        for row, name, organisation, role, email, url, said, called in self._people:
            day = days.get(said)
            people.append(Connection(row, name, organisation, role, email, url, day, called))
            if said and day is None:
                message = f"kept without a date: “{said[:_SHOWN]}” is no date"
                self._problems.append(Problem(row, message, is_skipped=False))
        self._problems.sort(key=lambda problem: problem.row)
        return Connections(tuple(people), tuple(self._problems))

    def _take_person(self, row: Row, name: str, said: Mapping[str, str]) -> None:
        organisation = self._once(said.get("organisation", ""))
        role, day = self._once(said.get("role", "")), self._once(said["connected"])
        self._dates.setdefault(day)
        email = self._address(row, said.get("email", ""))
        url = said.get("url", "")
        called = called_by(said["first"], said["last"])
        self._people.append((row.number, name, organisation, role, email, url, day, called))
        if row.odd:
            self._say(row, _UNREAD if row.odd == UNREAD else _TAKEN_OUT, is_skipped=False)

    def _address(self, row: Row, text: str) -> str:
        if not text:
            return ""
        try:
            return read_address(text)
        except NotAnAddress as error:
            self._say(row, f"kept without an address: {error.fault}", is_skipped=False)
            return ""

    def _aligned(self, row: Row) -> list[str] | None:
        """Return the cells of a row with too many as they belong; say what was done with it."""
        width, cells = self._width, _unpadded(row.cells)
        if len(cells) <= width and self._may_fit(cells):
            return cells
        found = straightened(cells, width, self._fits, self._delimiter)
        separator = _SEPARATORS[self._delimiter]
        if found is None:
            self._say(
                row,
                f"{len(row.cells)} cells under {width} headings; put quotes around what has "
                f"{separator} in it",
            )
            return None
        joined = [clean(cell)[:_SHOWN] for cell in found if self._delimiter in cell]
        texts = " and ".join(f"“{one}”" for one in joined)
        self._say(row, f"put right: {texts} has {separator} and no quotes", is_skipped=False)
        return found

    def _fits(self, cells: Sequence[str]) -> bool:
        """Whether cells belong under these headings; LinkedIn gives the day of everybody."""
        day = self._cell(cells, self._columns["connected"])
        is_day = read_date(day, day_first=True) or read_date(day, day_first=False)
        return is_day is not None and self._may_fit(cells)

    def _may_fit(self, cells: Sequence[str]) -> bool:
        """Whether cells may stand under these headings, a bad day or address among them."""
        said = {name: self._cell(cells, at) for name, at in self._columns.items()}
        day, url, email = said["connected"], said.get("url", ""), said.get("email", "")
        return (
            (not day or any(map(str.isdigit, day)))
            and (not url or _LINK.fullmatch(url) is not None)
            and (not email or ("@" in email and " " not in email))
        )

    def _cell(self, cells: Sequence[str], at: int) -> str:
        return clean(cells[at][:LONGEST_CELL]) if at < len(cells) else ""

    def _once(self, text: str) -> str:
        return self._texts.setdefault(text, text)

    def _say(self, row: Row, message: str, is_skipped: bool = True) -> None:
        self._problems.append(Problem(row.number, message, is_skipped))


def _unpadded(cells: Sequence[str]) -> list[str]:
    """Return cells without the blank ones at their end, with which spreadsheets fill up rows."""
    last = max((at for at, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return list(cells[:last])
