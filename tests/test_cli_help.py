"""What every `--help` prints, word by word.

After a change that is meant to be seen: `make pictures`, and look at the difference.
"""

import os
from pathlib import Path

import pytest

from inroad.cli.commands import commands, root
from inroad.cli.commands.contacts import CONTACTS
from inroad.domain.filters.term_kinds import TERMS
from tests.calling import run

HELPS = Path(__file__).parent / "helps.txt"


def test_picture_of_every_help(capsys: pytest.CaptureFixture[str]) -> None:
    said = []
    for command in (root(), *commands()):
        code, out, err = run(capsys, *command.name.split(), "--help")
        assert (code, err) == (0, "")
        said.append(f"$ {command.called} --help\n{out}")
    if os.environ.get("INROAD_PICTURES") == "accept":
        HELPS.write_text("\n".join(said), "utf-8")
    assert "\n".join(said) == HELPS.read_text("utf-8")


def test_the_help_of_contacts_names_every_term_of_a_filter() -> None:
    for term in TERMS:
        assert f"{term.key}:" in CONTACTS.more


@pytest.mark.parametrize("words", [("staying", "in", "touch"), ("week",), ("evening", "before")])
def test_help_takes_the_words_of_a_title(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    code, out, err = run(capsys, "help", *words)
    assert (code, err) == (0, "")
    assert " ".join(words) in out.splitlines()[0].lower()
