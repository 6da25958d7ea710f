"""People by keys: everybody in one table, in an order, through a filter, several at once."""

import pytest
from rich.cells import cell_len

from inroad.campaign import Campaign
from inroad.domain.people.contact import Contact
from inroad.domain.people.list_order import ListOrder
from inroad.domain.people.stages import Stage
from tests.conftest import MovableClock
from tests.screens.driver import Hands, open_app
from tests.somebody import somebody

SIZES = [(80, 24), (120, 40), (60, 20), (200, 60)]
NAMES = ("Ada Stone", "Ben Reed", "Cleo Marsh", "Dov Adler")


@pytest.fixture
def four(campaign: Campaign) -> Campaign:
    """A campaign with four people of whom nothing else is known."""
    for name in NAMES:
        campaign.people.add(somebody(name))
    return campaign


def here(hands: Hands) -> str:
    """Return the line under the cursor."""
    return next(line for line in hands.lines if line.startswith("▌"))


def listed(hands: Hands, *names: str) -> list[str]:
    """Return those of some names that are seen in the table, from top to bottom."""
    table = hands.lines[2 : next(at for at, line in enumerate(hands.lines) if line[1:2] == "─")]
    return [name for line in table for name in names if name in line[:30]]


def called(campaign: Campaign, name: str) -> Contact:
    return next(one for one in campaign.people.all() if one.name == name)


@pytest.mark.parametrize("size", SIZES)
async def test_everybody_is_there_with_what_matters_at_every_size(
    demo: Campaign, size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as hands:
        await hands.press("5")
        assert "40 people · by who next" in hands.lines[1]
        assert "Ines Vidal" in here(hands)
        assert "Maya Chen named them" in hands.text
        assert all(cell_len(line) <= size[0] for line in hands.lines)
        assert "? all keys" in hands.lines[-1]


async def test_the_order_is_shown_and_remembered(four: Campaign, clock: MovableClock) -> None:
    async with open_app(four) as hands:
        await hands.press("5")
        for order in (*list(ListOrder)[1:], ListOrder.WHO_NEXT, ListOrder.NAME):
            await hands.press("o")
            assert f"4 people · by {order}" in hands.lines[1]
        assert listed(hands, *NAMES) == list(NAMES)
    four.close()
    async with open_app(Campaign(four.path, clock)) as hands:
        await hands.press("5")
        assert "4 people · by name" in hands.lines[1]


async def test_a_filter_has_words_and_terms(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("5", "slash")
        await hands.type("stage:req contoso")
        assert "1 of 40" in hands.lines[1]
        assert "stage:req contoso" in hands.lines[1]
        await hands.press("enter")
        assert "Sam Ortiz" in here(hands)
        await hands.press("enter")
        assert "Sam Ortiz" in hands.text
        await hands.press("q")
        assert "1 of 40" in hands.lines[1]
        await hands.press("escape")
        assert "40 people" in hands.lines[1]


async def test_a_term_that_is_not_known_is_said_and_narrows_nothing(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("5", "slash")
        await hands.type("stage:mett")
        assert "stage:mett: no stage begins so; met does. ? explains them all." in hands.text
        assert "40 of 40" in hands.lines[1]
        await hands.pilot.resize_terminal(120, 40)
        await hands.settle()
        assert "stage:mett: no stage begins so" in hands.text, "in the pane, where there is one"


async def test_where_nobody_matches_it_says_how_to_see_everybody(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("5", "slash")
        await hands.type("zzz")
        assert "0 of 40" in hands.lines[1]
        assert "Nobody matches “zzz”. Esc shows everybody." in hands.text


async def test_tab_completes_and_question_mark_explains(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("5", "slash")
        await hands.type("stage:sch")
        await hands.press("tab")
        assert "stage:scheduled" in hands.lines[1]
        assert "3 of 40" in hands.lines[1]
        await hands.press("question_mark")
        assert "Filtering people" in hands.text
        assert "stage:met" in hands.line_with("where they stand")
        await hands.press("escape")
        assert "stage:scheduled" in hands.lines[1]
        await hands.type(" wim")
        assert "1 of 40" in hands.lines[1], "typing goes on where it was"


async def test_esc_marks_nobody_and_shows_everybody(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("5", "space", "asterisk")
        assert "40 marked · 40 people" in hands.lines[1]
        await hands.press("asterisk")
        assert "marked" not in hands.lines[1]
        await hands.press("space", "escape")
        assert "marked" not in hands.lines[1]


async def test_marks_that_a_filter_hides_are_not_counted_and_nothing_is_done_with_them(
    four: Campaign,
) -> None:
    async with open_app(four) as hands:
        await hands.press("5", "asterisk", "slash")
        await hands.type("cleo")
        await hands.press("enter")
        assert "1 marked · 1 of 4" in hands.lines[1]
        await hands.press("D")
        assert hands.toast == "Deleted Cleo Marsh. u takes it back."
    assert len(four.people.all()) == 3


async def test_one_who_is_marked_is_meant_wherever_the_cursor_is(four: Campaign) -> None:
    async with open_app(four) as hands:
        await hands.press("5", "space")
        assert "Ben Reed" in here(hands)
        await hands.press("f")
        assert "the conversation with Ada Stone" in hands.text
        await hands.press("space", "enter", "greater_than_sign")
        assert called(four, "Ada Stone").stage is Stage.REQUESTED
        await hands.press("escape", "g", "space", "j", "X")
    assert [one.name for one in four.people.all() if one.do_not_contact] == ["Ben Reed"]


MARKS = ("5", "space", "space", "j")
"""Two are marked, and the cursor is on another one."""


async def several(hands: Hands, *keys: str) -> None:
    await hands.press(*MARKS)
    assert "2 marked" in hands.lines[1]
    await hands.press(*keys)


async def test_goals_are_chosen_for_several(four: Campaign) -> None:
    async with open_app(four) as hands:
        await several(hands, "f")
        assert "What are the conversations with 2 people for?" in hands.text
        await hands.press("space", "enter")
        assert hands.toast == "Chose the goals for 2 people."
        assert "marked" not in hands.lines[1]
        await hands.press("u")
        assert hands.toast == "Took back “Chose the goals for 2 people”."
    assert not any(one.goals for one in four.people.all())


async def test_requests_to_several_are_planned(four: Campaign) -> None:
    async with open_app(four) as hands:
        await several(hands, "s")
        assert "Plan the requests to 2 people" in hands.text
        await hands.type("fri")
        await hands.press("ctrl+s")
        assert "marked" not in hands.lines[1]
    planned = [one.name for one in four.people.all() if one.planned_on is not None]
    assert planned == ["Ada Stone", "Ben Reed"]


async def test_several_are_moved_there_and_back(four: Campaign) -> None:
    for one in four.people.all():
        four.pipeline.choose_goals(one.id, ["entry"])
        four.pipeline.move(one.id, Stage.SCHEDULED)
    async with open_app(four) as hands:
        await several(hands, "greater_than_sign")
        assert hands.toast == "Moved 2 people to Met."
        await hands.press("u")
        assert {one.stage for one in four.people.all()} == {Stage.SCHEDULED}
        await hands.press("escape", "g", "space", "space", "less_than_sign")
        assert hands.toast == "Moved 2 people to Requested."


async def test_where_it_fits_none_of_several_it_says_why_and_keeps_the_marks(
    four: Campaign,
) -> None:
    async with open_app(four) as hands:
        await several(hands, "greater_than_sign")
        assert hands.toast == "Choose what the conversation with Ada is for first."
        assert "2 marked" in hands.lines[1]


ENDS = {
    "c": "Closed 2 people.",
    "x": "Not for me: 2 people.",
    "X": "Never suggesting 2 people.",
    "D": "Deleted 2 people. u takes it back.",
}


@pytest.mark.parametrize("key", ENDS)
async def test_what_is_done_with_several_is_said_and_taken_back_at_once(
    four: Campaign, key: str
) -> None:
    before = four.people.all()
    async with open_app(four) as hands:
        await several(hands, key)
        assert hands.toast == ENDS[key]
        assert "marked" not in hands.lines[1]
        assert four.people.all() != before
        await hands.press("u")
        assert four.people.all() == before
        assert "Ada Stone" in here(hands), "the cursor is with who came back"


async def test_several_are_put_off(four: Campaign) -> None:
    async with open_app(four) as hands:
        await several(hands, "l")
        assert "Later: 2 people" in hands.text
        await hands.type("in 2 weeks")
        await hands.press("ctrl+s")
        assert hands.toast == "Not before Mon 7 Dec: 2 people."
        assert listed(hands, *NAMES) == ["Cleo Marsh", "Dov Adler", "Ada Stone", "Ben Reed"]


async def test_one_stays_in_place_until_the_cursor_goes_on(four: Campaign) -> None:
    async with open_app(four) as hands:
        await hands.press("5", "j", "f", "space", "enter")
        assert called(four, "Ben Reed").goals
        assert listed(hands, *NAMES) == list(NAMES), "the request is planned, and more is to do"
        assert "Ben Reed" in here(hands)
        line = hands.lines.index(here(hands))
        await hands.press("w")
        assert "First request to Ben Reed" in hands.text, "the next key is for the same"
        await hands.press("escape", "j")
        assert listed(hands, *NAMES) == ["Ada Stone", "Cleo Marsh", "Dov Adler", "Ben Reed"]
        assert "Cleo Marsh" in hands.lines[line], "the cursor is where it was, with the next one"
        assert hands.lines[line].startswith("▌")
        await hands.press("o", "o", "o", "o", "o", "o", "o")
        assert listed(hands, *NAMES)[-1] == "Ben Reed", "an order is an order"


async def test_several_are_tagged(four: Campaign) -> None:
    async with open_app(four) as hands:
        await several(hands, "plus")
        assert "Tags for 2 people" in hands.text
        await hands.type("alumni, fair")
        await hands.press("ctrl+s")
        await hands.press("slash")
        await hands.type("tag:alu")
        assert listed(hands, *NAMES) == ["Ada Stone", "Ben Reed"]


async def test_who_is_not_for_me_is_found_and_put_back(four: Campaign) -> None:
    async with open_app(four) as hands:
        await hands.press("5", "j", "x")
        assert "3 people" in hands.lines[1]
        await hands.press("slash")
        await hands.type("is:away")
        await hands.press("enter")
        assert "Ben Reed" in here(hands)
        assert "not for me" in here(hands)
        await hands.press("x", "escape")
        assert "4 people" in hands.lines[1]


async def test_from_110_columns_on_a_pane_tells_of_the_person_selected(demo: Campaign) -> None:
    async with open_app(demo, (120, 40)) as hands:
        await hands.press("5")
        assert hands.lines[2].rstrip().endswith("Ines Vidal")
        assert "─ why ─" in hands.text
        await hands.press("j")
        assert hands.lines[2].rstrip().endswith("Farah Aziz")
        await hands.pilot.resize_terminal(109, 40)
        await hands.settle()
        assert "─ Farah Aziz ─" in hands.text
        await hands.pilot.resize_terminal(110, 40)
        await hands.settle()
        assert hands.lines[2].rstrip().endswith("Farah Aziz")
        assert "─ Farah Aziz ─" not in hands.text


ODD_NAMES = (
    "山田 太郎",
    "Zoe\u0308 O'Neill",
    "שרה כהן",
    "محمد علي",
    "Łukasz Žižek",
    "J\u200dR 👩‍💻",
)


@pytest.mark.parametrize("width", [80, 120, 200])
async def test_names_of_any_letters_keep_the_columns_straight(
    campaign: Campaign, width: int
) -> None:
    for name in ODD_NAMES:
        campaign.people.add(somebody(name, "Northwind", "Analyst"))
    campaign.me.use_order(ListOrder.NAME)
    async with open_app(campaign, (width, 24)) as hands:
        await hands.press("5")
        rows = [line for line in hands.lines if "Analyst" in line and line[0] in " ▌"][:6]
        begins = {cell_len(row[: row.index("Analyst")]) for row in rows}
        assert len(rows) == 6
        assert len(begins) == 1, hands.text


async def test_nobody_yet_says_how_to_begin(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("5")
        assert "0 people" in hands.lines[1]
        assert "Nobody yet. I imports people from a file, N adds one person." in hands.text
        await hands.press("enter", "space", "D", "o", "asterisk")
        assert "0 people · by who next" in hands.lines[1], "there is nothing to order"


async def test_rows_show_marks_and_what_changed_at_once(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("5", "asterisk")
        rows = [line for line in hands.lines[2:20] if line.strip()]
        assert all("*" in line[:4] for line in rows), rows
        await hands.press("escape", "f", "space", "enter")
        assert "send the request" in here(hands)
        await hands.press("u")
        assert "send the request" not in here(hands)
