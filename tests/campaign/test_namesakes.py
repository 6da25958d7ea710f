"""Somebody named whom I may know: asked about on every way, and never written over."""

from collections.abc import Callable
from datetime import datetime

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.conversations.debriefs import NamedPerson
from inroad.campaign.people.namesakes import SOMEBODY_ELSE, WhoIsMeant
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.people.contact import Contact
from inroad.exchange.registry import parse
from tests.somebody import somebody

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
INES = "Ines,Kowalski,https://www.linkedin.com/in/ines,,Bayer,Data Lead,12 Mar 2023\n"
TYPED = "Ines Kowalski, head of data at Siemens"

Way = Callable[[Campaign, Conversation, str], Change]
WAYS: dict[str, Way] = {
    "in the conversation": lambda campaign, talk, typed: campaign.capture.named(talk, typed),
    "in the debrief": lambda campaign, talk, typed: campaign.debriefs.name(
        talk.contact_id, NamedPerson(typed)
    ),
    "as a person to add": lambda campaign, talk, typed: campaign.people.add(somebody(typed)),
}


@pytest.fixture
def talk(campaign: Campaign) -> Conversation:
    """A conversation with Ana; Ines was imported."""
    campaign.people.add(somebody("Ana Ruiz", "Initech"))
    (ana,) = campaign.people.all()
    campaign.pipeline.choose_goals(ana.id, ["entry"])
    campaign.conversations.schedule(ana.id, Arrangement(datetime(2026, 11, 23, 12), "UTC"))
    campaign.imports.commit(campaign.imports.prepare(parse(HEADER + INES)))
    return campaign.sheets.latest(ana.id)


def everybody_called(campaign: Campaign, name: str) -> list[Contact]:
    return [one for one in campaign.people.all() if one.name == name]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("typed", "is_likely"),
    [
        (TYPED, False),
        ("Ines Kowalski, data lead at Bayer", True),
        ("INES KOWALSKI (Bayer AG)", True),
        ("Ines Kowalski", True),
        ("Ines at Bayer", True),
    ],
)
def test_it_is_asked_and_nothing_is_changed(
    campaign: Campaign, talk: Conversation, way: str, typed: str, is_likely: bool
) -> None:
    before = campaign.revision
    with pytest.raises(WhoIsMeant, match="may be somebody you know already") as asked:
        WAYS[way](campaign, talk, typed)
    (ines,) = everybody_called(campaign, "Ines Kowalski")
    assert [(one.contact.id, one.is_likely) for one in asked.value.candidates] == [
        (ines.id, is_likely)
    ]
    assert f"Ines Kowalski, Data Lead, Bayer ({ines.id})" in str(asked.value)
    assert campaign.revision == before


@pytest.mark.parametrize("way", WAYS)
def test_the_same_person_keeps_what_is_known_and_what_differs_is_said_and_kept(
    campaign: Campaign, talk: Conversation, way: str
) -> None:
    with pytest.raises(WhoIsMeant) as asked:
        WAYS[way](campaign, talk, TYPED)
    (before,) = everybody_called(campaign, "Ines Kowalski")
    change = asked.value.again(before.id)
    assert "organisation stays “Bayer”, not “Siemens”" in change.label
    assert "role stays “Data Lead”, not “head of data”" in change.label
    (ines,) = everybody_called(campaign, "Ines Kowalski")
    assert (ines.organisation, ines.role) == ("Bayer", "Data Lead")
    (note,) = campaign.people.view(ines.id).touches
    assert note.kind is TouchKind.NOTE
    assert "Siemens" in note.text
    assert "head of data" in note.text


@pytest.mark.parametrize("way", WAYS)
def test_somebody_else_is_a_person_of_their_own(
    campaign: Campaign, talk: Conversation, way: str
) -> None:
    with pytest.raises(WhoIsMeant) as asked:
        WAYS[way](campaign, talk, TYPED)
    asked.value.again(SOMEBODY_ELSE)
    found = {(one.organisation, one.role) for one in everybody_called(campaign, "Ines Kowalski")}
    assert found == {("Bayer", "Data Lead"), ("Siemens", "head of data")}
    campaign.history.undo()
    assert len(everybody_called(campaign, "Ines Kowalski")) == 1


@pytest.mark.parametrize("way", WAYS)
def test_role_at_firm_is_read_as_role_and_firm(
    campaign: Campaign, talk: Conversation, way: str
) -> None:
    WAYS[way](campaign, talk, "Priya Nair, data lead at Fabrikam")
    (priya,) = everybody_called(campaign, "Priya Nair")
    assert (priya.organisation, priya.role) == ("Fabrikam", "data lead")


def test_what_is_empty_is_filled_in(campaign: Campaign, talk: Conversation) -> None:
    campaign.people.add(somebody("Bo Li", tags=("data",)))
    (bo,) = everybody_called(campaign, "Bo Li")
    given = somebody("Bo Li", "Acme", "CTO", "bo@example.com", "+49 170 1", tags=("berlin",))
    label = campaign.people.add(given, meant=bo.id).label
    assert label == "Filled in what was new of Bo Li"
    (bo,) = everybody_called(campaign, "Bo Li")
    assert (bo.organisation, bo.role, bo.email) == ("Acme", "CTO", "bo@example.com")
    assert (bo.phone, bo.tags) == ("+49 170 1", ("data", "berlin"))


def test_who_is_named_is_linked_to_the_one_who_is_meant(
    campaign: Campaign, talk: Conversation
) -> None:
    (ines,) = everybody_called(campaign, "Ines Kowalski")
    person = NamedPerson("Ines at Bayer", is_introduced=True, words="Ask her one thing.")
    campaign.debriefs.name(talk.contact_id, person, meant=ines.id)
    campaign.debriefs.name(
        talk.contact_id, NamedPerson("Ines", words="She is kind."), meant=ines.id
    )
    ines = campaign.people.get(ines.id)
    assert ines.referred_by == talk.contact_id
    assert ines.referrer_words == "Ask her one thing.\nShe is kind."
    named = [
        one
        for one in campaign.people.view(talk.contact_id).takeaways
        if one.kind is TakeawayKind.NAMED
    ]
    assert {(one.named_id, one.text) for one in named} == {(ines.id, "Ines Kowalski")}


def test_a_guess_where_they_are_holds_only_for_somebody_new(
    campaign: Campaign, talk: Conversation
) -> None:
    guessed = NamedPerson("Ines Kowalski", "Initech", is_place_guessed=True)
    with pytest.raises(WhoIsMeant) as asked:
        campaign.debriefs.name(talk.contact_id, guessed)
    (ines,) = everybody_called(campaign, "Ines Kowalski")
    assert asked.value.candidates[0].is_likely
    assert asked.value.again(ines.id).label == "Ana Ruiz named Ines Kowalski"
    assert campaign.people.view(ines.id).touches == ()
    campaign.debriefs.name(talk.contact_id, NamedPerson("Cy Ng", "Initech", is_place_guessed=True))
    assert everybody_called(campaign, "Cy Ng")[0].organisation == "Initech"


def test_a_surname_before_the_first_name_is_no_organisation(campaign: Campaign) -> None:
    campaign.people.add(somebody("Smith, John", "Acme"))
    (john,) = campaign.people.all()
    assert (john.name, john.organisation) == ("Smith, John", "Acme")


def test_many_who_could_be_meant_are_a_short_sentence(
    campaign: Campaign, talk: Conversation
) -> None:
    for number in range(20):
        campaign.people.add(somebody("Li Wei", f"Firm {number}"), meant=SOMEBODY_ELSE)
    with pytest.raises(WhoIsMeant, match="12 more") as asked:
        campaign.capture.named(talk, "Li Wei")
    assert len(asked.value.candidates) == 20
