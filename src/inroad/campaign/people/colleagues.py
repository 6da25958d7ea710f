"""Who else is at an organisation: whom to ask next there, and whether anybody answered.

Which names are of one organisation is asked of `UnitOfWork.organisations`.
"""

from collections.abc import Iterator

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import REQUESTS, TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.facts import NOBODY_ELSE, Organisation
from inroad.domain.people.contact import Contact, by_name
from inroad.domain.people.organisation_names import SaidOfTwo
from inroad.domain.people.organisations import organisation_key
from inroad.domain.people.stages import Stage

_BEYOND = frozenset({Stage.SCHEDULED, Stage.MET, Stage.THANKED, Stage.IN_TOUCH})


class Organisations:
    """Groups contacts by organisation."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def around(self, contact: Contact) -> Organisation:
        """Return what happened with others at the contact's organisation."""
        there = self._work.members.of(contact.organisation)
        others = [member for member in there if member.id != contact.id]
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

    def concerned(self, change: Change) -> set[int]:
        """Return whose colleagues a change concerns: everybody at their place.

        Where something was said of two organisations, it is everybody at one that was spoken of.
        """
        found = set(self._around_edits(change))
        if change.concerns_any(SaidOfTwo):
            found |= self._spoken_of(change)
        return found

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

    def _around_edits(self, change: Change) -> Iterator[int]:
        """Yield who is where somebody is, or was, whom an edit is about, and themselves."""
        for person in filter(None, map(self._whose, change.states)):
            there = self._work.members.of(person.organisation)
            yield from (person.id, *(member.id for member in there))

    def _whose(self, document: Document) -> Contact | None:
        """Return whom a document is about, where it counts for their colleagues."""
        if isinstance(document, Touch):
            return self._work.store.get(Contact, document.contact_id)
        return document if isinstance(document, Contact) else None

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
