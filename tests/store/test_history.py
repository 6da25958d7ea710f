"""Undo across restarts and compaction, field by field, and only where nothing changed since."""

from dataclasses import replace
from pathlib import Path

import pytest

from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import ChangedMeanwhile
from inroad.domain.people.contact import Contact
from inroad.store import Store, UndoEntry, compaction
from inroad.store import store as store_module
from tests.conftest import MONDAY, MovableClock
from tests.store.helpers import MAYA, SAM, add, drop, edit, names, names_in


def last(store: Store) -> UndoEntry:
    entry = store.undo_history.to_undo()
    assert entry is not None
    return entry


def labelled(store: Store, label: str) -> UndoEntry:
    return next(one for one in store.undo_history.newest_first() if one.label == label)


def test_an_undo_touches_only_the_fields_that_the_change_set(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    edit(store, MAYA, replace(MAYA, role="CTO", tags=("a",)))
    with_note = replace(MAYA, role="CTO", tags=("a",))
    noted = replace(with_note, notes="tea", tags=("a", "b"))
    store.commit(Change("Noted", (Edit(with_note, noted),)))
    store.take_back(labelled(store, "Edited Maya Chen"))
    found = store.all(Contact)[MAYA.id]
    assert (found.role, found.notes, found.tags) == ("", "tea", ("b",))


def test_an_undo_of_what_changed_since_says_what_and_changes_nothing(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    changed = replace(MAYA, role="CTO", notes="tea")
    edit(store, MAYA, changed)
    store.commit(Change("Later", (Edit(changed, replace(changed, role="CEO")),)))
    with pytest.raises(ChangedMeanwhile, match="Maya Chen got another role"):
        store.take_back(labelled(store, "Edited Maya Chen"))
    assert store.all(Contact)[MAYA.id] == replace(changed, role="CEO")
    with pytest.raises(ChangedMeanwhile, match="Maya Chen was changed"):
        store.take_back(labelled(store, "Added Maya Chen"))
    drop(store, replace(changed, role="CEO"))
    with pytest.raises(ChangedMeanwhile, match="Maya Chen was deleted"):
        store.take_back(labelled(store, "Later"))


def test_an_undo_of_what_others_set_back_already_says_so(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    changed = replace(MAYA, role="CTO")
    edit(store, MAYA, changed)
    store.commit(Change("Back", (Edit(changed, MAYA),)))
    with pytest.raises(ChangedMeanwhile, match="Maya Chen got another role"):
        store.take_back(labelled(store, "Edited Maya Chen"))


def test_an_undo_leaves_a_list_in_the_order_that_was_chosen_since(data_file: Path) -> None:
    store = Store(data_file)
    first = replace(MAYA, goals=("role", "entry"))
    add(store, first)
    second = replace(MAYA, goals=("role", "entry", "skills"))
    edit(store, first, second)
    third = replace(MAYA, goals=("feedback", "role", "entry", "skills"))
    store.commit(Change("Another main goal", (Edit(second, third),)))
    store.take_back(labelled(store, "Edited Maya Chen"))
    assert store.all(Contact)[MAYA.id].goals == ("feedback", "role", "entry")
    fewer = replace(MAYA, goals=("feedback", "entry"))
    store.commit(
        Change("Fewer", (Edit(replace(third, goals=("feedback", "role", "entry")), fewer),))
    )
    store.commit(Change("Turned", (Edit(fewer, replace(MAYA, goals=("entry", "feedback"))),)))
    store.take_back(labelled(store, "Fewer"))
    assert store.all(Contact)[MAYA.id].goals == ("entry", "feedback", "role")


def test_a_person_is_not_undone_under_what_came_to_belong_to_them(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    touch = Touch(6_000_000_001, MAYA.id, TouchKind.NOTE, MONDAY, "hello")
    store.commit(Change("Noted", (Edit(None, touch),)))
    with pytest.raises(ChangedMeanwhile, match="Maya Chen got touches"):
        store.take_back(labelled(store, "Added Maya Chen"))
    store.take_back(last(store))
    store.take_back(last(store))
    assert names(store) == set()


def test_an_undone_delete_brings_back_the_same_and_survives_a_merge(
    data_file: Path, tmp_path: Path
) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    copy = tmp_path / "copy" / "inroad.json"
    copy.parent.mkdir()
    drop(store, MAYA)
    store.close()
    copy.write_bytes(data_file.read_bytes())
    store.take_back(last(store))
    store.close()
    assert store.all(Contact)[MAYA.id] == MAYA
    conflict = copy.with_name("inroad.sync-conflict-20261124-101112-ABCDEFG.json")
    conflict.write_bytes(data_file.read_bytes())
    assert names_in(copy) == {"Maya Chen"}


def test_the_last_ones_can_be_taken_back_after_any_number_of_compactions(
    data_file: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "KEPT_LINES", 20)
    monkeypatch.setattr(compaction, "_ROTATED_AT", 40)
    for number in range(120):
        store = Store(data_file, clock)
        add(store, Contact(5_000_000_000 + number, f"P{number}"))
        store.close()
    journal = next(data_file.parent.glob("*.journal"))
    assert 20 <= len(journal.read_text("utf-8").splitlines()) <= 121
    store = Store(data_file, clock)
    for _ in range(20):
        store.take_back(last(store))
        store.close()
    assert names_in(data_file) == {f"P{number}" for number in range(100)}


def test_a_long_journal_has_the_snapshot_written_at_once(
    data_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "TIDY_AT", 2000)
    store = Store(data_file)
    add(store, MAYA)
    assert not data_file.exists()
    add(store, replace(SAM, notes="x" * 2000))
    assert data_file.exists()
    assert store.is_tidy


def test_an_older_journal_put_back_is_noticed_and_loses_nothing(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    journal = next(data_file.parent.glob("*.journal"))
    older = journal.read_bytes()
    add(store, SAM)
    store.close()
    journal.write_bytes(older)
    store = Store(data_file)
    assert names(store) == {"Maya Chen", "Sam Ortiz"}
    assert store.notices() != ()
    add(store, Contact(4_000_000_003, "Third"))
    assert names_in(data_file) == {"Maya Chen", "Sam Ortiz", "Third"}
