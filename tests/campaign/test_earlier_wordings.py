"""What was decided about a question of the bank stays when the bank words it anew."""

from dataclasses import replace

import pytest

from inroad.campaign import Campaign
from inroad.domain.conversations.bank.earlier_wordings import as_now, was_in_bank
from inroad.domain.conversations.bank.shelf import bank
from inroad.domain.conversations.bank_entry import BankEntry
from inroad.domain.conversations.conversation import Conversation
from tests.somebody import somebody

_BEFORE = "What did you need to learn in your first six months there?"
_NOW = "What did you have to learn in your first six months?"
_GONE = "When I am in, what shall we do over lunch?"


@pytest.fixture
def talk(campaign: Campaign) -> Conversation:
    """A conversation whose sheet holds one question in words of an earlier version."""
    campaign.people.add(somebody("Ana Ruiz", "Initech", "Recruiter"))
    (ana,) = campaign.people.all()
    campaign.pipeline.choose_goals(ana.id, ["entry"])
    campaign.conversations.start_sheet(ana.id)
    found = campaign.conversations.planned(ana.id)
    assert found is not None
    shown = next(
        one.question
        for one in campaign.sheets.of(found.id).questions
        if one.question.goal == "entry"
    )
    campaign._work.change("Wrote as before", [replace(shown, text=_BEFORE)])
    return found


def _decided_before(campaign: Campaign, text: str, goal: str, **how: bool) -> None:
    entry = replace(BankEntry(campaign._work.derived_id("bank", goal, text), text, goal), **how)
    campaign._work.change("Decided as before", [entry])


def _texts(campaign: Campaign, talk: Conversation) -> list[str]:
    return [one.question.text for one in campaign.sheets.of(talk.id).questions]


def _shown(campaign: Campaign, goal: str) -> list[str]:
    shelves = campaign.bank.shelves([(goal, "x")])
    return [one.question.text for shelf in shelves for one in shelf.questions if shelf.key == goal]


def test_every_earlier_wording_leads_to_a_question_of_today() -> None:
    today = {one.text for questions in bank().values() for one in questions}
    assert not any(was_in_bank(text) for text in today)
    assert was_in_bank(_BEFORE)
    assert as_now(_BEFORE) in today
    assert was_in_bank(_GONE)
    assert as_now(_GONE) == _GONE


def test_a_question_in_earlier_words_leaves_the_sheet_with_its_goal(
    campaign: Campaign, talk: Conversation
) -> None:
    assert _BEFORE in _texts(campaign, talk)
    campaign.pipeline.choose_goals(talk.contact_id, ["skills"])
    assert _BEFORE not in _texts(campaign, talk)


def test_it_is_not_suggested_a_second_time_in_new_words(
    campaign: Campaign, talk: Conversation
) -> None:
    first = campaign.sheets.of(talk.id).questions[0].question
    campaign.questions.remove(first.id)
    campaign.pipeline.choose_goals(talk.contact_id, ["entry", "skills"])
    assert _BEFORE in _texts(campaign, talk)
    assert _NOW not in _texts(campaign, talk)


def test_it_knows_what_to_ask_next_and_the_bank_knows_that_it_is_on_the_sheet(
    campaign: Campaign, talk: Conversation
) -> None:
    assert campaign.bank.follow_up(_BEFORE) == campaign.bank.follow_up(_NOW) != ""
    shelves = campaign.bank.shelves([("entry", "x")], talk)
    on_sheet = {
        one.question.text for shelf in shelves for one in shelf.questions if one.is_on_sheet
    }
    assert _NOW in on_sheet
    campaign.questions.put(talk.id, _NOW, "entry")
    assert _BEFORE not in _texts(campaign, talk)


def test_what_was_put_away_stays_away(campaign: Campaign) -> None:
    assert _NOW in _shown(campaign, "entry")
    _decided_before(campaign, _BEFORE, "entry", is_hidden=True)
    assert _NOW not in _shown(campaign, "entry")
    campaign.bank.add_own("entry", _NOW)
    assert _NOW in _shown(campaign, "entry")


def test_what_worked_stands_first_and_the_mark_can_be_taken_off(campaign: Campaign) -> None:
    _decided_before(campaign, _BEFORE, "entry", worked=True)
    assert _shown(campaign, "entry")[0] == _NOW
    assert campaign.bank.worked("entry", _NOW)
    campaign.bank.mark("entry", _NOW)
    assert not campaign.bank.worked("entry", _NOW)


def test_what_worked_and_has_gone_from_the_bank_is_kept(campaign: Campaign) -> None:
    _decided_before(campaign, _GONE, "impression", worked=True)
    assert _shown(campaign, "impression")[0] == _GONE
    campaign.bank.hide("impression", _GONE)
    assert _GONE not in _shown(campaign, "impression")
