"""Odd values in a data file, through every command: it goes on without them, and says so."""

import json
from pathlib import Path
from typing import Any

import pytest

from inroad.campaign import Campaign
from inroad.cli import main
from inroad.clock import fixed_clock
from inroad.demo import fill
from inroad.domain.conversations.habits import HABITS_ID, Habits
from inroad.domain.documents.document import Document
from inroad.domain.messages.preferences import WRITING_ID, Writing
from inroad.domain.people.profile import PROFILE_ID, Profile
from inroad.domain.tables import DOCUMENTS, TABLES
from inroad.domain.who_next.weights import NEXT_WEIGHTS_ID, NextWeights
from inroad.store import Store
from tests.conftest import MONDAY
from tests.odd_values import fields_of, odd_documents, odd_values, stretched

SINGLE: dict[type[Document], int] = {
    Profile: PROFILE_ID,
    Writing: WRITING_ID,
    Habits: HABITS_ID,
    NextWeights: NEXT_WEIGHTS_ID,
}
COMMANDS = (
    ("today", "--json"),
    ("today", "--why"),
    ("today", "--brief"),
    ("contacts", "--json"),
    ("contacts",),
    ("when", "next tue 3pm", "--json"),
    ("sheet", "Priya Nair"),
    ("sheet", "Priya Nair", "--format", "html"),
    ("draft", "request", "Priya Nair"),
    ("export", "ics"),
    ("export", "digest"),
    ("doctor", "--json"),
    ("doctor",),
    ("backup",),
    ("restore", "--dry-run"),
    ("where",),
)

Said = tuple[int, str]


@pytest.fixture(autouse=True)
def fixed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "data" / "inroad.json"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The data file of the demo campaign, as another machine left it: there is nothing beside."""
    path = tmp_path / "data" / "inroad.json"
    campaign = Campaign(tmp_path / "made" / "inroad.json", fixed_clock(MONDAY))
    fill(campaign)
    campaign.close()
    path.parent.mkdir()
    path.write_bytes(campaign.path.read_bytes())
    return path


def say_everything(capsys: pytest.CaptureFixture[str]) -> dict[tuple[str, ...], Said]:
    """Call every command, and return what it answered: a command never fails in another way."""
    found = {}
    for command in COMMANDS:
        code = main(command)
        said = capsys.readouterr()
        assert code in (0, 1)
        assert "Traceback" not in said.err
        found[command] = (code, said.out)
    return found


def edited(path: Path, odd: dict[str, dict[str, Any]]) -> None:
    """Put documents into a data file, as another program would."""
    tables = json.loads(path.read_text("utf-8"))
    for table, documents in odd.items():
        tables[table] = {**tables.get(table, {}), **documents}
    path.write_text(json.dumps(tables), "utf-8")


def test_commands_go_on_without_what_is_odd_and_the_doctor_names_it(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = say_everything(capsys)
    odd = odd_documents(3_000_000_000)
    edited(path, {table: odd[table] for table in odd if table not in map(TABLES.get, SINGLE)})
    for one in path.parent.iterdir():
        if one != path and one.is_file():
            one.unlink()
    found = say_everything(capsys)
    for command in COMMANDS[:-5]:
        assert found[command] == usual[command], command
    code, said = found["doctor", "--json"]
    (entries,) = [one for one in json.loads(said) if one["check"] == "entries"]
    assert (code, entries["status"]) == (1, "unwell")
    assert "damaged entries, left as they are: goal 3" in entries["message"]


@pytest.mark.parametrize("kind", SINGLE, ids=lambda kind: kind.__name__)
def test_commands_go_on_where_what_there_is_one_of_is_odd(
    path: Path, capsys: pytest.CaptureFixture[str], kind: type[Document]
) -> None:
    name, value = next((one.name, value) for one in fields_of(kind) for value in odd_values(one))
    edited(path, {TABLES[kind]: {str(SINGLE[kind]): {name: value}}})
    found = say_everything(capsys)
    assert json.loads(found["today", "--json"][1])
    assert f"{DOCUMENTS[kind].noun} {SINGLE[kind]}" in found["doctor", "--json"][1]


@pytest.mark.parametrize(
    "now", ["9999-12-31T23:00:00", "0001-01-01T00:00:00+05:00", "2250-01-01", "soon", "9" * 99]
)
def test_a_fixed_clock_that_shows_no_time_is_one_sentence(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, now: str
) -> None:
    monkeypatch.setenv("INROAD_NOW", now)
    for command in COMMANDS[:-1]:
        assert main(command) == 1
        said = capsys.readouterr().err
        assert said.startswith(f"inroad: INROAD_NOW is “{now}”, which is no time")
        assert said.count("\n") == 1


@pytest.mark.parametrize("turn", [1, 2])
def test_commands_answer_whatever_every_field_may_be(
    path: Path, capsys: pytest.CaptureFixture[str], turn: int
) -> None:
    """Every document has one of its extremes, another one in each; the turns differ in which."""
    store = Store(path, fixed_clock(MONDAY))
    store.commit(stretched(store, turn))
    store.close()
    found = say_everything(capsys)
    assert found["contacts", "--json"][0] == found["today", "--json"][0] == 0


def test_an_import_of_what_no_field_takes_is_no_reason_to_refuse_it(
    path: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    export = tmp_path / "Connections.csv"
    export.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        f"Ana,Kovac,https://www.linkedin.com/in/ana,,Initech,{'x' * 50_000},13 Mar 2023\n"
        "Bo,Li,https://www.linkedin.com/in/bo,,Initech,Engineer,13 Mar 0023\n"
        "Cy,Ng,https://www.linkedin.com/in/cy,,Initech,Engineer,13 Mar 2323\n",
        "utf-8",
    )
    assert main(["import", str(export)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("3 added")
    assert said.err.count("kept without a date") == 2
    assert main(["doctor"]) == 0


@pytest.mark.parametrize(
    ("table", "doc", "odd"),
    [
        ("touches", {"contact_id": 1, "kind": "note"}, {"at": "2026-11-02T09:00:00"}),
        ("conversations", {"contact_id": 1}, {"starts": "9999-12-31T10:00:00"}),
        ("snoozes", {"contact_id": 1, "action": "x", "anchor": "x"}, {"until": "9999-12-31"}),
        ("header", {}, {"schema": 0}),
        ("header", {}, {"schema": -1}),
        ("header", {}, {"schema": True}),
        ("header", {}, {"key": "k" * 500}),
    ],
)
def test_one_odd_value_beside_a_living_journal(
    path: Path,
    capsys: pytest.CaptureFixture[str],
    table: str,
    doc: dict[str, Any],
    odd: dict[str, Any],
) -> None:
    before = main(["contacts", "--json"]), capsys.readouterr().out
    tables = json.loads(path.read_text("utf-8"))
    if table == "header":
        ((doc_id, doc),) = tables["header"].items()
    else:
        doc_id, doc = "4000000009", {**doc, "contact_id": int(next(iter(tables["contacts"])))}
    edited(path, {table: {doc_id: {**doc, **odd}}})
    assert (main(["contacts", "--json"]), capsys.readouterr().out) == before
    say_everything(capsys)
