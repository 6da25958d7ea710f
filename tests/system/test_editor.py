"""Which editor is run, and what is said where there is none."""

import os
import signal
import sys
from pathlib import Path

import pytest

from inroad.domain.errors import InroadError
from inroad.system.editor import editor
from inroad.system.running import Running


def test_it_is_run_on_the_file(tmp_path: Path) -> None:
    path = tmp_path / "message.txt"
    call = [sys.executable, "-c", "import sys; open(sys.argv[1], 'w').write('seen')"]
    assert Running([*call, str(path)]).wait() == 0
    assert path.read_text() == "seen"


def test_one_that_ends_badly_says_so(tmp_path: Path) -> None:
    assert Running([sys.executable, "-c", "raise SystemExit(3)"]).wait() == 3


STUBBORN = """
import signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
open(sys.argv[1], "w").write("deaf")
time.sleep(60)
"""


def test_one_that_does_not_end_when_asked_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "message.txt"
    os.mkfifo(path)
    running = Running([sys.executable, "-c", STUBBORN, str(path)])
    assert path.read_text() == "deaf"
    running.end(0.1)
    assert running.wait() == -signal.SIGKILL


def test_an_editor_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InroadError, match="/nowhere/ed: No such file"):
        Running(["/nowhere/ed"])


def test_a_quotation_mark_that_is_not_closed_is_said() -> None:
    with pytest.raises(InroadError, match="EDITOR has a quotation mark"):
        editor({"EDITOR": "vi 'x"})


def test_which_editor() -> None:
    assert editor({"VISUAL": "code --wait", "EDITOR": "vi"}) == ["code", "--wait"]
    assert editor({"EDITOR": "ed -s"}) == ["ed", "-s"]


@pytest.mark.parametrize("usual", ["nano", "vi"])
def test_one_that_is_usually_there_is_taken_where_none_is_named(
    usual: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / usual
    program.touch(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert editor({}) == [str(program)]


def test_without_any_editor_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(InroadError, match="EDITOR=nano"):
        editor({})


def test_what_is_set_for_this_machine_comes_before_the_environment() -> None:
    environment = {"VISUAL": "emacs", "EDITOR": "ed"}
    assert editor(environment, "nvim -f") == ["nvim", "-f"]
    assert editor(environment) == ["emacs"]
    with pytest.raises(InroadError, match="editor_command has a quotation mark"):
        editor(environment, "nvim 'x")
