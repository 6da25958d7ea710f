"""How I found somebody, told for one letter, is known of them for the next."""

from dataclasses import replace
from typing import Any

import pytest

from inroad.campaign import Campaign
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from tests.somebody import added

REQUEST = MessageKind.REQUEST


@pytest.fixture
def unknown(campaign: Campaign) -> Contact:
    """Somebody of whom it is not known how I found them."""
    return added(campaign, "Ines Vidal")


def found_of(campaign: Campaign, contact: Contact) -> str:
    return campaign.people.get(contact.id).how_found


def choose(campaign: Campaign, contact: Contact, **chosen: Any) -> None:
    """Keep what the options of a request say, as their form does."""
    messages = campaign.messages
    choices = messages.choices(contact.id, REQUEST)._replace(**chosen)
    messages.keep(contact.id, REQUEST, messages.fresh(contact.id, REQUEST, choices), choices)


def test_how_i_found_them_told_for_a_letter_is_known_for_the_next(
    campaign: Campaign, unknown: Contact
) -> None:
    choose(campaign, unknown, found="Her talk on lineage")
    assert found_of(campaign, unknown) == "Her talk on lineage"
    assert "I heard your talk on lineage." in campaign.messages.draft(
        unknown.id, MessageKind.LINKEDIN_NOTE
    )
    campaign.history.undo()
    assert found_of(campaign, unknown) == ""
    assert campaign.messages.kept(unknown.id, REQUEST) is None


@pytest.mark.parametrize(
    ("typed", "said", "kept"),
    [
        ("A friend of my aunt swears by you", "A friend of my aunt swears by you.", True),
        ("Her talk on lineage", "I heard your talk on lineage.", True),
        ("Third stall on the left", "Third stall on the left.", False),
    ],
)
def test_what_is_kept_reads_the_same_in_the_next_letter(
    campaign: Campaign, unknown: Contact, typed: str, said: str, kept: bool
) -> None:
    choose(campaign, unknown, found=typed)
    assert said in campaign.messages.draft(unknown.id, REQUEST)
    assert bool(found_of(campaign, unknown)) is kept
    assert (said in campaign.messages.fresh(unknown.id, MessageKind.LINKEDIN_NOTE)) is kept


def test_what_is_known_already_stays_as_it_is(campaign: Campaign, unknown: Contact) -> None:
    campaign.people.edit(unknown.id, replace(unknown, how_found="Her book"))
    choose(campaign, unknown, found="Her talk on lineage")
    assert found_of(campaign, unknown) == "Her book"


def test_what_a_letter_says_by_itself_is_nothing_that_was_told(demo: Campaign) -> None:
    farah = next(one for one in demo.people.all() if one.name == "Farah Aziz")
    assert found_of(demo, farah) == ""
    assert "Maya Chen" in demo.messages.choices(farah.id, REQUEST).found
    choose(demo, farah, minutes=15)
    assert found_of(demo, farah) == ""
    choose(demo, farah, found="Her book on lineage")
    assert found_of(demo, farah) == "Her book on lineage"


def test_what_was_taken_off_the_person_does_not_come_back_with_the_next_option(
    campaign: Campaign, unknown: Contact
) -> None:
    choose(campaign, unknown, found="Her talk on lineage")
    campaign.people.edit(unknown.id, replace(campaign.people.get(unknown.id), how_found=""))
    choose(campaign, unknown, minutes=15)
    assert found_of(campaign, unknown) == ""
