"""Dossiers and finding anything, driven by keys."""

import pytest

from inroad.campaign import Campaign
from tests.screens.driver import open_app


async def test_a_dossier_from_the_person_selected(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("j", "A")
        assert "Contoso" in hands.line_with("▌")
        await hands.go_to("Northwind")
        await hands.press("enter")
        assert "4 things learnt" in hands.text
        assert "ones that stay own the paved road" in hands.text
        await hands.press("y")
        assert hands.app.clipboard.startswith("# Northwind")
        await hands.press("j", "enter")
        assert "Runs the platform guild." in hands.text


async def test_narrowing_the_subjects(demo: Campaign) -> None:
    async with open_app(demo, (60, 20)) as hands:
        await hands.press("A", "slash")
        await hands.type("adat")
        await hands.press("enter")
        assert "Adatum" in hands.line_with("▌")
        assert "Northwind" not in hands.text
        await hands.press("h")
        assert "Northwind" in hands.text


async def test_finding_a_takeaway_opens_its_place(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("F")
        await hands.type("patience")
        assert "1 place" in hands.text
        await hands.press("enter", "enter")
        assert "SQL and patience" in hands.line_with("▌")
        assert "Tom Okoro" in hands.text


async def test_finding_an_answer_opens_its_question_on_the_sheet(demo: Campaign) -> None:
    talk = demo.conversations.next()
    assert talk is not None
    question = demo.sheets.of(talk.id).questions[2].question
    demo.questions.answer(question, "All about periwinkles.")
    async with open_app(demo) as hands:
        await hands.press("2", "slash")
        await hands.type("periwinkle")
        await hands.press("enter", "enter")
        assert question.text[:40] in hands.line_with("▌")


@pytest.mark.parametrize("keys", [("2",), ("4",), ("3", "enter"), ("S",), ("M",), ("L",)])
async def test_the_slash_finds_on_every_screen(demo: Campaign, keys: tuple[str, ...]) -> None:
    async with open_app(demo) as hands:
        await hands.press(*keys)
        await hands.press("slash")
        assert "Find anything" in hands.text
        await hands.press("escape")
        assert "Find anything" not in hands.text
