"""Which follow-up a word means: the one that is due, the next one, or what its words say."""

import pytest

from inroad.campaign import Campaign
from inroad.campaign.follow_ups.which import listed, which
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.follow_ups.follow_up import FollowUp
from tests.conftest import MONDAY
from tests.somebody import added


def upcoming(campaign: Campaign, *promises: tuple[str, str]) -> tuple[FollowUp, ...]:
    """Return what is to be done for somebody whom these things were promised, each by a day."""
    contact = added(campaign)
    for text, phrase in promises:
        due = campaign.read_date(phrase).day if phrase else None
        campaign.people.promise(contact.id, text, due, mine=True)
    return campaign.follow_ups.of(contact.id)


def meant(campaign: Campaign, found: tuple[FollowUp, ...], said: str = "") -> str:
    return which(found, said, "Priya", campaign.today).about


def test_what_is_due_is_meant_before_what_is_to_come(campaign: Campaign) -> None:
    found = upcoming(campaign, ("later", "next fri"), ("now", "today"), ("never", ""))
    assert meant(campaign, found) == "now"


def test_where_nothing_is_due_the_next_one_is_meant(campaign: Campaign) -> None:
    found = upcoming(campaign, ("later", "in 3 weeks"), ("soon", "next fri"), ("never", ""))
    assert meant(campaign, found) == "soon"
    assert meant(campaign, tuple(one for one in found if one.is_someday)) == "never"


@pytest.mark.parametrize("days", [("today", "yesterday"), ("next fri", "next fri"), ("", "")])
def test_of_several_alike_it_has_to_be_said_which(
    campaign: Campaign, days: tuple[str, str]
) -> None:
    found = upcoming(campaign, ("the book", days[0]), ("the slides", days[1]))
    with pytest.raises(InroadError, match=r"Several things are due for Priya: .*; say which one"):
        meant(campaign, found)
    for word in ("slides", "SLIDES", "keep-promise slides", str(_id(found, "the slides"))):
        assert meant(campaign, found, word) == "the slides"
    with pytest.raises(InroadError, match="“keep-promise” is several things"):
        meant(campaign, found, "keep-promise")


def _id(found: tuple[FollowUp, ...], about: str) -> int | None:
    return next(one.takeaway_id for one in found if one.about == about)


@pytest.mark.parametrize("said", ["dance", "...", "99", "1" * 5000, "\x1b[0mx", "\x00"])
def test_what_is_none_of_them_is_said(campaign: Campaign, said: str) -> None:
    found = upcoming(campaign, ("the book", "today"))
    with pytest.raises(NotFound, match="there is keep-promise, the book"):
        meant(campaign, found, said)


def test_nothing_at_all_is_said() -> None:
    with pytest.raises(NotFound, match="There is nothing to do for Ana at present"):
        which((), "", "Ana", MONDAY.date())


def test_each_is_listed_as_it_can_be_named(campaign: Campaign) -> None:
    found = upcoming(campaign, ("the book", "today"))
    assert listed(found) == f"keep-promise, the book ({found[0].takeaway_id})"
