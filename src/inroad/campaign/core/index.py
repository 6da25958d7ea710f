"""Which documents belong to which contact and conversation, kept up to date by changes."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, Generic, TypeVar

from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch, TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.snooze import Snooze
from inroad.store import Store

D = TypeVar("D", bound=Document)

_BY_TIME = attrgetter("at", "id")


class _ByOwner(Generic[D]):
    """The documents of one kind, by the id of what they belong to, in an order."""

    def __init__(
        self, kind: type[D], owner: str, order: Callable[[D], Any], documents: dict[int, D]
    ) -> None:
        """Group `documents` by their field `owner`; each group is sorted by `order`."""
        self.kind = kind
        self._owner: Callable[[D], int] = attrgetter(owner)
        self._order = order
        self._groups: dict[int, dict[int, D]] = {}
        self._sorted: dict[int, tuple[D, ...]] = {}
        for document in documents.values():
            self._groups.setdefault(self._owner(document), {})[document.id] = document

    def of(self, owner: int) -> tuple[D, ...]:
        """Return what belongs to `owner`, in order."""
        group = self._groups.get(owner)
        if not group:
            return ()
        found = self._sorted.get(owner)
        if found is None:
            found = self._sorted[owner] = tuple(sorted(group.values(), key=self._order))
        return found

    def take(self, before: Document | None, after: Document | None) -> None:
        """Follow an edit of one document."""
        if isinstance(before, self.kind):
            owner = self._owner(before)
            self._groups.get(owner, {}).pop(before.id, None)
            self._sorted.pop(owner, None)
        if isinstance(after, self.kind):
            owner = self._owner(after)
            self._groups.setdefault(owner, {})[after.id] = after
            self._sorted.pop(owner, None)


class Index:
    """Groups the documents of a store; reading it costs no search."""

    def __init__(self, store: Store) -> None:
        def grouped(kind: type[D], owner: str, order: Callable[[D], Any]) -> _ByOwner[D]:
            return _ByOwner(kind, owner, order, dict(store.all(kind)))

        self._touches = grouped(Touch, "contact_id", _BY_TIME)
        self._conversations = grouped(Conversation, "contact_id", by_time)
        self._takeaways = grouped(Takeaway, "contact_id", _BY_TIME)
        self._snoozes = grouped(Snooze, "contact_id", attrgetter("id"))
        self._questions = grouped(Question, "conversation_id", attrgetter("position", "id"))

    def take(self, change: Change) -> None:
        """Follow a committed change."""
        for edit in change.edits:
            self._touches.take(edit.before, edit.after)
            self._conversations.take(edit.before, edit.after)
            self._takeaways.take(edit.before, edit.after)
            self._snoozes.take(edit.before, edit.after)
            self._questions.take(edit.before, edit.after)

    def history(
        self, contact_id: int
    ) -> tuple[
        tuple[Touch, ...],
        tuple[Conversation, ...],
        tuple[Takeaway, ...],
        tuple[Snooze, ...],
    ]:
        """Return the contact's touches, conversations, takeaways and snoozes, each in order."""
        return (
            self._touches.of(contact_id),
            self._conversations.of(contact_id),
            self._takeaways.of(contact_id),
            self._snoozes.of(contact_id),
        )

    def touches(self, contact_id: int) -> tuple[Touch, ...]:
        """Return the contact's touches, oldest first."""
        return self._touches.of(contact_id)

    def last_touch(self, contact_id: int, *kinds: TouchKind) -> Touch | None:
        """Return the newest touch of one of these kinds, or None."""
        touches = reversed(self.touches(contact_id))
        return next((touch for touch in touches if touch.kind in kinds), None)

    def conversations(self, contact_id: int) -> tuple[Conversation, ...]:
        """Return the contact's conversations, by time; those without one come last."""
        return self._conversations.of(contact_id)

    def takeaways(self, contact_id: int) -> tuple[Takeaway, ...]:
        """Return what was learnt from the contact, oldest first."""
        return self._takeaways.of(contact_id)

    def snoozes(self, contact_id: int) -> tuple[Snooze, ...]:
        """Return what was snoozed or skipped for the contact."""
        return self._snoozes.of(contact_id)

    def questions(self, conversation_id: int) -> tuple[Question, ...]:
        """Return the questions of a conversation in the order to ask them."""
        return self._questions.of(conversation_id)


def by_time(talk: Conversation) -> tuple[bool, float, int]:
    """Sort conversations by when they begin, whatever the zone; those without a time come last."""
    begins = talk.begins
    return (begins is None, begins.timestamp() if begins else 0, talk.id)
