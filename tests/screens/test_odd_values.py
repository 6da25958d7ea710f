"""Odd values in a data file, through every screen: it goes on without them."""

import json
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.store import Store
from tests.conftest import MONDAY
from tests.extent import tries
from tests.odd_values import odd_documents, stretched
from tests.screens.driver import SIZE, Hands, open_app

FROM_ANYWHERE = ("H", "S", "C", "L", "M", "A", "F", "question_mark")
"""Screens that open from anywhere: the history, settings, conflicts, who led to whom …"""

FORMS = ("N", "e", "f", "t", "r", "s", "w", "p", "enter", "greater_than_sign", "m", "c", "P", "a")
"""What opens a form or a screen about somebody, or does something to them."""


async def look_at_everything(hands: Hands) -> None:
    """Go to every screen, open what is there, and come back."""
    await hands.press("escape", "escape")
    for screen in "12345":
        await hands.press(screen, "j", "G", "g")
        for key in FORMS:
            await hands.press(key)
            await hands.press("escape", "escape", "escape", screen)
    for key in FROM_ANYWHERE:
        await hands.press(key, "j", "j", "enter")
        await hands.press("escape", "escape", "escape", "1")


def stretch(campaign: Campaign, turn: int) -> None:
    """Give every document an extreme, as another session would."""
    store = Store(campaign.path, fixed_clock(MONDAY))
    store.commit(stretched(store, turn))
    store.close()


@pytest.mark.more
@pytest.mark.parametrize("turn", range(tries(1, 3, 3)))
async def test_every_screen_stands_whatever_a_field_may_be(demo: Campaign, turn: int) -> None:
    stretch(demo, turn)
    again = Campaign(demo.path, fixed_clock(MONDAY))
    async with open_app(again, SIZE) as hands:
        await look_at_everything(hands)
        assert hands.app.is_running


async def test_an_open_session_goes_on_when_odd_values_come(demo: Campaign) -> None:
    demo.close()
    async with open_app(demo) as hands:
        tables = json.loads(demo.path.read_text("utf-8"))
        for table, documents in odd_documents(3_000_000_000).items():
            tables[table] = {**tables.get(table, {}), **documents}
        demo.path.write_text(json.dumps(tables), "utf-8")
        hands.app.look()
        await hands.pilot.pause()
        assert "left out what Inroad cannot read" in hands.toast
        hands.app.clear_notifications()
        await look_at_everything(hands)
        assert hands.app.is_running
        assert "Overdue" in hands.text


async def test_what_another_session_stretches_is_followed(demo: Campaign, tmp_path: Path) -> None:
    async with open_app(demo) as hands:
        for turn in range(3, 6):
            stretch(demo, turn)
            hands.app.look()
            await hands.press("1", "2", "3", "4", "5", "1")
        assert hands.app.is_running
