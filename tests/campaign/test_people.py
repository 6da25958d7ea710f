"""People: adding, editing, moving along the board, and what each move records."""

import pytest

from inroad.campaign import Campaign
from inroad.domain.conversations.conversation import Outcome
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.domain.people.email_address import NotAnAddress
from inroad.domain.people.stages import BOARD, Stage
from tests.somebody import somebody


def add(campaign: Campaign, name: str = "Maya Chen", **details: str) -> Contact:
    campaign.people.add(somebody(name, **details))
    return next(one for one in campaign.people.all() if one.name == name)


def kinds(campaign: Campaign, contact: Contact) -> list[TouchKind]:
    return [touch.kind for touch in campaign.people.view(contact.id).touches]


def test_adding_cleans_and_checks(campaign: Campaign) -> None:
    campaign.people.add(
        somebody(
            "  Maya\n\x1b[31mChen ", role="Staff  Engineer", zone="berlin", tags=("a", "", "a")
        )
    )
    contact = campaign.people.all()[0]
    assert (contact.name, contact.role, contact.zone) == (
        "Maya Chen",
        "Staff Engineer",
        "Europe/Berlin",
    )
    assert contact.tags == ("a",)
    assert contact.stage is Stage.IDENTIFIED


@pytest.mark.parametrize(
    ("details", "message"),
    [(somebody("  "), "needs a name"), (somebody("Maya", zone="Atlantis"), "no time zone")],
)
def test_bad_input_is_one_sentence_and_changes_nothing(
    campaign: Campaign, details: Contact, message: str
) -> None:
    with pytest.raises(InroadError, match=message):
        campaign.people.add(details)
    assert campaign.people.count() == 0


def test_moving_to_requested_needs_a_goal_and_records_the_request(campaign: Campaign) -> None:
    contact = add(campaign)
    with pytest.raises(InroadError, match="Choose what the conversation with Maya is for"):
        campaign.pipeline.move(contact.id, Stage.REQUESTED)
    campaign.pipeline.choose_goals(contact.id, ("entry", "role"))
    campaign.pipeline.move(contact.id, Stage.REQUESTED)
    assert campaign.people.get(contact.id).stage is Stage.REQUESTED
    assert kinds(campaign, contact) == [TouchKind.REQUEST]


@pytest.mark.parametrize(
    ("stage", "kind"),
    [
        (Stage.THANKED, TouchKind.THANK_YOU),
        (Stage.IN_TOUCH, TouchKind.MOVED),
        (Stage.MET, TouchKind.MOVED),
    ],
)
def test_what_other_moves_record(campaign: Campaign, stage: Stage, kind: TouchKind) -> None:
    contact = add(campaign)
    campaign.pipeline.choose_goals(contact.id, ("entry",))
    campaign.pipeline.move(contact.id, stage)
    assert kinds(campaign, contact) == [kind]


def test_moving_back_sends_nothing_and_says_where_from(campaign: Campaign) -> None:
    contact = add(campaign)
    campaign.pipeline.choose_goals(contact.id, ("entry",))
    for stage in (Stage.REQUESTED, Stage.IDENTIFIED):
        campaign.pipeline.move(contact.id, stage)
    newest = campaign.people.view(contact.id).touches
    assert {touch.kind for touch in newest} == {TouchKind.REQUEST, TouchKind.MOVED}
    assert any(touch.text == "Requested → Identified" for touch in newest)


def test_moving_back_from_scheduled_takes_the_time_away_and_keeps_the_sheet(
    demo: Campaign,
) -> None:
    priya = next(one for one in demo.people.all() if one.name == "Priya Nair")
    talk = demo.conversations.planned(priya.id)
    assert talk is not None
    questions = demo.sheets.of(talk.id).questions
    demo.pipeline.move(priya.id, Stage.REQUESTED)
    after = demo.conversations.planned(priya.id)
    assert after is not None
    assert after.starts is None
    asked = [one.question.text for one in questions]
    assert [one.question.text for one in demo.sheets.of(after.id).questions] == asked
    assert demo.conversations.get(talk.id).outcome is Outcome.CANCELLED
    assert [one.title for one in demo.follow_ups.of(priya.id)] == ["A new time, or a word"]


def test_moving_back_from_met_opens_the_conversation_again(demo: Campaign) -> None:
    maya = next(one for one in demo.people.all() if one.name == "Maya Chen")
    assert demo.conversations.planned(maya.id) is None
    demo.pipeline.move(maya.id, Stage.SCHEDULED)
    assert demo.conversations.planned(maya.id) is not None


def test_a_field_that_i_typed_is_mine(campaign: Campaign) -> None:
    contact = add(campaign, organisation="Northwind")
    campaign.people.edit(contact.id, somebody("Maya Chen", organisation="Contoso", role="CTO"))
    assert set(campaign.people.get(contact.id).edited) >= {"organisation", "role"}


def test_closing_and_reopening(campaign: Campaign) -> None:
    contact = add(campaign)
    campaign.pipeline.close(contact.id, "moved away")
    assert campaign.people.get(contact.id).stage is Stage.CLOSED
    assert contact.id not in {one for column in campaign.board.columns() for one in column.ids}
    campaign.pipeline.move(contact.id, Stage.IDENTIFIED)
    assert contact.id in campaign.board.columns()[0].ids


def test_closing_calls_the_planned_conversation_off(demo: Campaign) -> None:
    wim = next(one for one in demo.people.all() if one.name == "Wim de Boer")
    talk = demo.conversations.planned(wim.id)
    assert talk is not None
    before = next(row.coverage for row in demo.goals.rows() if row.goal.key == "role")
    demo.pipeline.close(wim.id)
    assert demo.conversations.planned(wim.id) is None
    assert demo.conversations.next() != talk
    after = next(row.coverage for row in demo.goals.rows() if row.goal.key == "role")
    assert (after.planned, after.held) == (before.planned - 1, before.held)
    demo.history.undo()
    assert demo.conversations.next() == talk


def test_letting_it_rest_calls_a_sheet_without_a_time_off(demo: Campaign) -> None:
    jonas = next(one for one in demo.people.all() if one.name == "Jonas Weber")
    demo.conversations.start_sheet(jonas.id)
    demo.handling.done(demo.follow_ups.of(jonas.id)[0])
    assert demo.people.get(jonas.id).stage is Stage.CLOSED
    assert demo.conversations.planned(jonas.id) is None


def test_deleting_takes_everything_along_and_undo_brings_it_back(demo: Campaign) -> None:
    priya = next(one for one in demo.people.all() if one.name == "Priya Nair")
    before = demo.people.view(priya.id)
    talk = demo.conversations.planned(priya.id)
    assert talk is not None
    demo.people.remove(priya.id)
    with pytest.raises(NotFound):
        demo.people.get(priya.id)
    with pytest.raises(NotFound):
        demo.conversations.get(talk.id)
    demo.history.undo()
    assert demo.people.view(priya.id) == before
    assert len(demo.sheets.of(talk.id).questions) == 6


def test_notes_and_answers(campaign: Campaign) -> None:
    contact = add(campaign)
    campaign.people.note(contact.id, "likes maps\nand tea")
    campaign.pipeline.replied(contact.id, "gladly")
    campaign.pipeline.declined(contact.id)
    touches = campaign.people.view(contact.id).touches
    assert {(touch.kind, touch.text) for touch in touches} == {
        (TouchKind.NOTE, "likes maps\nand tea"),
        (TouchKind.REPLY, "gladly"),
        (TouchKind.DECLINED, ""),
    }
    with pytest.raises(InroadError, match="empty"):
        campaign.people.note(contact.id, "  \n ")


def test_every_stage_is_a_column_but_closed() -> None:
    assert [stage.value for stage in BOARD] == [
        "Identified",
        "Requested",
        "Scheduled",
        "Met",
        "Thanked",
        "In touch",
    ]


def test_an_address_is_checked_where_it_is_typed(campaign: Campaign) -> None:
    with pytest.raises(NotAnAddress, match="“a@” is no e-mail address"):
        campaign.people.add(somebody("Ana Kovac", email="a@"))
    assert campaign.people.count() == 0
    campaign.people.add(somebody("Ana Kovac", email=" Ana Kovac <ana@example.com>"))
    (ana,) = campaign.people.all()
    assert ana.email == "ana@example.com"
    with pytest.raises(NotAnAddress):
        campaign.people.edit(ana.id, somebody("Ana Kovac", email="ana@b.example>, <c@d.example"))
    assert campaign.people.get(ana.id) == ana


def test_a_link_that_was_pasted_is_taken_apart(campaign: Campaign) -> None:
    link = "mailto:an%61@example.org?subject=Hi%20Ana"
    campaign.people.add(somebody("Ana Kovac", email=link))
    assert [one.email for one in campaign.people.all()] == ["ana@example.org"]


def test_a_bad_address_from_before_lets_the_rest_be_edited(campaign: Campaign) -> None:
    campaign.seed([Contact(1 << 30, "Ana Kovac", email="a@")])
    campaign.people.edit(1 << 30, somebody("Ana Kovac", email="a@ ", phone="1"))
    ana = campaign.people.get(1 << 30)
    assert (ana.email, ana.phone) == ("a@", "1")
    path = campaign.messages.save(ana.id, MessageKind.REQUEST, "Subject: x\n\ny", as_mail=True)
    assert b"\r\nTo:" not in path.read_bytes()
    assert campaign.messages.mail(ana.id, "y") is None
