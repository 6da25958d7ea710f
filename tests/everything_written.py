"""A campaign in which every field that a person writes into holds a word of its own.

It is made from the records, so that a field that is new is in every test that uses this: one that
stands nowhere, or is not found, fails them.
"""

from pathlib import Path
from typing import Any

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import JsonText, Text
from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.message import Message
from inroad.domain.messages.preferences import WRITING_ID, OwnReason, Writing
from inroad.domain.people.contact import Contact
from inroad.domain.people.profile import PROFILE_ID, Profile
from inroad.domain.people.target import Target
from inroad.domain.tables import TABLES
from inroad.store import Store
from inroad.store.format.codec import decode
from inroad.store.format.ids import derived_id
from tests.conftest import MONDAY
from tests.odd_values import FieldOf, fields_of, sample

FIRST = 1 << 33
CONTACT, TALK, OTHER = FIRST + 1, FIRST + 2, FIRST + 3

_RELATED: dict[str, Any] = {
    "contact_id": CONTACT,
    "conversation_id": TALK,
    "key": "own-goal",
    "goal": "industry",
    "is_own": True,
    "table": "contacts",
    "document": CONTACT,
    "field": "notes",
    "welcomed": True,
}
"""What ties the documents together, where a field of that name takes it."""


def words_of(kind: type[Document]) -> dict[str, FieldOf]:
    """Return the fields of a kind that a person writes into, each by a word of its own."""
    return {
        f"zq{kind.__name__}{field.name}z".replace("_", "").lower(): field
        for field in fields_of(kind)
        if _is_written(field)
    }


def every_word() -> dict[str, FieldOf]:
    """Return each field of each kind that a person writes into, by its word."""
    return {word: field for kind in TABLES for word, field in words_of(kind).items()}


def campaign_of_everything(path: Path) -> Campaign:
    """Return a campaign with one document of each kind, every text of which has its word."""
    store = Store(path, fixed_clock(MONDAY))
    edits = [Edit(None, _filled(kind, store.key)) for kind in TABLES]
    store.commit(Change("Filled", tuple(edits)))
    store.close()
    return Campaign(path, fixed_clock(MONDAY))


def _is_written(field: FieldOf) -> bool:
    match field.sort:
        case Text(_, _, is_written):
            return is_written
        case JsonText():
            return True
        case type() if hasattr(field.sort, "_fields"):
            return "name" in field.sort._fields
    return False


def _filled(kind: type[Document], store_key: str) -> Document:
    known = {field.name for field in fields_of(kind)}
    numbers: dict[type[Document], int] = {
        Contact: CONTACT,
        Conversation: TALK,
        Profile: PROFILE_ID,
        Writing: WRITING_ID,
        # There is one for each contact and kind.
        Message: derived_id(store_key, "message", str(CONTACT), MessageKind.REQUEST.value),
    }
    number = numbers.get(kind, OTHER)
    raw = sample(kind, number)
    raw |= {name: value for name, value in _RELATED.items() if name in known}
    if kind is OwnReason:
        raw["rule"] = CheckRule.LONG.value
    if kind is Target:
        # It is one of those that the profile names.
        raw |= {"name": "zqprofiletargetorganisationsz", "is_role": False}
    for word, field in words_of(kind).items():
        raw[field.name] = _value(word, field)
    return decode(kind, number, raw)


def _value(word: str, field: FieldOf) -> Any:
    if isinstance(field.sort, JsonText):
        return f'"{word}"'
    one = word if isinstance(field.sort, Text) else ["2026-12-24", word]
    return [one] if field.items is not None else one
