"""Keys that were chosen hold on real screens, and footer, `?`, palette and sentences say them."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from inroad.campaign import Campaign
from inroad.config.config import Config, KeyChoice
from inroad.keymap.keymap import CURSOR, Keys, holding
from inroad.keymap.resolving import resolve
from inroad.screens.goals.goals import GoalsScreen
from inroad.screens.people.board import BoardScreen
from inroad.screens.today import TodayScreen
from inroad.widgets.cursor_keys import MOVES, Move
from inroad.widgets.line_list import LineList
from inroad.widgets.style import wrap
from tests.screens.driver import open_app
from tests.test_resolving_keys import CHOICES

NOBODY: Any = None
"""What a screen is about that is made and never seen."""

ARROWS = Config(keys=KeyChoice("arrows"))
EMACS = Config(keys=KeyChoice("emacs"))


def mine(**keys: str) -> Config:
    """Return keys of my own; in a name, __ is a dot."""
    return Config(
        keys=KeyChoice("", {name.replace("__", "."): (key,) for name, key in keys.items()})
    )


async def test_a_chosen_key_does_it_and_the_old_one_does_not(demo: Campaign) -> None:
    async with open_app(demo, config=mine(today__snooze="ctrl+o")) as hands:
        assert "ctrl+o snooze" in hands.lines[-1]
        await hands.press("s")
        assert "Snooze for" not in hands.text
        await hands.press("ctrl+o")
        assert "Snooze for Maya Chen" in hands.text
        # On another screen it is as it was.
        await hands.press("escape", "3", "l", "ctrl+o")
        assert "Snooze for" not in hands.text
        await hands.press("s")
        assert "Snooze for" in hands.text


async def test_footer_help_and_palette_say_the_present_key(demo: Campaign) -> None:
    config = mine(find="f5", today__done="D", today__delete="f6", undo="ctrl+w", keys="f1")
    async with open_app(demo, config=config) as hands:
        assert "D done" in hands.lines[-1]
        assert "f5 find" in hands.lines[-1]
        assert "f1 all keys" in hands.lines[-1]
        await hands.press("f1")
        assert "D        done" in hands.text
        assert "ctrl+w   undo" in hands.text
        await hands.press("escape", "colon")
        await hands.type("done record")
        await hands.wait_for("Done: record it, and see what comes next  (D)")


async def test_keys_that_share_a_place_in_the_footer_follow(demo: Campaign) -> None:
    async with open_app(demo, config=mine(board__forward="f7")) as hands:
        await hands.press("3", "l")
        assert "< f7 move" in hands.lines[-1]


async def test_a_sentence_says_the_present_key(demo: Campaign) -> None:
    async with open_app(demo, config=mine(undo="ctrl+w")) as hands:
        await hands.press("I", "escape", "3", "c")
        assert "ctrl+w takes it back" in " ".join(hands.text.split())


async def test_what_cannot_be_is_said_at_the_start_and_the_usual_key_holds(
    demo: Campaign,
) -> None:
    async with open_app(demo, config=mine(today__done="s", today__nothing="d")) as hands:
        assert "today.done cannot have s: today.snooze would be left without a key" in hands.toast
        assert "“today.nothing” is no command" in hands.toast
        await hands.press("s")
        assert "Snooze for Maya Chen" in hands.text


async def test_with_arrows_letters_do_not_move(demo: Campaign) -> None:
    async with open_app(demo, config=ARROWS) as hands:
        first = hands.line_with("▌")
        await hands.press("j")
        assert hands.line_with("▌") == first
        await hands.press("down")
        assert hands.line_with("▌") != first
        await hands.press("G", "end")
        last = hands.line_with("▌")
        await hands.press("home")
        assert hands.line_with("▌") != last
        await hands.press("3", "right", "question_mark")
        assert "← →" in hands.text
        assert "h l" not in hands.text


async def test_emacs_moves_looks_for_and_goes_back(demo: Campaign) -> None:
    async with open_app(demo, config=EMACS) as hands:
        first = hands.line_with("▌")
        await hands.press("ctrl+n")
        assert hands.line_with("▌") != first
        await hands.press("ctrl+p")
        assert hands.line_with("▌") == first
        await hands.press("ctrl+s")
        await hands.type("maya")
        assert "Maya Chen" in hands.text
        await hands.press("enter", "ctrl+g", "3", "ctrl+f", "enter")
        assert "esc back" in hands.lines[-1] or "q back" in hands.lines[-1]
        await hands.press("ctrl+g")
        assert "Identified" in hands.text
        await hands.press("N", "ctrl+g")
        assert "Identified" in hands.text


async def test_what_opens_the_palette_by_itself_can_do_something_else(demo: Campaign) -> None:
    async with open_app(demo, config=mine(today__why="ctrl+p")) as hands:
        await hands.press("ctrl+p")
        assert "Thank-you · Maya Chen" in hands.text


async def test_above_a_dialog_the_palette_says_the_present_keys_too(demo: Campaign) -> None:
    async with open_app(demo, config=mine(undo="ctrl+w")) as hands:
        await hands.press("f", "ctrl+p")
        await hands.type("last change")
        await hands.wait_for("Take the last change back  (ctrl+w)")


async def test_the_tabs_have_their_present_keys(demo: Campaign) -> None:
    async with open_app(demo, config=mine(show_goals="f4")) as hands:
        assert "f4 Goals  3 Board" in hands.lines[0]
        await hands.press("f4")
        assert "Goals" in hands.text


async def test_all_keys_are_gone_through_with_the_keys_of_the_cursor(demo: Campaign) -> None:
    async with open_app(demo, config=EMACS) as hands:
        await hands.press("question_mark", "ctrl+n")
        assert hands.lines[-2].endswith("today.later")
        await hands.press("ctrl+g")
        assert "all keys" in hands.lines[-1]


async def test_what_the_cursor_gives_away_it_does_no_more(demo: Campaign) -> None:
    async with open_app(demo, config=mine(today__why="j")) as hands:
        first = hands.line_with("▌")
        await hands.press("j")
        assert "24 hours after" in hands.text
        await hands.press("escape", "down")
        assert hands.line_with("▌") != first


async def test_two_programs_each_have_their_keys(demo: Campaign, campaign: Campaign) -> None:
    async with open_app(demo, config=mine(undo="ctrl+w")) as one:
        async with open_app(campaign) as other:
            await other.press("N", "escape", "question_mark")
            assert "u z      undo" in other.text
        await one.press("question_mark")
        assert "ctrl+w   undo" in one.text


async def test_a_form_is_saved_by_another_key(campaign: Campaign) -> None:
    async with open_app(campaign, config=mine(form__save="f2")) as hands:
        await hands.press("N")
        await hands.type("Ada Example")
        assert "f2 save" in hands.lines[-1]
        await hands.press("f2")
    assert [one.name for one in campaign.people.all()] == ["Ada Example"]


@given(CHOICES)
@pytest.mark.more
def test_whatever_is_chosen_each_key_is_bound_to_its_command(choice: KeyChoice) -> None:
    """A screen is bound to what its commands have, whatever that is; and the cursor to its keys."""
    keymap = resolve(choice).keymap
    with holding(keymap):
        moving = LineList[str](lambda item, width: (), lambda item: item)
        screens = [screen(NOBODY) for screen in (TodayScreen, BoardScreen, GoalsScreen)]
    for one in with_keys_of(MOVES, keymap.of(CURSOR)):
        for key in one.keys:
            assert [b.action for b in moving._bindings.key_to_bindings[key]] == [one.action]
    for screen in screens:
        bound = screen._bindings.key_to_bindings
        offered = (*screen.everywhere, *screen.commands)
        for command in offered:
            for key in command.keys:
                assert [b.action for b in bound[key]] == [f"run_command({command.name!r})"]
        ours = {key for key, does in bound.items() if does[0].action.startswith("run_command")}
        assert ours == {key for command in offered for key in command.keys}


def with_keys_of(moves: tuple[Move, ...], keys: Keys) -> list[Move]:
    return [replace(one, keys=keys.get(one.name, one.keys)) for one in moves]


def test_a_key_that_was_chosen_stands_beside_what_it_does() -> None:
    assert wrap("Nothing more is said; ctrl+w takes it back.", 30) == [
        "Nothing more is said;",
        "ctrl+w takes it back.",
    ]


async def test_a_command_without_a_key_stands_in_no_footer(demo: Campaign) -> None:
    none = {"people.later": (), "goals_picker.tick": (), "form.save": (), "keys": ()}
    async with open_app(demo, config=Config(keys=KeyChoice("", none))) as hands:
        await hands.press("5")
        assert "later" not in hands.lines[-1]
        assert "not for me" in hands.lines[-1]
        assert "all keys" not in hands.lines[-1]
        await hands.press("f")
        assert "choose" not in hands.lines[-1]
        assert "enter done" in hands.lines[-1]
        await hands.press("escape", "N")
        assert hands.lines[-1].split("  ") == [" tab next", "enter next", "esc leave"]
