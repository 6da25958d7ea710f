"""`inroad duplicates`: who may be known twice, made one or said to be two."""

import pytest

from tests.calling import run, run_json


@pytest.fixture
def data(tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]) -> list[str]:
    found = ["--data", str(tmp_path_factory.mktemp("d") / "inroad.json")]
    run(capsys, *found, "add", "Ana Kovač", "--organisation", "Initech", "--role", "CTO")
    run(capsys, *found, "add", "Ana Kovac", "--organisation", "Initech Inc", "--new")
    return found


def test_they_are_listed_and_made_one(capsys: pytest.CaptureFixture[str], data: list[str]) -> None:
    (pair,) = run_json(capsys, *data, "duplicates")
    assert pair["why"] == "the same name there"
    one, other = (str(person["id"]) for person in pair["people"])
    assert "Ana Kovač, Initech" in run(capsys, *data, "duplicates")[1]
    code, out, _ = run(capsys, *data, "duplicates", "merge", one, other)
    assert (code, out.splitlines()[0]) == (0, "Made one of Ana Kovač and Ana Kovac.")
    assert run(capsys, *data, "duplicates")[1] == "Nobody seems to be known twice.\n"
    run(capsys, *data, "undo")
    assert len(run_json(capsys, *data, "duplicates")) == 1


def test_two_are_two(capsys: pytest.CaptureFixture[str], data: list[str]) -> None:
    (pair,) = run_json(capsys, *data, "duplicates")
    one, other = (str(person["id"]) for person in pair["people"])
    run(capsys, *data, "duplicates", "apart", one, other)
    assert run_json(capsys, *data, "duplicates") == []
    assert len(run_json(capsys, *data, "contacts")) == 2
