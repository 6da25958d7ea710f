"""`inroad undo`: the last change taken back, whichever command made it, or said why not."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from tests.calling import run, run_json
from tests.cli.conftest import found, opened
from tests.conftest import MONDAY

Capture = pytest.CaptureFixture[str]


def call(*words: str) -> str:
    """Call the program as a process of its own, and return what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "inroad", *words], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_commands_are_taken_back_one_by_one_by_other_processes(filled: Path) -> None:
    before = found(filled, "Maya Chen")
    call("edit", "maya", "--role", "Lead")
    call("move", "maya", "thanked")
    assert call("undo") == (
        "Took back “Moved Maya Chen to Thanked”.\nMet; next: Thank-you, Fri 20 Nov.\n"
    )
    assert call("undo").startswith("Took back “Edited Maya Chen”.\n")
    assert found(filled, "Maya Chen") == before


def test_where_there_is_nothing_to_take_back_that_is_said(capsys: Capture, filled: Path) -> None:
    assert run(capsys, "undo") == (1, "", "inroad: There is nothing to take back.\n")


def test_it_says_of_whom_only_where_it_is_one_person(capsys: Capture, filled: Path) -> None:
    run(capsys, "goals", "choose", "1")
    assert "contact" not in run_json(capsys, "undo")
    run(capsys, "add", "Zora Quist")
    said = run_json(capsys, "undo")
    assert said["done"] == "Took back “Added Zora Quist”."
    assert "contact" not in said  # Nobody is there any more of whom it could be said.


def test_what_others_changed_since_is_not_taken_back(capsys: Capture, filled: Path) -> None:
    """A program beside Inroad changed the same field in the file."""
    run(capsys, "edit", "maya", "--role", "Lead")
    text = filled.read_text("utf-8")
    filled.write_text(text.replace('"role":"Lead"', '"role":"Boss"'), "utf-8")
    code, out, err = run(capsys, "undo")
    assert (code, out) == (1, "")
    assert "“Edited Maya Chen” stays as it is: since then Maya Chen got another role." in err
    assert found(filled, "Maya Chen").role == "Boss"


def test_what_is_left_as_it_is_does_not_stand_before_what_was_done_before(
    capsys: Capture, filled: Path
) -> None:
    """The one that is refused is passed over, by another process too."""
    before = found(filled, "Maya Chen")
    run(capsys, "move", "maya", "thanked")
    run(capsys, "edit", "maya", "--role", "Lead")
    text = filled.read_text("utf-8")
    filled.write_text(text.replace('"role":"Lead"', '"role":"Boss"'), "utf-8")
    code, _, err = run(capsys, "undo")
    assert code == 1
    assert "got another role. Once more takes back “Moved Maya Chen to Thanked”." in err
    assert call("undo").startswith("Took back “Moved Maya Chen to Thanked”.\n")
    assert found(filled, "Maya Chen").stage == before.stage
    assert found(filled, "Maya Chen").role == "Boss"
    assert run(capsys, "undo") == (1, "", "inroad: There is nothing to take back.\n")
    run(capsys, "edit", "maya", "--role", "Chief")
    assert call("undo").startswith("Took back “Edited Maya Chen”.\n")
    assert found(filled, "Maya Chen").role == "Boss"


def test_on_a_new_day_it_is_my_change_that_is_taken_back(
    capsys: Capture, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who does not answer is let rest by itself on a new day: that is no change of mine."""
    run(capsys, "note", "maya", "x")
    later = MONDAY + timedelta(days=30)
    monkeypatch.setenv("INROAD_NOW", later.isoformat())
    assert run(capsys, "undo")[1].startswith("Took back “Noted something on Maya Chen”.")
    resting = Campaign(filled, fixed_clock(later)).follow_ups.to_rest()
    assert resting, "nobody rests in the demo any more: this test tries nothing"


def test_a_change_of_a_session_is_taken_back_too(capsys: Capture, filled: Path) -> None:
    campaign = opened(filled)
    campaign.people.note(found(filled, "Maya Chen").id, "x")
    campaign.close()
    assert run(capsys, "undo")[0] == 0
