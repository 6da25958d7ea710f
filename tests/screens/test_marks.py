"""Marks on the board and on Today: what is done next is done with all who are marked."""

import pytest

from inroad.campaign import Campaign
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.conftest import MONDAY
from tests.screens.driver import Hands, open_app
from tests.somebody import added, somebody

ON_BOARD = ("3", "l")
"""The column of Requested: Sam Ortiz, Vera Lang and Umar Sheikh are the first there."""


def called(campaign: Campaign, name: str) -> Contact:
    return next(one for one in campaign.people.all() if one.name == name)


def here(hands: Hands) -> str:
    """Return whose card or row has the cursor."""
    return next(line for line in hands.lines if "▌" in line).split("▌", 1)[1]


async def test_a_card_is_marked_and_the_next_has_the_cursor(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press(*ON_BOARD, "space")
        assert "*Sam Ortiz" in hands.text
        assert here(hands).startswith("Vera Lang")
        assert "─ Vera Lang · 1 marked ─" in hands.text
        await hands.press("k", "space")
        assert "*" not in hands.text
        assert "marked" not in hands.text


async def test_esc_takes_the_marks_away_and_leaves_the_cursor(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press(*ON_BOARD, "space", "space", "h", "space")
        assert "3 marked" in hands.text
        before = hands.line_with("3 marked").split("─")[1].split("·")[0].strip()
        await hands.press("escape")
        assert "*" not in hands.text
        assert f"─ {before} ─" in hands.text


async def test_marked_cards_are_meant_in_all_columns(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press(*ON_BOARD, "space", "h", "space", "X")
        assert hands.toast == "Never suggesting 2 people."
        assert "marked" not in hands.text
        barred = [one.name for one in demo.people.all() if one.do_not_contact]
        assert sorted(barred) == ["Ana Ruiz", "Sam Ortiz"]
        await hands.press("u")
        assert not any(one.do_not_contact for one in demo.people.all())


async def test_marked_cards_are_moved_as_the_first_of_them(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        # The cursor is in another column then: what is next there is not what is meant.
        await hands.press(*ON_BOARD, "space", "space", "l", "l", "greater_than_sign")
        assert hands.toast == "Moved 2 people to Scheduled."
        assert called(demo, "Sam Ortiz").stage is Stage.SCHEDULED
        assert called(demo, "Maya Chen").stage is Stage.MET


def touches(campaign: Campaign, *names: str) -> list[int]:
    """Return how much there was with each of those who are called so."""
    return [len(campaign.people.view(called(campaign, name).id).touches) for name in names]


async def test_what_is_next_is_done_for_all_marked_cards(demo: Campaign) -> None:
    async with open_app(demo, (120, 40)) as hands:
        await hands.press("3", "l", "space", "space")
        assert "2 marked" in hands.text
        assert touches(demo, "Sam Ortiz", "Vera Lang") == [1, 1]
        await hands.press("d")
        assert touches(demo, "Sam Ortiz", "Vera Lang") == [2, 2]
        assert "2 marked" not in hands.text
        await hands.press("u")
        assert touches(demo, "Sam Ortiz", "Vera Lang") == [1, 1], "one change"


async def test_with_nothing_to_do_for_those_marked_that_is_said(demo: Campaign) -> None:
    async with open_app(demo, (120, 40)) as hands:
        await hands.press("5")
        await hands.go_to("Ines Vidal")
        await hands.press("space", "space", "d")
        assert hands.toast == "There is nothing to do for those marked at present."


@pytest.mark.parametrize("screen", ["1", "3", "5"])
async def test_a_star_marks_all_that_a_filter_shows_and_again_nothing_of_it(
    demo: Campaign, screen: str
) -> None:
    def with_tag() -> set[str]:
        return {one.name for one in demo.people.all() if "first" in one.tags}

    async with open_app(demo, (120, 40)) as hands:
        await hands.press(screen, "slash")
        await hands.type("org:fabrikam,contoso")
        await hands.press("enter", "asterisk", "plus")
        await hands.type("first")
        await hands.press("ctrl+s")
        shown = {"Priya Nair", "Sam Ortiz"}
        assert shown <= with_tag()
        places = {one.organisation for one in demo.people.all() if "first" in one.tags}
        assert places <= {"Fabrikam", "Contoso"}
        await hands.press("u", "asterisk", "asterisk", "plus")
        await hands.type("first")
        await hands.press("ctrl+s")
        assert len(with_tag()) == 1, "the one under the cursor"


async def test_marked_cards_that_are_not_found_are_left_alone(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press(*ON_BOARD, "space", "space", "slash")
        await hands.type("org:contoso stage:req")
        await hands.press("enter")
        assert "─ Sam Ortiz · 1 marked ─" in hands.text
        await hands.press("c")
        assert "Close" in hands.text
    assert called(demo, "Vera Lang").stage is Stage.REQUESTED


async def test_the_board_is_narrowed_by_terms(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "slash")
        await hands.type("org:contoso stage:req")
        assert "Requested 1 of 6" in hands.text
        assert "Identified 0/18" in hands.text
        assert "Sam Ortiz" in hands.text
        assert "Otis Grant" not in hands.text


async def test_a_term_that_is_not_known_is_said_on_the_board_and_on_today(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        for screen in ("3", "1"):
            await hands.press(screen, "slash")
            await hands.type("stage:mett")
            assert "stage:mett: no stage begins so; met does." in hands.text
            await hands.press("escape")


async def test_what_is_due_is_narrowed_by_terms(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("slash")
        await hands.type("stage:req")
        assert "Sam Ortiz" in hands.text
        assert "Maya Chen" not in hands.text
        assert "Ask next" not in hands.text


ON_TODAY = ("g", "j", "j")
"""On Sam Ortiz, whose second request is due; Lee Park comes after them."""


async def test_marks_on_today_choose_people(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press(*ON_TODAY, "space", "space", "f")
        assert "What are the conversations with 2 people for?" in hands.text
        await hands.press("escape", "plus")
        assert "Tags for 2 people" in hands.text
        await hands.type("fair")
        await hands.press("ctrl+s")
        assert hands.toast == "Tagged 2 people fair."
    tagged = [one.name for one in demo.people.all() if "fair" in one.tags]
    assert tagged == ["Lee Park", "Sam Ortiz"]


async def test_marks_on_today_are_snoozed_and_not_planned(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press(*ON_TODAY, "space", "space", "s")
        assert "Snooze 2 follow-ups" in hands.text


async def test_two_follow_ups_of_one_person_are_one_person(campaign: Campaign) -> None:
    ana = added(campaign, "Ana Ruiz")
    campaign.people.promise(ana.id, "send the slides", MONDAY.date(), mine=True)
    campaign.people.promise(ana.id, "send the notes", MONDAY.date(), mine=True)
    async with open_app(campaign) as hands:
        await hands.press("space", "space", "plus")
        assert "Tags for Ana Ruiz" in hands.text


@pytest.mark.parametrize("key", ["c", "D"])
async def test_what_is_done_with_marks_of_today_takes_them_off(demo: Campaign, key: str) -> None:
    async with open_app(demo) as hands:
        await hands.press(*ON_TODAY, "space", "space", key)
        said = {"c": "Closed 2 people.", "D": "Deleted 2 people. u takes it back."}
        assert hands.toast == said[key]
        assert "Sam Ortiz" not in hands.text
        await hands.press("u")
        assert "Sam Ortiz" in hands.text


async def to_ask(hands: Hands) -> None:
    """Go to the first under “Ask next”: Ines Vidal, whom Maya Chen named."""
    await hands.go_to("Ines Vidal")
    assert "Maya Chen named them; Northwind is a target; may help" in hands.text


async def test_whom_to_ask_next_stands_on_today_and_is_opened(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        lines = hands.lines
        at = next(at for at, line in enumerate(lines) if "Ask next" in line)
        asked = [line.split("  ")[1].strip() for line in lines[at + 1 : at + 4]]
        assert asked == ["Ines Vidal", "Farah Aziz", "Greta Holm"]
        await to_ask(hands)
        await hands.press("enter")
        assert "Ines Vidal" in hands.lines[0] + hands.lines[1] + hands.lines[2]
        await hands.press("q")
        assert "Ines Vidal" in here(hands)


async def test_for_whom_to_ask_next_goals_are_chosen_and_a_letter_is_written(
    demo: Campaign,
) -> None:
    async with open_app(demo) as hands:
        await to_ask(hands)
        await hands.press("f")
        assert "What is the conversation with Ines Vidal for?" in hands.text
        await hands.press("space", "enter")
        assert called(demo, "Ines Vidal").goals
        assert here(hands).split() == [
            *("Tue", "Ines", "Vidal", "Platform", "Lead,", "Northwind", "Send", "the", "request")
        ], "the cursor goes with her, so that w writes to her"
        await hands.press("w")
        assert "First request to Ines Vidal" in hands.text


async def test_whom_to_ask_next_is_put_off_and_comes_back_with_undo(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await to_ask(hands)
        await hands.press("l")
        assert "Later: Ines Vidal" in hands.text
        await hands.type("in 2 weeks")
        await hands.press("ctrl+s")
        assert "Ines Vidal" not in hands.text
        assert "Farah Aziz" in hands.text
        await hands.press("u")
        assert "Ines Vidal" in hands.text


async def test_whom_to_ask_next_is_not_for_me_and_comes_back_with_undo(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await to_ask(hands)
        await hands.press("x")
        assert hands.toast == "Not for me: Ines Vidal."
        assert "Ask next" in hands.text
        assert not any("Ines Vidal" in line and "named" in line for line in hands.lines)
        await hands.press("u")
        assert "Ines Vidal" in hands.text


async def test_l_is_for_whom_to_ask_and_says_so_elsewhere(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("l")
        assert hands.toast == "l puts off somebody under “Ask next”; s is for what is due."


async def test_several_of_whom_to_ask_are_marked(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await to_ask(hands)
        await hands.press("space", "space", "plus")
        assert "Tags for 2 people" in hands.text
        await hands.press("escape", "k", "x")
        assert hands.toast == "Not for me: 2 people."
        assert not any("named them" in line for line in hands.lines[-9:-4])
        await hands.press("u")
        assert not any(one.not_for_me for one in demo.people.all())


@pytest.mark.parametrize("key", ["d", "v"])
async def test_what_is_for_follow_ups_is_refused_kindly_for_whom_to_ask(
    demo: Campaign, key: str
) -> None:
    async with open_app(demo) as hands:
        await to_ask(hands)
        revision = demo.revision
        await hands.press(key)
        assert demo.revision == revision
        assert "Ines Vidal" in hands.text


async def test_of_many_planned_for_one_day_it_is_said_how_many_fit(campaign: Campaign) -> None:
    for at in range(7):
        campaign.people.add(somebody(f"Person {at}"))
    async with open_app(campaign) as hands:
        await hands.press("5", "asterisk", "s")
        await hands.type("tue")
        await hands.press("ctrl+s")
        assert hands.toast == (
            "Planned the requests to 7 people for Tue 24 Nov. 5 of them fit that day; the others "
            "follow, the last on Wed 25 Nov (at most 5 requests a day)."
        )
