"""After any change Today and the board show what they would if all were computed anew."""

import random
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.board.board import Board
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.follow_ups.agenda import Due
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.people.referrals import Referrals
from inroad.demo import fill
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.rules import rule_named
from inroad.domain.people.stages import Stage
from tests.conftest import MONDAY, MovableClock
from tests.somebody import somebody

_STEPS = 60
_CAP = rule_named("requests_a_day")


@pytest.fixture
def time(tmp_path: Path) -> MovableClock:
    return MovableClock(MONDAY)


@pytest.fixture
def moving(tmp_path: Path, time: MovableClock) -> Campaign:
    """The demo campaign, whose clock can be moved."""
    campaign = Campaign(tmp_path / "moving" / "inroad.json", time)
    fill(campaign)
    return campaign


def change_something(chance: random.Random, campaign: Campaign, time: MovableClock) -> None:
    """Do one of the things that a person does, to somebody."""
    contact = chance.choice(campaign.people.all())
    dues = campaign.follow_ups.today()
    due = chance.choice(dues).follow_up if dues else None
    day = campaign.today + timedelta(days=chance.randrange(9))
    match chance.randrange(20):
        case 0:
            campaign.people.note(contact.id, "Saw them at the fair.")
        case 1 | 2:
            campaign.pipeline.move(contact.id, chance.choice(list(Stage)))
        case 3 if due:
            campaign.handling.snooze(day, due)
        case 4 if due:
            campaign.handling.skip(due)
        case 5 if due:
            campaign.handling.done(due)
        case 6 | 7:
            campaign.history.undo()
        case 8:
            campaign.people.remove(contact.id)
        case 9:
            campaign.people.add(somebody(f"New {chance.random()}", contact.organisation))
        case 10:
            campaign.pipeline.choose_goals(contact.id, ["insight"])
        case 11:
            campaign.settings.rules.set(_CAP, chance.choice(["1", "2", "off"]))
        case 12:
            time.at += timedelta(minutes=chance.choice([1, 20, 90, 700, -400, 1500, 6000]))
        case 13 | 14:
            soon = campaign.now.replace(tzinfo=None) + timedelta(
                minutes=chance.choice([10, 80, 600])
            )
            campaign.conversations.schedule(contact.id, Arrangement(soon, "Europe/London"))
        case 15:
            campaign.people.in_touch(contact.id, campaign.today)
        case 16 | 17:
            other = chance.choice(campaign.people.all())
            say = chance.choice([campaign.organisations.same, campaign.organisations.different])
            say(contact.organisation, other.organisation)
        case 18:
            campaign.settings.rules.use_preset(chance.choice(["3b7", "steady"]))
        case _:
            campaign.people.promise(contact.id, "the list", day, mine=True)


def _shown(dues: tuple[Due, ...]) -> list[tuple[object, ...]]:
    """Return what is shown of dues, which were not listed at the same time."""
    return [(due.follow_up, due.contact, due.group, due.heading) for due in dues]


@pytest.mark.parametrize("seed", range(12))
def test_what_is_listed_is_what_there_is(moving: Campaign, time: MovableClock, seed: int) -> None:
    chance = random.Random(seed)
    work = moving._work
    for _ in range(_STEPS):
        with suppress(InroadError):
            change_something(chance, moving, time)
        if chance.random() < 0.3:
            contact = chance.choice(moving.people.all())
            moving.follow_ups.of(contact.id)
        if chance.random() < 0.6:
            continue
        anew = FollowUps(work, Referrals(work))
        assert _shown(moving.follow_ups.today()) == _shown(anew.today())
        assert moving.follow_ups.strip() == anew.strip()
        assert moving.follow_ups.overdue_count() == sum(due.is_overdue for due in anew.today())
        contact = chance.choice(moving.people.all())
        assert moving.follow_ups.of(contact.id) == anew.of(contact.id)
        assert moving.board.columns() == Board(work, anew, moving.goals, moving.choosing).columns()
