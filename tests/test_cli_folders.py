"""`inroad import FOLDER`: it is asked which list is meant, and nothing is taken by chance."""

import os
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from tests.calling import run, run_json
from tests.conftest import MONDAY
from tests.screens.driver import open_app
from tests.terminal.program import Program

Capture = pytest.CaptureFixture[str]

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """We are in an empty folder, and have a campaign with nobody in it."""
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "data" / "inroad.json"))
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    campaign.me.skip()
    campaign.close()
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


def listed(*people: tuple[str, str]) -> str:
    """Return a list of connections: first names, and the days on which they were made."""
    return HEADER + "".join(f"{name},Kovac,,,Initech,,{day}\n" for name, day in people)


def put(path: str, *people: tuple[str, str]) -> None:
    """Put a list of connections at a path; into an archive where it is one's name."""
    where = Path(path)
    where.parent.mkdir(parents=True, exist_ok=True)
    if where.suffix == ".zip":
        with zipfile.ZipFile(where, "w") as archive:
            archive.writestr("Connections.csv", listed(*people))
    else:
        where.write_text(listed(*people), "utf-8")


OLD = ("Ana", "12 Mar 2024")
NEW = ("Bea", "20 Nov 2026")


def people(capsys: Capture) -> list[str]:
    return [one["name"] for one in run_json(capsys, "contacts")]


@pytest.mark.parametrize(
    "places",
    [
        ("box/2024/Connections.csv", "box/2026/Connections.csv"),
        ("box/a-2026.zip", "box/b-2024.zip"),
        ("box/Connections.csv", "box/Connections (1).csv"),
        ("box/Connections.csv", "box/Complete_LinkedInDataExport_11-25-2026.zip"),
    ],
)
def test_in_a_script_the_lists_are_named_and_none_is_taken(
    capsys: Capture, places: tuple[str, str]
) -> None:
    new = next((one for one in places if "2026" in one or "(1)" in one), places[1])
    old = next(one for one in places if one != new)
    put(old, OLD)
    put(new, NEW, ("Cara", "1 Nov 2026"))
    os.utime(new, (0, 0))  # That it was copied later makes a list no newer.
    code, out, err = run(capsys, "import", "box")
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "In box, the newest first:",
        f"{new}: 2 people, the newest of Fri 20 Nov 2026",
        f"{old}: 1 person, the newest of Tue 12 Mar 2024",
        "inroad: box is a folder with 2 lists of connections; name the one that you mean.",
    ]
    assert people(capsys) == []
    assert run(capsys, "import", new)[0] == 0
    assert people(capsys) == ["Bea Kovac", "Cara Kovac"]


def test_a_folder_that_is_the_archive_is_taken_and_said(capsys: Capture) -> None:
    put("box/Connections.csv", NEW)
    (Path("box") / "Profile.csv").write_text("First Name\n")
    put("box/a/deeper/Connections.csv", OLD)
    code, out, err = run(capsys, "import", "box")
    assert (code, out) == (0, "1 added.\n")
    assert err == "This is box/Connections.csv:\n"


@pytest.mark.parametrize("where", ["box/some/Connections.csv", "box/linkedin.zip"])
def test_a_list_that_is_not_at_the_top_is_named_first(capsys: Capture, where: str) -> None:
    put(where, NEW)
    code, out, err = run(capsys, "import", "box")
    assert (code, out) == (1, "")
    assert where in err
    assert "1 list of connections" in err
    assert people(capsys) == []


def test_nothing_below_the_layout_of_an_archive_is_found(capsys: Capture) -> None:
    put("box/pytest-7/test_one0/Connections.csv", OLD)
    put("box/.hidden/Connections.csv", OLD)
    code, out, err = run(capsys, "import", "box")
    assert (code, out) == (1, "")
    assert err == "inroad: There is no Connections.csv in box; name the file itself.\n"


def test_of_an_archive_with_several_lists_none_is_taken(capsys: Capture) -> None:
    with zipfile.ZipFile("both.zip", "w") as archive:
        archive.writestr("2024/Connections.csv", listed(OLD))
        archive.writestr("2026/Connections.csv", listed(NEW))
    code, _, err = run(capsys, "import", "both.zip")
    assert code == 1
    assert "(2024/Connections.csv, 2026/Connections.csv); unpack it, and name one of them" in err
    with zipfile.ZipFile("top.zip", "w") as archive:
        archive.writestr("old/copies/Connections.csv", listed(OLD))
        archive.writestr("old/Connections.csv", listed(OLD))
        archive.writestr("Connections.csv", listed(NEW))
    assert run(capsys, "import", "top.zip")[0] == 0
    assert people(capsys) == ["Bea Kovac"]


@contextmanager
def importing(folder: str) -> Iterator[Program]:
    with Program([sys.executable, "-m", "inroad", "import", folder]) as program:
        yield program


def test_at_a_terminal_it_is_asked_which_one(capsys: Capture) -> None:
    put("box/2024/Connections.csv", OLD)
    put("box/2026/Connections.csv", NEW)
    with importing("box") as program:
        program.wait_for(
            "1  box/2026/Connections.csv: 1 person, the newest of Fri 20 Nov 2026",
            "2  box/2024/Connections.csv: 1 person",
            "Which one? (1 to 2, or enter for none)",
        )
        program.type("7\r")
        program.wait_until(lambda: program.text.count("Which one?") == 2, "the question again")
        program.type("2\r")
        program.wait_for("1 added")
        assert program.wait_for_end() == 0
    assert people(capsys) == ["Ana Kovac"]


@pytest.mark.parametrize(("typed", "code"), [("\r", 1), ("n\r", 1), ("\x04", 1), ("y\r", 0)])
def test_at_a_terminal_a_single_list_is_asked_about_too(
    capsys: Capture, typed: str, code: int
) -> None:
    put("box/Connections.csv", NEW)
    with importing("box") as program:
        program.wait_for("1 person, the newest of Fri 20 Nov 2026", "Import it? (y, or enter")
        program.type(typed)
        program.wait_for("1 added" if code == 0 else "Nothing was imported.")
        assert program.wait_for_end() == code
    assert people(capsys) == (["Bea Kovac"] if code == 0 else [])


async def test_on_the_screen_a_folder_opens_a_choice(tmp_path: Path, campaign: Campaign) -> None:
    put("box/2024/Connections.csv", OLD)
    put("box/2026/Connections.csv", NEW)
    async with open_app(campaign) as hands:
        await hands.press("I")
        await hands.type("box")
        await hands.press("enter")
        await hands.wait_for("Which list in box?", "2026/Connections.csv", "the newest of Fri 20")
        await hands.press("escape")
        assert "Import people from a file" in hands.text
        assert not campaign.people.all()
        await hands.press("enter")
        await hands.wait_for("Which list in box?")
        await hands.press("enter")
        await hands.wait_for("this would change", "Bea Kovac")
        await hands.press("enter")
        await hands.wait_for("1 added")
    assert [one.name for one in campaign.people.all()] == ["Bea Kovac"]
