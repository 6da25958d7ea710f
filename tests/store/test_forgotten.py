"""Who was forgotten in one copy is brought back by none; and what a failure leaves behind."""

from pathlib import Path

import pytest

from inroad.domain.changes import Change, Edit
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.forgotten import Forgotten
from inroad.domain.people.identifying import Identifying
from inroad.store import Store
from inroad.store.erasing import erase
from inroad.store.log.journal_file import JournalFile
from inroad.store.merging.merge import merge
from tests.store.copying import MAYA, TOUCH, Copy, met, pair
from tests.store.helpers import MAYA as MAYA_CHEN
from tests.store.helpers import SAM, add, edit, names

WHO = Identifying(["Maya Chen"])


def forget(copy: Copy) -> None:
    """Forget Maya in a copy: her documents go, and a mark with her id comes."""
    copy.drop("contacts", MAYA)
    copy.put("forgotten", MAYA)


def test_nothing_beats_forgetting() -> None:
    one, other = pair()
    forget(one)
    other.time = 2000
    other.put("contacts", MAYA, role="CTO")
    other.put("touches", TOUCH, contact_id=int(MAYA), text="tea")
    other.put("conversations", "7000001", contact_id=int(MAYA))
    other.put("questions", "7000002", conversation_id=7000001, text="why?")
    for result in (met(one, other), met(other, one)):
        assert "contacts" not in result.state.tables
        assert "touches" not in result.state.tables
        assert "conversations" not in result.state.tables
        assert "questions" not in result.state.tables
        assert MAYA in result.state.tables["forgotten"]


def test_what_was_overwritten_of_them_is_gone_too() -> None:
    one, other = pair()
    forget(one)
    other.put("_conflicts", "7000003", document=int(MAYA), field="notes", value='"tea"')
    other.put("_conflicts", "7000004", document=7000009, field="notes", value='"tea"')
    kept = other.state.tables["_conflicts"]
    for doc_id in list(kept):
        kept[doc_id] = {**kept[doc_id], "table": "contacts"}
    result = met(one, other)
    assert list(result.state.tables["_conflicts"]) == ["7000004"]


def test_a_copy_that_forgot_nobody_merges_as_before() -> None:
    one, other = pair()
    merged, _ = merge(None, one.state, other.state)
    assert merged.tables == one.state.tables


def erased(store: Store) -> Change:
    contact = store.get(Contact, MAYA_CHEN.id)
    gone = (Edit(contact, None),) if contact is not None else ()
    mark = Edit(store.get(Forgotten, MAYA_CHEN.id), Forgotten(MAYA_CHEN.id))
    return erase(store, MAYA_CHEN.id, Change("Forgot", (*gone, mark)), WHO)


def bytes_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_failure_between_two_files_loses_nothing_and_is_made_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "inroad.json"
    store = Store(path, state=tmp_path / "state")
    add(store, MAYA_CHEN, SAM)
    edit(store, SAM, Contact(SAM.id, "Sam Ortiz", notes="new"))

    def fails(self: JournalFile, lines: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(JournalFile, "rewrite", fails)
        with pytest.raises(InroadError, match="No space left"):
            erased(store)
    again = Store(path, state=tmp_path / "state")
    assert names(again) == {"Sam Ortiz"}
    sam = again.get(Contact, SAM.id)
    assert sam is not None
    assert sam.notes == "new"
    erased(again)
    again.close()
    assert b"Maya Chen" not in bytes_in(tmp_path)
    assert names(Store(path, state=tmp_path / "state")) == {"Sam Ortiz"}


def test_lines_that_were_not_in_the_snapshot_are_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "inroad.json"
    store = Store(path, state=tmp_path / "state")
    add(store, MAYA_CHEN, SAM)
    store.close()
    store = Store(path, state=tmp_path / "state")
    added = Contact(4_000_000_003, "Bo Li")
    add(store, added)
    erased(store)
    # No close: as after a kill.
    assert names(Store(path, state=tmp_path / "state")) == {"Sam Ortiz", "Bo Li"}
    entry = store.to_undo()
    assert entry is not None
    assert entry.label == "Added Bo Li"
    store.take_back(entry)
    assert names(store) == {"Sam Ortiz"}
    assert b"Maya" not in bytes_in(tmp_path)


def test_what_cannot_be_read_keeps_what_is_of_others(tmp_path: Path) -> None:
    path = tmp_path / "inroad.json"
    store = Store(path, state=tmp_path / "state")
    add(store, MAYA_CHEN, SAM)
    store.close()
    aside = tmp_path / "inroad.json.aside"
    aside.mkdir()
    torn = path.read_bytes()[:-80]
    (aside / "inroad.json.damaged-20261101-080000").write_bytes(torn)
    store = Store(path, state=tmp_path / "state")
    erased(store)
    (kept,) = aside.iterdir()
    assert b"Maya" not in kept.read_bytes()
    assert b"Sam Ortiz" in kept.read_bytes()
