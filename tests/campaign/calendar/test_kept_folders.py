"""The folder of calendar files that this machine keeps up to date."""

from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import Clock
from inroad.domain.errors import InroadError


def test_the_folder_is_known_in_the_next_session_until_it_is_stopped(
    campaign: Campaign, clock: Clock, tmp_path: Path
) -> None:
    assert campaign.calendars.folder is None
    folder = tmp_path / "calendars"
    campaign.calendars.keep_in(folder)
    assert campaign.calendars.folder == folder
    assert Campaign(campaign.path, clock).calendars.folder == folder
    campaign.calendars.stop([folder])
    assert campaign.calendars.folder is None
    assert Campaign(campaign.path, clock).calendars.folder is None


def test_one_of_several_folders_is_stopped(
    campaign: Campaign, clock: Clock, tmp_path: Path
) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        campaign.calendars.keep_in(folder)
    campaign.calendars.stop([one])
    assert Campaign(campaign.path, clock).calendars.folders == (other,)
    with pytest.raises(InroadError, match="is not kept up to date"):
        campaign.calendars.stop([one])
