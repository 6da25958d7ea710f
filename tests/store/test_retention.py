"""What is kept aside, and for how long: never is the only copy of something removed."""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inroad.domain.people.contact import Contact
from inroad.store import Store
from inroad.store.repair.retention import ALWAYS_KEPT, KEPT_FOR, MOST_KEPT
from tests.conftest import MONDAY, MovableClock
from tests.store.helpers import MAYA, SAM, add, aside, edit, names

LONG_AGO = MONDAY - KEPT_FOR - timedelta(days=1)


@pytest.fixture
def store(data_file: Path, clock: MovableClock) -> Store:
    store = Store(data_file, clock)
    add(store, MAYA)
    store.close()
    data_file.with_name("inroad.json.aside").mkdir()
    return store


def put(data_file: Path, name: str, at: datetime, content: str = "{}") -> Path:
    """Put a file into the folder for what is kept aside, last written at some time."""
    path = data_file.with_name("inroad.json.aside") / name
    path.write_text(content, "utf-8")
    os.utime(path, (at.timestamp(), at.timestamp()))
    return path


def a_day_goes_by(store: Store, clock: MovableClock) -> None:
    """Change something on another day, and write the data file anew."""
    clock.at += timedelta(days=1)
    edit(store, store.all(Contact)[MAYA.id], replace(MAYA, role=clock.at.isoformat()))
    store.close()


def test_what_was_taken_in_goes_after_ninety_days_but_the_newest_ten(
    store: Store, data_file: Path, clock: MovableClock
) -> None:
    for number in range(30):
        put(data_file, f"inroad.json.changed-2026010{number}", LONG_AGO + timedelta(hours=number))
    copy = "inroad.sync-conflict-20250101-101112-ABCDEFG.json"
    put(data_file, copy, LONG_AGO - timedelta(days=1))
    a_day_goes_by(store, clock)
    assert len(aside(data_file)) == ALWAYS_KEPT
    assert copy not in aside(data_file)
    assert f"inroad.json.changed-2026010{29}" in aside(data_file)


def test_what_was_taken_in_lately_stays_up_to_a_hundred(
    store: Store, data_file: Path, clock: MovableClock
) -> None:
    for number in range(60):
        put(data_file, f"inroad.json.changed-{number}", MONDAY - timedelta(hours=number))
    a_day_goes_by(store, clock)
    assert len(aside(data_file)) == 60
    for number in range(60, 140):
        put(data_file, f"inroad.json.changed-{number}", MONDAY - timedelta(hours=number))
    a_day_goes_by(store, clock)
    assert len(aside(data_file)) == MOST_KEPT
    assert "inroad.json.changed-0" in aside(data_file)
    assert "inroad.json.changed-139" not in aside(data_file)


@pytest.mark.parametrize("what", ["damaged", "foreign", "odd", "journal"])
def test_what_may_be_nowhere_else_stays_for_ever(
    store: Store, data_file: Path, clock: MovableClock, what: str
) -> None:
    kept = [
        *(f"inroad.json.{what}-{number}" for number in range(150)),
        "inroad.sync-conflict-20250101-101112-ABCDEFG.json.odd",
        "what-somebody-put-here.txt",
    ]
    for name in kept:
        put(data_file, name, datetime(2001, 1, 1, tzinfo=UTC))
    for _ in range(2):
        a_day_goes_by(store, clock)
    assert aside(data_file) == sorted(kept)
    (found,) = [one for one in store.maintenance.examine() if one.check == "aside"]
    assert "may be nowhere else" in found.message


def test_nothing_goes_while_the_clock_is_not_to_be_believed(
    store: Store, data_file: Path, clock: MovableClock
) -> None:
    for number in range(150):
        put(data_file, f"inroad.json.changed-{number}", MONDAY - timedelta(hours=number))
    clock.at = datetime(2036, 3, 1, tzinfo=UTC)
    a_day_goes_by(store, clock)
    assert len(aside(data_file)) == 150


def test_the_same_name_twice_is_two_files(data_file: Path, clock: MovableClock) -> None:
    store = Store(data_file, clock)
    add(store, MAYA)
    store.close()
    copy = data_file.with_name("inroad.sync-conflict-20261124-101112-ABCDEFG.json")
    for number in range(3):
        copy.write_text(json.dumps({**json.loads(data_file.read_text("utf-8")), "x": {}}), "utf-8")
        os.utime(data_file.parent, (number, number))
        store.refresh()
    assert len(aside(data_file)) == 3


def test_journals_under_earlier_names_go_when_all_of_them_is_here(
    store: Store, data_file: Path, clock: MovableClock
) -> None:
    mine = next(data_file.parent.glob("*.journal"))
    whole = mine.read_bytes()
    old = [data_file.with_name(f"inroad.json.{number:08x}.journal") for number in range(15)]
    for number, path in enumerate(old):
        path.write_bytes(whole)
        at = (LONG_AGO - timedelta(days=number)).timestamp()
        os.utime(path, (at, at))
    a_day_goes_by(store, clock)
    assert [path.exists() for path in old] == [True] * ALWAYS_KEPT + [False] * 5
    assert mine.exists()


def test_a_journal_with_what_is_nowhere_else_stays(
    store: Store, data_file: Path, clock: MovableClock, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "inroad.json"
    add(Store(other, clock), SAM)
    foreign = next(other.parent.glob("*.journal")).read_bytes()
    torn = next(data_file.parent.glob("*.journal")).read_bytes()[:-5]
    old = [data_file.with_name(f"inroad.json.{number:08x}.journal") for number in range(30)]
    for number, path in enumerate(old):
        path.write_bytes(foreign if number % 2 else torn)
        os.utime(path, (0, 0))
    for _ in range(2):
        a_day_goes_by(store, clock)
    assert all(path.exists() for path in old)
    assert names(store) == {"Maya Chen"}
