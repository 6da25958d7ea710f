"""Letters and invitations that are imported: what each would become, ticked and taken."""

from pathlib import Path

import pytest
from textual.widgets import Input

from inroad.campaign import Campaign
from inroad.domain.conversations.touch_kinds import TouchKind
from tests.screens.driver import Hands, open_app
from tests.somebody import added

LETTER = (
    "From: Ada Byron <ada@example.com>\nTo: Robin <robin@example.org>\n"
    "Date: Fri, 20 Nov 2026 10:00:00 +0000\nMessage-ID: <1@example.com>\n"
    "Subject: Re: 20 minutes\nContent-Type: text/plain; charset=utf-8\n\n"
    "Gladly, next week?\n\n> Would you have 20 minutes?\n"
)
STRANGER = LETTER.replace("Ada Byron <ada@", "Zoe Quist <zoe@").replace("<1@", "<2@")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mail"
    one, other = (f"From x Fri Nov 20 10:00:00 2026\n{text}\n" for text in (LETTER, STRANGER))
    path.write_text(one + other, "utf-8")
    return path


async def bring(hands: Hands, file: Path) -> None:
    await hands.press("I")
    hands.app.screen.query_one(Input).value = str(file)
    await hands.press("enter")
    await hands.wait_for("What came: each becomes this")


async def test_what_is_ticked_is_taken_as_one_change(campaign: Campaign, file: Path) -> None:
    ada = added(campaign, "Ada Byron", email="ada@example.com")
    async with open_app(campaign) as hands:
        await bring(hands, file)
        assert "✓ Ada Byron replied" in hands.text
        assert "Zoe Quist" in hands.text
        await hands.press("enter")
        await hands.wait_until(lambda: campaign.people.view(ada.id).touches, "the touch")
        (touch,) = campaign.people.view(ada.id).touches
        assert (touch.kind, touch.text.splitlines()[-1]) == (TouchKind.REPLY, "Gladly, next week?")
        assert len(campaign.people.all()) == 1, "who is new was not ticked"


async def test_leaving_takes_nothing(campaign: Campaign, file: Path) -> None:
    ada = added(campaign, "Ada Byron", email="ada@example.com")
    async with open_app(campaign) as hands:
        await bring(hands, file)
        await hands.press("escape")
        assert not campaign.people.view(ada.id).touches


async def test_somebody_new_is_added_where_that_is_ticked(campaign: Campaign, file: Path) -> None:
    added(campaign, "Ada Byron", email="ada@example.com")
    async with open_app(campaign) as hands:
        await bring(hands, file)
        await hands.press("j", "space", "i")
        await hands.wait_until(lambda: len(campaign.people.all()) == 2, "somebody new")
