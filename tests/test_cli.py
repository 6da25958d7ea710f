"""The command line: names, JSON shapes, exit codes, one sentence for every error."""

import json
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from inroad import __version__
from inroad.campaign import Campaign
from inroad.cli import main
from inroad.clock import fixed_clock
from inroad.demo import fill
from tests.calling import run, run_json
from tests.conftest import MONDAY
from tests.limits import full_disk

pytestmark = pytest.mark.usefixtures("called")


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A campaign with nobody in it, where `called` says."""
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    campaign.me.skip()
    campaign.close()
    return campaign.path


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"inroad {__version__}\n", "")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--help")
    assert code == 0
    assert all(word in out for word in ("import", "contacts", "today", "where", "--data", "--demo"))


def test_import_as_json_and_again(
    capsys: pytest.CaptureFixture[str], export: Path, begun: Path
) -> None:
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


def test_import_in_words(capsys: pytest.CaptureFixture[str], export: Path, begun: Path) -> None:
    code, out, err = run(capsys, "import", str(export))
    assert code == 0
    assert out == ("2 added; 1 hidden profile (LinkedIn gives no name).\n")
    assert err == "row 4: kept without a date: “32 Xxx 2024” is no date\n"


def test_contacts(capsys: pytest.CaptureFixture[str], export: Path, begun: Path) -> None:
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
    assert out.startswith("At a time today\n  Mon 23 Nov       Wim de Boer: Conversation\n")


def test_the_demo_touches_no_file_of_mine(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run(capsys, "--demo", "contacts")
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_do(capsys: pytest.CaptureFixture[str], begun: Path) -> None:
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
    calls: list[tuple[str, ...]] = [("--data", str(broken), "today")]
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
    assert done.returncode == 2
    assert "needs a terminal" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_that_goes_away_gets_no_traceback() -> None:
    program = f"{sys.executable} -m inroad --demo contacts --json | head -1"
    done = subprocess.run(["sh", "-c", program], capture_output=True, text=True)
    assert done.stdout == "[\n"
    assert done.stderr == ""


def test_when_as_json_and_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    start = "2026-11-23T09:00:00+01:00"
    assert run_json(capsys, "when", "next tue 3pm", "--from", start) == {
        "start": "2026-12-01T15:00:00+01:00",
        "text": "Tue 1 Dec 2026, 15:00 UTC+01:00 · in 8 days",
    }
    span = run_json(capsys, "when", "tue 10-11am", "--from", start)
    assert (span["start"], span["minutes"]) == ("2026-11-24T10:00:00+01:00", 60)
    code, out, _ = run(capsys, "when", "in", "2", "weeks")
    assert (code, out) == (0, "Mon 7 Dec 2026 · in 14 days\n")


def test_when_counts_in_my_zone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    campaign.settings.set("zone", "berlin")
    campaign.close()
    found = run_json(capsys, "when", "tomorrow 15:00", "--from", "2026-11-23T23:30:00+00:00")
    assert found["start"] == "2026-11-25T15:00:00+01:00"
    assert found["text"].startswith("Wed 25 Nov 2026, 15:00 CET")
    assert run_json(capsys, "when", "15:00 america/new_york")["start"].endswith("-05:00")
    summer = run_json(capsys, "when", "1 jul 2027", "--from", "2026-11-23T12:00")
    assert summer["start"] == "2027-07-01T00:00:00+02:00"


@pytest.mark.parametrize("phrase", ["next blue", "", "99", "tomorrow-ish-ly"])
def test_what_is_no_date_is_one_sentence_and_1(
    capsys: pytest.CaptureFixture[str], phrase: str
) -> None:
    code, out, err = run(capsys, "when", phrase, "--json")
    assert (code, out) == (1, "")
    assert err.startswith("inroad: ")
    assert err.count("\n") == 1


def test_when_from_what_is_no_time(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "when", "tue", "--from", "yesterday")
    assert code == 2
    assert "“yesterday” is no time for --from; write it like 2026-11-23T09:00:00+01:00" in err


def test_today_shows_how_each_date_was_counted(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--demo", "today", "--why")
    assert code == 0
    assert "Second request: 7 business days after Wed 11 Nov; due Fri 20 Nov." in out
    assert "Nov 2026   9     10     11 0   12 1   13 2   14 -   15 -" in out
    assert "16 3   17 4   18 5   19 6   20 7!" in out
    assert "1-7   7 business days on" in out


def test_today_in_brief(capsys: pytest.CaptureFixture[str], begun: Path) -> None:
    code, out, _ = run(capsys, "--demo", "today", "--brief")
    assert code == 0
    assert out.splitlines()[0] == "Inroad: 1 overdue, 4 today"
    assert len(out.splitlines()) <= 5
    assert run(capsys, "today", "--brief") == (0, "", "")


def test_today_in_brief_is_the_same_the_second_time(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    fill(campaign)
    first = run(capsys, "today", "--brief")
    assert first[1].startswith("Inroad: 1 overdue")
    assert run(capsys, "today", "--brief") == first
    data = str(tmp_path / "data" / "inroad.json")
    assert run(capsys, "--data", data, "today", "--brief") == first


def test_a_demo_that_finds_no_room_names_no_folder_of_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with full_disk():
        code, out, err = run(capsys, "--demo", "contacts")
    assert (code, out) == (1, "")
    assert err.startswith("inroad: The demo campaign: Not saved (")
    assert f"make {tempfile.gettempdir()} writable" in err
    assert "inroad-demo-" not in err


NAMESAKE = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Maya,Chen,https://www.linkedin.com/in/another-maya,,Northwind,Staff Engineer,12 Mar 2023\n"
)


@pytest.mark.parametrize(
    ("flags", "added", "updated", "asked"),
    [((), 0, 0, 1), (("--same",), 0, 1, 0), (("--new",), 1, 0, 0)],
)
def test_a_row_that_may_be_somebody_known_is_left_out_unless_it_is_said(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    flags: tuple[str, ...],
    added: int,
    updated: int,
    asked: int,
) -> None:
    first = tmp_path / "first.csv"
    first.write_text(NAMESAKE.replace("another-maya", "maya"), "utf-8")
    file = tmp_path / "Connections.csv"
    file.write_text(NAMESAKE, "utf-8")
    data = ["--data", str(tmp_path / "inroad.json")]
    assert main([*data, "import", str(first)]) == 0
    capsys.readouterr()
    assert main([*data, "import", str(file), *flags, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["added"], report["updated"], report.get("asked", 0)) == (added, updated, asked)
    assert len(report["problems"]) == asked
