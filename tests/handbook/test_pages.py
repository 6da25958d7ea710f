"""The pages say what is so: their keys, their links, and how they stand in lines of a width."""

import re
from collections.abc import Iterable

import pytest

from inroad.domain.errors import NotFound
from inroad.handbook.blocks import BlockKind, Run, RunKind, blocks
from inroad.handbook.layout import laid_out
from inroad.handbook.pages import TOPICS, page, pages
from inroad.keymap.key_names import key_text
from inroad.keymap.known_commands import Sort, known_commands
from tests.texts import HANDBOOK

LONGEST = 100
"""Lines of a page: what is longer is not read on the evening before."""

_ALONE = (Sort.EVERYWHERE, Sort.CURSOR)
"""What is named without a screen."""

KEYS = [
    (topic, run)
    for topic in TOPICS
    for block in blocks(page(topic).text)
    for run in (*block.runs, *block.more)
    if run.kind is RunKind.KEY
]


@pytest.mark.parametrize(("topic", "run"), KEYS, ids=lambda one: str(one))
def test_a_key_of_a_page_is_that_of_its_command(topic: str, run: Run) -> None:
    screen, _, name = run.target.rpartition(".")
    found = [
        one
        for one in known_commands()
        if one.name == name and (screen in one.screens if screen else one.sort in _ALONE)
    ]
    assert run.text in [key_text(key) for one in found for key in one.keys], found


def test_there_are_ten_short_pages_and_no_other_files() -> None:
    assert len(TOPICS) == 10
    assert set(HANDBOOK) == set(TOPICS)
    assert all(len(text.splitlines()) <= LONGEST for text in HANDBOOK.values())


def test_no_key_stands_in_a_page_without_its_command() -> None:
    """Else it would still be named where I have another key for it."""
    for topic, text in HANDBOOK.items():
        bare = re.sub(r"\[`[^`]+`\]\(inroad:[^)]*\)", "", text)
        assert not re.findall(r"`(?:[A-Za-z0-9>?<:/]|space|enter|esc|tab)`", bare), topic


def test_a_link_leads_to_a_page() -> None:
    for shown in pages():
        for block in blocks(shown.text):
            for run in block.runs:
                if run.kind is RunKind.PAGE:
                    assert run.target in TOPICS


@pytest.mark.parametrize("room", [36, 56, 76, 90])
@pytest.mark.parametrize("topic", TOPICS)
def test_lines_are_no_wider_than_there_is_room_and_lose_no_word(topic: str, room: int) -> None:
    found = list(blocks(page(topic).text))
    lines = [runs for _, runs in laid_out(found, room, lambda key: key.text)]
    text = ["".join(run.text for run in runs) for runs in lines]
    copied = {run.text for block in found for run in block.runs if run.kind is RunKind.CODE}
    wide = [line.strip() for line in text if len(line) > room]
    assert all(line in copied or " " not in line for line in wide)
    words = " ".join(f"{one.mark} {_said(one.runs)} {_said(one.more)}" for one in found)
    assert " ".join(text).split() == words.split()


def _said(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def test_another_key_takes_the_place_of_the_usual_one() -> None:
    found = blocks("Press [`d`](inroad:today.done) now.")
    [(_, runs)] = laid_out(found, 40, lambda key: {"today.done": "x"}[key.target])
    assert "".join(run.text for run in runs) == "Press x now."


def test_a_table_has_its_second_cell_below_the_first() -> None:
    rows = [block for block in blocks(page("scripts").text) if block.kind is BlockKind.ROW]
    lines = ["".join(run.text for run in runs) for _, runs in laid_out(rows[:1], 60, lambda k: "")]
    assert lines == ["inroad [--data FILE]", "    opens the screen"]


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("first-week", "first-week"),
        ("FIRST WEEK", "first-week"),
        ("req", "requests"),
        ("the first week", "first-week"),
        ("day after", "day-after"),
        ("Touch", "staying-in-touch"),
    ],
)
def test_a_page_is_found_by_enough_of_its_name(typed: str, topic: str) -> None:
    assert page(typed).topic == topic


@pytest.mark.parametrize("typed", ["", "da", "the", "nothing", "../goals"])
def test_what_is_no_page_is_said(typed: str) -> None:
    with pytest.raises(NotFound, match="first-week"):
        page(typed)
