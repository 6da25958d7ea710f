"""Where the data file is named and there is none, that is said: the name may be mistyped."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from tests.calling import run
from tests.conftest import MONDAY
from tests.somebody import somebody
from tests.terminal.program import Program

Capture = pytest.CaptureFixture[str]
Name = Callable[[str], list[str]]

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """We are in an empty folder of our own, two below anything else."""
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.delenv("INROAD_DATA", raising=False)
    home = tmp_path / "home" / "robin"
    home.mkdir(parents=True)
    monkeypatch.chdir(home)
    return home


@pytest.fixture(params=["--data", "INROAD_DATA"])
def name(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Name:
    """Return options that name a data file, or name it in the environment."""

    def named(path: str) -> list[str]:
        if request.param == "--data":
            return ["--data", path]
        monkeypatch.setenv("INROAD_DATA", path)
        return []

    return named


def begin(path: Path | str) -> None:
    """Begin a campaign."""
    campaign = Campaign(Path(path).absolute(), fixed_clock(MONDAY))
    campaign.people.add(somebody("Ana Kovac"))
    campaign.close()


READING = [
    "today", "today --json", "today --why", "today --brief", "contacts", "contacts --json",
    "doctor", "restore copy.json",
]  # fmt: skip
NEEDING = [
    "sheet ana", "draft request ana", "draft check letter.txt --contact ana", "export ics",
    "export digest out.md", "backup", "restore", "restore --yes",
]  # fmt: skip


@pytest.mark.parametrize("call", READING)
def test_what_only_looks_says_so(capsys: Capture, home: Path, name: Name, call: str) -> None:
    begin("copy.json")
    code, out, err = run(capsys, *name("campain.json"), *call.split())
    assert code == 0
    assert f"inroad: There is no campaign at {home}/campain.json; this would be a new one" in err
    assert "Nothing to do" not in out
    assert "No contacts yet" not in out
    assert out == "[]\n" or "--json" not in call
    assert not (home / "campain.json").exists()


@pytest.mark.parametrize("call", NEEDING)
def test_what_can_do_nothing_without_one_says_so(
    capsys: Capture, home: Path, name: Name, call: str
) -> None:
    (home / "letter.txt").write_text("Hi Ana, got 15 minutes?")
    code, out, err = run(capsys, *name("campain.json"), *call.split())
    assert (code, out) == (1, "")
    assert err == (
        f"inroad: There is no campaign at {home}/campain.json; this would be a new one.\n"
    )
    assert [one.name for one in home.iterdir()] == ["letter.txt"]


def test_what_writes_says_that_it_began_one(capsys: Capture, home: Path, name: Name) -> None:
    (home / "Connections.csv").write_text(HEADER + "Ana,Kovac,,,,,\n")
    data = name("campain.json")
    code, out, err = run(capsys, *data, "import", "Connections.csv")
    assert (code, out) == (0, "1 added.\n")
    assert err == f"inroad: This began a new campaign at {home}/campain.json.\n"
    assert run(capsys, *data, "import", "Connections.csv")[2] == ""


def test_an_import_that_failed_began_nothing(capsys: Capture, home: Path, name: Name) -> None:
    code, _, err = run(capsys, *name("campain.json"), "import", "nowhere.csv")
    assert (code, err) == (1, "inroad: There is no file nowhere.csv; check the path.\n")


def test_what_can_be_done_without_one_says_it_where_one_was_named(
    capsys: Capture, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "letter.txt").write_text("Hi Ana, I read your post. Got 15 minutes to talk?")
    for call in (["when", "tue"], ["draft", "check", "letter.txt"]):
        code, out, err = run(capsys, "--data", "campain.json", *call)
        assert (code, err.count("this would be a new one")) == (0, 1)
        # A mail program's editor runs it wherever it is, and reads what it says.
        monkeypatch.setenv("INROAD_DATA", "campain.json")
        assert run(capsys, *call) == (0, out, "")


def test_where_nobody_named_one_nothing_is_mistyped(capsys: Capture) -> None:
    assert run(capsys, "contacts", "--json") == (0, "[]\n", "")
    assert run(capsys, "today", "--brief") == (0, "", "")
    assert run(capsys, "sheet", "ana")[0] == 1


@pytest.mark.parametrize(
    ("there", "typed"),
    [
        ("campaign.json", "campain.json"),
        ("campaign.json", "Campaign.json"),
        ("campaign.json", "campaign"),
        ("inroad.json", "data.json"),
        ("interviews/inroad.json", "inteviews/inroad.json"),
        ("interviews/2026/inroad.json", "interview/2026/inroad.json"),
        ("work/inroad.json", "work/inraod.json"),
        ("search-2026/inroad.json", "search-2025/inroad.json"),
    ],
)
def test_the_one_that_may_be_meant_is_named(
    capsys: Capture, home: Path, there: str, typed: str
) -> None:
    begin(there)
    (home / there).with_name("notes.json").write_text("{}")
    err = run(capsys, "--data", typed, "today")[2]
    assert err.endswith(f"this would be a new one (is {home}/{there} meant?).\n")


def test_what_is_like_it_by_name_alone_is_not(capsys: Capture, home: Path) -> None:
    (home / "campaign.json").write_text('{"name": "a package"}')
    (home / "campaigns.json").mkdir()
    (home / "campaig.json").symlink_to("/dev/zero")
    begin("campain.sync-conflict-20261120-101010-ABCDEFG.json")
    err = run(capsys, "--data", "campain.json", "today")[2]
    assert err.endswith("this would be a new one.\n")


def test_of_a_folder_the_data_file_in_it_is_named(capsys: Capture, home: Path) -> None:
    begin("search/inroad.json")
    (home / "empty").mkdir()
    code, out, err = run(capsys, "--data", "search", "today")
    assert (code, out) == (1, "")
    assert err == (
        f"inroad: {home}/search is a folder; name the data file in it with --data FILE (is "
        f"{home}/search/inroad.json meant?).\n"
    )
    err = run(capsys, "--data", "empty", "today")[2]
    assert err == f"inroad: {home}/empty is a folder; name the data file in it with --data FILE.\n"


def test_a_campaign_whose_file_is_gone_is_not_new(capsys: Capture, home: Path) -> None:
    begin("campaign.json")
    (home / "campaign.json").unlink()
    _, out, err = run(capsys, "--data", "campaign.json", "contacts", "--json")
    assert [one["name"] for one in json.loads(out)] == ["Ana Kovac"]
    assert "this would be a new one" not in err


def test_the_screen_begins_with_it(home: Path) -> None:
    begin("campaign.json")
    command = [sys.executable, "-m", "inroad", "--data", "campain.json"]
    with Program(command, folder=home) as program:
        program.wait_for("Welcome to Inroad", "There is no campaign at", "meant?")
        program.press("escape")
        program.wait_for("all keys")
        program.type("q")
        assert program.wait_for_end() == 0
