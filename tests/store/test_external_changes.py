"""Files that something else changed: noticed, merged, and said."""

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.store import Store
from inroad.store.log.layout import layout_of
from tests.store.helpers import MAYA, SAM, add, aside, closed, edit, names, names_in


def test_what_an_editor_changed_while_inroad_was_closed(data_file: Path) -> None:
    closed(data_file, MAYA, SAM)
    data_file.write_text(data_file.read_text("utf-8").replace("Northwind", "Contoso"), "utf-8")
    store = Store(data_file)
    assert store.all(Contact)[MAYA.id].organisation == "Contoso"
    (said,) = store.notices()
    assert "was changed by another program; 1 change taken in" in said
    store.close()
    assert Store(data_file).notices() == ()
    (kept,) = aside(data_file)
    assert kept.startswith("inroad.json.changed-")
    # Undo is for what I did myself; what was taken in is taken back in the history.
    mine = store.undo_history.to_undo()
    assert mine is not None
    assert mine.label == "Added Maya Chen, Sam Ortiz"
    entry = store.undo_history.newest_first()[0]
    store.take_back(entry)
    assert names_in(data_file) == {"Maya Chen", "Sam Ortiz"}
    assert Store(data_file).all(Contact)[MAYA.id].organisation == "Northwind"


def test_what_an_editor_changed_while_inroad_was_open(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA, SAM)
    store.close()
    edit(store, SAM, replace(SAM, role="PM"))
    data_file.write_text(data_file.read_text("utf-8").replace("Northwind", "Contoso"), "utf-8")
    store.refresh()
    assert store.all(Contact)[MAYA.id].organisation == "Contoso"
    assert store.all(Contact)[SAM.id].role == "PM"
    assert [len(change.edits) for change in store.news()] == [1]
    store.close()
    found = Store(data_file).all(Contact)
    assert (found[MAYA.id].organisation, found[SAM.id].role) == ("Contoso", "PM")


def test_what_an_editor_changed_where_nobody_has_written_yet(data_file: Path) -> None:
    closed(data_file, MAYA)
    layout_of(data_file).lock.unlink()  # What is hidden is often not copied.
    store = Store(data_file)
    data_file.write_text(data_file.read_text("utf-8").replace("Northwind", "Contoso"), "utf-8")
    store.refresh()
    assert store.all(Contact)[MAYA.id].organisation == "Contoso"


@pytest.mark.parametrize("is_all", [True, False])
def test_what_an_editor_saved_in_an_older_encoding(data_file: Path, is_all: bool) -> None:
    closed(data_file, replace(MAYA, name="Zoë Núñez"), replace(SAM, name="Wörner"))
    text = data_file.read_text("utf-8").replace("Northwind", "Contoso")
    data = text.encode("cp1252") if is_all else text.encode().replace("ë".encode(), b"\xeb")
    data_file.write_bytes(data)
    found = Store(data_file)
    assert names(found) == {"Zoë Núñez", "Wörner"}
    assert found.all(Contact)[MAYA.id].organisation == "Contoso"
    assert "1 change taken in" in "".join(found.notices())


def test_a_place_that_only_took_in_edits_keeps_its_name(data_file: Path, tmp_path: Path) -> None:
    closed(data_file, MAYA)
    copied = tmp_path / "copied"
    shutil.copytree(data_file.parent, copied)
    there = copied / data_file.name
    for place in ("Contoso", "Fabrikam", "Initech"):
        known = Store(there).all(Contact)[MAYA.id].organisation
        there.write_text(there.read_text("utf-8").replace(known, place), "utf-8")
        found = Store(there)
        assert found.all(Contact)[MAYA.id].organisation == place
        found.close()
    assert len(list(copied.glob("*.journal"))) == 2


def test_turned_bits_in_a_folder_that_was_copied_are_no_edit(
    data_file: Path, tmp_path: Path
) -> None:
    closed(data_file, MAYA, SAM)
    edit(Store(data_file), SAM, replace(SAM, role="PM"))  # It ends before it writes the file anew.
    copied = tmp_path / "copied"
    shutil.copytree(data_file.parent, copied)
    there = copied / data_file.name
    there.write_bytes(there.read_bytes().replace(b"Northwind", b"Northwmnd"))
    found = Store(there)
    assert found.all(Contact)[MAYA.id].organisation == "Northwind"
    assert "was damaged" in "".join(found.notices())


def test_the_snapshot_is_not_written_over_what_nobody_looked_at(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    add(store, SAM)
    edited = data_file.read_text("utf-8").replace("Northwind", "Contoso")
    data_file.write_text(edited, "utf-8")
    store.tidy(store.to_tidy())
    assert data_file.read_text("utf-8") == edited
    store.close()
    assert Store(data_file).all(Contact)[MAYA.id].organisation == "Contoso"
    assert names_in(data_file) == {"Maya Chen", "Sam Ortiz"}


def test_what_a_stock_tinydb_changed(data_file: Path) -> None:
    closed(data_file, MAYA, SAM)
    with TinyDB(data_file) as tiny:
        tiny.table("contacts").update({"role": "Lead"}, where("name") == "Maya Chen")
        tiny.table("contacts").remove(doc_ids=[SAM.id])
        tiny.table("contacts").insert({"name": "Typed In"})
    store = Store(data_file)
    assert names(store) == {"Maya Chen", "Typed In"}
    assert store.all(Contact)[MAYA.id].role == "Lead"
    store.close()
    assert names_in(data_file) == {"Maya Chen", "Typed In"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"created":"', '"created":"zz'),
        ('"created":"', '"created":["x"],"was":"'),
        ('"name":"Maya Chen"', '"_t":7,"name":"Maya Chen"'),
        ('"name":"Maya Chen"', '"_t":{"name":null,"role":"later"},"name":"Maya Chen"'),
        ('"_seen":{', '"_seen":{"x":5,"y":"soon","z":null,'),
        ('"_seen":{', '"_seen":[],"was":{'),
        ('"n":1', '"n":"many"'),
        ('"epoch":1', '"epoch":"first"'),
        ('"schema":2', '"schemA":2'),
        ('"campaign":"', '"Campaign":"'),
        ('"key":"', '"key":"0'),
    ],
)
def test_stamps_that_somebody_made_up_do_no_harm(data_file: Path, old: str, new: str) -> None:
    closed(data_file, MAYA)
    text = data_file.read_text("utf-8")
    assert old in text
    data_file.write_text(text.replace(old, new), "utf-8")
    store = Store(data_file)
    assert names(store) == {"Maya Chen"}
    edit(store, store.all(Contact)[MAYA.id], replace(MAYA, role="CTO"))
    store.close()
    assert Store(data_file).all(Contact)[MAYA.id].role == "CTO"
    assert Store(data_file).notices() == ()


def test_what_was_typed_into_a_file_that_is_all_there_is(data_file: Path, tmp_path: Path) -> None:
    closed(data_file, MAYA)
    typed = data_file.read_text("utf-8").replace(
        '"contacts":{', '"contacts":{"4000000009":{"name":"Typed In"},'
    )
    copy = tmp_path / "copy.json"
    copy.write_text(typed, "utf-8")
    Store(copy).close()
    (tmp_path / "copy.sync-conflict-20261124-101112-ABCDEFG.json").write_bytes(
        data_file.read_bytes()
    )
    assert names_in(copy) == {"Maya Chen", "Typed In"}


def test_a_torn_conflict_copy_is_left_alone_and_named_once(data_file: Path) -> None:
    closed(data_file, MAYA)
    copy = data_file.with_name("inroad.sync-conflict-20261124-101112-ABCDEFG.json")
    copy.write_bytes(data_file.read_bytes()[:150])
    store = Store(data_file)
    (said,) = store.notices()
    assert copy.name in said
    assert "left alone" in said
    store.refresh()
    os.utime(data_file.parent)
    store.refresh()
    assert store.notices() == ()
    assert copy.exists()


def test_a_copied_file_is_another_device_s(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "inroad.json", tmp_path / "b" / "inroad.json"
    closed(one, MAYA)
    other.parent.mkdir()
    other.write_bytes(one.read_bytes())
    closed(other, SAM)
    devices = [
        json.loads(path.read_text("utf-8"))["~snapshot"]["4503599627370494"]["device"]
        for path in (one, other)
    ]
    assert devices[0] != devices[1]


def test_a_folder_that_was_copied_whole_keeps_its_history(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "inroad.json", tmp_path / "b" / "inroad.json"
    store = Store(one)
    add(store, MAYA)
    store.close()
    add(store, SAM)
    other.parent.mkdir()
    for path in one.parent.iterdir():
        if path.is_file():
            (other.parent / path.name).write_bytes(path.read_bytes())
    store = Store(other)
    assert names(store) == {"Maya Chen", "Sam Ortiz"}
    for _ in range(2):
        entry = store.undo_history.to_undo()
        assert entry is not None
        store.take_back(entry)
    assert names(store) == names_in(other) == set()
    assert names_in(one) == {"Maya Chen", "Sam Ortiz"}


def test_an_older_copy_put_back_is_rolled_forward(data_file: Path) -> None:
    closed(data_file, MAYA)
    older = data_file.read_bytes()
    closed(data_file, SAM)
    data_file.write_bytes(older)
    assert names_in(data_file) == {"Maya Chen", "Sam Ortiz"}


def test_an_older_folder_put_back_gets_a_new_device_and_its_stamps_go_on(data_file: Path) -> None:
    closed(data_file, MAYA)
    older = {path: path.read_bytes() for path in data_file.parent.iterdir() if path.is_file()}
    closed(data_file, SAM)
    newer = data_file.read_bytes()
    for path in data_file.parent.glob("*.journal"):
        path.unlink()
    for path, data in older.items():
        path.write_bytes(data)
    store = Store(data_file)
    assert names(store) == {"Maya Chen"}
    add(store, Contact(4_000_000_003, "Third"))
    store.close()
    # What the lost days had is not taken for deleted when it comes back.
    data_file.with_name("inroad.sync-conflict-20261124-101112-ABCDEFG.json").write_bytes(newer)
    assert names_in(data_file) == {"Maya Chen", "Sam Ortiz", "Third"}


def test_a_missing_journal_is_said(data_file: Path) -> None:
    closed(data_file, MAYA)
    next(data_file.parent.glob("*.journal")).unlink()
    store = Store(data_file)
    assert names(store) == {"Maya Chen"}
    assert any("journal" in said and "missing" in said for said in store.notices())
    add(store, SAM)
    assert names_in(data_file) == {"Maya Chen", "Sam Ortiz"}


def test_a_foreign_journal_is_said_and_kept_aside(data_file: Path, tmp_path: Path) -> None:
    closed(data_file, MAYA)
    other = tmp_path / "other" / "inroad.json"
    add(Store(other), SAM)
    mine = next(data_file.parent.glob("*.journal"))
    mine.write_bytes(next(other.parent.glob("*.journal")).read_bytes())
    store = Store(data_file)
    assert names(store) == {"Maya Chen"}
    assert any("does not belong to it" in said for said in store.notices())
    add(store, Contact(4_000_000_003, "Third"))
    assert names_in(data_file) == {"Maya Chen", "Third"}
    assert any("journal" in name for name in aside(data_file))


def test_a_journal_removed_while_inroad_is_open_loses_nothing(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    add(store, SAM)
    next(data_file.parent.glob("*.journal")).unlink()
    add(store, Contact(4_000_000_003, "Third"))
    assert any("journal" in said for said in store.notices())
    assert names(store) == names_in(data_file) == {"Maya Chen", "Sam Ortiz", "Third"}


def test_a_data_file_removed_while_inroad_is_open_is_written_again(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    data_file.unlink()
    store.refresh()
    assert any("was gone" in said for said in store.notices())
    store.close()
    assert names_in(data_file) == {"Maya Chen"}
    assert data_file.exists()


def test_another_campaign_in_its_place_is_kept_aside(data_file: Path, tmp_path: Path) -> None:
    closed(data_file, MAYA)
    other = tmp_path / "other" / "inroad.json"
    closed(other, SAM)
    store = Store(data_file)
    data_file.write_bytes(other.read_bytes())
    store.refresh()
    assert names(store) == {"Maya Chen"}
    assert any("another campaign" in said for said in store.notices())
    store.close()
    assert names_in(data_file) == {"Maya Chen"}
    (kept,) = aside(data_file)
    assert kept.startswith("inroad.json.foreign-")


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_is_write_protected_can_be_looked_at_only(data_file: Path, what: str) -> None:
    closed(data_file, MAYA)
    protected = data_file if what == "file" else data_file.parent
    protected.chmod(0o444 if what == "file" else 0o555)
    try:
        before = {path: path.stat().st_mtime_ns for path in data_file.parent.iterdir()}
        store = Store(data_file)
        assert names(store) == {"Maya Chen"}
        assert "write-protected" in store.read_only
        with pytest.raises(InroadError, match="nothing is saved"):
            add(store, SAM)
        with pytest.raises(InroadError, match="nothing is saved"):
            store.maintenance.backup()
        store.refresh()
        store.close()
        assert names(store) == {"Maya Chen"}
        assert {path: path.stat().st_mtime_ns for path in data_file.parent.iterdir()} == before
    finally:
        protected.chmod(0o755)


def test_a_newer_file_that_comes_while_inroad_is_open_is_not_overwritten(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    newer = data_file.read_text("utf-8").replace('"schema":2', '"schema":9')
    data_file.write_text(newer, "utf-8")
    store.refresh()
    assert any("newer Inroad" in said for said in store.notices())
    with pytest.raises(InroadError, match="newer Inroad"):
        add(store, SAM)
    store.close()
    assert data_file.read_text("utf-8") == newer


def test_a_file_that_is_being_written_in_place_is_waited_for(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    whole = data_file.read_text("utf-8").replace("Northwind", "Contoso")
    for size in (0, 20, 90):
        data_file.write_text(whole[:size], "utf-8")
        store.refresh()
        add(store, Contact(5_000_000_000 + size, f"P{size}"))
        assert store.notices() == ()
        assert data_file.read_text("utf-8") == whole[:size]
    data_file.write_text(whole, "utf-8")
    store.refresh()
    assert store.all(Contact)[MAYA.id].organisation == "Contoso"
    assert names(store) == {"Maya Chen", "P0", "P20", "P90"}


def test_a_file_that_stays_torn_is_put_right_while_inroad_is_open(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    data_file.write_bytes(data_file.read_bytes()[:90])
    for _ in range(6):
        store.refresh()
    assert any("came back" in said for said in store.notices())
    store.close()
    assert names_in(data_file) == {"Maya Chen"}
    assert len(aside(data_file)) == 1
