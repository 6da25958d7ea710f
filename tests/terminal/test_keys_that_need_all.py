"""What is typed ahead of a long search does what it does when one waits for the search."""

from dataclasses import replace
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from tests.bench.generate.writing import NOW, write
from tests.somebody import somebody
from tests.terminal.own_campaign import opened

PEOPLE = 3_000
"""So many that more is to be looked through than at once."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A large campaign in which one person, at the end, is known twice, and a word once."""
    data = tmp_path_factory.mktemp("many") / "inroad.json"
    write(PEOPLE, data)
    campaign = Campaign(data, fixed_clock(NOW))
    for place in ("Zephyr Lamps", "Zephyr"):
        campaign.seed([replace(somebody("Quill Zzyzx", place), id=10**12 + len(place))])
    campaign.people.note(10**12 + len("Zephyr"), "Grows zq.")
    campaign.close()
    return data


def test_what_was_looked_for_is_opened(many: Path) -> None:
    with opened(many) as program:
        program.wait_for("all keys")
        program.settle()
        program.strike("Fzq\r\r")
        program.wait_for("Quill Zzyzx")
        program.wait_until(lambda: "Find anything" not in program.text, "the person")
        program.press("escape", "q", "q")
        program.wait_for_end()


def test_two_who_may_be_one_are_compared(many: Path) -> None:
    with opened(many) as program:
        program.wait_for("all keys")
        program.settle()
        program.strike("5=\r")
        program.wait_for("One person, or two?", "Quill Zzyzx")
        program.press("escape", "escape", "q", "q")
        program.wait_for_end()
