"""Triage by keys: one person large, one key each, and everything can be undone."""

from datetime import date
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from tests.screens.driver import Hands, open_app
from tests.somebody import added, somebody

LARGE = (120, 40)
KEYS = "y ask  l later  x not for me  space skip"


def name_in(hands: Hands) -> str:
    """Return who is shown large: the first line below the empty one."""
    return hands.lines[3][:58].strip()


async def test_one_key_each_and_the_next_one_is_there(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("5", "Q")
        assert name_in(hands) == "Ines Vidal"
        assert "15 people to decide on" in hands.text
        assert "Maya Chen named them; Northwind is a target" in hands.text
        assert "connected since Sun 12 Feb 2023" in hands.text
        assert hands.line_with("there").split() == ["there", "Maya", "Chen", "(Met)"]
        assert "How my skills could help · What it takes" in hands.line_with("for   ")
        assert KEYS in hands.lines[-1]
        await hands.press("l")
        assert name_in(hands) == "Farah Aziz"
        await hands.press("x")
        assert name_in(hands) == "Greta Holm"
        assert "13 of 15 left · 2 decided" in hands.text
        await hands.press("space")
        assert name_in(hands) == "Hugo Blanc"
        assert "13 of 15 left" in hands.text
        assert not hands.toast, "who goes through 300 people reads no toasts"
    people = {one.name: one for one in demo.people.all()}
    assert people["Ines Vidal"].not_before == date(2027, 2, 23)
    assert people["Farah Aziz"].not_for_me


@pytest.mark.parametrize("key", ["y", "enter"])
async def test_worth_asking_takes_two_keys(demo: Campaign, key: str) -> None:
    async with open_app(demo) as hands:
        await hands.press("Q", key)
        assert "What is the conversation with Ines Vidal for?" in hands.text
        assert "3 chosen" in hands.text
        await hands.press("enter")
        assert name_in(hands) == "Farah Aziz"
        assert "14 of 15 left · 1 decided" in hands.text
    ines = next(one for one in demo.people.all() if one.name == "Ines Vidal")
    assert len(ines.goals) == 3


async def test_who_leaves_the_goals_has_decided_nothing(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("Q", "y", "q")
        assert name_in(hands) == "Ines Vidal"
        assert "15 people to decide on" in hands.text
        await hands.press("l", "k", "y", "q")
        assert name_in(hands) == "Ines Vidal"
        assert "✓ later" in hands.text


async def test_undo_goes_back_to_that_person_and_redo_counts(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("Q", "x", "space", "l", "u")
        assert name_in(hands) == "Greta Holm"
        assert "14 of 15 left · 1 decided" in hands.text
        await hands.press("u")
        assert name_in(hands) == "Ines Vidal"
        assert hands.toast == "Took back “Not for me: Ines Vidal”."
        await hands.press("U")
        assert "✓ not for me" in hands.text
        await hands.press("j")
        assert "14 of 15 left · 1 decided" in hands.text


async def test_the_one_before_shows_what_was_decided_and_is_decided_anew(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("Q", "k")
        assert hands.toast == "There is nobody before this one."
        await hands.press("l", "k")
        assert name_in(hands) == "Ines Vidal"
        assert "✓ later, from Tue 23 Feb on" in hands.text
        await hands.press("x")
        assert name_in(hands) == "Farah Aziz"
        await hands.press("k", "L")
        assert hands.toast == "Ines is not for me; l puts them off all the same."


async def test_later_from_a_day_of_ones_own(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("Q", "L")
        await hands.type("in 2 weeks")
        await hands.press("ctrl+s")
        assert name_in(hands) == "Farah Aziz"
        assert "14 of 15 left · 1 decided" in hands.text
    ines = next(one for one in demo.people.all() if one.name == "Ines Vidal")
    assert ines.not_before == date(2026, 12, 7)


async def test_what_is_done_on_the_page_of_the_person_is_seen(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("Q", "o")
        assert "history" in hands.text
        await hands.press("f", "s", "enter", "q")
        assert name_in(hands) == "Ines Vidal"
        assert "✓ worth asking" in hands.text
        await hands.press("space")
        assert name_in(hands) == "Farah Aziz"
        assert "14 of 15 left · 1 decided" in hands.text


async def test_at_the_end_it_says_what_came_of_it(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("Q", "y", "enter", *"lxlxlxlxlxlxlx")
        assert "0 of 15 left · 15 decided" in hands.text
        assert "That was everybody." in hands.text
        assert "1 worth asking, 7 later, 7 not for me. u takes" in hands.text
        await hands.press("y")
        assert hands.toast == "Nobody is left to decide on; q goes back."
        await hands.press("u")
        assert "1 of 15 left · 14 decided" in hands.text
        assert name_in(hands) == "Emil Novak"
        await hands.press("x", "q", "Q")
        assert "Nobody waits to be decided on." in hands.text


async def test_who_stops_early_is_told_how_to_go_on(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("5", "Q", "l", "x", "q")
        assert hands.toast == "1 later, 1 not for me. 13 people are left; Q goes on with them."
        await hands.press("Q")
        assert name_in(hands) == "Greta Holm"
        assert "13 people to decide on" in hands.text


async def test_a_wide_window_shows_who_comes_next(demo: Campaign) -> None:
    async with open_app(demo, LARGE) as hands:
        await hands.press("Q")
        beside = [line[60:].strip() for line in hands.lines[3:16]]
        assert beside[0].startswith("─ next")
        assert beside[1] == "Farah Aziz · Head of Data, Lucerne"
        assert len(beside) == 13
        await hands.press("l")
        assert hands.lines[4][60:].strip() == "Greta Holm · Research Engineer, Fabrikam"


async def test_what_there_is_no_room_for_is_on_the_page_of_the_person(campaign: Campaign) -> None:
    notes = " ".join(f"Word{at}" for at in range(400))
    campaign.people.add(somebody("Ana Kovac", tags=("data", "berlin"), notes=notes))
    async with open_app(campaign) as hands:
        await hands.press("Q")
        assert "no role or organisation yet" in hands.text
        assert hands.line_with("tags").split() == ["tags", "data,", "berlin"]
        assert "notes   Word0 Word1" in hands.text
        assert "… o shows all of it" in hands.lines[-2]


async def test_without_anybody_it_says_how_people_come(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("Q")
        assert "I imports your LinkedIn connections" in hands.text
        await hands.press("x")
        assert hands.toast == "Nobody is left to decide on; q goes back."


async def test_from_the_palette(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "colon")
        await hands.type("triage")
        await hands.press("enter")
        assert name_in(hands) == "Ines Vidal"


@pytest.mark.parametrize(("people", "is_told"), [(9, False), (10, True)])
async def test_after_an_import_of_many_one_is_told_of_it(
    campaign: Campaign, tmp_path: Path, people: int, is_told: bool
) -> None:
    added(campaign, "Ana Kovac")
    export = tmp_path / "Connections.csv"
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows = (f"Given{at},Family{at},,,Firm {at},CTO,12 Mar 2023\n" for at in range(people))
    export.write_text(head + "".join(rows))
    async with open_app(campaign) as hands:
        await hands.press("I")
        await hands.type(str(export))
        await hands.press("enter")
        await hands.wait_for("this would change")
        await hands.press("enter")
        await hands.wait_for("Enter goes on")
        await hands.press("enter")
        await hands.wait_until(lambda: "on the board" in hands.toast, "what came of it")
        said = f"{people + 1} people are on the board (3)."
        more = " Q goes through them, one key a person." if is_told else ""
        assert hands.toast == said + more
