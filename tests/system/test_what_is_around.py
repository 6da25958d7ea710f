"""What the machine around tells: tmux, a desktop, and the names in a folder."""

import sys
from pathlib import Path

import pytest

from inroad.system import clipboard, desktop
from inroad.system.path_completion import complete


def test_tmux_is_known_by_its_socket_whatever_the_terminal_is_called() -> None:
    environment = {"TMUX": "socket,1,0", "TERM": "xterm-256color"}
    assert len(clipboard.sequences("Hi", environment)) == 2
    assert len(clipboard.sequences("Hi", {"TERM": "xterm-256color"})) == 1


@pytest.mark.parametrize(
    ("platform", "environment", "program"),
    [
        ("darwin", {}, "open"),
        ("darwin", {"SSH_TTY": "/dev/pts/1"}, None),
        ("linux", {"DISPLAY": ":0"}, "xdg-open"),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, "xdg-open"),
        ("linux", {"DISPLAY": ":0", "SSH_TTY": "/dev/pts/1"}, None),
        ("linux", {"DISPLAY": ":0", "SSH_CONNECTION": "::1 1 ::1 22"}, None),
        ("linux", {}, None),
    ],
)
def test_links_are_opened_by_the_desktop_that_i_sit_at(
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    environment: dict[str, str],
    program: str | None,
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr("shutil.which", lambda name: name)
    assert desktop.opener(environment) == program


@pytest.mark.parametrize(
    ("begun", "path", "names"),
    [
        ("Conn", "Connections", ("Connections.csv", "Connections/")),
        ("conn", "Connections", ("Connections.csv", "Connections/")),
        ("a", "archive.zip", ("archive.zip",)),
        ("x", "x", ()),
        ("", "", ("A list.csv", "Connections.csv", "Connections/", "archive.zip")),
        (".", ".hidden", (".hidden",)),
        ("Connections/", "Connections/inner.csv", ("inner.csv",)),
        ("Connections/in", "Connections/inner.csv", ("inner.csv",)),
        ("~", "~/", ("~/",)),
        ("nowhere/x", "nowhere/x", ()),
    ],
)
def test_a_path_is_completed_as_far_as_all_names_agree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begun: str, path: str, names: tuple[str, ...]
) -> None:
    for name in ("Connections.csv", "A list.csv", "archive.zip", ".hidden"):
        (tmp_path / name).touch()
    (tmp_path / "Connections").mkdir()
    (tmp_path / "Connections" / "inner.csv").touch()
    monkeypatch.chdir(tmp_path)
    completed = complete(begun)
    assert (completed.path, completed.names) == (path, names)


def test_a_name_that_cannot_be_told_spoils_no_completion(tmp_path: Path) -> None:
    (tmp_path / "round.csv").symlink_to("round.csv")
    (tmp_path / "Connections.csv").touch()
    found = complete(f"{tmp_path}/")
    assert found.names == ("Connections.csv", "round.csv")
