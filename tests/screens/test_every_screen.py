"""Every screen at four sizes, in the demo and on nothing: what is seen, and what holds for all.

The pictures are text, a file a screen: how things look is in those of `test_pictures.py`. After a
change that is meant to be seen: `make pictures`, and look at the difference.
"""

import os
import re
from itertools import combinations
from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widget import Widget

from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar
from tests.screens.driver import Hands, open_app
from tests.screens.every_screen import FILES, WAYS, campaign_of
from tests.test_house import SCREENS

PICTURES = Path(__file__).parent / "pictures"
SIZES = ((60, 20), (80, 24), (120, 40), (200, 60))
SMALLEST = SIZES[0]

WITH_CELLS = frozenset(
    (
        *("people", "people-by-name", "people-finding", "people-marked"),
        *("goals", "find-found", "palette"),
    )
)
"""Screens that say below, or where they lead to, what is cut in a narrow window: with a line for
each of very many people, or with excerpts. All else is broken into lines."""

LONG = "Something that takes several lines in a narrow window is said here, up to its end. " * 2


def shown(screen: Screen[object]) -> dict[Widget, tuple[int, int, int, int]]:
    """Return what is seen of each widget that has none within it, but for what covers others."""
    found = {}
    for widget in screen.walk_children(Widget):
        if widget.children or not widget.is_on_screen or widget.id == "too-small":
            continue
        if widget.layers or not widget.display:
            continue
        place = screen.find_widget(widget)
        seen = place.visible_region
        if seen:
            found[widget] = seen
    return found


def base_of(hands: Hands) -> CommandScreen[object]:
    """Return the screen that has the keys: that below the palette, which has none of its own."""
    return next(one for one in reversed(hands.app.screen_stack) if isinstance(one, CommandScreen))


async def check(hands: Hands, name: str, size: tuple[int, int]) -> str:
    """Look at one picture, and return it."""
    seen = hands.lines
    text = "\n".join(seen).rstrip()
    keys = base_of(hands).query_one(KeyBar)
    assert keys.region.bottom == size[1], "the keys stand in the last line"
    assert seen[-1].strip(), "some key does something"
    if size == SMALLEST and name not in WITH_CELLS:
        assert not re.search(r"\S…", text), text
    for (one, here), (other, there) in combinations(shown(base_of(hands)).items(), 2):
        assert not here.overlaps(there), f"{one} and {other} overlap"
    if hands.app.screen is not base_of(hands):
        return text
    hands.app.notify(LONG)
    await hands.settle()
    assert any("Something that takes" in line for line in hands.lines), "the toast is seen"
    assert hands.lines[-1] == seen[-1], "a toast covers no keys"
    hands.app.clear_notifications()
    await hands.settle()
    assert hands.lines == seen
    return text


async def pictures_of(name: str, folder: Path, *, is_empty: bool) -> str:
    """Return the pictures of a screen in all sizes, from one campaign."""
    way = WAYS[name]
    keys = way.on_empty if is_empty else way.keys
    if keys is None:
        return ""
    campaign = campaign_of(folder / str(is_empty), is_empty=is_empty, is_new=way.is_new)
    if not is_empty:
        way.prepare(campaign)
    if way.before:
        async with open_app(campaign) as hands:
            await hands.press(*way.before)
            hands.app.leave_and_keep(0)
    said = ""
    async with open_app(campaign, SMALLEST) as hands:
        await hands.press(*keys)
        hands.app.clear_notifications()
        for size in SIZES:
            await hands.pilot.resize_terminal(*size)
            await hands.settle()
            text = await check(hands, name, size)
            screen = type(hands.app.screen).__name__
            where = "on nothing" if is_empty else "in the demo"
            said += f"=== {screen} {where}, {size[0]}x{size[1]} ===\n{text}\n\n"
    campaign.close()
    return said


@pytest.mark.parametrize("name", WAYS)
async def test_picture(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    if file := WAYS[name].file:
        Path(file).write_text(FILES[file], "utf-8")
    said = await pictures_of(name, tmp_path, is_empty=False)
    said += await pictures_of(name, tmp_path, is_empty=True)
    path = PICTURES / f"{name}.txt"
    if os.environ.get("INROAD_PICTURES") == "accept":
        PICTURES.mkdir(exist_ok=True)
        path.write_text(said, "utf-8")
    assert said == path.read_text("utf-8")


def test_every_screen_has_a_picture_and_no_picture_is_left_over() -> None:
    paths = sorted(PICTURES.glob("*.txt"))
    assert {path.stem for path in paths} == set(WAYS)
    seen = "".join(path.read_text("utf-8") for path in paths)
    last = {one.__name__ for one in SCREENS if not one.__subclasses__()}
    assert {name for name in last if f"=== {name} " not in seen} == set()
