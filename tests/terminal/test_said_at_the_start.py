"""What there is to say at the start is said on the screen, and not behind it."""

import sys
from datetime import timedelta
from pathlib import Path

from inroad.campaign import Campaign
from inroad.campaign.people import Details
from inroad.domain.stages import Stage
from tests.conftest import MONDAY, MovableClock
from tests.terminal.program import Program


def test_who_rests_is_said_on_the_screen_and_not_in_the_shell_afterwards(
    campaign: Campaign, clock: MovableClock, data_file: Path
) -> None:
    campaign.people.add(Details("Sam Ortiz"))
    (sam,) = campaign.people.all()
    campaign.people.choose_goals(sam.id, ("entry",))
    campaign.people.move(sam.id, Stage.REQUESTED)
    clock.at += timedelta(days=10)
    campaign.doing.done(*(one.follow_up for one in campaign.follow_ups.today()))
    campaign.close()
    later = MONDAY + timedelta(days=60)
    command = [sys.executable, "-m", "inroad", "--data", str(data_file)]
    with Program(command, environment={"INROAD_NOW": later.isoformat()}) as program:
        program.wait_for("No answer: Sam Ortiz rests now. u takes it back.")
        program.type("u")
        program.wait_for("Took back “Let Sam Ortiz rest: no answer”.")
        program.type("q")
        assert program.wait_for_end() == 0
        assert "rests now" not in program.text, "it was taken back"
