"""In the conversation, driven by keys; nothing typed is lost."""

from datetime import UTC, datetime, timedelta

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.domain.conversations.conversation import Conversation
from inroad.screens.conversations.talk import TalkScreen
from tests.conftest import MovableClock
from tests.screens.driver import open_app
from tests.somebody import somebody

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def talk(campaign: Campaign, clock: MovableClock) -> Conversation:
    """A conversation at noon; it is just about to begin."""
    campaign.people.add(somebody("Ana Ruiz", "Initech"))
    (ana,) = campaign.people.all()
    campaign.pipeline.choose_goals(ana.id, ["entry"])
    arrangement = Arrangement(datetime(2026, 11, 23, 12), "Europe/London")
    campaign.conversations.schedule(ana.id, arrangement)
    clock.at = NOON - timedelta(minutes=2)
    return campaign.sheets.latest(ana.id)


async def test_enter_at_its_time_goes_into_the_conversation(
    campaign: Campaign, talk: Conversation, clock: MovableClock
) -> None:
    async with open_app(campaign) as hands:
        await hands.press("4", "enter")
        assert isinstance(hands.app.screen, TalkScreen)
        assert "begins in 2 minutes" in hands.text
        assert "1 of 6 · at 0:03" in hands.text
        assert "then: Was that the plan?" in hands.text
        clock.at = NOON + timedelta(minutes=12)
        hands.app.screen.refresh_view()
        await hands.settle()
        assert "12 of 30 min · 18 left" in hands.text
        clock.at = NOON + timedelta(minutes=33)
        hands.app.screen.refresh_view()
        await hands.settle()
        assert "3 minutes over" in hands.text
        assert "A good moment to thank them" in hands.text


async def test_before_its_time_enter_answers_and_i_begins(
    campaign: Campaign, talk: Conversation, clock: MovableClock
) -> None:
    clock.at = NOON - timedelta(hours=2)
    async with open_app(campaign) as hands:
        await hands.press("4", "enter")
        assert "ctrl+s save" in hands.text
        await hands.press("escape", "i")
        assert isinstance(hands.app.screen, TalkScreen)
        assert "0 of 30 min · 30 left" in hands.text


async def test_at_its_time_a_still_takes_an_answer(campaign: Campaign, talk: Conversation) -> None:
    """What is typed then is an answer, and no commands of another screen."""
    async with open_app(campaign) as hands:
        await hands.press("4", "j", "j")
        await hands.press("a")
        assert "ctrl+s save" in hands.text
        await hands.type("Lots of SQL")
        await hands.press("ctrl+s")
        assert not isinstance(hands.app.screen, TalkScreen)
    assert "Lots of SQL" in str(campaign.sheets.of(talk.id))


async def test_from_the_first_question_to_the_debrief(
    campaign: Campaign, talk: Conversation
) -> None:
    async with open_app(campaign) as hands:
        await hands.press("4", "enter", "space")
        assert "✓ asked" in hands.text
        await hands.press("enter")
        assert "enter keep it, go on  tab new line" in hands.lines[-1]
        await hands.type("A good teacher, and time")
        await hands.press("tab")
        await hands.type("to fail 1 4 q u")
        await hands.press("enter")
        assert "2 of 6" in hands.text
        await hands.press("t")
        await hands.type("Ask early")
        await hands.press("enter")
        assert "Kept a takeaway: Ask early" in hands.text
        await hands.press("p")
        await hands.type("send the slides by fri")
        assert "send the slides, by Fri 27 Nov 2026" in hands.text
        await hands.press("enter")
        assert "I promised: send the slides, by Fri 27 Nov" in hands.text
        await hands.press("P")
        await hands.type("ask Ines")
        assert "ask Ines, for no day yet" in hands.text
        await hands.press("enter")
        assert "Ana promised: ask Ines" in hands.text
        await hands.press("n")
        await hands.type("Ines Okoye, Northwind")
        await hands.press("enter")
        assert hands.line_with("named").strip() == "Ana Ruiz named Ines Okoye"
        await hands.press("k")
        assert "A good teacher, and time" in hands.text
        assert "to fail 1 4 q u" in hands.text
        await hands.press("e")
        assert "Debrief: Ana Ruiz" in hands.text
        await hands.press("up", "up")
        assert "Ask early" in hands.text
    sheet = campaign.sheets.of(talk.id)
    assert sheet.questions[0].question.answer == "A good teacher, and time\nto fail 1 4 q u"
    assert len(campaign.people.view(talk.contact_id).takeaways) == 4


async def test_what_is_captured_is_taken_back_with_u(
    campaign: Campaign, talk: Conversation
) -> None:
    async with open_app(campaign) as hands:
        await hands.press("4", "i", "t")
        await hands.type("Ask early")
        await hands.press("enter", "u")
        assert campaign.people.view(talk.contact_id).takeaways == ()
        await hands.press("t")
        await hands.type("not this")
        await hands.press("escape")
        assert campaign.people.view(talk.contact_id).takeaways == ()
        await hands.press("h")
        assert "ask · 6 for 30 minutes" in hands.text


async def test_what_is_half_typed_is_kept_as_a_draft_until_it_is_saved(
    campaign: Campaign, talk: Conversation
) -> None:
    async with open_app(campaign) as hands:
        await hands.press("4", "i", "enter")
        await hands.type("Half a sen")
        hands.app.screen.keep_unsaved()
        (draft,) = campaign.unsaved_forms.all()
        assert dict(draft.answers) == {"answer": "Half a sen"}
        await hands.type("tence")
        hands.app.screen.keep_unsaved()
        (draft,) = campaign.unsaved_forms.all()
        assert dict(draft.answers) == {"answer": "Half a sentence"}
        await hands.press("escape")
        assert campaign.unsaved_forms.all() == ()
        assert campaign.sheets.of(talk.id).questions[0].question.answer == "Half a sentence"


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_it_fits(campaign: Campaign, talk: Conversation, size: tuple[int, int]) -> None:
    async with open_app(campaign, size) as hands:
        await hands.press("4", "i", "enter")
        await hands.type("An answer")
        assert "An answer" in hands.text
        assert "0:0" in hands.text
        await hands.press("escape")
        assert "asked" in hands.lines[-1]
