"""Prep where no conversation is planned: each key that needs a sheet says how there comes one."""

import pytest

from inroad.campaign import Campaign
from tests.screens.driver import open_app


@pytest.mark.parametrize("key", ["space", "a", "K", "J", "m", "D", "n", "e", "y", "b", "s", "i"])
async def test_a_key_says_that_there_is_no_sheet_yet(campaign: Campaign, key: str) -> None:
    async with open_app(campaign) as hands:
        await hands.press("4", key)
        said = "There is no sheet yet: agree a time with someone on the board first."
        assert hands.toast == said
