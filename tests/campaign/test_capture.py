"""A conversation while it runs: how far it is, and what is kept of it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.conversations.time_left import Progress, is_on, progress
from inroad.domain.errors import InroadError
from inroad.domain.people.stages import Stage
from tests.conftest import MovableClock
from tests.somebody import somebody

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TALK = Conversation(1, 2, datetime(2026, 11, 23, 12), "UTC", 30)


@pytest.fixture
def talk(campaign: Campaign, clock: MovableClock) -> Conversation:
    """A conversation at noon today; it is ten past."""
    campaign.people.add(somebody("Ana Ruiz", "Initech"))
    (ana,) = campaign.people.all()
    campaign.pipeline.choose_goals(ana.id, ["entry"])
    arrangement = Arrangement(datetime(2026, 11, 23, 12), "Europe/London")
    campaign.conversations.schedule(ana.id, arrangement)
    clock.at = NOON + timedelta(minutes=10)
    return campaign.sheets.latest(ana.id)


@pytest.mark.parametrize(
    ("minutes", "on"), [(-16, False), (-15, True), (0, True), (90, True), (91, False)]
)
def test_when_a_conversation_is_on(minutes: int, on: bool) -> None:
    assert is_on(TALK, NOON + timedelta(minutes=minutes)) is on


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-5, "begins in 5 minutes"),
        (0, "0 of 30 min · 30 left"),
        (12, "12 of 30 min · 18 left"),
        (30, "30 min · the time you asked for"),
        (31, "1 minute over"),
        (40, "10 minutes over"),
    ],
)
def test_how_far_it_is_is_said_softly(minutes: int, words: str) -> None:
    now = NOON + timedelta(minutes=minutes)
    assert progress(TALK, now, now).words == words


def test_at_another_time_it_counts_from_when_i_began_to_take_notes() -> None:
    opened = NOON + timedelta(hours=5)
    assert progress(TALK, opened + timedelta(minutes=7), opened) == Progress(7, 23)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("send the slides by eod friday", "send the slides"),
        ("call back by fri 3pm", "call back by fri 3pm"),
    ],
)
def test_an_hour_that_is_promised_stays_in_the_words(
    campaign: Campaign, typed: str, text: str
) -> None:
    assert campaign.capture.read_promise(typed) == (text, date(2026, 11, 27))


def test_what_is_captured_is_filed_and_the_conversation_is_not_over(
    campaign: Campaign, talk: Conversation
) -> None:
    campaign.capture.learnt(talk, "entry", " Patience.\n")
    campaign.capture.promised(talk, "send the slides by fri", mine=True)
    campaign.capture.promised(talk, "stand by me", mine=False)
    campaign.capture.named(talk, "Ines Okoye, Northwind")
    found = {one.kind: one for one in campaign.people.view(talk.contact_id).takeaways}
    assert found[TakeawayKind.LEARNT].text == "Patience."
    assert found[TakeawayKind.MY_PROMISE].text == "send the slides"
    assert found[TakeawayKind.MY_PROMISE].due == date(2026, 11, 27)
    assert found[TakeawayKind.THEIR_PROMISE].text == "stand by me"
    assert found[TakeawayKind.THEIR_PROMISE].due is None
    ines = next(one for one in campaign.people.all() if one.name == "Ines Okoye")
    assert (ines.organisation, ines.referred_by) == ("Northwind", talk.contact_id)
    assert found[TakeawayKind.NAMED].named_id == ines.id
    assert {one.conversation_id for one in found.values()} == {talk.id}
    assert campaign.conversations.get(talk.id).is_planned
    assert campaign.people.get(talk.contact_id).stage is Stage.SCHEDULED


def test_the_debrief_begins_with_what_was_captured(campaign: Campaign, talk: Conversation) -> None:
    campaign.capture.learnt(talk, "entry", "Patience.")
    assert campaign.debriefs.texts(talk, TakeawayKind.LEARNT, "entry") == "Patience."
    assert len(campaign.debriefs.view(talk.contact_id).takeaways) == 1


def test_nothing_is_refused(campaign: Campaign, talk: Conversation) -> None:
    for command in (
        lambda: campaign.capture.learnt(talk, "entry", " "),
        lambda: campaign.capture.promised(talk, "", mine=True),
        lambda: campaign.capture.named(talk, " , Northwind"),
    ):
        with pytest.raises(InroadError):
            command()
