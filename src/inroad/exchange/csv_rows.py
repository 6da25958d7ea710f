"""Rows of a CSV file, numbered as a spreadsheet numbers them, whatever stands in its cells."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from inroad.domain.errors import Unreadable

LONGEST_CELL = 32_767
"""Characters in one cell (a spreadsheet's own limit); more is cut."""

_FIELD_LIMIT = 1 << 27
_MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number from 1, its cells, and whether a quote in it is never closed."""

    number: int
    cells: list[str]
    is_torn: bool = False


class _Feed:
    """Lines for the csv module, no more at a time than one row may take."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.at = 0
        self.stop = 0

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        if self.at >= min(self.stop, len(self.lines)):
            raise StopIteration
        self.at += 1
        return self.lines[self.at - 1]


def rows(text: str, delimiter: str) -> Iterator[Row]:
    """Yield the rows of `text`.

    An unclosed quote, which would swallow the rest of the file into one cell, is reported as
    one torn row, and reading goes on at the next line.
    """
    csv.field_size_limit(_FIELD_LIMIT)
    # Only CR and LF end a line: str.splitlines would cut a cell at U+2028.
    feed = _Feed(list(io.StringIO(text, newline="")))
    reader = csv.reader(feed, delimiter=delimiter)
    number = 0
    while feed.at < len(feed.lines):
        start, number = feed.at, number + 1
        feed.stop = start + _MOST_LINES
        try:
            cells = next(reader)
        except csv.Error as error:
            raise Unreadable(f"Row {number} cannot be read as CSV ({error}).") from error
        if _is_torn(feed.lines, start, feed.at):
            yield Row(number, [feed.lines[start].strip()], is_torn=True)
            feed.at = start + 1
            reader = csv.reader(feed, delimiter=delimiter)
        else:
            yield Row(number, cells)


def _is_torn(lines: list[str], start: int, end: int) -> bool:
    """Whether the row in lines `start` to `end` ran on because a quote was never closed."""
    count = end - start
    if count >= _MOST_LINES:
        return True
    at_the_end = end == len(lines) and count > 1
    return at_the_end and sum(line.count('"') for line in lines[start:end]) % 2 == 1


def find_delimiter(header: str) -> str:
    """Return what separates the cells of a header line: a comma, a semicolon or a tab."""
    return max(",;\t", key=header.count)
