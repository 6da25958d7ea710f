"""The end of the program while a screen is just being opened."""

from collections.abc import Callable

import pytest

from inroad.campaign import Campaign
from inroad.domain.messages.kinds import MessageKind
from inroad.screens.frame.command_screen import CommandScreen
from inroad.screens.me import MeScreen
from inroad.screens.messages.composer import ComposerScreen
from tests.screens.driver import open_app

SCREENS: dict[str, Callable[[Campaign], CommandScreen[None]]] = {
    "me": MeScreen,
    "composer": lambda campaign: ComposerScreen(
        campaign, campaign.people.all()[0].id, MessageKind.REQUEST
    ),
}


@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_that_is_just_being_opened_holds_up_no_end(
    name: str, demo: Campaign
) -> None:
    async with open_app(demo) as hands:
        hands.app.push_screen(SCREENS[name](demo))
        hands.app.leave_and_keep(143)
    assert hands.app.return_code == 143
