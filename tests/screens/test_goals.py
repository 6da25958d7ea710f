"""Goals: ticking, ordering, why, own goals, evidence."""

import re
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from tests.bench.generate.writing import NOW, write
from tests.conftest import MovableClock
from tests.screens.driver import open_app


async def test_the_checklist_shows_coverage_and_evidence(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("2")
        assert "5 chosen · 3 well covered" in hands.text
        first = hands.line_with("Know the state of the industry")
        assert "▌  1 ✓" in first
        assert "●●●●○" in first
        assert "4 held · 1 planned    4 takeaways" in first
        assert "Because I have only ever seen one company from the inside." in hands.text
        assert "Maya Chen" in hands.line_with("“Platform teams are being folded")


@pytest.mark.parametrize(
    ("people", "counts"),
    [(1000, r"\d\d held, \d\d planned +\d\d\d? takeaways$"), (4000, r"\d\d\d held  +\d\d\d")],
)
async def test_large_counts_end_whole_too(
    tmp_path: Path, clock: MovableClock, people: int, counts: str
) -> None:
    """With tens they stand closer; of hundreds there is room for what was held."""
    clock.at = NOW
    write(people, tmp_path / "many.json", NOW)
    async with open_app(Campaign(tmp_path / "many.json", clock)) as hands:
        await hands.press("2")
        for at in range(1, 6):
            line = hands.line_with(f"  {at} ✓").rstrip()
            assert re.search(counts, line)
            assert "…" not in line


async def test_space_ticks_and_the_order_is_mine(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("2", "space", "j", "space")
        assert campaign.goals.chosen_keys() == ("insight", "industry")
        assert "2 ✓ Know the state of the industry" in hands.line_with("▌")
        await hands.press("K")
        assert campaign.goals.chosen_keys() == ("industry", "insight")
        assert "1 ✓ Know the state of the industry" in hands.line_with("▌")
        await hands.press("J")
        assert campaign.goals.chosen_keys() == ("insight", "industry")
        await hands.press("space")
        assert campaign.goals.chosen_keys() == ("insight",)
        await hands.press("u")
        assert campaign.goals.chosen_keys() == ("insight", "industry")


async def test_ordering_what_is_not_chosen_says_why_not(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("2", "K")
        assert "Choose the goal with space first" in hands.toast
        assert "K J order" not in hands.lines[-1]


async def test_why_it_matters(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("2", "e")
        await hands.type("I wonder")
        await hands.press("ctrl+s")
        assert "Because I wonder" in hands.text
        assert campaign.goals.rows()[0].choice.why == "I wonder"


async def test_a_goal_of_my_own(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("2", "n")
        await hands.type("Meet people who teach")
        await hands.press("enter", "enter")
        assert "1 ✓ Meet people who teach" in hands.line_with("▌")


async def test_get_a_job_is_answered_kindly_and_a_better_goal_offered(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("2", "n")
        await hands.type("land a job")
        assert "asking to learn" in hands.text
        await hands.press("enter", "enter")
        assert "A goal of my own" in hands.text
        assert "land a job" in hands.line_with("Goal  ")
        assert "Try “What it takes to get in”" in hands.text.replace("\n ", "")
        assert campaign.goals.chosen_keys() == ()


async def test_evidence_in_full_opens_the_person(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("2", "enter")
        assert "4 held · 1 planned · 4 takeaways from Maya Chen, Rita Sol" in hands.text
        assert "Says the same of retail banks: fewer, larger teams." in hands.text
        await hands.press("j", "enter")
        assert "Data Architect, Alpine" in hands.text
        await hands.press("h", "h")
        assert "Why I am having these conversations" in hands.text


async def test_a_goal_that_came_up_nowhere_says_what_to_do(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("2", "space")
        assert "no one planned" in hands.line_with("1 ✓")
        assert "Choose it for someone" in hands.text
