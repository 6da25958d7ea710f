"""The debrief as one text: what is kept stands in it, and what is written in it is kept once."""

from datetime import date

import pytest

from inroad.campaign import Campaign
from inroad.campaign.people.namesakes import SOMEBODY_ELSE, WhoIsMeant
from inroad.domain.changes import Change
from inroad.domain.conversations.debrief_steps import DebriefStep
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.somebody import added

FILLED = """# Debrief: Maya Chen
## State of the industry
Budgets are back.
\\# 1 of their worries: lineage
## Their advice
# a line for each thing
Ask for the on-call rota.
## They named
Ines Vidal, data lead at Acme
## I promised
send the slides by fri
## They promised
look for a mentor
## It was
warm
"""


@pytest.fixture
def maya(campaign: Campaign) -> Contact:
    maya = added(campaign, "Maya Chen", organisation="Northwind")
    campaign.pipeline.choose_goals(maya.id, ["industry", "entry"])
    return campaign.people.get(maya.id)


def write(campaign: Campaign, contact: Contact, text: str) -> Change:
    form = campaign.debriefs.form
    return campaign.debriefs.write(contact.id, form.read(contact.id, text))


def kept(campaign: Campaign, contact: Contact) -> set[tuple[TakeawayKind, str, str]]:
    view = campaign.debriefs.view(contact.id)
    return {(one.kind, one.goal, one.text) for one in view.takeaways}


def test_what_was_filled_in_is_kept_as_one_change(campaign: Campaign, maya: Contact) -> None:
    write(campaign, maya, FILLED)
    assert kept(campaign, maya) == {
        (TakeawayKind.LEARNT, "industry", "Budgets are back."),
        (TakeawayKind.LEARNT, "industry", "# 1 of their worries: lineage"),
        (TakeawayKind.ADVICE, "feedback", "Ask for the on-call rota."),
        (TakeawayKind.NAMED, "contacts", "Ines Vidal"),
        (TakeawayKind.MY_PROMISE, "give", "send the slides"),
        (TakeawayKind.THEIR_PROMISE, "receive", "look for a mentor"),
    }
    view = campaign.debriefs.view(maya.id)
    assert (view.next_step, view.talk.warmth) == (None, "warm")
    (promise,) = (one for one in view.takeaways if one.kind is TakeawayKind.MY_PROMISE)
    assert promise.due == date(2026, 11, 27)
    assert view.contact.stage is Stage.MET
    (ines,) = (one for one in campaign.people.all() if one.name == "Ines Vidal")
    assert (ines.organisation, ines.referred_by) == ("Acme", maya.id)
    touches = campaign.people.view(maya.id).touches
    assert [one.kind for one in touches].count(TouchKind.MET) == 1
    campaign.history.undo()
    assert kept(campaign, maya) == set()
    assert [one.name for one in campaign.people.all()] == ["Maya Chen"]


def test_the_same_text_again_changes_nothing(campaign: Campaign, maya: Contact) -> None:
    write(campaign, maya, FILLED)
    assert write(campaign, maya, FILLED).edits == ()
    printed = campaign.debriefs.form.written(maya.id)
    assert "\n\\# 1 of their worries: lineage\n" in printed
    assert "\n# kept: Ines Vidal\n" in printed
    assert write(campaign, maya, printed).edits == ()


def test_a_heading_that_is_not_there_leaves_its_part_as_it_is(
    campaign: Campaign, maya: Contact
) -> None:
    write(campaign, maya, FILLED)
    write(campaign, maya, "## industry\nThey hire again.\n")
    learnt = {text for kind, _, text in kept(campaign, maya) if kind is TakeawayKind.LEARNT}
    assert learnt == {"They hire again."}
    assert (TakeawayKind.ADVICE, "feedback", "Ask for the on-call rota.") in kept(campaign, maya)
    assert campaign.debriefs.view(maya.id).talk.warmth == "warm"
    assert set(DebriefStep) == set(map(DebriefStep, campaign.debriefs.view(maya.id).talk.debriefed))


def test_a_namesake_who_is_named_is_asked_about(campaign: Campaign, maya: Contact) -> None:
    known = added(campaign, "Ines Vidal", organisation="Acme")
    text = "## They named\nInes Vidal\nBo Li\n"
    with pytest.raises(WhoIsMeant) as asked:
        write(campaign, maya, text)
    assert kept(campaign, maya) == set()
    asked.value.again(known.id)
    assert sorted(one.name for one in campaign.people.all()) == ["Bo Li", "Ines Vidal", "Maya Chen"]
    assert campaign.people.get(known.id).referred_by == maya.id
    campaign.history.undo()
    with pytest.raises(WhoIsMeant) as asked:
        write(campaign, maya, text)
    asked.value.again(SOMEBODY_ELSE)
    assert len(campaign.people.all()) == 4


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no heading"),
        ("Budgets are back.\n", "stands above the first heading"),
        ("## Gossip\nx\n", "“Gossip” is no heading"),
        ("## It was\nlukewarm\n", "How warm was it"),
        ("## Keep in touch\nnow and then\n", "now and then"),
        ("## They named\nMaya Chen\n", "is whom you spoke with"),
    ],
)
def test_what_cannot_be_kept_changes_nothing(
    campaign: Campaign, maya: Contact, text: str, sentence: str
) -> None:
    before = campaign.people.get(maya.id)
    with pytest.raises(InroadError, match=sentence):
        write(campaign, maya, text)
    assert campaign.people.get(maya.id) == before
