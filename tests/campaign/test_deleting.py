"""Deleting a person: whatever hangs on them goes along, of whichever kind, and comes back."""

from pathlib import Path

from inroad.domain.documents.document import Document
from inroad.domain.people.contact import Contact
from inroad.domain.tables import TABLES
from tests.everything_written import campaign_of_everything

BELONGING = ("contact_id", "conversation_id")


def test_everything_that_hangs_on_a_person_goes_and_comes_back(tmp_path: Path) -> None:
    campaign = campaign_of_everything(tmp_path / "inroad.json")
    store = campaign._work.store

    def known() -> dict[type[Document], set[int]]:
        return {kind: set(store.all(kind)) for kind in TABLES}

    before = known()
    (contact,) = campaign.people.all()
    hanging = {
        kind
        for kind in TABLES
        if any(hasattr(one, name) for one in store.all(kind).values() for name in BELONGING)
    }
    assert len(hanging) > 5
    campaign.people.remove(contact.id)
    assert {kind for kind, ids in known().items() if not ids} == {Contact, *hanging}
    campaign.history.undo()
    assert known() == before
