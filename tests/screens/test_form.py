"""A form that refuses: it stays, says why, and the cursor is where it is put right."""

from textual.widgets import Input

from inroad.campaign import Campaign
from tests.screens.driver import open_app
from tests.somebody import somebody


async def test_what_a_field_means_is_said_in_that_field_alone(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("3", "n")
        await hands.type("Ana Ruiz")
        for _ in range(6):
            await hands.press("enter")
        await hands.type("berlin")
        assert "Europe/Berlin" in hands.text
        await hands.press("enter")
        assert "Europe/Berlin" not in hands.text


async def test_the_cursor_goes_to_what_is_refused(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("3", "n")
        await hands.type("Ana Ruiz")
        for _ in range(6):
            await hands.press("enter")
        line = hands.app.focused
        assert isinstance(line, Input)
        await hands.type("nowhere at all")
        await hands.press("enter", "enter", "ctrl+s")
        assert "nowhere at all" in hands.text
        assert "time zone" in hands.text
        assert hands.app.focused is line
        assert campaign.people.all() == ()
        await hands.press("end", *["backspace"] * len("nowhere at all"))
        await hands.type("berlin")
        await hands.press("ctrl+s")
    (ana,) = campaign.people.all()
    assert (ana.name, ana.zone) == ("Ana Ruiz", "Europe/Berlin")


async def test_typing_goes_nowhere_on_the_line_that_saves(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    async with open_app(campaign) as hands:
        await hands.press("3", "a")
        await hands.type("She likes")
        await hands.press("tab")
        before = hands.lines
        await hands.type("short questions best of all")
        assert hands.lines == before
        (ana,) = campaign.people.all()
        assert campaign.people.view(ana.id).touches == ()
        await hands.press("enter")
        assert campaign.people.view(ana.id).touches[0].text == "She likes"
