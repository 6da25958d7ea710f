"""Lines of help: once a screen, for a week from the first start, and all back when I want."""

from datetime import timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from tests.conftest import MovableClock


@pytest.fixture
def new(data_file: Path, clock: MovableClock) -> Campaign:
    return Campaign(data_file, clock)


def test_none_comes_before_the_first_start_is_over(new: Campaign) -> None:
    assert not new.me.hints.is_wanted("today")


def test_from_the_first_start_on_each_screen_has_one(new: Campaign) -> None:
    new.me.hints.begin()
    assert new.me.hints.is_wanted("today")
    new.me.hints.put_away("today")
    assert not new.me.hints.is_wanted("today")
    assert new.me.hints.is_wanted("board")


def test_a_week_later_there_is_none(new: Campaign, clock: MovableClock) -> None:
    new.me.hints.begin()
    clock.at += timedelta(days=6)
    new.look()
    assert new.me.hints.is_wanted("today")
    clock.at += timedelta(days=1)
    new.look()
    assert not new.me.hints.is_wanted("today")
    assert new.me.hints.are_over


def test_another_first_start_begins_no_new_week(new: Campaign, clock: MovableClock) -> None:
    new.me.hints.begin()
    clock.at += timedelta(days=10)
    new.me.hints.begin()
    assert not new.me.hints.is_wanted("today")


def test_all_come_back_and_that_can_be_taken_back(new: Campaign, clock: MovableClock) -> None:
    new.me.hints.begin()
    new.me.hints.put_away("today")
    clock.at += timedelta(days=10)
    new.me.hints.bring_back()
    assert new.me.hints.is_wanted("today")
    new.history.undo()
    assert not new.me.hints.is_wanted("today")
    assert new.me.hints.are_over


def test_neither_the_week_nor_putting_one_away_can_be_taken_back(new: Campaign) -> None:
    new.me.hints.begin()
    new.me.hints.put_away("today")
    assert not new.history.can_undo


def test_it_is_remembered(new: Campaign, clock: MovableClock) -> None:
    new.me.hints.begin()
    new.me.hints.put_away("today")
    path = new.path
    new.close()
    again = Campaign(path, clock)
    assert not again.me.hints.is_wanted("today")
    assert again.me.hints.is_wanted("board")
