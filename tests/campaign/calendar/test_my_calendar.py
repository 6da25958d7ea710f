"""My other calendar: what it has is warned of, and not offered to anybody."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.domain.dates.zones import localised
from inroad.domain.errors import InroadError
from inroad.domain.messages.kinds import MessageKind
from tests.somebody import somebody


def write(path: Path, begins: datetime, more: str = "") -> None:
    """Write a calendar with one appointment of an hour, in UTC."""
    path.write_text(
        f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:{begins:%Y%m%dT%H%M%SZ}\nDURATION:PT1H\n"
        f"SUMMARY:Dentist\n{more}END:VEVENT\nEND:VCALENDAR\n"
    )


@pytest.fixture
def path(campaign: Campaign, tmp_path: Path) -> Path:
    campaign.people.add(somebody("Maya Chen"))
    return tmp_path / "mine.ics"


def offered(campaign: Campaign) -> tuple[datetime, ...]:
    maya = campaign.people.all()[0].id
    return campaign.messages.choices(maya, MessageKind.REQUEST).times


def test_a_place_where_nothing_is_is_refused(campaign: Campaign, tmp_path: Path) -> None:
    with pytest.raises(InroadError, match="There is nothing at"):
        campaign.settings.set("my_calendar", str(tmp_path / "nowhere"))
    campaign.settings.set("my_calendar", "")
    assert campaign.calendars.mine.busy() == ()


def test_what_it_has_is_warned_of_with_conversations(campaign: Campaign, path: Path) -> None:
    day = campaign.today + timedelta(days=2)
    noon = localised(datetime(day.year, day.month, day.day, 12), campaign.zone)
    write(path, noon)
    campaign.settings.set("my_calendar", str(path))
    maya = campaign.people.all()[0].id
    agreed = Arrangement(datetime(day.year, day.month, day.day, 12, 30), campaign.zone)
    campaign.conversations.schedule(maya, agreed)
    mine = campaign.calendars.mine
    assert mine.warning(noon, 60, mine.all()) == (
        "This overlaps Dentist (12:00 to 13:00) and the conversation with Maya Chen "
        "(12:30 to 13:00)."
    )
    assert mine.warning(noon, 60, mine.all(besides=maya)) == (
        "This overlaps Dentist (12:00 to 13:00)."
    )
    assert mine.warning(noon - timedelta(hours=1), 60, mine.all()) == ""


def test_what_inroad_put_there_itself_is_not_taken_twice(campaign: Campaign, path: Path) -> None:
    day = campaign.today + timedelta(days=2)
    noon = localised(datetime(day.year, day.month, day.day, 12), campaign.zone)
    write(path, noon, "X-INROAD-WROTE:0a1b a b c d e\n")
    campaign.settings.set("my_calendar", str(path))
    assert campaign.calendars.mine.busy() == ()


def test_a_conversation_is_known_there_also_where_a_server_took_the_marks_out(
    campaign: Campaign, path: Path
) -> None:
    day = campaign.today + timedelta(days=2)
    agreed = Arrangement(datetime(day.year, day.month, day.day, 12), campaign.zone)
    campaign.conversations.schedule(campaign.people.all()[0].id, agreed)
    lines = campaign.calendars.export().split(b"\r\n")
    path.write_bytes(b"\r\n".join(one for one in lines if not one.startswith(b"X-")))
    campaign.settings.set("my_calendar", str(path))
    assert campaign.calendars.mine.busy() == ()


def test_times_that_it_has_are_not_offered(campaign: Campaign, path: Path) -> None:
    first, second = offered(campaign)
    write(path, first.astimezone(UTC) - timedelta(minutes=70))
    campaign.settings.set("my_calendar", str(path))
    assert first not in offered(campaign), "ten minutes are less than the room that is kept"
    assert second in offered(campaign)
    campaign.settings.set("buffer", "10")
    assert first in offered(campaign)


def test_what_the_campaign_named_before_holds_while_the_file_names_nothing(
    campaign: Campaign, path: Path, tmp_path: Path
) -> None:
    day = campaign.today + timedelta(days=2)
    noon = localised(datetime(day.year, day.month, day.day, 12), campaign.zone)
    write(path, noon)
    profile = replace(campaign.me.profile, my_calendar=str(path))
    campaign.seed([profile])
    assert [one.what for one in campaign.calendars.mine.busy()] == ["Dentist"]
    (tmp_path / "empty").mkdir()
    campaign.settings.set("my_calendar", str(tmp_path / "empty"))
    assert campaign.calendars.mine.busy() == ()
    campaign.settings.set("my_calendar", "")
    assert [one.what for one in campaign.calendars.mine.busy()] == ["Dentist"]
