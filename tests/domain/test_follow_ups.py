"""The policy table of the design, row by row; and what holds for any history."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import Calendar, DayOff
from inroad.domain.errors import NotFound
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.computed import worked_out
from inroad.domain.follow_ups.facts import Facts, Organisation
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.policy import GENTLE, PRESETS, STEADY, THREE_B_SEVEN, Policy, preset
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LONDON = Calendar("Europe/London")
SAM = Contact(1, "Sam Ortiz", organisation="Contoso")


def at(month: int, day: int, hour: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def touch(kind: TouchKind, when: datetime, talk: int | None = None) -> Touch:
    return Touch(int(when.timestamp()), 1, kind, when, "", talk)


def find(
    stage: Stage,
    *touches: Touch,
    policy: Policy = STEADY,
    now: datetime = NOW,
    calendar: Calendar = LONDON,
    **facts: object,
) -> tuple[FollowUp, ...]:
    contact = facts.pop("contact", SAM)
    assert isinstance(contact, Contact)
    given_facts = Facts(replace(contact, stage=stage), touches, **facts)
    return worked_out(given_facts, policy, calendar, now).follow_ups


def only(found: tuple[FollowUp, ...]) -> FollowUp:
    assert len(found) == 1, found
    return found[0]


def test_identified_with_goals_asks_for_the_request_on_the_next_business_day() -> None:
    friday = replace(SAM, goals=("entry",), goals_chosen_on=date(2026, 11, 20))
    one = only(find(Stage.IDENTIFIED, contact=friday))
    assert (one.action, one.due) == (Action.SEND_REQUEST, date(2026, 11, 23))
    assert "1 business day after goals chosen Fri 20 Nov" in one.reason


def test_identified_on_the_day_that_i_planned() -> None:
    planned = replace(SAM, planned_on=date(2026, 12, 5))
    one = only(find(Stage.IDENTIFIED, contact=planned))
    assert one.due == date(2026, 12, 5)
    assert "you planned it for Sat 5 Dec" in one.reason


def test_identified_without_goals_asks_for_nothing() -> None:
    assert find(Stage.IDENTIFIED) == ()


@pytest.mark.parametrize(
    ("policy", "due"),
    [
        (STEADY, date(2026, 11, 20)),
        (THREE_B_SEVEN, date(2026, 11, 20)),
        (GENTLE, date(2026, 11, 25)),
    ],
)
def test_a_second_request_after_silence(policy: Policy, due: date) -> None:
    found = find(Stage.REQUESTED, touch(TouchKind.REQUEST, at(11, 11)), policy=policy)
    second = next(one for one in found if one.action is Action.SECOND_REQUEST)
    assert second.due == due


def test_the_reason_names_rule_start_and_what_was_passed() -> None:
    calendar = Calendar("Europe/London", days_off=(DayOff(date(2026, 11, 26), "Thanksgiving"),))
    one = only(find(Stage.REQUESTED, touch(TouchKind.REQUEST, at(11, 17)), calendar=calendar))
    assert one.reason == (
        "Second request: 7 business days after Tue 17 Nov, passing Thu 26 Nov, Thanksgiving; "
        "due Fri 27 Nov."
    )


def test_3b7_asks_someone_else_there_and_names_them() -> None:
    asked = touch(TouchKind.REQUEST, at(11, 18))
    found = find(
        Stage.REQUESTED, asked, policy=THREE_B_SEVEN, organisation=Organisation("Emil Novak")
    )
    elsewhere = found[0]
    assert (elsewhere.action, elsewhere.due) == (Action.ASK_ELSEWHERE, date(2026, 11, 23))
    assert "Emil Novak" in elsewhere.reason
    done = touch(TouchKind.ASKED_ELSEWHERE, at(11, 23, 8))
    after = find(Stage.REQUESTED, asked, done, policy=THREE_B_SEVEN)
    assert [one.action for one in after] == [Action.SECOND_REQUEST]


def test_after_the_second_request_it_may_rest_and_there_is_no_third() -> None:
    asked = (touch(TouchKind.REQUEST, at(11, 3)), touch(TouchKind.SECOND_REQUEST, at(11, 12)))
    one = only(find(Stage.REQUESTED, *asked, now=at(11, 20)))
    assert (one.action, one.due) == (Action.LET_REST, date(2026, 11, 23))


def test_on_its_day_it_rests_and_nothing_is_to_be_done() -> None:
    asked = (touch(TouchKind.REQUEST, at(11, 3)), touch(TouchKind.SECOND_REQUEST, at(11, 12)))
    assert find(Stage.REQUESTED, *asked) == ()
    facts = Facts(replace(SAM, stage=Stage.REQUESTED), asked)
    assert worked_out(facts, STEADY, LONDON, at(11, 22)).rest is None
    rest = worked_out(facts, STEADY, LONDON, NOW).rest
    assert rest is not None
    later = Snooze(5, 1, rest.action.value, rest.anchor, date(2026, 12, 1))
    assert worked_out(facts._replace(snoozes=(later,)), STEADY, LONDON, NOW).rest is None
    assert worked_out(facts._replace(snoozes=(later,)), STEADY, LONDON, at(12, 1)).rest is not None


def test_a_no_is_thanked_for() -> None:
    found = find(
        Stage.REQUESTED, touch(TouchKind.REQUEST, at(11, 17)), touch(TouchKind.DECLINED, at(11, 20))
    )
    one = only(found)
    assert (one.action, one.due) == (Action.ANSWER_A_NO, date(2026, 11, 23))


def test_a_reply_ends_the_waiting_and_asks_for_a_time() -> None:
    found = find(
        Stage.REQUESTED, touch(TouchKind.REQUEST, at(11, 17)), touch(TouchKind.REPLY, at(11, 20))
    )
    assert only(found).action is Action.SET_TIME


def talk(starts: datetime, outcome: Outcome = Outcome.PLANNED) -> Conversation:
    return Conversation(9, 1, starts, "Europe/London", 30, "video", outcome=outcome)


def test_scheduled_prepares_a_business_day_before_and_shows_the_time() -> None:
    found = find(Stage.SCHEDULED, conversations=(talk(datetime(2026, 11, 30, 10)),))
    prepare, conversation = found
    assert (prepare.action, prepare.due) == (Action.PREPARE, date(2026, 11, 27))
    assert conversation.action is Action.CONVERSATION
    assert conversation.at == datetime(2026, 11, 30, 10, tzinfo=UTC)


def test_prepared_once_is_prepared() -> None:
    prepared = touch(TouchKind.PREPARED, at(11, 20), talk=9)
    found = find(Stage.SCHEDULED, prepared, conversations=(talk(datetime(2026, 11, 24, 10)),))
    assert [one.action for one in found] == [Action.CONVERSATION]


def test_a_conversation_whose_time_has_passed_is_debriefed_the_same_day() -> None:
    over = (talk(datetime(2026, 11, 23, 8)),)
    one = only(find(Stage.SCHEDULED, conversations=over))
    assert (one.action, one.due) == (Action.DEBRIEF, date(2026, 11, 23))
    running = find(Stage.SCHEDULED, conversations=(talk(datetime(2026, 11, 23, 8, 45)),))
    assert Action.DEBRIEF not in [one.action for one in running]


def test_scheduled_without_a_time_asks_for_one() -> None:
    assert only(find(Stage.SCHEDULED)).action is Action.SET_TIME


def test_the_thank_you_is_due_24_real_hours_after_the_end_over_a_clock_change() -> None:
    held = talk(datetime(2026, 10, 24, 15), Outcome.HELD)
    one = only(find(Stage.MET, conversations=(held,), now=at(10, 24, 16)))
    assert one.action is Action.THANK_YOU
    assert one.at is not None
    assert one.at.astimezone(UTC) == datetime(2026, 10, 25, 14, 30, tzinfo=UTC)
    assert one.at.hour == 14  # an hour earlier on the clock: it went back in the night


def test_the_thank_you_names_what_they_offered() -> None:
    held = talk(datetime(2026, 11, 19, 15), Outcome.HELD)
    offer = Takeaway(3, 1, 9, TakeawayKind.OFFERED, "an introduction", at(11, 19))
    one = only(find(Stage.MET, conversations=(held,), takeaways=(offer,)))
    assert "They offered: an introduction." in one.reason
    assert one.is_overdue(NOW)


@pytest.mark.parametrize(
    ("policy", "due"), [(STEADY, date(2026, 11, 25)), (GENTLE, date(2026, 12, 2))]
)
def test_advice_and_names_are_reported_back(policy: Policy, due: date) -> None:
    advice = Takeaway(3, 1, 9, TakeawayKind.ADVICE, "lead with lineage", at(11, 11))
    found = find(Stage.THANKED, takeaways=(advice,), policy=policy)
    one = only(found)
    assert (one.action, one.due) == (Action.REPORT_BACK, due)
    said = " Tell Sam what came of the advice “lead with lineage”, failure included."
    assert said in one.reason
    named = only(
        find(Stage.THANKED, takeaways=(replace(advice, kind=TakeawayKind.NAMED, text="Omar Diaz"),))
    )
    assert " Tell Sam how it went with Omar Diaz, failure included." in named.reason
    closed = replace(advice, closed_on=date(2026, 11, 20))
    assert find(Stage.THANKED, takeaways=(closed,)) == ()


def test_check_ins_are_counted_from_the_last_real_touch() -> None:
    touches = [touch(TouchKind.THANK_YOU, at(9, 1)), touch(TouchKind.NOTE, at(11, 1))]
    assert only(find(Stage.IN_TOUCH, *touches)).due == date(2026, 10, 1)
    touches.append(touch(TouchKind.CHECK_IN, at(11, 2)))
    assert only(find(Stage.IN_TOUCH, *touches)).due == date(2026, 12, 2)


def test_after_three_monthly_check_ins_it_is_quarterly() -> None:
    touches = [touch(TouchKind.CHECK_IN, at(month, 10)) for month in (8, 9, 10)]
    one = only(find(Stage.IN_TOUCH, *touches))
    assert one.due == date(2027, 1, 11)  # the 10th is a Sunday
    assert "quarterly" in one.reason


@pytest.mark.parametrize(
    ("kind", "action", "due"),
    [
        (TakeawayKind.MY_PROMISE, Action.KEEP_PROMISE, date(2026, 11, 26)),
        (TakeawayKind.THEIR_PROMISE, Action.ASK_ABOUT_PROMISE, date(2026, 11, 30)),
    ],
)
def test_a_promise_is_due_on_its_own_date_and_theirs_later_even_off_the_board(
    kind: TakeawayKind, action: Action, due: date
) -> None:
    promise = Takeaway(3, 1, 9, kind, "the notes", at(11, 11), due=date(2026, 11, 26))
    one = only(find(Stage.CLOSED, takeaways=(promise,)))
    assert (one.action, one.due, one.about) == (action, due, "the notes")


def test_a_snooze_moves_one_follow_up_and_lapses_with_new_facts() -> None:
    first = touch(TouchKind.REQUEST, at(11, 11))
    one = only(find(Stage.REQUESTED, first))
    snooze = Snooze(5, 1, one.action.value, one.anchor, date(2026, 12, 1))
    moved = only(find(Stage.REQUESTED, first, snoozes=(snooze,)))
    assert moved.due == date(2026, 12, 1)
    assert "Snoozed to Tue 1 Dec" in moved.reason
    again = touch(TouchKind.REQUEST, at(11, 19))
    assert only(find(Stage.REQUESTED, first, again, snoozes=(snooze,))).due == date(2026, 11, 30)


def test_skipped_is_gone() -> None:
    first = touch(TouchKind.REQUEST, at(11, 11))
    one = only(find(Stage.REQUESTED, first))
    skip = Snooze(5, 1, one.action.value, one.anchor, None)
    assert find(Stage.REQUESTED, first, snoozes=(skip,)) == ()


def test_the_day_is_mine_wherever_the_program_runs() -> None:
    request = touch(TouchKind.REQUEST, datetime(2026, 11, 11, 23, 30, tzinfo=UTC))
    tokyo = only(find(Stage.REQUESTED, request, calendar=Calendar("Asia/Tokyo")))
    london = only(find(Stage.REQUESTED, request))
    assert (london.due, tokyo.due) == (date(2026, 11, 20), date(2026, 11, 23))


def test_a_conversation_that_is_going_on_is_not_late() -> None:
    soon = talk(datetime(2026, 11, 23, 10))
    before = find(Stage.SCHEDULED, conversations=(soon,), now=at(11, 23, 9))
    assert {one.action for one in before} == {Action.PREPARE, Action.CONVERSATION}
    minutes_in = at(11, 23, 10) + timedelta(minutes=5)
    on = only(find(Stage.SCHEDULED, conversations=(soon,), now=minutes_in))
    assert on.action is Action.CONVERSATION
    assert not on.is_overdue(minutes_in)


def test_a_thank_you_is_overdue_by_the_hour_and_a_request_never() -> None:
    held = talk(datetime(2026, 11, 22, 15), Outcome.HELD)
    thanks = only(find(Stage.MET, conversations=(held,)))
    assert thanks.due == date(2026, 11, 23)
    assert not thanks.is_overdue(at(11, 23, 15))
    assert thanks.is_overdue(at(11, 23, 16))
    request = only(find(Stage.REQUESTED, touch(TouchKind.REQUEST, at(11, 12))))
    assert request.due == date(2026, 11, 23)
    assert not request.is_overdue(at(11, 24, 0))
    assert request._replace(today=date(2026, 11, 27)).day == date(2026, 11, 27)


def test_in_the_hour_that_the_clocks_repeat_the_first_is_before_the_second() -> None:
    """Both are 01:30 on the wall in London; compared on the wall nothing would be late."""
    held = talk(datetime(2026, 10, 24, 1), Outcome.HELD)
    thanks = only(find(Stage.MET, conversations=(held,), now=at(10, 25, 0)))
    assert thanks.at is not None
    first = thanks.at + timedelta(minutes=5)
    second = datetime(2026, 10, 25, 1, 20, tzinfo=UTC).astimezone(thanks.at.tzinfo)
    assert (first.hour, second.hour) == (1, 1)
    assert second.replace(tzinfo=None) < thanks.at.replace(tzinfo=None)
    assert thanks.is_overdue(second)


kinds = st.sampled_from(list(TouchKind))
moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(
    lambda moment: moment.replace(tzinfo=UTC)
)
histories = st.lists(st.tuples(kinds, moments), max_size=12).map(
    lambda pairs: tuple(touch(kind, when) for kind, when in sorted(pairs, key=lambda pair: pair[1]))
)


@given(st.sampled_from(list(Stage)), histories, st.sampled_from(PRESETS), moments)
def test_any_history_gives_sorted_follow_ups_with_reasons(
    stage: Stage, touches: tuple[Touch, ...], policy: Policy, now: datetime
) -> None:
    found = find(stage, *touches, policy=policy, now=now)
    assert [one.due for one in found] == sorted(one.due for one in found)
    for one in found:
        assert one.reason.endswith(".")
        assert "_" not in one.reason
        assert len({(other.action, other.anchor) for other in found}) == len(found)


@given(st.sampled_from(list(Stage)), histories, moments)
def test_nobody_marked_do_not_contact_is_ever_suggested(
    stage: Stage, touches: tuple[Touch, ...], now: datetime
) -> None:
    quiet = replace(SAM, do_not_contact=True, goals=("entry",), planned_on=date(2026, 1, 1))
    assert find(stage, *touches, contact=quiet, now=now) == ()


@given(histories)
def test_never_more_than_two_requests_are_suggested(touches: tuple[Touch, ...]) -> None:
    second = touch(TouchKind.SECOND_REQUEST, at(12, 31))
    actions = [one.action for one in find(Stage.REQUESTED, *touches, second)]
    assert Action.SECOND_REQUEST not in actions


def test_a_year_from_now_the_year_is_said() -> None:
    request = touch(TouchKind.REQUEST, NOW - timedelta(days=400))
    assert "2025" in only(find(Stage.REQUESTED, request)).reason


def test_presets_by_name() -> None:
    assert preset("3b7") is THREE_B_SEVEN
    with pytest.raises(NotFound, match="steady, 3B7, gentle"):
        preset("brisk")
