"""Deleting a person: whatever hangs on them goes along, of whichever kind, and comes back."""

from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.core import hanging
from inroad.clock import fixed_clock
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.documents.document import Document
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.domain.tables import TABLES
from tests.conftest import MONDAY
from tests.everything_written import campaign_of_everything

BELONGING = ("contact_id", "conversation_id")


def test_everything_that_hangs_on_a_person_goes_and_comes_back(tmp_path: Path) -> None:
    campaign = campaign_of_everything(tmp_path / "inroad.json")
    store = campaign._work.store

    def known() -> dict[type[Document], set[int]]:
        return {kind: set(store.all(kind)) for kind in TABLES}

    before = known()
    (contact,) = campaign.people.all()
    belonging = {
        kind
        for kind in TABLES
        if any(hasattr(one, name) for one in store.all(kind).values() for name in BELONGING)
    }
    assert len(belonging) > 5
    campaign.people.remove(contact.id)
    assert {kind for kind, ids in known().items() if not ids} == {Contact, *belonging}
    campaign.history.undo()
    assert known() == before


@pytest.mark.parametrize("is_reopened", [False, True], ids=["begun", "reopened"])
@pytest.mark.parametrize("looked_for", [0, 50], ids=["all at once", "each"])
def test_what_hangs_on_others_stays(
    demo: Campaign, monkeypatch: pytest.MonkeyPatch, looked_for: int, is_reopened: bool
) -> None:
    monkeypatch.setattr(hanging, "_MOST_LOOKED_FOR", looked_for)
    campaign = demo
    if is_reopened:
        demo.close()
        campaign = Campaign(demo.path, fixed_clock(MONDAY))
    gone = {one.id for one in campaign.people.all() if one.stage in (Stage.SCHEDULED, Stage.MET)}
    campaign.people.note(min(gone), "Said after all the rest.")
    store = campaign._work.store
    talks = {one.id for one in store.all(Conversation).values() if one.contact_id in gone}
    assert len(gone) > 1
    assert talks

    def hangs(document: Document) -> bool:
        return bool(
            {document.id, getattr(document, "contact_id", 0)} & gone
            or getattr(document, "conversation_id", 0) in talks
        )

    stays = {
        kind: {one.id for one in store.all(kind).values() if not hangs(one)} for kind in TABLES
    }
    campaign.people.remove_all(gone)
    assert {kind: set(store.all(kind)) for kind in TABLES} == stays
