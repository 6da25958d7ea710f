"""A data file of which a few lines were edited: told by them, and the same as read whole."""

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inroad.clock import fixed_clock
from inroad.disk import Disk
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.conflict import Conflict
from inroad.domain.people.contact import Contact
from inroad.domain.people.forgotten import Forgotten
from inroad.domain.people.identifying import Identifying
from inroad.domain.tables import TABLES
from inroad.paths import state_folder
from inroad.store import Store, external_changes, rescue
from inroad.store.erasing import erase
from inroad.store.format.raw import HEADER, HEADER_ID
from inroad.store.last_snapshot import Last, LastSnapshot
from inroad.store.log import snapshot
from inroad.store.repair.edited_lines import edited
from inroad.store.repair.salvage import salvage
from tests.conftest import MONDAY
from tests.extent import tries
from tests.store.by_hand import Hand
from tests.store.editing import sealed
from tests.store.helpers import MAYA, SAM, add, aside, edit

_PEOPLE = 12
_FORGOTTEN = 1099
_KNOWN = (1001, 2002, 3005, _FORGOTTEN)
_TRICKY = 'They wrote "contact_id":77 and\n}\n"5":{"name":"no line"} 東京 \\'


def _campaign(path: Path) -> None:
    """Make a campaign of a few people with what hangs on them, and one who was forgotten."""
    store = Store(path, fixed_clock(MONDAY))
    documents: list[Any] = [
        Forgotten(_FORGOTTEN, MONDAY.date()),
        Conflict(5000, "contacts", 1001, "role", '"Analyst"'),
    ]
    for n in range(1, _PEOPLE + 1):
        person, talk = 1000 + n, 2000 + n
        documents += [
            Contact(
                person, f"Person {n}", organisation=f"Place {n}", tags=("a", "b"), notes=_TRICKY
            ),
            Conversation(talk, person),
            Touch(3000 + n, person, TouchKind.REQUEST, MONDAY, text=f"Note {n}"),
            Takeaway(4000 + n, person, talk, TakeawayKind.LEARNT, f"Learnt {n}", MONDAY),
        ]
    store.commit(Change("Filled", tuple(Edit(None, one) for one in documents)))
    store.close()


def _last(data: bytes) -> Last:
    state = snapshot.parse(data, snapshot.checksum_in(data))
    assert state is not None
    return Last(data, state)


@pytest.mark.parametrize("seed", range(8))
def test_what_lines_tell_is_what_the_whole_file_says(data_file: Path, seed: int) -> None:
    _campaign(data_file)
    data = data_file.read_bytes()
    last, told = _last(data), 0
    files = Hand(data, random.Random(seed), *_KNOWN).files()
    for _ in range(tries(100, 1000, 5000)):
        changed = next(files)
        found, whole = edited(changed, last), salvage(changed)
        if found is None:
            continue
        told += 1
        assert whole is not None
        assert (whole.is_json, whole.odd, whole.mended) == (True, (), ())
        assert found.state == whole.states[0]
        before, after = last.state.tables, found.state.tables
        for name in {*before, *after} - {HEADER}:
            assert {*before[name], *after[name]} >= found.ids.get(name, set())
            for doc_id in {*before[name], *after[name]} - found.ids.get(name, set()):
                assert before[name][doc_id] == after[name][doc_id]
    assert told > 20


def _go_through(data_file: Path, changed: bytes, spoil: Callable[[Path], object]) -> list[object]:
    """Return what a session makes of a changed file: what it says, documents, history, files.

    `spoil` is what was done to the copy of the file as it was.
    """
    data_file.write_bytes(changed)
    spoil(LastSnapshot(Disk(), state_folder(), data_file).path)
    store = Store(data_file, fixed_clock(MONDAY))
    said = store.notices()
    documents = [dict(store.all(kind)) for kind in TABLES]
    history = [(one.label, one.n, one.kind) for one in store.undo_history.newest_first()]
    store.close()
    return [said, documents, history, data_file.read_bytes(), aside(data_file)]


def _as_it_is(path: Path) -> None:
    assert path.exists()


def _half_written(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def _bit_rot(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"Person 3", b"Person 2", 1))


def _of_another_campaign(path: Path) -> None:
    other = path.with_name("other") / "inroad.json"
    _campaign(other)
    path.write_bytes(other.read_bytes())


def _of_a_newer_inroad(path: Path) -> None:
    path.write_bytes(sealed(path, lambda tables: tables[HEADER][HEADER_ID].update(schema=99)))


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


_SPOILT = (_half_written, _bit_rot, _of_another_campaign, _of_a_newer_inroad, _a_folder)


@pytest.mark.parametrize("seed", range(tries(60, 500, 3000)))
def test_an_edited_file_comes_to_the_same_with_the_copy_and_without(
    data_file: Path, seed: int, tmp_path: Path
) -> None:
    """Also where there were changes since, and where it was opened before they were written."""
    _campaign(data_file)
    chance = random.Random(seed)
    store = Store(data_file, fixed_clock(MONDAY))
    data = data_file.read_bytes()
    if seed % 3:
        person = store.all(Contact)[1000 + chance.randrange(1, _PEOPLE)]
        edit(store, person, replace(person, organisation="Elsewhere", tags=("b", "c")))
        talk = Conversation(2500, person.id)
        store.commit(Change("Talked", (Edit(None, talk),)))
    if seed % 3 == 2:  # Otherwise it ends before it writes the file anew.
        store.close()
    kept = tmp_path / "kept"
    shutil.copytree(data_file.parent, kept / "data")
    shutil.copytree(state_folder(), kept / "state")
    files = Hand(data, chance, *_KNOWN).files()
    changed = next(one for one in files if edited(one, _last(data)) is not None)
    found = []
    for spoil in (_as_it_is, Path.unlink, _SPOILT[seed % len(_SPOILT)]):
        for name, folder in (("data", data_file.parent), ("state", state_folder())):
            shutil.rmtree(folder)
            shutil.copytree(kept / name, folder)
        found.append(_go_through(data_file, changed, spoil))
    assert found[0] == found[1]
    assert found[0] == found[2]


def _no_other_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail where a whole file is read for what was edited in it, or a journal replayed."""

    def read_whole(*_: object) -> None:
        raise AssertionError("the lines tell what was edited")

    monkeypatch.setattr(external_changes, "salvage", read_whole)
    monkeypatch.setattr(rescue, "own_state", read_whole)


def _edited_by_hand(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_edits_again_and_again_are_told_by_lines_in_a_session_and_between(
    data_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _campaign(data_file)
    _no_other_way(monkeypatch)
    for n in range(1, 4):
        _edited_by_hand(data_file, f'"Place {n}"', f'"New {n}"')
        store = Store(data_file)
        assert store.all(Contact)[1000 + n].organisation == f"New {n}"
        store.tidy(store.to_tidy())
        person = store.all(Contact)[1000 + n]
        edit(store, person, replace(person, role="PM"))  # The file does not have it yet.
        old = data_file.read_bytes()
        _edited_by_hand(data_file, f'"New {n}"', f'"Newer {n}"')
        store.refresh()
        found = store.all(Contact)[1000 + n]
        assert (found.organisation, found.role) == (f"Newer {n}", "PM")
        store.tidy(store.to_tidy())
        data_file.write_bytes(old)  # Saved once more by who had it open all the time.
        _edited_by_hand(data_file, f'"Learnt {n + 4}"', f'"Learnt {n} times"')
        store.refresh()
        assert store.all(Takeaway)[4004 + n].text == f"Learnt {n} times"
        store.close()


def test_who_is_forgotten_is_in_no_copy_of_the_file(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA, SAM)
    store.close()
    gone = Change("Forgot", (Edit(MAYA, None), Edit(None, Forgotten(MAYA.id, MONDAY.date()))))
    erase(store, MAYA.id, gone, Identifying(["Maya Chen"]))
    assert not any(b"Maya" in path.read_bytes() for path in state_folder().iterdir())
    store.close()
    assert not any(b"Maya" in path.read_bytes() for path in state_folder().iterdir())
