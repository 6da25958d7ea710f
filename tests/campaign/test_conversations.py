"""Conversations: a time, the sheet, the debrief, and the follow-ups that come of them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement, SheetText
from inroad.campaign.conversations.debriefs import Learnt
from inroad.domain.conversations.running_order import CLOSER
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.actions import Action
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.conftest import MovableClock
from tests.debriefed import debrief
from tests.somebody import somebody

WEDNESDAY = datetime(2026, 11, 25, 10)


@pytest.fixture
def maya(campaign: Campaign) -> Contact:
    campaign.people.add(somebody("Maya Chen", organisation="Northwind", zone="Asia/Kolkata"))
    contact = campaign.people.all()[0]
    campaign.pipeline.choose_goals(contact.id, ("entry", "industry"))
    campaign.pipeline.move(contact.id, Stage.REQUESTED)
    return campaign.people.get(contact.id)


def schedule(campaign: Campaign, contact: Contact, starts: datetime = WEDNESDAY) -> int:
    campaign.conversations.schedule(
        contact.id, Arrangement(starts, "Europe/London", 30, "video", "https://meet.example.com/x")
    )
    planned = campaign.conversations.planned(contact.id)
    assert planned is not None
    return planned.id


def actions(campaign: Campaign, contact: Contact) -> list[Action]:
    return [one.action for one in campaign.follow_ups.of(contact.id)]


def test_a_time_moves_the_card_and_fills_the_sheet(campaign: Campaign, maya: Contact) -> None:
    talk = schedule(campaign, maya)
    sheet = campaign.sheets.of(talk)
    assert campaign.people.get(maya.id).stage is Stage.SCHEDULED
    assert (sheet.when, sheet.when_there, sheet.distance) == (
        "Wed 25 Nov 10:00",
        "15:30",
        "in 2 days",
    )
    assert sheet.how == "30 min · video · https://meet.example.com/x"
    assert [goal.key for goal in sheet.goals] == ["entry", "industry"]
    assert len(sheet.questions) == 6
    assert sheet.questions[-1].question.text == CLOSER
    assert sorted(actions(campaign, maya)) == [Action.CONVERSATION, Action.PREPARE]


def test_where_their_zone_is_not_known_the_sheet_says_the_time_as_it_was_agreed(
    campaign: Campaign,
) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    (ana,) = (one for one in campaign.people.all() if one.name == "Ana Ruiz")
    arrangement = Arrangement(datetime(2026, 11, 25, 9), "Australia/Sydney", 30)
    campaign.conversations.schedule(ana.id, arrangement)
    planned = campaign.conversations.planned(ana.id)
    assert planned is not None
    sheet = campaign.sheets.of(planned.id)
    assert sheet.when == "Tue 24 Nov 22:00, Wed 25 Nov 09:00 in Sydney"
    assert sheet.when_there == "", "nobody knows where she is"


def test_another_time_keeps_the_sheet(campaign: Campaign, maya: Contact) -> None:
    talk = schedule(campaign, maya)
    first = campaign.sheets.of(talk).questions[0].question
    campaign.questions.answer(first, "SQL and patience")
    assert schedule(campaign, maya, WEDNESDAY + timedelta(days=1)) == talk
    kept = campaign.sheets.of(talk)
    assert kept.when == "Thu 26 Nov 10:00"
    assert kept.questions[0].question.answer == "SQL and patience"
    assert len(kept.questions) == 6


def test_a_time_the_clocks_skip_is_said(campaign: Campaign, maya: Contact) -> None:
    talk = schedule(campaign, maya, datetime(2027, 3, 28, 1, 30))
    assert "the clocks skip 01:30" in campaign.sheets.of(talk).when


@pytest.mark.parametrize("minutes", [0, -5, 10_000])
def test_a_length_that_is_none_is_refused(campaign: Campaign, maya: Contact, minutes: int) -> None:
    with pytest.raises(InroadError, match="number of minutes"):
        campaign.conversations.schedule(maya.id, Arrangement(WEDNESDAY, "UTC", minutes))
    assert campaign.conversations.planned(maya.id) is None


def test_other_goals_bring_other_questions_and_mine_stay(campaign: Campaign, maya: Contact) -> None:
    talk = schedule(campaign, maya)
    campaign.questions.add(talk, "What do you read?", "entry")
    asked = campaign.sheets.of(talk).questions[0].question
    campaign.questions.tick(asked.id)
    campaign.pipeline.choose_goals(maya.id, ("challenges",))
    questions = [one.question for one in campaign.sheets.of(talk).questions]
    texts = [question.text for question in questions]
    assert "What do you read?" in texts
    assert asked.text in texts
    assert texts[-1] == CLOSER
    framing = {"openers", "particular", "contacts"}
    assert {question.goal for question in questions} - framing == {"challenges", "entry"}


def test_adding_moving_wording_and_removing_questions(campaign: Campaign, maya: Contact) -> None:
    talk = schedule(campaign, maya)

    def texts() -> list[str]:
        return [one.question.text for one in campaign.sheets.of(talk).questions]

    before = texts()
    second = campaign.sheets.of(talk).questions[1].question
    campaign.questions.add(talk, "Why\nthis?", "entry", before=second.id)
    assert texts() == [before[0], "Why this?", *before[1:]]
    added = campaign.sheets.of(talk).questions[1].question
    campaign.questions.move(added.id, -1)
    assert texts()[:2] == ["Why this?", before[0]]
    campaign.questions.move(added.id, -1)
    assert texts()[0] == "Why this?"
    campaign.questions.reword(added, "Why that?")
    assert texts()[0] == "Why that?"
    campaign.questions.remove(added.id)
    assert texts() == before
    with pytest.raises(InroadError, match="Write the question"):
        campaign.questions.add(talk, "  ", "entry")


def test_an_answer_ticks_the_question(campaign: Campaign, maya: Contact) -> None:
    talk = schedule(campaign, maya)
    question = campaign.sheets.of(talk).questions[0].question
    campaign.questions.answer(question, "one\ntwo")
    answered = campaign.sheets.of(talk).questions[0].question
    assert (answered.asked, answered.answer) == (True, "one\ntwo")
    campaign.questions.tick(question.id)
    assert not campaign.sheets.of(talk).questions[0].question.asked


def test_the_sheet_s_texts_begin_as_those_of_my_profile(demo: Campaign) -> None:
    talk = demo.conversations.next()
    assert talk is not None
    sheet = demo.sheets.of(talk.id)
    assert sheet.introduction.startswith("I built reporting")
    for which in SheetText:
        demo.conversations.write(talk, which, f"mine: {which.value}")
    sheet = demo.sheets.of(talk.id)
    assert sheet.introduction == "mine: Say"
    assert sheet.offer == "mine: Give"
    assert sheet.bring_up == "mine: Bring up"
    assert sheet.ask_about == "mine: Who to ask about"


def test_the_debrief_files_everything(
    campaign: Campaign, maya: Contact, clock: MovableClock
) -> None:
    schedule(campaign, maya)
    clock.at = datetime(2026, 11, 25, 11, tzinfo=UTC)
    assert Action.DEBRIEF in actions(campaign, maya)
    debrief(
        campaign,
        maya.id,
        [Learnt("entry", "SQL and patience"), Learnt("industry", " ")],
        advice="write more",
        named=["Ines Vidal", " Jin Seo "],
        offered="an introduction",
        promise="send the notes",
        due=date(2026, 11, 27),
    )
    view = campaign.people.view(maya.id)
    assert view.contact.stage is Stage.MET
    assert {(one.kind, one.text) for one in view.takeaways} == {
        (TakeawayKind.LEARNT, "SQL and patience"),
        (TakeawayKind.ADVICE, "write more"),
        (TakeawayKind.NAMED, "Ines Vidal"),
        (TakeawayKind.NAMED, "Jin Seo"),
        (TakeawayKind.OFFERED, "an introduction"),
        (TakeawayKind.MY_PROMISE, "send the notes"),
    }
    named = [one for one in campaign.people.all() if one.referred_by == maya.id]
    assert [(one.name, one.stage) for one in named] == [
        ("Ines Vidal", Stage.IDENTIFIED),
        ("Jin Seo", Stage.IDENTIFIED),
    ]
    met = next(touch for touch in view.touches if touch.kind is TouchKind.MET)
    assert met.at == datetime(2026, 11, 25, 10, 30, tzinfo=UTC)
    owed = [Action.THANK_YOU, Action.KEEP_PROMISE, *[Action.REPORT_BACK] * 3]
    assert actions(campaign, maya) == owed
    row = next(row for row in campaign.goals.rows() if row.goal.key == "entry")
    assert (row.coverage.held, len(row.coverage.takeaways)) == (1, 1)


def test_doing_one_thing_after_another_leads_to_being_in_touch(
    campaign: Campaign, maya: Contact, clock: MovableClock
) -> None:
    schedule(campaign, maya)
    clock.at = datetime(2026, 11, 25, 11, tzinfo=UTC)
    debrief(campaign, maya.id, advice="write more")
    stages = []
    for expected in (Action.THANK_YOU, Action.REPORT_BACK, Action.CHECK_IN):
        one = campaign.follow_ups.of(maya.id)[0]
        assert one.action is expected
        campaign.handling.done(one)
        stages.append(campaign.people.get(maya.id).stage)
    assert stages == [Stage.THANKED, Stage.IN_TOUCH, Stage.IN_TOUCH]
    assert campaign.follow_ups.of(maya.id)[0].due == date(2026, 12, 25)


def test_the_next_conversation_is_the_one_that_comes_first(demo: Campaign) -> None:
    talk = demo.conversations.next()
    assert talk is not None
    assert demo.people.get(talk.contact_id).name == "Wim de Boer"
    assert [sheet.contact.name for sheet in demo.sheets.planned()] == [
        "Wim de Boer",
        "Priya Nair",
        "Yuki Mori",
    ]


def test_a_sheet_before_there_is_a_time(campaign: Campaign, maya: Contact) -> None:
    campaign.conversations.start_sheet(maya.id)
    planned = campaign.conversations.planned(maya.id)
    assert planned is not None
    sheet = campaign.sheets.of(planned.id)
    assert (sheet.when, sheet.distance, len(sheet.questions)) == ("no time set yet", "", 6)
    assert schedule(campaign, maya) == planned.id
