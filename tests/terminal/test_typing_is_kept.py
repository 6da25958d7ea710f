"""What is typed is on the disk by itself: a power cut, as near as a test can come.

It is within a second, where the machine has the time: how fast it was is not for a test to say.
"""

import os
import signal
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.me.about_me import AboutMe
from inroad.clock import fixed_clock
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from tests.conftest import MONDAY
from tests.somebody import somebody
from tests.terminal.program import Program

COMMAND = [sys.executable, "-m", "inroad"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "inroad.json"


@pytest.fixture
def ana(path: Path) -> Contact:
    """Somebody with whom a conversation has begun five minutes ago."""
    campaign = Campaign(path, fixed_clock(MONDAY))
    campaign.me.answer(AboutMe(name="Robin Hale", zone="Europe/London"))
    campaign.people.add(somebody("Ana Ruiz"))
    (ana,) = campaign.people.all()
    campaign.pipeline.choose_goals(ana.id, ["entry"])
    arrangement = Arrangement(datetime(2026, 11, 23, 8, 25), "Europe/London")
    campaign.conversations.schedule(ana.id, arrangement)
    campaign.close()
    return ana


@pytest.fixture
def environment(path: Path) -> Mapping[str, str]:
    return {
        "INROAD_DATA": str(path),
        "INROAD_NOW": "2026-11-23T08:30:00+00:00",
        "XDG_STATE_HOME": os.environ["XDG_STATE_HOME"],
        "XDG_CONFIG_HOME": os.environ["XDG_CONFIG_HOME"],
    }


def test_an_answer_is_kept_while_it_is_typed_and_survives_a_kill(
    path: Path, ana: Contact, environment: Mapping[str, str]
) -> None:
    with Program(COMMAND, environment=environment) as program:
        program.wait_for("Ana Ruiz")
        program.press("4")
        program.wait_for("ask · 6 for 30 minutes")
        program.press("enter")
        program.wait_for("5 of 30 min · 25 left")
        program.press("enter")
        program.wait_for("leave the answer")
        type_and_kill(program, "It is mostly SQL", path)
    with Program(COMMAND, environment=environment) as program:
        program.wait_for("It is kept")
        program.press("enter")
        program.wait_for("It is mostly SQL")
        program.press("\x13")
        program.settle()
        program.type("q")
        assert program.wait_for_end() == 0
    again = Campaign(path, fixed_clock(MONDAY))
    talk = again.sheets.latest(ana.id)
    assert again.sheets.of(talk.id).questions[0].question.answer == "It is mostly SQL"


def test_a_message_is_kept_while_it_is_typed_and_survives_a_kill(
    path: Path, ana: Contact, environment: Mapping[str, str]
) -> None:
    with Program(COMMAND, environment=environment) as program:
        program.wait_for("Ana Ruiz")
        program.type("w")
        program.wait_for("to Ana Ruiz")
        program.type("e")
        program.wait_for("leave the text")
        type_and_kill(program, "Your post on maps made my week", path)
    with Program(COMMAND, environment=environment) as program:
        program.wait_for("It is kept")
        program.press("enter")
        program.wait_for("Your post on maps made my week")
        program.press("escape")
        program.settle()
        program.type("q")
        assert program.wait_for_end() == 0
    again = Campaign(path, fixed_clock(MONDAY))
    kept = [again.messages.kept(ana.id, kind) for kind in MessageKind]
    (message,) = [one for one in kept if one is not None]
    assert "Your post on maps made my week" in message.text
    assert again.unsaved_forms.all() == ()


def type_and_kill(program: Program, words: str, path: Path) -> None:
    drafts = path.with_name(f".{path.name}.drafts")
    program.type(words)
    program.wait_for(words)
    program.wait_until(
        lambda: any(words in draft.read_text("utf-8") for draft in drafts.glob("*.json")),
        "the draft on the disk",
    )
    program.send_signal(signal.SIGKILL)
    assert program.wait_for_end() == -signal.SIGKILL
