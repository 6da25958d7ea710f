"""The program on a data file of a test's own, on a Monday morning."""

import sys
from collections.abc import Callable
from pathlib import Path

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import AboutMe
from inroad.clock import fixed_clock
from inroad.demo import fill
from tests.conftest import MONDAY
from tests.terminal.program import Program

INROAD = [sys.executable, "-m", "inroad"]


def welcomed(campaign: Campaign) -> None:
    """Answer the first questions."""
    campaign.me.answer(AboutMe(name="Robin Hale", zone="Europe/London"))


def data_in(folder: Path, begin: Callable[[Campaign], None] = fill) -> Path:
    """Make a campaign in `folder`, the demo or what `begin` does, and return its data file."""
    campaign = Campaign(folder / "inroad.json", fixed_clock(MONDAY))
    begin(campaign)
    campaign.close()
    return campaign.path


def kept_in(data: Path) -> Campaign:
    """Return the campaign as it is kept, to look at it."""
    return Campaign(data, fixed_clock(MONDAY))


def opened(data: Path, **environment: str) -> Program:
    """Start the program on a data file, with so much more in its environment."""
    present = {"INROAD_DATA": str(data), "INROAD_NOW": MONDAY.isoformat()}
    return Program(INROAD, environment={**present, **environment})
