"""What the commands are tried on: the demo's campaign, where `called` says."""

from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.demo import fill
from inroad.domain.people.contact import Contact
from tests.conftest import MONDAY


@pytest.fixture
def filled(called: None, tmp_path: Path) -> Path:
    """The demo's campaign, closed; where it is."""
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    fill(campaign)
    campaign.close()
    return campaign.path


def opened(path: Path) -> Campaign:
    """Open the campaign anew, as another session would."""
    return Campaign(path, fixed_clock(MONDAY))


def found(path: Path, name: str) -> Contact:
    """Return who has a name in the campaign, as it is in the files now."""
    (one,) = (one for one in opened(path).people.all() if one.name == name)
    return one
