"""What there is to do for one contact, computed from all that is recorded."""

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.means import Means
from inroad.campaign.follow_ups.policies import Policies
from inroad.campaign.people.colleagues import Organisations
from inroad.campaign.people.referrals import Referrals
from inroad.domain.changes import Change
from inroad.domain.follow_ups.computed import worked_out
from inroad.domain.follow_ups.facts import NOBODY_ELSE, Facts
from inroad.domain.follow_ups.policy import Policy
from inroad.domain.follow_ups.worked_out import WorkedOut
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage


class Calculator:
    """Computes follow-ups; it keeps none."""

    def __init__(self, work: UnitOfWork, referrals: Referrals) -> None:
        self._work = work
        self._organisations = Organisations(work)
        self._referrals = referrals

    def of(self, contact: Contact, means: Means) -> WorkedOut:
        """Return what to do next for a contact, without the cap on requests."""
        policy = means.policies.of(contact.id)
        return worked_out(self._facts(contact, policy), policy, means.calendar, means.now)

    def next_there(self, contact: Contact) -> int:
        """Return the id of whom to ask next at the organisation of a contact; 0 for nobody."""
        return self._organisations.around(contact).next_id

    def concerned(self, change: Change, policies: Policies) -> set[int]:
        """Return the contacts for whom a change to others matters."""
        found = set(self._referrals.concerned(change))
        if policies.ask_elsewhere_anywhere:
            found |= self._organisations.concerned(change)
        return found

    def _facts(self, contact: Contact, policy: Policy) -> Facts:
        asks = policy.ask_elsewhere is not None and contact.stage is Stage.REQUESTED
        there = self._organisations.around(contact) if asks else NOBODY_ELSE
        referred = self._referrals.met_through(contact)
        return Facts(contact, *self._work.index.history(contact.id), there, referred)
