"""Rows of a CSV file, numbered as a spreadsheet numbers them, whatever stands in its cells.

Lines are read as they are needed, and never more of them than one row may take: neither a file
without end nor one that is a single cell fills the memory.
"""

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TextIO

LONGEST_CELL = 32_767
"""Characters in one cell (a spreadsheet's own limit); more is cut."""

_LONGEST_ROW = 1 << 20
"""Characters in one row: what is longer is none."""
_MOST_LINES = 200
_TOO_LONG = ""
"""Stands for a line that is longer than a row may be: no line of a file is empty."""

TORN = "a quote is opened and never closed"
LONG = "it is longer than a million characters"
UNREAD = "\ufffd"

_QUOTED = re.compile(r'(?:[^"]++|"")*+"')
_ODD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ud800-\udfff]")
_SPOILT = re.compile("[\udc80-\udcff]")


class Row(NamedTuple):
    """One row: its number from 1 and its cells, or what makes it unreadable.

    `odd` is the first character in it that belongs into no text; `UNREAD` stands for bytes that
    are no letter in the encoding of the file. Bytes that are none of UTF-8 come before the others
    (see `text_file`).
    """

    number: int
    cells: list[str]
    flaw: str = ""
    odd: str = ""


class Rows:
    """The rows of a file, one after another.

    A quote that is never closed, which would swallow what follows into one cell, costs its line
    alone: reading goes on at the next one.
    """

    def __init__(self, lines: Iterable[str], delimiter: str) -> None:
        """Read rows from `lines` (see `lines_of`) whose cells are separated by `delimiter`."""
        self.width = 0
        """How many cells a row has, once that is known: a line with as many ends a torn quote."""
        self._lines = iter(lines)
        self._ahead: deque[str] = deque()
        self._open = self._open_size = 0
        """So many lines ahead, and characters in them, cannot close a quote that is open there."""
        self.delimiter = delimiter
        self._number = 0
        csv.field_size_limit(_LONGEST_ROW)

    def __iter__(self) -> Iterator[Row]:
        return self

    def __next__(self) -> Row:
        first = self._take()
        self._number += 1
        if first == _TOO_LONG:
            return Row(self._number, [], LONG)
        if '"' not in first:
            cells = first.rstrip("\r\n").split(self.delimiter)
            return Row(self._number, cells, odd=_odd(first))
        following = self._following(first)
        if following is None:
            return Row(self._number, [first.strip()], TORN)
        lines = [first, *(self._take() for _ in range(following))]
        return Row(self._number, self._parsed(lines), odd=_odd("".join(lines)))

    def _take(self) -> str:
        if not self._ahead:
            return next(self._lines)
        line = self._ahead.popleft()
        if self._open:
            self._open, self._open_size = self._open - 1, self._open_size - len(line)
        return line

    def _following(self, first: str) -> int | None:
        """Return how many lines more a row takes that begins with `first`, or None if torn.

        What is known of the lines ahead is kept: each of them is looked at once.
        """
        if not self._stays_open(first, is_open=False):
            return 0
        for at in range(self._open, _MOST_LINES - 1):
            line = self._peek(at)
            size = len(first) + self._open_size + len(line)
            if line == _TOO_LONG or size > _LONGEST_ROW or self._is_whole(line):
                return None
            if not self._stays_open(line, is_open=True):
                return at + 1
            self._open, self._open_size = at + 1, self._open_size + len(line)
        return None

    def _peek(self, at: int) -> str:
        """Return a line ahead; where the file ends, what no row goes on with."""
        if at == len(self._ahead):
            line = next(self._lines, None)
            if line is None:
                return _TOO_LONG
            self._ahead.append(line)
        return self._ahead[at]

    def _stays_open(self, line: str, is_open: bool) -> bool:
        """Whether a quote is open at the end of a line, which begins within one or not."""
        opening = f'{self.delimiter}"'
        if is_open:
            at = 0
        elif line.startswith('"'):
            at = 1
        else:
            at = line.find(opening) + len(opening)
            if at < len(opening):
                return False
        while closed := _QUOTED.match(line, at):
            found = line.find(opening, closed.end())
            if found < 0:
                return False
            at = found + len(opening)
        return True

    def _is_whole(self, line: str) -> bool:
        """Whether a line is a row by itself, so that none before it can go on there."""
        if not self.width or line.count(self.delimiter) < self.width - 1:
            return False
        if '"' not in line:
            return line.count(self.delimiter) == self.width - 1
        is_closed = not self._stays_open(line, is_open=False)
        return is_closed and len(self._parsed([line])) == self.width

    def _parsed(self, lines: list[str]) -> list[str]:
        return next(csv.reader(lines, delimiter=self.delimiter))


def lines_of(stream: TextIO) -> Iterator[str]:
    """Yield the lines of a stream of text, none of them longer than a row may be.

    Only CR and LF end a line, if the stream was opened with `newline=""`: `str.splitlines` would
    cut a cell at U+2028.
    """
    while line := stream.readline(_LONGEST_ROW + 1):
        if len(line) <= _LONGEST_ROW:
            yield line
            continue
        while line and not line.endswith(("\n", "\r")):
            line = stream.readline(_LONGEST_ROW)
        yield _TOO_LONG


def _odd(line: str) -> str:
    found = None if line.isascii() and line.isprintable() else _ODD.search(line)
    if found is None:
        return ""
    spoilt = _SPOILT.search(line, found.start())
    return spoilt[0] if spoilt else found[0]
