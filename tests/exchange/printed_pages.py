"""A sheet as it is printed, laid out by WeasyPrint and looked at as a picture; for `make pages`.

WeasyPrint and pypdfium2 stand in an environment of their own. WeasyPrint needs Pango, which not
every machine has: that is why `make test` leaves this file out.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.clock import fixed_clock
from inroad.demo import fill
from inroad.domain.conversations.sheet import Sheet, SheetFormat

PYTHON = Path(sys.prefix) / "weasyprint" / "bin" / "python"
LOOK = Path(__file__).parent / "look_at_pages.py"
LONG = "It goes on about pipelines and about whom they wake at night. "
ROOM = 18
"""Millimetres without ink: the two centimetres for an answer, less what letters reach into them."""
PAPERS = ["A4", "Letter"]


@dataclass(frozen=True)
class Look:
    """What is seen on one page: type in points, heights in millimetres."""

    smallest_type: float
    rooms: list[float]
    is_margin_clean: bool


def looked_at(path: Path, size: str) -> list[Look]:
    """Return the pages of an HTML file as it prints on paper of a size."""
    # -P: the folders beside the script are named like modules of Python (`calendar`).
    command = [str(PYTHON), "-P", str(LOOK), str(path), size]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [Look(**page) for page in json.loads(done.stdout)]


def rooms_of(pages: list[Look]) -> int:
    return sum(room >= ROOM for page in pages for room in page.rooms)


def unanswered(sheet: Sheet) -> int:
    return sum(not one.question.answer for one in sheet.questions)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Campaign]:
    now = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
    campaign = Campaign(tmp_path / "inroad.json", fixed_clock(now), tmp_path / "state")
    fill(campaign)
    yield campaign
    campaign.close()


def printed(campaign: Campaign, sheet: Sheet, size: str) -> list[Look]:
    path = campaign.sheets.save(sheet.conversation.id, SheetFormat.HTML)
    pages = looked_at(path, size)
    assert all(page.is_margin_clean for page in pages)
    assert all(page.smallest_type >= 10 for page in pages)
    return pages


@pytest.mark.parametrize("size", PAPERS)
def test_every_sheet_of_the_demo_prints_on_one_page_to_write_on(demo: Campaign, size: str) -> None:
    for title in demo.sheets.planned():
        sheet = demo.sheets.of(title.conversation.id)
        pages = printed(demo, sheet, size)
        assert len(pages) == 1
        assert rooms_of(pages) >= unanswered(sheet)


@pytest.mark.parametrize("size", PAPERS)
def test_ten_questions_have_their_room_on_two_pages(demo: Campaign, size: str) -> None:
    sheet = demo.sheets.of(demo.sheets.planned()[0].conversation.id)
    starts, zone = sheet.conversation.starts, sheet.conversation.zone
    assert starts is not None
    demo.conversations.schedule(sheet.contact.id, Arrangement(starts, zone, 60, "video"))
    sheet = demo.sheets.of(sheet.conversation.id)
    pages = printed(demo, sheet, size)
    assert len(sheet.questions) == 10
    assert len(pages) == 2
    assert rooms_of(pages) >= 10


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize("how", ["video", "in person"])
def test_with_far_more_on_it_than_a_page_holds_it_is_whole(
    demo: Campaign, size: str, how: str
) -> None:
    demo.settings.keep(replace(demo.me.profile, introduction_long=LONG * 20), "who I am")
    sheet = demo.sheets.of(demo.sheets.planned()[0].conversation.id)
    demo.seed([replace(sheet.contact, notes="\n".join([LONG] * 60))])
    for one in sheet.questions:
        demo.questions.answer(one.question, LONG * 6)
    starts, zone = sheet.conversation.starts, sheet.conversation.zone
    assert starts is not None
    demo.conversations.schedule(sheet.contact.id, Arrangement(starts, zone, 60, how))
    assert len(printed(demo, demo.sheets.of(sheet.conversation.id), size)) == 2
