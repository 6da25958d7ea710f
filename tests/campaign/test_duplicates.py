"""People who are known twice: found, made one without losing anything, or said to be two."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from inroad.campaign import Campaign
from inroad.campaign.people.namesakes import SOMEBODY_ELSE
from inroad.demo import fill
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import InroadError
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.message import Message
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.domain.tables import TABLES
from inroad.exchange.registry import parse
from inroad.store.format.codec import decode
from tests.conftest import MovableClock
from tests.odd_values import sample
from tests.somebody import added, somebody

OF_A_CONTACT = tuple(
    kind for kind in TABLES if "contact_id" in kind.__dataclass_fields__ and kind is not Message
)
"""A draft about one thing of somebody becomes a note: it has tests of its own."""
HANGING = 4_000_000_001


@pytest.fixture
def twice(campaign: Campaign) -> tuple[Contact, Contact]:
    """Ana, typed by hand, and Ana again, as a list has her."""
    one = added(campaign, "Ana Kovač", organisation="Initech", notes="met at PyCon")
    second = somebody("Kovac, Ana", "Initech, Inc.", "Engineer")
    second = replace(second, email="ana@example.com", phone="+49 30 1234567", tags=("alumni",))
    campaign.people.add(second, meant=SOMEBODY_ELSE)
    other = next(contact for contact in campaign.people.all() if contact.id != one.id)
    return one, other


def details(campaign: Campaign, contact_id: int) -> set[tuple[str, str]]:
    return {(one.kind.value, one.text) for one in campaign.people.details(contact_id)}


def test_who_may_be_known_twice_is_found_with_why(
    campaign: Campaign, twice: tuple[Contact, Contact]
) -> None:
    added(campaign, "Bo Li", organisation="Initech")
    (pair,) = campaign.people.duplicates.all()
    assert {pair.one.id, pair.other.id} == {one.id for one in twice}
    assert pair.why == "the same name there"


def test_the_demo_has_nobody_twice(demo: Campaign) -> None:
    assert demo.people.duplicates.all() == ()


def test_two_are_made_one_and_nothing_is_lost(
    campaign: Campaign, twice: tuple[Contact, Contact], clock: MovableClock
) -> None:
    one, other = twice
    campaign.people.note(other.id, "She likes concrete questions.")
    campaign.pipeline.choose_goals(other.id, ("industry", "entry"))
    campaign.pipeline.move(other.id, Stage.REQUESTED)
    campaign.messages.keep(other.id, MessageKind.REQUEST, "Hi Ana")
    campaign.people.duplicates.merge(one.id, other.id, {"organisation": True})
    (left,) = campaign.people.all()
    assert (left.id, left.name, left.organisation) == (one.id, "Ana Kovač", "Initech, Inc.")
    assert (left.role, left.email, left.tags) == ("Engineer", "ana@example.com", ("alumni",))
    assert (left.stage, left.goals) == (Stage.REQUESTED, ("industry", "entry"))
    kinds = {touch.kind for touch in campaign.people.view(one.id).touches}
    assert kinds >= {TouchKind.NOTE, TouchKind.REQUEST}
    assert campaign.messages.draft(one.id, MessageKind.REQUEST).startswith("Hi Ana")
    assert ("organisation", "Initech") in details(campaign, one.id)
    assert ("name", "Kovac, Ana") in details(campaign, one.id)
    clock.at += timedelta(days=14)
    assert campaign.follow_ups.of(one.id)


@pytest.mark.parametrize("kind", OF_A_CONTACT, ids=lambda kind: kind.__name__)
def test_whatever_hangs_on_the_one_who_goes_hangs_on_the_one_who_stays(
    campaign: Campaign, twice: tuple[Contact, Contact], kind: type[Any]
) -> None:
    one, other = twice
    hanging = decode(kind, HANGING, sample(kind, HANGING))
    campaign.seed([replace(hanging, contact_id=other.id)])
    campaign.people.duplicates.merge(one.id, other.id)
    owners = {document.contact_id for document in campaign._work.store.all(kind).values()}
    assert owners == {one.id}


def test_a_draft_about_one_thing_is_kept_as_a_note(
    campaign: Campaign, twice: tuple[Contact, Contact]
) -> None:
    one, other = twice
    draft = replace(decode(Message, HANGING, sample(Message, HANGING)), contact_id=other.id)
    campaign.seed([draft])
    campaign.people.duplicates.merge(one.id, other.id)
    (note,) = campaign.people.view(one.id).touches
    assert (note.kind, draft.text in note.text) == (TouchKind.NOTE, True)


def test_who_was_named_by_the_one_who_goes_was_named_by_the_one_who_stays(
    campaign: Campaign, twice: tuple[Contact, Contact]
) -> None:
    one, other = twice
    bo = Contact(99, "Bo Li", referred_by=other.id)
    campaign.seed([bo])
    campaign.people.duplicates.merge(one.id, other.id)
    assert campaign.people.get(bo.id).referred_by == one.id


def test_all_of_it_is_taken_back_at_once(
    campaign: Campaign, twice: tuple[Contact, Contact]
) -> None:
    one, other = twice
    campaign.people.note(other.id, "She likes concrete questions.")
    before = (campaign.people.all(), campaign.people.view(other.id).touches)
    campaign.people.duplicates.merge(one.id, other.id)
    campaign.history.undo()
    assert (campaign.people.all(), campaign.people.view(other.id).touches) == before


def test_two_who_are_two_are_not_asked_about_again(
    campaign: Campaign, twice: tuple[Contact, Contact]
) -> None:
    one, other = twice
    campaign.people.duplicates.are_two(other.id, one.id)
    assert campaign.people.duplicates.all() == ()
    campaign.history.undo()
    assert len(campaign.people.duplicates.all()) == 1


def test_who_was_said_to_be_somebody_else_is_so_of_the_one_who_stays(
    campaign: Campaign, twice: tuple[Contact, Contact]
) -> None:
    one, other = twice
    third = somebody("Ana Kovač", "Initech", "Director")
    campaign.people.add(third, meant=SOMEBODY_ELSE)
    known = {one.id, other.id}
    (namesake,) = (contact for contact in campaign.people.all() if contact.id not in known)
    campaign.people.duplicates.are_two(namesake.id, other.id)
    assert len(campaign.people.duplicates.all()) == 2
    campaign.people.duplicates.merge(one.id, other.id)
    assert campaign.people.duplicates.all() == ()
    campaign.history.undo()
    assert len(campaign.people.duplicates.all()) == 2


def test_one_is_not_made_one_with_itself(
    campaign: Campaign, twice: tuple[Contact, Contact]
) -> None:
    with pytest.raises(InroadError, match="That is one person already"):
        campaign.people.duplicates.merge(twice[0].id, twice[0].id)


def test_a_list_that_comes_again_finds_who_was_made_one(campaign: Campaign) -> None:
    """Whichever of the two the row made: it is the one who stays."""
    text = "Name,Company\nAna Kovac,Initech\n"
    one = added(campaign, "Ana Kovač", organisation="Fabrikam")
    prepared = campaign.imports.prepare(parse(text), answers={2: SOMEBODY_ELSE})
    campaign.imports.commit(prepared)
    (other,) = (contact for contact in campaign.people.all() if contact.id != one.id)
    campaign.people.duplicates.merge(one.id, other.id)
    again = campaign.imports.prepare(parse(text)).report
    assert (again.added, again.asked) == (0, 0)


@pytest.mark.parametrize("stays", [0, 1])
def test_people_of_the_demo_can_be_made_one_whatever_hangs_on_them(
    campaign: Campaign, stays: int
) -> None:
    fill(campaign)
    names = {one.name: one.id for one in campaign.people.all()}
    pair = (names["Maya Chen"], names["Priya Nair"])
    touches = sum(len(campaign.people.view(one).touches) for one in pair)
    talks = sum(len(campaign.people.view(one).conversations) for one in pair)
    campaign.people.duplicates.merge(pair[stays], pair[1 - stays])
    view = campaign.people.view(pair[stays])
    assert (len(view.touches), len(view.conversations)) == (touches, talks)
    assert pair[1 - stays] not in {one.id for one in campaign.people.all()}
    assert campaign.follow_ups.agenda().all
