"""What the command line writes for other programs: calendars, a folder of them, a digest."""

import stat
from datetime import datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.cli import main
from inroad.clock import fixed_clock
from inroad.demo import fill
from tests.calling import run
from tests.conftest import MONDAY
from tests.limits import FULL, full_disk

pytestmark = pytest.mark.usefixtures("called")


def test_export_of_a_calendar(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "inroad.ics"
    code, out, _ = run(capsys, "--demo", "export", "ics", str(path))
    assert (code, out) == (0, f"Wrote 41 entries to {path}.\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    content = path.read_bytes()
    assert content.count(b"BEGIN:VEVENT") == 41
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")


def test_export_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--demo", "export", "ics"]) == 0
    out, _ = capfdbinary.readouterr()
    assert out.startswith(b"BEGIN:VCALENDAR\r\n")
    assert out.endswith(b"END:VCALENDAR\r\n")


def test_what_changed_since_the_last_export_is_counted_up(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    fill(campaign)
    path = tmp_path / "inroad.ics"

    def exported() -> dict[str, tuple[int, str, str]]:
        assert run(capsys, "export", "ics", str(path))[0] == 0
        events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        return {
            str(one["UID"]): (one["SEQUENCE"], str(one["SUMMARY"]), str(one.get("STATUS", "")))
            for one in events
        }

    first = exported()
    assert {sequence for sequence, _, _ in first.values()} == {0}
    assert exported() == first
    wim = next(one for one in campaign.people.all() if one.name == "Wim de Boer")
    uid = next(
        uid for uid, (_, said, _) in first.items() if said.startswith("Conversation with Wim")
    )
    campaign.conversations.schedule(
        wim.id, Arrangement(datetime(2026, 11, 24, 9, 0), "Europe/London", 30, "video", "")
    )
    second = exported()
    assert second[uid][0] == 1
    campaign.pipeline.close(wim.id)
    third = exported()
    assert third[uid][0] == 2
    assert third[uid][2] == "CANCELLED"


def test_a_calendar_folder_follows_the_campaign(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, export: Path
) -> None:
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    fill(campaign)
    folder = tmp_path / "calendar"
    assert run(capsys, "calendar") == (
        1,
        "",
        "inroad: No folder is kept up to date; name one: inroad calendar FOLDER\n",
    )
    code, out, _ = run(capsys, "calendar", str(folder))
    assert code == 0
    assert out == (
        f"{folder}: 41 written, 0 removed, 0 unchanged. It is kept up to date from now on.\n"
    )
    assert "0 written, 0 removed, 41 unchanged." in run(capsys, "calendar")[1]
    for one in campaign.people.all():
        campaign.people.set_do_not_contact(one.id, True)
    campaign.close()
    run(capsys, "import", str(export))
    kept = [path.read_text(encoding="utf-8") for path in folder.iterdir()]
    assert all("Conversation with" in one for one in kept)
    stopped = f"{folder} is kept up to date no more; what is in it stays.\n"
    assert run(capsys, "calendar", "--stop") == (0, stopped, "")
    assert run(capsys, "calendar")[0] == 1
    assert run(capsys, "calendar", "--stop") == (0, "No folder was kept up to date.\n", "")


def test_a_calendar_folder_that_is_gone_does_not_stop_a_command(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, export: Path
) -> None:
    folder = tmp_path / "calendar"
    run(capsys, "calendar", str(folder))
    folder.rmdir()
    folder.write_text("a file now")
    code, out, err = run(capsys, "import", str(export))
    assert code == 0
    assert out.startswith("2 added")
    assert "was not updated" in err


def test_export_of_a_digest(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "digest.md"
    code, out, _ = run(capsys, "--demo", "export", "digest", str(path), "--since", "2026-11-11")
    assert (code, out) == (0, f"Wrote 5 entries to {path}.\n")
    assert path.read_text("utf-8").startswith("# What I learnt since Wed 11 Nov 2026")


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (("export", "digest", "out/digest.md"), "out/digest.md was not saved ({})."),
        (("export", "ics", "out/inroad.ics"), "out/inroad.ics was not saved ({})."),
        (("calendar", "out"), "The calendar folder {folder} was not updated: {}."),
    ],
)
def test_a_full_disk_is_one_sentence_and_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    call: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    fill(campaign)
    campaign.close()
    (tmp_path / "out").mkdir()
    with full_disk():
        code, out, err = run(capsys, *call)
    assert (code, out) == (1, "")
    assert err == f"inroad: {sentence.format(FULL, folder=tmp_path / 'out')}\n"
    assert list((tmp_path / "out").iterdir()) == []
