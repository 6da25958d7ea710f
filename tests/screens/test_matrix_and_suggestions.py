"""The matrix, goals that are met and folded, and suggestions, driven by keys."""

import pytest

from inroad.campaign import Campaign
from inroad.screens.frame.navigation import open_contact
from tests.screens.driver import open_app


async def test_the_matrix_with_one_key(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("2", "m")
        assert "untouched ○ planned ? asked ● answered ✓ confirmed ! at odds" in hands.text
        await hands.press("l", "l", "l")
        assert "─ Maya Chen, Thu 19 Nov · confirmed" in hands.text
        assert "the ones that stay own the" in hands.text
        assert "[✓]" in hands.line_with("▌")
        await hands.press("h")
        assert "─ Wim de Boer, Mon 23 Nov · untouched" in hands.text
        await hands.press("l", "enter")
        assert "Runs the platform guild." in hands.text
        await hands.press("h", "m")
        assert "Why I am having these conversations" in hands.text


@pytest.mark.parametrize("size", [(60, 20), (40, 10)])
async def test_the_matrix_scrolls_sideways_in_a_small_window(
    demo: Campaign, size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as hands:
        await hands.press("2", "m", *["l"] * 20)
        assert "Ada Brandt" in hands.text
        assert "[" in hands.line_with("▌")


async def test_a_campaign_without_conversations_says_so(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("2", "space", "m")
        assert "No conversation yet" in hands.text
        await hands.press("l", "enter", "m")
        assert "Why I am having these conversations" in hands.text


async def test_met_goals_fold_away_and_unfold(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("2", "x")
        assert "▸ 1 goal met" in hands.text
        assert "Know the state of the industry " not in hands.text
        await hands.go_to("1 goal met")
        await hands.press("space")
        assert "▾ 1 goal met" in hands.text
        await hands.go_to("Know the state of the industry")
        await hands.press("x")
        assert "goal met" not in hands.text.replace(hands.toast, "")
        await hands.go_to("How my skills could help")
        await hands.press("x")
        assert hands.toast.startswith("A goal is met by an answer")


async def test_the_goals_screen_says_what_is_thin(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("2")
        await hands.go_to("How my skills could help")
        assert "It is planned, and nobody has answered it yet. Priya Nair on Wed" in hands.text


async def test_why_how_it_is_met_and_the_words_of_a_request(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("2", "e", "tab")
        await hands.type("three people agree")
        await hands.press("tab")
        assert "you see it from your work" in hands.text
        await hands.press("ctrl+s", "enter")
        assert "I know it is met when: three people agree" in hands.text
        assert "4 takeaways from Maya Chen, Rita Sol, Lee Park, Ivo" in hands.text
        await hands.press("x")
        assert "! at odds with the others" in hands.text
        await hands.press("u")
        assert "at odds with" not in hands.text.replace(hands.toast, "")
    row = next(row for row in demo.goals.rows() if row.goal.key == "industry")
    assert row.choice.wish == ""


async def test_goals_are_suggested_with_reasons_and_taken_with_one_key(demo: Campaign) -> None:
    pia = next(one for one in demo.people.all() if one.name == "Pia Lindqvist")
    async with open_app(demo) as hands:
        open_contact(hands.app.screen, pia.id)
        await hands.settle()
        await hands.press("f")
        assert "Not every goal fits every conversation" in hands.text
        assert "suggested first" in hands.line_with("What it takes to get in")
        await hands.press("j")
        assert "Suggested: a recruiter sees many come and go." in hands.text
        await hands.press("s", "enter")
        assert demo.people.get(pia.id).goals == ("entry", "skills", "feedback")
        await hands.press("f")
        assert "Not every goal fits" not in hands.text
