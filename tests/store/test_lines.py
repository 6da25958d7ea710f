"""A snapshot that was looked through before is read line by line, and says the same."""

import copy
import hashlib
import json
import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from inroad.domain.documents.document import Document
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.store import Store, identity_map, looked_through
from inroad.store.format.lines import Lines
from inroad.store.format.raw import HEADER, HEADER_ID, Raw, RawEdit, State, apply, empty_state
from inroad.store.log import snapshot
from inroad.store.log.undo_history import UndoEntry
from tests.store.editing import sealed
from tests.store.helpers import MAYA, SAM, add, closed, drop, edit, names

_TRICKY = 'They wrote "contact_id":77 and\n}\n"5":{"name":"no line"} 東京 \u2028 \\'


def _state() -> State:
    """Return a campaign with texts that look like parts of the file."""
    state = empty_state()
    touches: dict[str, Raw] = {
        str(n): {"contact_id": n % 7 or 12, "text": _TRICKY} for n in range(1, 1300)
    }
    state.tables = {
        HEADER: {HEADER_ID: {"schema": 2, "campaign": "c" * 16, "key": "k" * 16, "epoch": 1}},
        "touches": touches,
        "contacts": {"12": {"name": _TRICKY}, "9007199254740991": {"name": "Last"}},
        "empty": {},
    }
    return state


def _by_lines(state: State) -> State:
    data = snapshot.to_bytes(state)
    found = snapshot.parse(data, snapshot.checksum_in(data))
    assert found is not None
    assert isinstance(found.tables["touches"], Lines)
    return found


def _edits(chance: random.Random, state: State) -> list[RawEdit]:
    """Return some edits: of what is there, of what is not, and of the first and the last."""
    table = state.tables["touches"]
    found = []
    for _ in range(chance.randrange(40)):
        doc_id = str(chance.choice([1, 2, 1298, 1299, 1300, chance.randrange(1, 2000)]))
        after: Raw | None = {
            "contact_id": chance.choice([*range(9), 12]),
            "text": str(chance.random()),
        }
        if doc_id in table and chance.random() < 0.5:
            after = None
        found.append(RawEdit("touches", doc_id, table.get(doc_id), after))
    return found


@pytest.mark.parametrize("seed", range(20))
def test_lines_are_the_table_that_they_mean_whatever_is_done_to_them(seed: int) -> None:
    chance = random.Random(seed)
    plain = _state()
    read = _by_lines(plain)
    for _ in range(5):
        edits = _edits(chance, plain)
        apply(plain.tables, edits)
        apply(read.tables, edits)
        lines, table = read.tables["touches"], plain.tables["touches"]
        assert isinstance(lines, Lines)
        assert lines == table
        assert len(lines) == len(table) == len(list(lines))
        assert sorted(lines.values(), key=str) == sorted(table.values(), key=str)
        assert len(list(lines.items())) == len(table)
        assert sorted(lines.owners("contact_id")) == sorted(
            (int(doc_id), one["contact_id"]) for doc_id, one in table.items()
        )
        for owner in (*range(10), 12):
            theirs = [int(key) for key, one in table.items() if one["contact_id"] == owner]
            assert sorted(lines.owned("contact_id", (owner,))) == sorted(
                (doc_id, owner) for doc_id in theirs
            )
            assert all(lines[str(doc_id)] == table[str(doc_id)] for doc_id in theirs)
        some = chance.sample(range(14), 3)
        assert sorted(lines.owned("contact_id", some)) == sorted(
            (int(key), one["contact_id"]) for key, one in table.items() if one["contact_id"] in some
        )
        assert all((str(n) in lines) is (str(n) in table) for n in range(2000))
        assert snapshot.to_bytes(read) == snapshot.to_bytes(plain)


def test_an_owner_is_found_where_some_documents_have_none() -> None:
    state = _state()
    state.tables["touches"]["3"] = {"text": _TRICKY}
    lines = _by_lines(state).tables["touches"]
    assert isinstance(lines, Lines)
    assert len(list(lines.owners("contact_id"))) == 1298
    assert dict(lines.owners("contact_id"))[9] == 2


def test_what_others_wrote_may_be_anything() -> None:
    lines = _by_lines(_state()).tables["touches"]
    assert isinstance(lines, Lines)
    before = sorted(lines.owned("contact_id", {1, 2}))
    for doc_id, odd in (("5000", [1]), ("5001", {"1": 2}), ("5002", True), ("5003", 2.0)):
        lines[doc_id] = {"contact_id": odd}
    lines["5004"] = {}
    assert sorted(lines.owned("contact_id", {1, 2})) == before
    assert list(lines)[-5:] == ["5000", "5001", "5002", "5003", "5004"]
    assert len(list(lines)) == len(lines)


@pytest.mark.parametrize("seed", range(10))
def test_what_has_something_in_a_field_is_found_without_reading_all(seed: int) -> None:
    """Few have it; in a text its name is no field, and nor is it in another field's name."""
    chance = random.Random(seed)
    state = _state()
    touches = state.tables["touches"]
    for doc_id in map(str, (*chance.sample(range(1, 1300), 9), 1, 1299)):
        touches[doc_id] = {**touches[doc_id], "offered": ["2026-11-30T10:00:00+00:00"]}
    touches["700"] = {"text": '"offered":[1]', "not_offered": [2], "contact_id": 3}
    read = _by_lines(state)
    for _ in range(5):
        lines = read.tables["touches"]
        assert isinstance(lines, Lines)
        having = [int(key) for key, one in touches.items() if "offered" in one]
        assert sorted(lines.having("offered")) == sorted(having)
        assert not list(lines.having("nothing"))
        doc_id = str(chance.choice([*having, chance.randrange(1, 1400)]))
        after = chance.choice([None, {"contact_id": 1}, {"offered": [1]}])
        for one in (state, read):
            apply(one.tables, [RawEdit("touches", doc_id, None, after)])


@pytest.mark.parametrize("seed", range(20))
def test_what_says_a_text_is_found_without_reading_all(seed: int) -> None:
    chance = random.Random(seed)
    plain = _state()
    texts = ("ana@example.com", "ANA@example.com", "an@example.com", 'x","text":"ana@example.com')
    for document in plain.tables["touches"].values():
        document["text"] = chance.choice([*texts, _TRICKY])
    read = _by_lines(plain)
    for _ in range(3):
        edits = [
            RawEdit("touches", str(one), None, {"contact_id": 1, "text": chance.choice(texts)})
            for one in chance.sample(range(1, 1400), 9)
        ]
        apply(plain.tables, edits)
        apply(read.tables, edits)
        lines, table = read.tables["touches"], plain.tables["touches"]
        assert isinstance(lines, Lines)
        for text in ("ana@example.com", "Ana@Example.com", "n@example.com", "."):
            expected = {
                int(one) for one, found in table.items() if found["text"].lower() == text.lower()
            }
            found = list(lines.saying("text", text))
            assert set(found) == expected
            assert len(found) == len(expected)


@pytest.mark.parametrize("seed", range(10))
def test_what_a_field_says_is_read_without_the_documents(seed: int) -> None:
    """Texts with quotation marks and breaks are whole; a mark with that name adds to them."""
    chance = random.Random(seed)
    plain = _state()
    texts = ("Fabrikam", "Café", 'x","text":"Fabrikam', "a \\ b\n", "", _TRICKY)
    for document in plain.tables["touches"].values():
        document["text"] = chance.choice(texts)
        if chance.random() < 0.2:
            document.pop("text")
    plain.tables["touches"]["7"] = {"_at": {"text": "a stamp"}, "text": "Fabrikam"}
    read = _by_lines(plain)
    edits = [
        RawEdit("touches", str(one), None, chance.choice([None, {"text": chance.choice(texts)}]))
        for one in chance.sample(range(8, 1400), 9)
    ]
    apply(plain.tables, edits)
    apply(read.tables, edits)
    lines, table = read.tables["touches"], plain.tables["touches"]
    assert isinstance(lines, Lines)
    expected = {(int(one), said["text"]) for one, said in table.items() if "text" in said}
    assert set(lines.texts("text")) == expected | {(7, "a stamp")}
    some = {7, 5000, *chance.sample(range(1, 1400), 20), *(int(edit.doc_id) for edit in edits)}
    found = {one for one in expected | {(7, "a stamp")} if one[0] in some}
    assert set(lines.texts("text", some)) == found


def test_what_is_no_id_is_in_no_table() -> None:
    lines = _by_lines(_state()).tables["touches"]
    assert not any(
        wrong in lines for wrong in ("", "x", "01", "\u0661", "9" * 30, "9" * 9999, 5, None)
    )


def test_a_copy_is_not_reached_by_later_changes() -> None:
    lines = _by_lines(_state()).tables["touches"]
    other = copy.copy(lines)
    del lines["5"]
    lines["6"] = {"contact_id": 1}
    assert (len(other), other["5"]["contact_id"], other["6"]["text"]) == (1299, 5, _TRICKY)


def _decodes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the ids of documents that are decoded from now on, as they are."""
    decoded: list[int] = []
    decoder_of = identity_map.decoder_of

    def counting(kind: type[Document]) -> Callable[[int, Raw], Document]:
        decode = decoder_of(kind)

        def counted(doc_id: int, raw: Raw) -> Document:
            decoded.append(doc_id)
            return decode(doc_id, raw)

        return counted

    monkeypatch.setattr(identity_map, "decoder_of", counting)
    return decoded


def test_only_what_is_asked_for_is_read(data_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed(data_file, MAYA, SAM)
    decoded = _decodes(monkeypatch)
    store = Store(data_file)
    assert decoded == []
    assert SAM.id in store.all(Contact)
    assert len(store.all(Contact)) == 2
    assert store.get(Contact, SAM.id) == SAM
    assert store.get(Contact, SAM.id) is store.get(Contact, SAM.id)
    assert decoded == [SAM.id]
    assert dict(store.all(Contact)) == {MAYA.id: MAYA, SAM.id: SAM}
    assert decoded == [SAM.id, MAYA.id]


def test_another_version_looks_through_all_of_it(
    data_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed(data_file, MAYA, SAM)
    monkeypatch.setattr(looked_through, "__version__", "99")
    decoded = _decodes(monkeypatch)
    assert names(Store(data_file)) == {"Maya Chen", "Sam Ortiz"}
    assert decoded == [MAYA.id, SAM.id]
    decoded.clear()
    Store(data_file)
    assert decoded == []


def test_what_came_from_elsewhere_is_looked_through(
    data_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed(data_file, MAYA, SAM)
    data_file.write_bytes(data_file.read_bytes().replace(b"Ortiz", b"Lopez"))
    decoded = _decodes(monkeypatch)
    assert names(Store(data_file)) == {"Maya Chen", "Sam Lopez"}
    assert set(decoded) == {MAYA.id, SAM.id}


def test_a_damaged_entry_is_said_each_time(data_file: Path) -> None:
    closed(data_file, MAYA, SAM)

    def ruin(tables: dict[str, dict[str, Raw]]) -> None:
        tables["contacts"][str(SAM.id)]["stage"] = "of another version"

    data_file.write_bytes(sealed(data_file, ruin))
    for _ in range(3):
        store = Store(data_file)
        assert names(store) == {"Maya Chen"}
        assert any("damaged entry" in sentence for sentence in store.notices())
        store.close()


def _is_in_lines(data: bytes) -> bool:
    found = snapshot.parse(data, in_lines=True)
    assert found is not None
    whole = snapshot.parse(data)
    assert whole is not None
    assert found.tables == whole.tables
    return isinstance(found.tables["contacts"], Lines)


def test_a_snapshot_that_nobody_knows_is_held_in_lines_too(data_file: Path) -> None:
    closed(data_file, MAYA, SAM)
    assert _is_in_lines(data_file.read_bytes())
    assert _is_in_lines(snapshot.to_bytes(_state()))


def test_lines_that_are_no_documents_of_one_line_are_read_whole(data_file: Path) -> None:
    closed(data_file, MAYA, SAM)
    state = snapshot.parse(data_file.read_bytes())
    assert state is not None
    for before, after in (
        (f',\n"{SAM.id}":{{', f',"{SAM.id}":{{'),
        (f',\n"{SAM.id}":{{', f',\n"{SAM.id}":\n{{'),
        (f',\n"{SAM.id}":{{', f',\n"{SAM.id}":{{\n'),
    ):
        data = snapshot.to_bytes(state).replace(before.encode(), after.encode())
        assert after.encode() in data
        at = data.rfind(snapshot._SEAL_LINE)
        seal = {"device": state.head.device, "hash": state.head.hash, "n": state.head.n}
        checksum = snapshot._checksum(hashlib.sha256(data[:at]), seal)
        assert not _is_in_lines(data[:at] + snapshot._seal(seal, checksum))


def test_what_is_let_go_is_the_same_when_it_is_asked_for_again(data_file: Path) -> None:
    closed(data_file, MAYA, SAM)
    store = Store(data_file)
    asked = replace(MAYA, stage=Stage.REQUESTED)
    new = replace(SAM, id=SAM.id + 1, name="Ada Foster")
    edit(store, MAYA, asked)
    add(store, new)
    known = dict(store.all(Contact))
    held = store.get(Contact, SAM.id)
    store.let_go(Contact)
    assert store.get(Contact, SAM.id) is not held
    assert dict(store.all(Contact)) == known
    assert list(store.all(Contact)) == list(known)
    store.let_go(Contact)
    edit(store, asked, MAYA)
    assert store.get(Contact, MAYA.id) == MAYA
    assert dict(store.all(Contact)) == dict(Store(data_file).all(Contact))


def test_what_is_changed_after_is_seen_by_both_sessions(data_file: Path) -> None:
    closed(data_file, MAYA, SAM)
    mine, other = Store(data_file), Store(data_file)
    asked = replace(MAYA, stage=Stage.REQUESTED)
    edit(mine, MAYA, asked)
    drop(mine, SAM)
    other.refresh()
    (first, second) = (change.edits[0] for change in other.news())
    assert (first.before, first.after) == (MAYA, asked)
    assert (second.before, second.after) == (SAM, None)
    assert dict(other.all(Contact)) == dict(mine.all(Contact)) == {MAYA.id: asked}
    add(other, SAM)
    mine.close()
    other.close()
    assert json.loads(data_file.read_text("utf-8"))["contacts"].keys() == {
        str(MAYA.id),
        str(SAM.id),
    }


def test_the_order_of_documents_is_that_of_a_session_just_opened(data_file: Path) -> None:
    people = [replace(MAYA, id=MAYA.id + at, name=f"Person {at}") for at in range(9)]
    closed(data_file, *people)
    store = Store(data_file)
    for contact in (people[7], people[2], people[4]):
        assert store.get(Contact, contact.id) == contact
    drop(store, people[3])
    store.take_back(_last(store))
    for contact in reversed(people):
        assert store.get(Contact, contact.id) == contact
    assert list(store.all(Contact)) == [contact.id for contact in people]
    assert (
        list(store.all(Contact).values()) == people == list(Store(data_file).all(Contact).values())
    )


def _last(store: Store) -> UndoEntry:
    entry = store.to_undo()
    assert entry is not None
    return entry


@pytest.mark.parametrize("size", [1 << 20, 5000, 777])
def test_a_snapshot_goes_on_in_parts_if_it_is_the_one_that_was_written(size: int) -> None:
    data = snapshot.to_bytes(_state())
    checksum = snapshot.checksum_in(data)

    def gone_on(data: bytes, checksum: str) -> bytes:
        parts = (data[at : at + size] for at in range(0, len(data), size))
        return b"".join(snapshot.as_sealed(parts, checksum))

    assert gone_on(data, checksum) == data
    middle = len(data) // 2
    for other in (b"", data[:-1], data[:middle], data[:middle] + b"x" + data[middle + 1 :]):
        with pytest.raises(OSError, match="not the snapshot"):
            gone_on(other, checksum)
    with pytest.raises(OSError, match="not the snapshot"):
        gone_on(data, "0" * 64)


def test_a_file_that_was_damaged_meanwhile_is_no_copy_of_the_day(data_file: Path) -> None:
    closed(data_file, MAYA)
    store = Store(data_file)
    add(store, SAM)
    status = data_file.stat()
    data_file.write_bytes(data_file.read_bytes().replace(b"Maya", b"Naya"))
    os.utime(data_file, ns=(status.st_atime_ns, status.st_mtime_ns))
    store.tidy(store.to_tidy())
    assert store.maintenance.backups == ()
    assert names(Store(data_file)) == {MAYA.name, SAM.name}
