"""What a change costs, by the size of the campaign, beside a stock TinyDB; and two sessions."""

import resource
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from tinydb import TinyDB

from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.people.contact import Contact
from inroad.store import Store
from tests.bench.figures import Table
from tests.bench.run import Run

FIRST = 1 << 33
SMALL, LARGE = (100, 500), (10_000, 50_000)
"""Contacts and touches."""

WATCHER = """
import sys, time
from pathlib import Path
from inroad.domain.people.contact import Contact
from inroad.store import Store
store = Store(Path(sys.argv[1]))
print("ready", flush=True)
for line in sys.stdin:
    while int(line) not in store.all(Contact):
        store.refresh()
    print(time.time(), flush=True)
"""


def documents(contacts: int, touches: int) -> list[Contact | Touch]:
    """Return contacts, and touches with them."""
    at = datetime(2026, 11, 23, tzinfo=UTC)
    people: list[Contact | Touch] = [
        Contact(FIRST + number, f"Person {number}", organisation="Northwind", role="Engineer")
        for number in range(contacts)
    ]
    return people + [
        Touch(FIRST * 2 + number, FIRST + number % contacts, TouchKind.NOTE, at, f"Note {number}")
        for number in range(touches)
    ]


def filled(path: Path, size: tuple[int, int]) -> Store:
    """Return a store with that many contacts and touches, its snapshot written."""
    store = Store(path)
    edits = tuple(Edit(None, one) for one in documents(*size))
    store.commit(Change("Filled", edits))
    store.close()
    return store


def median_of_changes(store: Store, count: int = 200) -> float:
    """Return the median of the seconds that a change takes, fsync included."""
    taken = []
    for number in range(count):
        contact = store.all(Contact)[FIRST + number % 100]
        edit = Edit(contact, Contact(contact.id, contact.name, notes=f"Note {number}"))
        start = time.perf_counter()
        store.commit(Change("Changed", (edit,)))
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def stock(path: Path, size: tuple[int, int], count: int) -> float:
    """Return the median of the seconds that a stock TinyDB takes for the same change."""
    contacts, touches = size
    with TinyDB(path) as tiny:
        people = [{"name": f"Person {number}", "role": "Engineer"} for number in range(contacts)]
        tiny.table("contacts").insert_multiple(people)
        tiny.table("touches").insert_multiple([{"text": f"Note {n}"} for n in range(touches)])
        taken = []
        for number in range(count):
            start = time.perf_counter()
            tiny.table("contacts").update({"notes": f"Note {number}"}, doc_ids=[number + 1])
            taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def report(run: Run) -> None:
    """Print what changes cost in the store, and how soon another session knows of them."""
    run.table.begin("The store")
    _report_changes(run.folder, run.table)
    _report_sessions(run.folder, run.table)


def _report_changes(folder: Path, table: Table) -> None:
    """Print what a change costs at both sizes, and beside a stock TinyDB."""
    few, many = filled(folder / "few.json", SMALL), filled(folder / "many.json", LARGE)
    small, large = median_of_changes(few), median_of_changes(many)
    table.add("a change at 100 + 500", small * 1000, "ms")
    table.add("a change at 10,000 + 50,000", large * 1000, "ms")
    table.add("  against the small campaign", large / small, "×", 2)
    for size, ours, count, name in ((SMALL, small, 50, "small"), (LARGE, large, 5, "large")):
        theirs = stock(folder / f"stock-{name}.json", size, count)
        table.add(
            f"  beside a stock TinyDB, {name}",
            ours / theirs,
            "×",
            1 / 50 if size is LARGE else None,
        )
    start = time.perf_counter()
    state = many.to_tidy()
    copied = time.perf_counter() - start
    many.tidy(state)
    whole = time.perf_counter() - start
    table.add("the snapshot at 10,000 + 50,000, in a thread", whole * 1000, "ms")
    table.add("  of that, while keys wait", copied * 1000, "ms")


def _report_sessions(folder: Path, table: Table) -> None:
    """Print how soon another process knows of a change, and what watching costs."""
    path = folder / "many.json"
    store = Store(path)
    watcher = subprocess.Popen(
        [sys.executable, "-c", WATCHER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    if watcher.stdin is None or watcher.stdout is None:
        raise AssertionError("no pipes")
    watcher.stdout.readline()
    delays = []
    for number in range(50):
        contact = Contact(FIRST * 3 + number, f"New {number}")
        watcher.stdin.write(f"{contact.id}\n")
        watcher.stdin.flush()
        store.commit(Change("Added", (Edit(None, contact),)))
        committed = time.time()
        delays.append(float(watcher.stdout.readline()) - committed)
    watcher.stdin.close()
    watcher.wait()
    table.add("a change known to who asks at once, later", [one * 1000 for one in delays], "ms")
    before = resource.getrusage(resource.RUSAGE_SELF)
    looks = 2000
    for _ in range(looks):
        store.refresh()
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    table.add("looking for news twice a second", cpu / looks * 2 * 100, "% of a core", 1)
