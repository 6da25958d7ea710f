"""Where Inroad's folders are is what platformdirs says, which a start does not load."""

from pathlib import Path

import platformdirs
import pytest

from inroad.paths import data_file, state_folder


@pytest.mark.parametrize("set_to", [None, "", "  ", "elsewhere", "/srv/of-mine", " /srv/of-mine "])
@pytest.mark.parametrize("home", ["/home/robin", "/home/robin/"])
def test_the_folders_are_those_of_the_platform(
    monkeypatch: pytest.MonkeyPatch, set_to: str | None, home: str
) -> None:
    monkeypatch.delenv("INROAD_DATA", raising=False)
    monkeypatch.setenv("HOME", home)
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
        if set_to is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, set_to)
    data = Path(platformdirs.user_data_dir("inroad", appauthor=False))
    state = Path(platformdirs.user_state_dir("inroad", appauthor=False))
    assert data_file(None) == data / "inroad.json"
    assert state_folder() == state / "devices"
