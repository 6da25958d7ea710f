"""Clocks that are wrong: noticed and said, and what they did does not outlast them."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from inroad.domain.documents.conflict import Conflict
from inroad.domain.people.contact import Contact
from inroad.store import Store
from inroad.store.repair.backups import believed_days
from tests.conftest import MONDAY, MovableClock
from tests.store.helpers import MAYA, SAM, add, edit, names

IN_2036 = datetime(2036, 3, 1, 9, tzinfo=UTC)
IN_1970 = datetime(1970, 1, 1, 0, 5, tzinfo=UTC)
THIRD = Contact(4_000_000_003, "Third")


@pytest.fixture
def ahead(data_file: Path, clock: MovableClock) -> Path:
    """A campaign in which one command was run while the clock stood in 2036."""
    store = Store(data_file, clock)
    add(store, MAYA)
    store.close()
    clock.at = IN_2036
    store = Store(data_file, clock)
    edit(store, MAYA, replace(MAYA, role="CTO"))
    store.close()
    clock.at = MONDAY + timedelta(hours=1)
    return data_file


def lines(data_file: Path) -> list[dict[str, Any]]:
    """Return what is said about each line of the journal."""
    (journal,) = data_file.parent.glob("*.journal")
    return [json.loads(line.split(b"\t")[1]) for line in journal.read_bytes().splitlines()]


def test_a_clock_that_was_ahead_is_said_once(ahead: Path, clock: MovableClock) -> None:
    (said,) = Store(ahead, clock).notices()
    assert said.startswith("The clock of this machine was ahead, up to Sat 1 Mar 2036; ")
    assert Store(ahead, clock).notices() == ()
    add(Store(ahead, clock), SAM)
    assert Store(ahead, clock).notices() == ()


def test_stamps_come_back_to_earth(ahead: Path, clock: MovableClock) -> None:
    store = Store(ahead, clock)
    edit(store, store.all(Contact)[MAYA.id], replace(MAYA, role="CFO"))
    stamps = [line["at"] for line in lines(ahead)]
    assert stamps[1] == max(stamps)
    assert stamps[0] < stamps[-1] < stamps[1]
    when = [store.when(entry) for entry in store.undo_history.newest_first()]
    assert when == sorted(when, reverse=True)
    assert abs(when[0] - clock.at) < timedelta(seconds=1)
    assert abs(when[1] - MONDAY) < timedelta(seconds=1)


def test_the_later_value_stands_again(
    ahead: Path, clock: MovableClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = Store(ahead, clock)
    edit(here, here.all(Contact)[MAYA.id], replace(MAYA, role="CFO"))
    here.close()
    there = tmp_path / "there" / "inroad.json"
    there.parent.mkdir()
    there.write_bytes(ahead.read_bytes())
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another machine"))
    clock.at += timedelta(days=1)
    other = Store(there, clock)
    edit(other, other.all(Contact)[MAYA.id], replace(MAYA, role="CEO"))
    other.close()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    clock.at -= timedelta(hours=12)
    edit(here, here.all(Contact)[MAYA.id], replace(MAYA, role="COO"))
    here.close()
    ahead.with_name("inroad_conflict-20261124-101112.json").write_bytes(there.read_bytes())
    here.refresh()
    assert here.all(Contact)[MAYA.id].role == "CEO"
    assert [one.value for one in here.all(Conflict).values()] == ['"COO"']


def test_a_copy_from_2036_loses_against_what_was_done_since(
    data_file: Path, clock: MovableClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(data_file, clock)
    add(store, MAYA)
    store.close()
    there = tmp_path / "there" / "inroad.json"
    there.parent.mkdir()
    there.write_bytes(data_file.read_bytes())
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another machine"))
    other = Store(there, MovableClock(IN_2036))
    edit(other, MAYA, replace(MAYA, role="CEO"))
    other.close()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    clock.at += timedelta(days=1)
    store = Store(data_file, clock)
    edit(store, MAYA, replace(MAYA, role="CTO"))
    data_file.with_name("inroad_conflict-20261124-101112.json").write_bytes(there.read_bytes())
    store.refresh()
    assert store.all(Contact)[MAYA.id].role == "CTO"
    assert [one.value for one in store.all(Conflict).values()] == ['"CEO"']
    assert any("another machine was ahead" in said for said in store.notices())


@pytest.mark.parametrize("is_stored", [True, False])
def test_what_is_known_of_clocks_outlives_every_file(
    ahead: Path, clock: MovableClock, is_stored: bool
) -> None:
    store = Store(ahead, clock)
    add(store, SAM)
    if is_stored:
        store.close()
        next(ahead.parent.glob("*.journal")).unlink()
    else:
        ahead.unlink()
    store = Store(ahead, clock)
    assert names(store) == {"Maya Chen", "Sam Ortiz"}
    assert not any("was ahead" in said for said in store.notices())
    add(store, THIRD)
    assert max(line["at"] for line in lines(ahead)[-1:]) < "1eb"


def test_two_sessions_while_the_clock_comes_back(data_file: Path, clock: MovableClock) -> None:
    clock.at = MONDAY
    one = Store(data_file, clock)
    add(one, MAYA)
    other = Store(data_file, clock)
    clock.at = IN_2036
    add(other, SAM)
    one.refresh()
    clock.at = MONDAY + timedelta(minutes=5)
    add(one, THIRD)
    other.refresh()
    edit(other, MAYA, replace(MAYA, role="CTO"))
    one.refresh()
    assert names(one) == names(other) == {"Maya Chen", "Sam Ortiz", "Third"}
    assert one.all(Contact)[MAYA.id].role == "CTO"
    said = [*one.notices(), *other.notices()]
    assert sum("was ahead" in sentence for sentence in said) == 1
    assert len(list(data_file.parent.glob("*.journal"))) == 1


def test_a_clock_that_goes_wrong_again_and_again(data_file: Path, clock: MovableClock) -> None:
    store = Store(data_file, clock)
    add(store, MAYA)
    role = MAYA
    for number, days in enumerate((3_650, 0, 30, 0, 9_000, 0, 800, 0)):
        clock.at = MONDAY + timedelta(days=days, hours=number)
        store = Store(data_file, clock)
        edit(store, role, replace(role, role=f"R{number}"))
        role = store.all(Contact)[MAYA.id]
        store.close()
    assert role.role == "R7"
    store = Store(data_file, clock)
    when = [store.when(entry) for entry in store.undo_history.newest_first()]
    assert when == sorted(when, reverse=True)
    assert when[0] == clock.at


@pytest.mark.parametrize("at", [IN_1970, datetime(1999, 12, 31, tzinfo=UTC)])
def test_a_clock_that_is_behind_is_said_and_order_is_kept(
    data_file: Path, clock: MovableClock, at: datetime
) -> None:
    store = Store(data_file, clock)
    add(store, MAYA)
    store.close()
    clock.at = at
    store = Store(data_file, clock)
    (said,) = store.notices()
    assert f"{at:%Y}" in said
    assert "set it right" in said
    edit(store, MAYA, replace(MAYA, role="CTO"))
    store.close()
    clock.at = MONDAY + timedelta(hours=1)
    store = Store(data_file, clock)
    assert store.notices() == ()
    edit(store, store.all(Contact)[MAYA.id], replace(MAYA, role="CFO"))
    stamps = [line["at"] for line in lines(data_file)]
    assert stamps == sorted(stamps)


def test_a_clock_that_is_weeks_behind_corrects_nothing(
    data_file: Path, clock: MovableClock
) -> None:
    store = Store(data_file, clock)
    for day in range(0, 60, 3):
        clock.at = MONDAY + timedelta(days=day)
        add(store, Contact(5_000_000_000 + day, f"P{day}"))
    clock.at = MONDAY + timedelta(days=30)
    store = Store(data_file, clock)
    (said,) = store.notices()
    assert "if it is behind, set it right" in said
    edit(store, MAYA, MAYA)
    add(store, MAYA)
    stamps = [line["at"] for line in lines(data_file)]
    assert stamps == sorted(stamps)


def test_a_clock_that_is_an_hour_or_a_day_off_is_nothing(
    data_file: Path, clock: MovableClock
) -> None:
    for hours in (0, 1, -1, 24, -20, 48, 0):
        clock.at = MONDAY + timedelta(hours=hours)
        store = Store(data_file, clock)
        add(store, Contact(5_000_000_000 + 100 * hours + len(names(store)), f"P{hours}"))
        assert store.notices() == ()


def test_a_leap_of_years_is_said_before_anything_is_changed(
    data_file: Path, clock: MovableClock
) -> None:
    store = Store(data_file, clock)
    add(store, MAYA)
    clock.at = IN_2036
    (said,) = Store(data_file, clock).notices()
    assert "says Sat 1 Mar 2036, and the last change here was on Mon 23 Nov 2026" in said


def test_a_campaign_begun_in_2036_comes_back_too(data_file: Path, clock: MovableClock) -> None:
    clock.at = IN_2036
    add(Store(data_file, clock), MAYA)
    clock.at = MONDAY
    store = Store(data_file, clock)
    assert any("was ahead" in said for said in store.notices())
    edit(store, MAYA, replace(MAYA, role="CTO"))
    when = [store.when(entry) for entry in store.undo_history.newest_first()]
    assert when == [MONDAY, MONDAY]


def test_nothing_is_said_where_nothing_can_be_written(ahead: Path, clock: MovableClock) -> None:
    ahead.chmod(0o444)
    try:
        before = {path: path.read_bytes() for path in ahead.parent.iterdir() if path.is_file()}
        store = Store(ahead, clock)
        assert names(store) == {"Maya Chen"}
        assert {path: path.read_bytes() for path in before} == before
    finally:
        ahead.chmod(0o600)


def test_the_copy_that_was_written_last_is_the_newest(ahead: Path, clock: MovableClock) -> None:
    store = Store(ahead, clock)
    copies = [store.maintenance.backup()]
    for day in range(1, 4):
        clock.at = MONDAY + timedelta(days=day)
        add(store, Contact(5_000_000_000 + day, f"P{day}"))
        copies.append(store.maintenance.backup())
        for path in copies:
            path.touch()
    clock.at = IN_1970
    add(store, SAM)
    copies.append(store.maintenance.backup())
    assert [path for path in store.maintenance.backups if path in copies] == copies[::-1]


def test_copies_of_wrong_clocks_push_none_of_the_right_ones_out(
    data_file: Path, clock: MovableClock
) -> None:
    store = Store(data_file, clock)
    add(store, MAYA)
    for day in range(30):
        clock.at = MONDAY + timedelta(days=day)
        edit(store, store.all(Contact)[MAYA.id], replace(MAYA, role=f"R{day}"))
        store.close()
        if day >= 15:
            clock.at = (IN_2036 if day % 2 else IN_1970) + timedelta(days=day)
            edit(store, store.all(Contact)[MAYA.id], replace(MAYA, role=f"wrong {day}"))
            store.close()
    days = {path.name[:10] for path in data_file.with_name("inroad.json.backups").iterdir()}
    right = {(MONDAY + timedelta(days=day)).date().isoformat() for day in range(23, 30)}
    assert right <= days
    assert len(days) < 40


@pytest.mark.parametrize(
    ("days", "believed"),
    [
        ("", ""),
        ("20 21 22", "20 21 22"),
        ("20 99 21 22", "20 20 21 22"),
        ("20 21 01 22", "20 21 21 22"),
        ("99 20 21", "20 20 21"),
        ("20 21 99", "20 21 99"),
        ("20 20 99 98 20 21", "20 20 20 20 20 21"),
        ("01 01 20 21", "01 01 20 21"),
    ],
)
def test_days_that_do_not_go_on_are_not_believed(days: str, believed: str) -> None:
    def read(text: str) -> list[date]:
        return [date(2000 + int(year), 1, 1) for year in text.split()]

    assert believed_days(read(days)) == read(believed)
