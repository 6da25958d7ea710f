"""Today: what is due, why, and doing something about it."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.demo import fill
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.follow_ups.actions import Action
from inroad.domain.people.stages import Stage
from tests.conftest import MONDAY, MovableClock
from tests.screens.driver import open_app
from tests.somebody import somebody


async def test_groups_rows_and_the_reason_of_the_selected_one(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        assert "1 Today 1" in hands.lines[0]
        assert "Mon 23 Nov 2026" in hands.lines[0]
        headings = [
            line.strip() for line in hands.lines[3:] if line.startswith("  ") and line[2] != " "
        ]
        assert headings[:3] == ["At a time today  1", "Overdue  1", "Today  3"]
        assert hands.line_with("▌").split() == [
            "▌",
            "20",
            "Nov",
            "Maya",
            "Chen",
            "Staff",
            "Engineer,",
            "Northwind",
            "Thank-you",
        ]
        assert "24 hours after your conversation ended, Thu 19 Nov 15:30" in hands.text
        await hands.press("j")
        assert "Sam Ortiz" in hands.line_with("▌")
        assert "7 business days after Wed 11 Nov; due Fri 20 Nov." in hands.text


async def test_done_records_and_the_next_follow_up_appears(demo: Campaign) -> None:
    sam = next(one for one in demo.people.all() if one.name == "Sam Ortiz")
    async with open_app(demo) as hands:
        await hands.press("j", "d")
        assert hands.toast == "Done for Sam Ortiz: second request."
        assert demo.people.view(sam.id).touches[0].kind is TouchKind.SECOND_REQUEST
        await hands.press("G")
        assert hands.line_with("Sam Ortiz").split()[:2] == ["2", "Dec"]
        assert "Let it rest" in hands.line_with("Sam Ortiz")
        await hands.press("u")
        assert demo.people.view(sam.id).touches[0].kind is TouchKind.REQUEST
        await hands.press("U")
        assert demo.people.view(sam.id).touches[0].kind is TouchKind.SECOND_REQUEST


async def test_done_moves_the_stage_where_the_action_means_that(demo: Campaign) -> None:
    maya = next(one for one in demo.people.all() if one.name == "Maya Chen")
    async with open_app(demo) as hands:
        await hands.press("d")
        assert demo.people.get(maya.id).stage is Stage.THANKED
        assert demo.people.view(maya.id).touches[0].kind is TouchKind.THANK_YOU


async def test_snooze_to_a_typed_date_is_echoed_in_full(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("s")
        await hands.type("next tue")
        assert "Tue 1 Dec 2026 · in 8 days" in hands.text
        await hands.press("enter", "enter")
        assert "1 Today  2 Goals" in hands.lines[0]
        snoozed = next(one for one in demo.follow_ups.today() if one.contact.name == "Maya Chen")
        assert snoozed.follow_up.due == date(2026, 12, 1)


async def test_a_date_that_is_none_keeps_the_form_and_what_was_typed(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("s")
        await hands.type("tomorow 3pm")
        await hands.press("enter", "enter")
        assert "“tomorow 3pm” is no date; “tomorrow 3pm” would work." in hands.text
        assert "tomorow 3pm" in hands.line_with("Until")
        await hands.press("escape")
        assert "Press esc again" in hands.text
        await hands.press("escape")
        assert "Overdue" in hands.text


async def test_find_as_you_type_narrows_and_esc_shows_all(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("slash")
        await hands.type("lee")
        assert "Lee Park" in hands.text
        assert "Maya Chen" not in hands.text
        await hands.press("enter", "d")
        assert hands.toast == "Done for Lee Park: check in."
        await hands.press("escape")
        assert "Lee Park" in hands.line_with("▌")
        await hands.press("g")
        assert "Maya Chen" in hands.text


async def test_while_somebody_is_looked_for_each_heading_says_of_how_many(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        whole = hands.line_with("Today  ").split()[-1]
        assert int(whole) > 1
        await hands.press("slash")
        await hands.type("lee")
        assert f"Today  1 of {whole}" in hands.text
        # What has nothing that matches is not there, and Lee stands under the heading of before.
        assert "Overdue" not in hands.text
        await hands.press("escape")
        assert f"Today  {whole}" in hands.text


async def test_a_note_on_a_person_says_what_it_is(demo: Campaign) -> None:
    known = "Moved from analytics to data platform in 2023. Spoke at a meetup on lineage."
    note = f"What I know: {known}"
    async with open_app(demo, (100, 40)) as hands:
        await hands.press("slash")
        await hands.type("priya")
        assert note in hands.text
        await hands.press("enter", "enter")
        assert "referred by" in hands.text
        assert note in hands.text


async def test_nobody_found_says_how_to_go_back(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("slash")
        await hands.type("zzz")
        assert "Nobody due matches “zzz”. Esc shows all that is due; 3 and /" in hands.text


async def test_enter_opens_the_person_with_the_whole_history(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("enter")
        for part in (
            "Maya Chen",
            "Staff Engineer, Northwind",
            "! Thank-you  Fri 20 Nov 2026",
            "maya.chen@example.com",
            "America/Los_Angeles",
            "referred by   Nina Roth",
            "Conversation held",
        ):
            assert part in hands.text
        await hands.press("G")
        assert "They offered: an introduction to Ines in platform" in hands.text
        await hands.press("h")
        assert "Overdue" in hands.text


async def test_a_conversation_is_done_by_its_debrief(demo: Campaign) -> None:
    wim = next(one for one in demo.people.all() if one.name == "Wim de Boer")
    async with open_app(demo) as hands:
        await hands.go_to("Wim de Boer")
        await hands.press("d", "j", "enter")
        assert "Debrief: Wim de Boer" in hands.text
        await hands.type("SQL all day")
        await hands.press("ctrl+s", "escape", "h")
        assert demo.people.get(wim.id).stage is Stage.MET
        assert [one.text for one in demo.people.view(wim.id).takeaways] == ["SQL all day"]
        assert "Debrief" in hands.line_with("Wim de Boer")
        await hands.go_to("Wim de Boer")
        assert "Debrief: begun; still to do: people they named, promises" in hands.text
        await hands.press("d", *["ctrl+s"] * 3, "h")
        assert "Thank-you" in hands.line_with("Wim de Boer")


async def test_skip_takes_it_off_the_list(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("x")
        assert hands.toast == "Skipped for Maya Chen: thank-you."
        assert "1 Today  2 Goals" in hands.lines[0]


async def test_an_end_of_day_feels_finished(demo: Campaign) -> None:
    for contact in demo.people.all():
        demo.people.set_do_not_contact(contact.id, True)
    async with open_app(demo) as hands:
        assert "Nothing is due today. That is a good place to stop." in hands.text
        await hands.press("d")
        assert hands.toast == "Nobody is selected."


async def test_the_end_of_a_long_list_can_be_reached_and_the_beginning_again(
    demo: Campaign,
) -> None:
    async with open_app(demo) as hands:
        await hands.press("G")
        assert "Zoe Amari" in hands.line_with("▌")
        assert "Overdue" not in hands.text
        await hands.press("g")
        assert "Wim de Boer" in hands.line_with("▌")
        assert "Overdue" in hands.text
        await hands.press("pagedown")
        await hands.press("pagedown")
        assert "▌" in hands.text
        assert "Overdue" not in hands.text


async def test_in_the_narrowest_window_names_have_room(demo: Campaign) -> None:
    async with open_app(demo, (40, 10)) as hands:
        assert hands.line_with("Maya Chen").endswith("thank-you")
        await hands.press("j")
        assert hands.line_with("▌").endswith("2nd request")


async def test_the_strip_shows_the_load_of_two_weeks(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        assert hands.lines[1].split()[:3] == ["Mo23", "Tu24", "We25"]
        loads = hands.lines[2].split()
        assert len(loads) == 14
        assert loads[0] == "5", "what is overdue is for today"
        assert loads[5:7] == ["·", "·"]
    async with open_app(demo, (60, 20)) as hands:
        assert hands.lines[1].split()[:3] == ["M23", "T24", "W25"]
    async with open_app(demo, (80, 16)) as hands:
        assert "Mo23" not in hands.text


async def test_a_conversation_is_not_snoozed_and_that_is_said_before_the_day(
    demo: Campaign,
) -> None:
    async with open_app(demo) as hands:
        await hands.go_to("Wim de Boer")
        await hands.press("s")
        assert hands.toast == "A conversation is not snoozed; agree another time with enter."
        assert "Until" not in hands.text
        await hands.press("asterisk", "s")
        assert hands.toast == (
            "Nothing is snoozed: 3 of those marked are conversations; enter agrees other times."
        )
        assert "Until" not in hands.text


async def test_marked_follow_ups_are_snoozed_together(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("space", "space")
        assert hands.line_with("Maya Chen").startswith("  *20 Nov")
        assert hands.line_with("Sam Ortiz").startswith("  *  ")
        await hands.press("s")
        assert "Snooze 2 follow-ups" in hands.text
        await hands.type("next tue")
        await hands.press("enter", "enter")
        assert "1 Today  2 Goals" in hands.lines[0]
        await hands.press("u")
        assert "1 Today 1" in hands.lines[0]


async def test_marked_follow_ups_are_done_together_and_esc_unmarks(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("space", "escape")
        assert "*" not in hands.line_with("Maya Chen")
        await hands.press("g", "j", "space", "space", "d")
        assert hands.toast == "Done: 2 follow-ups."
        assert "1 Today  2 Goals" in hands.lines[0]
        assert "*" not in hands.text


async def test_someday_has_a_group_of_its_own(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("s")
        await hands.type("someday")
        assert "Someday: it stays on the list, without a day." in hands.text
        await hands.press("enter", "enter", "G")
        assert "Someday  1" in hands.text
        assert "Maya Chen" in hands.line_with("▌")
        assert "someday" in hands.line_with("▌")


async def test_a_promise_is_kept_with_its_day(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("j", "P", "tab")
        await hands.type("send the slides")
        await hands.press("tab")
        await hands.type("wed")
        assert "Wed 25 Nov 2026 · in 2 days" in hands.text
        await hands.press("ctrl+s")
        sam = next(one for one in demo.people.all() if one.name == "Sam Ortiz")
        promise = demo.follow_ups.of(sam.id)[1]
        assert promise.reason == "You promised “send the slides” for Wed 25 Nov."
        await hands.press("P")
        await hands.type("sam")
        assert "Sam promised" in hands.text


async def test_a_call_is_recorded_on_its_day(demo: Campaign) -> None:
    lee = next(one for one in demo.people.all() if one.name == "Lee Park")
    async with open_app(demo) as hands:
        await hands.go_to("Lee Park")
        await hands.press("t", "ctrl+u")
        await hands.type("3 days ago")
        assert "Fri 20 Nov 2026 · 3 days ago" in hands.text
        await hands.press("ctrl+s")
        touch = demo.people.view(lee.id).touches[0]
        assert (touch.kind, touch.on) == (TouchKind.IN_TOUCH, date(2026, 11, 20))
        assert (
            "counted from your last contact on Fri 20 Nov" in demo.follow_ups.of(lee.id)[0].reason
        )


async def test_a_finished_day_says_what_was_done_and_what_comes(demo: Campaign) -> None:
    for due in demo.follow_ups.today():
        if due.follow_up.due <= date(2026, 11, 23) and due.contact.name != "Sam Ortiz":
            demo.people.set_do_not_contact(due.contact.id, True)
    async with open_app(demo) as hands:
        await hands.press("d")
        assert "That is all for today. Done · 1" in hands.text
        assert "Second request sent: Sam Ortiz" in hands.text
        assert "Next: Ana Ruiz, send the request, Tue 24 Nov." in hands.text
        assert "Tomorrow  " in hands.text


async def test_after_midnight_the_list_is_that_of_the_new_day(
    tmp_path: Path, clock: MovableClock
) -> None:
    demo = Campaign(tmp_path / "moving" / "inroad.json", clock)
    fill(demo)
    async with open_app(demo) as hands:
        assert "Mon 23 Nov 2026" in hands.lines[0]
        clock.at += timedelta(days=1)
        hands.app.look()
        await hands.settle()
        assert "Tue 24 Nov 2026" in hands.lines[0]
        assert hands.lines[1].split()[0] == "Tu24"
        assert hands.line_with("Lee Park").split()[0] == "Lee", "without a word of blame"


@pytest.mark.parametrize("width", [40, 49, 50, 60, 65])
async def test_in_a_narrow_window_no_name_runs_into_what_is_to_be_done(
    campaign: Campaign, width: int
) -> None:
    campaign.people.add(somebody("Maximiliane Oppenheimer-Castellanos"))
    (known,) = campaign.people.all()
    campaign.people.promise(known.id, "send the slides", MONDAY.date(), mine=False)
    campaign.people.promise(known.id, "send the notes", MONDAY.date(), mine=True)
    async with open_app(campaign, (width, 24)) as hands:
        for line in (one for one in hands.lines if "Maximil" in one):
            assert "… " in line or line.endswith("Castellanos")


async def test_coming_to_today_anew_one_is_at_what_is_to_be_done_first(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("G", "1")
        assert "Maya Chen" not in hands.line_with("▌")
        await hands.press("N")
        await hands.type("Ruth Adeyemi")
        await hands.press("ctrl+s")
        assert "Maya Chen" not in hands.line_with("▌")
        await hands.press("3", "1")
        assert "Maya Chen" in hands.line_with("▌")
        await hands.press("d")
        assert "Maya Chen" in hands.toast


async def test_what_is_only_for_later_days_begins_with_the_first(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    campaign.people.add(somebody("Ben Lim"))
    for number, one in enumerate(campaign.people.all()):
        campaign.pipeline.choose_goals(one.id, ["entry"])
        day = datetime(2026, 12, 1 + number, 9)
        campaign.conversations.schedule(one.id, Arrangement(day, "UTC"))
        for follow_up in campaign.follow_ups.of(one.id):
            if follow_up.action is not Action.CONVERSATION:
                campaign.handling.snooze(date(2026, 12, 14), follow_up)
    async with open_app(campaign) as hands:
        assert "Ana Ruiz" in hands.line_with("▌")
        assert "Tue" in hands.line_with("▌") or "1 Dec" in hands.line_with("▌")


async def test_the_cursor_is_on_what_an_undo_brought_back(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("j", "d")
        assert "Sam Ortiz" not in hands.line_with("▌")
        await hands.press("u")
        assert "Sam Ortiz" in hands.line_with("▌")
        assert "Second request" in hands.line_with("▌")
        await hands.press("x", "G", "u")
        assert "Sam Ortiz" in hands.line_with("▌")
