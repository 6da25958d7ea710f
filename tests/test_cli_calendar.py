"""`inroad calendar`: the folders that are kept, what was taken in, and what is asked."""

import re
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.demo import fill
from tests.calling import run
from tests.conftest import MONDAY

Capture = pytest.CaptureFixture[str]

pytestmark = pytest.mark.usefixtures("called")


@pytest.fixture
def folder(capsys: Capture, tmp_path: Path) -> Path:
    """A folder that the demo's campaign keeps."""
    fill(Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY)))
    assert run(capsys, "calendar", str(tmp_path / "calendar"))[0] == 0
    return tmp_path / "calendar"


def file(folder: Path, summary: str) -> Path:
    return next(one for one in folder.iterdir() if summary in one.read_text("utf-8"))


def move(folder: Path, summary: str, to: str) -> None:
    path = file(folder, summary)
    head, begin, event = path.read_text("utf-8").partition("BEGIN:VEVENT")
    path.write_text(head + begin + re.sub(r"DTSTART\S+", f"DTSTART:{to}", event), "utf-8")


def test_alone_it_lists_the_folders_that_are_kept(
    capsys: Capture, folder: Path, tmp_path: Path
) -> None:
    second = tmp_path / "second"
    run(capsys, "calendar", str(second))
    unchanged = "0 written, 0 removed, 41 unchanged."
    assert run(capsys, "calendar") == (0, f"{folder}: {unchanged}\n{second}: {unchanged}\n", "")


def test_what_was_moved_is_said_once_and_taken_in(capsys: Capture, folder: Path) -> None:
    move(folder, "Conversation with Wim", "20261127T130000Z")
    code, out, _ = run(capsys, "calendar")
    assert code == 0
    assert "Wim de Boer: the conversation is moved to Fri 27 Nov" in out
    assert "is moved" not in run(capsys, "calendar")[1]


def test_a_command_that_changes_something_takes_in_first(
    capsys: Capture, folder: Path, export: Path
) -> None:
    move(folder, "Conversation with Wim", "20261127T130000Z")
    code, _, err = run(capsys, "import", str(export))
    assert code == 0
    assert "Wim de Boer: the conversation is moved to Fri 27 Nov" in err
    assert "20261127T130000Z" in file(folder, "Conversation with Wim").read_text("utf-8")


def test_what_is_asked_is_said_with_its_answers_and_answered(capsys: Capture, folder: Path) -> None:
    file(folder, "Conversation with Wim").unlink()
    code, out, _ = run(capsys, "calendar")
    assert code == 0
    assert "Somebody deleted the conversation with Wim de Boer" in out
    call = next(line for line in out.splitlines() if line.endswith(" put-back")).split()[1:]
    assert run(capsys, *call[:-1], "calendar")[0] == 1
    assert run(capsys, *call) == (
        0, "The conversation with Wim de Boer stands in your calendar as it is here.\n", "",
    )  # fmt: skip
    assert file(folder, "Conversation with Wim")
    assert run(capsys, "calendar", "answer", "wim", "put-back") == (
        1, "", "inroad: Nothing is asked about Wim de Boer in your calendar.\n",
    )  # fmt: skip


def test_a_deletion_can_mean_that_it_is_called_off(capsys: Capture, folder: Path) -> None:
    file(folder, "Conversation with Wim").unlink()
    code, out, _ = run(capsys, "calendar", "answer", "wim", "called-off")
    assert (code, out.startswith("Called off: the conversation with Wim de Boer")) == (0, True)


def test_what_is_no_answer_is_a_wrong_call(capsys: Capture, folder: Path) -> None:
    code, _, err = run(capsys, "calendar", "answer", "wim", "maybe")
    assert code == 2
    assert "called-off, off-calendar, put-back, calendar, inroad" in err


def test_a_broken_file_is_named_and_left_alone(capsys: Capture, folder: Path) -> None:
    path = file(folder, "Conversation with Wim")
    path.write_bytes(b"torn")
    _, out, _ = run(capsys, "calendar")
    assert f"{path.name} in {folder} is no calendar file any more, and is left alone" in out
    assert path.read_bytes() == b"torn"


def test_folders_that_the_file_names_are_kept_as_long_as_it_names_them(
    capsys: Capture, folder: Path, tmp_path: Path
) -> None:
    named = tmp_path / "named"
    run(capsys, "config", "calendars", str(named))
    out = run(capsys, "calendar")[1]
    assert f"{named}: 41 written, 0 removed, 0 unchanged. config.toml names it.\n" in out
    assert f"{folder}: 0 written, 0 removed, 41 unchanged.\n" in out
    out = run(capsys, "calendar", "--stop")[1]
    assert f"{folder} is kept up to date no more; what is in it stays." in out
    assert f"{named} is still kept up to date: config.toml names it;" in out
    move(named, "Conversation with Wim", "20261127T130000Z")
    out = run(capsys, "calendar")[1]
    assert "Wim de Boer: the conversation is moved to Fri 27 Nov" in out
    assert str(folder) not in out
    run(capsys, "config", "--unset", "calendars")
    assert "No folder is kept up to date" in run(capsys, "calendar")[2]
