"""What the footer and `?` say of keys is so: while one types, on each screen, at each width."""

import pytest
from textual.widgets import Input

from inroad.campaign import Campaign
from inroad.screens.frame.help import HelpScreen
from inroad.screens.frame.help_entries import HelpEntry
from inroad.widgets.text_fields import is_field
from tests.screens.driver import Hands, open_app

TO_A_FIELD = {
    "find anything": ["F"],
    "find on the board": ["3", "/"],
    "find on today": ["1", "/"],
    "find in people": ["5", "/"],
    "the palette": ["3", ":"],
    "the palette above another one": ["F", "enter", "ctrl+p"],
    "a text that is written": ["3", "w", "enter"],
    "a form": ["N"],
    "a form of several lines": ["M", "enter"],
    "an import": ["I"],
    "a date": ["1", "s"],
    "a note": ["1", "a"],
    "an answer in a conversation": ["4", "i", "enter"],
    "a takeaway in a conversation": ["4", "i", "t"],
    "a search in the bank": ["4", "b", "/"],
}

FILTERS = frozenset({"find on the board", "find on today", "find in people"})
"""Where a filter is typed: ? explains it there, and nobody is called so."""


def footer(hands: Hands) -> str:
    return hands.lines[-1]


def told_and_typed(hands: Hands, way: str) -> list[str]:
    """Return the keys in the footer that would be typed instead."""
    explains = {"?"} if way in FILTERS else set()
    return [key for key in told(hands) if len(key) == 1 and key.isascii() and key not in explains]


def told(hands: Hands) -> list[str]:
    """Return the keys in the footer: each stands before its word, two spaces apart."""
    return [key for part in footer(hands).split("  ") for key in part.split()[:1]]


@pytest.mark.parametrize("way", TO_A_FIELD)
async def test_while_one_types_the_footer_tells_no_key_that_is_typed(
    demo: Campaign, way: str
) -> None:
    async with open_app(demo) as hands:
        keys = {"/": "slash", ":": "colon"}
        await hands.press(*(keys.get(key, key) for key in TO_A_FIELD[way]))
        assert is_field(hands.app.focused), hands.text
        before = footer(hands)
        assert not told_and_typed(hands, way), before
        assert "esc" in before or "tab leave" in before
        await hands.press("x", "e")
        assert is_field(hands.app.focused)
        assert not told_and_typed(hands, way), footer(hands)


async def test_enter_and_esc_do_what_the_footer_of_a_search_says(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "slash")
        await hands.type("omar")
        assert "enter keep these" in footer(hands)
        await hands.press("enter")
        assert "enter open" in footer(hands)
        assert "? all keys" in footer(hands)
        assert "Omar Haddad" in hands.text
        await hands.press("slash")
        assert "esc show all" in footer(hands)
        await hands.press("escape")
        assert "enter open" in footer(hands)
        assert "Maya Chen" in hands.text


@pytest.mark.parametrize("way", ["1 j j", "3 j j", "5 j j", "4 o j", "4 b j j", "S j j j"])
async def test_where_nothing_was_found_esc_goes_back_to_where_one_was(
    demo: Campaign, way: str
) -> None:
    async with open_app(demo) as hands:
        await hands.press(*way.split())
        before = hands.line_with("▌")
        await hands.press("slash")
        await hands.type("zo nobody")
        await hands.press("enter")
        assert "esc " in footer(hands) or "q back" in footer(hands)
        await hands.press("escape")
        assert hands.line_with("▌") == before


@pytest.mark.parametrize("screen", ["1", "3", "5"])
async def test_where_somebody_was_found_esc_stays_with_them(demo: Campaign, screen: str) -> None:
    async with open_app(demo) as hands:
        await hands.press(screen, "slash")
        await hands.type("omar")
        await hands.press("enter", "escape")
        assert "Omar" in hands.line_with("▌")


async def test_q_is_told_where_it_goes_back_and_not_where_it_is_typed(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("F")
        await hands.type("q")
        assert hands.app.screen.query_one("#typed", Input).value == "q"
        assert footer(hands).split() == "enter to what was found esc back".split()
        await hands.press("backspace")
        await hands.type("maya")
        await hands.press("enter")
        assert "q back" in footer(hands)
        await hands.press("q")
        assert "Find anything" not in hands.text


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_the_palette_tells_its_own_keys_and_gives_them_back(
    demo: Campaign, size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as hands:
        before = footer(hands)
        await hands.press("colon")
        assert "esc back" in footer(hands)
        await hands.press("escape")
        assert footer(hands) == before


SCREENS = {
    "today": "1", "goals": "2", "board": "3", "prep": "4", "people": "5", "me": "M", "history": "H",
    "dossiers": "A", "led to": "L", "settings": "S", "conflicts": "C", "matrix": "2 m",
    "a person": "3 enter", "a goal": "2 enter", "the bank": "4 b", "the composer": "3 w",
    "the conversation": "4 i", "the copies": "H B", "triage": "Q",
}  # fmt: skip


MAIN = {"today", "goals", "board", "prep", "people"}
"""The screens that one does not go back from."""


async def groups_of(hands: Hands, way: str) -> dict[str, list[HelpEntry]]:
    """Go to a screen, and return what `?` lists there, group by group."""
    await hands.press(*way.split(), "question_mark")
    assert "All keys of this screen" in hands.text, hands.text
    help_screen = hands.app.screen
    assert isinstance(help_screen, HelpScreen)
    return {group.title: list(group.entries) for group in help_screen._groups}


@pytest.mark.parametrize("screen", ["today", "board", "people", "a person", "goals", "prep"])
async def test_all_keys_are_one_screenful(demo: Campaign, screen: str) -> None:
    async with open_app(demo) as hands:
        groups = await groups_of(hands, SCREENS[screen])
        shown = "\n".join(hands.lines[1:-3])
        for entry in (one for entries in groups.values() for one in entries if one.label):
            keys = entry.keys[:1]
            assert any(
                line.count(entry.label) and (not keys or keys[0] in line)
                for line in hands.lines[1:-3]
            ), (entry, shown)
        assert list(groups) == ["this screen"] + ["a person"] * ("person" in shown) + ["everywhere"]


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_key_is_told_once_and_whole_at_every_width(demo: Campaign, screen: str) -> None:
    async with open_app(demo, (80, 120)) as hands:
        groups = await groups_of(hands, SCREENS[screen])
        entries = [one for group in groups.values() for one in group]
        keys = [key for one in entries for key in one.keys if one.name]
        twice = {key for key in keys if keys.count(key) > 1}
        assert not twice, twice
        moving = [key for one in entries if one.name.startswith("cursor.") for key in one.keys]
        assert ("h" in moving) == (screen == "board")
        for columns in (80, 60, 41):
            await hands.pilot.resize_terminal(columns, 120)
            await hands.settle()
            lines = hands.lines[1:-3]
            signs = [one.help for one in entries if not one.name]
            cut = [line for line in lines if "…" in line]
            assert len(cut) <= len(signs), cut
            assert max(len(line) for line in lines) < columns


@pytest.mark.parametrize("screen", sorted(SCREENS.keys() - MAIN))
async def test_the_way_back_is_told_in_any_window(demo: Campaign, screen: str) -> None:
    async with open_app(demo, (120, 24)) as hands:
        await hands.press(*SCREENS[screen].split())
        for columns in (120, 80, 60, 41):
            await hands.pilot.resize_terminal(columns, 24)
            await hands.settle()
            assert "q back" in footer(hands) or "esc back" in footer(hands), footer(hands)


async def test_h_moves_on_the_board_as_all_keys_says(demo: Campaign) -> None:
    async with open_app(demo, (120, 40)) as hands:
        await hands.press("3", "l")
        there = hands.line_with("▌")
        await hands.press("h")
        assert hands.line_with("▌") != there


PAIRS = {
    "a sheet": (["4"], ["K J", "y Y", "> <"]),
    "goals": (["2"], ["K J"]),
    "about me": (["M", *"jjjjjjjjjjjjjjjj"], ["K J"]),
    "the board": (["3", "l"], ["> <"]),
    "a person": (["3", "l", "enter"], ["> <"]),
    "a conversation": (["4", "i"], ["p P", "j k"]),
    "the matrix": (["2", "m"], ["h l"]),
}


@pytest.mark.parametrize("name", PAIRS)
async def test_keys_that_belong_together_stand_together(demo: Campaign, name: str) -> None:
    way, pairs = PAIRS[name]
    async with open_app(demo, (80, 120)) as hands:
        await hands.press(*way, "?")
        keys = [line.strip(" ▌").split()[0] for line in hands.lines if line.strip(" ▌")]
        for pair in pairs:
            first, second = pair.split()
            if first in keys:
                assert keys[keys.index(first) + 1] == second, pair
            else:
                assert name == "a sheet", pair


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 20)])
@pytest.mark.parametrize("way", [["4"], ["4", "i"]])
async def test_the_clock_beside_questions_is_explained(
    demo: Campaign, way: list[str], size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as hands:
        await hands.press(*way, "?")
        await hands.type("when to ask")
        assert "When to ask a question: hours and" in " ".join(hands.text.split())
        assert "…" not in "".join(hands.lines[-4:])


async def test_over_the_clocks_of_a_sheet_stands_what_they_count_from(demo: Campaign) -> None:
    async with open_app(demo, (80, 24)) as hands:
        await hands.press("4")
        line = hands.line_with("─ ask · ")
        assert line.rstrip().endswith("─ after hello ─")
    async with open_app(demo, (40, 24)) as hands:
        await hands.press("4")
        assert "hello" not in hands.line_with("─ ask · ")
