"""Who led me to somebody, and is not to be named to them."""

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.people.contact import Contact


def hidden_names(work: UnitOfWork, contact: Contact) -> tuple[str, ...]:
    """Return the name of who referred me to a contact, where I may not say so; else nothing."""
    if contact.referred_by is None or contact.may_use_name:
        return ()
    referrer = work.store.get(Contact, contact.referred_by)
    return (referrer.name,) if referrer is not None else ()
