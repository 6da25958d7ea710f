"""What the board says where nobody is."""

from inroad.campaign import Campaign
from tests.screens.driver import open_app
from tests.somebody import somebody


async def test_an_empty_board_and_an_empty_stage_say_what_to_do(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("3")
        line = hands.line_with("The board is empty.").strip()
        assert line == "The board is empty. I imports your LinkedIn connections, n adds one person."
        campaign.people.add(somebody("Ana Ruiz"))
        hands.app.screen.refresh_view()
        await hands.press("l")
        line = hands.line_with("Nobody is in").strip()
        assert line == "Nobody is in Requested. h and l go to the other stages."
        await hands.press("slash")
        await hands.type("zzz")
        await hands.press("enter")
        assert hands.line_with("Nobody matches").strip() == (
            "Nobody matches “zzz”. Esc shows everyone."
        )
