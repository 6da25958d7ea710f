"""How people stand after the letters before: a box with a whole thread is read in its order.

What a letter of mine is (a request, the second one, a word between) depends on those before it,
which are only proposed yet.
"""

from bisect import insort
from dataclasses import replace

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.receiving.proposals import Deed, Proposal
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage, is_ahead

_MEANS = {TouchKind.REQUEST: Stage.REQUESTED, TouchKind.THANK_YOU: Stage.THANKED}
"""To which stage something that I wrote moves a card."""


def moved(contact: Contact, kind: TouchKind) -> Contact:
    """Return a contact as a letter leaves them: on the board again, or a stage on."""
    if kind is TouchKind.REPLY and contact.stage is Stage.CLOSED:
        return replace(contact, stage=Stage.REQUESTED)
    stage = _MEANS.get(kind)
    if stage is not None and is_ahead(stage, of=contact.stage):
        return replace(contact, stage=stage, planned_on=None)
    return contact


class AfterLetters:
    """People and what happened with them, as if all that was proposed so far were taken."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._contacts: dict[int, Contact] = {}
        self._touches: dict[int, list[Touch]] = {}

    def contact(self, contact: Contact) -> Contact:
        """Return somebody as the letters before leave them."""
        return self._contacts.get(contact.id, contact)

    def touches(self, contact_id: int) -> list[Touch]:
        """Return what happened with somebody, in its order."""
        found = self._touches.get(contact_id)
        return list(self._work.index.touches(contact_id)) if found is None else found

    def add(self, proposal: Proposal) -> None:
        """Take one more proposal for granted."""
        if proposal.deed not in (Deed.TOUCH, Deed.INTRODUCTION) or not proposal.contact_id:
            return
        contact = self.contact(self._work.contact(proposal.contact_id))
        self._contacts[contact.id] = moved(contact, proposal.kind)
        touches = self.touches(contact.id)
        touch = self._work.touch(contact.id, proposal.kind, proposal.text, at=proposal.at)
        insort(touches, touch, key=lambda one: one.at)
        self._touches[contact.id] = touches
