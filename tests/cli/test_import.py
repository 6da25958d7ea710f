"""`inroad import` beyond LinkedIn: what it would do, standard input, letters, columns of tables."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.calling import EXPORT, run, run_json

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoé Quist\nEMAIL:zoe@example.com\nEND:VCARD\n"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "Connections.csv"
    path.write_text(EXPORT, "utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> tuple[str, str]:
    return "--data", str(tmp_path / "d" / "inroad.json")


def names(capsys: pytest.CaptureFixture[str], data: tuple[str, str]) -> list[str]:
    return [one["name"] for one in run_json(capsys, *data, "contacts")]


def test_a_dry_run_says_all_and_changes_nothing(
    capsys: pytest.CaptureFixture[str], export: Path, data: tuple[str, str]
) -> None:
    code, out, _ = run(capsys, *data, "import", str(export), "--dry-run")
    assert code == 0
    assert "new: Ana Kovac, Engineer, Initech" in out
    assert "Nothing was changed; it would be: 2 added; 1 hidden profile" in out
    run(capsys, *data, "import", str(export))
    export.write_text(EXPORT.replace("Initech,Engineer", "Contoso,Lead"), "utf-8")
    found = json.loads(run(capsys, *data, "import", str(export), "--dry-run", "--json")[1])
    assert (found["added"], found["updated"], found["unchanged"]) == (0, 1, 1)
    (changed,) = found["changed"]
    assert changed["name"] == "Ana Kovac"
    assert {"field": "Role", "before": "Engineer", "after": "Lead"} in changed["changes"]
    assert run_json(capsys, *data, "contacts")[0]["organisation"] == "Initech"


def test_who_is_doubtful_is_named_with_whom_they_may_be(
    capsys: pytest.CaptureFixture[str], export: Path, tmp_path: Path, data: tuple[str, str]
) -> None:
    run(capsys, *data, "import", str(export))
    other = tmp_path / "people.csv"
    other.write_text("Name,Company\nAna Kovač,Fabrikam\n", "utf-8")
    found = run_json(capsys, *data, "import", str(other), "--dry-run")
    (doubtful,) = found["doubtful"]
    assert (doubtful["name"], doubtful["why"]) == ("Ana Kovač", "the same name")
    assert [one["name"] for one in doubtful["known"]] == ["Ana Kovac"]


def test_it_is_read_from_standard_input(
    capsys: pytest.CaptureFixture[str], data: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CARD.encode())))
    assert run(capsys, *data, "import", "-")[1] == "1 added.\n"
    assert names(capsys, data) == ["Zoé Quist"]


def test_letters_are_said_and_may_be_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, data: tuple[str, str]
) -> None:
    path = tmp_path / "people.csv"
    rows = "".join(f"{name},Acme\n" for name in ("José Muñoz", "Zoë Müller", "Hélène Lefèvre"))
    path.write_bytes(f"Name,Company\n{rows}".encode("cp1252"))
    code, _, err = run(capsys, *data, "import", str(path), "--dry-run")
    assert code == 0
    assert "Read as Windows-1252, for example José Muñoz" in err
    code, out, _ = run(capsys, *data, "import", str(path), "--dry-run", "--encoding", "mac_roman")
    assert "JosÈ" in out
    code, _, err = run(capsys, *data, "import", str(path), "--encoding", "nonsense")
    assert code == 1
    assert "nonsense" in err


def test_what_columns_hold_is_shown_asked_and_remembered(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, data: tuple[str, str]
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Ada Byron;ada@example.org\nGrace Stone;grace@example.org\n", "utf-8")
    code, _, err = run(capsys, *data, "import", str(path))
    assert code == 1
    assert "column 1: name?  Ada Byron | Grace Stone" in err
    assert '--columns "name,e-mail"' in err
    code, out, _ = run(capsys, *data, "import", str(path), "--columns", "name,e-mail")
    assert (code, out) == (0, "2 added.\n")
    assert names(capsys, data) == ["Ada Byron", "Grace Stone"]
    path.write_text("Wer;Wo\nCy Moss;Adatum\n", "utf-8")
    asked = ("--columns", "name,organisation", "--headings")
    assert run(capsys, *data, "import", str(path), *asked)[1] == "1 added.\n"
    path.write_text("Wer;Wo\nDov Adler;Litware\n", "utf-8")
    assert run(capsys, *data, "import", str(path))[1] == "1 added.\n", "remembered"
    assert "Wer" not in names(capsys, data)


def test_a_whole_campaign_may_come_in_through_a_pipe(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    one, other = ("--data", str(tmp_path / "one.json")), ("--data", str(tmp_path / "other.json"))
    run(capsys, *one, "add", "Ana Ruiz")
    run(capsys, *one, "export", "json", str(tmp_path / "all.json"))
    data = (tmp_path / "all.json").read_bytes()

    def piped(*words: str) -> str:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        return run(capsys, *other, "import", "-", *words)[1]

    assert piped("--dry-run").startswith("Nothing was changed; it would be: ")
    assert run(capsys, *other, "contacts")[1] == ""
    run(capsys, *other, "add", "Bo Li")
    assert piped() == "1 added.\n"
    assert piped() == "0 added, 1 unchanged.\n"
    assert piped("--dry-run") == "Nothing was changed; it would be: 0 added, 1 unchanged.\n"
