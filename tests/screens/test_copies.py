"""The copies on the screen: what going back would change is seen first, and one key does it."""

from pathlib import Path

import pytest

from inroad.campaign import Campaign
from tests.screens.driver import open_app
from tests.somebody import somebody


async def test_a_copy_is_looked_at_and_then_gone_back_to(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    campaign.safekeeping.backup()
    campaign.people.add(somebody("Sam Ortiz"))
    async with open_app(campaign) as hands:
        await hands.press("H", "B")
        assert "1 copy" in hands.text
        assert "Mon 23 Nov 2026 08:30" in hands.line_with("▌")
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
        assert "Mon 23 Nov 2026 08:30, before going back to a copy" in hands.text
        await hands.press("u")
        assert [one.name for one in campaign.people.all()] == ["Maya Chen", "Sam Ortiz"]
        await hands.press("q")
        assert "History" in hands.text


async def test_what_differs_is_read_whole_in_a_small_window(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    campaign.safekeeping.backup()
    (maya,) = campaign.people.all()
    role = " ".join(f"word{number}" for number in range(14))
    campaign.people.edit(maya.id, somebody("Maya Chen", role=role))
    async with open_app(campaign, (60, 30)) as hands:
        await hands.press("H", "B", "enter")
        assert f"role {role} → nothing" in " ".join(hands.text.split())


async def test_a_window_of_another_size_still_shows_what_was_looked_at(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    campaign.safekeeping.backup()
    campaign.people.add(somebody("Sam Ortiz"))
    async with open_app(campaign) as hands:
        await hands.press("H", "B", "enter")
        await hands.pilot.resize_terminal(60, 20)
        await hands.settle()
        assert "Sam Ortiz removed" in hands.text
        campaign.people.add(somebody("Ines Vidal"))
        await hands.settle()
        assert "removed" not in hands.text, "it is another campaign by now"
        assert "R go b" not in hands.lines[-1]
        await hands.press("R")
        assert hands.toast == "Look first at what going back changes, with enter."


async def test_without_a_copy_that_is_said(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("H", "B")
        assert "there is none yet" in hands.text
        assert "There is no copy yet; inroad backup keeps one." in hands.text
        assert "enter" not in hands.lines[-1]


async def test_a_copy_that_is_damaged_is_refused_in_a_sentence(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    path = campaign.safekeeping.backup()
    path.write_bytes(path.read_bytes()[:200])
    async with open_app(campaign) as hands:
        await hands.press("H", "B", "enter")
        assert "is no whole copy" in hands.toast
        await hands.press("R")
        assert [one.name for one in campaign.people.all()] == ["Maya Chen"]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("2026-11-06", "Fri 6 Nov 2026, as the day began"),
        ("2026-12-04-233000", "Sat 5 Dec 2026 00:30"),
        ("2026-12-04-080000-before-restoring", "Fri 4 Dec 2026 09:00, before going back to a copy"),
        ("2026-12-04-080000-2", "Fri 4 Dec 2026 09:00, 2"),
        ("2026-13-40", "2026-13-40"),
        ("2026-12-04-997000", "2026-12-04-997000"),
        ("from my laptop", "from my laptop"),
    ],
)
def test_a_copy_is_called_by_my_clocks(campaign: Campaign, name: str, called: str) -> None:
    campaign.settings.set("zone", "Europe/Berlin")
    assert campaign.safekeeping.called(Path(f"{name}.json")) == called
