"""The copies on the screen: what going back would change is seen first, and one key does it."""

from inroad.campaign import Campaign
from inroad.campaign.people import Details
from tests.screens.driver import open_app


async def test_a_copy_is_looked_at_and_then_gone_back_to(campaign: Campaign) -> None:
    campaign.people.add(Details("Maya Chen"))
    path = campaign.keeping.backup()
    campaign.people.add(Details("Sam Ortiz"))
    async with open_app(campaign) as hands:
        await hands.press("H", "B")
        assert "1 copy" in hands.text
        assert path.stem in hands.text
        # Nothing is gone back to that was not looked at.
        assert "R go back" not in hands.lines[-1]
        await hands.press("R")
        assert hands.toast == "Look first at what going back changes, with enter."
        await hands.press("enter")
        assert "1 entry differs" in hands.text
        assert "Sam Ortiz removed" in hands.text
        assert "R go b" in hands.lines[-1]
        assert [one.name for one in campaign.people.all()] == ["Maya Chen", "Sam Ortiz"]
        await hands.press("R")
        assert [one.name for one in campaign.people.all()] == ["Maya Chen"]
        assert "before-restoring" in hands.text
        await hands.press("u")
        assert [one.name for one in campaign.people.all()] == ["Maya Chen", "Sam Ortiz"]
        await hands.press("q")
        assert "History" in hands.text


async def test_without_a_copy_that_is_said(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("H", "B")
        assert "there is none yet" in hands.text
        assert "There is no copy yet; inroad backup keeps one." in hands.text
        assert "enter" not in hands.lines[-1]


async def test_a_copy_that_is_damaged_is_refused_in_a_sentence(campaign: Campaign) -> None:
    campaign.people.add(Details("Maya Chen"))
    path = campaign.keeping.backup()
    path.write_bytes(path.read_bytes()[:200])
    async with open_app(campaign) as hands:
        await hands.press("H", "B", "enter")
        assert "is no whole copy" in hands.toast
        await hands.press("R")
        assert [one.name for one in campaign.people.all()] == ["Maya Chen"]
