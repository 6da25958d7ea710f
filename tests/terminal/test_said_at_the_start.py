"""What there is to say at the start is said on the screen, and not behind it."""

from datetime import timedelta
from pathlib import Path

from inroad.campaign import Campaign
from tests.conftest import MONDAY, MovableClock
from tests.terminal.own_campaign import opened
from tests.unanswered import add_unanswered


def test_who_rests_is_said_on_the_screen_and_not_in_the_shell_afterwards(
    campaign: Campaign, clock: MovableClock, data_file: Path
) -> None:
    add_unanswered(campaign, clock)
    campaign.close()
    later = MONDAY + timedelta(days=60)
    with opened(data_file, INROAD_NOW=later.isoformat()) as program:
        program.wait_for("No answer: Sam Ortiz rests now. u takes it back.")
        program.type("u")
        program.wait_for("Took back “Let Sam Ortiz rest: no answer”.")
        program.type("q")
        assert program.wait_for_end() == 0
        assert "rests now" not in program.text, "it was taken back"
