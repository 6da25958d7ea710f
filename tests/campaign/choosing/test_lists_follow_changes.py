"""After any change the lists of people say what they would if all were made anew."""

import random
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.choosing.choosing import Choosing
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.goals.goals import Goals
from inroad.campaign.me.about_me import ProfileText
from inroad.campaign.people.namesakes import SOMEBODY_ELSE
from inroad.campaign.people.referrals import Referrals
from inroad.demo import fill
from inroad.domain.errors import InroadError
from inroad.domain.people.list_order import ListOrder
from tests.campaign.test_list_follows_changes import change_something
from tests.conftest import MONDAY, MovableClock
from tests.somebody import added, somebody

_STEPS = 40
_FILTERS = ("", "stage:met", "lee", "is:away", "asked:never -contoso", "via:anybody")
_PLACES = ("Contoso", "Fabrikam, Contoso", "Northwind", "")


@pytest.fixture
def time() -> MovableClock:
    return MovableClock(MONDAY)


@pytest.fixture
def moving(tmp_path: Path, time: MovableClock) -> Campaign:
    """The demo campaign, whose clock can be moved."""
    campaign = Campaign(tmp_path / "moving" / "inroad.json", time)
    fill(campaign)
    return campaign


def choose_something(chance: random.Random, campaign: Campaign) -> None:
    """Do one of the things that only lists of people go by."""
    one, other = (chance.choice(campaign.people.all()) for _ in range(2))
    away = campaign.choosing.putting_away
    match chance.randrange(14):
        case 0:
            away.not_for_me([one.id, other.id], flag=chance.random() < 0.7)
        case 1:
            away.later([one.id], campaign.today + timedelta(days=chance.randrange(1, 9)))
        case 2:
            campaign.several.tag([one.id, other.id], [chance.choice(["alumni", "fair"])])
        case 3:
            campaign.several.set_do_not_contact([one.id], chance.random() < 0.5)
        case 4:
            campaign.people.edit(one.id, replace(one, organisation=other.organisation))
        case 5:
            campaign.people.edit(one.id, replace(one, name=f"{other.name} II"))
        case 6:
            campaign.me.write(ProfileText.ORGANISATIONS, chance.choice(_PLACES))
        case 7:
            campaign.me.write(ProfileText.BELONGED, chance.choice(["alumni", "Fabrikam", ""]))
        case 8 | 9:
            talk = campaign.conversations.last_held(one.id)
            if talk is not None:
                campaign.capture.named(talk, f"Newly Named{chance.randrange(99)}")
        case 10 | 11:
            found = (campaign.people.view(one.id).takeaways for one in campaign.people.all())
            kept = [takeaway for takeaways in found for takeaway in takeaways]
            campaign.debriefs.remove(chance.choice(kept).id)
        case 12:
            campaign.several.plan([one.id, other.id], campaign.today + timedelta(days=2))
        case _:
            campaign.pipeline.replied(one.id, "Gladly.")


def anew(campaign: Campaign) -> Choosing:
    """Return what chooses people, made of what is stored now."""
    work = campaign._work
    referrals = Referrals(work)
    return Choosing(work, FollowUps(work, referrals), lambda: Goals(work), referrals)


def assert_same(kept: Choosing, made: Choosing) -> None:
    """Compare all that lists show of people."""
    there = made.people.everybody()
    for contact_id, facts in kept.people.everybody().items():
        assert facts._asdict() == there[contact_id]._asdict()
    assert kept.people.everybody().keys() == there.keys()
    for typed in _FILTERS:
        for order in ListOrder:
            listed = kept.people.listed(order, kept.people.read(typed))
            assert listed == made.people.listed(order, made.people.read(typed)), (typed, order)
    assert kept.who_next.in_order().ids == made.who_next.in_order().ids
    for one in kept.people.everybody():
        assert kept.who_next.reasons(one) == made.who_next.reasons(one)
    assert kept.who_next.next(4) == made.who_next.next(4)
    assert kept.asks.of_today() == made.asks.of_today()


@pytest.mark.parametrize("seed", range(8))
def test_lists_are_what_there_is(moving: Campaign, time: MovableClock, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(_STEPS):
        with suppress(InroadError):
            if chance.random() < 0.5:
                change_something(chance, moving, time)
            else:
                choose_something(chance, moving)
        if chance.random() < 0.3:
            order = chance.choice(list(ListOrder))
            moving.choosing.people.listed(order, moving.choosing.people.read(""))
        if chance.random() < 0.3:
            # As at rest: it may be there already, and something may have changed since.
            for _ in moving.choosing.get_ready():
                pass
        if chance.random() < 0.25:
            assert_same(moving.choosing, anew(moving))
    assert_same(moving.choosing, anew(moving))


@pytest.mark.parametrize("seed", range(8))
def test_who_is_known_step_by_step_is_known_as_they_are_now(
    moving: Campaign, time: MovableClock, seed: int
) -> None:
    chance = random.Random(seed)
    for at in range(700):
        moving.people.add(somebody(f"Person {at}", f"Firm {at % 40}"), meant=SOMEBODY_ELSE)
    for _ in moving.choosing.get_ready():
        with suppress(InroadError):
            if chance.random() < 0.5:
                change_something(chance, moving, time)
            else:
                choose_something(chance, moving)
    assert_same(moving.choosing, anew(moving))


def test_a_goal_is_known_by_its_number_among_the_thirteen_in_whatever_order(
    campaign: Campaign,
) -> None:
    """The issues and challenges are the sixth, chosen or not."""
    ana, bo = added(campaign, "Ana Ruiz").id, added(campaign, "Bo Li").id
    campaign.pipeline.choose_goals(ana, ["challenges"])
    campaign.pipeline.choose_goals(bo, ["entry", "challenges"])
    people = campaign.choosing.people
    for typed, found in (("goal:6", {ana, bo}), ("goal:4", {bo}), ("goal:1", set())):
        assert people.ids_of(people.read(typed)) == found
    campaign.goals.choose(["entry"])
    assert people.ids_of(people.read("goal:6")) == {ana, bo}
    assert people.ids_of(people.read("goal:1")) == set()
    assert people.completed("goal:") == "goal:entry", "what I chose is meant sooner"
    assert people.read("goal:14").problem.endswith("13 is the last.")
