"""What the board says where nobody is."""

from inroad.campaign import Campaign
from tests.screens.driver import Hands, open_app
from tests.somebody import somebody


async def test_an_empty_board_and_an_empty_stage_say_what_to_do(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("3")
        line = hands.line_with("The board is empty.").strip()
        assert line == "The board is empty. I imports people from a file, n adds one person."
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


async def go_beside_who_is_found(hands: Hands) -> None:
    """Look for Ana on the board, and take the cursor to the stage behind theirs."""
    await hands.press("3", "slash")
    await hands.type("ana")
    await hands.press("enter", "l")


async def test_a_stage_without_anybody_found_does_not_deny_those_found(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    async with open_app(campaign) as hands:
        await go_beside_who_is_found(hands)
        assert hands.line_with("Nobody").strip() == (
            "Nobody in Requested matches “ana”. h and l go to the others."
        )


async def test_a_cursor_in_an_empty_stage_stays_when_something_changes(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    campaign.people.add(somebody("Bo Lind"))
    async with open_app(campaign) as hands:
        await go_beside_who_is_found(hands)
        assert "Nobody in Requested" in hands.text
        bo = campaign.people.all()[-1]
        campaign.people.note(bo.id, "Called back")
        await hands.settle()
        assert "Nobody in Requested" in hands.text


async def test_what_is_said_does_not_lie_over_what_is_typed_to_find(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    async with open_app(campaign) as hands:
        await hands.press("3", "slash")
        await hands.type("ana")
        hands.app.notify("Something that is long enough to lie over all of the line. " * 3)
        await hands.settle()
        assert "Something that is long" in hands.text
        assert hands.lines[-2].split() == ["ana"]
        assert "keep these" in hands.lines[-1]
