"""What is set for this machine: the file first, then the campaign; and undo in its order."""

from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.core.this_machine import Origin
from inroad.clock import fixed_clock
from inroad.config.entries import Entry, entry_named
from inroad.domain.errors import InroadError
from inroad.paths import config_file
from tests.conftest import MONDAY
from tests.somebody import somebody


def entry(name: str) -> Entry:
    found = entry_named(name)
    assert found is not None
    return found


THEME, MOUSE = entry("theme"), entry("mouse")


def write(text: str) -> None:
    config_file().parent.mkdir(parents=True, exist_ok=True)
    config_file().write_text(text)


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return Campaign(tmp_path / "inroad.json", fixed_clock(MONDAY))


def test_the_file_comes_before_the_campaign_and_that_before_what_is_built_in(
    campaign: Campaign,
) -> None:
    machine = campaign.machine
    assert (machine.theme, machine.holding(THEME).origin) == ("auto", Origin.BUILT_IN)
    campaign.me.use_theme("light")
    assert (machine.theme, machine.holding(THEME).origin) == ("light", Origin.CAMPAIGN)
    machine.set(THEME, "dark")
    assert (machine.theme, machine.holding(THEME).origin) == ("dark", Origin.FILE)
    assert machine.reset(THEME).label == "Took “Theme” out of config.toml"
    assert (machine.theme, machine.holding(THEME).origin) == ("light", Origin.CAMPAIGN)
    assert machine.reset(THEME).label == "Set back “Theme”"
    assert machine.theme == "auto"
    with pytest.raises(InroadError, match="usual value already"):
        machine.reset(THEME)


def test_undo_and_redo_go_through_the_file_and_the_campaign_in_one_order(
    campaign: Campaign,
) -> None:
    history, machine = campaign.history, campaign.machine
    campaign.people.add(somebody("Ada Blom"))
    machine.set(MOUSE, "off")
    machine.set(THEME, "light")
    campaign.people.add(somebody("Bo Lind"))
    machine.set(MOUSE, "on")
    states = [("on", "light", 2)]

    def state() -> tuple[str, str, int]:
        return machine.mouse, machine.theme, campaign.people.count()

    while history.can_undo:
        assert history.undo() is not None
        states.append(state())
    assert states == [
        ("on", "light", 2),
        ("off", "light", 2),
        ("off", "light", 1),
        ("off", "auto", 1),
        ("auto", "auto", 1),
        ("auto", "auto", 0),
    ]
    assert not config_file().exists()
    back = [states.pop()]
    while history.redo() is not None:
        back.append(state())
    assert back == [("auto", "auto", 0), *reversed(states)]


def test_what_was_taken_back_is_not_made_again_after_something_new(campaign: Campaign) -> None:
    campaign.machine.set(MOUSE, "off")
    campaign.history.undo()
    campaign.people.add(somebody("Ada Blom"))
    assert campaign.history.redo() is None
    assert campaign.machine.mouse == "auto"


def test_a_file_that_somebody_changed_is_left_and_the_rest_is_taken_back(
    campaign: Campaign,
) -> None:
    campaign.people.add(somebody("Ada Blom"))
    campaign.machine.set(MOUSE, "off")
    write('mouse = "off"\ntheme = "light"\n')
    campaign.machine.look()
    assert campaign.machine.theme == "light"
    with pytest.raises(InroadError, match="has changed since, so it is left as it is"):
        campaign.history.undo()
    assert config_file().read_text() == 'mouse = "off"\ntheme = "light"\n'
    change = campaign.history.undo()
    assert change is not None
    assert campaign.people.count() == 0


def test_who_listens_hears_of_what_is_set_and_of_what_somebody_wrote(campaign: Campaign) -> None:
    heard: list[str] = []
    stop = campaign.machine.subscribe(lambda config: heard.append(config.mouse))
    campaign.machine.look()
    campaign.machine.set(MOUSE, "off")
    campaign.history.undo()
    write('mouse = "on"\n')
    campaign.machine.look()
    campaign.machine.look()
    stop()
    campaign.machine.set(MOUSE, "off")
    assert heard == ["off", "", "on"]


def test_nothing_of_mine_is_for_a_demo(campaign: Campaign, tmp_path: Path) -> None:
    write(f'calendars = ["{tmp_path}/kept"]\nmy_calendar = "{tmp_path}"\nmouse = "off"\n')
    assert campaign.machine.calendars == (tmp_path / "kept",)
    campaign.machine.keep_from_folders()
    assert (campaign.machine.calendars, campaign.machine.my_calendar) == ((), "")
    assert campaign.machine.mouse == "off"
