"""Typing into fields: what stands there, what is pasted, and paths; screens that open once."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from inroad.campaign import Campaign
from inroad.widgets.text_fields import OneLine
from tests.screens.driver import Hands, open_app

FORMS: dict[str, tuple[str, ...]] = {
    "a new person": ("N",),
    "a person": ("3", "e"),
    "an import": ("I",),
    "a number": ("S", "j", "j", "enter"),
    "a promise": ("P",),
    "a snooze": ("s",),
    "a time": ("3", "l", "l", "enter", "i"),
    "about me": ("M", "enter"),
    "the wording of a question": ("4", "e"),
    "a goal of my own": ("2", "n"),
    "a search": ("3", "/", *"maya", "enter", "/"),
    "finding": ("F", *"maya", "tab", "/"),
}


@pytest.mark.parametrize("name", FORMS)
async def test_the_first_letter_takes_the_place_of_what_stands_in_a_line(
    demo: Campaign, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Connections.csv").touch()
    async with open_app(demo) as hands:
        await hands.press(*FORMS[name])
        seen: list[object] = []
        while (line := hands.app.focused) not in seen:
            seen.append(line)
            if isinstance(line, OneLine):
                standing = line.value
                assert line.is_marked == bool(standing)
                await hands.press("right")
                assert line.value == standing, "an arrow keeps it"
                line.screen.set_focus(None)
                line.focus()
                await hands.settle()
                await hands.press("Q")
                assert line.value == "Q", "and the first letter takes its place"
            await hands.press("tab")


async def test_a_marked_line_says_how_to_change_it(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "e")
        assert "→ change it" in hands.lines[-1]
        await hands.press("right")
        await hands.type(" x")
        assert "→ change it" not in hands.lines[-1]


async def test_several_lines_stay_and_one_goes_on_at_their_end(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("2", "e")
        await hands.type(" And more.")
        await hands.press("ctrl+s")
        assert "And more." in hands.text
        await hands.press("e")
        assert "And more." in hands.text


async def paste(hands: Hands, text: str) -> None:
    hands.app.post_message(events.Paste(text))
    await hands.settle()


@pytest.mark.parametrize("ends", ["\n", "\r", "\r\n"], ids=repr)
async def test_lines_pasted_into_one_line_are_all_kept(demo: Campaign, ends: str) -> None:
    async with open_app(demo) as hands:
        await hands.press("N")
        await paste(hands, f"Ada{ends}{ends}  Lu \x1b[31m{ends}of \u202eFabrikam{ends}")
        line = hands.app.focused
        assert isinstance(line, Input)
        assert line.value == "Ada Lu of Fabrikam"
        assert hands.toast == "The 3 lines that you pasted stand here as one."


async def test_one_line_that_is_pasted_with_its_end_is_that_line(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("N")
        await paste(hands, "Ada Lu\r")
        line = hands.app.focused
        assert isinstance(line, Input)
        assert line.value == "Ada Lu"
        assert hands.toast == ""


async def test_a_paste_into_several_lines_keeps_them(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("w", "e")
        await paste(hands, "\r\rone\r  two\x07\r")
        assert "one\n  two\n" in hands.app.screen.query_one("#message").text


async def test_a_paste_where_nothing_is_typed_into_does_nothing(demo: Campaign) -> None:
    revision = demo.revision
    async with open_app(demo) as hands:
        for keys in (("1",), ("3",), ("4", "i"), ("q", "w"), ("q", "?")):
            await hands.press(*keys)
            before = hands.lines
            await paste(hands, "dxs>q1\r")
            assert hands.lines == before
    assert demo.revision == revision


async def test_tab_completes_a_path(
    demo: Campaign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "Downloads"
    folder.mkdir()
    for name in ("Connections.csv", "Connections (1).csv", "other", ".hidden"):
        (folder / name).touch()
    async with open_app(demo) as hands:
        await hands.press("I")
        await hands.type("~/Do")
        await hands.press("tab")
        line = hands.app.focused
        assert isinstance(line, Input)
        assert line.value == "~/Downloads/"
        await hands.type("con")
        await hands.press("tab")
        assert line.value == "~/Downloads/Connections"
        assert "Connections (1).csv" in hands.text
        await hands.type(".")
        await hands.press("tab")
        assert line.value == "~/Downloads/Connections.csv"
        await hands.type("x")
        await hands.press("tab")
        assert line.value == "~/Downloads/Connections.csvx", "nothing begins so"


ONCE = {
    "H": "History",
    "S": "Settings",
    "C": "",
    "A": "",
    "L": "",
    "M": "",
}


@pytest.mark.parametrize("key", ONCE)
async def test_a_screen_opens_once(demo: Campaign, key: str) -> None:
    async with open_app(demo) as hands:
        await hands.press(key, key, key)
        assert len(hands.app.screen_stack) == 2
        assert ONCE[key] in hands.text
        await hands.press("q")
        assert len(hands.app.screen_stack) == 1


async def test_one_that_is_open_further_down_is_gone_back_to(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("enter", "H", "S", "H")
        assert len(hands.app.screen_stack) == 3
        assert "History" in hands.text
        await hands.press("q", "q")
        assert len(hands.app.screen_stack) == 1


OPENED = [
    ("enter",),
    ("H",),
    ("S",),
    ("w",),
    ("M",),
    ("A",),
    ("L",),
    ("C",),
    ("v",),
    ("F", "m", "tab"),
]
OPENED += [("2", "m"), ("2", "enter"), ("4", "b"), ("4", "i"), ("f",)]


@pytest.mark.parametrize("keys", OPENED, ids="".join)
async def test_q_goes_back_from_every_opened_screen(demo: Campaign, keys: tuple[str, ...]) -> None:
    async with open_app(demo) as hands:
        await hands.press(*keys)
        assert len(hands.app.screen_stack) == 2
        await hands.press("q")
        assert len(hands.app.screen_stack) == 1
        assert hands.app.is_running
        await hands.press("q")
        assert not hands.app.is_running


async def test_one_key_does_not_say_that_something_was_sent(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        revision = demo.revision
        for keys in (("w", "s", "enter"), ("s", "q"), ("s", "s", "y", "q"), ("s", "escape")):
            await hands.press(*keys)
        assert "Thank-you to Maya Chen" in hands.text
        assert demo.revision == revision
        await hands.press("s", "j", "enter")
        assert hands.toast == "Done for Maya Chen: thank-you."
    assert demo.revision == revision + 1


async def test_goals_that_are_ticked_and_not_kept_are_not_dropped_without_a_word(
    demo: Campaign,
) -> None:
    async with open_app(demo) as hands:
        await hands.press("f", "j", "space", "q")
        assert "enter keeps these goals" in hands.toast
        assert len(hands.app.screen_stack) == 2
        await hands.press("q")
        assert len(hands.app.screen_stack) == 1
        await hands.press("f", "q")
        assert len(hands.app.screen_stack) == 1


async def test_ctrl_c_says_how_to_leave_in_our_own_words(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("N", "ctrl+c")
        assert hands.toast == "q leaves; in a form or a text, esc first."
        assert hands.app.is_running


async def test_the_arrows_go_from_line_to_line_of_a_form(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("N")
        await hands.type("Ana")
        await hands.press("down")
        await hands.type("Fabrikam")
        await hands.press("up")
        await hands.type("Bea")
        assert "Bea" in hands.text, "what stood there is marked, as where tab goes back to it"
        assert "Ana" not in hands.text
        assert "Fabrikam" in hands.text


@pytest.mark.parametrize("width", [40, 60, 80, 120])
async def test_a_hint_gives_whole_examples_or_says_that_it_goes_on(
    demo: Campaign, width: int
) -> None:
    wanted = "tomorrow, next tue, in 2 weeks, 3 business days, someday"
    async with open_app(demo, (width, 24)) as hands:
        await hands.press("s")
        shown = hands.line_with("Until").replace("Until", "").strip()
        assert shown.endswith("…") or shown in _beginnings(wanted)


def _beginnings(hint: str) -> list[str]:
    examples = hint.split(", ")
    return [", ".join(examples[:count]) for count in range(1, len(examples) + 1)]
