"""Every kind of letter to forty people, as it was read and accepted.

`INROAD_PICTURES=accept pytest tests/campaign/letters` takes what is written now as right; read
each letter that has changed before.
"""

import os
from pathlib import Path

import pytest

from inroad.domain.messages.kinds import MessageKind
from tests.campaign.letters.stories import Story, Told, people

DRAFTS = Path(__file__).with_name("drafts")


def file_of(told: Told) -> Path:
    number = [one.name for one in people()].index(told.name) + 1
    letters = "".join(char if char.isalnum() and char.isascii() else "-" for char in told.name)
    name = "-".join(filter(None, letters.lower().split("-")))
    return DRAFTS / f"{number:02}-{name}".rstrip("-")


@pytest.mark.parametrize("told", people(), ids=lambda told: told.name)
def test_the_letters_to_somebody(told: Told, tmp_path: Path) -> None:
    written = Story(told, tmp_path / "inroad.json").letters()
    accepted = file_of(told).with_suffix(".txt")
    if os.environ.get("INROAD_PICTURES") == "accept":
        accepted.write_text(written, encoding="utf-8")
    assert written == accepted.read_text(encoding="utf-8")


def test_the_stories_have_every_kind_and_no_draft_is_of_nobody() -> None:
    read = {path.name: path.read_text(encoding="utf-8") for path in DRAFTS.glob("*.txt")}
    assert set(read) == {file_of(told).with_suffix(".txt").name for told in people()}
    assert len(read) == 40
    for kind in MessageKind:
        assert any(f"== {kind.label} ==" in text for text in read.values()), kind
