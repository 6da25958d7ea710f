"""Notes: names that every system takes, and text that stays text."""

import json
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.errors import InroadError
from inroad.exchange.notes.folder import save_notes
from inroad.exchange.notes.note import Link, Note, Section, escaped, item, written
from inroad.exchange.notes.note_names import NoteNames

EVIL = '---\nkey: x\n"quoted": [[Link]] <script>alert(1)</script> #tag %%x%% `= 1`'


def head_of(text: str) -> dict[str, object]:
    """Return the head of a note, each value as JSON: so YAML reads it, too."""
    _, head, _ = text.split("---\n", 2)
    lines = (line.partition(": ") for line in head.splitlines())
    return {name: json.loads(value) for name, _, value in lines}


def test_a_note_has_a_head_for_programs_and_a_text() -> None:
    note = Note(
        "People",
        "Maya Chen",
        "Maya Chen",
        (("organisation", Link("Northwind")), ("stage", "Met"), ("role", "")),
        ("data", "open source", "2024"),
        "Likes tea.\nAnd scones.",
        (Section("Known", (item("referred by", Link("Bo Li (Initech)", "Bo Li").written),)),),
    )
    assert written(note) == (
        "---\n"
        'organisation: "[[Northwind]]"\n'
        'stage: "Met"\n'
        'tags: ["data", "open-source", "n2024"]\n'
        "---\n\n"
        "# Maya Chen\n\n"
        "Likes tea.  \nAnd scones.\n\n"
        "## Known\n\n"
        "- referred by [[Bo Li (Initech)|Bo Li]]\n"
    )
    assert note.path == "People/Maya Chen.md"


def test_text_from_outside_ends_no_head_and_is_no_markup() -> None:
    text = written(Note("", "x", EVIL, (("role", EVIL),), (EVIL,), EVIL, ()))
    assert set(head_of(text)) == {"role", "tags"}
    body = text.split("---\n", 2)[2]
    assert "<" not in body
    assert "[[" not in body
    assert not [line for line in body.splitlines() if line.startswith(("---", "- "))]
    assert "\\#tag" in body


@given(st.text())
def test_any_text_is_a_string_in_the_head(text: str) -> None:
    found = head_of(written(Note("", "x", "x", (("role", text), ("end", "yes")))))
    assert found["end"] == "yes"
    assert "<" not in escaped(text)


@given(st.lists(st.text(max_size=200), max_size=8))
def test_names_are_each_once_and_good_on_every_system(texts: list[str]) -> None:
    names = NoteNames()
    found = [names.take(one) for one in texts]
    assert len({one.casefold() for one in found}) == len(found)
    for name in found:
        assert name == name.strip(" .")
        assert 0 < len(name.encode()) < 250
        assert not set(name) & set('<>:"/\\|?*#^[]\n\0')


def test_namesakes_are_told_apart_by_where_they_are() -> None:
    names = NoteNames()
    ways = ("Wei Zhang", "Wei Zhang (Fabrikam)")
    assert [names.take(*ways) for _ in range(3)] == [*ways, "Wei Zhang (Fabrikam) 2"]
    assert names.take("WEI ZHANG") == "WEI ZHANG 2"
    assert names.take("con") == "con (note)"
    assert names.take("../..") == "Unnamed"


def notes(*names: str) -> list[Note]:
    return [Note("People", one, one) for one in names]


def test_a_folder_of_notes_is_for_my_eyes_only(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    assert save_notes(folder, notes("Ada", "Bo")) == 2
    assert sorted(one.name for one in (folder / "People").iterdir()) == ["Ada.md", "Bo.md"]
    assert stat.S_IMODE((folder / "People" / "Ada.md").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".notes")] == []


def test_once_more_drops_who_is_gone_and_leaves_what_is_mine(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    save_notes(folder, notes("Ada", "Bo"))
    (folder / "People" / "Mine.md").write_text("mine")
    assert save_notes(folder, notes("Ada", "Cy")) == 2
    names = sorted(one.name for one in (folder / "People").iterdir())
    assert names == ["Ada.md", "Cy.md", "Mine.md"]


def test_a_note_of_my_own_is_not_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    (folder / "People").mkdir(parents=True)
    (folder / "People" / "Ada.md").write_text("mine")
    with pytest.raises(InroadError, match="not written by Inroad"):
        save_notes(folder, notes("Ada", "Bo"))
    assert [one.name for one in (folder / "People").iterdir()] == ["Ada.md"]
    assert (folder / "People" / "Ada.md").read_text() == "mine"


def test_a_name_of_which_only_the_case_changes_is_no_note_of_my_own(tmp_path: Path) -> None:
    """Where case does not count, a note has the names of both: here as two links to it."""
    folder = tmp_path / "notes"
    save_notes(folder, notes("maya chen"))
    before, after = folder / "People" / "maya chen.md", folder / "People" / "Maya Chen.md"
    after.hardlink_to(before)
    save_notes(folder, notes("Maya Chen"))
    assert "Maya Chen" in after.read_text("utf-8")
    assert not before.exists()
    save_notes(folder, notes("maya chen"))
    after.write_text("Mine.", "utf-8")
    with pytest.raises(InroadError, match=r"Maya Chen\.md is there already"):
        save_notes(folder, notes("Maya Chen"))
    assert after.read_text("utf-8") == "Mine."


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("x")
    with pytest.raises(InroadError, match="no folder"):
        save_notes(tmp_path / "notes", notes("Ada"))


def test_a_list_of_what_was_written_leads_nowhere_else(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    save_notes(folder, notes("Ada"))
    (tmp_path / "Other.md").write_text("other")
    known = json.dumps(["../Other.md", "/etc/passwd.md", 7])
    (folder / ".inroad-notes.json").write_text(known)
    (folder / "People" / "Ada.md").unlink()
    save_notes(folder, notes("Bo"))
    assert (tmp_path / "Other.md").read_text() == "other"
