"""Nothing typed is more than a second from the disk: a power cut, as near as a test can come."""

import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from inroad.campaign import Campaign
from inroad.campaign.conversations import Arrangement
from inroad.campaign.me import Answers
from inroad.campaign.people import Details
from inroad.clock import fixed_clock
from tests.conftest import MONDAY
from tests.terminal.program import Program


def test_a_second_after_the_last_key_it_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "data" / "inroad.json"
    campaign = Campaign(path, fixed_clock(MONDAY))
    campaign.me.answer(Answers(name="Robin Hale", zone="Europe/London"))
    campaign.people.add(Details("Ana Ruiz"))
    (ana,) = campaign.people.all()
    campaign.people.choose_goals(ana.id, ["entry"])
    arrangement = Arrangement(datetime(2026, 11, 23, 8, 25), "Europe/London")
    campaign.conversations.schedule(ana.id, arrangement)
    campaign.close()
    environment = {
        "INROAD_DATA": str(path),
        "INROAD_NOW": "2026-11-23T08:30:00+00:00",
        "XDG_STATE_HOME": os.environ["XDG_STATE_HOME"],
    }
    command = [sys.executable, "-m", "inroad"]
    with Program(command, environment=environment) as program:
        program.wait_for("Ana Ruiz")
        program.press("4")
        program.wait_for("ask · 6 for 30 minutes")
        program.press("enter")
        program.wait_for("5 of 30 min · 25 left")
        program.press("enter")
        program.wait_for("leave the answer")
        program.type("It is mostly SQL")
        program.wait_for("It is mostly SQL")
        program.let_pass(1.0)
        program.send_signal(signal.SIGKILL)
        assert program.wait_for_end() == -signal.SIGKILL
    with Program(command, environment=environment) as program:
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
