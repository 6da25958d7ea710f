"""A window that is too small for a while, as the keyboard of a phone makes it."""

import pytest
from textual.widgets import Input, TextArea

from inroad.campaign import Campaign
from tests.screens.driver import Hands, open_app

PLACES: dict[str, tuple[str, ...]] = {
    "today": ("1",),
    "goals": ("2",),
    "board": ("3",),
    "prep": ("4",),
    "a search": ("3", "/", "m"),
    "a contact": ("enter",),
    "a form": ("N", "A"),
    "a field further down": ("N", "tab", "tab", "B"),
    "the line that saves": ("c", "tab"),
    "the composer": ("w",),
    "the text of a message": ("w", "e"),
    "a choice": ("3", "r"),
    "goals for somebody": ("f",),
    "history": ("H",),
    "settings": ("S",),
    "a setting": ("S", "enter"),
    "me": ("M",),
    "finding": ("F", "m"),
    "dossiers": ("A",),
    "the tree": ("L",),
    "an import": ("I", "x"),
    "the matrix": ("2", "m"),
    "a goal": ("2", "enter"),
    "the bank": ("4", "b"),
    "the conversation": ("4", "i"),
    "an answer": ("4", "i", "enter", "x"),
    "a takeaway": ("4", "i", "t", "x"),
    "a debrief": ("4", "d"),
    "why": ("v",),
    "help": ("question_mark",),
    "the palette": ("colon", "s"),
}


def place(hands: Hands) -> tuple[object, ...]:
    focused = hands.app.focused
    typed = focused.value if isinstance(focused, Input) else None
    text = focused.text if isinstance(focused, TextArea) else None
    return hands.app.screen, focused, typed, text


@pytest.mark.parametrize("name", PLACES)
async def test_what_had_the_focus_has_it_after(demo: Campaign, name: str) -> None:
    async with open_app(demo) as hands:
        await hands.press(*PLACES[name])
        before, lines = place(hands), hands.lines
        for small in ((39, 24), (80, 9), (2, 2), (1, 1)):
            await hands.pilot.resize_terminal(*small)
            await hands.settle()
            await hands.pilot.resize_terminal(80, 24)
            await hands.settle()
            assert place(hands) == before
            if name != "the palette":
                # Textual's own list shows other lines of itself.
                assert hands.lines == lines


DEEPER = {
    "prep": ("4",),
    "the text of a message": ("w", "e"),
    "a field further down": ("N", "tab", "tab", "B"),
    "an answer": ("4", "i", "enter", "x"),
    "the board, further on": ("3", "l", "j", "j"),
    "the board's last columns": ("3", *"lllll", "j"),
    "Today, further on": ("G",),
    "the settings, further on": ("S", "G"),
    "the goals, further on": ("2", "G"),
    "people, further on": ("A", "G"),
    "somebody's page": ("3", "enter", "G"),
    "help": ("question_mark", "G"),
    "a letter": ("w",),
    "the words of a letter": ("w", "enter"),
    "the sheet": ("4", "G"),
    "the matrix": ("2", "m"),
}


@pytest.mark.parametrize("name", DEEPER)
async def test_where_one_was_one_is_again_in_the_window_of_before(
    demo: Campaign, name: str
) -> None:
    async with open_app(demo) as hands:
        await hands.press(*DEEPER[name])
        before, lines = place(hands), hands.lines
        for size in ((132, 43), (60, 20), (40, 10), (20, 5), (80, 24)):
            await hands.pilot.resize_terminal(*size)
            await hands.settle()
        assert place(hands) == before
        # Textual's own field of several lines may show others of them.
        if name != "the text of a message":
            assert hands.lines == lines


async def test_it_says_how_much_room_it_needs(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.pilot.resize_terminal(50, 9)
        await hands.settle()
        assert "Inroad needs 40 columns and 10 lines" in hands.text
        assert "Maya" not in hands.text


async def test_what_cannot_be_seen_does_nothing_but_what_is_typed_goes_on(demo: Campaign) -> None:
    revision = demo.revision
    async with open_app(demo) as hands:
        await hands.pilot.resize_terminal(80, 9)
        await hands.settle()
        await hands.press("d", "x", "s", "greater_than_sign")
        assert demo.revision == revision
        await hands.pilot.resize_terminal(80, 24)
        await hands.settle()
        await hands.press("w", "e")
        before = hands.app.focused
        await hands.pilot.resize_terminal(80, 9)
        await hands.settle()
        await hands.type("sent by phone")
        await hands.pilot.resize_terminal(80, 24)
        await hands.settle()
        assert hands.app.focused is before
        assert "sent by phone" in hands.text


async def test_q_quits_in_a_window_of_any_size(demo: Campaign) -> None:
    async with open_app(demo, (30, 5)) as hands:
        await hands.press("q")
        assert hands.app.return_code == 0


@pytest.mark.parametrize("size", [(500, 200), (2, 200), (200, 2), (1, 1)], ids=str)
async def test_a_screen_may_be_left_before_it_is_laid_out(
    demo: Campaign, size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as hands:
        for key in ("w", "N", "H", "S", "F", "I", "question_mark"):
            hands.app.simulate_key(key)
            hands.app.simulate_key("escape")
            hands.app.simulate_key("escape")
        await hands.settle()
    assert hands.app.return_code in (None, 0)
