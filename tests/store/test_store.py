"""The store as its users see it: what is kept, how the file looks, and whose it is."""

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from tinydb import TinyDB

from inroad.disk import Disk
from inroad.domain.changes import Change, Edit
from inroad.domain.errors import Unreadable
from inroad.domain.people.contact import Contact
from inroad.files import write_aside, write_private
from inroad.store import Store
from tests.store.helpers import MAYA, SAM, add, drop, edit, names_in


def test_what_is_committed_is_there_again(data_file: Path) -> None:
    add(Store(data_file), MAYA, SAM)
    assert dict(Store(data_file).all(Contact)) == {MAYA.id: MAYA, SAM.id: SAM}


def test_changing_and_deleting(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA, SAM)
    renamed = replace(MAYA, name="Maya Chen-Ruiz")
    store.commit(Change("Both", (Edit(MAYA, renamed), Edit(SAM, None))))
    assert dict(Store(data_file).all(Contact)) == {MAYA.id: renamed}
    assert dict(store.all(Contact)) == {MAYA.id: renamed}


def test_one_transaction_is_one_line_of_the_journal(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA, SAM)
    drop(store, SAM)
    (journal,) = data_file.parent.glob("*.journal")
    lines = journal.read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert [json.loads(line.split("\t")[1])["n"] for line in lines] == [1, 2]
    table, doc_id, before, after = json.loads(lines[1].split("\t")[2])[0]
    assert (table, int(doc_id), before["name"], after) == ("contacts", SAM.id, "Sam Ortiz", None)


def test_the_journal_alone_is_enough_before_the_first_snapshot(data_file: Path) -> None:
    add(Store(data_file), MAYA)
    assert not data_file.exists()
    assert names_in(data_file) == {"Maya Chen"}


def test_the_snapshot_alone_is_enough_after_leaving(data_file: Path, tmp_path: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    copy = tmp_path / "elsewhere.json"
    copy.write_bytes(data_file.read_bytes())
    assert names_in(copy) == {"Maya Chen"}


@pytest.mark.parametrize("umask", [0, 0o077, 0o777])
def test_files_and_folders_belong_to_the_user_alone_whatever_the_umask(
    data_file: Path, tmp_path: Path, umask: int
) -> None:
    before = os.umask(umask)
    try:
        store = Store(data_file)
        add(store, MAYA)
        store.close()
        add(store, SAM)
        store.tidy(store.to_tidy())
    finally:
        os.umask(before)
    made = [*data_file.parent.rglob("*"), *(tmp_path / "state").rglob("*"), data_file.parent]
    assert len([path for path in made if path.is_file()]) >= 5
    for path in made:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_no_file_is_open_to_others_even_for_a_moment(
    data_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    real = os.open

    def watched(path: str | Path, flags: int, mode: int = 0o777, **options: int) -> int:
        is_new = flags & os.O_CREAT and not Path(path).exists()
        handle = real(path, flags, mode, **options)
        if is_new:
            opened.append(stat.S_IMODE(os.fstat(handle).st_mode))
        return handle

    monkeypatch.setattr(os, "open", watched)
    umask = os.umask(0)
    try:
        store = Store(data_file)
        add(store, MAYA)
        store.close()
        add(store, SAM)
        store.close()
    finally:
        os.umask(umask)
    assert len(opened) >= 6
    assert set(opened) == {0o600}


def test_a_stock_tinydb_and_a_plain_json_reader_open_the_snapshot(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    assert TinyDB(data_file).table("contacts").all()[0]["name"] == "Maya Chen"
    assert json.loads(data_file.read_text("utf-8"))["contacts"][str(MAYA.id)]["name"] == "Maya Chen"


def test_the_same_content_is_the_same_bytes_one_document_a_line(data_file: Path) -> None:
    store = Store(data_file)
    add(store, SAM)
    add(store, MAYA)
    store.close()
    first = data_file.read_bytes()
    store.tidy(store.to_tidy())
    assert data_file.read_bytes() == first
    lines = first.decode("utf-8").splitlines()
    assert sum('"name":' in line for line in lines) == 2
    ids = [int(line.split('"')[1]) for line in lines if '"name":' in line]
    assert ids == sorted(ids)
    assert b"\r" not in first


def test_a_symbolic_link_is_followed_and_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "there" / "real.json", tmp_path / "link.json"
    real.parent.mkdir()
    link.symlink_to(real)
    store = Store(link)
    add(store, MAYA)
    store.close()
    assert link.is_symlink()
    assert names_in(real) == {"Maya Chen"}
    assert list(tmp_path.glob("*.journal")) == []


@pytest.mark.parametrize(
    "content",
    [
        b"not json",
        b"[1, 2]",
        b'{"contacts": 5}',
        b'{"contacts": {"1": 5}}',
        b'{"_default": {"1": {"a": 1}}}',
        b"\xff\xfe\x00",
        b'{"contacts": {',
        b"[" * 100_000,
    ],
)
def test_a_file_that_is_no_campaign_is_refused_and_left_alone(
    data_file: Path, content: bytes
) -> None:
    data_file.parent.mkdir()
    data_file.write_bytes(content)
    with pytest.raises(Unreadable):
        Store(data_file)
    assert data_file.read_bytes() == content
    assert [path.name for path in data_file.parent.iterdir()] == [data_file.name]


def test_a_file_from_a_newer_inroad_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "newer.json"
    text = '{"header": {"4503599627370494": {"schema": 99, "key": "k", "campaign": "c"}}}'
    path.write_text(text, "utf-8")
    with pytest.raises(Unreadable, match="newer Inroad"):
        Store(path)
    assert path.read_text("utf-8") == text


def test_fields_that_this_version_does_not_know_survive(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    text = data_file.read_text("utf-8").replace('"name":"Maya Chen"', '"mood":3,"name":"Maya Chen"')
    data_file.write_text(text, "utf-8")
    store = Store(data_file)
    edit(store, MAYA, replace(MAYA, name="Maya C."))
    store.close()
    document = json.loads(data_file.read_text("utf-8"))["contacts"][str(MAYA.id)]
    assert (document["name"], document["mood"]) == ("Maya C.", 3)


def test_an_entry_that_cannot_be_read_is_as_it_was_where_that_is_known(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA, SAM)
    store.close()
    data_file.write_text(data_file.read_text("utf-8").replace('"Maya Chen"', "7"), "utf-8")
    assert dict(Store(data_file).all(Contact)) == {MAYA.id: MAYA, SAM.id: SAM}


def test_an_entry_that_cannot_be_read_is_named_and_left_in_the_file(
    data_file: Path, tmp_path: Path
) -> None:
    store = Store(data_file)
    add(store, MAYA, SAM)
    store.close()
    copy = tmp_path / "copy.json"
    copy.write_text(data_file.read_text("utf-8").replace('"Maya Chen"', "7"), "utf-8")
    store = Store(copy)
    assert set(store.all(Contact)) == {SAM.id}
    assert any(f"contact {MAYA.id}" in sentence for sentence in store.notices())
    store.close()
    assert str(MAYA.id) in json.loads(copy.read_text("utf-8"))["contacts"]


def test_what_a_loaded_file_says_is_cleaned(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    evil = data_file.read_text("utf-8").replace(
        "Maya Chen", "\\u001b]0;pwned\\u0007Maya\\n\\u202eChen"
    )
    data_file.write_text(evil, "utf-8")
    assert Store(data_file).all(Contact)[MAYA.id].name == "Maya Chen"


def test_private_text_files(tmp_path: Path) -> None:
    path = tmp_path / "sheets" / "maya.md"
    write_private(path, b"# Maya\n")
    assert path.read_text("utf-8") == "# Maya\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_two_threads_that_write_the_same_file_do_not_touch_each_other_s(tmp_path: Path) -> None:
    path, disk = tmp_path / "inroad.json", Disk()
    first = write_aside(disk, path, (b"first",))
    second = write_aside(disk, path, (b"second",))
    disk.rename(first, path)
    assert path.read_bytes() == b"first"
    disk.rename(second, path)
    assert path.read_bytes() == b"second"
