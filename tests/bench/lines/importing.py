"""Importing a list: ten times the rows take ten times as long; and beside the csv module.

The same people as vCards, and looking for those who are listed twice, stand beside it.
"""

import csv
import gc
import io
import os
import subprocess
import time

from inroad.campaign import Campaign
from inroad.clock import system_clock
from inroad.exchange.registry import parse
from tests.bench.measuring import cards, rows, seconds
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
    _report_beside_csv(run, min(many, 30_000))


def _report_beside_csv(run: Run, count: int) -> None:
    """Print what reading, merging and saving take, without the start of a program."""
    text = rows(count)
    plain = seconds(lambda: list(csv.DictReader(io.StringIO(text))))
    for form, data in (("rows", text), ("of them as vCards", cards(count))):
        taken = []
        for number in range(run.extent.repeats // 2):
            gc.collect()  # What was imported before is not looked through again.
            begun = time.perf_counter()
            campaign = Campaign(run.folder / f"{form[:2]}-{number}.json", system_clock)
            campaign.imports.commit(campaign.imports.prepare(parse(data)))
            taken.append((time.perf_counter() - begun) / plain)
        run.table.add(f"{count:,} {form}, beside csv.DictReader", taken, "× csv", 40)
    twice = seconds(campaign.people.duplicates.all, 3)
    run.table.add("looking among them for who is there twice", twice / plain, "× csv")


def _seconds(run: Run, count: int) -> float:
    place = Place(run.folder / f"import-{count}")
    export = run.folder / f"import-{count}.csv"
    export.write_text(rows(count), encoding="utf-8")
    begun = time.perf_counter()
    subprocess.run(
        [INROAD, "import", export],
        env={**os.environ, **place.environment},
        capture_output=True,
        check=True,
    )
    return time.perf_counter() - begun
