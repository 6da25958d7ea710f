"""What a command said is found again without opening the campaign, as long as it is right."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from inroad import clock
from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.cli import kept_answers, main, saying
from inroad.cli.commands import today as today_command
from inroad.clock import fixed_clock
from inroad.domain.people.stages import Stage
from inroad.paths import state_folder
from inroad.store import Store
from tests.calling import run
from tests.conftest import MONDAY, MovableClock
from tests.somebody import somebody

Capture = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("called")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data file of a campaign with somebody to write to."""
    path = tmp_path / "data" / "inroad.json"
    campaign = Campaign(path, fixed_clock(MONDAY))
    campaign.people.add(somebody("Ana Kovac"))
    (ana,) = campaign.people.all()
    campaign.pipeline.choose_goals(ana.id, ("skills",))
    campaign.close()
    return path


def today(capsys: Capture) -> str:
    code, out, err = run(capsys, "today")
    assert (code, err) == (0, "")
    return out


def close_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no campaign be opened from here on."""

    def never(*_: object) -> None:
        raise AssertionError("a campaign was opened")

    monkeypatch.setattr(Campaign, "__init__", never)


@pytest.mark.parametrize("width", [None, 34])
def test_what_was_said_is_said_again(
    capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch, width: int | None
) -> None:
    monkeypatch.setattr(saying, "width_of", lambda _: width)
    said = today(capsys)
    assert "Ana Kovac: Send the request" in " ".join(said.split())
    close_all(monkeypatch)
    assert today(capsys) == said


def test_a_change_is_seen_at_once(
    capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Send the request" in today(capsys)
    # A session that is still open has written no more than a line of its journal.
    campaign = Campaign(data, fixed_clock(MONDAY))
    (ana,) = campaign.people.all()
    campaign.people.set_do_not_contact(ana.id, True)
    said = today(capsys)
    assert said.startswith("Nothing to do.")
    close_all(monkeypatch)
    assert today(capsys) == said


def test_it_holds_for_its_day(capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = today(capsys)
    monkeypatch.setenv("INROAD_NOW", (MONDAY + timedelta(days=3)).isoformat())
    assert today(capsys) != said
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    assert today(capsys) == said


def test_it_ends_when_a_conversation_begins(
    capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign = Campaign(data, fixed_clock(MONDAY))
    (ana,) = campaign.people.all()
    campaign.pipeline.move(ana.id, Stage.REQUESTED)
    noon = MONDAY.replace(tzinfo=None, hour=12, minute=0)
    campaign.conversations.schedule(ana.id, Arrangement(noon, "UTC"))
    campaign.close()
    assert "Conversation" in today(capsys)
    monkeypatch.setenv("INROAD_NOW", (MONDAY + timedelta(hours=12)).isoformat())
    assert "Debrief" in today(capsys)


def test_what_was_said_before_midnight_is_not_said_after_it(data: Path) -> None:
    time = MovableClock(MONDAY.replace(hour=23, minute=59))
    campaign, lines = Campaign(data, time), [("To do on Monday", None)]
    kept_answers.keep("today", campaign, lines)
    late = time.at
    time.at += timedelta(minutes=2)
    campaign.close()
    assert kept_answers.recall("today", data, late, list) == [list(one) for one in lines]
    assert kept_answers.recall("today", data, time.at, list) is None


def test_a_pager_may_be_read_into_the_next_day(
    capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    time = MovableClock(MONDAY.replace(hour=23, minute=59))
    monkeypatch.setattr(clock, "clock_from_environment", lambda: time)
    say_all = today_command.say_all

    def read_slowly(lines: list[saying.Said]) -> None:
        say_all(lines)
        time.at += timedelta(minutes=2)

    monkeypatch.setattr(today_command, "say_all", read_slowly)
    today(capsys)
    assert kept_answers.recall("today", data, time.at, list) is None
    assert kept_answers.recall("today", data, time.at - timedelta(minutes=2), list) is not None


@pytest.mark.usefixtures("data")
def test_what_is_wrong_is_said_each_time(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INROAD_NOW", "2025-06-02T09:00:00+00:00")
    first, second = (run(capsys, "today") for _ in range(2))
    assert "clock" in first[2]
    assert first == second


def test_how_days_were_counted_is_asked_of_the_campaign(capsys: Capture, data: Path) -> None:
    said = today(capsys)
    code, counted, _ = run(capsys, "today", "--why")
    assert code == 0
    assert len(counted) > len(said)


def test_nothing_is_kept_where_there_is_no_campaign(capsys: Capture, tmp_path: Path) -> None:
    run(capsys, "today")
    assert not list(tmp_path.rglob("*.today.json"))


def test_what_is_said_of_the_closing_is_said_each_time(
    capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could not be written anew is tried again, and said again while it fails."""
    closed = Store.close

    def in_vain(store: Store) -> None:
        closed(store)
        store._storage.say_once("The data file could not be written anew.")

    monkeypatch.setattr(Store, "close", in_vain)
    for _ in range(2):
        code, out, err = run(capsys, "today")
        assert (code, "Ana Kovac" in out) == (0, True)
        assert "could not be written anew" in " ".join(err.split())


def contacts(capsys: Capture, *more: str) -> str:
    code, out, err = run(capsys, "contacts", "--json", *more)
    assert (code, err) == (0, "")
    return out


def test_everybody_is_listed_again_for_a_program(
    capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = contacts(capsys)
    assert [one["name"] for one in json.loads(said)] == ["Ana Kovac"]
    campaign = Campaign(data, fixed_clock(MONDAY))
    campaign.people.add(somebody("Zoë Ωmega"))
    with_zoe = contacts(capsys)
    assert [one["name"] for one in json.loads(with_zoe)] == ["Ana Kovac", "Zoë Ωmega"]
    assert len(json.loads(contacts(capsys, "--filter", "ana"))) == 1
    campaign.close()
    contacts(capsys)
    by_last_touch = [one["name"] for one in json.loads(contacts(capsys, "--sort", "added"))]
    assert sorted(by_last_touch) == ["Ana Kovac", "Zoë Ωmega"]
    assert len(json.loads(contacts(capsys, "--demo"))) > 30
    close_all(monkeypatch)
    assert contacts(capsys) == with_zoe
    # Whatever becomes due meanwhile: it is kept for the day.
    monkeypatch.setenv("INROAD_NOW", (MONDAY + timedelta(hours=10)).isoformat())
    assert contacts(capsys) == with_zoe


@pytest.mark.usefixtures("data")
def test_an_answer_of_another_shape_is_none(capsys: Capture) -> None:
    said = contacts(capsys), today(capsys)
    for kind in ("contacts", "today"):
        (kept,) = state_folder().glob(f"*.{kind}.json")
        known = json.loads(kept.read_text("utf-8"))
        for wrong in (None, 7, "x", [1], [[1, 2, 3]], {"a": 1}):
            kept.write_text(json.dumps({**known, "answer": wrong}), "utf-8")
            assert (contacts(capsys), today(capsys)) == said


@pytest.mark.usefixtures("data")
def test_they_are_listed_in_the_letters_that_a_pipe_has(tmp_path: Path) -> None:
    def listed(encoding: str) -> bytes:
        given = {**os.environ, "PYTHONIOENCODING": encoding}
        command = [sys.executable, "-m", "inroad", "contacts", "--json"]
        return subprocess.run(command, env=given, capture_output=True, check=True).stdout

    assert main(["add", "Zoë Ωmega"]) == 0
    first = {encoding: listed(encoding) for encoding in ("utf-8", "ascii", "latin-1")}
    assert "Zoë Ωmega".encode() in first["utf-8"]
    assert b"Zo\\u00eb" in first["ascii"]
    assert {encoding: listed(encoding) for encoding in reversed(first)} == first


def test_who_is_forgotten_is_in_no_answer_of_a_folder_that_was_moved(
    capsys: Capture, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contacts(capsys)
    today(capsys)
    moved = data.parent.rename(tmp_path / "moved")
    monkeypatch.setenv("INROAD_DATA", str(moved / data.name))
    assert any("Kovac" in one.read_text("utf-8") for one in state_folder().iterdir())
    code, _, err = run(capsys, "forget", "--yes", "ana")
    assert (code, err) == (0, "")
    assert not [one.name for one in state_folder().iterdir() if b"Kovac" in one.read_bytes()]
