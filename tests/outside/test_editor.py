"""Editing in $EDITOR: the text comes back, and nothing is left behind."""

import os
import stat
import sys
from pathlib import Path

import pytest

from inroad.domain.errors import InroadError
from inroad.outside.editor import edit, editor


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files are made."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    return place


def program(tmp_path: Path, body: str) -> list[str]:
    script = tmp_path / "editor.py"
    script.write_text(f"import os, sys\npath = sys.argv[-1]\n{body}\n")
    return [sys.executable, str(script)]


def test_the_text_comes_back_as_the_editor_left_it(tmp_path: Path, folder: Path) -> None:
    call = program(
        tmp_path, "text = open(path).read()\nopen(path, 'w').write(text.upper() + '\\n')"
    )
    assert edit("Hi Ana,\nüber", call) == "HI ANA,\nÜBER"


def test_the_file_is_private_while_it_is_there_and_gone_after(tmp_path: Path, folder: Path) -> None:
    note = tmp_path / "modes"
    body = (
        "modes = [os.stat(one).st_mode for one in (path, os.path.dirname(path))]\n"
        f"open({str(note)!r}, 'w').write(' '.join(map(str, modes)))"
    )
    edit("secret", program(tmp_path, body))
    file_mode, folder_mode = map(int, note.read_text().split())
    assert stat.S_IMODE(file_mode) == 0o600
    assert stat.S_IMODE(folder_mode) == 0o700
    assert list(folder.iterdir()) == []


def test_an_editor_that_fails_changes_nothing_and_leaves_nothing(
    tmp_path: Path, folder: Path
) -> None:
    call = program(tmp_path, "open(path, 'w').write('half')\nsys.exit(3)")
    with pytest.raises(InroadError, match="ended with 3; the text is as it was"):
        edit("whole", call)
    assert list(folder.iterdir()) == []


def test_an_editor_that_is_not_there_is_said(folder: Path) -> None:
    with pytest.raises(InroadError, match="/nowhere/ed: No such file"):
        edit("whole", ["/nowhere/ed"])
    assert list(folder.iterdir()) == []


def test_a_quotation_mark_that_is_not_closed_is_said() -> None:
    with pytest.raises(InroadError, match="EDITOR has a quotation mark"):
        editor({"EDITOR": "vi 'x"})


def test_which_editor() -> None:
    assert editor({"VISUAL": "code --wait", "EDITOR": "vi"}) == ["code", "--wait"]
    assert editor({"EDITOR": "ed -s"}) == ["ed", "-s"]


def test_without_any_editor_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(InroadError, match="EDITOR=nano"):
        editor({})
