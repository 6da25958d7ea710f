"""`inroad receive`: letters and invitations from files and pipes."""

import io
import json
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.domain.people.contact import Contact
from tests.calling import run, run_json
from tests.conftest import MONDAY

pytestmark = pytest.mark.usefixtures("called")

Capture = pytest.CaptureFixture[str]

LETTER = (
    "From: Ada Foster <ada@example.com>\nTo: nora@example.net\nSubject: Hello\n"
    "Date: Fri, 20 Nov 2026 10:15:00 +0100\nMessage-ID: <1@example.com>\n\nHappy to talk.\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Campaign:
    """The campaign that the calls are about, in which Ada is known."""
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    campaign.people.add(Contact(0, "Ada Foster", email="ada@example.com"))
    campaign.close()
    return campaign


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def touches(own: Campaign) -> int:
    own.look()
    return len(own.people.view(own.people.all()[0].id).touches)


@pytest.mark.parametrize("words", [(), ("-",)])
def test_a_pipe_is_taken_once(
    own: Campaign, words: tuple[str, ...], capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, LETTER)
    code, out, err = run(capsys, "receive", *words)
    assert (code, err) == (0, "")
    assert out == "Ada Foster replied, Fri 20 Nov; it reads like a yes.\n"
    assert touches(own) == 1
    piped(monkeypatch, LETTER)
    code, out, _ = run(capsys, "receive", *words)
    assert (code, out) == (0, "The letter with Ada Foster is taken already.\n")
    assert touches(own) == 1


def test_a_dry_run_changes_nothing(own: Campaign, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "letter.eml"
    path.write_text(LETTER)
    found = run_json(capsys, "receive", str(path), "--dry-run")
    assert [one["what"] for one in found["would_take"]] == ["touch"]
    assert found["taken"] == []
    assert touches(own) == 0


def test_a_stranger_is_named_and_left_out(
    own: Campaign, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, LETTER.replace("Ada Foster <ada", "Bo Li <bo"))
    code, out, err = run(capsys, "receive")
    assert code == 1
    assert out == "Bo Li (bo@example.com) is new: add them, and that they wrote?\n"
    assert "left out" in err
    assert len(own.people.all()) == 1


@pytest.mark.parametrize("text", ["", "hello", "\x00\x01"])
def test_what_is_no_letter_is_refused(
    own: Campaign, text: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, text)
    code, out, err = run(capsys, "receive")
    assert (code, out) == (1, "")
    assert "is no letter and no invitation" in err


def test_who_may_be_known_is_left_out_and_the_rest_is_one_change(
    own: Campaign, tmp_path: Path, capsys: Capture
) -> None:
    own.people.add(Contact(0, "Ines Vidal"))
    mark = "From ada@example.com Fri Nov 20 10:15:00 2026\n"
    other = LETTER.replace("<1@", "<2@").replace(
        "Subject", "Cc: Ines Vidal <i@example.org>\nSubject"
    )
    other = other.replace("Happy to talk.", "Let me introduce you to Ines.")
    (tmp_path / "box").write_text(f"{mark}{LETTER}\n{mark}{other}")
    found = run_json(capsys, "receive", str(tmp_path / "box"))
    assert [one["what"] for one in found["taken"]] == ["touch"]
    assert [one["what"] for one in found["left"]] == ["introduction"]
    assert len(own.people.all()) == 2


def test_a_box_and_a_maildir_are_read(own: Campaign, tmp_path: Path, capsys: Capture) -> None:
    mark = "From ada@example.com Fri Nov 20 10:15:00 2026\n"
    other = LETTER.replace("<1@", "<2@").replace("Happy to talk", "Tuesday works for me")
    (tmp_path / "box").write_text(f"{mark}{LETTER}\n{mark}{other}")
    assert len(run_json(capsys, "receive", str(tmp_path / "box"))["taken"]) == 2
    for name in ("cur", "new"):
        (tmp_path / "Mail" / name).mkdir(parents=True)
    (tmp_path / "Mail" / "new" / "1").write_text(
        LETTER.replace("<1@", "<3@").replace("talk", "meet")
    )
    (tmp_path / "Mail" / "new" / "2").write_text(LETTER)
    found = run_json(capsys, "receive", str(tmp_path / "Mail"))
    assert (len(found["taken"]), len(found["left"])) == (1, 1)
    assert touches(own) == 3


def test_a_folder_and_a_missing_file_are_refused(
    own: Campaign, tmp_path: Path, capsys: Capture
) -> None:
    assert "is a folder" in run(capsys, "receive", str(tmp_path))[2]
    assert "There is no file" in run(capsys, "receive", str(tmp_path / "none"))[2]


def test_json_is_json(own: Campaign, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, LETTER)
    found = run_json(capsys, "receive")
    assert json.loads(json.dumps(found)) == found
    assert found["taken"][0]["id"] == "1@example.com"
