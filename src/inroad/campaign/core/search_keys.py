"""The texts that words are looked for in, of all documents of one kind: each is made once.

They are made from what stands in the file, one after another, when they are looked in first, or
ahead in a thread. The documents themselves do not stay in memory for it.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.documents.document import Document

D = TypeVar("D", bound=Document)


class SearchKeys(Generic[D]):
    """The search keys of one kind of document, by id, in the order of its table.

    What has nothing to look in (a touch may say with its kind alone what happened) is left out.
    """

    def __init__(self, work: UnitOfWork, kind: type[D], key: Callable[[D], str]) -> None:
        """Know the documents of `kind`; `key` returns what is looked in of one, or ""."""
        self._store = work.store
        self._kind = kind
        self._key = key
        self._known: dict[int, str] = {}
        self._empty: set[int] = set()
        """Those that were looked at, and of which there is nothing to look in."""
        self._rest: Iterator[D] | None = None
        """Those that nobody looked at yet, as they were when it was begun; None before that."""
        self._looked_at: list[int] = []
        """The ids of those that were looked at, in order, until it is all of them."""
        self._later: dict[int, str] = {}
        """The keys of those that changed since then, and were not looked at yet."""
        self.is_complete = False
        """Whether all were looked at."""
        self._is_in_order = True
        self._meanwhile: set[int] = set()
        """What changed while keys are made in a thread."""
        work.follow(self._follow)

    def __iter__(self) -> Iterator[tuple[int, str]]:
        """Return ids and keys; whoever has enough soon has no more of them made.

        Several may do so by turns: what one has made, the others find as well.
        """
        if not self.is_complete:
            return self._as_they_are_made(self._looked_at)
        self._put_in_order()
        return iter(tuple(self._known.items()))

    def _as_they_are_made(self, looked_at: list[int]) -> Iterator[tuple[int, str]]:
        at = 0
        while at < len(looked_at) or self._look_at_next():
            doc_id = looked_at[at]
            at += 1
            key = self._known.get(doc_id)
            if key is not None:
                yield doc_id, key

    def _look_at_next(self) -> bool:
        """Make the key of one more document; return whether there was any."""
        if self._rest is None:
            self._rest = self._store.each(self._kind)
        for document in self._rest:
            key = self._later.pop(document.id, None)
            self._put(document.id, self._key(document) if key is None else key)
            self._looked_at.append(document.id)
            return True
        if self.is_complete:
            return False
        later, self._later = self._later, {}
        for doc_id, key in later.items():
            self._is_in_order = False
            self._put(doc_id, key)
        self._looked_at += later
        # Whoever is on the way has the list still.
        self._rest, self.is_complete, self._looked_at = iter(()), True, []
        return bool(later)

    def all(self) -> Mapping[int, str]:
        """Return all of them."""
        if not self.is_complete:
            for _ in self:
                pass
        self._put_in_order()
        return self._known

    def get_ready(self) -> Iterator[Callable[[], None]]:
        """Yield what makes all of them, and may be done in a thread; the rest is done at once."""
        if self._rest is not None:
            return
        documents, made = self._store.each(self._kind), list[dict[int, str]]()
        self._meanwhile.clear()
        yield lambda: made.append({one.id: self._key(one) for one in documents})
        if self._rest is not None or not made:
            # Somebody did not wait for it, or it came to no end: then they are made when asked for.
            return
        self._rest, self.is_complete = iter(()), True
        for doc_id, key in made[0].items():
            if doc_id not in self._meanwhile:
                self._put(doc_id, key)
        present = self._store.all(self._kind)
        for doc_id in self._meanwhile:
            self._is_in_order = False
            document = present.get(doc_id)
            self._put(doc_id, self._key(document) if document is not None else "")

    def _put(self, doc_id: int, key: str) -> None:
        """Keep a key, or that there is nothing in it."""
        if key:
            self._known[doc_id] = key
            self._empty.discard(doc_id)
        else:
            self._known.pop(doc_id, None)
            self._empty.add(doc_id)

    def _follow(self, change: Change) -> None:
        for edit in change.edits:
            if isinstance(edit.document, self._kind):
                after = edit.after
                key = self._key(after) if isinstance(after, self._kind) else ""
                self._take(edit.document.id, key)

    def _take(self, doc_id: int, key: str) -> None:
        self._meanwhile.add(doc_id)
        if self._rest is None:
            return
        was_known = doc_id in self._known
        if was_known or doc_id in self._empty or self.is_complete:
            self._put(doc_id, key)
            self._is_in_order &= was_known
        else:
            # Its turn will come, or it is a new one and stands behind all.
            self._later[doc_id] = key

    def _put_in_order(self) -> None:
        if not self._is_in_order:
            known = self._known
            self._known = {one: known[one] for one in self._store.all(self._kind) if one in known}
            self._is_in_order = True
