"""The texts of one kind of document as words are looked for in them, in the order of their table.

They are folded when they are looked in first, or ahead. A document without any words of a person
(a touch may say with its kind alone what happened) is not kept here.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from inroad.campaign.core.pauses import gathered
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.documents.document import Document
from inroad.domain.documents.searchable import written
from inroad.domain.search import search_key

BETWEEN = " | "
"""Between the fields of a document, so that nothing is found that begins in one and ends in
another."""


class Folded(NamedTuple):
    """A document, and all that a person wrote in it as words are looked for in it."""

    document: Document
    key: str


class FoldedTexts:
    """What a person wrote in the documents of one kind, folded once."""

    def __init__(self, work: UnitOfWork, kind: type[Document]) -> None:
        self._work = work
        self._kind = kind
        self._known: dict[int, Folded] = {}
        self._wordless: set[int] = set()
        self._is_in_order = False

    def __iter__(self) -> Iterator[Folded]:
        """Yield the documents that have words, in the order of their table."""
        return iter(self._known.values()) if self._is_in_order else self._folding()

    def get_ready(self) -> Iterator[Callable[[], None]]:
        """Yield what folds all of them, and may be done in a thread; the rest is done at once."""
        documents, found = list[Document](), list[Folded]()
        yield from gathered(self._work.store.all(self._kind), documents)
        yield lambda: found.extend(map(fold, documents))
        if not self._is_in_order:
            present = self._work.store.all(self._kind)
            for one in found:
                # What changed meanwhile is folded when it is looked in.
                if one.key and present.get(one.document.id) is one.document:
                    self._known[one.document.id] = one

    def follow(self, before: Document | None, after: Document | None) -> None:
        """Follow an edit of one document of the kind."""
        if after is None:
            if before is not None:
                self._known.pop(before.id, None)
                self._wordless.discard(before.id)
            return
        was_known = after.id in self._known
        self._wordless.discard(after.id)
        one = fold(after)
        if not one.key:
            self._known.pop(after.id, None)
            self._wordless.add(after.id)
        elif was_known:
            self._known[after.id] = one
        else:
            # Where it stands among the others, its table knows.
            self._is_in_order = False

    def _folding(self) -> Iterator[Folded]:
        """Yield them, each folded where it was not before: whoever looks may have enough soon."""
        in_order: dict[int, Folded] = {}
        for document in self._work.store.all(self._kind).values():
            if document.id in self._wordless:
                continue
            one = self._known.get(document.id) or fold(document)
            if one.key:
                in_order[document.id] = self._known[document.id] = one
                yield one
            else:
                self._wordless.add(document.id)
        self._known, self._is_in_order = in_order, True


def fold(document: Document) -> Folded:
    """Return what a person wrote in a document as words are looked for in it."""
    return Folded(document, search_key(BETWEEN.join(_texts(document))))


def _texts(document: Document) -> Iterator[str]:
    return (one.text for one in written(document))
