"""Which documents belong to which contact and conversation, kept up to date by changes."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from inroad.domain.conversation import Conversation
from inroad.domain.document import Document
from inroad.domain.documents import Change
from inroad.domain.question import Question
from inroad.domain.snooze import Snooze
from inroad.domain.takeaway import Takeaway
from inroad.domain.touch import Touch
from inroad.store import Store

D = TypeVar("D")

_ByOwner = defaultdict[int, dict[int, Document]]


class Index:
    """Groups the documents of a store; reading it costs no search."""

    def __init__(self, store: Store) -> None:
        self._touches: _ByOwner = defaultdict(dict)
        self._conversations: _ByOwner = defaultdict(dict)
        self._takeaways: _ByOwner = defaultdict(dict)
        self._snoozes: _ByOwner = defaultdict(dict)
        self._questions: _ByOwner = defaultdict(dict)
        for kind in (Touch, Conversation, Takeaway, Snooze, Question):
            for document in store.all(kind).values():
                self._add(document)

    def take(self, change: Change) -> None:
        """Follow a committed change."""
        for edit in change.edits:
            if edit.before is not None:
                self._remove(edit.before)
            if edit.after is not None:
                self._add(edit.after)

    def touches(self, contact_id: int) -> tuple[Touch, ...]:
        """Return the contact's touches, oldest first."""
        found = _of(Touch, self._touches.get(contact_id))
        return tuple(sorted(found, key=lambda one: (one.at, one.id)))

    def conversations(self, contact_id: int) -> tuple[Conversation, ...]:
        """Return the contact's conversations, by time; those without one come last."""
        found = _of(Conversation, self._conversations.get(contact_id))
        return tuple(sorted(found, key=lambda one: (one.starts is None, str(one.starts), one.id)))

    def takeaways(self, contact_id: int) -> tuple[Takeaway, ...]:
        """Return what was learnt from the contact, oldest first."""
        found = _of(Takeaway, self._takeaways.get(contact_id))
        return tuple(sorted(found, key=lambda one: (one.at, one.id)))

    def snoozes(self, contact_id: int) -> tuple[Snooze, ...]:
        """Return what was snoozed or skipped for the contact."""
        return tuple(_of(Snooze, self._snoozes.get(contact_id)))

    def questions(self, conversation_id: int) -> tuple[Question, ...]:
        """Return the questions of a conversation in the order to ask them."""
        found = _of(Question, self._questions.get(conversation_id))
        return tuple(sorted(found, key=lambda one: (one.position, one.id)))

    def _shelf(self, document: Document) -> dict[int, Document] | None:
        match document:
            case Touch(contact_id=owner):
                return self._touches[owner]
            case Conversation(contact_id=owner):
                return self._conversations[owner]
            case Takeaway(contact_id=owner):
                return self._takeaways[owner]
            case Snooze(contact_id=owner):
                return self._snoozes[owner]
            case Question(conversation_id=owner):
                return self._questions[owner]
            case _:
                return None

    def _add(self, document: Document) -> None:
        shelf = self._shelf(document)
        if shelf is not None:
            shelf[document.id] = document

    def _remove(self, document: Document) -> None:
        shelf = self._shelf(document)
        if shelf is not None:
            shelf.pop(document.id, None)


def _of(kind: type[D], shelf: dict[int, Document] | None) -> Iterable[D]:
    return (document for document in (shelf or {}).values() if isinstance(document, kind))
