"""`inroad doctor`: all is there, or how much is missing and where it may be."""

import json
import re
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.demo import fill
from inroad.store.log import snapshot
from tests.calling import run
from tests.conftest import MONDAY, MovableClock
from tests.somebody import somebody

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    monkeypatch.chdir(tmp_path)
    add("home/inroad.json", "Ada Blom", "Bo Lind", demo=True)


def add(path: str, *people: str, demo: bool = False, days: int = 0) -> None:
    """Add people, each as a change of its own, and leave."""
    campaign = Campaign(Path(path).absolute(), MovableClock(MONDAY + timedelta(days=days)))
    if demo:
        fill(campaign)
    for name in people:
        campaign.people.add(somebody(name))
    campaign.close()


def elsewhere(monkeypatch: pytest.MonkeyPatch, machine: str) -> None:
    """Go on at another machine, which knows nothing of this one."""
    monkeypatch.setenv("XDG_STATE_HOME", str(Path(machine).absolute()))


def examined(capsys: Capture, path: str) -> tuple[int, dict[str, tuple[str, str]]]:
    """Return the exit code, and status and words of each check."""
    code, out, _ = run(capsys, "--data", path, "doctor", "--json")
    return code, {one["check"]: (one["status"], one["message"]) for one in json.loads(out)}


def entries(path: str) -> int:
    state = snapshot.parse(Path(path).read_bytes())
    assert state is not None
    return state.count


def cut(path: str, share: float = 0.5) -> int:
    """Cut a file off, and return how many whole entries are left in it."""
    data = Path(path).read_bytes()
    data = data[: int(len(data) * share)]
    Path(path).write_bytes(data)
    return len(re.findall(rb'^"\d+":\{.*\},?$', data, re.MULTILINE))


def journals(path: str) -> list[Path]:
    return sorted(Path(path).parent.glob("*.journal"))


def git(*arguments: str) -> None:
    who = ("-c", "user.name=Robin", "-c", "user.email=robin@example.com")
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


@pytest.mark.parametrize("machine", ["state", "another"])
@pytest.mark.parametrize("way", ["copied", "moved", "cloned"])
def test_a_folder_that_came_whole_is_well_and_its_history_too(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, way: str, machine: str
) -> None:
    if way == "copied":
        shutil.copytree("home", "there")
    elif way == "moved":
        Path("home").rename("there")
    else:
        git("init", "-q", "home")
        git("-C", "home", "add", "-A")
        git("-C", "home", "commit", "-qm", "all")
        git("clone", "-q", "home", "there")
    elsewhere(monkeypatch, machine)
    for _ in range(2):
        code, found = examined(capsys, "there/inroad.json")
        assert code == 0
        assert "unwell" not in {status for status, _ in found.values()}
        assert found["journal"] == (
            "well",
            "The journal came with the data file: 3 changes; the next one begins a new journal.",
        )
    campaign = Campaign(Path("there/inroad.json").absolute(), MovableClock(MONDAY))
    campaign.history.undo()
    assert not any(one.name == "Bo Lind" for one in campaign.people.all())
    campaign.close()
    assert examined(capsys, "there/inroad.json")[1]["journal"][1].endswith("4 changes.")


def test_a_file_that_came_alone_says_what_it_lacks(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("there").mkdir()
    shutil.copy("home/inroad.json", "there")
    elsewhere(monkeypatch, "another")
    code, found = examined(capsys, "there/inroad.json")
    assert code == 0
    assert found["journal"][1] == (
        "There is none yet, for the data file came alone, and the 3 changes before cannot be taken "
        "back here."
    )
    assert found["backups"][1] == "There is no copy yet; inroad backup keeps one."


def test_a_journal_that_was_here_and_is_gone_is_not_well(capsys: Capture) -> None:
    (journal,) = journals("home/inroad.json")
    journal.unlink()
    code, found = examined(capsys, "home/inroad.json")
    assert code == 1
    assert found["file"][0] == "well"
    assert found["journal"] == (
        "unwell",
        f"{journal.name} is not there: what its 3 changes brought is here, but cannot be taken "
        "back; if it lies somewhere else, put it back beside the data file.",
    )


def test_what_was_only_in_a_journal_that_is_gone_is_missing(capsys: Capture) -> None:
    campaign = Campaign(Path("home/inroad.json").absolute(), MovableClock(MONDAY))
    campaign.people.add(somebody("Cy Adler"))  # And then the power failed.
    (journal,) = journals("home/inroad.json")
    journal.unlink()
    code, found = examined(capsys, "home/inroad.json")
    assert code == 1
    assert found["file"][0] == "unwell"
    assert (
        "is older than what was last saved here: what came after it is missing"
        in (found["file"][1])
    )


@pytest.mark.parametrize("share", [0.45, 0.6, 0.9])
@pytest.mark.parametrize("machine", ["state", "another"])
def test_of_a_file_that_was_cut_off_it_is_said_how_many_are_missing(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, machine: str, share: float
) -> None:
    had = entries("home/inroad.json")
    left = cut("home/inroad.json", share)
    assert b'"header"' in Path("home/inroad.json").read_bytes()
    journals("home/inroad.json")[0].unlink()
    elsewhere(monkeypatch, machine)
    missing = f"{had - left} of its {had} entries {'is' if had - left == 1 else 'are'} missing"
    for _ in range(2):  # It stays known.
        code, found = examined(capsys, "home/inroad.json")
        assert code == 1
        status, said = found["file"]
        assert status == "unwell"
        assert said.startswith(f"inroad.json has {left} entries; it was cut off or damaged once")
        assert missing in said
        assert "The rest may be nowhere beside it; look where you keep copies yourself" in said
    (kept,) = Path("home/inroad.json.aside").iterdir()
    assert kept.name in said
    kept.unlink()
    assert examined(capsys, "home/inroad.json") == (0, {**found, "file": (
        "well", f"inroad.json is whole: {left} entries."), "aside": (
        "well", "Nothing that is kept aside is missing from the campaign.")})  # fmt: skip


def test_a_file_that_only_lost_its_end_is_whole(capsys: Capture) -> None:
    had = entries("home/inroad.json")
    data = Path("home/inroad.json").read_bytes()
    Path("home/inroad.json").write_bytes(data[:-20])
    journals("home/inroad.json")[0].unlink()
    found = examined(capsys, "home/inroad.json")[1]
    assert found["opening"][1].startswith("inroad.json was cut off or damaged: all its entries are")
    assert entries("home/inroad.json") == had


def test_lines_that_cannot_be_read_are_counted(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    had = entries("home/inroad.json")
    path = Path("home/inroad.json")
    path.write_bytes(path.read_bytes().replace(b'"name":"Ada', b'"name":Ada"', 1))
    journals("home/inroad.json")[0].unlink()
    elsewhere(monkeypatch, "another")
    code, found = examined(capsys, "home/inroad.json")
    assert code == 1
    assert f"1 of its {had} entries is missing" in found["file"][1]


def test_a_file_of_which_only_the_end_is_left_is_not_called_whole(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    had = entries("home/inroad.json")
    path = Path("home/inroad.json")
    lines = path.read_bytes().split(b"\n")
    names = [at for at, line in enumerate(lines) if b'"name":"' in line]
    path.write_bytes(b"\n".join(lines[names[1] :]))
    journals("home/inroad.json")[0].unlink()
    elsewhere(monkeypatch, "another")
    code, found = examined(capsys, "home/inroad.json")
    assert code == 1
    assert f"of its {had} entries are missing" in found["file"][1]


def test_a_file_without_its_beginning_is_measured_by_what_was_known_here(capsys: Capture) -> None:
    """As it was written before it said itself how many entries it has."""
    had = entries("home/inroad.json")
    path = Path("home/inroad.json")
    path.write_bytes(re.sub(rb'"_entries":\d+,', b"", path.read_bytes()))
    left = cut("home/inroad.json", 0.6)
    journals("home/inroad.json")[0].unlink()
    assert (
        f"{had - left} of its {had} entries are missing"
        in (examined(capsys, "home/inroad.json")[1]["file"][1])
    )


def test_the_newest_copy_gives_back_what_it_has(capsys: Capture) -> None:
    assert run(capsys, "--data", "home/inroad.json", "backup")[0] == 0
    add("home/inroad.json", "Cy Adler", "Di Moss")
    had = entries("home/inroad.json")
    left = cut("home/inroad.json", 0.6)
    journals("home/inroad.json")[0].unlink()
    code, found = examined(capsys, "home/inroad.json")
    copy = next(Path("home/inroad.json.backups").glob("2026-11-23-*"))
    status, said = found["opening"]
    assert status == "repaired"
    names = {one["name"] for one in json.loads(
        run(capsys, "--data", "home/inroad.json", "contacts", "--json")[1])}  # fmt: skip
    assert {"Ada Blom", "Bo Lind", "Maya Chen"} <= names
    now = entries("home/inroad.json")
    assert f"{now - left} entries came back from {copy.name}" in said
    assert (code == 1) == (now < had)
    assert (found["file"][0] == "unwell") == (now < had)


@pytest.mark.parametrize("size", [0, 3, 40])
def test_a_stub_of_a_file_comes_back_from_the_newest_copy(capsys: Capture, size: int) -> None:
    assert run(capsys, "--data", "home/inroad.json", "backup")[0] == 0
    had = entries("home/inroad.json")
    data = Path("home/inroad.json").read_bytes()
    Path("home/inroad.json").write_bytes(data[:size])
    journals("home/inroad.json")[0].unlink()
    code, out, err = run(capsys, "--data", "home/inroad.json", "contacts", "--json")
    assert code == 0
    if size < 3:
        assert json.loads(out) == []
        assert "inroad restore --yes" in err
        return
    assert any(one["name"] == "Bo Lind" for one in json.loads(out))
    assert f"{had} entries came back from 2026-11-23-" in err


def test_what_is_no_campaign_is_still_left_alone(capsys: Capture) -> None:
    assert run(capsys, "--data", "home/inroad.json", "backup")[0] == 0
    for text in ('{\n"name": "something else"\n}\n', "a letter\n"):
        Path("home/inroad.json").write_text(text)
        for one in journals("home/inroad.json"):
            one.unlink()
        code, _, err = run(capsys, "--data", "home/inroad.json", "today")
        assert (code, "is not an Inroad campaign" in err) == (1, True)
        assert Path("home/inroad.json").read_text() == text


def test_where_the_rest_may_be_is_named(capsys: Capture) -> None:
    had = entries("home/inroad.json")
    aside = Path("home/inroad.json.aside")
    aside.mkdir()
    shutil.copy("home/inroad.json", aside / "inroad.json.odd-20261101-090000")
    left = cut("home/inroad.json", 0.6)
    journals("home/inroad.json")[0].unlink()
    code, found = examined(capsys, "home/inroad.json")
    assert code == 1
    where = f"inroad.json.aside/inroad.json.odd-20261101-090000 ({had - left} not here)"
    assert f"The rest may be in {where}, or where you keep copies" in found["file"][1]


def test_looking_leaves_what_a_day_brings_to_who_opens_it(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever does not answer rests on that day, though it was looked through before."""
    assert run(capsys, "--data", "home/inroad.json", "today")[0] == 0
    monkeypatch.setenv("INROAD_NOW", (MONDAY + timedelta(days=7)).isoformat())
    assert run(capsys, "--data", "home/inroad.json", "doctor")[0] == 0
    _, _, said = run(capsys, "--data", "home/inroad.json", "today")
    assert "No answer: Jonas Weber rests now." in " ".join(said.split())
