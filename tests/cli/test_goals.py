"""`inroad goals`: the list with its numbers, choosing among them, and one of one's own."""

from pathlib import Path

import pytest

from inroad.domain.goals.thirteen import THIRTEEN
from tests.calling import run, run_json
from tests.cli.conftest import found, opened

Capture = pytest.CaptureFixture[str]


def test_a_goal_keeps_its_number_wherever_it_stands(capsys: Capture, filled: Path) -> None:
    before = {one["key"]: one["number"] for one in run_json(capsys, "goals")}
    run(capsys, "goals", "choose", "13,2")
    said = run_json(capsys, "goals")
    assert {one["key"]: one["number"] for one in said} == before
    assert [(one["number"], one["rank"]) for one in said[:3]] == [(13, 1), (2, 2), (1, None)]
    lines = run(capsys, "goals")[1].splitlines()
    assert lines[0] == "Chosen, the first one first:"
    assert lines[1].startswith("  13  Leave an impression that lasts")
    assert lines[3] == "The others:"


@pytest.mark.parametrize(
    "typed", ["3,1,5", "3 1 5", " 3 , 1,5,", "role,insight,players", "3,1,3,5"]
)
def test_what_is_chosen_replaces_what_was_chosen(capsys: Capture, filled: Path, typed: str) -> None:
    assert run(capsys, "goals", "choose", typed)[0] == 0
    assert opened(filled).goals.chosen_keys() == ("role", "insight", "players")
    before = run_json(capsys, "goals")
    run(capsys, "undo")
    assert opened(filled).goals.chosen_keys() != ("role", "insight", "players")
    run(capsys, "goals", "choose", typed)
    assert run_json(capsys, "goals") == before


def test_none_lets_go_of_all(capsys: Capture, filled: Path) -> None:
    assert run(capsys, "goals", "choose", "none")[:2] == (0, "Let go of all goals.\n")
    out = run(capsys, "goals")[1].splitlines()
    assert len(out) == len(THIRTEEN) + 1
    assert out[-1] == "None is chosen yet; choose some with: inroad goals choose 1,3,5"


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("14", "“14” is no goal; their numbers are 1 to 13."),
        ("0", "“0” is no goal"),
        ("1,foo", "“foo” is no goal"),
        ("-1", ""),
        (",", "Name goals by their numbers"),
        ("9" * 5000, "is no goal"),
    ],
)
def test_what_is_no_goal_is_said_and_nothing_is_chosen(
    capsys: Capture, filled: Path, typed: str, word: str
) -> None:
    before = opened(filled).goals.chosen_keys()
    code, out, err = run(capsys, "goals", "choose", typed)
    assert code == (2 if typed == "-1" else 1)
    assert (out, word in err) == ("", True)
    assert opened(filled).goals.chosen_keys() == before


def test_a_goal_of_my_own_is_refused_as_on_the_screen(capsys: Capture, filled: Path) -> None:
    code, out, err = run(capsys, "goals", "own", "get", "a", "job")
    assert (code, out) == (1, "")
    assert "Asking for a job ends the conversation" in err
    assert run(capsys, "goals", "own", "Meet people who teach")[0] == 0
    assert run_json(capsys, "goals")[5]["title"] == "Meet people who teach"
    assert run(capsys, "goals", "own", "meet people who TEACH")[0] == 1
    assert run(capsys, "goals", "choose", "14")[0] == 0


def test_goals_for_somebody_fill_the_sheet_too(capsys: Capture, filled: Path) -> None:
    priya = found(filled, "Priya Nair")
    run(capsys, "goals", "for", "priya", "3,1")
    campaign = opened(filled)
    talk = campaign.conversations.planned(priya.id)
    assert talk is not None
    assert talk.goals == campaign.people.get(priya.id).goals == ("role", "insight")
    assert {one.question.goal for one in campaign.sheets.of(talk.id).questions} >= {
        "role",
        "insight",
    }
