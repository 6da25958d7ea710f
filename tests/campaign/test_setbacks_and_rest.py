"""Times that fall through, and people who do not answer: what follows, and what can be undone."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.domain.conversations.conversation import Outcome
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.actions import Action
from inroad.domain.people.stages import Stage
from tests.conftest import MovableClock
from tests.somebody import somebody
from tests.unanswered import add_unanswered


@pytest.fixture
def priya(campaign: Campaign) -> int:
    """Somebody with whom a time is agreed: Wed 25 Nov 10:00."""
    campaign.people.add(somebody("Priya Nair"))
    (contact,) = campaign.people.all()
    campaign.pipeline.choose_goals(contact.id, ("entry", "industry"))
    campaign.pipeline.move(contact.id, Stage.REQUESTED)
    agree(campaign, contact.id, datetime(2026, 11, 25, 10))
    return contact.id


def agree(campaign: Campaign, contact_id: int, starts: datetime) -> None:
    campaign.conversations.schedule(contact_id, Arrangement(starts, "UTC", 30, "video"))


def titles(campaign: Campaign, contact_id: int) -> list[str]:
    return [one.title for one in campaign.follow_ups.of(contact_id)]


@pytest.mark.parametrize("how", ["called_off", "put_off", "not_come"])
def test_a_time_that_fell_through_asks_for_a_new_one_and_is_nobody_s_fault(
    campaign: Campaign, priya: int, clock: MovableClock, how: str
) -> None:
    talk = campaign.conversations.planned(priya)
    assert talk is not None
    asked = [one.question.text for one in campaign.sheets.of(talk.id).questions]
    clock.at = datetime(2026, 11, 25, 10, 20, tzinfo=UTC)
    getattr(campaign.setbacks, how)(priya)
    assert campaign.people.get(priya).stage is Stage.REQUESTED
    assert campaign.conversations.get(talk.id).outcome is Outcome.CANCELLED
    anew = campaign.conversations.planned(priya)
    assert anew is not None
    assert anew.starts is None
    assert [one.question.text for one in campaign.sheets.of(anew.id).questions] == asked
    (one,) = campaign.follow_ups.of(priya)
    assert (one.action, one.due) == (Action.NEW_TIME, date(2026, 11, 26))
    assert "1 business day after" in one.reason
    clock.at += timedelta(days=9)
    assert campaign.follow_ups.overdue_count() == 0
    campaign.history.undo()
    assert campaign.conversations.planned(priya) == talk
    assert len(campaign.sheets.of(talk.id).questions) == len(asked)


def test_after_a_new_time_or_a_word_it_goes_on_as_ever(
    campaign: Campaign, priya: int, clock: MovableClock
) -> None:
    clock.at += timedelta(hours=1)
    campaign.setbacks.called_off(priya)
    clock.at += timedelta(hours=1)
    agree(campaign, priya, datetime(2026, 12, 2, 10))
    assert titles(campaign, priya) == ["Prepare and confirm", "Conversation"]
    clock.at += timedelta(hours=1)
    campaign.setbacks.called_off(priya)
    clock.at += timedelta(hours=1)
    assert titles(campaign, priya) == ["A new time, or a word"]
    campaign.handling.done(*campaign.follow_ups.of(priya))
    assert titles(campaign, priya) == ["Second request"]
    assert campaign.people.view(priya).touches[0].kind is TouchKind.ASKED_AGAIN


def test_what_is_still_to_come_nobody_has_missed(campaign: Campaign, priya: int) -> None:
    with pytest.raises(InroadError, match="still to come: Wed 25 Nov 10:00"):
        campaign.setbacks.not_come(priya)
    assert campaign.people.get(priya).stage is Stage.SCHEDULED


def test_without_a_time_nothing_falls_through(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    with pytest.raises(InroadError, match="No time is agreed with Ana"):
        campaign.setbacks.called_off(campaign.people.all()[0].id)


def test_a_calendar_hears_that_it_is_off_and_of_nobody_who_is_not_to_be_contacted(
    campaign: Campaign, priya: int
) -> None:
    assert b"STATUS:CANCELLED" not in campaign.calendars.export()
    campaign.people.set_do_not_contact(priya, True)
    assert campaign.calendars.entries() == ()
    assert b"STATUS:CANCELLED" in campaign.calendars.export()
    campaign.people.set_do_not_contact(priya, False)
    assert b"STATUS:CANCELLED" not in campaign.calendars.export()
    campaign.setbacks.called_off(priya)
    assert b"STATUS:CANCELLED" in campaign.calendars.export()


def test_another_conversation_hides_nothing_that_is_owed_for_the_first(
    campaign: Campaign, priya: int, clock: MovableClock
) -> None:
    clock.at = datetime(2026, 11, 25, 11, tzinfo=UTC)
    campaign.debriefs.learn(priya, [], advice="read the platform book\njoin the meetup")
    agree(campaign, priya, datetime(2026, 12, 16, 10))
    assert titles(campaign, priya) == [
        "Debrief",
        "Thank-you",
        "Report back: join the meetup",
        "Report back: read the platform book",
        "Prepare and confirm",
        "Conversation",
    ]


def test_who_never_answers_rests_on_the_day_by_itself_and_is_said_once(
    campaign: Campaign, clock: MovableClock
) -> None:
    for name in ("Sam Ortiz", "Vera Lang"):
        campaign.people.add(somebody(name))
        contact = next(one for one in campaign.people.all() if one.name == name)
        campaign.pipeline.choose_goals(contact.id, ("entry",))
        campaign.pipeline.move(contact.id, Stage.REQUESTED)
    for _ in range(2):
        ahead = campaign.follow_ups.today()
        assert {one.follow_up.action for one in ahead} <= {Action.SECOND_REQUEST, Action.LET_REST}
        assert campaign.resting.settle() == ""
        clock.at += timedelta(days=10)
        if ahead[0].follow_up.action is Action.SECOND_REQUEST:
            campaign.handling.done(*(one.follow_up for one in campaign.follow_ups.today()))
    assert campaign.follow_ups.overdue_count() == 0
    clock.at += timedelta(days=60)
    assert campaign.follow_ups.today() == ()
    assert campaign.resting.settle() == "No answer: Sam Ortiz and Vera Lang rest now."
    assert {one.stage for one in campaign.people.all()} == {Stage.CLOSED}
    assert campaign.resting.settle() == ""
    undone = campaign.history.undo()
    assert undone is not None
    assert undone.label == "Let 2 people rest: no answer"
    assert {one.stage for one in campaign.people.all()} == {Stage.REQUESTED}
    assert campaign.resting.settle() == "", "who takes it back means it"


def test_two_sessions_let_rest_once(
    campaign: Campaign, data_file: Path, clock: MovableClock
) -> None:
    sam = add_unanswered(campaign, clock)
    beside = Campaign(data_file, clock)
    clock.at += timedelta(days=20)
    assert beside.resting.settle() == "No answer: Sam Ortiz rests now."
    assert campaign.resting.settle() == ""
    campaign.history.undo()
    assert campaign.people.get(sam).stage is Stage.REQUESTED


def test_an_answer_brings_back_who_rested(campaign: Campaign, clock: MovableClock) -> None:
    campaign.people.add(somebody("Sam Ortiz"))
    (sam,) = campaign.people.all()
    campaign.pipeline.choose_goals(sam.id, ("entry",))
    campaign.pipeline.move(sam.id, Stage.REQUESTED)
    campaign.pipeline.close(sam.id, "no answer")
    clock.at += timedelta(days=3)
    campaign.pipeline.replied(sam.id)
    assert campaign.people.get(sam.id).stage is Stage.REQUESTED
    assert titles(campaign, sam.id) == ["Agree a time"]


def test_what_is_agreed_at_short_notice_is_prepared_when_it_was_agreed(
    campaign: Campaign,
) -> None:
    campaign.people.add(somebody("Priya Nair"))
    (contact,) = campaign.people.all()
    agree(campaign, contact.id, datetime(2026, 11, 23, 15))
    found = {one.action: one for one in campaign.follow_ups.of(contact.id)}
    prepare = found[Action.PREPARE]
    assert prepare.due == campaign.today
    assert "agreed only on Mon 23 Nov" in prepare.reason
    assert not prepare.is_overdue(campaign.now)
