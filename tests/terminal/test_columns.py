"""Names in any script leave the columns straight: what stands right of one stands where it would
stand beside a plain name that is as wide.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import cycle

import pytest
from rich.cells import split_graphemes

from inroad.campaign import Campaign
from inroad.demo import fill
from tests.terminal.own_campaign import data_in, opened
from tests.terminal.program import Program

NAMES = (
    "山田 太郎",
    "Zoe\u0308 Mu\u0308ller",
    "שרה לוי",
    "محمد علي",
    "ก็อง ดี",
    "김민준",
    "e\u0301\u0323\u0300 Lu",
    "ＡＢ Ｃ",
    "👩 Kim",
    "देवी",
    "Lu",
)
"""Wide ones, some with marks that take no cell, some that are read from the right."""


_TAG = re.compile(r"\bP\d\d ")


def plain(name: str) -> str:
    """Return a name as wide in which nothing is odd."""
    spans, _ = split_graphemes(name)
    return "".join(
        name[start:end] if name[start:end].isascii() else "x" * cells for start, end, cells in spans
    )


def called(campaign: Campaign, names: Sequence[str]) -> None:
    """Give everybody of the demo one of the names, after a number that keeps their order."""
    fill(campaign)
    for number, (contact, name) in enumerate(
        zip(campaign.people.all(), cycle(names), strict=False)
    ):
        tagged = f"P{number:02} {name}"
        campaign.people.edit(contact.id, replace(contact, name=tagged))


def cells(program: Program) -> Iterator[str]:
    """Yield the lines of the screen, a character a cell: what is no plain one is an x."""
    for line in range(program.lines):
        row = program.screen.buffer[line]
        yield "".join(
            cell.data if cell.data.isascii() and len(cell.data) == 1 else "x"
            for cell in (row[column] for column in range(program.columns))
        )


PLACES = {
    "Today": "1",
    "Goals": "2",
    "Board": "3",
    "the board's other columns": "3lll",
    "Prep": "4",
    "Find": "Fnorth",
    "Led to": "L",
    "History": "H",
    "somebody's page": "3\r",
    "a search": "3/p1\r",
}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Program, Program]]:
    """Open the program on the same people under odd names, and under plain ones as wide."""
    with ExitStack() as stack:
        programs = []
        for names in (NAMES, tuple(map(plain, NAMES))):
            folder = tmp_path_factory.mktemp("names")
            data = data_in(folder, lambda campaign, names=names: called(campaign, names))
            programs.append(stack.enter_context(opened(data)))
        odd, even = programs
        for program in (odd, even):
            program.wait_for("all keys")
        yield odd, even


@pytest.mark.parametrize("place", PLACES)
def test_what_stands_right_of_a_name_stands_in_its_column(
    both: tuple[Program, Program], place: str
) -> None:
    odd, even = both
    for program in both:
        program.press(*PLACES[place])
    lines = list(cells(odd))
    assert any(_TAG.search(line) for line in lines), "somebody is listed"
    assert not odd.text.isascii()
    assert lines == list(cells(even))
    for program in both:
        program.press("escape", "escape", "escape")
