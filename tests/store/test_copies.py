"""Copies of a campaign on several machines: brought by git, a syncing program, or by hand."""

from dataclasses import replace
from pathlib import Path

import pytest

from inroad.domain.documents.conflict import Conflict
from inroad.domain.people.contact import Contact
from inroad.store import Store
from tests.store.helpers import MAYA, SAM, add, aside, closed, drop, edit, names


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> "Machines":
    return Machines(monkeypatch, tmp_path)


class Machines:
    """Several machines: each has its own memory of its device id."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._monkeypatch = monkeypatch
        self._folder = folder

    def __call__(self, name: str) -> Path:
        """Go to a machine, and return its data file."""
        self._monkeypatch.setenv("XDG_STATE_HOME", str(self._folder / name / "state"))
        return self._folder / name / "data" / "inroad.json"

    def copy(self, data_file: Path, name: str) -> Path:
        """Go to a machine with a copy of a data file, and return where it is there."""
        copy = self(name)
        copy.parent.mkdir(parents=True)
        copy.write_bytes(data_file.read_bytes())
        return copy


def test_git_brings_another_machine_s_snapshot(machine: Machines) -> None:
    here = machine("here")
    closed(here, MAYA, SAM)
    there = machine.copy(here, "there")
    store = Store(there)
    edit(store, SAM, replace(SAM, role="PM"))
    drop(store, MAYA)
    add(store, Contact(4_000_000_003, "Third"))
    store.close()
    machine("here")
    store = Store(here)
    edit(store, SAM, replace(SAM, organisation="Contoso"))
    here.write_bytes(there.read_bytes())
    store.refresh()
    assert names(store) == {"Sam Ortiz", "Third"}
    sam = store.all(Contact)[SAM.id]
    assert (sam.role, sam.organisation) == ("PM", "Contoso")
    assert aside(here) == []


def test_what_another_machine_left_is_the_copy_of_the_day(machine: Machines) -> None:
    here = machine("here")
    closed(here, MAYA)
    there = machine.copy(here, "there")
    closed(there, SAM)
    machine("here")
    store = Store(here)
    came = there.read_bytes()
    here.write_bytes(came)
    store.refresh()
    store.close()
    assert [path.read_bytes() for path in store.maintenance.backups] == [came]


def test_both_sides_of_a_merge_that_git_could_not_make_are_taken_in(machine: Machines) -> None:
    here = machine("here")
    closed(here, MAYA)
    there = machine.copy(here, "there")
    closed(there, SAM)
    machine("here")
    closed(here, Contact(4_000_000_003, "Third"))
    ours, theirs = (path.read_text("utf-8").split("\n") for path in (here, there))
    marked = ["<<<<<<< HEAD", *ours, "=======", *theirs, ">>>>>>> there"]
    here.write_text("\n".join(marked), "utf-8")
    store = Store(here)
    assert names(store) == {"Maya Chen", "Sam Ortiz", "Third"}
    assert any("was damaged" in said and "1 newer entry" in said for said in store.notices())


def test_two_machines_that_overwrote_the_same_field(machine: Machines) -> None:
    here = machine("here")
    closed(here, MAYA)
    there = machine.copy(here, "there")
    store = Store(there)
    edit(store, MAYA, replace(MAYA, role="CEO"))
    store.close()
    machine("here")
    store = Store(here)
    edit(store, MAYA, replace(MAYA, role="CTO"))
    store.close()
    here.write_bytes(there.read_bytes())
    store = Store(here)
    assert store.all(Contact)[MAYA.id].role == "CTO"
    (conflict,) = store.all(Conflict).values()
    assert (conflict.table, conflict.document, conflict.field) == ("contacts", MAYA.id, "role")
    assert conflict.value == '"CEO"'


def test_an_edited_copy_from_another_machine_takes_nothing_back(machine: Machines) -> None:
    here = machine("here")
    closed(here, MAYA)
    there = machine.copy(here, "there")
    closed(there, SAM)
    machine("here")
    store = Store(here)
    edit(store, MAYA, replace(MAYA, organisation="Contoso", role="CTO"))
    store.close()
    typed = there.read_text("utf-8").replace(
        '"contacts":{', '"contacts":{"4000000009":{"name":"Typed In"},'
    )
    here.write_text(typed, "utf-8")
    store = Store(here)
    assert names(store) == {"Maya Chen", "Sam Ortiz", "Typed In"}
    maya = store.all(Contact)[MAYA.id]
    assert (maya.organisation, maya.role) == ("Contoso", "CTO")


def test_two_machines_on_a_synced_folder_come_to_rest(machine: Machines) -> None:
    here, there = machine("here"), machine("there")
    machine("here")
    closed(here, MAYA)
    for _ in range(6):
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(here.read_bytes())
        machine("there")
        Store(there).close()
        here.write_bytes(there.read_bytes())
        machine("here")
        Store(here).close()
    before = here.read_bytes()
    machine("there")
    there.write_bytes(before)
    Store(there).close()
    assert there.read_bytes() == before


@pytest.mark.parametrize(
    "name",
    [
        "inroad.sync-conflict-20261124-101112-ABCDEFG.json",
        "inroad (conflicted copy 2026-11-24 101112).json",
        "inroad (Robin's conflicted copy 2026-11-24).json",
        "inroad_conflict-20261124-101112.json",
    ],
)
@pytest.mark.parametrize("is_open", [True, False])
def test_a_conflict_copy_is_merged_and_moved_aside(
    machine: Machines, name: str, is_open: bool
) -> None:
    here = machine("here")
    closed(here, MAYA)
    there = machine.copy(here, "there")
    closed(there, SAM)
    machine("here")
    store = Store(here)
    copy = here.with_name(name)
    copy.write_bytes(there.read_bytes())
    if is_open:
        store.refresh()
    else:
        store = Store(here)
    assert names(store) == {"Maya Chen", "Sam Ortiz"}
    assert any(name in said for said in store.notices())
    assert not copy.exists()
    assert aside(here) == [name]


def test_a_write_protected_file_from_another_machine_is_shown_with_what_is_here(
    machine: Machines,
) -> None:
    here = machine("here")
    closed(here, MAYA)
    there = machine.copy(here, "there")
    closed(there, SAM)
    machine("here")
    add(Store(here), Contact(4_000_000_003, "Third"))
    here.write_bytes(there.read_bytes())
    here.chmod(0o444)
    store = Store(here)
    assert names(store) == {"Maya Chen", "Sam Ortiz", "Third"}
    assert here.read_bytes() == there.read_bytes()


def _brought(machine: Machines) -> Path:
    """Return a data file on another machine that came with its journal, ahead of the snapshot."""
    here = machine("here")
    with_both = Store(here)
    add(with_both, MAYA)
    with_both.close()
    add(Store(here), SAM)
    there = machine("there")
    there.parent.mkdir(parents=True)
    for path in here.parent.iterdir():
        if path.is_file():
            (there.parent / path.name).write_bytes(path.read_bytes())
    return there


def test_what_was_done_on_another_machine_is_taken_back_with_its_journal(
    machine: Machines,
) -> None:
    there = _brought(machine)
    store = Store(there)
    add(store, replace(MAYA, id=77, name="Ada Foster"))
    for _ in range(3):
        entry = store.to_undo()
        assert entry is not None
        store.take_back(entry)
    assert names(Store(there)) == set()


def test_a_journal_that_came_along_and_was_moved_away_takes_only_its_undo_with_it(
    machine: Machines,
) -> None:
    there = _brought(machine)
    store = Store(there)
    for journal in there.parent.glob("*.journal"):
        journal.unlink()
    add(store, replace(MAYA, id=77, name="Ada Foster"))
    again = Store(there)
    assert names(again) == {MAYA.name, SAM.name, "Ada Foster"}
    assert again.notices() == ()


def test_a_journal_that_came_along_may_grow_meanwhile(machine: Machines) -> None:
    there = _brought(machine)
    store = Store(there)
    for journal in there.parent.glob("*.journal"):
        journal.write_bytes(journal.read_bytes() + b"half a line of another machine")
    add(store, replace(MAYA, id=77, name="Ada Foster"))
    assert names(Store(there)) == {MAYA.name, SAM.name, "Ada Foster"}
    assert len(Store(there)._storage.journal.history()) == 3
