"""What is done ahead while nobody types changes nothing, and nothing depends on it."""

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.domain.messages.kinds import MessageKind
from inroad.screens.ahead import Ahead, needed_later, seen_next
from tests.conftest import MONDAY


def everything(campaign: Campaign) -> Ahead:
    """Yield all that is done ahead in one campaign."""
    yield from seen_next(campaign, lambda: None)
    yield from needed_later(campaign)


@pytest.mark.parametrize("which", ["demo", "campaign"])
def test_letters_and_finds_are_those_of_a_session_that_did_nothing_ahead(
    which: str, request: pytest.FixtureRequest
) -> None:
    campaign: Campaign = request.getfixturevalue(which)
    before = campaign.revision
    for step in everything(campaign):
        step()
    assert campaign.revision == before
    other = Campaign(campaign.path, fixed_clock(MONDAY))
    for contact in campaign.people.all():
        for kind in (MessageKind.REQUEST, MessageKind.THANK_YOU, MessageKind.REFERRAL_REQUEST):
            text = campaign.messages.fresh(contact.id, kind)
            assert text == other.messages.fresh(contact.id, kind)
            found = campaign.messages.check(text, kind, contact.id)
            assert found == other.messages.check(text, kind, contact.id)
    for typed in ("a", "chen", "data eng"):
        assert campaign.board.columns(typed) == other.board.columns(typed)
    assert campaign.messages.kept(1, MessageKind.REQUEST) is None


def test_a_change_between_two_steps_is_seen(demo: Campaign) -> None:
    steps = everything(demo)
    for at, step in enumerate(steps):
        step()
        person = demo.people.all()[0]
        demo.people.note(person.id, f"Said {at} things")
        demo.people.remove(demo.people.all()[-1].id)
    other = Campaign(demo.path, fixed_clock(MONDAY))
    assert demo.board.columns("a") == other.board.columns("a")
    first = demo.people.all()[0]
    text = demo.messages.fresh(first.id, MessageKind.REQUEST)
    assert text == other.messages.fresh(first.id, MessageKind.REQUEST)
