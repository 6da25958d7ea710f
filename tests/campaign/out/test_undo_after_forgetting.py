"""Who was forgotten does not come back, and whoever undoes it is told so before anything else."""

from dataclasses import replace
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from tests.conftest import MONDAY
from tests.somebody import added


def opened(folder: Path) -> Campaign:
    return Campaign(folder / "data" / "inroad.json", fixed_clock(MONDAY), folder / "machine")


def with_two(folder: Path) -> tuple[Campaign, Contact, Contact]:
    """Return an open campaign, and the two people in it."""
    campaign = opened(folder)
    return campaign, added(campaign, "Zoë Quintanilla"), added(campaign, "Bo Li")


def test_who_takes_a_forgetting_back_is_told_before_something_else_is(tmp_path: Path) -> None:
    campaign, zoe, bo = with_two(tmp_path)
    campaign.people.edit(bo.id, replace(bo, role="Analyst"))
    campaign.out.forgetting.forget(zoe.id)
    campaign.people.note(bo.id, "Prefers mail.")
    campaign.close()
    again = opened(tmp_path)
    undone = again.history.undo()
    assert undone is not None
    assert "Bo Li" in undone.label
    assert [one.text for one in again.people.view(bo.id).touches] == []
    with pytest.raises(InroadError, match=r"does not come back. Once more .*“Edited Bo Li”"):
        again.history.undo()
    assert again.people.get(bo.id).role == "Analyst"
    again.close()
    once_more = opened(tmp_path)
    assert once_more.history.undo() is not None
    assert once_more.people.get(bo.id).role == ""


def test_who_takes_it_back_in_a_session_beside_is_told_too(tmp_path: Path) -> None:
    session, zoe, bo = with_two(tmp_path)
    for role in ("Clerk", "Analyst", "Lead"):
        session.people.edit(bo.id, replace(session.people.get(bo.id), role=role))
    session.history.undo()
    assert session.people.get(bo.id).role == "Analyst"
    opened(tmp_path).out.forgetting.forget(zoe.id)
    session.look()
    with pytest.raises(InroadError, match="does not come back"):
        session.history.undo()
    assert session.people.get(bo.id).role == "Analyst"
    session.history.undo()
    assert session.people.get(bo.id).role == "Clerk"


def test_where_nobody_but_them_was_ever_there_nothing_is_to_be_taken_back(tmp_path: Path) -> None:
    campaign = opened(tmp_path)
    alone = added(campaign, "Zoë Quintanilla")
    campaign.out.forgetting.forget(alone.id)
    assert campaign.history.undo() is None
    added(campaign, "Sam Ortiz")
    campaign.history.undo()
    assert campaign.history.undo() is None
    campaign.close()
