"""A calendar on the screen: what was changed there, what is asked, and what is warned of."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.domain.conversations.touch_kinds import TouchKind
from tests.screens.driver import Hands, open_app
from tests.somebody import somebody

SUMMARY = "Conversation with Maya Chen"


@pytest.fixture
def folder(campaign: Campaign, tmp_path: Path) -> Path:
    """A folder that is kept, with a conversation with Maya on the day after tomorrow at ten."""
    for name in ("Maya Chen", "Sam Ortiz"):
        campaign.people.add(somebody(name))
    agree(campaign, "Maya Chen", 10)
    campaign.calendars.keep_in(tmp_path / "calendar")
    return tmp_path / "calendar"


def agree(campaign: Campaign, name: str, hour: int) -> None:
    day = campaign.today + timedelta(days=2)
    starts = datetime(day.year, day.month, day.day, hour)
    who = next(one.id for one in campaign.people.all() if one.name == name)
    campaign.conversations.schedule(who, Arrangement(starts, campaign.zone, 30, "phone"))


def begins(campaign: Campaign, name: str = "Maya Chen") -> datetime | None:
    who = next(one.id for one in campaign.people.all() if one.name == name)
    talk = campaign.conversations.planned(who)
    return talk.starts if talk is not None else None


def file(folder: Path) -> Path:
    return next(one for one in folder.iterdir() if SUMMARY in one.read_text("utf-8"))


async def look_until(hands: Hands, is_there: object) -> None:
    """Have the program look at its calendars, as it does while nobody types."""
    for _ in range(60):
        hands.app.look()
        await hands.settle()
        await hands.app.workers.wait_for_complete()
        if callable(is_there) and is_there():
            return
    raise AssertionError(hands.text)


async def test_what_was_moved_while_it_is_open_is_said_and_taken_back(
    campaign: Campaign, folder: Path
) -> None:
    agreed = begins(campaign)
    assert agreed is not None
    async with open_app(campaign) as hands:
        path = file(folder)
        head, begin, event = path.read_text("utf-8").partition("BEGIN:VEVENT")
        day = f"{agreed + timedelta(days=1):%Y%m%d}"
        event = re.sub(r"DTSTART\S+", f"DTSTART:{day}T140000", event)
        path.write_text(head + begin + event, "utf-8")
        await look_until(hands, lambda: "the conversation is moved to" in hands.toast)
        assert begins(campaign) == (agreed + timedelta(days=1)).replace(hour=14)
        assert "Maya Chen: the conversation is moved to" in hands.toast
        assert "u takes the last one back." in hands.toast
        await hands.press("u")
        assert begins(campaign) == agreed


async def test_a_deleted_conversation_is_asked_on_the_screen_of_conflicts(
    campaign: Campaign, folder: Path
) -> None:
    async with open_app(campaign) as hands:
        file(folder).unlink()
        asks = "Your calendar asks 1 question: C shows them."
        await look_until(hands, lambda: asks in hands.toast)
        assert len(campaign.calendars.questions()) == 1
        await hands.press("C")
        assert "1 question of your calendar" in hands.text
        assert "Somebody deleted the conversation with Maya Chen" in hands.text
        await hands.press("x")
        assert hands.toast.splitlines()[-1].startswith("There is no value to keep: a answers")
        assert "a answer" in hands.lines[-1]
        assert "take the other" not in hands.lines[-1]
        await hands.press("enter")
        assert "It is called off" in hands.text
        await hands.press("enter")
        assert "Nothing to choose" in hands.text
        maya = next(one.id for one in campaign.people.all() if one.name == "Maya Chen")
        kinds = [touch.kind for touch in campaign.people.view(maya).touches]
        assert TouchKind.CALLED_OFF in kinds


async def test_a_time_that_overlaps_is_warned_of_and_allowed(
    campaign: Campaign, folder: Path, tmp_path: Path
) -> None:
    day = campaign.today + timedelta(days=2)
    busy = tmp_path / "mine.ics"
    busy.write_text(
        f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:{day:%Y%m%d}T150000\nDURATION:PT1H\n"
        "SUMMARY:Dentist [bold]\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    campaign.settings.set("my_calendar", str(busy))
    agree(campaign, "Sam Ortiz", 12)
    maya = "This overlaps the conversation with Maya Chen (10:00 to 10:30)."
    async with open_app(campaign, size=(120, 40)) as hands:
        await hands.press("3")
        await hands.go_to("Sam Ortiz")
        await hands.press("m", "enter")
        for hour, warning in (
            ("10:15", maya),
            ("15:30", "This overlaps Dentist [bold] (15:00 to 16:00)."),
            ("16:00", ""),
            ("10:20", maya),
        ):
            await hands.press("ctrl+u")
            await hands.type(f"{day:%d %b} {hour}")
            said = " ".join(hands.text.split())
            assert warning in said if warning else "overlaps" not in said
        await hands.press("ctrl+s")
    assert begins(campaign, "Sam Ortiz") == datetime(day.year, day.month, day.day, 10, 20)
