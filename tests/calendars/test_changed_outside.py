"""The real khal, todoman, vdirsyncer and Radicale change what Inroad wrote: nothing is undone."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.clock import fixed_clock
from tests.calendars.outside import Synced, program, run, served
from tests.calendars.test_khal_and_todoman import TODOMAN_CONFIG
from tests.somebody import somebody

pytestmark = pytest.mark.long

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TALK = "Conversation with Maya Chen"

_MOVED_BY_KHAL = """
import sys
from datetime import timedelta
from icalendar import Calendar
from khal.khalendar.vdir import Vdir
class Item:
    def __init__(self, raw): self.raw = raw
folder = Vdir(sys.argv[1], '.ics')
for href, etag in list(folder.list()):
    item, etag = folder.get(href)
    calendar = Calendar.from_ical(item.raw)
    for event in calendar.walk('VEVENT'):
        if 'Conversation' in str(event['SUMMARY']):
            event['DTSTART'].dt += timedelta(days=1, hours=2)
            event['DESCRIPTION'] = str(event['DESCRIPTION']) + chr(10) + 'Bring the book'
            folder.update(href, Item(calendar.to_ical().decode()), etag)
"""


def opened(home: Path, machine: str) -> Campaign:
    return Campaign(home / "inroad.json", fixed_clock(NOW), home / machine)


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    made = opened(tmp_path, "here")
    made.settings.set("zone", "Europe/Berlin")
    made.people.add(somebody("Maya Chen", "Northwind"))
    made.people.add(somebody("Sam Ortiz", "Northwind"))
    for one in made.people.all():
        made.pipeline.choose_goals(one.id, ["entry"])
    agree(made, datetime(2026, 11, 25, 10, 0))
    return made


def agree(campaign: Campaign, starts: datetime) -> None:
    maya = next(one.id for one in campaign.people.all() if one.name == "Maya Chen")
    agreed = Arrangement(starts, "Europe/Berlin", 30, "video", "room 5")
    campaign.conversations.schedule(maya, agreed)


def talk_begins(campaign: Campaign) -> datetime | None:
    maya = next(one.id for one in campaign.people.all() if one.name == "Maya Chen")
    talk = campaign.conversations.planned(maya)
    return talk.starts if talk is not None else None


def test_what_khal_moves_is_moved_and_its_note_is_kept(campaign: Campaign, tmp_path: Path) -> None:
    folder = tmp_path / "calendar"
    campaign.calendars.keep_in(folder)
    run(program("khal", "python"), "-c", _MOVED_BY_KHAL, folder, home=tmp_path)
    assert len(campaign.calendars.bring_up()) == 1
    assert talk_begins(campaign) == datetime(2026, 11, 26, 12, 0)
    agree(campaign, datetime(2026, 11, 27, 9, 0))
    campaign.calendars.bring_up()
    (content,) = (one.read_text() for one in folder.iterdir() if TALK in one.read_text())
    assert "Bring the book" in content
    assert "20261127T090000" in content


def test_what_todoman_ticks_is_done(campaign: Campaign, tmp_path: Path) -> None:
    campaign.settings.set("calendar", "todos")
    folder = tmp_path / "calendar"
    campaign.calendars.keep_in(folder)
    config = tmp_path / "todoman.py"
    config.write_text(TODOMAN_CONFIG.format(folder=folder, home=tmp_path))
    todo = program("todoman", "todo")
    listed = json.loads(run(todo, "--config", config, "--porcelain", "list", home=tmp_path))
    sam = next(one["id"] for one in listed if "Sam Ortiz" in one["summary"])
    run(todo, "--config", config, "done", sam, home=tmp_path)
    (said,) = campaign.calendars.bring_up()
    assert said.startswith("Send the request: Sam Ortiz · Northwind: done")


def test_two_machines_a_phone_and_a_server_come_to_rest(campaign: Campaign, tmp_path: Path) -> None:
    with served(tmp_path / "server") as url:
        here, there = Synced(tmp_path / "one", url), Synced(tmp_path / "two", url)
        campaign.calendars.keep_in(here.folder)
        here.sync()
        there.sync()
        campaign.close()
        other = opened(tmp_path, "there")
        assert other.calendars.keep_in(there.folder).written == 0
        assert len(list(there.folder.iterdir())) == len(list(here.folder.iterdir())) == 3

        phone = Synced(tmp_path / "phone", url)
        phone.sync()
        path = phone.file(TALK)
        head, begin, event = path.read_text("utf-8").partition("BEGIN:VEVENT")
        event = re.sub(r"DTSTART\S+", "DTSTART:20261126T140000Z", event)
        alarm = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:mine\nTRIGGER:-P1D\nEND:VALARM\n"
        event = event.replace("END:VEVENT", f"{alarm}X-MINE:yes\nEND:VEVENT")
        path.write_text(head + begin + event, "utf-8")
        phone.sync()
        there.sync()
        assert len(other.calendars.bring_up()) == 1
        assert talk_begins(other) == datetime(2026, 11, 26, 15, 0)
        agree(other, datetime(2026, 11, 27, 9, 0))
        other.calendars.bring_up()
        there.sync()
        here.sync()
        other.close()

        first = opened(tmp_path, "here")
        assert first.calendars.bring_up() == ()
        content = here.file(TALK).read_text("utf-8")
        for kept in ("X-MINE:yes", "TRIGGER:-P1D", "20261127T090000"):
            assert kept in content

        phone.sync()
        phone.file(TALK).unlink()
        phone.sync()
        here.sync()
        assert first.calendars.bring_up() == ()
        (question,) = first.calendars.questions()
        assert "deleted" in question.sentence
        for one in (here, there, phone):
            said = one.sync()
            assert "error" not in said.lower(), said
