"""The real khal and todoman read what is written: right times, changes, and what is gone."""

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.clock import fixed_clock
from tests.somebody import somebody

ENVIRONMENTS = Path(sys.prefix)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

KHAL_CONFIG = """
[calendars]
[[inroad]]
path = {folder}
type = calendar
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {home}/khal.db
"""
TODOMAN_CONFIG = """
path = "{folder}"
date_format = "%Y-%m-%d"
time_format = "%H:%M"
cache_path = "{home}/todoman.db"
"""


class ExternalChanges:
    """Khal and todoman, each with what it has cached of the folder."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.home = home
        self.folder = folder

    def khal(self, zone: str = "Europe/Berlin") -> list[str]:
        """Return what khal lists in the weeks to come, as begin, end and title."""
        home = self.home / zone.replace("/", "-")
        home.mkdir(exist_ok=True)
        config = home / "khal.conf"
        config.write_text(KHAL_CONFIG.format(folder=self.folder, zone=zone, home=home))
        form = "{start-long} - {end-long} {title}"
        listed = self._run(
            "khal",
            "khal",
            "-c",
            config,
            "list",
            "--format",
            form,
            "--day-format",
            "",
            "2026-11-20",
            "60d",
        )
        return sorted({line for line in listed.splitlines() if line.strip()})

    def todoman(self) -> list[tuple[str, str]]:
        """Return what todoman lists, as day and summary."""
        config = self.home / "todoman.py"
        config.write_text(TODOMAN_CONFIG.format(folder=self.folder, home=self.home))
        listed = self._run("todoman", "todo", "--config", config, "--porcelain", "list")
        return sorted(
            (str(datetime.fromtimestamp(one["due"], UTC).date()), one["summary"])
            for one in json.loads(listed)
        )

    def _run(self, environment: str, program: str, *arguments: object) -> str:
        path = ENVIRONMENTS / environment / "bin" / program
        assert path.exists(), f"{path} is missing: make test makes it"
        done = subprocess.run(
            [path, *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "HOME": str(self.home), "TZ": "UTC"},
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    made = Campaign(tmp_path / "inroad.json", fixed_clock(NOW), tmp_path / "state")
    made.settings.set("zone", "Europe/Berlin")
    for name in ("Maya Chen", "Sam Ortiz"):
        made.people.add(somebody(name, "Northwind"))
    for contact in made.people.all():
        made.pipeline.choose_goals(contact.id, ["entry"])
    return made


@pytest.fixture
def outside(tmp_path: Path) -> ExternalChanges:
    home = tmp_path / "home"
    home.mkdir()
    return ExternalChanges(home, tmp_path / "calendar")


def person(campaign: Campaign, name: str) -> int:
    return next(one.id for one in campaign.people.all() if one.name == name)


def agree(campaign: Campaign, starts: datetime, zone: str) -> None:
    campaign.conversations.schedule(
        person(campaign, "Maya Chen"), Arrangement(starts, zone, 30, "video", "room 5")
    )


def follow(campaign: Campaign) -> None:
    """Have the folder follow the campaign, as the program does when all is quiet."""
    work = campaign.calendars.pending()
    assert work is not None
    work()


def test_khal_shows_conversations_and_follow_ups_in_two_zones(
    campaign: Campaign, outside: ExternalChanges
) -> None:
    agree(campaign, datetime(2026, 11, 25, 10, 0), "America/New_York")
    campaign.calendars.keep_in(outside.folder)
    talk = "Conversation with Maya Chen · Northwind"
    rest = [
        "2026-11-24 - 2026-11-24 Prepare and confirm: Maya Chen · Northwind",
        "2026-11-24 - 2026-11-24 Send the request: Sam Ortiz · Northwind",
    ]
    assert outside.khal("Europe/Berlin") == [
        *rest,
        f"2026-11-25 16:00 - 2026-11-25 16:30 {talk}",
    ]
    assert outside.khal("America/New_York") == [
        *rest,
        f"2026-11-25 10:00 - 2026-11-25 10:30 {talk}",
    ]


def test_khal_sees_what_is_changed_and_what_is_called_off(
    campaign: Campaign, outside: ExternalChanges
) -> None:
    agree(campaign, datetime(2026, 11, 25, 10, 0), "Europe/Berlin")
    campaign.calendars.keep_in(outside.folder)
    assert any("2026-11-25 10:00" in line for line in outside.khal())
    agree(campaign, datetime(2026, 11, 26, 11, 30), "Europe/Berlin")
    follow(campaign)
    found = [line for line in outside.khal() if "Conversation with" in line]
    assert found == ["2026-11-26 11:30 - 2026-11-26 12:00 Conversation with Maya Chen · Northwind"]
    campaign.pipeline.close(person(campaign, "Maya Chen"))
    follow(campaign)
    assert outside.khal() == ["2026-11-24 - 2026-11-24 Send the request: Sam Ortiz · Northwind"]


def test_todoman_lists_follow_ups_where_that_is_set_and_forgets_what_is_done(
    campaign: Campaign, outside: ExternalChanges
) -> None:
    campaign.settings.set("calendar", "todos")
    sam = person(campaign, "Sam Ortiz")
    campaign.people.promise(sam, "send the slides", date(2026, 12, 1), mine=True)
    campaign.calendars.keep_in(outside.folder)
    assert outside.todoman() == [
        ("2026-11-24", "Send the request: Maya Chen · Northwind"),
        ("2026-11-24", "Send the request: Sam Ortiz · Northwind"),
        ("2026-12-01", "Keep my promise: Sam Ortiz · Northwind · send the slides"),
    ]
    assert outside.khal() == []
    first, promise = campaign.follow_ups.of(sam)
    campaign.handling.done(promise)
    campaign.handling.snooze(date(2026, 12, 3), first)
    follow(campaign)
    assert outside.todoman() == [
        ("2026-11-24", "Send the request: Maya Chen · Northwind"),
        ("2026-12-03", "Send the request: Sam Ortiz · Northwind"),
    ]
