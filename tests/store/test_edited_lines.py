"""A data file of which a few lines were edited: told by them, and the same as read whole."""

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from inroad.clock import fixed_clock
from inroad.disk import Disk
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.conflict import Conflict
from inroad.domain.people.contact import Contact
from inroad.domain.people.forgotten import Forgotten
from inroad.domain.people.identifying import Identifying
from inroad.domain.people.skill import Skill
from inroad.domain.tables import TABLES
from inroad.paths import state_folder
from inroad.store import Store, devices, external_changes, rescue
from inroad.store.erasing import erase
from inroad.store.format.raw import HEADER, HEADER_ID, RawEdit, apply
from inroad.store.last_snapshot import Last, LastSnapshot
from inroad.store.log import snapshot
from inroad.store.log.layout import layout_of
from inroad.store.merging.narrowed import laid_over
from inroad.store.repair import edited_lines
from inroad.store.repair.edited_lines import is_evidently_same, told_by_lines
from inroad.store.repair.salvage import salvage
from tests.conftest import MONDAY
from tests.extent import tries
from tests.store.by_hand import Hand
from tests.store.editing import sealed
from tests.store.helpers import MAYA, SAM, add, aside, closed, edit

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
def test_what_lines_tell_is_what_the_whole_file_says(
    data_file: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    _campaign(data_file)
    data = data_file.read_bytes()
    last, told = _last(data), 0
    files = Hand(data, random.Random(seed), *_KNOWN).files()
    for _ in range(tries(100, 1000, 5000)):
        changed = next(files)
        found, whole = told_by_lines(changed, last), salvage(changed)
        with monkeypatch.context() as small:
            small.setattr(edited_lines, "_BLOCK", (1, 5, 40, 300)[seed % 4])
            assert told_by_lines(changed, last) == found, "what both have is left out"
        if found is None:
            continue
        told += 1
        assert whole is not None
        assert (whole.is_json, whole.odd, whole.mended) == (True, (), ())
        assert found == whole.states[0]
        before, after, ids = last.state.tables, found.tables, laid_over(found)
        for name in {*before, *after} - {HEADER}:
            for doc_id in {*before[name], *after[name]} - ids[name]:
                assert before[name][doc_id] == after[name][doc_id]
    assert told > 20


def test_what_was_done_and_taken_back_is_evidently_the_same_and_nothing_else_is(
    data_file: Path,
) -> None:
    _campaign(data_file)
    was = _last(data_file.read_bytes()).state
    name = next(name for name, table in was.tables.items() if len(table) > 1 and name != HEADER)
    doc_id, document = next(iter(was.tables[name].items()))
    for after in (None, {**document, "text": "other"}):
        edit = RawEdit(name, doc_id, document, after)
        there = was.copy()
        apply(there.tables, [edit])
        assert not is_evidently_same(there, was)
        apply(there.tables, [edit.inverse])
        assert is_evidently_same(there, was)
    more = was.copy()
    more.tables[name]["77"] = document
    assert not is_evidently_same(more, was)
    assert not is_evidently_same(replace(was, seen={"abcdefgh": "later"}), was)


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


_played = pytest.mark.parametrize("seed", range(tries(60, 500, 3000)))
"""So often something is done at random to a campaign, and taken in."""


@_played
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
    files = Hand(data, chance, *_KNOWN).files()
    changed = next(one for one in files if told_by_lines(one, _last(data)) is not None)
    _compare(data_file, changed, tmp_path / "kept", seed)


def _compare(data_file: Path, changed: bytes, kept: Path, seed: int) -> None:
    """Have a changed file be taken in with the copy, without it, and with a spoilt one."""
    shutil.copytree(data_file.parent, kept / "data")
    shutil.copytree(state_folder(), kept / "state")
    found = []
    for spoil in (_as_it_is, Path.unlink, _SPOILT[seed % len(_SPOILT)]):
        for name, folder in (("data", data_file.parent), ("state", state_folder())):
            shutil.rmtree(folder)
            shutil.copytree(kept / name, folder)
        with pytest.MonkeyPatch.context() as patch:
            # A place that takes a new name takes the same one each time.
            patch.setattr(devices, "urandom", lambda size: b"\x0a" * size)
            found.append(_go_through(data_file, changed, spoil))
    assert found[0] == found[1]
    assert found[0] == found[2]


def _work(path: Path, state: Path, chance: random.Random) -> None:
    """Hold a session in which this and that is changed."""
    store = Store(path, fixed_clock(MONDAY + timedelta(minutes=chance.randrange(90))), state)
    for n in range(chance.randrange(4)):
        person = chance.choice([*store.all(Contact).values()])
        touch = chance.choice([*store.all(Touch).values()])
        talk = chance.choice([*store.all(Conversation).values()])
        learnt = chance.choice([*store.all(Takeaway).values()])
        new = 6000 + chance.randrange(1000)
        edits = (
            Edit(person, replace(person, organisation=f"There {new}", tags=("b", f"t{new}"))),
            Edit(person, None),
            Edit(touch, None),
            Edit(None, Touch(new, person.id, TouchKind.REPLY, MONDAY)),
            Edit(None, Contact(new, f"New {new}", notes=_TRICKY)),
            Edit(learnt, replace(learnt, text=f"Learnt {new}")),
            Edit(talk, None),
            Edit(None, Takeaway(new, person.id, talk.id, TakeawayKind.ADVICE, "So", MONDAY)),
            Edit(None, Forgotten(person.id, MONDAY.date())),
            Edit(None, Skill(new, "Another", "So", 1)),
            Edit(None, Question(new, talk.id, "What?", "insight")),
        )
        store.commit(Change(f"Change {n}", tuple(chance.sample(edits, chance.choice([1, 1, 2])))))
        if chance.random() < 0.3:
            store.tidy(store.to_tidy())
    if chance.random() < 0.7:
        store.close()


@_played
def test_what_another_machine_wrote_comes_to_the_same_with_the_copy_and_without(
    data_file: Path, seed: int, tmp_path: Path
) -> None:
    _campaign(data_file)
    chance = random.Random(seed)
    there, state = tmp_path / "there", tmp_path / "state there"
    shutil.copytree(data_file.parent, there)
    if chance.random() < 0.5:  # Most synchronise the file alone.
        for path in there.glob("*.journal"):
            path.unlink()
    for _ in range(chance.choice([1, 1, 2])):
        _work(there / data_file.name, state, chance)
    if chance.random() < 0.7:
        _work(data_file, state_folder(), chance)
    if chance.random() < 0.3:
        for path in there.glob("*.journal"):
            shutil.copy(path, data_file.parent)
    _compare(data_file, (there / data_file.name).read_bytes(), tmp_path / "kept", seed)


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


@pytest.mark.parametrize("is_older", [True, False])
@pytest.mark.parametrize("edited", ["Sam Edited", "Sam Ortix"])
def test_the_copy_takes_nothing_back_where_the_journal_is_gone_or_older(
    data_file: Path, edited: str, is_older: bool
) -> None:
    """Also where one bit was turned, which is damage."""
    store = Store(data_file, fixed_clock(MONDAY))
    add(store, MAYA, SAM)
    store.close()
    (journal,) = data_file.parent.glob("*.journal")
    older = journal.read_bytes()
    for day, place in enumerate(("Second", "Third"), 1):
        store = Store(data_file, fixed_clock(MONDAY + timedelta(days=day)))
        maya = store.all(Contact)[MAYA.id]
        edit(store, maya, replace(maya, organisation=place))
        store.close()
    _edited_by_hand(data_file, '"Sam Ortiz"', f'"{edited}"')
    journal.write_bytes(older if is_older else b"")
    store = Store(data_file, fixed_clock(MONDAY + timedelta(days=3)))
    assert store.all(Contact)[MAYA.id].organisation == "Third"


def test_a_file_that_was_only_looked_at_is_no_base_of_what_is_edited_later(
    data_file: Path, tmp_path: Path
) -> None:
    closed(data_file, MAYA, SAM)
    there = tmp_path / "there" / data_file.name
    there.parent.mkdir()
    shutil.copy(data_file, there)
    sam = Store(there, state=tmp_path / "state there")
    edit(sam, SAM, replace(SAM, role="PM"))
    sam.close()
    here = Store(data_file)
    edit(here, MAYA, replace(MAYA, organisation="Here"))
    here.close()
    lock = layout_of(there).lock
    lock.unlink()
    lock.mkdir()  # Nothing can be written there for a while.
    shutil.copy(data_file, there)
    Store(there, state=tmp_path / "state there").close()
    lock.rmdir()
    _edited_by_hand(there, '"Sam Ortiz"', '"Sam Edited"')
    found = Store(there, state=tmp_path / "state there").all(Contact)
    assert found[MAYA.id].organisation == "Here"
    assert found[SAM.id].role == "PM"


def test_who_is_forgotten_is_in_no_copy_of_the_file(data_file: Path, tmp_path: Path) -> None:
    """Not in that of a file that was elsewhere once, nor in what a killed program left of one."""
    store = Store(data_file)
    add(store, MAYA, SAM)
    store.close()
    moved = tmp_path / "moved"
    shutil.move(data_file.parent, moved)
    copy = LastSnapshot(Disk(), state_folder(), data_file).path
    copy.with_name(f".{copy.name}.77-1.tmp").write_bytes(b'"name":"Maya Chen"')
    store = Store(moved / data_file.name)
    store.close()
    gone = Change("Forgot", (Edit(MAYA, None), Edit(None, Forgotten(MAYA.id, MONDAY.date()))))
    erase(store, MAYA.id, gone, Identifying(["Maya Chen"]))
    assert not any(b"Maya" in path.read_bytes() for path in state_folder().iterdir())
    store.close()
    assert not any(b"Maya" in path.read_bytes() for path in state_folder().iterdir())


def test_copies_of_others_stay_where_somebody_is_forgotten(data_file: Path) -> None:
    other = data_file.with_name("other.json")
    closed(data_file, MAYA)
    closed(other, MAYA)
    a_folder = LastSnapshot(Disk(), state_folder(), data_file).path
    a_folder.unlink()
    a_folder.mkdir()
    store = Store(data_file)
    gone = Change("Forgot", (Edit(MAYA, None), Edit(None, Forgotten(MAYA.id, MONDAY.date()))))
    erase(store, MAYA.id, gone, Identifying(["Maya Chen"]))
    assert b"Maya" in LastSnapshot(Disk(), state_folder(), other).path.read_bytes()


class _SavedOnceMore(Disk):
    """A disk on which an editor saves the data file again just before it is looked at."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        self._content: bytes | None = content

    def lock(self, handle: int, shared: bool) -> None:
        super().lock(handle, shared)
        if not shared and self._content is not None:
            content, self._content = self._content, None
            self._path.write_bytes(content)


def test_what_is_saved_while_a_start_reads_the_file_is_taken_in(data_file: Path) -> None:
    _campaign(data_file)
    first = data_file.read_bytes().replace(b"Place 3", b"Place Three")
    data_file.write_bytes(first)
    disk = _SavedOnceMore(data_file, first.replace(b"Place 4", b"Place Four"))
    store = Store(data_file, fixed_clock(MONDAY), disk=disk)
    places = {one.organisation for one in store.all(Contact).values()}
    assert {"Place Three", "Place Four"} <= places
    assert "2 changes taken in" in " ".join(store.notices())
    store.close()
