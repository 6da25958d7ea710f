"""The times that letters offer: to whom which, what is remembered, and how they are written."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.domain.messages.choices import Choices
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from tests.conftest import MovableClock
from tests.somebody import added

REQUEST = MessageKind.REQUEST


def times_to(campaign: Campaign, contact: Contact) -> frozenset[datetime]:
    return frozenset(campaign.messages.choices(contact.id, REQUEST).times)


def test_nobody_is_offered_what_others_were_in_these_days(
    campaign: Campaign, clock: MovableClock
) -> None:
    taken: set[datetime] = set()
    for at in range(12):
        contact = added(campaign, f"Ada Foster {at}")
        times = times_to(campaign, contact)
        assert len(times) == 2
        assert not taken & times
        assert times_to(campaign, contact) == times
        taken |= times
        text = campaign.messages.fresh(contact.id, REQUEST)
        if at % 2:
            campaign.messages.keep(contact.id, REQUEST, text)
        else:
            campaign.messages.sent(contact.id, REQUEST, text)


def test_what_others_were_offered_is_the_same_for_a_session_that_begins(
    campaign: Campaign, clock: MovableClock
) -> None:
    """Sent, taken back, sent again: in memory, in the journal, and in a data file written anew."""

    def is_alike() -> bool:
        known = times_to(campaign, contact)
        return all(known == times_to(one, contact) for one in (opened(), campaign))

    def opened() -> Campaign:
        return Campaign(campaign.path, clock)

    contact = added(campaign, "Nobody Yet")
    unoffered = times_to(campaign, contact)
    for at in range(6):
        other = added(campaign, f"Ada Foster {at}")
        campaign.messages.sent(other.id, REQUEST, campaign.messages.fresh(other.id, REQUEST))
        assert is_alike()
    assert times_to(campaign, contact) != unoffered
    campaign.close()
    campaign = opened()
    assert is_alike()
    campaign.history.undo()
    assert is_alike()
    campaign.history.redo()
    assert is_alike()
    clock.at += timedelta(days=31)
    assert is_alike()


def test_times_that_i_took_out_of_a_letter_are_free_again(campaign: Campaign) -> None:
    priya = added(campaign)
    text = campaign.messages.fresh(priya.id, REQUEST)
    campaign.messages.keep(priya.id, REQUEST, text)
    both = campaign.messages.offered_to(priya.id)
    assert frozenset(both) == times_to(campaign, priya)
    first = text[text.index("perhaps ") : text.index(" or ")]
    campaign.messages.keep(priya.id, REQUEST, text.replace(first + " or ", "perhaps "))
    assert campaign.messages.offered_to(priya.id) == both[1:]
    assert times_to(campaign, priya) == set(both[1:])
    campaign.messages.keep(priya.id, REQUEST, "Any day suits me.")
    assert campaign.messages.offered_to(priya.id) == ()


def test_what_was_offered_is_known_until_it_is_over(
    campaign: Campaign, clock: MovableClock
) -> None:
    priya = added(campaign)
    campaign.pipeline.choose_goals(priya.id, ["entry"])
    campaign.pipeline.plan(priya.id, date(2026, 11, 23))
    text = campaign.messages.fresh(priya.id, REQUEST)
    campaign.messages.sent(priya.id, REQUEST, text)
    both = campaign.messages.offered_to(priya.id)
    assert len(both) == 2
    clock.at = both[0] + timedelta(hours=1)
    assert campaign.messages.offered_to(priya.id) == both[1:]


def test_times_that_a_letter_offers_anew_are_known_as_well(
    campaign: Campaign, clock: MovableClock
) -> None:
    priya = added(campaign)
    campaign.pipeline.choose_goals(priya.id, ["entry"])
    noon = datetime(2026, 11, 24, 12, 0)
    campaign.conversations.schedule(priya.id, Arrangement(noon, "Europe/London"))
    text = campaign.messages.fresh(priya.id, MessageKind.MOVE)
    campaign.messages.sent(priya.id, MessageKind.MOVE, text)
    assert len(campaign.messages.offered_to(priya.id)) == 2


def test_to_an_american_days_and_times_are_said_as_there(
    campaign: Campaign, clock: MovableClock
) -> None:
    priya = added(campaign, zone="America/Los_Angeles")
    at = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
    text = campaign.messages.fresh(priya.id, REQUEST, Choices(times=(at,)))
    assert "perhaps Tue, Dec 1 at 3:30 pm Pacific?" in text
    campaign.messages.sent(priya.id, REQUEST, text)
    clock.at += timedelta(days=9)
    again = campaign.messages.fresh(priya.id, MessageKind.SECOND_REQUEST)
    assert "I wrote to you on Mon, Nov 23," in again


def test_a_country_that_was_typed_says_how_they_write_and_when_they_work(
    campaign: Campaign,
) -> None:
    priya = added(campaign, zone="Europe/Berlin")
    campaign.people.edit(priya.id, replace(priya, country="usa", week="wednesday"))
    known = campaign.people.get(priya.id)
    assert (known.country, known.week) == ("US", "wed")
    assert {f"{one:%a}" for one in times_to(campaign, known)} == {"Wed"}
    assert re.search(r"Dec \d+ at \d+:00 [ap]m", campaign.messages.fresh(priya.id, REQUEST))
