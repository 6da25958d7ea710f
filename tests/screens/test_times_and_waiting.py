"""Today and the board with times and with much that has waited; times that fall through, by key."""

from datetime import UTC, date, datetime, timedelta

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.conversations.debriefs import Learnt
from inroad.demo import fill
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.conftest import MovableClock
from tests.screens.driver import open_app
from tests.somebody import somebody


def person(campaign: Campaign, name: str) -> Contact:
    return next(one for one in campaign.people.all() if one.name == name)


def keep_in_touch(campaign: Campaign, name: str, days_ago: int) -> None:
    """Add somebody with whom I was last in touch so many days ago: a check-in every month."""
    campaign.people.add(somebody(name))
    contact = person(campaign, name)
    campaign.people.in_touch(contact.id, campaign.today - timedelta(days=days_ago))
    campaign.pipeline.choose_goals(contact.id, ("entry",))
    campaign.pipeline.move(contact.id, Stage.IN_TOUCH)


async def test_what_has_waited_is_one_line_until_it_is_opened(campaign: Campaign) -> None:
    campaign.me.skip()
    for at in range(30):
        keep_in_touch(campaign, f"Person {at:02}", 70)
    keep_in_touch(campaign, "Fresh Face", 35)
    campaign.people.add(somebody("Priya Nair"))
    talk = Arrangement(datetime(2026, 11, 23, 10), "UTC", 30, "video")
    campaign.conversations.schedule(person(campaign, "Priya Nair").id, talk)
    async with open_app(campaign) as hands:
        assert "10:00" in hands.line_with("Priya Nair")
        assert hands.line_with("Fresh Face").split()[0] == "Fresh"
        assert "30 more that have waited over two weeks" in hands.text
        assert "Person" not in hands.text
        assert "1 Today  2 Goals" in hands.lines[0], "nobody is to blame"
        await hands.press("G")
        assert "Planned once, and still waiting; enter shows them." in hands.text
        await hands.press("d")
        assert hands.toast == "Nobody is selected."
        await hands.press("enter")
        assert "Person 00" in hands.line_with("▌")
        assert "Waited over two weeks  30" in hands.text
        await hands.press("d", "escape")
        assert "29 more that have waited over two weeks" in hands.text


async def test_a_few_that_have_waited_are_shown_with_their_day(campaign: Campaign) -> None:
    campaign.me.skip()
    keep_in_touch(campaign, "Old Friend", 70)
    async with open_app(campaign) as hands:
        assert hands.line_with("Old Friend").split()[:3] == ["▌", "14", "Oct"]
        assert "That is a good place to stop" in hands.text


async def test_d_says_first_that_a_conversation_is_still_to_come(demo: Campaign) -> None:
    wim = person(demo, "Wim de Boer")
    async with open_app(demo) as hands:
        for keys in (("4", "d"), ("3", "l", "l", "greater_than_sign")):
            await hands.press(*keys)
            assert "still to come: Mon 23 Nov 16:30" in hands.text
            await hands.press("enter")
            assert demo.people.get(wim.id).stage is Stage.SCHEDULED
        await hands.press("4", "d", "j", "j", "j", "enter")
        assert demo.people.view(wim.id).touches[0].kind is TouchKind.CALLED_OFF


async def test_called_off_moved_and_not_come_have_a_key_each(demo: Campaign) -> None:
    wim = person(demo, "Wim de Boer")
    async with open_app(demo) as hands:
        await hands.press("3", "l", "l", "W")
        assert hands.toast == "That conversation is still to come: Mon 23 Nov 16:30."
        await hands.press("B")
        assert "Called off: the conversation with Wim de Boer, Mon 23 Nov 16:30" in hands.toast
        assert "▌Wim de Boer" in hands.text
        assert "A new time, or a word: 1 business day" in hands.text
        await hands.press("B")
        assert hands.toast == "No time is agreed with Wim."
        await hands.press("u")
    async with open_app(demo) as hands:
        await hands.press("3", "l", "l", "m", "enter")
        assert "A time with Wim de Boer" in hands.text
        await hands.press("escape", "m", "j", "enter")
        assert demo.people.view(wim.id).touches[0].kind is TouchKind.POSTPONED


async def test_the_board_sorts_times_as_times(campaign: Campaign) -> None:
    campaign.me.skip()
    times = {
        "Zoe Early": datetime(2026, 11, 24, 4),
        "Yan Morning": datetime(2026, 11, 24, 8),
        "Ada Afternoon": datetime(2026, 11, 24, 16),
        "Bea Weekend": datetime(2026, 11, 28, 9),
        "Cy Sunday": datetime(2026, 11, 29, 9),
    }
    for name, starts in reversed(times.items()):
        campaign.people.add(somebody(name))
        arrangement = Arrangement(starts, "UTC", 30, "video")
        campaign.conversations.schedule(person(campaign, name).id, arrangement)
    names = {one.id: one.name for one in campaign.people.all()}
    scheduled = campaign.board.columns()[2]
    assert [names[one] for one in scheduled.ids] == list(times)
    assert [sheet.contact.name for sheet in campaign.sheets.planned()] == list(times)


async def test_times_in_two_zones_are_in_the_order_in_which_they_come(campaign: Campaign) -> None:
    for name, starts, zone in (
        ("Keiko", datetime(2026, 11, 25, 10), "Asia/Tokyo"),
        ("Lena", datetime(2026, 11, 25, 9), "Europe/Berlin"),
    ):
        campaign.people.add(somebody(name))
        arrangement = Arrangement(starts, zone, 30, "video")
        campaign.conversations.schedule(person(campaign, name).id, arrangement)
    assert [sheet.contact.name for sheet in campaign.sheets.planned()] == ["Keiko", "Lena"]


async def test_the_day_of_an_event_is_where_i_was_then_wherever_it_is_shown(
    campaign: Campaign, clock: MovableClock
) -> None:
    """Written down in Tokyo on the morning of the 25th; in Los Angeles that was the 24th."""
    campaign.settings.set("zone", "tokyo")
    campaign.goals.toggle("industry")
    campaign.people.add(somebody("Keiko Mori"))
    keiko = person(campaign, "Keiko Mori")
    campaign.pipeline.choose_goals(keiko.id, ("industry",))
    clock.at = datetime(2026, 11, 24, 23, tzinfo=UTC)
    campaign.debriefs.learn(keiko.id, [Learnt("industry", "They stopped hiring")])
    clock.at = datetime(2026, 11, 27, 18, tzinfo=UTC)
    campaign.settings.set("zone", "los angeles")
    campaign.me.skip()
    thanks = campaign.messages.fresh(keiko.id, MessageKind.THANK_YOU)
    assert "Wednesday" in thanks
    again = Arrangement(datetime(2026, 12, 3, 10), "UTC", 30, "video")
    campaign.conversations.schedule(keiko.id, again)
    async with open_app(campaign) as hands:
        await hands.press("2")
        assert "25 Nov" in hands.line_with("They stopped hiring")
        await hands.press("enter")
        assert "Wed 25 Nov 2026" in hands.line_with("· Learnt")
        await hands.press("h", "4")
        assert "Said on 25 Nov: They stopped hiring" in hands.text
        await hands.press("O")
        assert "Wed 25 Nov 2026" in hands.line_with("Conversation held")
    (learning,) = campaign.dossiers.digest().goals[0].learnings
    assert learning.day == date(2026, 11, 25)


def never_answered(campaign: Campaign, clock: MovableClock, *names: str) -> tuple[int, ...]:
    """Ask people twice who do not answer, until it is time to let them rest."""
    campaign.me.skip()
    for name in names:
        campaign.people.add(somebody(name))
    asked = tuple(person(campaign, name).id for name in names)
    for one in asked:
        campaign.pipeline.choose_goals(one, ("entry",))
        campaign.pipeline.move(one, Stage.REQUESTED)
    clock.at += timedelta(days=14)
    for one in asked:
        campaign.handling.done(campaign.follow_ups.of(one)[0])
    clock.at += timedelta(days=14)
    return asked


async def test_who_never_answered_rests_and_u_takes_it_back(
    campaign: Campaign, clock: MovableClock
) -> None:
    (sam,) = never_answered(campaign, clock, "Sam Ortiz")
    async with open_app(campaign) as hands:
        assert hands.toast == "No answer: Sam Ortiz rests now. u takes it back."
        await hands.press("u")
        assert hands.toast == "Took back “Let Sam Ortiz rest: no answer”."
        assert campaign.people.get(sam).stage is Stage.REQUESTED


async def test_what_i_did_after_the_news_is_taken_back_below_them(
    campaign: Campaign, clock: MovableClock
) -> None:
    never_answered(campaign, clock, "Sam Ortiz")
    async with open_app(campaign) as hands:
        news = hands.toast
        campaign.people.add(somebody("Zoe Held"))
        hands.app.notify("Added Zoe Held.")
        await hands.press("u")
        assert hands.toast == f"{news}\nTook back “Added Zoe Held”."


MANY = tuple(f"Sam {name}" for name in ("Abel", "Bell", "Cole", "Dahl", "Ek", "Fox", "Gil"))


async def test_many_rest_once_the_first_screen_stands(
    campaign: Campaign, clock: MovableClock
) -> None:
    asked = never_answered(campaign, clock, *MANY)
    async with open_app(campaign) as hands:
        assert {campaign.people.get(one).stage for one in asked} == {Stage.REQUESTED}
        said = "No answer: Sam Abel, Sam Bell, Sam Cole and 4 more rest now. u takes it back."
        await hands.wait_until(lambda: hands.toast == said, "who rests")
        assert {campaign.people.get(one).stage for one in asked} == {Stage.CLOSED}


async def test_who_leaves_before_many_rest_sees_it_at_the_next_start(
    campaign: Campaign, clock: MovableClock
) -> None:
    asked = never_answered(campaign, clock, *MANY)
    async with open_app(campaign):
        pass
    assert {campaign.people.get(one).stage for one in asked} == {Stage.REQUESTED}
    campaign.close()
    again = Campaign(campaign.path, clock)
    assert not again.login_summary.is_of_today, "commands settle it too, where it is not"
    async with open_app(again) as hands:
        await hands.wait_until(lambda: "rest now" in hands.toast, "who rests")


async def test_nobody_rests_between_two_changes_of_mine(
    campaign: Campaign, clock: MovableClock
) -> None:
    asked = never_answered(campaign, clock, *MANY)
    async with open_app(campaign) as hands:
        campaign.people.add(somebody("Zoe Held"))
        hands.app.look()
        assert {campaign.people.get(one).stage for one in asked} == {Stage.REQUESTED}
        await hands.wait_until(lambda: "rest now" in hands.toast, "who rests")


async def test_nobody_rests_right_after_a_change_of_mine_at_midnight(
    campaign: Campaign, clock: MovableClock
) -> None:
    asked = never_answered(campaign, clock, *MANY)
    evening = clock.at
    clock.at = evening - timedelta(days=3)
    async with open_app(campaign) as hands:
        hands.app._quiet = 100.0
        clock.at = evening
        campaign.people.add(somebody("Zoe Held"))
        hands.app.look()
        assert {campaign.people.get(one).stage for one in asked} == {Stage.REQUESTED}
        await hands.wait_until(lambda: "rest now" in hands.toast, "who rests")


async def test_what_i_do_does_not_take_news_away(campaign: Campaign, clock: MovableClock) -> None:
    never_answered(campaign, clock, "Sam Ortiz")
    async with open_app(campaign) as hands:
        news = hands.toast
        assert news.startswith("No answer: Sam Ortiz rests now.")
        hands.app.notify("Skipped.")
        await hands.settle()
        assert hands.toast == f"{news}\nSkipped."
        hands.app.notify("Done.")
        await hands.settle()
        assert hands.toast == f"{news}\nDone."


async def test_a_warning_stays_one_with_what_is_said_below_it(campaign: Campaign) -> None:
    campaign.me.skip()
    async with open_app(campaign) as hands:
        hands.app.say_news("A file was damaged.", "warning")
        hands.app.notify("Skipped.")
        await hands.settle()
        assert [one.severity for one in hands.app._notifications] == ["warning"]


async def test_news_stand_below_what_was_said_just_now(campaign: Campaign) -> None:
    campaign.me.skip()
    async with open_app(campaign) as hands:
        hands.app.notify("Skipped.")
        hands.app.say_news("Somebody rests.")
        await hands.settle()
        assert hands.toast == "Skipped.\nSomebody rests."


async def test_what_is_owed_today_stands_before_what_was_only_planned(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.me.skip()
    keep_in_touch(campaign, "Fresh Face", 35)
    campaign.people.add(somebody("Zoe Held"))
    talk = Arrangement(datetime(2026, 11, 23, 9), "UTC", 30, "video")
    campaign.conversations.schedule(person(campaign, "Zoe Held").id, talk)
    clock.at = datetime(2026, 11, 23, 10, tzinfo=UTC)
    assert [(due.contact.name, due.follow_up.title) for due in campaign.follow_ups.today()] == [
        ("Zoe Held", "Debrief"),
        ("Fresh Face", "Check in"),
    ]


@pytest.mark.parametrize("how", ["asleep", "a key", "back from another program"])
async def test_on_a_new_day_people_rest_whatever_was_looked_at_first(
    campaign: Campaign, clock: MovableClock, how: str
) -> None:
    fill(campaign)
    campaign.resting.settle()
    async with open_app(campaign) as hands:
        clock.at += timedelta(days=7)
        match how:
            case "asleep":
                hands.app._looked -= 100
            case "a key":
                await hands.press("3")
            case _:
                hands.app._come_back()
        hands.app.look()
        await hands.settle()
        assert hands.toast == "No answer: Jonas Weber rests now. u takes it back."
    assert person(campaign, "Jonas Weber").stage is Stage.CLOSED
