"""Snapshots of whole screens from the demo, at two sizes or four, with the clock fixed.

After a change that is meant to be seen: `make pictures`, and look at the difference.
"""

from pathlib import Path
from typing import Any

import pytest

from inroad.app import InroadApp
from inroad.campaign import Campaign
from inroad.config.reading import parsed
from tests.screens.rest import press

KEYS = {
    "today": (),
    "goals": ("2",),
    "board": ("3", "l"),
    "prep": ("4", "o", "j", "enter"),
    "contact": ("enter",),
    "help": ("question_mark",),
    "history": ("x", "2", "space", "u", "H", "j"),
    "conflicts": ("C",),
    "schedule": ("3", "l", "greater_than_sign"),
    "debrief": ("3", "l", "l", "greater_than_sign"),
    "write": ("j", "w"),
    "bank": ("4", "o", "j", "enter", "b"),
    "talk": ("4", "i"),
    "matrix": ("2", "m", "l", "l", "l"),
    "me": ("M",),
    "dossier": ("A", "enter"),
    "dossiers": ("A", "g"),
    "doors": ("A", "g", "O"),
    "referrals": ("L",),
    "find": ("F", *"lineage", "enter"),
    "people": ("5",),
    "people-filtered": ("5", "slash", *"contoso", "enter", "space"),
    "filter-help": ("5", "slash", "question_mark"),
    "board-marked": ("3", "l", "space", "space"),
    "triage": ("Q", "l", "x", "space"),
    "views": ("5", "V"),
}

AT_EVERY_SIZE = (
    *("today", "board", "board-marked", "people", "people-filtered", "filter-help", "triage"),
    *("views", "dossiers", "doors", "referrals"),
)
"""What is drawn in the smallest and in a very large window too: screens of many people."""
PICTURES = [
    *((name, size) for name in KEYS for size in ((80, 24), (120, 40))),
    *((name, size) for name in AT_EVERY_SIZE for size in ((60, 20), (200, 60))),
]


@pytest.mark.parametrize(
    ("name", "size"), PICTURES, ids=[f"{name}-{size[0]}x{size[1]}" for name, size in PICTURES]
)
def test_picture(snap_compare: Any, demo: Campaign, name: str, size: tuple[int, int]) -> None:
    assert snap_compare(
        InroadApp(demo),
        run_before=lambda pilot: press(pilot, *KEYS[name]),
        terminal_size=size,
    )


OWN = b"""theme = "mine"
[themes.mine]
base = "high-contrast"
ground = "#001122"
row = "#003355"
accent = "#ffcc00"
"""


def test_light(snap_compare: Any, demo: Campaign) -> None:
    demo.me.use_theme("light")
    assert snap_compare(InroadApp(demo), terminal_size=(80, 24))


@pytest.mark.parametrize("name", ["high-contrast", "high-contrast-light"])
def test_theme(snap_compare: Any, demo: Campaign, name: str) -> None:
    demo.me.use_theme(name)
    keys = KEYS["people-filtered"]
    assert snap_compare(
        InroadApp(demo), run_before=lambda pilot: press(pilot, *keys), terminal_size=(80, 24)
    )


def test_own_theme(snap_compare: Any, demo: Campaign) -> None:
    config = parsed(OWN, "config.toml")
    assert config.problems == ()
    assert snap_compare(InroadApp(demo, config=config), terminal_size=(80, 24))


def test_the_pictures_of_the_readme_are_there_and_link_to_nothing() -> None:
    root = Path(__file__).parents[2]
    readme = (root / "README.md").read_text("utf-8")
    pictures = sorted((root / "screenshots").glob("*.svg"))
    assert len(pictures) >= 6
    assert readme.count("screenshots/") >= 5
    for picture in pictures:
        text = picture.read_text("utf-8")
        assert "url(http" not in text
        assert "cdnjs" not in text
