"""What there is to write goes by what is to be done; and when nothing had better be written."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.messages.messages import ToWrite
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.messages.kinds import MessageKind, kind_due
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.conftest import MovableClock
from tests.debriefed import debrief
from tests.somebody import somebody

KINDS = MessageKind


def add(campaign: Campaign, name: str = "Priya Nair", **details: str) -> Contact:
    campaign.people.add(somebody(name, **details))
    return next(one for one in campaign.people.all() if one.name == name)


def agree(campaign: Campaign, contact: Contact, at: datetime) -> None:
    campaign.pipeline.choose_goals(contact.id, ["entry"])
    campaign.conversations.schedule(contact.id, Arrangement(at, "Europe/London", how="video"))


def ask(campaign: Campaign, contact: Contact, kind: MessageKind = KINDS.REQUEST) -> None:
    campaign.pipeline.choose_goals(contact.id, ["entry"])
    campaign.messages.sent(contact.id, kind, "Hello, would you have 20 minutes?")


def due(campaign: Campaign, contact: Contact, action: Action) -> FollowUp:
    return next(one for one in campaign.follow_ups.of(contact.id) if one.action is action)


def test_for_whatever_is_to_be_done_there_is_something_to_write() -> None:
    without = {action for action in Action if kind_due(action) is None}
    # The first is for somebody else, and the second is to write nothing.
    assert without == {Action.ASK_ELSEWHERE, Action.LET_REST}


def test_the_day_before_one_confirms(campaign: Campaign, clock: MovableClock) -> None:
    priya = add(campaign)
    agree(campaign, priya, datetime(2026, 11, 24, 15, 30))
    to = campaign.messages.to_write(priya.id, due(campaign, priya, Action.PREPARE))
    assert to == ToWrite(priya.id, KINDS.CONFIRM)
    text = campaign.messages.draft(priya.id, to.kind)
    assert "I am looking forward to our conversation on Tue 24 Nov at 15:30" in text
    assert "by video" in text
    clock.at += timedelta(minutes=1)
    campaign.messages.sent(priya.id, to.kind, text)
    assert campaign.people.view(priya.id).touches[0].kind is TouchKind.PREPARED
    assert Action.PREPARE not in {one.action for one in campaign.follow_ups.of(priya.id)}


def test_when_they_said_yes_the_time_is_agreed(campaign: Campaign) -> None:
    priya = add(campaign)
    ask(campaign, priya)
    campaign.pipeline.replied(priya.id)
    to = campaign.messages.to_write(priya.id, due(campaign, priya, Action.SET_TIME))
    assert to.kind is KINDS.ACCEPT_TIME
    assert (
        "Would Tue 1 Dec at 15:00 or Thu 3 Dec at 10:00 (London time)"
        in campaign.messages.draft(priya.id, to.kind)
    )


@pytest.mark.parametrize(
    ("fall", "kind", "said"),
    [
        ("called_off", KINDS.THEY_CALLED_OFF, "these things happen"),
        ("put_off", KINDS.THEY_MOVE, "No trouble at all"),
        ("not_come", KINDS.AFTER_MISSED, "we missed each other"),
    ],
)
def test_a_time_that_fell_through_is_answered_as_it_fell(
    campaign: Campaign, clock: MovableClock, fall: str, kind: MessageKind, said: str
) -> None:
    priya = add(campaign)
    agree(campaign, priya, datetime(2026, 11, 23, 9, 0))
    clock.at += timedelta(hours=3)
    record: Callable[[int], object] = getattr(campaign.setbacks, fall)
    record(priya.id)
    clock.at += timedelta(minutes=1)
    to = campaign.messages.to_write(priya.id, due(campaign, priya, Action.NEW_TIME))
    assert to.kind is kind
    text = campaign.messages.draft(priya.id, kind)
    assert said in text
    assert "Tue 1 Dec at 15:00 or Thu 3 Dec at 10:00 (London time)" in text
    campaign.messages.sent(priya.id, kind, text)
    assert Action.NEW_TIME not in {one.action for one in campaign.follow_ups.of(priya.id)}


@pytest.mark.parametrize(
    ("kind", "setback"),
    [(KINDS.MOVE, TouchKind.POSTPONED), (KINDS.CALL_OFF, TouchKind.CALLED_OFF)],
)
def test_a_letter_that_breaks_a_time_breaks_it(
    campaign: Campaign, kind: MessageKind, setback: TouchKind
) -> None:
    priya = add(campaign)
    agree(campaign, priya, datetime(2026, 11, 25, 15, 30))
    text = campaign.messages.draft(priya.id, kind)
    assert "on Wed 25 Nov at 15:30" in text
    campaign.messages.sent(priya.id, kind, text)
    view = campaign.people.view(priya.id)
    assert {touch.kind for touch in view.touches} >= {setback, TouchKind.ASKED_AGAIN}
    assert view.contact.stage is Stage.REQUESTED
    assert not [talk for talk in view.conversations if talk.is_planned and talk.starts]
    # The letter is the word about another time: none is due on top of it.
    assert Action.NEW_TIME not in {one.action for one in campaign.follow_ups.of(priya.id)}
    campaign.history.undo()
    assert campaign.people.get(priya.id).stage is Stage.SCHEDULED


def promised(campaign: Campaign, contact: Contact, kind: TakeawayKind, *texts: str) -> list[int]:
    at = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    campaign.seed(
        [
            Takeaway(900 + number, contact.id, 0, kind, text, at, due=date(2026, 11, 20))
            for number, text in enumerate(texts)
        ]
    )
    return [900 + number for number, _ in enumerate(texts)]


def test_each_promise_has_a_letter_of_its_own(campaign: Campaign) -> None:
    priya = add(campaign)
    first, second = promised(
        campaign, priya, TakeawayKind.MY_PROMISE, "send her the survey", "a list of meetups"
    )
    rows = [one for one in campaign.follow_ups.of(priya.id) if one.takeaway_id == second]
    to = campaign.messages.to_write(priya.id, rows[0])
    assert to == ToWrite(priya.id, KINDS.KEEP_PROMISE, second)
    text = campaign.messages.draft(priya.id, to.kind, second)
    assert "I promised you a list of meetups." in text
    assert "I promised to send you the survey." in campaign.messages.draft(priya.id, to.kind, first)
    campaign.messages.keep(priya.id, to.kind, "The list.", about=second)
    assert campaign.messages.kept(priya.id, to.kind, first) is None
    campaign.messages.sent(priya.id, to.kind, "The list.", second)
    open_ones = {one.id for one in campaign.people.view(priya.id).takeaways if not one.closed_on}
    assert open_ones == {first}


def test_a_letter_about_a_promise_that_is_kept_keeps_no_other(campaign: Campaign) -> None:
    priya = add(campaign)
    first, second = promised(
        campaign, priya, TakeawayKind.MY_PROMISE, "send her the survey", "a list of meetups"
    )
    campaign.messages.sent(priya.id, KINDS.KEEP_PROMISE, "The list.", second)
    campaign.messages.sent(priya.id, KINDS.KEEP_PROMISE, "The list, once more.", second)
    open_ones = {one.id for one in campaign.people.view(priya.id).takeaways if not one.closed_on}
    assert open_ones == {first}


def test_their_promise_is_asked_about_kindly(campaign: Campaign) -> None:
    priya = add(campaign)
    (which,) = promised(campaign, priya, TakeawayKind.THEIR_PROMISE, "she'll send the deck")
    to = campaign.messages.to_write(priya.id, due(campaign, priya, Action.ASK_ABOUT_PROMISE))
    assert to == ToWrite(priya.id, KINDS.ASK_PROMISE, which)
    text = campaign.messages.draft(priya.id, to.kind, which)
    assert "you kindly offered to send the deck. Would that still be possible?" in text


def test_a_debrief_that_is_due_is_no_reason_to_say_hello_again(
    campaign: Campaign, clock: MovableClock
) -> None:
    priya = add(campaign)
    agree(campaign, priya, datetime(2026, 11, 23, 9, 0))
    clock.at += timedelta(hours=3)
    to = campaign.messages.to_write(priya.id, due(campaign, priya, Action.DEBRIEF))
    assert to.kind is KINDS.THANK_YOU


def test_whom_to_ask_elsewhere_is_written_to(campaign: Campaign, clock: MovableClock) -> None:
    campaign.settings.rules.use_preset("3b7")
    priya, lee = (
        add(campaign, organisation="Fabrikam"),
        add(campaign, "Lee Park", organisation="Fabrikam"),
    )
    ask(campaign, priya)
    clock.at += timedelta(days=7)
    to = campaign.messages.to_write(priya.id, due(campaign, priya, Action.ASK_ELSEWHERE))
    assert to == ToWrite(lee.id, KINDS.REQUEST)


def test_after_two_requests_it_says_that_it_is_enough(
    campaign: Campaign, clock: MovableClock
) -> None:
    priya = add(campaign)
    ask(campaign, priya)
    to = ToWrite(priya.id, KINDS.SECOND_REQUEST)
    clock.at += timedelta(days=10)
    assert campaign.messages.reason_to_wait(to) == ""
    ask(campaign, priya, KINDS.SECOND_REQUEST)
    clock.at += timedelta(days=20)
    assert "Priya has not answered 2 requests" in campaign.messages.reason_to_wait(to)
    campaign.pipeline.replied(priya.id)
    assert campaign.messages.reason_to_wait(to) == ""


def test_who_was_written_to_today_is_said(campaign: Campaign, clock: MovableClock) -> None:
    priya = add(campaign)
    ask(campaign, priya)
    to = ToWrite(priya.id, KINDS.CHECK_IN)
    assert campaign.messages.reason_to_wait(to) == (
        "You wrote to Priya today already: request sent."
    )
    clock.at += timedelta(days=1)
    assert campaign.messages.reason_to_wait(to) == ""


def test_what_was_only_written_down_is_no_letter(campaign: Campaign, clock: MovableClock) -> None:
    priya = add(campaign)
    agree(campaign, priya, datetime(2026, 11, 23, 9, 0))
    clock.at += timedelta(hours=3)
    debrief(campaign, priya.id, advice="read Kleppmann")
    assert campaign.messages.reason_to_wait(ToWrite(priya.id, KINDS.THANK_YOU)) == ""


def test_somebody_who_said_no_is_not_asked_again_without_a_word(campaign: Campaign) -> None:
    priya = add(campaign)
    ask(campaign, priya)
    campaign.pipeline.declined(priya.id)
    reason = campaign.messages.reason_to_wait(ToWrite(priya.id, KINDS.SECOND_REQUEST))
    assert reason
