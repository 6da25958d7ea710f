"""How this program is called by ssh, which finds less than one's own shell."""

import sys
from pathlib import Path

import pytest

from inroad.system import own_call
from inroad.system.own_call import typed_call


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home where nothing is, and the data file in its usual place."""
    for name in ("INROAD_DATA", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(own_call, "_BARE_PATH", str(tmp_path / "bin"))
    return tmp_path


def program(path: Path, mode: int = 0o755) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(mode)
    return path


def called(monkeypatch: pytest.MonkeyPatch, script: Path | str, data: Path) -> str:
    monkeypatch.setattr(sys, "argv", [str(script)])
    return typed_call(data)


def test_a_bare_shell_is_told_where_it_does_not_look(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = home / ".local/share/inroad/inroad.json"
    installed = program(home / ".local/bin/inroad")
    assert called(monkeypatch, installed, data) == ".local/bin/inroad"
    program(home / "bin/inroad")
    assert called(monkeypatch, installed, data) == ".local/bin/inroad", "another one is in its way"
    assert called(monkeypatch, home / "bin/inroad", data) == "inroad"
    assert called(monkeypatch, program(home / "inroad"), data) == "./inroad"


def test_the_one_file_and_the_module_are_called_as_they_are(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = home / ".local/share/inroad/inroad.json"
    one_file = program(home / "inroad.pyz", 0o644)
    monkeypatch.setattr(sys, "executable", str(program(home / "bin/python3")))
    assert called(monkeypatch, one_file, data) == "python3 inroad.pyz"
    assert called(monkeypatch, "/lib/inroad/__main__.py", data) == "python3 -m inroad"
    monkeypatch.setattr(sys, "executable", "/opt/new/bin/python3")
    assert called(monkeypatch, one_file, data) == "/opt/new/bin/python3 inroad.pyz"
    assert called(monkeypatch, "/usr/bin/pytest", data) == "inroad"


def test_another_data_file_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (
        called(monkeypatch, "", home / "my own.json") == "inroad --data ''\"'\"'my own.json'\"'\"''"
    )
    monkeypatch.setenv("INROAD_DATA", "/srv/inroad.json")
    assert called(monkeypatch, "", Path("/srv/inroad.json")) == "inroad --data /srv/inroad.json"
