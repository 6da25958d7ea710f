"""The numbers of conversations that are mine to set, and what follows from each."""

from datetime import datetime

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.conversations.debriefs import Learnt
from inroad.domain.people.contact import Contact
from inroad.domain.progress.goal_matrix import Cell
from tests.debriefed import debrief
from tests.somebody import somebody


def add(campaign: Campaign, name: str, role: str = "") -> Contact:
    campaign.people.add(somebody(name, role=role))
    return next(one for one in campaign.people.all() if one.name == name)


def plan(campaign: Campaign, contact: Contact, *goals: str) -> int:
    """Agree on a conversation of 20 minutes; return its id."""
    campaign.pipeline.choose_goals(contact.id, goals)
    arrangement = Arrangement(datetime(2026, 11, 26, 10), "Europe/London", 20)
    campaign.conversations.schedule(contact.id, arrangement)
    return campaign.sheets.latest(contact.id).id


def test_new_sheets_get_as_many_questions_as_i_ask(campaign: Campaign) -> None:
    before = plan(campaign, add(campaign, "Ana Ruiz"), "entry", "role")
    campaign.settings.set("questions", "4")
    after = plan(campaign, add(campaign, "Bea Lund"), "entry", "role")
    assert len(campaign.sheets.of(before).questions) == 6
    assert len(campaign.sheets.of(after).questions) == 4
    for _ in ("added", "chosen", "agreed", "set"):
        campaign.history.undo()
    again = plan(campaign, add(campaign, "Cy Noor"), "entry", "role")
    assert len(campaign.sheets.of(again).questions) == 6


def test_no_more_goals_are_suggested_than_fit(campaign: Campaign) -> None:
    for key in ("entry", "skills", "industry", "role"):
        campaign.goals.toggle(key)
    ana = add(campaign, "Ana Ruiz", "Engineer")
    assert len(campaign.goal_advice.suggest(ana.id)) == 3
    campaign.settings.set("goals", "2")
    assert len(campaign.goal_advice.suggest(ana.id)) == 2


def test_a_conversation_that_is_full_is_not_named_for_one_more_goal(campaign: Campaign) -> None:
    campaign.goals.toggle("skills")
    plan(campaign, add(campaign, "Ana Ruiz"), "entry", "role")
    assert "Ana Ruiz on Thu would be a good one" in campaign.goal_advice.thin("skills")
    campaign.settings.set("goals", "2")
    assert "Ana Ruiz" not in campaign.goal_advice.thin("skills")


def test_as_many_people_confirm_a_goal_as_i_want(campaign: Campaign) -> None:
    campaign.goals.toggle("entry")
    for name in ("Ana Ruiz", "Bea Lund"):
        contact = add(campaign, name)
        plan(campaign, contact, "entry")
        debrief(campaign, contact.id, [Learnt("entry", "SQL.")])
    talk = campaign.goals.talks()[0]
    assert campaign.goals.matrix().cell("entry", talk) is Cell.CONFIRMED
    assert campaign.goal_advice.thin("entry") == ""
    campaign.settings.set("people", "3")
    assert campaign.goals.matrix().cell("entry", talk) is Cell.ANSWERED
    assert campaign.goal_advice.thin("entry").startswith("2 people have said something to it.")
    (found,) = campaign.goal_advice.suggest(add(campaign, "Cy Noor").id)
    assert "2 people have answered it" in found.reason
