"""Board: moving cards and what that records, finding, adding, editing."""

from dataclasses import replace
from datetime import datetime

import pytest
from textual.events import MouseScrollDown

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.people.stages import Stage
from tests.screens.driver import Hands, open_app
from tests.somebody import somebody


def stage_of(campaign: Campaign, name: str) -> Stage:
    return next(one.stage for one in campaign.people.all() if one.name == name)


async def test_four_columns_and_what_lies_beyond(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3")
        assert "Thanked 3 ›" in hands.lines[1]
        assert hands.lines[3].split() == [
            "Identified",
            "18",
            "Requested",
            "6",
            "Scheduled",
            "3",
            "Met",
            "1",
        ]
        await hands.press("l", "l", "l", "l", "l")
        assert "‹ Requested 6" in hands.lines[1]
        assert "In touch 8" in hands.lines[3]
        assert "Lee Park" in hands.line_with("▌")


async def test_the_cursor_begins_on_somebody_and_may_stand_in_an_empty_column(
    campaign: Campaign,
) -> None:
    campaign.people.add(somebody("Maya Chen", "Northwind"))
    maya = campaign.people.all()[0].id
    campaign.pipeline.choose_goals(maya, ("entry",))
    campaign.pipeline.move(maya, Stage.REQUESTED)
    async with open_app(campaign) as hands:
        await hands.press("3")
        assert "Maya Chen" in hands.line_with("▌")
        await hands.press("l")
        assert "Nobody is in Scheduled." in hands.text
        await hands.press("1", "3")
        assert "Nobody is in Scheduled." in hands.text


async def test_six_columns_where_there_is_room(demo: Campaign) -> None:
    async with open_app(demo, (120, 40)) as hands:
        await hands.press("3")
        assert "Identified 18" in hands.lines[2]
        assert "In touch 8" in hands.lines[2]


async def test_one_column_and_a_strip_of_stages_where_there_is_little(demo: Campaign) -> None:
    async with open_app(demo, (60, 20)) as hands:
        await hands.press("3", "l")
        assert hands.lines[1] == " Iden 18  Requested 6  Sched 3  Met 1  Thank 3  Touch 8"
        assert "Sam Ortiz" in hands.line_with("▌")
        assert "Ana Ruiz" not in hands.text


async def test_moving_to_requested_without_a_goal_asks_for_goals_first(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen", "Northwind"))
    maya = campaign.people.all()[0]
    async with open_app(campaign) as hands:
        await hands.press("3", "greater_than_sign")
        assert "What is the conversation with Maya Chen for?" in hands.text
        assert stage_of(campaign, "Maya Chen") is Stage.IDENTIFIED
        await hands.press("j", "space", "k", "space")
        assert "2 chosen" in hands.text
        await hands.press("enter")
        assert campaign.people.get(maya.id).goals == ("industry", "insight")
        assert stage_of(campaign, "Maya Chen") is Stage.REQUESTED
        assert campaign.people.view(maya.id).touches[0].kind is TouchKind.REQUEST
        assert "Requested 1" in hands.text
        assert "Maya Chen" in hands.line_with("▌")
        assert "Second request: 7 business days after Mon 23 Nov" in hands.text


async def test_leaving_the_goals_leaves_the_card(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    async with open_app(campaign) as hands:
        await hands.press("3", "greater_than_sign", "q")
        assert stage_of(campaign, "Maya Chen") is Stage.IDENTIFIED


async def test_moving_to_scheduled_asks_when_how_long_how_and_where(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "greater_than_sign")
        assert "A time with Sam Ortiz" in hands.text
        await hands.type("wed 3pm")
        assert "Wed 25 Nov 2026, 15:00 GMT · in 2 days" in hands.text
        await hands.press("enter", "enter")
        await hands.type("vid")
        await hands.press("tab")
        await hands.type("room 5")
        await hands.press("enter", "enter")
        sam = next(one for one in demo.people.all() if one.name == "Sam Ortiz")
        assert sam.stage is Stage.SCHEDULED
        talk = demo.conversations.planned(sam.id)
        assert talk is not None
        assert (talk.minutes, talk.how, talk.where) == (20, "video", "room 5")
        assert str(talk.starts) == "2026-11-25 15:00:00"
        assert "Sam Ortiz" in hands.line_with("▌")
        assert "Wed 25 · 15:00" in hands.text


async def test_a_span_fills_the_minutes_unless_others_are_typed(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "greater_than_sign")
        await hands.type("wed 3pm-3:45pm")
        assert "45 minutes" in hands.text
        assert "45" in hands.line_with("Minutes")
        await hands.press("ctrl+u")
        await hands.type("wed 3pm")
        assert "20" in hands.line_with("Minutes")
        await hands.press("enter")
        await hands.type("25")
        await hands.press("shift+tab", "ctrl+u")
        await hands.type("fri 10-11am")
        assert "25" in hands.line_with("Minutes")
        await hands.press("ctrl+s")
        sam = next(one for one in demo.people.all() if one.name == "Sam Ortiz")
        talk = demo.conversations.planned(sam.id)
        assert talk is not None
        assert (str(talk.starts), talk.minutes) == ("2026-11-27 10:00:00", 25)


async def test_a_time_that_is_past_is_said_before_it_is_agreed(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "greater_than_sign")
        await hands.type("today 07:00")
        assert "already past" in hands.text
        await hands.press("ctrl+u")
        await hands.type("fri 3:30")
        assert "Write “fri 3:30am” or “fri 3:30pm”." in hands.text


async def test_the_minutes_offered_are_those_that_i_ask_for(demo: Campaign) -> None:
    demo.writing.set(lambda one: replace(one, minutes=15), "how long I ask for")
    async with open_app(demo) as hands:
        await hands.press("3", "l", "greater_than_sign")
        assert "15" in hands.line_with("Minutes")
        await hands.type("wed 3pm")
        await hands.press("enter")
        await hands.type("45")
        await hands.press("ctrl+s")
    sam = next(one for one in demo.people.all() if one.name == "Sam Ortiz")
    talk = demo.conversations.planned(sam.id)
    assert talk is not None
    assert talk.minutes == 45


async def test_the_cursor_follows_a_card_that_a_sent_request_moves(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3")
        name = hands.line_with("▌").split("▌")[1].split("  ")[0].strip()
        await hands.press("w", "s", "j", "enter")
        ana = next(one for one in demo.people.all() if one.name == name)
        assert ana.stage is Stage.REQUESTED
        assert name in hands.line_with("▌")
        assert f"─ {name} ─" in hands.text


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [("wed", "Say the time too"), ("25", "is no date; “25 days” would work"), ("", "Write a date")],
)
async def test_a_time_that_is_none_keeps_the_form(
    demo: Campaign, typed: str, complaint: str
) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "greater_than_sign")
        await hands.type(typed)
        await hands.press("ctrl+s")
        assert complaint in hands.text
        assert stage_of(demo, "Sam Ortiz") is Stage.REQUESTED


async def test_moving_to_met_asks_for_the_debrief(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "l", "greater_than_sign", "j", "enter")
        assert "Debrief: Wim de Boer" in hands.text
        await hands.type("Tests first")
        await hands.press("ctrl+s")
        await hands.type("Somebody New")
        await hands.press("ctrl+s", "escape", "h")
        assert stage_of(demo, "Wim de Boer") is Stage.MET
        assert stage_of(demo, "Somebody New") is Stage.IDENTIFIED
        assert "Wim de Boer" in hands.line_with("▌")


async def test_moving_on_and_back_with_the_cursor_on_the_card(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "l", "l", "greater_than_sign")
        assert stage_of(demo, "Maya Chen") is Stage.THANKED
        assert "Maya Chen" in hands.line_with("▌")
        await hands.press("less_than_sign")
        assert stage_of(demo, "Maya Chen") is Stage.MET
        await hands.press("u", "u")
        assert stage_of(demo, "Maya Chen") is Stage.MET
        assert demo.people.view(_id(demo, "Maya Chen")).touches[0].kind is TouchKind.MET


def _id(campaign: Campaign, name: str) -> int:
    return next(one.id for one in campaign.people.all() if one.name == name)


async def test_at_the_last_stage_a_move_says_why_not(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", *"lllll", "greater_than_sign")
        assert "there is nothing after In touch" in hands.toast


async def test_adding_and_editing_a_person(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("3")
        assert "The board is empty." in hands.text
        await hands.press("n")
        await hands.type("Maya Chen")
        await hands.press("enter")
        await hands.type("Northwind")
        await hands.press("ctrl+s")
        assert "Maya Chen" in hands.line_with("▌")
        await hands.press("e", "tab", "tab")
        await hands.type("CTO")
        await hands.press("ctrl+s")
        assert "CTO, Northwind" in hands.text
        assert campaign.people.all()[0].role == "CTO"


async def test_a_person_without_a_name_is_refused_and_nothing_is_lost(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("3", "n", "tab")
        await hands.type("Northwind")
        await hands.press("ctrl+s")
        assert "A contact needs a name" in hands.text
        assert "Northwind" in hands.line_with("Organisation")
        assert campaign.people.count() == 0


@pytest.mark.parametrize(("downs", "kinds"), [(1, [TouchKind.REPLY]), (2, [TouchKind.DECLINED])])
async def test_recording_what_they_answered(
    demo: Campaign, downs: int, kinds: list[TouchKind]
) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "r", *["j"] * downs, "enter")
        touches = demo.people.view(_id(demo, "Sam Ortiz")).touches
        assert [touch.kind for touch in touches[:1]] == kinds


async def test_a_yes_goes_on_to_the_time(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "r", "enter")
        assert "A time with Sam Ortiz" in hands.text


async def test_closing_muting_deleting_and_undoing(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "c", "enter", "enter")
        assert stage_of(demo, "Sam Ortiz") is Stage.CLOSED
        assert "Requested 5" in hands.text
        await hands.press("u")
        assert "Requested 6" in hands.text
        await hands.press("D")
        assert "Requested 5" in hands.text
        await hands.press("u", "k", "k", "X")
        assert "do not contact" in hands.text


async def test_planning_the_day_of_a_request(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    async with open_app(campaign) as hands:
        await hands.press("3", "s")
        await hands.type("fri")
        await hands.press("enter", "enter")
        assert "you planned it for Fri 27 Nov" in hands.text


async def test_the_mouse_selects_and_opens(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3")
        await hands.pilot.click(offset=(21, 9))
        await hands.settle()
        assert "Vera Lang" in hands.line_with("─ ")
        await hands.pilot.click(offset=(21, 9))
        await hands.settle()
        assert "Head of Analytics, Trey" in hands.text
        assert "history" in hands.text


async def test_a_long_column_scrolls_by_key_and_by_wheel(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "G")
        assert "Emil Novak" in hands.line_with("▌")
        assert "Ana Ruiz" not in hands.text
        await hands.press("g")
        assert "Ana Ruiz" in hands.line_with("▌")
        await hands.pilot._post_mouse_events([MouseScrollDown], "#board", button=0)
        await hands.settle()
        assert "Chidi Obi" in hands.line_with("▌")


async def test_a_promise_stands_in_the_history_with_its_day(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3")
        await hands.press("slash")
        await hands.type("priya")
        await hands.press("enter", "enter", "P", "tab")
        await hands.type("send the slides")
        await hands.press("tab")
        await hands.type("fri")
        await hands.press("ctrl+s", "G")
        line = hands.line_with("I promised by Fri 27 Nov 2026: send the slides")
        assert line.split("  ")[1].startswith("Mon 23 Nov 2026")


async def test_what_was_kept_while_the_conversation_runs_stands_there_too(
    campaign: Campaign,
) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    (ana,) = campaign.people.all()
    campaign.conversations.schedule(ana.id, Arrangement(datetime(2026, 11, 23, 9), "UTC"))
    talk = campaign.sheets.latest(ana.id)
    campaign.capture.learnt(talk, "entry", "Patience above all.")
    async with open_app(campaign) as hands:
        await hands.press("3", "enter")
        assert "Learnt: Patience above all." in hands.text


async def test_in_a_narrow_window_what_to_do_first_is_said_whole(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    async with open_app(campaign, (60, 20)) as hands:
        await hands.press("3")
        assert "f chooses what the conversation is for; w then writes" in hands.text
        assert "the request." in hands.text


async def test_what_is_for_someday_says_so_wherever_it_stands(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    campaign.people.add(somebody("Ben Lim"))
    ana, ben = campaign.people.all()
    for one in (ana, ben):
        campaign.pipeline.choose_goals(one.id, ["entry"])
        campaign.pipeline.move(one.id, Stage.REQUESTED)
    campaign.people.promise(ben.id, "send the menu", None, mine=True)
    soonest = campaign.follow_ups.of(ben.id)[0]
    campaign.handling.skip(soonest)
    async with open_app(campaign) as hands:
        await hands.press("3")
        assert "Ana Ruiz" in hands.line_with("▌")
        assert "someday" in hands.text
        assert "today" not in hands.text
        await hands.press("j", "enter")
        assert "Keep my promise: send the menu  someday" in hands.text
        await hands.press("v")
        assert "You promised “send the menu” on Mon 23 Nov, for no day." in hands.text
        assert "due" not in hands.text
        assert "26" not in hands.text


async def test_the_cursor_is_on_whom_an_undo_brought_back(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "j", "D", "l", "u")
        assert "Chidi Obi" in hands.line_with("▌")


async def test_where_a_debrief_takes_somebody_the_cursor_goes_too(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "l", "d", "j", "enter", "ctrl+s", "escape", "q")
        assert stage_of(demo, "Wim de Boer") is Stage.MET
        assert "Wim de Boer" in hands.line_with("▌")


async def test_so_it_does_where_the_debrief_is_left_by_the_key_of_the_board(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "l", "d", "j", "enter", "ctrl+s", "escape", "3")
        assert stage_of(demo, "Wim de Boer") is Stage.MET
        assert "Wim de Boer" in hands.line_with("▌")


async def test_what_is_deleted_is_said_with_the_key_that_brings_it_back(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "D")
        assert hands.toast.startswith("Deleted ")
        assert hands.toast.endswith(". u takes it back.")


async def test_the_first_of_several_whom_an_undo_brought_back_has_the_cursor(
    demo: Campaign,
) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "space", "space", "D", "G", "u")
        assert "Ana Ruiz" in hands.line_with("▌")


async def test_a_column_that_gets_shorter_fills_the_window(demo: Campaign) -> None:
    async with open_app(demo, (80, 24)) as hands:
        await hands.press("3", "G")
        shown = names_in_the_first_column(hands)
        await hands.press("D", "D")
        assert len(names_in_the_first_column(hands)) == len(shown) > 2


def names_in_the_first_column(hands: Hands) -> list[str]:
    """Return the first line of each card that is seen there."""
    return [line[:18] for line in hands.lines[3:-4:4] if line[:18].strip()]


async def test_who_was_added_has_the_cursor_and_is_said_to_be_there(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "n")
        assert "like Maya Chen" in hands.text
        await hands.type("Tom Berg")
        await hands.press("ctrl+s")
        assert hands.toast == "Tom Berg is on the board (3), in Identified."
        assert "Tom Berg" in hands.line_with("▌")
        await hands.press("1", "N", "escape")
        assert "Tom Berg" in hands.toast
        await hands.press("N")
        await hands.type("Uli Berg")
        await hands.press("ctrl+s")
        assert hands.toast == "Uli Berg is on the board (3), in Identified."
