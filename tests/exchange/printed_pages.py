"""A sheet prints on one page, laid out by WeasyPrint; `make pages` runs this, as CI does.

WeasyPrint stands in an environment of its own. It needs Pango, which not every machine has:
that is why `make test` leaves this file out.
"""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.clock import fixed_clock
from inroad.demo import fill
from inroad.domain.conversations.sheet import SheetFormat

PYTHON = Path(sys.prefix) / "weasyprint" / "bin" / "python"
COUNT = """
import sys
from weasyprint import CSS, HTML
size = CSS(string="@page { size: %s }" % sys.argv[2])
print(len(HTML(sys.argv[1]).render(stylesheets=[size]).pages))
"""
LONG = "It goes on about pipelines and about whom they wake at night. "


def pages(path: Path, size: str) -> int:
    """Return how many pages an HTML file takes on paper of a size."""
    command = [str(PYTHON), "-c", COUNT, str(path), size]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Campaign]:
    now = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
    campaign = Campaign(tmp_path / "inroad.json", fixed_clock(now), tmp_path / "state")
    fill(campaign)
    yield campaign
    campaign.close()


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_every_sheet_of_the_demo_prints_on_one_page(demo: Campaign, size: str) -> None:
    for sheet in demo.sheets.planned():
        path = demo.sheets.save(sheet.conversation.id, SheetFormat.HTML)
        assert pages(path, size) == 1


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("how", ["video", "in person"])
def test_so_does_one_with_far_more_on_it_than_a_page_holds(
    demo: Campaign, size: str, how: str
) -> None:
    me = replace(demo.me.profile, introduction_long=LONG * 20, learning=LONG * 8)
    demo.settings.keep(me, "who I am")
    sheet = demo.sheets.planned()[0]
    for one in sheet.questions:
        demo.questions.answer(one.question, LONG * 6)
    starts, zone = sheet.conversation.starts, sheet.conversation.zone
    assert starts is not None
    demo.conversations.schedule(sheet.contact.id, Arrangement(starts, zone, 60, how))
    path = demo.sheets.save(sheet.conversation.id, SheetFormat.HTML)
    assert pages(path, size) == 1
