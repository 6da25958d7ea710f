"""The file on the disk: whole or as before, canonical, private, and never overwritten blindly."""

import errno
import json
import os
import stat
from pathlib import Path

import pytest
from tinydb import TinyDB

from inroad.domain.contact import Contact
from inroad.domain.documents import Edit
from inroad.domain.errors import Conflict, InroadError, Unreadable
from inroad.store import Store
from inroad.store import storage as storage_module
from inroad.store.storage import AtomicStorage

MAYA = Contact(4_000_000_001, "Maya Chen", organisation="Northwind")
SAM = Contact(4_000_000_002, "Sam Ortiz", notes="one\ntwo")


def add(store: Store, *contacts: Contact) -> None:
    store.commit([Edit(None, contact) for contact in contacts])


def test_what_is_committed_is_there_again(data_file: Path) -> None:
    add(Store(data_file), MAYA, SAM)
    assert dict(Store(data_file).all(Contact)) == {MAYA.id: MAYA, SAM.id: SAM}


def test_changing_and_deleting(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA, SAM)
    renamed = Contact(MAYA.id, "Maya Chen-Ruiz")
    store.commit([Edit(MAYA, renamed), Edit(SAM, None)])
    assert dict(Store(data_file).all(Contact)) == {MAYA.id: renamed}
    assert dict(store.all(Contact)) == {MAYA.id: renamed}


@pytest.mark.parametrize("umask", [0, 0o077, 0o777])
def test_the_file_and_its_folder_belong_to_the_user_alone_whatever_the_umask(
    data_file: Path, umask: int
) -> None:
    before = os.umask(umask)
    try:
        add(Store(data_file), MAYA)
    finally:
        os.umask(before)
    assert stat.S_IMODE(data_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(data_file.parent.stat().st_mode) == 0o700
    others = [path for path in data_file.parent.iterdir() if path != data_file]
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in others)


def test_a_stock_tinydb_and_a_plain_json_reader_open_the_file(data_file: Path) -> None:
    add(Store(data_file), MAYA)
    assert TinyDB(data_file).table("contacts").all()[0]["name"] == "Maya Chen"
    assert json.loads(data_file.read_text("utf-8"))["contacts"][str(MAYA.id)]["name"] == "Maya Chen"


def test_the_same_content_is_the_same_bytes_one_document_a_line(tmp_path: Path) -> None:
    first, second = Store(tmp_path / "a.json"), Store(tmp_path / "b.json")
    add(first, MAYA, SAM)
    add(second, SAM)
    add(second, MAYA)
    left, right = (
        (tmp_path / name).read_text("utf-8").splitlines() for name in ("a.json", "b.json")
    )
    assert [line for line in left if "key" not in line] == [
        line for line in right if "key" not in line
    ]
    assert sum('"name":' in line for line in left) == 2


@pytest.mark.parametrize("call", ["fsync", "replace", "write"])
@pytest.mark.parametrize("reason", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_refuses_leaves_file_and_memory_as_before(
    data_file: Path, monkeypatch: pytest.MonkeyPatch, call: str, reason: int
) -> None:
    store = Store(data_file)
    add(store, MAYA)
    before = data_file.read_bytes()

    def refuse(*arguments: object, **options: object) -> None:
        raise OSError(reason, os.strerror(reason))

    with monkeypatch.context() as patch:
        if call == "fsync":
            patch.setattr(os, "fsync", refuse)
        elif call == "replace":
            patch.setattr(Path, "replace", refuse)
        else:
            patch.setattr(os, "fdopen", refuse)
        with pytest.raises(InroadError, match="Not saved"):
            add(store, SAM)
    assert data_file.read_bytes() == before
    assert list(store.all(Contact)) == [MAYA.id]
    assert [path.name for path in data_file.parent.iterdir() if path.suffix == ".tmp"] == []
    add(store, SAM)
    assert set(Store(data_file).all(Contact)) == {MAYA.id, SAM.id}


def test_the_new_file_is_on_the_disk_before_it_takes_the_old_one_s_place(
    data_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    sync, rename = os.fsync, Path.replace

    def noted_sync(handle: int) -> None:
        calls.append("sync folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "sync file")
        sync(handle)

    def noted_rename(path: Path, target: Path) -> Path:
        calls.append("rename")
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(Path, "replace", noted_rename)
    add(Store(data_file), MAYA)
    assert calls == ["sync file", "rename", "sync folder"]


def test_a_file_that_another_program_changed_is_not_overwritten(data_file: Path) -> None:
    one, other = Store(data_file), Store(data_file)
    add(one, MAYA)
    with pytest.raises(Conflict, match="Another program"):
        add(other, SAM)
    assert set(Store(data_file).all(Contact)) == {MAYA.id}


def test_a_symbolic_link_is_followed_and_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    link.symlink_to(real)
    add(Store(link), MAYA)
    assert link.is_symlink()
    assert set(Store(real).all(Contact)) == {MAYA.id}


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


def test_a_file_from_a_newer_inroad_is_refused_and_left_alone(data_file: Path) -> None:
    add(Store(data_file), MAYA)
    newer = data_file.read_text("utf-8").replace('"schema":1', '"schema":2')
    data_file.write_text(newer, "utf-8")
    with pytest.raises(Unreadable, match="newer Inroad"):
        Store(data_file)
    assert data_file.read_text("utf-8") == newer


def test_a_damaged_document_is_named(data_file: Path) -> None:
    add(Store(data_file), MAYA)
    data_file.write_text(data_file.read_text("utf-8").replace('"Maya Chen"', "7"), "utf-8")
    with pytest.raises(Unreadable, match=f"contact {MAYA.id}"):
        Store(data_file)


def test_fields_that_this_version_does_not_know_survive(data_file: Path) -> None:
    add(Store(data_file), MAYA)
    text = data_file.read_text("utf-8").replace('"name":"Maya Chen"', '"name":"Maya Chen","mood":3')
    data_file.write_text(text, "utf-8")
    store = Store(data_file)
    store.commit([Edit(store.get(Contact, MAYA.id), Contact(MAYA.id, "Maya C."))])
    document = json.loads(data_file.read_text("utf-8"))["contacts"][str(MAYA.id)]
    assert document == {"name": "Maya C.", "mood": 3}


def test_what_a_loaded_file_says_is_cleaned(data_file: Path) -> None:
    add(Store(data_file), MAYA)
    evil = data_file.read_text("utf-8").replace(
        "Maya Chen", "\\u001b]0;pwned\\u0007Maya\\n\\u202eChen"
    )
    data_file.write_text(evil, "utf-8")
    assert Store(data_file).all(Contact)[MAYA.id].name == "Maya Chen"


def test_a_number_that_json_cannot_carry_is_refused(data_file: Path) -> None:
    storage = AtomicStorage(data_file)
    with pytest.raises(ValueError, match="not JSON compliant"):
        storage.write({"contacts": {"1": {"weight": float("nan")}}})
    assert not data_file.exists()


def test_private_text_files(tmp_path: Path) -> None:
    path = tmp_path / "sheets" / "maya.md"
    storage_module.write_private(path, "# Maya\n")
    assert path.read_text("utf-8") == "# Maya\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
