"""Stamps never go back: not across restarts, a clock set back, or a restored file."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.people.contact import Contact
from inroad.store import Store
from inroad.store.format import stamps
from inroad.store.format.ids import derived_id, new_id
from tests.conftest import MovableClock
from tests.store.helpers import MAYA, SAM, add, edit

MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))


@given(st.lists(st.tuples(MOMENTS, st.sampled_from(("00000001", "fffffffe"))), min_size=2))
def test_each_stamp_is_later_than_all_that_are_known(steps: list[tuple[datetime, str]]) -> None:
    known: list[str] = []
    for moment, device in steps:
        stamp = stamps.next_stamp(moment, known, device)
        assert all(stamp > other for other in known)
        assert stamps.device_of(stamp) == device
        assert len(stamp) == len(stamps.make(0, 0, device))
        known.append(stamp)


@given(MOMENTS)
def test_a_stamp_says_when_it_was_given(moment: datetime) -> None:
    stamp = stamps.next_stamp(moment, (), "00000001")
    assert abs(stamps.moment_of(stamp) - moment) < timedelta(milliseconds=2)


def test_a_full_counter_goes_on_in_the_next_millisecond() -> None:
    last = stamps.make(1000, 16**4 - 1, "00000001")
    assert stamps.after(last, "00000001") == stamps.make(1001, 0, "00000001")


def all_stamps(path: Path) -> list[str]:
    """Return the stamps of all lines of all journals, in the order in which they were given."""
    lines: list[dict[str, Any]] = []
    for journal in sorted(path.parent.glob("*.journal"), key=lambda one: one.stat().st_ctime_ns):
        parts = [line.split("\t") for line in journal.read_text("utf-8").splitlines()]
        lines += [json.loads(about) for _, about, _ in parts]
    return [line["at"] for line in lines]


def test_a_clock_set_back_and_a_restart(data_file: Path, clock: MovableClock) -> None:
    for number in range(6):
        store = Store(data_file, clock)
        add(store, Contact(5_000_000_000 + number, f"P{number}"))
        store.close()
        clock.at -= timedelta(days=400)
    found = all_stamps(data_file)
    assert found == sorted(found)
    assert len(set(found)) == 6


def test_a_restored_folder_and_a_clock_set_back(data_file: Path, clock: MovableClock) -> None:
    add(Store(data_file, clock), MAYA)
    older = {path: path.read_bytes() for path in data_file.parent.iterdir()}
    clock.at += timedelta(days=5)
    edit(Store(data_file, clock), MAYA, replace(MAYA, role="CTO"))
    last = max(all_stamps(data_file))
    for path, data in older.items():
        path.write_bytes(data)
    clock.at -= timedelta(days=30)
    store = Store(data_file, clock)
    add(store, SAM)
    stamp = max(all_stamps(data_file))
    assert stamp > last
    assert stamps.device_of(stamp) != stamps.device_of(last)


def test_ids_are_52_bits_and_never_small() -> None:
    for number in range(2000):
        for one in (new_id(), derived_id("key", "contact", str(number))):
            assert 3 < one < 1 << 52
    assert derived_id("key", "contact", "a") == derived_id("key", "contact", "a")
    assert derived_id("key", "contact", "a") != derived_id("other", "contact", "a")
    assert derived_id("key", "contact", "a", "b") != derived_id("key", "contact", "ab")
