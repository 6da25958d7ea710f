"""Who else is at an organisation: whom to ask next there, and whether anybody answered.

Which names are of one organisation is asked of `UnitOfWork.organisations`.
"""

from collections import defaultdict

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import REQUESTS, TouchKind
from inroad.domain.follow_ups.facts import NOBODY_ELSE, Organisation
from inroad.domain.people.contact import Contact, by_name
from inroad.domain.people.organisation_names import OrganisationNames, SaidOfTwo
from inroad.domain.people.organisations import organisation_key
from inroad.domain.people.stages import Stage

_BEYOND = frozenset({Stage.SCHEDULED, Stage.MET, Stage.THANKED, Stage.IN_TOUCH})


class Organisations:
    """Groups contacts by organisation."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._members: dict[str, list[int]] | None = None
        self._grouped_by: OrganisationNames | None = None
        """What the members are grouped by."""

    def around(self, contact: Contact) -> Organisation:
        """Return what happened with others at the contact's organisation."""
        others = [
            self._work.contact(member) for member in self.members(contact) if member != contact.id
        ]
        if not others:
            return NOBODY_ELSE
        touches = [touch for other in others for touch in self._work.index.touches(other.id)]
        asked = [touch.at for touch in touches if touch.kind in REQUESTS]
        following = _next_of(others)
        return Organisation(
            following.name if following else "",
            max(asked, default=None),
            any(other.stage in _BEYOND or self._has_replied(other) for other in others),
            following.id if following else 0,
        )

    def members(self, contact: Contact) -> list[int]:
        """Return who is at the contact's organisation, the contact with them."""
        if not contact.organisation:
            return []
        names = self._work.organisations
        if self._members is None or self._grouped_by is not names:
            grouped: dict[str, list[int]] = defaultdict(list)
            for one in self._work.store.all(Contact).values():
                if one.organisation:
                    grouped[names.key(one.organisation)].append(one.id)
            self._members, self._grouped_by = dict(grouped), names
        return self._members.get(names.key(contact.organisation), [])

    def take(self, change: Change) -> set[int]:
        """Follow a change, and return whose colleagues it concerns: everybody at their place.

        Where something was said of two organisations, it is everybody at one that was spoken of.
        """
        concerned = set(self._concerned(change))
        if change.concerns_any(Contact):
            self._members = None
            concerned |= set(self._concerned(change))
        if change.concerns_any(SaidOfTwo):
            concerned |= self._spoken_of(change)
        return concerned

    def forget(self) -> None:
        """Have all be grouped anew: changes were not followed."""
        self._members = None

    def _spoken_of(self, change: Change) -> set[int]:
        """Return who is at an organisation of which something was ever said.

        What is said of two may part others as well, or join them: see `OrganisationNames`.
        """
        before = (edit.before for edit in change.edits)
        said = (*self._work.store.all(SaidOfTwo).values(), *before)
        pairs = ((one.one, one.other) for one in said if isinstance(one, SaidOfTwo))
        keys = {organisation_key(name) for pair in pairs for name in pair} - {""}
        people = self._work.store.all(Contact).values()
        return {one.id for one in people if organisation_key(one.organisation) in keys}

    def _concerned(self, change: Change) -> list[int]:
        found: list[int] = []
        for edit in change.edits:
            for document in (edit.before, edit.after):
                if isinstance(document, Contact):
                    found += self.members(document)
                elif isinstance(document, Touch):
                    owner = self._work.store.get(Contact, document.contact_id)
                    found += self.members(owner) if owner else []
        return found

    def _has_replied(self, contact: Contact) -> bool:
        """Whether the last word between us was a reply."""
        for touch in reversed(self._work.index.touches(contact.id)):
            if touch.kind is TouchKind.REPLY:
                return True
            if touch.kind.is_real:
                return False
        return False


def _next_of(others: list[Contact]) -> Contact | None:
    """Return whom to ask next: somebody not asked yet, with goals chosen first; None for nobody."""
    fresh = [
        other for other in others if other.stage is Stage.IDENTIFIED and other.may_be_suggested
    ]
    return min(fresh, key=lambda one: (not one.goals, by_name(one)), default=None)
