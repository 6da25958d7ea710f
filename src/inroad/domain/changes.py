"""Edits of documents, and the changes that they make together."""

from collections.abc import Iterator
from typing import NamedTuple

from inroad.domain.documents.document import Document


class Edit(NamedTuple):
    """One document before and after; None where it did not exist or is deleted."""

    before: Document | None
    after: Document | None

    @property
    def document(self) -> Document:
        """The document in whichever state it exists."""
        document = self.after if self.after is not None else self.before
        if document is None:
            raise ValueError("an edit without a document")
        return document

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


class Change(NamedTuple):
    """One transaction as it was committed: what it did in words, and every edit.

    `label` is a past-tense sentence without a full stop ("Moved Maya Chen to Met").
    """

    label: str
    edits: tuple[Edit, ...] = ()

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.label, tuple(edit.inverse for edit in reversed(self.edits)))

    @property
    def states(self) -> Iterator[Document]:
        """Every document that it edits, as it was and as it is: it may have belonged elsewhere."""
        for edit in self.edits:
            yield from (one for one in edit if one is not None)

    def concerns_any(self, *kinds: type[Document]) -> bool:
        """Whether it edits a document of one of these kinds."""
        return any(isinstance(edit.document, kinds) for edit in self.edits)
