"""What `--json` prints is a contract with scripts: the names in it, command by command."""

from dataclasses import fields
from typing import Any

import pytest

from inroad.domain.people.contact import Contact
from tests.calling import run_json

FOLLOW_UP = {"contact_id", "name", "action", "about", "due", "at", "overdue", "group", "reason"}
KEYS = {
    "--demo today": FOLLOW_UP,
    "--demo today --why": FOLLOW_UP | {"count"},
    "--demo contacts": {field.name for field in fields(Contact)},
}


@pytest.mark.parametrize("call", KEYS)
def test_the_names_are_those_that_scripts_know(
    capsys: pytest.CaptureFixture[str], call: str
) -> None:
    found = run_json(capsys, *call.split())
    assert {frozenset(one) for one in found} == {frozenset(KEYS[call])}


def test_how_a_date_was_counted_is_said_day_by_day(capsys: pytest.CaptureFixture[str]) -> None:
    days: list[dict[str, Any]] = []
    for one in run_json(capsys, "--demo", "today", "--why"):
        days += one["count"]
    assert {frozenset(day) for day in days} == {frozenset({"day", "is", "number"})}
