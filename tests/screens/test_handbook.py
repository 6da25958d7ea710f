"""The handbook on the screen: its pages, one after the other, and how one comes to them."""

import pytest

from inroad.campaign import Campaign
from inroad.handbook.pages import TOPICS, page, pages
from tests.calling import run
from tests.screens.driver import open_app


async def test_the_pages_are_listed_and_read_one_after_the_other(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("0")
        for shown in pages():
            assert shown.title in hands.text
        await hands.go_to("Dates")
        await hands.press("enter")
        assert "Every date that Inroad shows" in hands.text
        await hands.press("n")
        assert "▌ Data and privacy" in hands.text
        await hands.press("p", "p")
        assert "▌ Staying in touch" in hands.text
        await hands.press("q", "q")
        assert "Handbook" not in hands.text


async def test_after_the_last_page_comes_the_first(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("0", "enter", "p")
        assert page(TOPICS[-1]).title in hands.line_with("▌")
        await hands.press("n")
        assert page(TOPICS[0]).title in hands.line_with("▌")


async def test_a_line_that_names_a_page_leads_to_it(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("0", "enter")
        assert "go there" not in hands.lines[-1]
        await hands.go_to("What goals are for")
        assert "enter go there" in hands.lines[-1]
        await hands.press("enter")
        assert "▌ What goals are for" in hands.text


async def test_the_palette_finds_it(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("colon")
        await hands.type("handbook")
        await hands.press("enter")
        assert "Requests that get answered" in hands.text


async def test_words_are_found_in_all_pages_as_one_types(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("0", "slash")
        await hands.type("THANK")
        assert "The day after" in hands.text
        assert "Data and privacy" not in [line.strip() for line in hands.lines]
        shown = [line for line in hands.lines if line.startswith("  ") and "thank" in line.lower()]
        assert len(shown) > 1, "each with the line that has it"
        await hands.press("enter")
        await hands.go_to("The day after")
        await hands.press("enter")
        assert "thank" in hands.line_with("▌").lower()
        await hands.press("q", "q")
        assert "The first week" in hands.text, "first it shows all again"
        await hands.press("slash")
        await hands.type("zeppelin")
        assert "No page has “zeppelin”." in hands.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_words_are_found_from_within_a_page_too(
    campaign: Campaign, size: tuple[int, int]
) -> None:
    async with open_app(campaign, size) as hands:
        await hands.press("0", "enter", "n")
        assert "/ find" in hands.lines[-1]
        await hands.press("slash", *"holiday")
        assert "holiday" in hands.lines[-2]
        assert "  Dates" in hands.lines, "the pages that have it"
        await hands.press("enter", "G", "g", "enter")
        assert "holiday" in hands.line_with("▌")
        await hands.press("slash")
        assert "holiday" in hands.lines[-2], "what was typed last is there once more"


async def test_a_page_is_read_to_its_end(campaign: Campaign) -> None:
    async with open_app(campaign, (60, 20)) as hands:
        await hands.press("0", "enter", "G")
        assert "so try what you like" in hands.text


def test_a_shell_lists_and_shows_pages(capsys: pytest.CaptureFixture[str]) -> None:
    code, said, _ = run(capsys, "help")
    assert code == 0
    assert all(f"{shown.topic} " in said and shown.title in said for shown in pages())
    code, said, _ = run(capsys, "help", "requests")
    assert (code, said.partition("\n")[0]) == (0, "Requests that get answered")
    assert "inroad:" not in said


def test_a_shell_shows_how_a_command_is_called(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "help", "import")[1] == run(capsys, "import", "--help")[1]
    said = run(capsys, "help", "goals")[1]
    assert said.startswith("What goals are for\n")
    assert said.endswith("inroad goals --help says how that command is called.\n")


def test_a_shell_says_what_is_no_topic(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, error = run(capsys, "help", "poems")
    assert code == 1
    assert "first-week" in error
