"""Who may be known twice, by keys: side by side, field by field."""

from dataclasses import replace

import pytest

from inroad.campaign import Campaign
from inroad.campaign.people.duplicates import Duplicates
from inroad.campaign.people.namesakes import SOMEBODY_ELSE
from inroad.config.config import Config, KeyChoice
from inroad.screens.people.duplicates import DuplicatesScreen
from tests.screens.driver import open_app
from tests.screens.held import Held
from tests.somebody import added, somebody

COMPARING = "Who may be known twice · comparing 2 people"


@pytest.fixture
def twice(campaign: Campaign) -> Campaign:
    """A campaign in which Ana is known twice."""
    added(
        campaign,
        "Ana Kovač",
        organisation="Initech",
        role="Engineer",
        email="ana@example.com",
        notes="met at PyCon",
    )
    other = replace(somebody("Ana Kovac", "Initech", "Lead"), phone="+49 30 1234567")
    campaign.people.add(other, meant=SOMEBODY_ELSE)
    return campaign


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    """What compares people, held until it is let go."""
    held = Held(Duplicates.all_in_steps)
    monkeypatch.setattr(Duplicates, "all_in_steps", held)
    return held


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40), (200, 60)])
async def test_two_are_compared_and_made_one_field_by_field(
    twice: Campaign, size: tuple[int, int]
) -> None:
    async with open_app(twice, size) as hands:
        await hands.press("5", "equals_sign")
        assert "Who may be known twice · 1" in hands.text
        await hands.press("enter")
        assert "One person, or two?" in hands.text
        assert "They have the same name there." in hands.text
        role = hands.line_with("Role")
        assert role.index("Engineer") < role.index("Lead")
        await hands.go_to("Role")
        await hands.press("space", "enter")
        (ana,) = twice.people.all()
        assert (ana.role, ana.phone, ana.email) == ("Lead", "+49 30 1234567", "ana@example.com")
        assert "Nobody seems to be known twice." in hands.text
        await hands.press("u")
        assert "Who may be known twice · 1" in hands.text


async def test_after_an_undo_the_cursor_is_on_the_pair_that_came_back(campaign: Campaign) -> None:
    for name in ("Ana Kovač", "Bea Lund", "Cai Obi"):
        added(campaign, name, organisation="Initech")
        campaign.people.add(somebody(name, "Initech"), meant=SOMEBODY_ELSE)
    async with open_app(campaign) as hands:
        await hands.press("5", "equals_sign", "j")
        assert "Bea Lund" in hands.line_with("▌")
        await hands.press("enter", "enter")
        assert "Who may be known twice · 2" in hands.text
        await hands.press("g", "u")
        assert "Bea Lund" in hands.line_with("▌")
        await hands.press("U", "g", "u", "k")
        assert "Ana Kovač" in hands.line_with("▌")


async def test_two_people_are_said_to_be_two_and_not_asked_about_again(twice: Campaign) -> None:
    async with open_app(twice) as hands:
        await hands.press("5", "equals_sign", "enter", "t")
        assert "Nobody seems to be known twice." in hands.text
        assert len(twice.people.all()) == 2


async def test_leaving_decides_nothing(twice: Campaign) -> None:
    async with open_app(twice) as hands:
        await hands.press("5", "equals_sign", "enter", "escape")
        assert "Who may be known twice · 1" in hands.text
        await hands.press("q")
        assert "2 people" in hands.text


@pytest.mark.usefixtures("held")
async def test_one_may_go_back_while_people_are_compared(twice: Campaign) -> None:
    async with open_app(twice) as hands:
        await hands.press("5")
        await hands.start("equals_sign", COMPARING)
        await hands.start("q", "5 People")
        assert "2 people" in hands.text


async def test_where_many_are_compared_that_is_said_before(twice: Campaign, held: Held) -> None:
    async with open_app(twice) as hands:
        await hands.press("5")
        await hands.start("equals_sign", COMPARING)
        held.let_go()
        await hands.settle()
        assert "Who may be known twice · 1" in hands.text


async def test_after_a_change_people_are_compared_anew_and_only_then(
    twice: Campaign, held: Held
) -> None:
    async with open_app(twice) as hands:
        await hands.press("5")
        await hands.start("equals_sign", COMPARING)
        added(twice, "Bea Lund")
        await hands.start("j", "comparing 3 people")
        assert held.running == 1


async def test_what_can_do_without_the_pairs_is_the_key_that_goes_back(twice: Campaign) -> None:
    async with open_app(twice, config=Config(keys=KeyChoice("emacs"))) as hands:
        screen = DuplicatesScreen(twice)
        hands.app.push_screen(screen)
        await hands.settle()
        keys = ("ctrl+g", "q", "h", "enter", None)
        assert [key for key in keys if not screen.needs_all(key)] == ["ctrl+g", "q"]
