"""The folder of calendar files that this machine keeps up to date."""

from pathlib import Path

from inroad.campaign import Campaign
from inroad.clock import Clock


def test_the_folder_is_known_in_the_next_session_until_it_is_stopped(
    campaign: Campaign, clock: Clock, tmp_path: Path
) -> None:
    assert campaign.calendars.folder is None
    folder = tmp_path / "calendars"
    campaign.calendars.keep_in(folder)
    assert campaign.calendars.folder == folder
    assert Campaign(campaign.path, clock).calendars.folder == folder
    campaign.calendars.stop()
    assert campaign.calendars.folder is None
    assert Campaign(campaign.path, clock).calendars.folder is None
