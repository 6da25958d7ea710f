"""`inroad backup`, `restore` and `doctor`, as they are called."""

import json
import os
import stat
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.cli import main
from inroad.clock import Clock
from inroad.store.repair.backups import kept_days
from tests.conftest import MONDAY, MovableClock
from tests.somebody import somebody


@pytest.fixture(autouse=True)
def fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())


@pytest.fixture
def filled(data_file: Path, clock: Clock) -> Campaign:
    campaign = Campaign(data_file, clock)
    campaign.me.skip()
    campaign.people.add(somebody("Maya Chen", role="PM"))
    campaign.close()
    return campaign


def run(data_file: Path, *arguments: str) -> int:
    return main(["--data", str(data_file), *arguments])


def people(data_file: Path, clock: Clock) -> dict[str, str]:
    return {one.name: one.role for one in Campaign(data_file, clock).people.all()}


def test_a_backup_and_back(
    filled: Campaign, data_file: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(data_file, "backup") == 0
    said = capsys.readouterr().out
    copy = Path(said.removeprefix("Kept a copy as ").strip().rstrip("."))
    assert copy.is_file()
    campaign = Campaign(data_file, clock)
    maya = campaign.people.all()[0]
    campaign.people.edit(maya.id, somebody("Maya Chen", role="CTO"))
    campaign.people.add(somebody("Sam Ortiz"))
    campaign.close()
    assert run(data_file, "restore", "--dry-run", str(copy)) == 0
    said = capsys.readouterr().out
    assert "2 entries differ" in said
    assert "role CTO → PM" in said
    assert "Sam Ortiz removed" in said
    assert people(data_file, clock) == {"Maya Chen": "CTO", "Sam Ortiz": ""}
    assert run(data_file, "restore", str(copy)) == 0
    assert f"inroad --data {data_file} restore {copy} --yes" in capsys.readouterr().out
    assert run(data_file, "restore", str(copy), "--yes") == 0
    assert people(data_file, clock) == {"Maya Chen": "PM"}
    kept = [path for path in copy.parent.iterdir() if "before-restoring" in path.name]
    assert len(kept) == 1
    assert "Sam Ortiz" in kept[0].read_text("utf-8")
    again = Campaign(data_file, clock)
    again.history.undo()
    assert people(data_file, clock) == {"Maya Chen": "CTO", "Sam Ortiz": ""}


def test_the_newest_copy_is_taken_where_none_is_named(
    filled: Campaign,
    data_file: Path,
    clock: MovableClock,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert run(data_file, "restore") == 1
    assert "There is no copy yet" in capsys.readouterr().err
    clock.at += timedelta(days=1)
    monkeypatch.setenv("INROAD_NOW", clock.at.isoformat())
    campaign = Campaign(data_file, clock)
    campaign.people.add(somebody("Sam Ortiz"))
    campaign.close()
    assert run(data_file, "restore", "--yes") == 0
    assert people(data_file, clock) == {"Maya Chen": "PM"}
    campaign = Campaign(data_file, clock)
    campaign.people.add(somebody("Lee Park"))
    campaign.safekeeping.backup()
    campaign.people.add(somebody("Omar Haddad"))
    campaign.close()
    # The one that was asked for is newer than the day's own; twice is as good as once.
    for _ in range(2):
        assert run(data_file, "restore", "--yes") == 0
        assert people(data_file, clock) == {"Maya Chen": "PM", "Lee Park": ""}


def test_a_clock_that_was_once_in_2036_does_not_choose_what_to_go_back_to(
    filled: Campaign,
    data_file: Path,
    clock: MovableClock,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    export = data_file.with_name("Connections.csv")
    export.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ana,Kovac,https://www.linkedin.com/in/ana,,Initech,Engineer,13 Mar 2023\n",
        "utf-8",
    )
    monkeypatch.setenv("INROAD_NOW", "2036-03-01T09:00:00+00:00")
    assert run(data_file, "import", str(export)) == 0
    assert "if the clock is ahead, set it right" in capsys.readouterr().err
    for day in range(1, 4):
        clock.at += timedelta(days=1)
        campaign = Campaign(data_file, clock)
        campaign.people.add(somebody(f"P{day}"))
        campaign.close()
    monkeypatch.setenv("INROAD_NOW", clock.at.isoformat())
    copies = data_file.with_name("inroad.json.backups")
    assert any(path.name.startswith("2036") for path in copies.iterdir())
    assert run(data_file, "restore", "--dry-run") == 0
    said = capsys.readouterr().out
    assert f"{clock.at.date()}.json: 1 entry differs." in said
    assert "P3 removed" in said
    assert run(data_file, "backup") == 0
    capsys.readouterr()
    assert run(data_file, "restore", "--dry-run") == 0
    assert "0 entries differ" in capsys.readouterr().out


def test_a_campaign_that_came_alone_is_well(
    filled: Campaign,
    data_file: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = tmp_path / "there" / "inroad.json"
    there.parent.mkdir()
    there.write_bytes(data_file.read_bytes())
    there.chmod(0o600)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another machine"))
    for _ in range(2):
        assert run(there, "doctor") == 0
        lines = capsys.readouterr().out.splitlines()
        assert all(line.startswith("well") for line in lines), lines
    assert any("the data file came alone" in line for line in lines)
    next(data_file.parent.glob("*.journal")).unlink()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert run(data_file, "doctor") == 1


def test_a_lost_campaign_comes_back_from_a_copy(
    filled: Campaign, data_file: Path, tmp_path: Path, clock: Clock
) -> None:
    assert run(data_file, "backup") == 0
    copy = next(data_file.with_name("inroad.json.backups").iterdir())
    elsewhere = tmp_path / "new" / "inroad.json"
    assert run(elsewhere, "restore", "--yes", str(copy)) == 0
    assert people(elsewhere, clock) == {"Maya Chen": "PM"}
    assert Campaign(elsewhere, clock)._work.store.key == filled._work.store.key


def test_what_is_no_copy_of_this_campaign_is_refused(
    filled: Campaign,
    data_file: Path,
    tmp_path: Path,
    clock: Clock,
    capsys: pytest.CaptureFixture[str],
) -> None:
    other = Campaign(tmp_path / "other" / "inroad.json", clock)
    other.me.skip()
    other.close()
    assert run(data_file, "restore", str(other.path)) == 1
    assert "another campaign" in capsys.readouterr().err
    torn = tmp_path / "torn.json"
    torn.write_bytes(data_file.read_bytes()[:300])
    assert run(data_file, "restore", str(torn)) == 1
    assert "no whole copy" in capsys.readouterr().err
    assert run(data_file, "restore", str(tmp_path / "missing.json")) == 1
    assert "cannot be read" in capsys.readouterr().err
    assert people(data_file, clock) == {"Maya Chen": "PM"}


def test_each_day_with_changes_has_its_copy(data_file: Path, clock: MovableClock) -> None:
    for day in range(400):
        if day % 5 != 4:
            campaign = Campaign(data_file, clock)
            campaign.people.add(somebody(f"P{day}"))
            campaign.close()
        clock.at += timedelta(days=1)
    copies = sorted(data_file.with_name("inroad.json.backups").iterdir())
    days = [date.fromisoformat(path.name[:10]) for path in copies]
    assert days[-1] == (clock.at - timedelta(days=2)).date()
    # Some of the days are of the weeks, and some of the weeks of the months.
    assert 7 + 2 + 10 <= len(days) <= 7 + 4 + 12
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in copies)
    # The copy of a day is the campaign as that day began.
    assert '"P398"' not in copies[-1].read_text("utf-8")
    assert '"P397"' in copies[-1].read_text("utf-8")


def test_seven_days_four_weeks_and_twelve_months_are_kept() -> None:
    every = [date(2026, 11, 24) - timedelta(days=at) for at in range(800)]
    kept = kept_days(every)
    assert set(every[:7]) <= kept
    weeks = {day.isocalendar()[:2] for day in kept}
    months = {(day.year, day.month) for day in kept}
    assert len(months) == 12
    assert len(weeks) >= 4
    assert len(kept) <= 7 + 4 + 12
    assert kept_days(kept) == kept


def test_the_doctor_finds_all_well(
    filled: Campaign, data_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(data_file, "doctor") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert all(line.startswith("well") for line in lines), lines


def test_the_doctor_repairs_and_says_so(
    filled: Campaign, data_file: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    data_file.write_bytes(data_file.read_bytes()[:200])
    next(data_file.parent.glob("*.journal")).chmod(0o644)
    gone = subprocess.Popen(["true"])
    gone.wait()
    left = data_file.with_name(f".inroad.json.{gone.pid}-0.tmp")
    left.write_text("half", "utf-8")
    at_work = data_file.with_name(f".inroad.json.{os.getpid()}-99.tmp")
    at_work.write_text("half", "utf-8")
    assert run(data_file, "doctor", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    repaired = {one["check"]: one["message"] for one in found if one["status"] == "repaired"}
    assert "came back from the journal" in repaired["opening"]
    assert "journal" in repaired["rights"]
    assert "half-written" in repaired["leftovers"]
    assert not left.exists()
    assert at_work.exists()
    assert people(data_file, clock) == {"Maya Chen": "PM"}
    assert run(data_file, "doctor") == 0
    assert all(line.startswith("well") for line in capsys.readouterr().out.splitlines())


def test_the_doctor_says_what_it_cannot_repair(
    filled: Campaign, data_file: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(3):
        Campaign(data_file, clock).people.add(somebody(f"P{number}"))
    Campaign(data_file, clock).close()
    journal = next(data_file.parent.glob("*.journal"))
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([lines[0], lines[1].replace(b"Maya", b"Zoya"), *lines[2:]]))
    assert run(data_file, "doctor") == 1
    assert "1 line damaged or missing" in capsys.readouterr().out


def test_the_command_line_while_the_screen_is_open(
    filled: Campaign, data_file: Path, tmp_path: Path
) -> None:
    export = tmp_path / "Connections.csv"
    export.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ana,Kovac,https://www.linkedin.com/in/ana,,Initech,Engineer,13 Mar 2023\n",
        "utf-8",
    )
    done = subprocess.run(
        ["python", "-m", "inroad", "--data", str(data_file), "import", str(export)],
        capture_output=True,
        text=True,
        check=False,
        env=_environment(),
    )
    assert (done.returncode, done.stderr) == (0, "")
    filled.look()
    assert {one.name for one in filled.people.all()} == {"Maya Chen", "Ana Kovac"}


def _environment() -> dict[str, str]:
    import sys

    return {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
