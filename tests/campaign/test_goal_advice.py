"""What is thin about a goal and whom to ask; goals that are met; what is at odds."""

from datetime import UTC, date, datetime

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.conversations.debriefs import Learnt
from inroad.domain.errors import InroadError
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.domain.progress.goal_matrix import Cell
from tests.conftest import MovableClock
from tests.debriefed import debrief
from tests.somebody import somebody


def add(campaign: Campaign, name: str, role: str = "") -> Contact:
    campaign.people.add(somebody(name, role=role))
    return next(one for one in campaign.people.all() if one.name == name)


def plan(campaign: Campaign, contact: Contact, day: int, *goals: str) -> None:
    campaign.pipeline.choose_goals(contact.id, goals)
    starts = datetime(2026, 11, day, 10)
    campaign.conversations.schedule(contact.id, Arrangement(starts, "Europe/London"))


def test_a_goal_that_came_up_nowhere_names_whom_to_ask(campaign: Campaign) -> None:
    campaign.goals.toggle("skills")
    assert campaign.goal_advice.thin("skills").endswith("someone on the board with f.")
    add(campaign, "Ada Peer", "Engineer")
    add(campaign, "Max Boss", "Head of Data")
    assert campaign.goal_advice.thin("skills") == (
        "It has come up in no conversation. Max Boss would be a good one to ask."
    )
    lee = add(campaign, "Lee Park", "Director")
    plan(campaign, lee, 26, "entry")
    assert campaign.goal_advice.thin("skills") == (
        "It has come up in no conversation. Lee Park on Thu would be a good one to ask."
    )
    plan(campaign, lee, 26, "entry", "skills")
    assert campaign.goal_advice.thin("skills") == (
        "It is planned, and nobody has answered it yet. Lee Park on Thu is planned for it."
    )


def test_held_without_an_answer_is_thin_and_not_to_be_met(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.goals.toggle("entry")
    ana = add(campaign, "Ana Ruiz")
    plan(campaign, ana, 23, "entry")
    clock.at = datetime(2026, 11, 23, 12, tzinfo=UTC)
    debrief(campaign, ana.id)
    assert "part of 1 conversation, and no answer is written" in campaign.goal_advice.thin("entry")
    with pytest.raises(InroadError, match="A goal is met by an answer"):
        campaign.goals.meet("entry")


def test_a_goal_with_an_answer_is_met_and_opened_again(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.goals.toggle("entry")
    ana = add(campaign, "Ana Ruiz")
    plan(campaign, ana, 23, "entry")
    clock.at = datetime(2026, 11, 23, 12, tzinfo=UTC)
    debrief(campaign, ana.id, [Learnt("entry", "Patience.")])
    assert campaign.goal_advice.thin("entry").startswith("One person has said something to it.")
    campaign.goals.meet("entry")
    (row,) = [row for row in campaign.goals.rows() if row.rank]
    assert row.choice.met_on == date(2026, 11, 23)
    assert campaign.goal_advice.thin("entry") == ""
    assert campaign.goal_advice.suggest(add(campaign, "Bo Li").id) == ()
    campaign.goals.meet("entry")
    (row,) = [row for row in campaign.goals.rows() if row.rank]
    assert row.choice.met_on is None


def test_what_is_at_odds_is_marked_and_seen_in_the_matrix(demo: Campaign) -> None:
    evidence = demo.goals.evidence("entry")
    talk = next(one for one in demo.goals.talks() if one.id == evidence[0].takeaway.conversation_id)
    assert demo.goals.matrix().cell("entry", talk) is Cell.CONFIRMED
    demo.goals.contradict(evidence[0].takeaway.id)
    assert demo.goals.matrix().cell("entry", talk) is Cell.AT_ODDS
    demo.goals.contradict(evidence[0].takeaway.id)
    assert demo.goals.matrix().cell("entry", talk) is Cell.CONFIRMED


def test_my_own_words_for_a_goal_stand_in_the_request(campaign: Campaign) -> None:
    ana = add(campaign, "Ana Ruiz")
    campaign.pipeline.choose_goals(ana.id, ["entry"])
    campaign.goals.say_why("entry", "because", "three people agree", "how one gets onto a ship?")
    text = campaign.messages.draft(ana.id, MessageKind.REQUEST)
    assert "I would like to understand how one gets onto a ship." in text
    row = next(row for row in campaign.goals.rows() if row.goal.key == "entry")
    assert (row.choice.why, row.choice.met_when) == ("because", "three people agree")


def test_what_is_told_once_is_told_once_even_after_undo(campaign: Campaign) -> None:
    assert campaign.me.tell_once("x")
    assert not campaign.me.tell_once("x")
    campaign.history.undo()
    assert not campaign.me.tell_once("x")
    assert campaign.me.tell_once("y")
