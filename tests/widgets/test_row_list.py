"""Rows of a table: what has no room in its cell goes on below it, and columns stay straight."""

import pytest
from rich.cells import cell_len

from inroad.campaign import Campaign
from inroad.widgets.row_list import TableCell, in_lines
from tests.screens.driver import open_app
from tests.somebody import somebody


def said(*cells: TableCell) -> list[str]:
    return ["".join(span.text for span in line) for line in in_lines(cells)]


def test_a_row_has_as_many_lines_as_its_longest_cell() -> None:
    assert said(TableCell("Know the state of the industry", 14), TableCell("●", 2)) == [
        "Know the state● ",
        "of the          ",
        "industry        ",
    ]


def test_numbers_stand_at_the_right() -> None:
    assert said(TableCell("Due this week", 8), TableCell("16", 4, is_right=True)) == [
        "Due this  16",
        "week        ",
    ]


@pytest.mark.parametrize(
    "text", ["", "山田太郎と山田花子", "ines.vidal.with.a.long.address@example.com"]
)
def test_every_line_is_as_wide_as_the_columns(text: str) -> None:
    assert {cell_len(line) for line in said(TableCell(text, 9), TableCell("x", 3))} == {12}


async def test_it_is_broken_anew_for_another_width_and_the_cursor_stays(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    role = "Head of Platform Engineering and Developer Experience"
    (maya,) = campaign.people.all()
    campaign.people.edit(maya.id, somebody("Maya Chen", role=role))
    campaign.people.note(maya.id, "She likes people who come with one concrete question")
    async with open_app(campaign, (120, 30)) as hands:
        await hands.press("2", "n")
        await hands.type("Learn how a platform team decides what it builds next and for whom")
        await hands.press("ctrl+s", "H", "j")
        here = hands.line_with("▌")
        long = "Learn how a platform team decides what it builds next and for whom"
        assert any(long in line for line in hands.lines)
        await hands.pilot.resize_terminal(60, 30)
        await hands.settle()
        assert hands.line_with("▌")[2:20] == here[2:20], "the cursor is at the same change"
        assert not any(long in line for line in hands.lines)
        assert long in " ".join(hands.text.split()), "read whole, over two lines"
