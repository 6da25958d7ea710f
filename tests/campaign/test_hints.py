"""Lines of help: once a screen, for a week from the first start, and all back when I want."""

from datetime import timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import AboutMe
from tests.conftest import MovableClock


@pytest.fixture
def new(data_file: Path, clock: MovableClock) -> Campaign:
    return Campaign(data_file, clock)


def test_none_comes_before_the_first_start_is_over(new: Campaign) -> None:
    assert not new.me.hints.is_wanted("today")


@pytest.mark.parametrize("how", ["answered", "skipped"])
def test_from_the_first_start_on_each_screen_has_one(new: Campaign, how: str) -> None:
    if how == "answered":
        new.me.answer(AboutMe(zone="Europe/London"))
    else:
        new.me.skip()
    assert new.me.hints.is_wanted("today")
    new.me.hints.put_away("today")
    assert not new.me.hints.is_wanted("today")
    assert new.me.hints.is_wanted("board")


def test_a_week_later_there_is_none(new: Campaign, clock: MovableClock) -> None:
    new.me.skip()
    clock.at += timedelta(days=6)
    new.look()
    assert new.me.hints.is_wanted("today")
    clock.at += timedelta(days=1)
    new.look()
    assert not new.me.hints.is_wanted("today")
    assert new.me.hints.are_over


def test_a_later_change_of_my_profile_begins_no_new_week(
    new: Campaign, clock: MovableClock
) -> None:
    new.me.skip()
    clock.at += timedelta(days=10)
    new.me.answer(AboutMe(name="Robin Hale", zone="Europe/London"))
    assert not new.me.hints.is_wanted("today")


def test_all_come_back_and_that_can_be_taken_back(new: Campaign, clock: MovableClock) -> None:
    new.me.skip()
    new.me.hints.put_away("today")
    clock.at += timedelta(days=10)
    new.me.hints.bring_back()
    assert new.me.hints.is_wanted("today")
    new.history.undo()
    assert not new.me.hints.is_wanted("today")
    assert new.me.hints.are_over


def test_putting_one_away_is_nothing_to_be_taken_back(new: Campaign) -> None:
    new.me.skip()
    before = new.history.can_undo
    new.me.hints.put_away("today")
    assert new.history.can_undo is before
    new.history.undo()
    assert not new.me.profile.welcomed


def test_it_is_remembered(new: Campaign, clock: MovableClock) -> None:
    new.me.skip()
    new.me.hints.put_away("today")
    path = new.path
    new.close()
    again = Campaign(path, clock)
    assert not again.me.hints.is_wanted("today")
    assert again.me.hints.is_wanted("board")
