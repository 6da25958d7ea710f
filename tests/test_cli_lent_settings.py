"""What a campaign lends to `when` and `draft check`: found again without opening it, and right."""

import io
import json
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.domain.messages.check.findings import CheckRule
from tests.calling import run
from tests.conftest import MONDAY
from tests.somebody import somebody

Capture = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("called")

ASKS = b"Hi Ana,\n\nI read your post. I need work. Got 15 minutes?\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data file of a campaign of somebody in Berlin."""
    path = tmp_path / "data" / "inroad.json"
    set_in(path, "zone", "berlin")
    return path


def set_in(path: Path, name: str, value: str) -> None:
    """Set something in a session that begins and ends."""
    campaign = Campaign(path, fixed_clock(MONDAY))
    campaign.settings.set(name, value)
    campaign.close()


def when(capsys: Capture, *arguments: str) -> str:
    code, out, err = run(capsys, "when", "tomorrow 3pm", *arguments)
    assert (code, err) == (0, "")
    return out


def check(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ASKS)))
    _, out, err = run(capsys, "draft", "check")
    assert err == ""
    return out


def close_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no campaign be opened from here on."""

    def never(*_: object) -> None:
        raise AssertionError("a campaign was opened")

    monkeypatch.setattr(Campaign, "__init__", never)


def test_what_is_lent_is_found_again(
    capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_in(data, "days_off", "24 dec 2026 to 1 jan 2027 Break")
    said = when(capsys)
    assert said == "Tue 24 Nov 2026, 15:00 CET · tomorrow\n"
    first = check(capsys, monkeypatch)
    off = run(capsys, "when", "28 dec 2026")
    close_all(monkeypatch)
    assert when(capsys) == said
    assert check(capsys, monkeypatch) == first
    assert run(capsys, "when", "28 dec 2026") == off
    assert "Break" in off[1]


def test_what_was_changed_since_is_seen(
    capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "15:00 CET" in when(capsys)
    # A session that is still open has written no more than a line of its journal.
    campaign = Campaign(data, fixed_clock(MONDAY))
    campaign.settings.set("zone", "new york")
    assert "15:00 EST" in when(capsys)
    campaign.writing.toggle_rule(CheckRule.JOB)
    assert "job:" not in check(capsys, monkeypatch)
    campaign.writing.toggle_rule(CheckRule.JOB)
    campaign.writing.say_reason(CheckRule.JOB, "My own words.")
    assert "job: “I need work” My own words." in check(capsys, monkeypatch)
    close_all(monkeypatch)
    assert "My own words." in check(capsys, monkeypatch)
    assert "15:00 EST" in when(capsys)


def test_what_another_program_changed_is_seen(capsys: Capture, data: Path) -> None:
    assert "15:00 CET" in when(capsys)
    tables = json.loads(data.read_bytes())
    for document in tables["profile"].values():
        document["zone"] = "Asia/Tokyo"
    data.write_text(json.dumps(tables))
    for _ in range(2):
        assert "15:00 JST" in run(capsys, "when", "tomorrow 3pm")[1]


def test_days_from_another_zone_are_not_taken_for_mine(capsys: Capture, tmp_path: Path) -> None:
    """With no zone set, that of --from counts: that too is what is lent."""
    Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY)).people.add(somebody("Ana"))
    begun = ("--from", "2026-11-23T09:00:00-05:00")
    assert "15:00 UTC-05:00" in when(capsys, *begun)
    assert "15:00 UTC-05:00" in when(capsys, *begun)


@pytest.mark.parametrize("text", ["", "null", "{", '{"files": 3}', "[]", '{"data": "elsewhere"}'])
def test_what_is_no_such_file_is_not_believed(capsys: Capture, data: Path, text: str) -> None:
    said = when(capsys)
    kept(data).write_text(text)
    assert when(capsys) == said
    assert json.loads(kept(data).read_text())["settings"]["zone"] == "Europe/Berlin"


def test_what_another_version_kept_is_not_believed(capsys: Capture, data: Path) -> None:
    when(capsys)
    known = json.loads(kept(data).read_text())
    known["settings"]["zone"] = "Asia/Tokyo"
    kept(data).write_text(json.dumps({**known, "version": "0.0.1"}))
    assert "15:00 CET" in when(capsys)


def test_what_is_wrong_with_a_campaign_is_said_each_time(capsys: Capture, data: Path) -> None:
    set_in(data, "zone", "paris")
    journal = next(data.parent.glob("*.journal"))
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([*lines[:-1], b"no line\n", lines[-1]]))
    data.unlink()
    first, second = (run(capsys, "when", "tomorrow 3pm") for _ in range(2))
    assert "damaged lines" in first[2]
    assert first[:2] == second[:2]
    assert "damaged lines" in second[2]


def test_nothing_is_kept_where_there_is_no_campaign(capsys: Capture, tmp_path: Path) -> None:
    when(capsys)
    path = tmp_path / "data" / "inroad.json"
    assert not path.exists()
    assert not list((tmp_path / "state").rglob("*.lent.json"))


def kept(data: Path) -> Path:
    """Return the file in which this machine keeps what is lent."""
    return next((data.parent.parent / "state").rglob("*.lent.json"))
