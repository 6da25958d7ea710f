"""What lists sort people by: had without reading ten thousand contacts."""

from typing import NamedTuple

from inroad.domain.people.contact import Contact, SortName, by_name
from inroad.domain.people.stages import Stage


class Standing(NamedTuple):
    """Where a contact stands, whether goals are chosen for them, and what the name sorts by."""

    stage: Stage
    has_goals: bool
    name: SortName


def standing_of(contact: Contact) -> Standing:
    """Return what lists sort a contact by."""
    return Standing(contact.stage, bool(contact.goals), by_name(contact))
