"""Values that are kept of a person beside the fields of a contact: when two are one, and their ids.

Whatever brings a second value (a file, two contacts that are made one) keeps it by this.
"""

import uuid
from collections.abc import Callable, Mapping

from inroad.domain.people.detail import Detail, ValueKind
from inroad.domain.people.identity import email_key, phone_key
from inroad.domain.search import comparable
from inroad.exchange.contacts.profile_address import slug

KIND_OF: Mapping[str, ValueKind] = {
    "name": ValueKind.NAME,
    "organisation": ValueKind.ORGANISATION,
    "role": ValueKind.ROLE,
    "email": ValueKind.EMAIL,
    "phone": ValueKind.PHONE,
    "url": ValueKind.LINK,
    "notes": ValueKind.NOTE,
}
"""What a second value of a field of a contact is."""

FIELD_OF: Mapping[ValueKind, str] = {kind: field for field, kind in KIND_OF.items()}

MERGED = "inroad:"
"""What a UID begins with that was the id of a contact which is one with this one now."""

_NAMESPACE = uuid.UUID("5f0d3f52-3c7a-4d36-8f60-0d3f1f1a2c44")
"""What the ids of people who came from nowhere are derived in (RFC 9562, version 5)."""

ValueKey = tuple[ValueKind, str]
"""What the ways of writing one value have in common."""


def own_uid(campaign_key: str, contact_id: int) -> str:
    """Return the UID of a contact in cards that Inroad writes: a phone knows them by it.

    Args:
        campaign_key: what ids are derived from.
        contact_id: whose it is.
    """
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{campaign_key}/{contact_id}')}"


def value_key(kind: ValueKind, text: str) -> ValueKey:
    """Return what the ways of writing one value have in common."""
    return kind, _KEYS.get(kind, comparable)(text) or comparable(text)


def detail_of(
    id_of: Callable[..., int], contact_id: int, kind: ValueKind, text: str, label: str = ""
) -> Detail:
    """Return a value as a document, whose id every machine derives alike.

    Args:
        id_of: derives ids: `UnitOfWork.derived_id`.
        contact_id: whose it is.
        kind: what it is.
        text: the value.
        label: what its source calls it.
    """
    key = value_key(kind, text)[1]
    return Detail(id_of("detail", str(contact_id), kind.value, key), contact_id, kind, text, label)


def _link_key(text: str) -> str:
    return slug(text) or text.rstrip("/").lower()


def _as_it_is(text: str) -> str:
    return text


_KEYS: Mapping[ValueKind, Callable[[str], str]] = {
    ValueKind.EMAIL: email_key,
    ValueKind.PHONE: phone_key,
    ValueKind.LINK: _link_key,
    ValueKind.PROPERTY: _as_it_is,
    ValueKind.UID: _as_it_is,
}
