"""Importing a list: ten times the rows take ten times as long; and beside the csv module."""

import csv
import io
import os
import subprocess
import time

from tests.bench.measuring import rows, seconds
from tests.bench.places import INROAD, Place
from tests.bench.run import Run

_STRAIGHT = 1.2


def report(run: Run) -> None:
    """Print what a row of a long list takes against one of a short list."""
    few, many = run.extent.rows
    run.table.begin("Importing a list")
    each = {count: _seconds(run, count) / count for count in (few, many)}
    run.table.add(
        f"a row of {many:,} against one of {few:,}", each[many] / each[few], "×", _STRAIGHT
    )
    text = rows(many)
    plain = seconds(lambda: list(csv.DictReader(io.StringIO(text))), 3)
    run.table.add(f"{many:,} rows, with all that it takes", each[many] * many / plain, "× csv", 40)


def _seconds(run: Run, count: int) -> float:
    place = Place(run.folder / f"import-{count}")
    export = run.folder / f"import-{count}.csv"
    export.write_text(rows(count), encoding="utf-8")
    begun = time.perf_counter()
    subprocess.run(
        [INROAD, "import", export],
        env={**os.environ, **place.environment},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - begun
