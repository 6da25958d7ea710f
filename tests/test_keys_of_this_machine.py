"""Where no program is running, a sentence names the keys that the next start has."""

import pytest

from inroad.campaign import Campaign
from inroad.domain.errors import InroadError
from inroad.keymap.keymap import Keymap, holding
from inroad.paths import config_file


def _refusal(campaign: Campaign) -> str:
    with pytest.raises(InroadError) as refused:
        campaign.goals.drop_own("insight")
    return str(refused.value)


def _choose(keys: str) -> None:
    config_file().parent.mkdir(parents=True, exist_ok=True)
    config_file().write_text(keys)


def test_it_is_the_usual_key_where_none_was_chosen(campaign: Campaign) -> None:
    assert _refusal(campaign).endswith("let go of one with space.")


def test_it_is_the_key_that_config_toml_chooses(campaign: Campaign) -> None:
    _choose('[keys]\n"goals.choose_goal" = "ctrl+g"\n')
    assert _refusal(campaign).endswith("let go of one with ctrl+g.")
    with holding(Keymap()):
        assert _refusal(campaign).endswith("let go of one with space."), "a program is running"


def test_a_file_that_cannot_be_read_leaves_the_usual_one(campaign: Campaign) -> None:
    _choose("[keys\n")
    assert _refusal(campaign).endswith("let go of one with space.")
