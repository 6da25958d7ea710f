"""Odd values in a data file, through every screen: it goes on without them."""

import json

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.store import Store
from tests.conftest import MONDAY
from tests.odd_values import odd_documents, stretched
from tests.screens.driver import SIZE, Hands, open_app

WALK = (
    *("1", "j", "enter", "escape", "v", "escape", "w", "escape", "escape"),
    *("2", "j", "enter", "escape", "m", "escape", "n", "escape", "escape"),
    *("3", "j", "enter", "escape", "e", "escape", "escape", "f", "escape", "N", "escape", "escape"),
    *("4", "j", "a", "escape", "escape", "n", "escape", "escape"),
    *("H", "j", "escape", "S", "G", "enter", "escape", "escape", "escape"),
    *("C", "escape", "L", "escape", "M", "e", "escape", "escape", "escape"),
    *("A", "enter", "escape", "escape", "F", "a", "escape", "escape", "question_mark", "escape"),
)
"""Through every screen, into what opens a person or a form, and back."""


async def look_at_everything(hands: Hands) -> None:
    """Go to every screen, open what is there, and come back."""
    await hands.press("escape", "escape")
    for key in (*WALK, "1"):
        await hands.press(key)


def stretch(campaign: Campaign, turn: int) -> None:
    """Give every document an extreme, as another session would."""
    store = Store(campaign.path, fixed_clock(MONDAY))
    store.commit(stretched(store, turn))
    store.close()


async def test_every_screen_stands_whatever_a_field_may_be(demo: Campaign) -> None:
    stretch(demo, 1)
    again = Campaign(demo.path, fixed_clock(MONDAY))
    async with open_app(again, SIZE) as hands:
        await look_at_everything(hands)
        assert hands.app.is_running


async def test_an_open_session_goes_on_when_odd_values_come(demo: Campaign) -> None:
    demo.close()
    async with open_app(demo) as hands:
        await hands.press("g")
        before = hands.text
        tables = json.loads(demo.path.read_text("utf-8"))
        for table, documents in odd_documents(3_000_000_000).items():
            tables[table] = {**tables.get(table, {}), **documents}
        demo.path.write_text(json.dumps(tables), "utf-8")
        hands.app.look()
        await hands.settle()
        assert "left out what Inroad cannot read" in hands.toast
        hands.app.clear_notifications()
        await look_at_everything(hands)
        await hands.press("g")
        assert hands.text == before


async def test_what_another_session_stretches_is_followed(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        stretch(demo, 3)
        hands.app.look()
        for key in ("1", "2", "3", "4", "1"):
            await hands.press(key)
        assert hands.app.is_running
