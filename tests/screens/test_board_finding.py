"""Finding somebody on the board as one types."""

import pytest

from inroad.campaign import Campaign
from tests.screens.driver import open_app
from tests.somebody import somebody


async def test_finding_takes_the_cursor_to_whom_it_found(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "slash")
        await hands.type("lee park")
        assert "─ Lee Park ─" in hands.text


async def test_finding_takes_the_cursor_to_whoever_is_called_so_in_whichever_stage(
    demo: Campaign,
) -> None:
    async with open_app(demo) as hands:
        # Others in the stage where the cursor begins have it in their firm or in their work.
        await hands.press("3", "N")
        await hands.type("Bob Byte")
        await hands.press("tab")
        await hands.type("Mayan Works")
        await hands.press("ctrl+s", "slash")
        await hands.type("maya")
        assert "─ Maya Chen ─" in hands.text


async def test_find_as_you_type(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "slash")
        await hands.type("contoso")
        assert "Identified 2/18" in hands.text
        assert "Requested 1 of 6" in hands.text
        assert "Ana Ruiz" not in hands.text
        await hands.press("escape")
        assert "Identified 18" in hands.text
        assert hands.app.focused is not None
        assert hands.app.focused.id == "board"


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (200, ("Identified 2 of 18", "Requested 1 of 6", "Met 0 of 1")),
        (80, ("Identified 2/18", "Requested 1 of 6")),
        (74, ("Identified 2 of 18", "Req 1/6", "Met 0/1")),
        (40, ("Identified 2 of 18", "Req 1 ")),
    ],
)
async def test_while_somebody_is_looked_for_each_count_says_of_how_many(
    demo: Campaign, width: int, said: tuple[str, ...]
) -> None:
    async with open_app(demo, (width, 24)) as hands:
        await hands.press("3", "slash")
        await hands.type("contoso")
        for words in said:
            assert words in hands.text
        await hands.press("escape")
        assert "Identified 18" in hands.text
        assert " of 18" not in hands.text


async def test_who_fits_best_is_first_and_has_the_cursor(campaign: Campaign) -> None:
    for name in ("Johanna Land", "Shannon Lee", "Hanna Groß"):
        campaign.people.add(somebody(name))
    async with open_app(campaign) as hands:
        await hands.press("3", "slash")
        await hands.type("gross")
        await hands.press("escape", "slash")
        await hands.type("han")
        found = [line.strip(" ▌") for line in hands.lines if " Lan" in line or "Han" in line]
        assert found[0] == "Hanna Groß"
        await hands.press("enter", "enter")
        assert "Hanna Groß" in hands.text
        assert "Johanna" not in hands.text
