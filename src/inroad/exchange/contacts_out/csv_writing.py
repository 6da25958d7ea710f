"""Rows as CSV: in quotes, with lines that end as spreadsheets want it, and no formula in a cell."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from inroad.domain.text import clean_lines
from inroad.exchange.formula_cells import guarded

_TOGETHER = 500
"""So many rows are written at once."""


def csv_of(rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """Yield rows as CSV in UTF-8, some together.

    Every cell is in quotes: a spreadsheet that takes semicolons for separators finds none in it.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for number, row in enumerate(rows, 1):
        writer.writerow([guarded(clean_lines(cell)) for cell in row])
        if number % _TOGETHER == 0:
            yield _taken(buffer)
    yield _taken(buffer)


def _taken(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode("utf-8", "replace")
