"""Files that are something else than expected: one sentence or harmless, and never a wait.

A folder, a FIFO, a device or a link stands where each file and folder of a campaign should be,
and every command is called.
"""

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest

from inroad.campaign import Campaign
from inroad.cli import main
from inroad.clock import fixed_clock
from inroad.files import MOST
from inroad.store import Store
from tests.conftest import MONDAY
from tests.somebody import somebody
from tests.store.helpers import MAYA, SAM, add, names, names_in

LIMIT = 60
"""Seconds after which a command hangs: each takes a tenth of one."""


def folder(path: Path) -> None:
    path.mkdir()


def full_folder(path: Path) -> None:
    path.mkdir()
    (path / "something").write_text("of mine", "utf-8")


ODD: dict[str, Callable[[Path], object]] = {
    "a FIFO": os.mkfifo,
    "a folder": folder,
    "a full folder": full_folder,
    "a device without end": lambda path: path.symlink_to("/dev/zero"),
    "a device without anything": lambda path: path.symlink_to("/dev/null"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link to nowhere": lambda path: path.symlink_to("nowhere/at/all"),
    "a text": lambda path: path.write_text("of mine", "utf-8"),
}

CONFLICT_COPY = "inroad.sync-conflict-20261124-101112-ABCDEFG.json"
BESIDE = {
    "the lock": ".inroad.json.lock",
    "another journal": "inroad.json.abcdef01.journal",
    "the folder of copies": "inroad.json.backups",
    "a copy": "inroad.json.backups/2030-01-01.json",
    "the folder for what is kept aside": "inroad.json.aside",
    "the folder of drafts": ".inroad.json.drafts",
    "a conflict copy": CONFLICT_COPY,
    "what was half written": ".inroad.json.99999999-0.tmp",
}


@contextlib.contextmanager
def within(seconds: int) -> Iterator[None]:
    """Fail where a block takes longer: it waits for something that never comes."""

    def hangs(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"it hangs: {seconds} seconds")

    before = signal.signal(signal.SIGALRM, hangs)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "Connections.csv"
    path.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ana,Kovac,https://www.linkedin.com/in/ana,,Initech,Engineer,13 Mar 2023\n",
        "utf-8",
    )
    return path


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data file of a campaign with one person, which is what every command uses."""
    path = tmp_path / "data" / "inroad.json"
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    monkeypatch.setenv("INROAD_DATA", str(path))
    campaign = Campaign(path, fixed_clock(MONDAY))
    campaign.me.skip()
    campaign.people.add(somebody("Maya Chen"))
    campaign.close()
    return path


def put(odd: str, path: Path) -> None:
    """Put something odd where `path` is, and what is there away."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if os.path.lexists(path):
        path.rename(path.with_name(f"was-{path.name}"))
    ODD[odd](path)


def say_everything(
    capsys: pytest.CaptureFixture[str], export: Path
) -> dict[str, tuple[int, str, list[str]]]:
    """Call every command; what it complains of is whole sentences, and no jargon."""
    found = {}
    for command in (
        ("today", "--brief"),
        ("contacts",),
        ("today",),
        ("import", str(export)),
        ("backup",),
        ("restore", "--dry-run"),
        ("doctor",),
        ("where",),
    ):
        with within(LIMIT):
            code = main(command)
        said = capsys.readouterr()
        complaints = said.err.splitlines()
        assert code in (0, 1)
        for complaint in complaints:
            assert complaint.startswith("inroad: ")
            assert complaint.endswith((".", "inroad restore FILE"))
            assert "Errno" not in complaint
        found[command[0]] = (code, said.out, complaints)
    return found


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("where", BESIDE)
def test_whatever_lies_beside_the_data_file_it_is_shown_and_goes_on(
    path: Path, capsys: pytest.CaptureFixture[str], export: Path, where: str, odd: str
) -> None:
    put(odd, path.parent / BESIDE[where])
    found = say_everything(capsys, export)
    assert "Maya Chen" in found["contacts"][1]
    is_no_lock = where == "the lock" and odd != "a text"
    assert found["import"][0] == (1 if is_no_lock else 0)
    assert found["contacts"][0] == found["today"][0] == 0
    if is_no_lock:
        (said,) = found["import"][2]
        assert "is no file, so you can look at everything here, but nothing is saved" in said
    elif where == "a conflict copy":
        assert all("was left alone" in said for said in found["contacts"][2])
        assert os.path.lexists(path.with_name(CONFLICT_COPY))
    else:
        assert found["backup"][0] == 0
        assert found["restore"][1].endswith("0 entries differ.\n")


@pytest.mark.parametrize("odd", [odd for odd in ODD if odd != "a text"])
def test_a_journal_that_is_no_file_is_left_alone_and_said(
    path: Path, capsys: pytest.CaptureFixture[str], export: Path, odd: str
) -> None:
    journal = next(path.parent.glob("*.journal"))
    put(odd, journal)
    found = say_everything(capsys, export)
    assert found["import"][0] == found["doctor"][0] == 0
    assert any("journal is no file; it is left alone" in said for said in found["contacts"][2])
    assert found["backup"][2] == []
    assert os.path.lexists(journal)
    assert len(Campaign(path, fixed_clock(MONDAY)).people.all()) == 2


@pytest.mark.parametrize("odd", [odd for odd in ODD if odd not in ("a text", "a link to nowhere")])
def test_a_data_file_that_is_no_file_is_one_sentence(
    path: Path, capsys: pytest.CaptureFixture[str], export: Path, odd: str
) -> None:
    put(odd, path)
    for command, (code, _, complaints) in say_everything(capsys, export).items():
        if command != "where":
            assert code == 1
            assert len(complaints) == 1
            assert "--data FILE" in complaints[0]
    assert {one.name for one in path.parent.iterdir()} >= {"inroad.json", "was-inroad.json"}


@pytest.mark.parametrize("odd", [odd for odd in ODD if "folder" not in odd])
def test_a_folder_that_is_none_is_one_sentence(
    path: Path,
    capsys: pytest.CaptureFixture[str],
    export: Path,
    odd: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(odd, path.parent / "sub")
    monkeypatch.setenv("INROAD_DATA", str(path.parent / "sub" / "inroad.json"))
    found = say_everything(capsys, export)
    if odd != "a link to nowhere":
        assert all(found[command][0] == 1 for command in found if command != "where")
        assert all(len(found[command][2]) == 1 for command in found if command != "where")


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("kind", ["device", "brief", "looked-through", "folder"])
def test_whatever_this_machine_s_memory_is_no_command_minds(
    path: Path,
    capsys: pytest.CaptureFixture[str],
    export: Path,
    tmp_path: Path,
    kind: str,
    odd: str,
) -> None:
    memory = tmp_path / "state" / "inroad" / "devices"
    found_there = {one.name.partition(".")[2]: one for one in memory.iterdir()}
    known = {
        "device": found_there["json"],
        "brief": found_there["brief.json"],
        "looked-through": found_there["looked-through.json"],
        "folder": memory,
    }
    put(odd, known[kind])
    found = say_everything(capsys, export)
    assert all(code == 0 for code, _, _ in found.values())
    assert found["import"][1] == "1 added.\n"


@pytest.mark.parametrize("odd", ODD)
def test_going_back_to_what_is_no_copy_is_one_sentence(
    path: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, odd: str
) -> None:
    put(odd, tmp_path / "copy.json")
    with within(LIMIT):
        assert main(["restore", str(tmp_path / "copy.json")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert names_in(path) == {"Maya Chen"}


@pytest.mark.parametrize("odd", [odd for odd in ODD if odd != "a text"])
@pytest.mark.parametrize("what", ["data", "journal", "copy"])
def test_an_open_session_goes_on_when_something_odd_comes(
    data_file: Path, what: str, odd: str
) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    journal = next(data_file.parent.glob("*.journal"))
    target = {"data": data_file, "journal": journal, "copy": data_file.with_name(CONFLICT_COPY)}
    put(odd, target[what])
    with within(LIMIT):
        store.refresh()
        with contextlib.suppress(Exception) if what == "data" else contextlib.nullcontext():
            add(store, SAM)
        store.refresh()
        store.close()
    said = store.notices()
    assert all("Errno" not in sentence for sentence in said)
    if what == "data":
        target[what].rename(data_file.with_name("odd"))
        data_file.with_name("was-inroad.json").rename(data_file)
        store.refresh()
        add(store, SAM)
    assert names(store) == names_in(data_file) == {"Maya Chen", "Sam Ortiz"}


def test_a_file_of_more_than_a_gigabyte_is_not_read(
    path: Path, capsys: pytest.CaptureFixture[str], export: Path
) -> None:
    whole = path.read_bytes()
    copy = path.with_name(CONFLICT_COPY)
    copy.write_bytes(b"")
    os.truncate(copy, MOST + 1)
    found = say_everything(capsys, export)
    assert found["import"][0] == 0
    assert any(
        "was left alone. It cannot be read (File too large)" in one for one in found["today"][2]
    )
    copy.unlink()
    os.truncate(path, MOST + 1)
    found = say_everything(capsys, export)
    assert "cannot be read (File too large)" in found["contacts"][2][0]
    path.write_bytes(whole)
    assert "Maya Chen" in names_in(path)
