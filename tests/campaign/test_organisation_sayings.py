"""Saying that two names are of one organisation, or of two; and what holds from then on."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.me.about_me import ProfileText
from inroad.campaign.people.namesakes import WhoIsMeant
from inroad.campaign.search.dossiers import SubjectKind
from inroad.clock import fixed_clock
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.follow_ups.actions import Action
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.conftest import MONDAY, MovableClock
from tests.somebody import added, somebody

NORD, DU_NORD, MIDI = "Hotel Nord", "Hôtel du Nord", "Hotel Midi"


def here(campaign: Campaign, contact: Contact) -> list[str]:
    """Return who is at the organisation of a contact, wherever that is asked."""
    colleagues = {one.name for one in campaign.people.colleagues(contact, 9)}
    about = campaign.dossiers.about(SubjectKind.ORGANISATION, contact.organisation)
    assert {one.name for one in about.people} - {contact.name} == colleagues
    assert campaign.people.at_organisations([contact.organisation]) == 1 + len(colleagues)
    return sorted(colleagues)


def elsewhere(campaign: Campaign, contact: Contact) -> str:
    """Return why Today says of a contact to ask somebody else there."""
    due = campaign.follow_ups.of(contact.id)
    return next(one.reason for one in due if one.action is Action.ASK_ELSEWHERE)


@pytest.fixture
def ana(campaign: Campaign) -> Contact:
    return added(campaign, "Ana Ruiz", organisation=NORD)


@pytest.fixture
def bo(campaign: Campaign) -> Contact:
    return added(campaign, "Bo Lund", organisation=DU_NORD)


def test_two_names_are_one_organisation_from_then_on_and_undone(
    campaign: Campaign, ana: Contact, bo: Contact
) -> None:
    assert here(campaign, ana) == []
    change = campaign.organisations.same(NORD, DU_NORD)
    assert change.label == "Hotel Nord and Hôtel du Nord are one organisation"
    assert here(campaign, ana) == [bo.name]
    subjects = [one for one in campaign.dossiers.subjects() if one.kind == "organisation"]
    assert [(one.name, one.people) for one in subjects] == [(NORD, 2)]
    campaign.history.undo()
    assert here(campaign, ana) == []
    assert campaign.organisations.said() == ()


def ask_and_wait(campaign: Campaign, clock: MovableClock, contact: Contact) -> None:
    """Ask somebody, and let a week pass in which nobody answers."""
    campaign.settings.rules.use_preset("3b7")
    campaign.pipeline.choose_goals(contact.id, ["entry"])
    campaign.pipeline.move(contact.id, Stage.REQUESTED)
    clock.at += timedelta(days=7)


def test_two_that_are_taken_for_one_are_two(campaign: Campaign) -> None:
    ana = added(campaign, "Ana Ruiz", organisation="Acme Inc.")
    added(campaign, "Bo Lund", organisation="Acme GmbH")
    assert here(campaign, ana) == ["Bo Lund"]
    campaign.organisations.different("Acme Inc.", "acme gmbh")
    assert here(campaign, ana) == []
    campaign.organisations.same("Acme GmbH", "Acme, Inc")
    assert here(campaign, ana) == ["Bo Lund"]
    assert len(campaign.organisations.said()) == 1, "one word for each pair"


def test_whom_to_ask_elsewhere_follows_what_was_said(
    campaign: Campaign, clock: MovableClock, ana: Contact
) -> None:
    ask_and_wait(campaign, clock, ana)
    lee = added(campaign, "Lee Park", organisation=DU_NORD)
    assert "Lee Park" not in elsewhere(campaign, ana)
    campaign.organisations.same(NORD, DU_NORD)
    assert "Lee Park" in elsewhere(campaign, ana)
    assert campaign.follow_ups.next_there(ana.id) == lee.id
    campaign.organisations.different(NORD, DU_NORD)
    assert "Lee Park" not in elsewhere(campaign, ana)
    campaign.history.undo()
    assert "Lee Park" in elsewhere(campaign, ana)


def test_who_came_while_nobody_was_asked_elsewhere_is_asked_next(
    campaign: Campaign, clock: MovableClock, ana: Contact
) -> None:
    ask_and_wait(campaign, clock, ana)
    assert "Nobody else at Hotel Nord" in elsewhere(campaign, ana)
    campaign.settings.rules.use_preset("steady")
    added(campaign, "Lee Park", organisation=NORD)
    campaign.settings.rules.use_preset("3b7")
    assert "Lee Park" in elsewhere(campaign, ana)


def test_after_going_back_to_a_copy_who_was_there_is_asked_next(
    campaign: Campaign, clock: MovableClock, ana: Contact
) -> None:
    ask_and_wait(campaign, clock, ana)
    copy = campaign.safekeeping.backup()
    campaign.me.write(ProfileText.OFFER, "A second look.")
    lee = added(campaign, "Lee Park", organisation=NORD)
    assert campaign.follow_ups.next_there(ana.id) == lee.id
    campaign.safekeeping.restore(copy)
    assert "Nobody else at Hotel Nord" in elsewhere(campaign, ana)


def test_what_another_session_says_holds_here(
    campaign: Campaign, data_file: Path, ana: Contact, bo: Contact
) -> None:
    other = Campaign(data_file, fixed_clock(MONDAY))
    assert here(campaign, ana) == []
    other.organisations.same(DU_NORD, NORD)
    campaign.look()
    assert here(campaign, ana) == [bo.name]
    # Both ways round it is one document.
    (said,) = campaign.organisations.said()
    assert said.id == other._work.derived_id("organisations", "hotel du nord", "hotel nord")


def test_it_is_kept(campaign: Campaign, data_file: Path, ana: Contact, bo: Contact) -> None:
    campaign.organisations.same(NORD, DU_NORD)
    campaign.close()
    again = Campaign(data_file, fixed_clock(MONDAY))
    assert here(again, ana) == [bo.name]
    (said,) = again.organisations.about("HOTEL NORD")
    assert (said.one, said.other, said.is_same) == (NORD, DU_NORD, True)
    assert again.organisations.about(MIDI) == ()


def test_who_is_named_again_with_the_other_name_is_likely_the_same(
    campaign: Campaign, ana: Contact
) -> None:
    def is_likely() -> bool:
        with pytest.raises(WhoIsMeant) as asked:
            campaign.people.add(somebody("Ana Ruiz", DU_NORD))
        return asked.value.candidates[0].is_likely

    assert not is_likely()
    campaign.organisations.same(NORD, DU_NORD)
    assert is_likely()
    campaign.people.add(somebody("Ana Ruiz", DU_NORD), ana.id)
    assert campaign.people.view(ana.id).touches == (), "what is one organisation is no news"


def test_what_cannot_be_said_is_refused_in_words(campaign: Campaign) -> None:
    say = campaign.organisations
    with pytest.raises(InroadError, match="Write both names"):
        say.same(NORD, " ")
    with pytest.raises(InroadError, match="Bayer and BAYER AG are one organisation already"):
        say.same("Bayer", "BAYER AG")
    with pytest.raises(InroadError, match="are spelled alike"):
        say.different("Acme Inc.", "ACME, inc")
    say.different(NORD, MIDI)
    with pytest.raises(InroadError, match="are two organisations already"):
        say.different(MIDI, NORD)
    say.same(NORD, DU_NORD)
    with pytest.raises(InroadError, match="You said that Hotel Nord and Hotel Midi are two"):
        say.same(DU_NORD, MIDI)
    say.same(NORD, MIDI)
    say.same(DU_NORD, "Nordhotel")
    with pytest.raises(InroadError, match="Hotel Nord and Hotel Midi are one organisation; say"):
        say.different(DU_NORD, MIDI)
    with pytest.raises(NotFound, match="Nobody is at this organisation any more"):
        say.known("Zenith")
    assert say.known("hotel nord") == "hotel nord"


def test_names_that_could_be_meant_are_those_there_are(
    campaign: Campaign, ana: Contact, bo: Contact
) -> None:
    added(campaign, "Cy Moss", organisation="Nord Hotel Group")
    added(campaign, "Di Vale", organisation="Fabrikam")
    say = campaign.organisations
    assert say.names() == ("Fabrikam", DU_NORD, NORD, "Nord Hotel Group")
    assert say.likely("hotel nord") == (DU_NORD, "Nord Hotel Group")
    say.different(NORD, "Nord Hotel Group")
    assert say.likely(NORD) == (DU_NORD,)
    say.same(NORD, DU_NORD)
    assert say.likely(NORD) == ()


def test_a_target_is_met_by_its_other_name(campaign: Campaign, ana: Contact) -> None:
    campaign.me.write(ProfileText.ORGANISATIONS, DU_NORD)
    campaign.pipeline.choose_goals(ana.id, ["entry"])
    campaign.conversations.schedule(ana.id, Arrangement(datetime(2026, 11, 24, 15), "UTC"))
    aim = f"You aim at: {DU_NORD}"
    (title,) = campaign.sheets.planned()
    assert aim not in campaign.sheets.of(title.conversation.id).known
    campaign.organisations.same(NORD, DU_NORD)
    assert aim in campaign.sheets.of(title.conversation.id).known
