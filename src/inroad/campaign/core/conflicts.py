"""Conflicts: of two edits of one field on two machines, the value that lost, until I choose."""

import contextlib
from typing import NamedTuple

from inroad.campaign.core.said_values import SaidValues
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.called import called
from inroad.domain.changes import Change
from inroad.domain.documents.conflict import Conflict
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import word_for
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.search import name_key
from inroad.domain.tables import DOCUMENTS, KINDS, any_of
from inroad.domain.text import clean
from inroad.store.format.codec import with_field


class Choice(NamedTuple):
    """One conflict as it is shown: whose field it is, the value that stands, and the other."""

    id: int
    name: str
    field: str
    stands: str
    other: str


class Conflicts:
    """Where two copies had changed the same."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def count(self) -> int:
        """Return how many there are."""
        return len(self._work.store.all(Conflict))

    def all(self) -> tuple[Choice, ...]:
        """Return every conflict, by name."""
        found = map(self._choice, self._work.store.all(Conflict).values())
        return tuple(sorted(found, key=lambda one: (name_key(one.name), one.field, one.id)))

    def keep(self, conflict_id: int) -> Change:
        """Keep the value that stands, and let the other one go."""
        conflict = self._work.find(Conflict, conflict_id)
        return self._work.change(
            f"Kept the {_word(conflict)} of {self._name(conflict)}", drop=[conflict]
        )

    def take(self, conflict_id: int) -> Change:
        """Take the other value instead of the one that stands.

        Raises:
            InroadError: what it belongs to is not there any more.
        """
        conflict = self._work.find(Conflict, conflict_id)
        document = self._document(conflict)
        if document is None:
            raise InroadError("What it belongs to is not in the campaign any more.")
        changed = with_field(document, conflict.field, conflict.value)
        label = f"Took the other {_word(conflict)} of {self._name(conflict)}"
        return self._work.change(label, [changed], [conflict])

    def _choice(self, conflict: Conflict) -> Choice:
        document = self._document(conflict)
        return Choice(
            conflict.id,
            self._name(conflict),
            _word(conflict),
            self._said(document, conflict.field),
            self._other(conflict, document),
        )

    def _said(self, document: Document | None, field: str) -> str:
        """Say what stands in a field, where it is still there."""
        is_there = document is not None and hasattr(document, field)
        return SaidValues(self._work).say(document, field) if document and is_there else "nothing"

    def _other(self, conflict: Conflict, document: Document | None) -> str:
        """Say the other value; as it is stored where it belongs to nothing that is known."""
        if document is not None and hasattr(document, conflict.field):
            with contextlib.suppress(InroadError):
                return self._said(
                    with_field(document, conflict.field, conflict.value), conflict.field
                )
        return clean(conflict.value) or "nothing"

    def _document(self, conflict: Conflict) -> Document | None:
        kind = KINDS.get(conflict.table)
        return self._work.store.get(kind, conflict.document) if kind is not None else None

    def _name(self, conflict: Conflict) -> str:
        document = self._document(conflict)
        if document is None:
            return any_of(conflict.table)
        # Who it is about may be gone, and the conflict is still to be chosen in.
        owner = self._work.store.get(Contact, getattr(document, "contact_id", 0))
        if owner is not None:
            return f"{owner.name}’s {DOCUMENTS[type(document)].noun}"
        return called(document)


def _word(conflict: Conflict) -> str:
    return word_for(KINDS.get(conflict.table), conflict.field)
