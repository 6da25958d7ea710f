"""The question who is meant, driven by keys: answered on purpose, and by nothing else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.widgets import Input

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.domain.people.contact import Contact
from inroad.screens.conversations.talk import TalkScreen
from inroad.screens.dialogs.same_person import SamePersonScreen
from tests.conftest import MovableClock
from tests.screens.driver import Hands, open_app
from tests.somebody import somebody

EVERY_LETTER = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789 <>?/:"


@pytest.fixture
def known(campaign: Campaign) -> Campaign:
    """Ines is known; there is a conversation with Ana."""
    campaign.people.add(somebody("Ines Kowalski", "Bayer", "Data Lead"))
    campaign.people.add(somebody("Ana Ruiz", "Initech"))
    ana = campaign.people.all()[0]
    campaign.pipeline.choose_goals(ana.id, ["entry"])
    campaign.conversations.schedule(ana.id, Arrangement(datetime(2026, 11, 23, 9), "UTC"))
    return campaign


def ines(campaign: Campaign) -> list[Contact]:
    return [one for one in campaign.people.all() if one.name == "Ines Kowalski"]


async def name_in_the_conversation(hands: Hands, typed: str) -> None:
    await hands.press("4", "i", "n")
    await hands.type(typed)
    await hands.press("enter")


async def test_the_question_shows_both_with_their_places(known: Campaign) -> None:
    async with open_app(known) as hands:
        await name_in_the_conversation(hands, "Ines Kowalski, head of data at Siemens")
        assert "You typed “Ines Kowalski, head of data, Siemens”." in hands.text
        assert "Data Lead, Bayer · Identified" in hands.line_with("The same: Ines")
        assert "head of data, Siemens" in hands.line_with("Somebody else: Ines")


async def test_no_letters_and_no_enter_after_them_answer_it(known: Campaign) -> None:
    before = known.revision
    async with open_app(known) as hands:
        await name_in_the_conversation(hands, "Ines Kowalski, head of data at Siemens")
        await hands.type(EVERY_LETTER)
        await hands.press("enter")
        assert isinstance(hands.app.screen, SamePersonScreen)
        assert "Go to who is meant with ↓ first" in hands.text
        assert known.revision == before
        await hands.press("escape")
        assert isinstance(hands.app.screen, TalkScreen)
        assert "Ines Kowalski, head of data at Siemens" in hands.text


async def test_the_same_person_in_the_conversation(known: Campaign) -> None:
    async with open_app(known) as hands:
        await name_in_the_conversation(hands, "Ines Kowalski, head of data at Siemens")
        await hands.press("down", "enter")
        assert isinstance(hands.app.screen, TalkScreen)
        assert "organisation stays “Bayer”, not" in hands.text
        assert [one.organisation for one in ines(known)] == ["Bayer"]


async def test_somebody_else_in_the_conversation(known: Campaign) -> None:
    async with open_app(known) as hands:
        await name_in_the_conversation(hands, "Ines Kowalski, head of data at Siemens")
        await hands.press("down", "down", "enter")
        assert "Ana Ruiz named Ines Kowalski" in hands.text
        assert {one.organisation for one in ines(known)} == {"Bayer", "Siemens"}


async def test_what_is_typed_is_echoed_as_it_is_read(known: Campaign) -> None:
    async with open_app(known) as hands:
        await hands.press("4", "i", "n")
        await hands.type("Cy Ng, data lead at Acme")
        assert "Cy Ng · data lead, Acme" in hands.text


@pytest.mark.parametrize("presses", [1, 2])
async def test_in_the_form_for_a_new_person(known: Campaign, presses: int) -> None:
    async with open_app(known) as hands:
        await hands.press("N")
        await hands.type("Ines Kowalski")
        await hands.press("tab")
        await hands.type("Siemens")
        await hands.press("ctrl+s")
        assert isinstance(hands.app.screen, SamePersonScreen)
        await hands.press(*["down"] * presses, "enter")
        assert "A new person" not in hands.text
        organisations = ["Bayer"] if presses == 1 else ["Bayer", "Siemens"]
        assert sorted(one.organisation for one in ines(known)) == organisations


async def test_back_in_the_form_all_that_was_typed_is_there(known: Campaign) -> None:
    async with open_app(known) as hands:
        await hands.press("N")
        await hands.type("Ines Kowalski")
        await hands.press("ctrl+s", "escape")
        assert "A new person" in hands.text
        assert "Ines Kowalski" in hands.text
        assert len(ines(known)) == 1


async def test_in_the_debrief_the_next_part_follows(known: Campaign, clock: MovableClock) -> None:
    clock.at = datetime(2026, 11, 23, 10, tzinfo=UTC)
    async with open_app(known) as hands:
        await hands.press("4", "d", "ctrl+s")
        assert "2 of 4" in hands.text
        await hands.type("Ines Kowalski, head of data at Siemens")
        await hands.press("ctrl+s", "down", "enter")
        assert "So far: Ines Kowalski." in hands.text
        assert [one.organisation for one in ines(known)] == ["Bayer"]


ROWS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ines,Kowalski,https://www.linkedin.com/in/ines,,Siemens,Head of Data,12 Mar 2023\n"
    "Bo,Li,https://www.linkedin.com/in/bo,,Acme,CTO,12 Mar 2023\n"
)


@pytest.mark.parametrize(
    ("keys", "added", "organisations"),
    [
        (("enter", "enter", "enter"), "1 added, 1 updated", ["Bayer"]),
        (("enter", "l", "enter", "enter"), "1 added, 1 updated", ["Siemens"]),
        (("space", "t", "i"), "2 added.", ["Bayer", "Siemens"]),
        (("S", "i"), "1 added, 1 updated", ["Bayer"]),
        (("T", "i"), "2 added.", ["Bayer", "Siemens"]),
        (("i",), "1 row may be somebody you know", ["Bayer"]),
    ],
)
async def test_an_import_asks_about_who_was_named_before(
    known: Campaign, tmp_path: Path, keys: tuple[str, ...], added: str, organisations: list[str]
) -> None:
    file = tmp_path / "Connections.csv"
    file.write_text(ROWS, "utf-8")
    async with open_app(known) as hands:
        await hands.press("I")
        hands.app.screen.query_one(Input).value = str(file)
        await hands.press("enter")
        await hands.wait_for("Ines Kowalski, Siemens", "may be Ines Kowalski, Bayer: the same name")
        await hands.press(*keys)
        await hands.wait_for(added)
        assert sorted(one.organisation for one in ines(known)) == organisations
