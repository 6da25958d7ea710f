"""The wall: no odd value gets past the store, nothing that is odd is lost, and it is named."""

import hashlib
import json
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import LONGEST_LINE, LONGEST_PROSE
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.profile import PROFILE_ID, Profile
from inroad.domain.tables import DOCUMENTS, TABLES
from inroad.store import Store
from inroad.store.format.codec import DamagedEntry, decode
from inroad.store.format.ids import derived_id
from inroad.store.format.raw import HEADER, HEADER_ID, Head, RawEdit
from inroad.store.log.journal import write_line
from tests.odd_values import KINDS, extremes, fields_of, odd_documents, odd_values, sample
from tests.store.editing import Tables, edited, sealed
from tests.store.helpers import MAYA, SAM, add, aside, closed, edit, names, names_in

FIRST_ID = 3_000_000_000
MOMENT = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_field_that_is_not_what_it_should_be_is_named(kind: type[Document]) -> None:
    for field in fields_of(kind):
        for value in odd_values(field):
            with pytest.raises(DamagedEntry) as refused:
                decode(kind, 4_000_000_001, {**sample(kind, 4_000_000_001), field.name: value})
            where = f"{DOCUMENTS[kind].noun} 4000000001 in “{TABLES[kind]}”"
            assert where in str(refused.value)
            assert field.name.replace("_", " ") in str(refused.value)
            assert len(str(refused.value)) < 400


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_a_field_may_be_at_the_most_is_there_and_back(
    data_file: Path, kind: type[Document]
) -> None:
    store = Store(data_file)
    made = []
    for field in fields_of(kind):
        for value in extremes(field):
            document = decode(kind, FIRST_ID + len(made), sample(kind, FIRST_ID + len(made)))
            made.append(replace(document, **{field.name: value}))
    store.commit(Change("Made", tuple(Edit(None, one) for one in made)))
    found = Store(data_file).all(kind)
    assert {one.id: one for one in made} == dict(found)


def test_every_field_says_what_it_may_be() -> None:
    for kind in KINDS:
        assert {field.name for field in fields_of(kind)} == {one.name for one in fields(kind)} - {
            "id"
        }
        assert all(list(odd_values(field)) for field in fields_of(kind))


@pytest.mark.parametrize("is_sealed", [True, False])
def test_a_file_full_of_odd_values_opens_without_them_and_keeps_them(
    data_file: Path, tmp_path: Path, is_sealed: bool
) -> None:
    closed(data_file, MAYA, SAM)
    odd = {
        table: {doc_id: one for doc_id, one in documents.items() if 1e400 not in one.values()}
        for table, documents in odd_documents(FIRST_ID).items()
    }

    def put(tables: Tables) -> None:
        for table, documents in odd.items():
            tables.setdefault(table, {}).update(json.loads(json.dumps(documents)))

    copy = tmp_path / "elsewhere" / "inroad.json"
    copy.parent.mkdir()
    if is_sealed:
        shallow = {**odd, "_conflicts": {}}
        copy.write_bytes(sealed(data_file, lambda tables: tables.update(_merged(tables, shallow))))
    else:
        copy.write_bytes(data_file.read_bytes())
        edited(copy, put)
    store = Store(copy)
    assert names(store) == {"Maya Chen", "Sam Ortiz"}
    assert sum(len(store.all(kind)) for kind in KINDS) == 2
    said = " ".join(store.notices())
    assert "damaged entries" in said
    assert len(said) < 3_000
    edit(store, MAYA, replace(MAYA, role="CTO"))
    store.close()
    again = json.loads(copy.read_text("utf-8"))
    for table, documents in odd.items():
        for doc_id, document in {} if table == "_conflicts" else documents.items():
            found = again[table][doc_id]
            assert {name: found[name] for name in document} == document
    assert names_in(copy) == {"Maya Chen", "Sam Ortiz"}


def _merged(tables: Tables, more: Tables) -> Tables:
    return {table: {**tables.get(table, {}), **documents} for table, documents in more.items()}


def test_an_odd_value_that_somebody_types_leaves_the_entry_as_it_was(data_file: Path) -> None:
    store = Store(data_file)
    touch = Touch(4_000_000_009, MAYA.id, TouchKind.NOTE, MOMENT, "tea")
    add(store, MAYA, SAM)
    store.commit(Change("Noted", (Edit(None, touch),)))
    store.close()
    for value in ("2026-11-02T09:00:00", "9999-12-31T10:00:00+00:00", None, [], 7, "x" * 99):

        def put(tables: Tables, value: Any = value) -> None:
            tables["touches"][str(touch.id)]["at"] = value
            tables["contacts"][str(SAM.id)]["role"] = f"after {str(value)[:40]}"

        edited(data_file, put)
        store.refresh()
        assert store.all(Touch) == {touch.id: touch}
        assert store.all(Contact)[SAM.id].role == f"after {str(value)[:40]}"
        (said,) = store.notices()
        assert f"touch {touch.id} in “touches” (at is" in said
        assert "inroad.json.aside/inroad.json.odd-" in said
        store.close()
    assert Store(data_file).all(Touch) == {touch.id: touch}
    assert [name for name in aside(data_file) if ".odd-" in name] == aside(data_file)


def test_a_change_to_an_edited_file_that_is_all_there_is_outlives_a_kill(
    data_file: Path, tmp_path: Path
) -> None:
    closed(data_file, MAYA)
    path = tmp_path / "elsewhere" / "inroad.json"
    path.parent.mkdir()
    path.write_bytes(data_file.read_bytes())
    edited(path, lambda tables: tables["contacts"][str(MAYA.id)].update(role="CTO"))
    add(Store(path), SAM)
    assert names_in(path) == names_in(path) == {"Maya Chen", "Sam Ortiz"}


def test_a_key_that_is_too_long_still_makes_ids(data_file: Path, tmp_path: Path) -> None:
    closed(data_file, MAYA)
    path = tmp_path / "copy.json"
    path.write_bytes(data_file.read_bytes())
    edited(path, lambda tables: tables[HEADER][HEADER_ID].update(key="k" * 5_000))
    assert derived_id(Store(path).key, "contact", "maya")


@pytest.mark.parametrize(
    "edits",
    [
        "7",
        "[7]",
        "[[]]",
        '[["contacts","abc",null,{"name":"x"}]]',
        '[["contacts","-1",null,{"name":"x"}]]',
        '[["contacts","4000000009",null,[1]]]',
        '[[["contacts"],"4000000009",null,{"name":"x"}]]',
        '[["contacts","4000000009",null,{"name":"x","created":7,"_t":[]}]]',
        '[["contacts","4000000009",null,{"name":7,"created":"never"}]]',
        '[["contacts","4000000009",null,{"name":NaN}]]',
        '[["touches","4000000009",null,{"contact_id":[],"kind":{},"at":"2026-11-02T09:00:00"}]]',
        "[" * 5_000,
    ],
)
def test_an_odd_line_in_the_journal_stops_no_session(data_file: Path, edits: str) -> None:
    store = Store(data_file)
    add(store, MAYA)
    _append(data_file, edits)
    store.refresh()
    assert "Maya Chen" in names(store)
    add(store, SAM)
    found = {"Maya Chen", "Sam Ortiz"} | ({"x"} if '"name":"x","created":7' in edits else set())
    assert names(store) == names_in(data_file) == found
    for entry in store.undo_history.newest_first():
        store.documents_of(entry)
    store.close()
    assert names_in(data_file) == found


def _append(data_file: Path, edits: str, **about: Any) -> None:
    """Append a line to the journal as another session would, whatever its edits say."""
    path = next(data_file.parent.glob("*.journal"))
    last = path.read_bytes().splitlines()[-1]
    said = json.loads(last.split(b"\t")[1])
    head = Head("", said["n"], last[:32].decode())
    at = said["at"][:-9] + "f" + said["at"][-8:]
    line = write_line(head, at, "Did something odd", [RawEdit("contacts", "1", None, {})])
    text = line.split(b"\t")[1]
    if about:
        text = json.dumps({**json.loads(text), **about}).encode()
    body = text + b"\t" + edits.encode()
    digest = hashlib.sha256(body).hexdigest()[:32].encode()
    with path.open("ab") as journal:
        journal.write(digest + b"\t" + body + b"\n")


@pytest.mark.parametrize(
    "about",
    [
        {"n": "many"},
        {"n": True},
        {"n": -5},
        {"at": "soon"},
        {"at": None},
        {"at": "f" * 23},
        {"label": 7},
        {"kind": []},
        {"of": "x"},
        {"seen": [1]},
        {"seen": {"x": 5, "zz": None, "abcdef01": "soon"}},
        {"previous": 7},
    ],
    ids=str,
)
def test_an_odd_head_of_a_line_stops_no_session(data_file: Path, about: dict[str, Any]) -> None:
    store = Store(data_file)
    add(store, MAYA)
    _append(data_file, "[]", **about)
    store.refresh()
    add(store, SAM)
    store.close()
    assert names(store) == names_in(data_file) == {"Maya Chen", "Sam Ortiz"}


def test_another_session_s_odd_values_do_not_reach_this_one(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    edits = [
        [table, doc_id, None, document]
        for table, documents in odd_documents(FIRST_ID).items()
        for doc_id, document in documents.items()
    ]
    _append(data_file, json.dumps(edits))
    store.refresh()
    assert sum(len(store.all(kind)) for kind in KINDS) == 1
    assert any("damaged entries" in said for said in store.notices())
    add(store, SAM)
    assert names(store) == names_in(data_file) == {"Maya Chen", "Sam Ortiz"}


def test_going_back_to_a_copy_with_odd_values(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA, SAM)
    copy = store.maintenance.backup()
    edited(
        copy, lambda tables: tables["contacts"][str(SAM.id)].update(goals_chosen_on="9999-12-31")
    )
    edited(copy, lambda tables: tables["contacts"].update({"abc": [], "4000000009": 7}))
    add(store, Contact(4_000_000_003, "Third"))
    store.maintenance.preview(copy)
    store.restore(copy)
    assert names(store) == names_in(data_file) == {"Maya Chen"}
    entry = store.to_undo()
    assert entry is not None
    store.take_back(entry)
    assert names(store) == {"Maya Chen", "Sam Ortiz", "Third"}


def test_what_a_change_writes_over_is_kept_where_it_could_not_be_read(
    data_file: Path, tmp_path: Path
) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.commit(Change("Began", (Edit(None, Profile(name="Robin Hale", zone="Europe/London")),)))
    store.close()
    copy = tmp_path / "elsewhere" / "inroad.json"
    copy.parent.mkdir()
    copy.write_bytes(data_file.read_bytes())
    edited(copy, lambda tables: tables["profile"][str(PROFILE_ID)].update(week=[9]))
    store = Store(copy)
    assert not store.all(Profile)
    store.commit(Change("Began again", (Edit(None, Profile(name="R. Hale")),)))
    assert Store(copy).all(Profile)[PROFILE_ID].name == "R. Hale"
    odd = [path for path in copy.with_name("inroad.json.aside").iterdir() if ".odd-" in path.name]
    assert any('"zone":"Europe/London"' in path.read_text("utf-8") for path in odd)


@pytest.mark.parametrize(
    "contact",
    [
        replace(MAYA, name="x" * (LONGEST_LINE + 1)),
        replace(MAYA, notes="x" * (LONGEST_PROSE + 1)),
        replace(MAYA, planned_on=datetime(2300, 1, 1).date()),
        replace(MAYA, tags=("x",) * 1_001),
        replace(MAYA, id=0),
        replace(MAYA, id=1 << 53),
        replace(MAYA, referred_by=-1),
    ],
    ids=lambda one: "",
)
def test_nothing_is_written_that_could_not_be_read_again(data_file: Path, contact: Contact) -> None:
    store = Store(data_file)
    add(store, SAM)
    with pytest.raises(InroadError, match="This contact cannot be kept"):
        add(store, contact)
    assert names(store) == names_in(data_file) == {"Sam Ortiz"}


def test_a_device_s_memory_may_say_anything(data_file: Path, tmp_path: Path) -> None:
    closed(data_file, MAYA)
    files = {
        tuple(json.loads(one.read_text())): one for one in (tmp_path / "state").rglob("*.json")
    }
    (memory,) = (path for fields, path in files.items() if "id" in fields)
    (looked_through,) = (path for fields, path in files.items() if "checksum" in fields)
    looked_through.write_text('{"checksum": 7, "version": []}', "utf-8")
    known = json.loads(memory.read_text("utf-8"))
    for name in ("id", "campaign", "last", "data"):
        for value in (None, 7, [], {}, "", "../../x", "zz" * 40, "f" * 23):
            memory.write_text(json.dumps({**known, name: value}), "utf-8")
            store = Store(data_file)
            add(store, replace(SAM, role=f"{name} {value}")) if SAM.id not in store.all(
                Contact
            ) else edit(
                store, store.all(Contact)[SAM.id], replace(SAM, role=f"{name} {value}"[:99])
            )
            store.close()
            assert names_in(data_file) == {"Maya Chen", "Sam Ortiz"}
    memory.write_text("[" * 100_000, "utf-8")
    assert names_in(data_file) == {"Maya Chen", "Sam Ortiz"}
