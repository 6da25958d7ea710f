"""What hangs on a contact, a conversation or anything else: documents that have its id in a field.

They are found in the text of the file: of a large campaign hardly any is read for it.
"""

from collections.abc import Collection, Iterator
from dataclasses import fields

from inroad.domain.conversations.conversation import Conversation
from inroad.domain.documents.document import Document
from inroad.domain.tables import TABLES
from inroad.store.identity_map import Owned
from inroad.store.store import Store

_MOST_LOOKED_FOR = 50
"""Ids that are looked for each; of more it is sooner known whose every document is."""


def hanging_on(store: Store, contact_ids: Collection[int]) -> Iterator[Document]:
    """Yield what hangs on some contacts, and on their conversations."""
    talks = set[int]()
    for document in having_id(store, "contact_id", contact_ids):
        if isinstance(document, Conversation):
            talks.add(document.id)
        yield document
    for document in having_id(store, "conversation_id", talks):
        if getattr(document, "contact_id", None) not in contact_ids:
            yield document


def having_id(store: Store, field: str, ids: Collection[int]) -> Iterator[Document]:
    """Yield the documents of all kinds whose `field` holds one of some ids."""
    for kind in _kinds_with(field) if ids else ():
        # Whoever asks may change them one by one.
        for doc_id, _ in tuple(_owned(store, kind, field, ids)):
            document = store.get(kind, doc_id)
            if document is not None:
                yield document


def _kinds_with(field: str) -> list[type[Document]]:
    return [kind for kind in TABLES if field in (one.name for one in fields(kind))]


def _owned(store: Store, kind: type[Document], field: str, ids: Collection[int]) -> Owned:
    if len(ids) > _MOST_LOOKED_FOR:
        return (one for one in store.scan.owners(kind, field) if one[1] in ids)
    return store.scan.owned(kind, field, ids)
