"""`inroad export` of people and of all, `import` of such an export, and `forget`."""

import csv
import io
import json
import os
from pathlib import Path

import pytest

from inroad.exchange.cards.reading import VCARD
from inroad.exchange.reader import Input, Wishes
from tests.calling import run, run_json
from tests.cli.conftest import found, opened
from tests.limits import FULL, full_disk


def test_everybody_as_cards_is_read_again(
    capsys: pytest.CaptureFixture[str], filled: Path, tmp_path: Path
) -> None:
    path = tmp_path / "people.vcf"
    said = f"Wrote 40 people to {path}.\n"
    assert run(capsys, "export", "vcard", str(path)) == (0, said, "")
    assert path.stat().st_mode & 0o777 == 0o600
    data = path.read_bytes()
    assert data.startswith(b"BEGIN:VCARD\r\nVERSION:4.0\r\n")
    read = VCARD.read(Input("x", len(data), lambda: io.BytesIO(data)), Wishes(), lambda done: None)
    people = {one.name: one for one in read.people}
    maya = found(filled, "Maya Chen")
    assert people["Maya Chen"].email == maya.email
    assert people["Maya Chen"].notes == maya.notes
    assert people["Maya Chen"].connected_on == maya.connected_on
    assert len(people) == 40


def test_a_filter_and_the_older_version(capsys: pytest.CaptureFixture[str], filled: Path) -> None:
    code, out, err = run(capsys, "export", "vcard", "--older", "--filter", "maya chen")
    assert (code, err) == (0, "")
    assert "FN:Maya Chen" in out
    assert "VERSION:3.0" in out
    assert out.count("BEGIN:VCARD") == 1
    code, _, err = run(capsys, "export", "csv", "--filter", "stge:met")
    assert code == 2
    assert "stge" in err


def test_tables(capsys: pytest.CaptureFixture[str], filled: Path, tmp_path: Path) -> None:
    run(capsys, "edit", "maya", "--phone", "+1 555 0100", "--tags", "data, berlin")
    path = tmp_path / "people.csv"
    assert run(capsys, "export", "csv", str(path))[:2] == (0, f"Wrote 40 people to {path}.\n")
    rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    (maya,) = (row for row in rows if row["Full Name"] == "Maya Chen")
    assert (maya["Phone"], maya["Tags"], maya["Stage"]) == ("'+1 555 0100", "data; berlin", "Met")
    assert maya["Next"].startswith("Thank-you")
    assert maya["Named by"] == "Nina Roth"
    code, out, _ = run(capsys, "export", "csv", "--google", "--filter", "maya chen")
    (row,) = csv.DictReader(io.StringIO(out, newline=""))
    assert code == 0
    assert (row["First Name"], row["Labels"]) == ("Maya", "data ::: berlin")


def test_all_of_it_goes_out_and_comes_in_again(
    capsys: pytest.CaptureFixture[str], filled: Path, tmp_path: Path
) -> None:
    path = tmp_path / "all.json"
    said = f"Wrote everything, with 40 people to {path}.\n"
    assert run(capsys, "export", "json", str(path)) == (0, said, "")
    data = str(tmp_path / "new" / "inroad.json")
    code, out, _ = run(capsys, "--data", data, "import", str(path))
    assert (code, out.endswith(" entries taken in.\n")) == (0, True)
    assert run(capsys, "--data", data, "import", str(path))[1] == "Nothing in it is new.\n"
    assert run_json(capsys, "--data", data, "import", str(path)) == {"changed": 0, "left_out": ""}
    one = opened(filled).people.all()
    assert opened(Path(data)).people.all() == one
    assert json.loads(path.read_text("utf-8"))["format"] == 1


def test_notes_of_all_and_of_one(
    capsys: pytest.CaptureFixture[str], filled: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "notes"
    code, out, err = run(capsys, "export", "markdown", str(folder))
    assert (code, err) == (0, "")
    notes = {path.stem for path in folder.rglob("*.md")}
    assert out == f"Wrote {len(notes)} notes to {folder}.\n"
    text = (folder / "People" / "Maya Chen.md").read_text("utf-8")
    assert 'organisation: "[[Northwind]]"\n' in text
    links = {
        link.partition("]]")[0].partition("|")[0]
        for path in folder.rglob("*.md")
        for link in path.read_text("utf-8").split("[[")[1:]
    }
    assert links
    assert links <= notes
    assert run(capsys, "export", "markdown", "maya chen")[1] == text
    code, _, err = run(capsys, "export", "markdown", str(folder), "x.md")
    assert code == 2
    assert "takes no FILE" in err


def test_all_about_one_person(capsys: pytest.CaptureFixture[str], filled: Path) -> None:
    code, out, _ = run(capsys, "export", "person", "maya chen")
    said = json.loads(out)
    assert (code, said["person"]) == (0, "Maya Chen")
    assert {"contacts", "touches", "conversations", "takeaways"} <= said["documents"].keys()


@pytest.mark.parametrize("what", ["vcard", "csv", "json", "markdown"])
def test_a_full_disk_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str], filled: Path, tmp_path: Path, what: str
) -> None:
    (tmp_path / "out").mkdir()
    path = tmp_path / "out" / "it"
    with full_disk():
        code, out, err = run(capsys, "export", what, str(path))
    assert (code, out) == (1, "")
    assert FULL in err
    assert list((tmp_path / "out").iterdir()) == []


def test_forgetting_is_refused_where_nobody_can_be_asked(
    capsys: pytest.CaptureFixture[str], filled: Path
) -> None:
    code, out, err = run(capsys, "forget", "maya chen")
    assert code == 1
    assert out.startswith("Maya Chen with ")
    assert "Nothing brings that back." in out
    assert err == "inroad: Nothing was done; to forget them without being asked: --yes\n"
    assert found(filled, "Maya Chen")


def test_forgetting_says_what_is_left(
    capsys: pytest.CaptureFixture[str], filled: Path, tmp_path: Path
) -> None:
    run(capsys, "contacts")
    run(capsys, "completion", "contacts", "ma")
    run(capsys, "today")
    run(capsys, "calendar", str(tmp_path / "calendar"))
    run(capsys, "draft", "request", "sam")
    code, out, err = run(capsys, "forget", "maya chen", "--yes")
    assert (code, err) == (0, "")
    assert out.startswith("Forgot Maya Chen for good; nothing brings that back.\n")
    assert "3 places name them still, yours to change:\n  Priya Nair: “Maya named her" in out
    assert "Other machines with this campaign" in out
    run(capsys, "completion", "contacts", "ma")
    run(capsys, "today", "--brief")
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [one for one in left if b"Maya Chen" in one.read_bytes()] == []
    assert [one for one in left if b"maya.chen@" in one.read_bytes()] == []
    assert run(capsys, "log", "maya chen")[0] == 1


@pytest.mark.parametrize(("answer", "is_gone"), [("y\n", True), ("\n", False), ("", False)])
def test_somebody_at_a_terminal_is_asked(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    filled: Path,
    answer: str,
    is_gone: bool,
) -> None:
    typed = io.StringIO(answer)
    monkeypatch.setattr("inroad.cli.prompts.is_somebody_there", lambda: True)
    monkeypatch.setattr("sys.stdin", typed)
    code, out, err = run(capsys, "forget", "maya chen")
    assert code == 0
    assert "They stay named in:" in err
    assert ("Forgot Maya Chen" in out) is is_gone
    assert ("Nothing was done." in out) is not is_gone
    assert any(one.name == "Maya Chen" for one in opened(filled).people.all()) is not is_gone
    assert os.environ["INROAD_NOW"]
