"""Where follow-ups stop, and what my settings and travels do to them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import Calendar
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.facts import Organisation, Referred
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.policy import STEADY, THREE_B_SEVEN, Policy
from inroad.domain.follow_ups.rules import EVERYONE, OFF, RuleSetting, changed
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.people.stages import Stage
from tests.domain.test_follow_ups import NOW, SAM, at, find, only, touch


def actions(found: tuple[FollowUp, ...]) -> list[Action]:
    return [one.action for one in found]


def test_the_3_of_3b7_belongs_to_the_organisation() -> None:
    asked = touch(TouchKind.REQUEST, at(11, 18))

    def ask(organisation: Organisation) -> list[Action]:
        facts = {"policy": THREE_B_SEVEN, "organisation": organisation}
        return actions(find(Stage.REQUESTED, asked, **facts))

    assert Action.ASK_ELSEWHERE in ask(Organisation("Emil", last_asked=at(11, 17)))
    assert Action.ASK_ELSEWHERE not in ask(Organisation("Emil", last_asked=at(11, 19)))
    assert Action.ASK_ELSEWHERE not in ask(Organisation("Emil", has_answered=True))
    assert Action.SECOND_REQUEST in ask(Organisation("Emil", has_answered=True))
    reason = find(Stage.REQUESTED, asked, policy=THREE_B_SEVEN)[0].reason
    assert reason == (
        "Ask someone else there: 3 business days of silence from Contoso since Wed 18 Nov; "
        "due Mon 23 Nov. Nobody else at Contoso is on your list yet."
    )


def test_second_requests_stop_at_their_cap() -> None:
    policy = STEADY._replace(second_requests=2)
    first, second = touch(TouchKind.REQUEST, at(11, 2)), touch(TouchKind.SECOND_REQUEST, at(11, 11))
    third = touch(TouchKind.SECOND_REQUEST, at(11, 20))
    again = only(find(Stage.REQUESTED, first, second, policy=policy))
    assert (again.action, again.due) == (Action.SECOND_REQUEST, date(2026, 11, 20))
    assert again.reason.endswith("That is 2 of at most 2.")
    assert actions(find(Stage.REQUESTED, first, second, third, policy=policy)) == [Action.LET_REST]
    none = STEADY._replace(second_requests=0)
    assert actions(find(Stage.REQUESTED, first, policy=none, now=at(11, 3))) == [Action.LET_REST]
    anew = touch(TouchKind.REQUEST, at(11, 21))
    assert actions(find(Stage.REQUESTED, first, second, third, anew, policy=policy)) == [
        Action.SECOND_REQUEST
    ]


@pytest.mark.parametrize("stage", [Stage.REQUESTED, Stage.SCHEDULED, Stage.IN_TOUCH])
def test_after_a_refusal_there_is_only_thanks(stage: Stage) -> None:
    before, no = touch(TouchKind.REPLY, at(11, 3)), touch(TouchKind.DECLINED, at(11, 20))
    note = touch(TouchKind.NOTE, at(11, 21))
    talk = Conversation(7, 1, datetime(2026, 11, 25, 10), "Europe/London")
    found = find(stage, before, no, note, conversations=(talk,))
    assert actions(found) == [Action.ANSWER_A_NO]
    assert find(stage, before, no, policy=STEADY._replace(answer_a_no=None)) == ()


def test_after_a_refusal_that_was_thanked_for_nothing_is_asked_again() -> None:
    asked, no = touch(TouchKind.REQUEST, at(11, 3)), touch(TouchKind.DECLINED, at(11, 10))
    thanks = touch(TouchKind.THANK_YOU, at(11, 11))
    assert find(Stage.REQUESTED, asked, no, thanks) == ()


LEE = Referred(9, "Lee Park", at(11, 19), date(2026, 11, 19), 70)
"""Whom Sam led me to, and I met on Thu 19 Nov."""


def test_who_led_me_to_somebody_is_told_how_it_went() -> None:
    one = only(find(Stage.REQUESTED, referred=(LEE,)))
    assert (one.action, one.due) == (Action.TELL_REFERRER, date(2026, 11, 20))
    assert one.reason == (
        "Tell Sam how it went with Lee Park: 1 business day after Thu 19 Nov; due Fri 20 Nov."
    )


def test_who_was_told_or_thanked_since_is_owed_nothing() -> None:
    before = touch(TouchKind.REPORT_BACK, at(11, 18))
    assert len(find(Stage.REQUESTED, before, referred=(LEE,))) == 1
    for kind in (TouchKind.REPORT_BACK, TouchKind.THANK_YOU):
        assert find(Stage.REQUESTED, touch(kind, at(11, 20)), referred=(LEE,)) == ()
    assert find(Stage.CLOSED, referred=(LEE,)) == ()


def test_a_name_whose_person_i_met_is_told_of_once() -> None:
    named = Takeaway(1, 1, 7, TakeawayKind.NAMED, "Lee Park", at(11, 3))
    met = LEE._replace(takeaway_id=1)
    quiet = STEADY._replace(check_in=())
    assert actions(find(Stage.IN_TOUCH, takeaways=(named,), policy=quiet)) == [Action.REPORT_BACK]
    found = find(Stage.IN_TOUCH, takeaways=(named,), referred=(met,), policy=quiet)
    assert actions(found) == [Action.TELL_REFERRER]
    assert found[0].takeaway_id == 1


def one_of_each(policy: Policy) -> set[Action]:
    """Return what is suggested for histories that between them ask for everything."""
    asked, met = touch(TouchKind.REQUEST, at(11, 2)), touch(TouchKind.MET, at(11, 20))
    talk = Conversation(7, 1, datetime(2026, 11, 25, 10), "Europe/London")
    over = replace(talk, id=8, starts=datetime(2026, 11, 20, 10))
    chosen = replace(SAM, goals=("entry",), goals_chosen_on=date(2026, 11, 20))

    promise = Takeaway(1, 1, 7, TakeawayKind.MY_PROMISE, "a", at(11, 3), due=date(2026, 12, 1))
    theirs = replace(promise, id=2, kind=TakeawayKind.THEIR_PROMISE)
    advice = replace(promise, id=3, kind=TakeawayKind.ADVICE)
    again = touch(TouchKind.SECOND_REQUEST, at(11, 20))
    found = [
        *find(Stage.IDENTIFIED, contact=chosen, policy=policy),
        *find(Stage.REQUESTED, asked, policy=policy),
        *find(Stage.REQUESTED, asked, again, policy=policy),
        *find(Stage.REQUESTED, asked, touch(TouchKind.REPLY, at(11, 4)), policy=policy),
        *find(Stage.REQUESTED, asked, touch(TouchKind.DECLINED, at(11, 4)), policy=policy),
        *find(Stage.SCHEDULED, conversations=(talk, over), policy=policy),
        *find(Stage.REQUESTED, asked, touch(TouchKind.NO_SHOW, at(11, 20)), policy=policy),
        *find(Stage.MET, met, policy=policy),
        *find(Stage.IN_TOUCH, met, takeaways=(promise, theirs, advice), policy=policy),
        *find(Stage.IN_TOUCH, met, referred=(LEE,), policy=policy),
    ]
    return set(actions(tuple(found)))


def test_with_every_rule_on_everything_is_suggested() -> None:
    assert one_of_each(THREE_B_SEVEN) == set(Action)


@pytest.mark.parametrize(
    ("key", "action"),
    [
        ("send_request", Action.SEND_REQUEST),
        ("ask_elsewhere", Action.ASK_ELSEWHERE),
        ("second_request", Action.SECOND_REQUEST),
        ("let_rest", Action.LET_REST),
        ("answer_a_no", Action.ANSWER_A_NO),
        ("set_time", Action.SET_TIME),
        ("new_time", Action.NEW_TIME),
        ("prepare", Action.PREPARE),
        ("debrief", Action.DEBRIEF),
        ("thank_you", Action.THANK_YOU),
        ("report_back", Action.REPORT_BACK),
        ("tell_referrer", Action.TELL_REFERRER),
        ("check_in", Action.CHECK_IN),
        ("my_promise", Action.KEEP_PROMISE),
        ("ask_about_promise", Action.ASK_ABOUT_PROMISE),
        ("their_promise", Action.ASK_ABOUT_PROMISE),
    ],
)
def test_a_rule_that_is_off_suggests_nothing(key: str, action: Action) -> None:
    off = changed(THREE_B_SEVEN, [RuleSetting(1, EVERYONE, key, OFF)])
    assert action not in one_of_each(off)


def test_what_is_put_off_to_someday_stays_without_a_day() -> None:
    asked = touch(TouchKind.REQUEST, at(11, 2))
    plain = only(find(Stage.REQUESTED, asked))
    override = Snooze(5, 1, plain.action.value, plain.anchor, None, someday=True)
    one = only(find(Stage.REQUESTED, asked, snoozes=(override,)))
    assert one.is_someday
    assert not one.is_overdue(NOW)
    assert one.reason.endswith("Snoozed to someday.")


def test_a_promise_without_a_day_is_for_someday() -> None:
    promise = Takeaway(1, 1, 0, TakeawayKind.MY_PROMISE, "send the slides", at(11, 3))
    one = only(find(Stage.IN_TOUCH, takeaways=(promise,)))
    assert one.is_someday
    assert one.reason == "You promised “send the slides” on Tue 3 Nov, for no day."


def test_counts_stay_where_they_are_when_i_travel() -> None:
    evening = datetime(2026, 11, 10, 20, 0, tzinfo=UTC)  # the 11th in Tokyo
    asked = Touch(9, 1, TouchKind.REQUEST, evening, on=date(2026, 11, 10))
    for zone in ("Europe/London", "Asia/Tokyo", "America/Los_Angeles"):
        one = only(find(Stage.REQUESTED, asked, calendar=Calendar(zone)))
        assert one.due == date(2026, 11, 19)


def test_24_hours_are_24_real_hours_over_a_clock_change() -> None:
    talk = Conversation(
        7, 1, datetime(2026, 10, 24, 15, 0), "Europe/Berlin", 30, outcome=Outcome.HELD
    )
    one = only(find(Stage.MET, conversations=(talk,), calendar=Calendar("Europe/Berlin")))
    assert one.at is not None
    assert talk.ends is not None
    assert one.at.astimezone(UTC) - talk.ends == timedelta(hours=24)
    assert f"{one.at:%d %H:%M}" == "25 14:30"


def test_a_time_that_the_clocks_skip_is_said_with_the_conversation() -> None:
    talk = Conversation(7, 1, datetime(2027, 3, 28, 2, 30), "Europe/Berlin")
    found = find(Stage.SCHEDULED, conversations=(talk,), calendar=Calendar("Europe/Berlin"))
    one = next(one for one in found if one.action is Action.CONVERSATION)
    assert "The clocks skip 02:30 that day; 03:30 is meant." in one.reason


def test_a_call_moves_the_next_check_in() -> None:
    earlier, call = touch(TouchKind.CHECK_IN, at(10, 1)), touch(TouchKind.IN_TOUCH, at(11, 16))
    assert only(find(Stage.IN_TOUCH, earlier)).due == date(2026, 11, 2)  # 1 Nov is a Sunday
    assert only(find(Stage.IN_TOUCH, earlier, call)).due == date(2026, 12, 16)


@pytest.mark.parametrize("ids", [(1, 2), (2, 1)])
def test_an_answer_recorded_in_the_moment_of_the_request_is_one_to_it(ids: tuple[int, int]) -> None:
    asked = Touch(ids[0], 1, TouchKind.REQUEST, at(11, 20))
    reply = Touch(ids[1], 1, TouchKind.REPLY, at(11, 20))
    touches = sorted((asked, reply), key=lambda one: one.id)
    assert actions(find(Stage.REQUESTED, *touches)) == [Action.SET_TIME]


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("", "agreed for Wed 25 Nov 10:00 (video, 30 min)"),
        ("Middle/Earth", "agreed for Wed 25 Nov 10:00 (video, 30 min)"),
        ("Europe/Lisbon", "agreed for Wed 25 Nov 10:00 (video, 30 min)"),
        ("Asia/Kolkata", "agreed for Wed 25 Nov 10:00, 15:30 for Sam (video, 30 min)"),
        ("Pacific/Auckland", "agreed for Wed 25 Nov 10:00, 23:00 for Sam (video, 30 min)"),
        ("Pacific/Kiritimati", "10:00, Thu 26 Nov 00:00 for Sam (video, 30 min)"),
    ],
)
def test_a_conversation_is_said_in_both_zones(zone: str, said: str) -> None:
    talk = Conversation(7, 1, datetime(2026, 11, 25, 10, 0), "Europe/London", 30, "video")
    contact = replace(SAM, zone=zone)
    found = find(Stage.SCHEDULED, contact=contact, conversations=(talk,))
    assert said in next(one for one in found if one.action is Action.CONVERSATION).reason


def test_a_conversation_agreed_elsewhere_says_the_time_there() -> None:
    talk = Conversation(7, 1, datetime(2026, 11, 25, 10, 0), "America/New_York", 30, "phone")
    one = find(Stage.SCHEDULED, conversations=(talk,))[-1]
    assert one.reason == (
        "Conversation: agreed for Wed 25 Nov 15:00, 10:00 in New York (phone, 30 min)."
    )
