"""Several Inroads on one file: nobody's change is lost, and everybody sees them all."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inroad.disk import Disk
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.store import Store
from inroad.store.format.ids import new_id
from inroad.store.log.journal import read_lines
from inroad.store.log.locks import Busy
from tests.extent import tries
from tests.patience import PATIENCE
from tests.store.disks import Crash, Fault, FaultyDisk, SimulatedDisk
from tests.store.helpers import MAYA, SAM, add, drop, edit, names, names_in
from tests.store.power import DATA, DEVICES, Watched

WRITERS = 4
CHANGES = tries(200, 1000, 1000)
FIELDS = ("role", "organisation", "phone", "notes")
WRITER = """
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from inroad.domain.people.contact import Contact
from inroad.domain.changes import Change, Edit
from inroad.store import Store
store = Store(Path(sys.argv[1]), patience=float(sys.argv[5]))
field, first, changes = sys.argv[2:5]
for number in range(int(changes) // 2):
    one = Contact(int(first) + number, f"{field}{number}")
    store.commit(Change("Added", (Edit(None, one),)))
    shared = store.get(Contact, 4_000_000_001)
    store.commit(Change("Edited", (Edit(shared, replace(shared, **{field: str(number)})),)))
store.close()
"""


@pytest.mark.more
def test_four_writers_lose_no_change(data_file: Path) -> None:
    add(Store(data_file), MAYA)
    command, numbers = [sys.executable, "-c", WRITER, str(data_file)], (CHANGES, PATIENCE)
    writers = [
        subprocess.Popen([*command, field, str((at + 1) << 40), *map(str, numbers)])
        for at, field in enumerate(FIELDS)
    ]
    watching = Store(data_file)
    while any(writer.poll() is None for writer in writers):
        watching.refresh()
    assert [writer.returncode for writer in writers] == [0] * WRITERS
    watching.refresh()
    for store in (watching, Store(data_file)):
        expected = {f"{field}{number}" for field in FIELDS for number in range(CHANGES // 2)}
        assert names(store) == expected | {MAYA.name}
        shared = store.all(Contact)[MAYA.id]
        last = str(CHANGES // 2 - 1)
        assert [getattr(shared, field) for field in FIELDS] == [last] * WRITERS
    assert watching.notices() == ()


def test_a_change_in_one_session_is_seen_in_the_other(data_file: Path) -> None:
    one, other = Store(data_file), Store(data_file)
    add(one, MAYA)
    other.refresh()
    assert [change.label for change in other.news()] == ["Added Maya Chen"]
    drop(other, MAYA)
    add(other, SAM)
    one.refresh()
    assert [change.label for change in one.news()] == ["Removed Maya Chen", "Added Sam Ortiz"]
    assert names(one) == names(other) == {"Sam Ortiz"}
    assert one.news() == ()


def test_two_that_began_on_nothing_are_one_campaign(data_file: Path) -> None:
    one, other = Store(data_file), Store(data_file)
    add(one, MAYA)
    add(other, SAM)
    one.refresh()
    assert names(one) == names(other) == names_in(data_file) == {"Maya Chen", "Sam Ortiz"}
    assert one.key == other.key
    assert len(list(data_file.parent.glob("*.journal"))) == 1


def test_where_another_session_dropped_old_lines_all_is_found_by_whom_it_belongs_to(
    data_file: Path,
) -> None:
    touch = Touch(77, MAYA.id, TouchKind.NOTE, datetime(2026, 11, 23, 9, tzinfo=UTC))
    store = Store(data_file)
    store.commit(Change("Noted", (Edit(None, MAYA), Edit(None, touch))))
    store.close()
    first, second = Store(data_file), Store(data_file)
    for name in ("Ada Foster", "Ben Ito"):
        add(second, Contact(new_id(), name))
    second.close()
    # As where there are more lines than are kept: see `compaction`.
    second._storage.journal.keep_from(lambda lines: len(lines) - 1, 0)
    first.refresh()
    assert "Ben Ito" in names(first)
    assert list(first.scan.owners(Touch, "contact_id")) == [(touch.id, MAYA.id)]
    assert list(first.scan.owned(Touch, "contact_id", (MAYA.id,))) == [(touch.id, MAYA.id)]


def test_edits_of_different_fields_of_one_contact_merge(data_file: Path) -> None:
    one = Store(data_file)
    add(one, MAYA)
    other = Store(data_file)
    edit(one, MAYA, replace(MAYA, role="CTO", tags=("a",)))
    edit(other, MAYA, replace(MAYA, notes="likes tea", tags=("b",)))
    one.refresh()
    merged = one.all(Contact)[MAYA.id]
    assert (merged.role, merged.notes, set(merged.tags)) == ("CTO", "likes tea", {"a", "b"})
    assert other.all(Contact)[MAYA.id] == merged == Store(data_file).all(Contact)[MAYA.id]
    assert other.notices() == ()


def test_of_one_field_the_later_stands_the_earlier_is_in_the_history_and_it_is_said(
    data_file: Path,
) -> None:
    one = Store(data_file)
    add(one, MAYA)
    other = Store(data_file)
    edit(one, MAYA, replace(MAYA, role="CTO"))
    edit(other, MAYA, replace(MAYA, role="CEO"))
    assert other.all(Contact)[MAYA.id].role == "CEO"
    (said,) = other.notices()
    assert said == (
        "Maya Chen: role was changed in another session too; “CTO” is kept in the history."
    )
    entry = other.undo_history.to_undo()
    assert entry is not None
    other.take_back(entry)
    assert other.all(Contact)[MAYA.id].role == "CTO"


def test_an_edit_beats_a_delete_whoever_is_first(data_file: Path) -> None:
    one = Store(data_file)
    add(one, MAYA, SAM)
    other = Store(data_file)
    edit(one, MAYA, replace(MAYA, role="CTO"))
    drop(other, MAYA)
    assert other.all(Contact)[MAYA.id].role == "CTO"
    assert other.notices() == ("Maya Chen was kept: another session changed it meanwhile.",)
    one.refresh()
    drop(one, SAM)
    edit(other, SAM, replace(SAM, role="PM"))
    assert Store(data_file).all(Contact)[SAM.id].role == "PM"


def test_both_may_write_the_snapshot(data_file: Path) -> None:
    one, other = Store(data_file), Store(data_file)
    add(one, MAYA)
    other.refresh()
    one.tidy(one.to_tidy())
    other.tidy(other.to_tidy())
    add(other, SAM)
    other.tidy(other.to_tidy())
    one.refresh()
    add(one, Contact(4_000_000_003, "Third"))
    one.close()
    assert names_in(data_file) == {"Maya Chen", "Sam Ortiz", "Third"}
    assert one.notices() == other.notices() == ()


def test_who_waits_in_vain_says_for_whom(data_file: Path) -> None:
    store = Store(data_file, patience=0.05)
    add(store, MAYA)
    holder = (
        "import fcntl, os, sys\n"
        "handle = os.open(sys.argv[1], os.O_RDWR)\n"
        "fcntl.flock(handle, fcntl.LOCK_EX)\n"
        "os.ftruncate(handle, 0); os.write(handle, f'{os.getpid()}\\n'.encode())\n"
        "print('held', flush=True); sys.stdin.read()\n"
    )
    lock = data_file.parent / ".inroad.json.lock"
    late = Store(data_file, patience=0.05)
    add(store, Contact(4_000_000_003, "Third"))
    process = subprocess.Popen(
        [sys.executable, "-c", holder, str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with pytest.raises(Busy, match=rf"Another Inroad \(process {process.pid}\) has been busy"):
            add(store, SAM)
        assert names(store) == {"Maya Chen", "Third"}
        # Who only looks does not wait: the next look will find it.
        late.refresh()
        assert names(late) == {"Maya Chen"}
        assert late.notices() == ()
    finally:
        process.kill()
        process.wait()
    add(store, SAM)
    late.refresh()
    assert names(late) == names_in(data_file) == {"Maya Chen", "Sam Ortiz", "Third"}


def test_a_reader_never_shows_what_its_writer_takes_back() -> None:
    disk = SimulatedDisk()
    disk.make_folder(DATA.parent.parent)
    add(Store(DATA, state=DEVICES, disk=disk), MAYA)
    reader = Store(DATA, state=DEVICES, disk=disk, patience=0)
    shown: list[set[str]] = []

    def look() -> None:
        reader.refresh()
        shown.append(names(reader))

    watched = Watched(disk, look)
    writer = Store(DATA, state=DEVICES, disk=watched, patience=0)
    watched.fault = Fault(watched.count, 5, call="sync")
    with pytest.raises(InroadError, match="Not saved"):
        add(writer, SAM)
    watched.fault = None
    assert len(shown) > 10
    assert all(seen == {"Maya Chen"} for seen in shown)
    add(writer, SAM)
    look()
    assert shown[-1] == {"Maya Chen", "Sam Ortiz"}


class Unlocked(SimulatedDisk):
    """A disk whose locks keep nobody out."""

    def lock(self, handle: int, shared: bool) -> None:
        pass


def _interleaved(locked: bool) -> set[str]:
    """Let a second writer try at the calls of the first; return what is missing in the end."""
    disk = SimulatedDisk() if locked else Unlocked()
    disk.make_folder(DATA.parent.parent)
    add(Store(DATA, state=DEVICES, disk=disk), MAYA)
    other = Store(DATA, state=DEVICES, disk=disk, patience=0)
    acknowledged = {"Maya Chen"}

    tries: Iterator[int] = iter(())

    def interfere() -> None:
        if next(tries, 1) % 7:
            return
        number = 6_000_000_000 + len(acknowledged)
        try:
            add(other, Contact(number, f"Other {number}"))
        except Busy:
            return
        acknowledged.add(f"Other {number}")

    writer = Store(DATA, state=DEVICES, disk=Watched(disk, interfere), patience=0)
    tries = iter(range(1, 200))
    for number in range(5_000_000_000, 5_000_000_005):
        add(writer, Contact(number, f"One {number}"))
        acknowledged.add(f"One {number}")
    return acknowledged - names(Store(DATA, state=DEVICES, disk=disk))


def test_the_lock_is_what_keeps_two_writers_apart() -> None:
    assert _interleaved(locked=True) == set()
    assert _interleaved(locked=False) != set()


def test_a_session_goes_on_where_another_died_in_the_middle(data_file: Path) -> None:
    survivor = Store(data_file)
    add(survivor, MAYA)
    torn = 0
    for at in range(40):
        dying = FaultyDisk(Disk())
        store = Store(data_file, disk=dying)
        dying.fault = Fault(dying.count + at, None, partly=True)
        one = Contact(5_000_000_000 + at, f"P{at}", notes="x" * 200)
        with suppress(Crash):
            add(store, one)
        dying.die()
        journal = next(data_file.parent.glob("*.journal"))
        torn += read_lines(journal.read_bytes()).size < journal.stat().st_size
        survivor.refresh()
        # What the dead one left unfinished is cut off, and not looked at again and again.
        assert read_lines(journal.read_bytes()).size == journal.stat().st_size
        assert names(survivor) == names_in(data_file)
    assert torn
    add(survivor, Contact(4_000_000_003, "Third"))
    assert {"Maya Chen", "Third"} <= names(survivor) == names_in(data_file)


def test_undo_takes_back_what_was_done_last_in_either_session(data_file: Path) -> None:
    one, other = Store(data_file), Store(data_file)
    add(one, MAYA)
    add(other, SAM)
    one.refresh()
    entry = one.undo_history.to_undo()
    assert entry is not None
    assert entry.label == "Added Sam Ortiz"
    one.take_back(entry)
    other.refresh()
    assert names(other) == {"Maya Chen"}


def test_a_commit_reports_only_what_it_really_changed(data_file: Path) -> None:
    one, other = Store(data_file), Store(data_file)
    add(one, MAYA)
    other.refresh()
    renamed = replace(MAYA, role="CTO")
    edit(one, MAYA, renamed)
    done = other.commit(Change("Same", (Edit(MAYA, renamed),)))
    assert done.edits == ()
    assert len(next(data_file.parent.glob("*.journal")).read_text("utf-8").splitlines()) == 2
