"""The debrief, part by part: kept at once, gone on with, taken back."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.conversations.debriefs import Debriefs, Learnt, LookingBack, NamedPerson
from inroad.domain.changes import Change
from inroad.domain.conversations.debrief_steps import DebriefStep
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.actions import Action
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.conftest import MovableClock
from tests.debriefed import debrief
from tests.somebody import somebody

KINDS = TakeawayKind


@pytest.fixture
def ana(campaign: Campaign, clock: MovableClock) -> Contact:
    """Somebody with whom I have just spoken."""
    campaign.people.add(somebody("Ana Ruiz", "Initech"))
    (contact,) = campaign.people.all()
    campaign.pipeline.choose_goals(contact.id, ["entry", "role"])
    noon = datetime(2026, 11, 23, 12)
    campaign.conversations.schedule(contact.id, Arrangement(noon, "Europe/London"))
    clock.at = datetime(2026, 11, 23, 12, 45, tzinfo=UTC)
    return campaign.people.get(contact.id)


def kept(campaign: Campaign, ana: Contact) -> list[tuple[TakeawayKind, str, str]]:
    return [(one.kind, one.goal, one.text) for one in campaign.debriefs.view(ana.id).takeaways]


def actions(campaign: Campaign, ana: Contact) -> list[Action]:
    return [one.action for one in campaign.follow_ups.of(ana.id)]


def test_the_first_part_holds_the_conversation_and_files_a_takeaway_a_line(
    campaign: Campaign, ana: Contact
) -> None:
    learnt = [Learnt("entry", "SQL first.\n\nThen patience."), Learnt("role", "")]
    campaign.debriefs.learn(ana.id, learnt, "lead with the story", "an introduction")
    assert sorted(kept(campaign, ana)) == [
        (KINDS.ADVICE, "feedback", "lead with the story"),
        (KINDS.LEARNT, "entry", "SQL first."),
        (KINDS.LEARNT, "entry", "Then patience."),
        (KINDS.OFFERED, "receive", "an introduction"),
    ]
    view = campaign.people.view(ana.id)
    assert view.contact.stage is Stage.MET
    assert view.touches[0].kind is TouchKind.MET
    assert view.touches[0].at == datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
    campaign.history.undo()
    assert campaign.people.view(ana.id).takeaways == ()
    assert campaign.people.get(ana.id).stage is Stage.SCHEDULED


def test_what_i_typed_in_the_conversation_is_there_to_be_filed_and_then_left_alone(
    campaign: Campaign, ana: Contact
) -> None:
    talk = campaign.sheets.latest(ana.id)
    asked = [
        one.question
        for one in campaign.sheets.of(talk.id).questions
        if one.question.goal == "entry"
    ]
    campaign.questions.answer(asked[0], "SQL first.\nThen patience.")
    campaign.questions.answer(asked[1], "Half of it is luck.")
    campaign.capture.learnt(talk, "entry", "Then patience.")
    campaign.capture.learnt(talk, "entry", "Ask what a number is for.")

    def begun() -> list[str]:
        view = campaign.debriefs.view(ana.id)
        return campaign.debriefs.texts(view.talk, KINDS.LEARNT, "entry").splitlines()

    assert sorted(begun()) == [
        "Ask what a number is for.",
        "Half of it is luck.",
        "SQL first.",
        "Then patience.",
    ]
    campaign.debriefs.learn(ana.id, [Learnt("entry", "SQL first.")])
    assert begun() == ["SQL first."]
    campaign.debriefs.learn(ana.id, [Learnt("entry", "")])
    assert begun() == []


def test_a_part_written_again_adds_and_takes_away_lines_and_leaves_the_rest(
    campaign: Campaign, ana: Contact
) -> None:
    campaign.debriefs.learn(ana.id, [Learnt("entry", "SQL first.\nThen patience.")])
    before = {one.text: one.id for one in campaign.debriefs.view(ana.id).takeaways}
    campaign.debriefs.learn(ana.id, [Learnt("entry", "Then patience.\nThen luck.")])
    after = {one.text: one.id for one in campaign.debriefs.view(ana.id).takeaways}
    assert set(after) == {"Then patience.", "Then luck."}
    assert after["Then patience."] == before["Then patience."]
    met = [one for one in campaign.people.view(ana.id).touches if one.kind is TouchKind.MET]
    assert len(met) == 1


def id_of(campaign: Campaign, name: str) -> int:
    return next(one.id for one in campaign.people.all() if one.name == name)


def test_who_was_named_is_a_contact_with_how_i_get_to_them(
    campaign: Campaign, ana: Contact
) -> None:
    person = NamedPerson("Ines Vidal", "Northwind", "Lead", True, False, "“One question.”")
    campaign.debriefs.name(ana.id, person)
    ines = next(one for one in campaign.people.all() if one.name == "Ines Vidal")
    assert (ines.stage, ines.organisation, ines.role) == (Stage.IDENTIFIED, "Northwind", "Lead")
    assert ines.referred_by == ana.id
    assert (ines.may_use_name, ines.is_introduced) == (False, True)
    assert ines.referrer_words == "“One question.”"
    named, promised = campaign.debriefs.view(ana.id).takeaways
    assert {named.kind, promised.kind} == {KINDS.NAMED, KINDS.THEIR_PROMISE}
    assert ines.id in (named.named_id, promised.named_id)
    assert "Ana" not in campaign.messages.draft(ines.id, MessageKind.REQUEST)


def test_somebody_i_know_already_is_linked_and_not_doubled(
    campaign: Campaign, ana: Contact
) -> None:
    campaign.people.add(somebody("Ines Vidal", "Northwind", "Lead"))
    campaign.debriefs.name(ana.id, NamedPerson("ines vidal"), meant=id_of(campaign, "Ines Vidal"))
    (ines,) = [one for one in campaign.people.all() if one.name == "Ines Vidal"]
    assert (ines.organisation, ines.referred_by) == ("Northwind", ana.id)


def test_who_is_named_again_keeps_what_was_said_before(campaign: Campaign, ana: Contact) -> None:
    first = NamedPerson("Ines Vidal", "Northwind", "Lead", True, False, "“One question.”")
    campaign.debriefs.name(ana.id, first)
    ines_id = id_of(campaign, "Ines Vidal")
    again = NamedPerson("Ines Vidal", may_use_name=False)
    campaign.debriefs.name(ana.id, again, meant=ines_id)
    campaign.people.add(somebody("Bo Li"))
    bo = next(one for one in campaign.people.all() if one.name == "Bo Li")
    loud = NamedPerson("Ines Vidal", role="Head", words="Loud.")
    campaign.debriefs.name(bo.id, loud, meant=ines_id)
    (ines,) = [one for one in campaign.people.all() if one.name == "Ines Vidal"]
    assert (ines.referred_by, ines.role) == (ana.id, "Lead")
    assert (ines.may_use_name, ines.is_introduced) == (False, True)
    assert ines.referrer_words == "“One question.”"


def test_promises_become_dated_follow_ups(campaign: Campaign, ana: Contact) -> None:
    campaign.debriefs.promise(ana.id, "send the slides", date(2026, 11, 27), mine=True)
    campaign.debriefs.promise(ana.id, "ask Ines", None, mine=False)
    found = {one.action: one for one in campaign.follow_ups.of(ana.id)}
    assert found[Action.KEEP_PROMISE].due == date(2026, 11, 27)
    assert found[Action.ASK_ABOUT_PROMISE].is_someday
    for one in campaign.debriefs.view(ana.id).takeaways:
        assert one.conversation_id == campaign.debriefs.view(ana.id).talk.id


def test_looking_back_sets_how_often_to_keep_in_touch(campaign: Campaign, ana: Contact) -> None:
    campaign.debriefs.look_back(ana.id, LookingBack("Ask less.", " Warm ", "every 2 months"))
    talk = campaign.debriefs.view(ana.id).talk
    assert (talk.better, talk.warmth) == ("Ask less.", "warm")
    assert campaign.settings.rules.value("check_in", ana.id) == "every 2 months"
    assert campaign.settings.rules.value("check_in") != "every 2 months"
    campaign.history.undo()
    assert campaign.settings.rules.value("check_in", ana.id) != "every 2 months"


def test_it_is_gone_on_with_where_it_was_left(campaign: Campaign, ana: Contact) -> None:
    assert campaign.debriefs.view(ana.id).next_step is DebriefStep.LEARNT
    assert Action.DEBRIEF in actions(campaign, ana)
    campaign.debriefs.learn(ana.id, [Learnt("entry", "SQL.")])
    assert campaign.debriefs.view(ana.id).next_step is DebriefStep.PEOPLE
    assert actions(campaign, ana)[0] is Action.DEBRIEF
    for step in (DebriefStep.PEOPLE, DebriefStep.PROMISES):
        campaign.debriefs.finish(ana.id, step)
    campaign.debriefs.look_back(ana.id, LookingBack())
    assert campaign.debriefs.view(ana.id).next_step is None
    assert actions(campaign, ana) == [Action.THANK_YOU]


def test_a_conversation_that_was_never_scheduled_can_be_debriefed(campaign: Campaign) -> None:
    campaign.people.add(somebody("Bo Li"))
    (bo,) = campaign.people.all()
    campaign.pipeline.choose_goals(bo.id, ["entry"])
    campaign.debriefs.learn(bo.id, [Learnt("entry", "We met by chance.")])
    campaign.debriefs.promise(bo.id, "write", None, mine=True)
    (talk,) = campaign.people.view(bo.id).conversations
    assert talk.is_held
    assert len(campaign.debriefs.view(bo.id).takeaways) == 2


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (lambda one, ana: one.name(ana, NamedPerson(" ")), "Whom did they name"),
        (lambda one, ana: one.name(ana, NamedPerson("ana ruiz")), "is whom you spoke with"),
        (lambda one, ana: one.promise(ana, " ", None, True), "Write what was promised"),
        (lambda one, ana: one.look_back(ana, LookingBack(warmth="hot")), "cool, friendly, warm"),
        (lambda one, ana: one.look_back(ana, LookingBack(cadence="now and then")), "is no cadence"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    campaign: Campaign, ana: Contact, command: Callable[[Debriefs, int], Change], said: str
) -> None:
    revision = campaign.revision
    with pytest.raises(InroadError, match=said):
        command(campaign.debriefs, ana.id)
    assert campaign.revision == revision


def test_what_was_said_is_of_the_day_of_the_talk_however_late_it_is_written_down(
    campaign: Campaign, ana: Contact, clock: MovableClock
) -> None:
    clock.at = datetime(2026, 12, 7, 9, tzinfo=UTC)
    debrief(campaign, ana.id, [Learnt("entry", "They hire in spring.")])
    (evidence,) = campaign.goals.evidence("entry")
    assert campaign.day_said(evidence.takeaway) == date(2026, 11, 23)
    campaign.conversations.start_sheet(ana.id)
    talk = campaign.conversations.planned(ana.id)
    assert talk is not None
    assert "Said on 23 Nov: They hire in spring." in campaign.sheets.of(talk.id).known
