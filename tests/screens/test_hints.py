"""A line of help on each new screen: until it is followed, or put away, or a week is over."""

from datetime import timedelta

import pytest

from inroad.campaign import Campaign
from inroad.screens.frame.hint_line import HINTS, HintLine, names_in
from inroad.screens.frame.main_screen import MainScreen, OpenedScreen
from inroad.screens.frame.page_screen import PageScreen
from inroad.screens.today import TodayScreen
from tests.conftest import MovableClock
from tests.screens.driver import open_app
from tests.test_house import SCREENS

GOES = "x hides this line."
NO_SCREENS = (MainScreen, OpenedScreen, PageScreen)


@pytest.fixture
def new(demo: Campaign) -> Campaign:
    """People and follow-ups to do something with, seen for the first time."""
    demo.me.hints.begin()
    return demo


def test_every_screen_with_a_top_bar_has_a_line_whose_commands_are_its_own() -> None:
    last = [one for one in SCREENS if issubclass(one, MainScreen) and not one.__subclasses__()]
    assert {one.called for one in last if one not in NO_SCREENS} == {*HINTS} - {"today_ask"}
    today = {command.name for command in (*TodayScreen.commands, *TodayScreen.everywhere)}
    assert names_in("today_ask") <= today
    for one in last:
        offered = {command.name for command in (*one.commands, *one.everywhere)}
        assert names_in(one.called) <= offered, one
        assert names_in(one.called), one


async def test_x_takes_the_line_away_first_and_then_does_what_it_does(new: Campaign) -> None:
    async with open_app(new) as hands:
        assert GOES in hands.text
        before = len(new.follow_ups.today())
        await hands.press("x")
        assert GOES not in hands.text
        assert len(new.follow_ups.today()) == before, "nothing was skipped"
        await hands.press("x")
        assert len(new.follow_ups.today()) == before - 1


async def test_following_it_takes_it_away(new: Campaign) -> None:
    async with open_app(new) as hands:
        await hands.press("j")
        assert GOES in hands.text, "that is no following"
        await hands.press("v", "q")
        assert GOES not in hands.text
        await hands.press("2")
        assert GOES in hands.text, "another screen is new still"


async def test_under_ask_next_it_names_the_keys_that_work_there(new: Campaign) -> None:
    async with open_app(new, (80, 40)) as hands:
        assert "d is done" in hands.text
        name = hands.lines[hands.lines.index("  Ask next") + 1].split("  ")[1]
        await hands.go_to(name)
        assert "d is done" not in hands.text, "it is no follow-up"
        assert "f says what for, w writes, l is later. x hides" in hands.text
        await hands.press("g")
        assert "d is done" in hands.text
        await hands.go_to(name)
        await hands.press("f")
        await hands.press("escape")
        assert GOES not in hands.text, "that was following it"


@pytest.mark.parametrize("key", ["1", "2", "3", "5"])
async def test_the_keys_that_it_names_stand_below_it(new: Campaign, key: str) -> None:
    async with open_app(new, (60, 20)) as hands:
        await hands.press(key)
        below = hands.lines[-1]
        screen = hands.app.screen
        assert isinstance(screen, MainScreen)
        assert GOES in " ".join(hands.text.split())
        named = names_in(screen.hinted)
        offered = [one for one in (*screen.commands, *screen.everywhere) if one.name in named]
        assert len(offered) == len(named)
        for one in offered:
            assert f" {one.key_text} {one.label} " in f"{below} ", one.name


async def test_what_was_refused_is_no_following(new: Campaign) -> None:
    async with open_app(new) as hands:
        await hands.press("3", "slash", "z", "q", "x", "enter", "greater_than_sign")
        assert GOES in hands.text


async def test_an_empty_screen_has_none_before_there_is_something_to_do(
    campaign: Campaign,
) -> None:
    campaign.me.hints.begin()
    async with open_app(campaign) as hands:
        await hands.press("3")
        assert GOES not in hands.text
        await hands.press("n")
        await hands.type("Ines Kowalski")
        await hands.press("ctrl+s")
        hands.app.clear_notifications()
        await hands.settle()
        assert GOES in hands.text


async def test_it_is_gone_for_good(new: Campaign) -> None:
    async with open_app(new) as hands:
        await hands.press("x")
    async with open_app(new) as hands:
        assert GOES not in hands.text


async def test_a_week_later_there_is_none(campaign: Campaign, clock: MovableClock) -> None:
    campaign.me.hints.begin()
    async with open_app(campaign) as hands:
        await hands.press("2")
        assert GOES in hands.text
        clock.at += timedelta(days=7)
        await hands.wait_until(lambda: GOES not in hands.text, "the end of the week")
        await hands.press("x")
        assert hands.toast != "", "x is what it was on this screen"


async def test_x_is_a_letter_where_one_types(new: Campaign) -> None:
    async with open_app(new) as hands:
        await hands.press("slash", "x")
        assert GOES in hands.text
        assert any(line.strip() == "x" for line in hands.lines)


async def test_the_settings_bring_all_of_them_back(new: Campaign) -> None:
    async with open_app(new) as hands:
        await hands.press("x", "S", "x")
        await hands.go_to("Lines of help")
        await hands.press("enter", "q")
        hands.app.clear_notifications()
        await hands.settle()
        assert GOES in hands.text


async def test_the_settings_take_all_of_them_away(new: Campaign) -> None:
    async with open_app(new) as hands:
        await hands.press("S", "x")
        await hands.go_to("Lines of help")
        await hands.press("x")
        assert "none any more" in hands.line_with("▌")
        await hands.press("q")
        assert GOES not in hands.text
        await hands.press("u")
        hands.app.clear_notifications()
        await hands.settle()
        assert GOES in hands.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_it_is_read_whole_above_the_keys(new: Campaign, size: tuple[int, int]) -> None:
    async with open_app(new, size) as hands:
        for key in "12345":
            await hands.press(key)
            assert GOES in " ".join(hands.text.split())
            assert "all keys" in hands.lines[-1]


@pytest.mark.parametrize("screen", HINTS)
def test_it_is_one_line_at_80_columns(screen: str) -> None:
    assert len(HintLine(screen).text) <= 76
