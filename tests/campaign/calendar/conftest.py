"""A folder that is kept, with a conversation and follow-ups of two people."""

from pathlib import Path

import pytest

from tests.campaign.calendar.keeping import Kept
from tests.somebody import somebody


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    made = Kept(tmp_path)
    campaign = made.campaign
    campaign.settings.set("zone", "Europe/Berlin")
    for name in ("Maya Chen", "Sam Ortiz"):
        campaign.people.add(somebody(name, "Northwind"))
    for contact in campaign.people.all():
        campaign.pipeline.choose_goals(contact.id, ["entry"])
    made.agree()
    campaign.calendars.keep_in(made.folder)
    return made
