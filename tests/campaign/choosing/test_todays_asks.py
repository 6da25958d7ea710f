"""Whom Today suggests to ask: who was named stands there until something was done with them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from inroad.campaign import Campaign
from inroad.campaign.choosing.asks import TodaysAsks
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.me.about_me import ProfileText
from inroad.clock import Clock
from inroad.domain.follow_ups.rules import rule_named
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.conftest import MovableClock
from tests.debriefed import debrief
from tests.somebody import added, somebody

NAMED = ("Lee Park", "Nora Quist")


@pytest.fixture
def maya(campaign: Campaign, clock: MovableClock) -> Contact:
    """Maya, who named Lee and Nora in our conversation this noon."""
    maya = added(campaign, "Maya Chen", organisation="Contoso")
    meet(campaign, clock, maya, NAMED)
    return maya


def meet(campaign: Campaign, clock: MovableClock, contact: Contact, names: tuple[str, ...]) -> None:
    """Hold a conversation at noon, in which somebody names people."""
    campaign.pipeline.choose_goals(contact.id, ["entry"])
    noon = datetime(2026, 11, 23, 12)
    campaign.conversations.schedule(contact.id, Arrangement(noon, "Europe/London"))
    clock.at = noon.replace(hour=13, tzinfo=UTC)
    debrief(campaign, contact.id, named=names)


def called(campaign: Campaign, name: str) -> Contact:
    return next(one for one in campaign.people.all() if one.name == name)


def asked_for(campaign: Campaign) -> list[str]:
    return [one.name for one in campaign.choosing.asks.of_today().people]


@pytest.mark.usefixtures("maya")
def test_whoever_was_named_stands_there_and_says_by_whom(campaign: Campaign) -> None:
    people = campaign.choosing.asks.of_today().people
    assert sorted(one.name for one in people) == list(NAMED)
    assert all("Maya Chen" in one.reason for one in people)


@pytest.mark.usefixtures("maya")
def test_they_stand_there_the_next_day_too(campaign: Campaign, clock: MovableClock) -> None:
    clock.at += timedelta(days=30)
    assert sorted(asked_for(campaign)) == list(NAMED)


@pytest.mark.usefixtures("maya")
@pytest.mark.parametrize("what", ["asked", "planned", "not for me", "later", "muted", "deleted"])
def test_they_stand_there_until_something_was_done_with_them(
    campaign: Campaign, clock: MovableClock, what: str
) -> None:
    lee, day = called(campaign, "Lee Park"), date(2026, 12, 3)
    if what == "asked":
        campaign.pipeline.choose_goals(lee.id, ["entry"])
        campaign.pipeline.move(lee.id, Stage.REQUESTED)
    elif what == "planned":
        campaign.pipeline.plan(lee.id, day)
    elif what == "not for me":
        campaign.choosing.putting_away.not_for_me([lee.id])
    elif what == "later":
        campaign.choosing.putting_away.later([lee.id], day)
    elif what == "muted":
        campaign.people.set_do_not_contact(lee.id, True)
    else:
        campaign.people.remove(lee.id)
    assert asked_for(campaign) == ["Nora Quist"]
    campaign.history.undo()
    if what == "asked":
        campaign.history.undo()
    assert sorted(asked_for(campaign)) == list(NAMED)
    if what == "later":
        campaign.choosing.putting_away.later([lee.id], day)
        clock.at = datetime(2026, 12, 3, 9, tzinfo=UTC)
        assert sorted(asked_for(campaign)) == list(NAMED)


@pytest.mark.usefixtures("maya")
def test_a_day_that_is_full_hides_nobody_who_was_named_and_suggests_nobody_else(
    campaign: Campaign,
) -> None:
    for name in ("Ada Stone", "Ben Reed", "Cleo Marsh"):
        campaign.people.add(somebody(name, f"{name} Works"))
    assert len(asked_for(campaign)) == 3
    campaign.settings.rules.set(rule_named("requests_a_day"), "1")
    ada = called(campaign, "Ada Stone")
    campaign.pipeline.choose_goals(ada.id, ["entry"])
    campaign.pipeline.move(ada.id, Stage.REQUESTED)
    people = campaign.choosing.asks.of_today().people
    assert sorted(one.name for one in people) == list(NAMED)
    assert all("at most 1 request a day; from " in one.reason for one in people)


def test_of_many_who_were_named_six_stand_there_and_the_others_are_counted(
    campaign: Campaign, clock: MovableClock
) -> None:
    firms = [f"Person{at} Last{at}" for at in range(9)]
    meet(campaign, clock, added(campaign, "Maya Chen"), tuple(firms))
    asks = campaign.choosing.asks.of_today()
    assert (len(asks.people), asks.more_named) == (6, 3)


def many(campaign: Campaign) -> None:
    """Have more people than are looked through at once."""
    people = range(1, 1_101)
    campaign.seed(Contact(at, f"Person {at:04}", organisation=f"Firm {at}") for at in people)


def again(campaign: Campaign, clock: Clock) -> Campaign:
    """Start the program again."""
    campaign.close()
    return Campaign(campaign.path, clock)


def test_of_very_many_people_what_was_found_is_kept_for_the_next_start(
    campaign: Campaign, clock: MovableClock
) -> None:
    many(campaign)
    assert asked_for(campaign) == []  # Not known yet, and no key waits for it.
    for _ in campaign.choosing.get_ready():
        pass
    found = campaign.choosing.asks.of_today()
    assert len(found.people) == 3

    campaign = again(campaign, clock)
    assert campaign.choosing.asks.of_today() == found


def test_what_i_aim_at_may_change_while_people_are_got_to_know(campaign: Campaign) -> None:
    many(campaign)
    steps = campaign.choosing.get_ready()
    next(steps)
    campaign.me.write(ProfileText.ORGANISATIONS, "Firm 1100")
    for _ in steps:
        pass
    assert campaign.choosing.is_known
    assert asked_for(campaign)[0] == "Person 1100"


def test_what_was_kept_is_not_shown_once_something_changed(
    campaign: Campaign, clock: MovableClock
) -> None:
    many(campaign)
    for _ in campaign.choosing.get_ready():
        pass
    first = campaign.choosing.asks.of_today().people[0]
    campaign = again(campaign, clock)
    assert asked_for(campaign)[0] == first.name
    campaign.choosing.putting_away.not_for_me([first.contact_id])
    assert first.name not in asked_for(campaign)
    for _ in campaign.choosing.get_ready():
        pass
    assert len(asked_for(campaign)) == 3
    assert first.name not in asked_for(campaign)

    # What is kept then is what is found then.
    campaign = again(campaign, clock)
    assert len(asked_for(campaign)) == 3
    assert first.name not in asked_for(campaign)


def test_what_was_kept_is_of_one_day(campaign: Campaign, clock: MovableClock) -> None:
    many(campaign)
    for _ in campaign.choosing.get_ready():
        pass
    clock.at += timedelta(days=1)
    campaign.choosing.asks.of_today()
    campaign = again(campaign, clock)
    assert len(asked_for(campaign)) == 3
    clock.at += timedelta(days=1)
    campaign = Campaign(campaign.path, clock)
    assert asked_for(campaign) == []


@pytest.mark.parametrize(
    "kept",
    [{}, {"people": 1, "more": 0}, {"people": [["x"]], "more": 0}, {"people": [], "more": None}],
)
def test_what_was_kept_and_is_something_else_is_nobody(
    campaign: Campaign, clock: MovableClock, kept: dict[str, object]
) -> None:
    many(campaign)
    work = campaign._work
    end = work.calendar.end_of(work.today)
    work.store.derived.keep("asks", kept, work.now, end)
    campaign = Campaign(campaign.path, clock)
    assert isinstance(campaign.choosing.asks, TodaysAsks)
    assert asked_for(campaign) == []
