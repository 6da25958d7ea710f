"""What was worked out of follow-ups is had again at the next start, and only where it holds."""

import os
import random
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.derived_cache import this_version
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.rules import rule_named
from tests.campaign.kept_follow_ups.listing import anew, kept, listed
from tests.campaign.test_list_follows_changes import change_something
from tests.conftest import MONDAY, MovableClock
from tests.extent import tries
from tests.somebody import somebody


def test_nothing_is_worked_out_again(
    data: Path, time: MovableClock, counted: list[int], ordered: list[int]
) -> None:
    expected = anew(data, time)
    assert counted
    assert ordered
    counted.clear()
    ordered.clear()
    assert listed(Campaign(data, time)) == expected
    assert not counted
    assert not ordered


def test_what_was_worked_out_for_the_sake_of_one_person_is_kept(
    data: Path, time: MovableClock, counted: list[int]
) -> None:
    kept(data).unlink()
    command = Campaign(data, time)
    command.follow_ups.of(command.people.all()[0].id)
    command.hurry()
    command.close()
    assert counted
    counted.clear()
    found = listed(Campaign(data, time))
    assert not counted
    assert found == anew(data, time)


class _MidnightSoon(MovableClock):
    """A clock that is looked at so many `times` before midnight, once that is set."""

    times: int | None = None

    def __call__(self) -> datetime:
        if self.times is not None:
            self.at = MONDAY.replace(hour=0, minute=0) + timedelta(days=1, seconds=-self.times)
            self.times -= 1
        return self.at


@pytest.mark.parametrize("times", range(1, 13))
def test_a_day_that_ends_while_it_is_kept_is_not_taken_for_the_next(
    data: Path, time: MovableClock, times: int
) -> None:
    clock = _MidnightSoon(MONDAY)
    campaign = Campaign(data, clock)
    listed(campaign)
    campaign.people.add(somebody("Dara Ko"))
    campaign.hurry()
    clock.times = times
    campaign.close()
    time.at += timedelta(days=1)
    assert listed(Campaign(data, time)) == anew(data, time)


def test_only_who_changed_is_put_in_order_again(
    data: Path, time: MovableClock, ordered: list[int]
) -> None:
    someone = Campaign(data, time).follow_ups.today()[-1].contact
    command = Campaign(data, time)
    command.people.edit(someone.id, replace(someone, name="Aaron Aaronson"))
    command.hurry()
    ordered.clear()
    found = listed(Campaign(data, time))
    assert set(ordered) == {someone.id}
    assert found == anew(data, time)


def test_once_a_moment_passed_the_new_order_is_kept(
    data: Path, time: MovableClock, ordered: list[int]
) -> None:
    time.at += timedelta(hours=6)  # The talk at noon is over.
    expected = anew(data, time)
    ordered.clear()
    campaign = Campaign(data, time)
    assert listed(campaign) == expected
    assert ordered
    campaign.close()
    ordered.clear()
    assert listed(Campaign(data, time)) == expected
    assert not ordered


@pytest.mark.parametrize("how", ["touched", "copied"])
def test_nothing_is_worked_out_again_where_the_file_only_looks_other(
    data: Path, time: MovableClock, counted: list[int], how: str
) -> None:
    expected = listed(Campaign(data, time))
    if how == "touched":
        os.utime(data, (0, 0))
    else:
        same = data.read_bytes()
        data.unlink()
        data.write_bytes(same)
    counted.clear()
    assert listed(Campaign(data, time)) == expected
    assert not counted


_DAY = 24 * 60


@pytest.mark.parametrize(
    "minutes",
    [
        1,
        90,
        215,
        300,
        700,
        1000,
        -30,
        *[_DAY * days for days in (1, 2, 5, 14, 45, 130, 700)],
        -_DAY,
    ],
)
def test_at_another_time_it_is_what_it_would_be_anew(
    data: Path, time: MovableClock, minutes: int
) -> None:
    time.at += timedelta(minutes=minutes)
    assert listed(Campaign(data, time)) == anew(data, time)


def test_on_a_new_day_only_those_are_worked_out_who_waited_for_it(
    data: Path, time: MovableClock, counted: list[int]
) -> None:
    time.at += timedelta(days=1)
    expected = anew(data, time)
    everybody = set(counted)
    counted.clear()
    campaign = Campaign(data, time)
    assert listed(campaign) == expected
    first = campaign.people.all()[0]
    assert first.id in counted, "the talk with them is over"
    assert len(set(counted)) < len(everybody) / 4
    campaign.close()
    counted.clear()
    assert listed(Campaign(data, time)) == expected
    assert not counted


def test_day_after_day_it_is_carried_over(data: Path, time: MovableClock) -> None:
    for hours in (24, 24, 3 * 24, 1, 24, 40, 24):
        time.at += timedelta(hours=hours)
        campaign = Campaign(data, time)
        assert listed(campaign) == anew(data, time)
        campaign.close()


def test_a_session_that_stays_open_carries_over(data: Path, time: MovableClock) -> None:
    campaign = Campaign(data, time)
    listed(campaign)
    for hours in (3, 24, 3 * 24, 40, 20 * 24):
        time.at += timedelta(hours=hours)
        assert listed(campaign) == anew(data, time)


SETTINGS = (
    *(("preset", "3B7"), ("preset", "gentle"), ("preset", "steady")),
    *(("zone", "America/New_York"), ("zone", "Asia/Kolkata"), ("zone", "Europe/Berlin")),
    *(("week", "sun-thu"), ("week", "tue"), ("days_off", "26 nov - 2 dec"), ("holidays", "US")),
    *(
        ("rule.let_rest", "1"),
        ("rule.prepare", "3"),
        ("rule.debrief", "2"),
        ("rule.thank_you", "off"),
    ),
    *(("rule.check_in", "weekly"), ("rule.requests_a_day", "1"), ("rule.ask_elsewhere", "2")),
)


@pytest.mark.more
@pytest.mark.parametrize("seed", range(tries(6, 60, 600)))
def test_whatever_is_done_and_set_is_carried_over_as_it_is_anew(
    data: Path, time: MovableClock, seed: int
) -> None:
    chance = random.Random(seed)
    for _ in range(6):
        campaign = Campaign(data, time)
        listed(campaign)
        for _ in range(8):
            with suppress(InroadError):
                change_something(chance, campaign, time)
        key, typed = chance.choice(SETTINGS)
        campaign.settings.set(key, typed)
        with suppress(InroadError):
            campaign.settings.set(*chance.choice(SETTINGS), chance.choice(campaign.people.all()).id)
        listed(campaign)
        campaign.close()
        time.at += timedelta(hours=chance.choice([1, 13, 24, 24, 72, 24 * 20]))
        assert listed(Campaign(data, time)) == anew(data, time)


def test_what_was_sent_ahead_of_a_day_is_counted_on_it(data: Path, time: MovableClock) -> None:
    campaign = Campaign(data, time)
    campaign.settings.rules.set(rule_named("requests_a_day"), "1")
    found = [due.follow_up for due in campaign.follow_ups.today()]
    time.at += timedelta(days=2)
    campaign.handling.done(next(one for one in found if one.action.is_request))
    listed(campaign)
    campaign.close()
    time.at += timedelta(hours=1)
    assert listed(Campaign(data, time)) == anew(data, time)
    time.at += timedelta(days=1)
    assert listed(Campaign(data, time)) == anew(data, time)


def test_nothing_is_carried_over_to_other_tables_of_days(
    data: Path, time: MovableClock, counted: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = data.parent / "site-packages"
    tables.mkdir()
    monkeypatch.syspath_prepend(tables)
    this_version.cache_clear()
    time.at += timedelta(days=1)
    listed(Campaign(data, time))
    assert len(set(counted)) == Campaign(data, time).people.count()
    this_version.cache_clear()


def test_a_change_after_that_is_followed(data: Path, time: MovableClock) -> None:
    campaign = Campaign(data, time)
    listed(campaign)
    dues = (due.follow_up for due in campaign.follow_ups.today())
    campaign.handling.skip(next(one for one in dues if one.action is Action.SECOND_REQUEST))
    campaign.people.add(somebody("Dara Ko"))
    campaign.pipeline.choose_goals(campaign.people.all()[-1].id, ["insight"])
    assert listed(campaign) == anew(data, time)
    campaign.close()
    assert listed(Campaign(data, time)) == anew(data, time)
