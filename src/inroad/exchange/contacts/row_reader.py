"""Rows of a table of people, each made a person, or said to be none and why."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from inroad.domain.patterns import late
from inroad.domain.people.detail import ValueKind
from inroad.domain.people.names.whole_name import called_by
from inroad.domain.text import clean, clean_lines
from inroad.exchange.contacts.columns import Column
from inroad.exchange.contacts.csv_rows import LONGEST_CELL, UNREAD, Row
from inroad.exchange.contacts.dates import (
    birthday_of,
    day_of_serial,
    is_day_first,
    is_no_date,
    read_date,
)
from inroad.exchange.contacts.person_values import PersonValues
from inroad.exchange.contacts.table_format import TableFormat
from inroad.exchange.contacts.turned_names import are_turned, turned
from inroad.exchange.contacts.unquoted_commas import straightened
from inroad.exchange.formula_cells import unguarded
from inroad.exchange.records import (
    ColumnKind,
    FurtherValue,
    PersonRecord,
    Problem,
)
from inroad.exchange.text_file import is_spoilt, mended

_SHOWN = 60
_LINK = late(r"(?:https?://|(?:[\w-]+\.)*linkedin\.com/)[^\s,;]+", 2)
_SEPARATORS = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar"}
_NAMELESS = "no name in this row"
_TAKEN_OUT = "control characters were taken out of it"
_UNREAD = "a letter in it cannot be read"
_CUT = f"a cell of it was cut after {LONGEST_CELL:,} characters"
_LINES = frozenset({ColumnKind.NOTE, ColumnKind.ADDRESS})


class _Waiting(NamedTuple):
    """A person whose dates are still text: how they are read is known at the end of the file."""

    record: PersonRecord
    connected: str


class RowReader:
    """Takes one row after another, and gives all people at the end."""

    def __init__(self, format: TableFormat, delimiter: str) -> None:
        """Read rows whose cells are separated by `delimiter`; `head` says what they hold."""
        self._format = format
        self._delimiter = delimiter
        self._columns: tuple[Column, ...] = ()
        self._day: Column | None = None
        self._width = 0
        self._is_day_first = False
        self._people: list[_Waiting] = []
        self._problems: list[Problem] = []
        # Firms, roles and days stand in many rows: each is kept once.
        self._texts: dict[str, str] = {}
        self._dates: dict[str, None] = {}
        self._is_cut = False

    @property
    def is_headed(self) -> bool:
        """Whether it is known what the columns hold."""
        return bool(self._columns)

    def head(self, headings: Sequence[str], columns: Sequence[Column]) -> None:
        """Say what the columns of the following rows hold, and what stands above them."""
        self._columns = tuple(one for one in columns if one.kind != ColumnKind.IGNORE)
        filled = [at for at, heading in enumerate(headings, 1) if heading.strip()]
        self._width = max(filled, default=len(headings))
        self._day = next((one for one in columns if one.kind == ColumnKind.CONNECTED), None)
        self._is_day_first = self._format.is_day_first(headings)

    def pass_over(self, row: Row) -> None:
        """Name a row that stands where no person can; one of a single cell is a title."""
        if sum(bool(cell.strip()) for cell in row.cells) > 1:
            self._say(row, "it stands above the headings")

    def take(self, row: Row) -> None:
        """Read one row; a blank one is none."""
        if row.flaw:
            self._say(row, row.flaw)
            return
        cells = row.cells
        if not any(map(str.strip, cells)):
            return
        if len(cells) == 1 < self._width and (self._format.hidden or self._columns[0].at):
            self._say(row, f"one cell under {self._width} headings")
            return
        if row.odd:
            cells = self._mended(row)
        if len(cells) > self._width:
            aligned = self._aligned(row, cells)
            if aligned is None:
                return
            cells = aligned
        self._take_person(row, cells)

    def all(self) -> tuple[tuple[PersonRecord, ...], tuple[Problem, ...]]:
        """Return everybody, and what is to be said of rows."""
        day_first = is_day_first(self._dates, self._is_day_first)
        days = {text: read_date(text, day_first) or day_of_serial(text) for text in self._dates}
        people = tuple(self._dated(one, days, day_first) for one in self._spoken())
        self._problems.sort(key=lambda problem: problem.place)
        return people, tuple(self._problems)

    def _spoken(self) -> list[_Waiting]:
        """Return everybody by their names as they are spoken."""
        whole = [one.record.name for one in self._people if not one.record.family]
        if not are_turned(whole):
            return self._people
        return [one._replace(record=_turned(one.record)) for one in self._people]

    def _dated(
        self, waiting: _Waiting, days: dict[str, date | None], day_first: bool
    ) -> PersonRecord:
        record, connected = waiting
        if any(one.kind == ValueKind.BIRTHDAY for one in record.further):
            further = tuple(_with_day(one, day_first) for one in record.further)
            record = record._replace(further=further)
        if not connected:
            return record
        day = days[connected]
        if day is None:
            message = f"kept without a date: “{connected[:_SHOWN]}” is no date"
            self._problems.append(Problem(record.place, message, is_skipped=False))
        return record._replace(connected_on=day)

    def _take_person(self, row: Row, cells: Sequence[str]) -> None:
        values = PersonValues(self._format.between, self._format.is_ours)
        self._is_cut = False
        for column in self._columns:
            has_lines = column.kind in _LINES or self._format.is_ours
            text = self._cell(cells, column.at, has_lines)
            if text:
                labelled = self._cell(cells, column.label_at) if column.label_at >= 0 else ""
                values.take(column, text, labelled or column.label)
        said = values.said
        given, last = said.get(ColumnKind.FIRST, ""), said.get(ColumnKind.LAST, "")
        parts = (given, said.get(ColumnKind.MIDDLE, ""), last)
        name = said.get(ColumnKind.NAME, "") or " ".join(part for part in parts if part)
        email, phone = values.first_of(ColumnKind.EMAIL), values.first_of(ColumnKind.PHONE)
        url = values.first_of(ColumnKind.LINK)
        values.finish()
        organisation = self._once(said.get(ColumnKind.ORGANISATION, ""))
        if not name:
            name = self._name_instead(row, values, (email, organisation, phone), url)
        if not name:
            return
        connected = said.get(ColumnKind.CONNECTED, "")
        connected = "" if is_no_date(connected) else self._once(connected)
        self._note_dates(connected, values)
        record = PersonRecord(
            row.number,
            name,
            organisation,
            self._once(said.get(ColumnKind.ROLE, "")),
            email,
            phone,
            url,
            None,
            called_by(given, last) if name == f"{given} {last}".strip() != email else "",
            given,
            last,
            notes=said.get(ColumnKind.NOTE, ""),
            tags=tuple(values.tags),
            further=tuple(values.further),
        )
        self._people.append(_Waiting(record, connected))
        for fault in values.faults:
            self._say(row, f"kept without an address: {fault}", is_skipped=False)
        if row.odd and not is_spoilt(row.odd):
            self._say(row, _UNREAD if row.odd == UNREAD else _TAKEN_OUT, is_skipped=False)
        if self._is_cut:
            self._say(row, _CUT, is_skipped=False)

    def _name_instead(self, row: Row, values: PersonValues, known: Sequence[str], url: str) -> str:
        """Return what somebody without a name is called by, or say that nobody can be."""
        if not self._format.hidden:
            nicknames = (one.text for one in values.further if one.kind == ValueKind.NICKNAME)
            found = next((one for one in (*nicknames, *known) if one), "")
            if not found:
                self._say(row, _NAMELESS)
            return found
        is_said = url or any(known) or values.further or values.faults
        is_hidden = not is_said and values.said.keys() <= {ColumnKind.CONNECTED}
        message = self._format.hidden if is_hidden else _NAMELESS
        self._problems.append(Problem(row.number, message, is_hidden=is_hidden))
        return ""

    def _note_dates(self, connected: str, values: PersonValues) -> None:
        if connected:
            self._dates.setdefault(connected)
        for one in values.further:
            if one.kind == ValueKind.BIRTHDAY:
                self._dates.setdefault(one.text)

    def _mended(self, row: Row) -> list[str]:
        """Return the cells of a row with their bad bytes read, and say what they read now."""
        spoilt = [clean(mended(cell))[:_SHOWN] for cell in row.cells if is_spoilt(cell)]
        if not spoilt:
            return row.cells
        texts = " and ".join(f"“{one}”" for one in spoilt)
        message = f"a byte in it is none of UTF-8; read as Windows-1252 it says {texts}"
        self._say(row, message, is_skipped=False)
        return [mended(cell) for cell in row.cells]

    def _aligned(self, row: Row, cells: Sequence[str]) -> list[str] | None:
        """Return the cells of a row with too many as they belong; say what was done with it."""
        width, count = self._width, len(cells)
        cells = _unpadded(cells)
        if len(cells) <= width and self._may_fit(cells):
            return cells
        found = straightened(cells, width, self._fits, self._delimiter)
        separator = _SEPARATORS[self._delimiter]
        if found is None:
            self._say(
                row,
                f"{count} cells under {width} headings; put quotes around what has "
                f"{separator} in it",
            )
            return None
        joined = [clean(cell)[:_SHOWN] for cell in found if self._delimiter in cell]
        texts = " and ".join(f"“{one}”" for one in joined)
        self._say(row, f"put right: {texts} has {separator} and no quotes", is_skipped=False)
        return found

    def _fits(self, cells: Sequence[str]) -> bool:
        """Whether cells belong under these headings: a day or an address is in its place."""
        if self._day is not None:
            day = self._cell(cells, self._day.at)
            is_day = read_date(day, day_first=True) or read_date(day, day_first=False)
            return is_day is not None and self._may_fit(cells)
        emails = [one.at for one in self._columns if one.kind == ColumnKind.EMAIL]
        return any("@" in self._cell(cells, at) for at in emails) and self._may_fit(cells)

    def _may_fit(self, cells: Sequence[str]) -> bool:
        """Whether cells may stand under these headings, a bad day or address among them."""
        return all(_may_be(self._cell(cells, one.at), one.kind) for one in self._columns)

    def _cell(self, cells: Sequence[str], at: int, has_lines: bool = False) -> str:
        if at >= len(cells):
            return ""
        text = cells[at]
        if len(text) > LONGEST_CELL:
            self._is_cut = True
            text = text[:LONGEST_CELL]
        text = unguarded(text)
        return clean_lines(text) if has_lines else clean(text)

    def _once(self, text: str) -> str:
        return self._texts.setdefault(text, text)

    def _say(self, row: Row, message: str, is_skipped: bool = True) -> None:
        self._problems.append(Problem(row.number, message, is_skipped))


def _turned(record: PersonRecord) -> PersonRecord:
    found = None if record.family else turned(record.name)
    if found is None:
        return record
    return record._replace(name=found.name, given=found.given, family=found.family)


def _may_be(text: str, kind: ColumnKind) -> bool:
    if not text:
        return True
    if kind == ColumnKind.CONNECTED:
        return any(map(str.isdigit, text))
    if kind == ColumnKind.LINK:
        return _LINK.fullmatch(text) is not None
    return kind != ColumnKind.EMAIL or ("@" in text and " " not in text)


def _with_day(value: FurtherValue, day_first: bool) -> FurtherValue:
    if value.kind != ValueKind.BIRTHDAY:
        return value
    return value._replace(text=birthday_of(value.text, day_first))


def _unpadded(cells: Sequence[str]) -> list[str]:
    """Return cells without the blank ones at their end, with which spreadsheets fill up rows."""
    last = max((at for at, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return list(cells[:last])
