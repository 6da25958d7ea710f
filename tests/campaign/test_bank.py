"""The question bank of a campaign: own questions join, what worked rises, a sheet is filled."""

from dataclasses import replace

import pytest

from inroad.campaign import Campaign
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.running_order import CLOSER
from inroad.domain.errors import InroadError
from inroad.domain.people.role_kinds.kinds import RoleKind
from tests.debriefed import debrief
from tests.somebody import somebody


@pytest.fixture
def talk(campaign: Campaign) -> Conversation:
    """A conversation with a recruiter, for one goal."""
    campaign.people.add(somebody("Ana Ruiz", "Initech", "Recruiter"))
    (ana,) = campaign.people.all()
    campaign.pipeline.choose_goals(ana.id, ["entry"])
    campaign.conversations.start_sheet(ana.id)
    found = campaign.conversations.planned(ana.id)
    assert found is not None
    return found


def texts(campaign: Campaign, talk: Conversation) -> list[str]:
    return [one.question.text for one in campaign.sheets.of(talk.id).questions]


def test_the_sheet_is_filled_for_the_role(campaign: Campaign, talk: Conversation) -> None:
    assert "Where do people who change fields usually get stuck?" in texts(campaign, talk)
    assert texts(campaign, talk)[-1] == CLOSER


def test_a_question_of_my_own_joins_the_bank(campaign: Campaign, talk: Conversation) -> None:
    campaign.questions.add(talk.id, "Which boat would you buy?", "entry")
    (entry_shelf,) = [one for one in campaign.bank.shelves([("entry", "x")]) if one.key == "entry"]
    own = entry_shelf.questions[0].question
    assert (own.text, own.is_own) == ("Which boat would you buy?", True)
    campaign.history.undo()
    assert not any(
        one.question.is_own
        for shelf in campaign.bank.shelves([("entry", "x")])
        for one in shelf.questions
    )


def test_what_worked_is_suggested_first_next_time(campaign: Campaign, talk: Conversation) -> None:
    last = "Which course, book or certificate is worth paying for?"
    assert last not in texts(campaign, talk)
    campaign.bank.mark("entry", last)
    assert campaign.bank.worked("entry", last)
    campaign.people.add(somebody("Bea Lund"))
    bea = next(one for one in campaign.people.all() if one.name == "Bea Lund")
    campaign.pipeline.choose_goals(bea.id, ["entry"])
    campaign.conversations.start_sheet(bea.id)
    planned = campaign.conversations.planned(bea.id)
    assert planned is not None
    assert last in texts(campaign, planned)
    campaign.bank.mark("entry", last)
    assert not campaign.bank.worked("entry", last)


def test_put_and_take_off(campaign: Campaign, talk: Conversation) -> None:
    text = "What should I have asked you, and did not?"
    campaign.questions.put(talk.id, text, "closers")
    assert texts(campaign, talk)[-2:] == [text, CLOSER]
    campaign.questions.put(talk.id, "What has been the best part of your month?", "openers")
    assert texts(campaign, talk)[0] == "What has been the best part of your month?"
    campaign.questions.put(talk.id, text, "closers")
    assert text not in texts(campaign, talk)


def test_what_is_put_away_is_not_suggested_and_comes_back_with_undo(
    campaign: Campaign, talk: Conversation
) -> None:
    first = texts(campaign, talk)[1]
    campaign.bank.hide("entry", first)

    def shown() -> list[str]:
        shelves = campaign.bank.shelves([("entry", "x")])
        return [one.question.text for shelf in shelves for one in shelf.questions]

    assert first not in shown()
    campaign.history.undo()
    assert first in shown()
    campaign.bank.add_own("entry", "Mine?", "And then?")
    assert campaign.bank.follow_up("Mine?") == "And then?"
    campaign.bank.hide("entry", "Mine?")
    assert "Mine?" not in shown()


def test_every_question_of_the_bank_knows_what_to_ask_next(campaign: Campaign) -> None:
    assert campaign.bank.follow_up("Which skill turned out to matter more than you expected?")
    assert campaign.bank.follow_up("Nobody asked that?") == ""


def test_sorting_by_tiara_and_as_a_talk_runs(campaign: Campaign, talk: Conversation) -> None:
    campaign.pipeline.choose_goals(talk.contact_id, ["insight", "industry"])
    before = texts(campaign, talk)
    campaign.questions.sort(talk.id)
    by_tiara = texts(campaign, talk)
    assert by_tiara != before
    assert sorted(by_tiara) == sorted(before)
    assert by_tiara[0] == before[0] == "How did you come to this work?"
    assert by_tiara[1].startswith("What has changed most in your field")
    assert by_tiara[-1] == CLOSER
    campaign.questions.sort(talk.id)
    assert texts(campaign, talk) == before


def test_a_sheet_has_one_question_that_is_for_this_person_alone(
    campaign: Campaign, talk: Conversation
) -> None:
    ana = campaign.people.get(talk.contact_id)
    noted = replace(ana, notes="Unhappy in the team. Her talk on lineage at DataDay.")
    campaign.people.edit(ana.id, noted, seen=ana)
    for extra in campaign.sheets.of(talk.id).questions[1:3]:
        campaign.questions.remove(extra.question.id)
    campaign.pipeline.choose_goals(ana.id, ["entry", "skills"])
    made = "What would somebody from outside not guess about Initech?"
    assert texts(campaign, talk).count(made) == 1
    goals = [one.question.goal for one in campaign.sheets.of(talk.id).questions]
    assert goals.count("particular") == 1
    (question,) = [
        one.question for one in campaign.sheets.of(talk.id).questions if one.question.text == made
    ]
    campaign.questions.remove(question.id)
    campaign.pipeline.choose_goals(ana.id, ["entry"])
    assert "You spoke on lineage: what did people disagree with?" in texts(campaign, talk)


def test_whom_i_said_it_of_is_asked_as_that(campaign: Campaign, talk: Conversation) -> None:
    ana = campaign.people.get(talk.contact_id)
    assert campaign.bank.asked_as(talk) is RoleKind.RECRUITER
    campaign.people.edit(ana.id, replace(ana, asked_as="founder"), seen=ana)
    assert campaign.bank.asked_as(talk) is RoleKind.FOUNDER
    entry = campaign.bank.shelves([("entry", "x")], talk)[1]
    assert {one.question.role for one in entry.questions} == {None, RoleKind.FOUNDER}


def test_my_chapter_gives_a_sheet_one_question(campaign: Campaign, talk: Conversation) -> None:
    campaign.settings.set("chapters", "from abroad, into a trade")
    for question in campaign.sheets.of(talk.id).questions[:3]:
        campaign.questions.remove(question.question.id)
    campaign.pipeline.choose_goals(talk.contact_id, ["insight"])
    asked = [one.question.goal for one in campaign.sheets.of(talk.id).questions]
    assert (asked.count("abroad"), asked.count("trades")) == (1, 0)
    campaign.pipeline.choose_goals(talk.contact_id, ["insight", "entry"])
    again = [one.question.goal for one in campaign.sheets.of(talk.id).questions]
    assert again.count("abroad") == 1


def test_a_second_talk_opens_with_what_became_of_the_first(
    campaign: Campaign, talk: Conversation
) -> None:
    opener = "What has changed for you since we last spoke?"
    assert opener not in texts(campaign, talk)
    debrief(campaign, talk.contact_id)
    campaign.conversations.start_sheet(talk.contact_id)
    second = campaign.conversations.planned(talk.contact_id)
    assert second is not None
    assert texts(campaign, second)[0] == opener
    campaign.questions.put(second.id, opener, "again")
    campaign.questions.put(second.id, opener, "again")
    assert texts(campaign, second)[0] == opener


def test_an_empty_question_is_refused(campaign: Campaign, talk: Conversation) -> None:
    with pytest.raises(InroadError, match="Write the question first"):
        campaign.bank.add_own("entry", " ")


def test_changing_the_goals_keeps_how_it_opens_and_closes(
    campaign: Campaign, talk: Conversation
) -> None:
    opening = campaign.sheets.of(talk.id).questions[0].question
    closing = campaign.sheets.of(talk.id).questions[-1].question
    campaign.pipeline.choose_goals(talk.contact_id, ["skills"])
    assert campaign.sheets.of(talk.id).questions[0].question.id == opening.id
    assert campaign.sheets.of(talk.id).questions[-1].question.id == closing.id
