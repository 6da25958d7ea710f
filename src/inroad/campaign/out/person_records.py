"""Contacts with all that is known of them, as the records that other programs' files are made of.

What a person came in with goes out again: their own id at its source, the lines of their card, and
a name under which they were known elsewhere (as a nickname).
"""

from collections.abc import Iterable, Iterator, Sequence

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.people.kept_values import MERGED, own_uid
from inroad.domain.people.contact import Contact
from inroad.domain.people.detail import Detail, ValueKind
from inroad.exchange.records import FurtherValue, PersonRecord


def records_of(work: UnitOfWork, contacts: Iterable[Contact]) -> Iterator[PersonRecord]:
    """Yield a record for each contact."""
    for place, contact in enumerate(contacts, 1):
        yield record_of(contact, work.index.details(contact.id), place, work.store.key)


def record_of(
    contact: Contact, details: Sequence[Detail], place: int, campaign_key: str
) -> PersonRecord:
    """Return a contact as a record.

    Args:
        contact: who it is.
        details: what is known of them beside their fields.
        place: which record of the file it is, from 1 on.
        campaign_key: what ids are derived from.
    """
    uids = [
        one.text for one in details if one.kind is ValueKind.UID and not one.text.startswith(MERGED)
    ]
    return PersonRecord(
        place,
        contact.name,
        contact.organisation,
        contact.role,
        contact.email,
        contact.phone,
        contact.url,
        contact.connected_on,
        contact.called,
        zone=contact.zone,
        notes=contact.notes,
        tags=contact.tags,
        uid=uids[0] if uids else own_uid(campaign_key, contact.id),
        further=tuple(filter(None, map(_further, details))),
        properties=tuple(one.text for one in details if one.kind is ValueKind.PROPERTY),
    )


def _further(detail: Detail) -> FurtherValue | None:
    match detail.kind:
        case ValueKind.UID | ValueKind.PROPERTY:
            return None
        case ValueKind.NAME:
            return FurtherValue(ValueKind.NICKNAME, detail.text)
    return FurtherValue(detail.kind, detail.text, detail.name)
