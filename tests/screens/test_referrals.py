"""Who led to whom, driven by keys."""

from inroad.campaign import Campaign
from tests.screens.driver import open_app


async def test_the_tree_and_what_can_be_done_in_it(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("L")
        assert "Who led to whom" in hands.text
        assert "├ Farah Aziz" in hands.text
        assert "└ Priya Nair" in hands.text
        assert "led to 3 people" in hands.line_with("Maya Chen")
        await hands.go_to("Priya Nair")
        assert "Prepare and confirm" in hands.text
        await hands.press("enter")
        assert "referred by   Maya Chen" in hands.text
        await hands.press("h", "w")
        assert "to Priya Nair" in hands.text
        await hands.press("h", "h")
        assert "Overdue" in hands.text


async def test_without_referrals_it_says_how_they_come(campaign: Campaign) -> None:
    async with open_app(campaign, (60, 20)) as hands:
        await hands.press("L")
        assert "Nobody has led you to anybody yet." in hands.text
