"""What the check says of the greetings that Inroad itself makes: nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from inroad.domain.messages.check.greeting import check_greeting, check_whose_greeting
from inroad.domain.messages.check.letter import Letter
from inroad.domain.people.contact import Contact

_TABLE = (Path(__file__).parent.parent / "whole_names.txt").read_text("utf-8")
NAMES = [line.split(" | ")[0] for line in _TABLE.splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize("formality", ["", "friendly", "polite", "formal"])
@pytest.mark.parametrize("name", NAMES)
def test_no_greeting_of_ours_is_doubted(name: str, formality: str) -> None:
    greeting = replace(Contact(1, name), formality=formality).greeting
    letter = Letter(f"{greeting},\n\nI read your book. Would you have 20 minutes?\n\nBest,\nRobin")
    if greeting:
        assert letter.greeting_text.rstrip(", ") == greeting
        assert not [*check_greeting(letter), *check_whose_greeting(letter, name)]
