"""The question bank, driven by keys."""

from inroad.campaign import Campaign
from tests.screens.driver import open_app


async def test_from_the_sheet_to_the_bank_and_back(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("4")
        assert "ask · 6 for 30 minutes, as of somebody who does the work" in hands.text
        await hands.press("b")
        assert "Questions for Wim de Boer · as of somebody who does the work" in hands.text
        await hands.press("slash")
        await hands.type("stuck")
        await hands.press("enter", "space", "m")
        assert "✓ ↑ Who do you ask when you are stuck?" in hands.text
        assert "What do you ask them?" in hands.text
        await hands.press("h", "h")
        assert "Who do you ask when you are stuck?" in hands.text
        await hands.press("u")
    talk = demo.conversations.next()
    assert talk is not None
    asked = [one.question.text for one in demo.sheets.of(talk.id).questions]
    assert "Who do you ask when you are stuck?" in asked
    assert not demo.bank.worked("players", "Who do you ask when you are stuck?")


async def test_a_question_of_my_own_in_the_bank(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("4", "b", "n")
        await hands.type("Which boat?")
        await hands.press("tab")
        await hands.type("Why that one?")
        await hands.press("tab")
        await hands.type("what it t")
        await hands.press("enter", "enter", "slash")
        await hands.type("boat")
        assert "Which boat?" in hands.text
    assert demo.bank.follow_up("Which boat?") == "Why that one?"


async def test_marking_and_sorting_on_the_sheet(demo: Campaign) -> None:
    talk = demo.conversations.next()
    assert talk is not None
    async with open_app(demo) as hands:
        await hands.press("4", "m", "s")
        assert hands.toast == "The questions stand so already, by TIARA and as a talk runs."
        demo.pipeline.choose_goals(talk.contact_id, ["insight", "industry"])
        await hands.press("s")
        assert hands.toast.startswith("Sorted the questions: trends, insights")
        await hands.press("s")
        assert hands.toast == "Sorted the questions as a talk runs."
    assert demo.bank.worked("openers", "How did you come to this work?")
