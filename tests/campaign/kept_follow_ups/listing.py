"""Where follow-ups are kept, and what is listed with and without them."""

from pathlib import Path

from inroad.campaign import Campaign
from inroad.campaign.follow_ups.kept_follow_ups import KIND
from inroad.paths import state_file, state_folder
from tests.conftest import MovableClock


def kept(data: Path) -> Path:
    return state_file(state_folder(), data.resolve(), KIND)


def listed(campaign: Campaign) -> list[object]:
    """Return all that lists say of what is due, and the order of the board."""
    dues = campaign.follow_ups.today()
    everything = [(due.follow_up, due.contact, due.group, due.heading) for due in dues]
    rests = campaign.follow_ups.to_rest()
    return [everything, campaign.follow_ups.strip(), campaign.board.columns(), rests]


def anew(data: Path, time: MovableClock) -> list[object]:
    """Return what is listed where nothing is kept."""
    there = kept(data)
    aside = there.with_suffix(".aside")
    if there.exists():
        there.rename(aside)
    found = listed(Campaign(data, time))
    if aside.exists():
        aside.rename(there)
    return found
