"""The command line: names, JSON shapes, exit codes, one sentence for every error."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from inroad import __version__
from inroad.cli import main

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
EXPORT = HEADER + (
    "Ana,Kovac,https://www.linkedin.com/in/ana-kovac,ana@example.com,Initech,Engineer,12 Mar 2023\n"
    ",,,,,,07 Jun 2024\n"
    "Bo,Li,,,,,32 Xxx 2024\n"
)


@pytest.fixture(autouse=True)
def fixed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INROAD_NOW", "2026-11-23T08:30:00+00:00")
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "data" / "inroad.json"))


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "Connections.csv"
    path.write_text(EXPORT)
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    said = capsys.readouterr()
    return code, said.out, said.err


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    code, out, err = run(capsys, *arguments, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"inroad {__version__}\n", "")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--help")
    assert code == 0
    assert all(word in out for word in ("import", "contacts", "today", "where", "--data", "--demo"))


def test_import_as_json_and_again(capsys: pytest.CaptureFixture[str], export: Path) -> None:
    first = run_json(capsys, "import", str(export))
    assert first == {
        "added": 2,
        "updated": 0,
        "unchanged": 0,
        "skipped": 1,
        "problems": [
            {"row": 3, "message": "hidden profile: LinkedIn gives no name"},
            {"row": 4, "message": "kept without a date: “32 Xxx 2024” is no date"},
        ],
    }
    again = run_json(capsys, "import", str(export))
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 2)


def test_import_in_words(capsys: pytest.CaptureFixture[str], export: Path) -> None:
    code, out, err = run(capsys, "import", str(export))
    assert code == 0
    assert out == ("2 added, 0 updated, 0 unchanged; 1 hidden profile (LinkedIn gives no name).\n")
    assert err == "row 4: kept without a date: “32 Xxx 2024” is no date\n"


def test_contacts(capsys: pytest.CaptureFixture[str], export: Path) -> None:
    assert run(capsys, "contacts")[1].startswith("No contacts yet")
    run(capsys, "import", str(export))
    people = run_json(capsys, "contacts")
    assert [one["name"] for one in people] == ["Ana Kovac", "Bo Li"]
    ana = people[0]
    assert (
        ana.items()
        >= {
            "organisation": "Initech",
            "role": "Engineer",
            "email": "ana@example.com",
            "stage": "Identified",
            "url": "https://www.linkedin.com/in/ana-kovac",
            "connected_on": "2023-03-12",
        }.items()
    )
    assert isinstance(ana["id"], int)
    code, out, _ = run(capsys, "contacts")
    assert (code, out.splitlines()[0]) == (
        0,
        "Ana Kovac\tIdentified\tEngineer, Initech\tana@example.com",
    )


def test_today_of_the_demo(capsys: pytest.CaptureFixture[str]) -> None:
    dues = run_json(capsys, "--demo", "today")
    assert [one["due"] for one in dues] == sorted(one["due"] for one in dues)
    assert (
        dues[0].items()
        >= {
            "name": "Maya Chen",
            "action": "Thank-you",
            "due": "2026-11-20",
            "overdue": True,
        }.items()
    )
    assert dues[0]["reason"].startswith("Thank-you: 24 hours after your conversation ended")
    assert {"contact_id", "name", "action", "due", "overdue", "reason"} <= dues[0].keys()
    code, out, _ = run(capsys, "--demo", "today")
    assert code == 0
    assert out.startswith("Overdue\n  Fri 20 Nov       Maya Chen: Thank-you\n")


def test_the_demo_touches_no_file_of_mine(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run(capsys, "--demo", "contacts")
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_json(capsys, "today") == []
    assert run(capsys, "today")[1].startswith("Nothing to do.")


def test_where(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert run(capsys, "where")[1] == f"{tmp_path / 'data' / 'inroad.json'}\n"
    assert run(capsys, "--data", str(tmp_path / "x.json"), "where")[1] == f"{tmp_path}/x.json\n"
    monkeypatch.delenv("INROAD_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", "/home/robin/.local/share")
    assert run(capsys, "where")[1] == "/home/robin/.local/share/inroad/inroad.json\n"


def test_the_data_file_is_private(export: Path, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        main(["import", str(export)])
    finally:
        os.umask(before)
    folder = tmp_path / "data"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "inroad.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "arguments",
    [
        ("brew",),
        ("import",),
        ("--dta", "x"),
        ("contacts", "--yaml"),
        ("today", "extra"),
        ("--data",),
    ],
)
def test_a_wrong_call_is_one_sentence_and_2(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("inroad: ")
    assert "--help" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "There is no file"),
        ("", "is empty"),
        ("<html>", "saved web page"),
        ("CONVERSATION ID,x\n", "messages.csv"),
    ],
)
def test_a_file_that_cannot_be_imported_is_one_sentence_and_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: str | None, message: str
) -> None:
    path = tmp_path / "file.csv"
    if content is not None:
        path.write_text(content)
    code, out, err = run(capsys, "import", str(path))
    assert (code, out) == (1, "")
    assert message in err
    assert err.count("\n") == 1
    assert not (tmp_path / "data").exists()


def test_other_errors_are_one_sentence_and_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    calls: list[tuple[str, ...]] = [("--data", str(broken), "today"), ("--demo", "where")]
    monkeypatch.setenv("INROAD_DATA", str(tmp_path))
    calls.append(("today",))
    for call in calls:
        code, out, err = run(capsys, *call)
        assert (code, out) == (1, ""), call
        assert err.count("\n") == 1
    monkeypatch.setenv("INROAD_NOW", "soon")
    code, _, err = run(capsys, "--demo", "today")
    assert (code, "INROAD_NOW is “soon”" in err) == (1, True)


def test_without_a_terminal_the_screen_says_so() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "inroad"], capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 1
    assert "needs a terminal" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_that_goes_away_gets_no_traceback() -> None:
    program = f"{sys.executable} -m inroad --demo contacts --json | head -1"
    done = subprocess.run(["sh", "-c", program], capture_output=True, text=True)
    assert done.stdout == "[\n"
    assert done.stderr == ""
