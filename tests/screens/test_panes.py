"""Beside or below a list of people, where there is room: who is under the cursor."""

from datetime import date

import pytest

from inroad.campaign import Campaign
from inroad.domain.people.list_order import ListOrder
from tests.screens.driver import Hands, open_app
from tests.somebody import added, somebody

WIDE = [(110, 42), (120, 40), (200, 60)]
WIDEST = 112
"""Cells of a list: what of a row is farther from its name is no longer read with it."""


def beside(hands: Hands) -> str:
    """Return what the pane says, as running text."""
    width = hands.app.size.width
    at = min(WIDEST, width - width // 3 - 1)
    return " ".join(" ".join(line[at:] for line in hands.lines).split())


@pytest.mark.parametrize("size", WIDE)
async def test_today_tells_of_the_person_selected_beside_the_list(
    demo: Campaign, size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as hands:
        said = beside(hands)
        assert "Maya Chen Staff Engineer, Northwind" in said
        assert "They offered: an introduction to Ines in platform." in said, "why"
        assert "12 Nov They replied" in said
        assert "Platform teams are being folded into" in said, "what was learnt"
        await hands.go_to("Ines Vidal")
        assert "Maya Chen named them" in beside(hands), "why she is worth asking"


@pytest.mark.parametrize("size", WIDE)
@pytest.mark.parametrize(("screen", "last"), [("1", "Check in"), ("5", "today check in")])
async def test_no_row_is_wider_than_can_be_followed(
    demo: Campaign, screen: str, last: str, size: tuple[int, int]
) -> None:
    demo.me.use_order(ListOrder.STAGE)
    async with open_app(demo, size) as hands:
        await hands.press(screen)
        row = next(line for line in hands.lines if line[:WIDEST].count("Lee Park  "))
        assert last in row[:WIDEST]


async def test_a_day_of_another_year_stands_whole_before_what_happened(demo: Campaign) -> None:
    old = added(demo, "Old Friend")
    demo.people.in_touch(old.id, date(2023, 10, 28), "a walk")
    async with open_app(demo, (120, 40)) as hands:
        await hands.press("5")
        await hands.go_to("Old Friend")
        assert "28 Oct 2023 " in beside(hands)
        assert "a walk" in beside(hands)


async def test_what_there_is_to_say_with_nobody_due_ends_before_the_pane(
    demo: Campaign,
) -> None:
    async with open_app(demo, (120, 30)) as hands:
        await hands.press("escape", "1", "slash")
        await hands.type("zqx")
        said = " ".join(hands.text.split())
        assert "3 and / looks among everybody, F in all that you wrote." in said


@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
async def test_the_board_keeps_its_width_and_tells_below_it(
    demo: Campaign, size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as hands:
        await hands.press("3")
        await hands.press("l", "l", "l")
        for stage in ("Identified", "Requested", "Scheduled", "Met", "Thanked", "In touch"):
            assert stage in hands.text, "all stages are seen"
        below = hands.text[hands.text.index("─ Maya Chen · Staff Engineer, Northwind ─") :]
        assert "─ last ─" in below
        assert "12 Nov  They replied" in below
        assert "─ learnt ─" in below
        assert "They offered: an introduction" in below


async def test_a_low_window_has_two_lines_below_the_board(demo: Campaign) -> None:
    async with open_app(demo, (120, 30)) as hands:
        await hands.press("3")
        await hands.press("l", "l", "l")
        below = hands.text[hands.text.index("─ Maya Chen ─") :]
        assert "Thank-you: 24 hours after your conversation ended" in below
        assert "─ last ─" not in below


async def test_a_stage_with_nobody_in_it_leaves_its_room_to_the_others(
    campaign: Campaign, demo: Campaign
) -> None:
    long = "Bartholomew Featherstonehaugh"
    async with open_app(demo, (120, 40)) as hands:
        await hands.press("3")
        full = hands.line_with("Identified").index("Requested")
    for name in ("Ana Ruiz", long):
        campaign.people.add(somebody(name))
    async with open_app(campaign, (120, 40)) as hands:
        await hands.press("3")
        assert long in hands.text
        heads = hands.line_with("Identified 2")
        assert heads.index("Requested 0") > full
        assert "In touch 0" in heads
        await hands.press("slash")
        await hands.type("ana")
        assert hands.line_with("Identified").index("Requested") == heads.index("Requested 0")
