"""Finding anything that was ever written: names, notes, answers, takeaways, messages."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from inroad.campaign.desk import Desk
from inroad.domain.contact import Contact
from inroad.domain.conversation import Conversation
from inroad.domain.document import Document
from inroad.domain.documents import Change
from inroad.domain.question import Question
from inroad.domain.takeaway import Takeaway
from inroad.domain.text import folded, joined
from inroad.domain.touch import Touch

MOST = 200
"""More than these nobody reads: another word narrows it."""

_SNIPPET = 48


class FoundKind(StrEnum):
    """Where something was found. The value is what is shown."""

    PERSON = "person"
    NOTE = "note"
    TAKEAWAY = "takeaway"
    ANSWER = "answer"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that matches: what it is, whose it is, the words, and where to open it.

    `document_id` is the document itself; `conversation_id` the sheet it stands on, or None.
    """

    kind: FoundKind
    name: str
    words: str
    contact_id: int
    document_id: int
    conversation_id: int | None = None


class Finding:
    """Looks everywhere. What was looked at once is kept folded, for the next letter typed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._folded: dict[tuple[type[Document], int], str] = {}
        desk.subscribe(self._forget)

    def find(self, typed: str) -> tuple[Found, ...]:
        """Return what has all the words typed in it: people first, at most `MOST`."""
        words = folded(typed).split()
        if not words:
            return ()
        found: list[Found] = []
        for one in self._all(words):
            found.append(one)
            if len(found) == MOST:
                break
        return tuple(found)

    def _all(self, words: list[str]) -> Iterator[Found]:
        store = self._desk.store
        people = store.all(Contact)
        for contact in people.values():
            if self._matches(contact, self._said(contact), words):
                yield self._person(contact, words)
        for takeaway in store.all(Takeaway).values():
            owner = people.get(takeaway.contact_id)
            if owner is not None and self._matches(takeaway, takeaway.text, words):
                said = _around(takeaway.text, words)
                yield Found(FoundKind.TAKEAWAY, owner.name, said, owner.id, takeaway.id)
        talks = store.all(Conversation)
        for question in store.all(Question).values():
            talk = talks.get(question.conversation_id)
            owner = people.get(talk.contact_id) if talk is not None else None
            text = f"{question.text} {question.answer}"
            if talk is not None and owner is not None and self._matches(question, text, words):
                said = _around(text, words)
                yield Found(FoundKind.ANSWER, owner.name, said, owner.id, question.id, talk.id)
        for touch in store.all(Touch).values():
            owner = people.get(touch.contact_id) if touch.text else None
            if owner is not None and self._matches(touch, touch.text, words):
                said = _around(touch.text, words)
                yield Found(FoundKind.HISTORY, owner.name, said, owner.id, touch.id)

    def _person(self, contact: Contact, words: list[str]) -> Found:
        plain = folded(joined(contact.name, contact.place, contact.email))
        if all(word in plain for word in words):
            return Found(FoundKind.PERSON, contact.name, contact.place, contact.id, contact.id)
        said = _around(self._said(contact), words)
        return Found(FoundKind.NOTE, contact.name, said, contact.id, contact.id)

    def _said(self, contact: Contact) -> str:
        """Return everything that is written on a person."""
        return joined(
            contact.name,
            contact.place,
            contact.email,
            *contact.tags,
            contact.how_found,
            contact.notes,
            contact.referrer_words,
            by=" ",
        )

    def _matches(self, document: Document, text: str, words: list[str]) -> bool:
        key = (type(document), document.id)
        kept = self._folded.get(key)
        if kept is None:
            kept = self._folded[key] = folded(text)
        return all(word in kept for word in words)

    def _forget(self, change: Change) -> None:
        for edit in change.edits:
            document = edit.document
            self._folded.pop((type(document), document.id), None)


def _around(text: str, words: list[str]) -> str:
    """Return the part of a text that the first word stands in, on one line."""
    line = " ".join(text.split())
    at = folded(line).find(words[0])
    start = at - _SNIPPET // 2
    if start <= 0:
        return line
    begin = line.find(" ", start, at) + 1
    return f"…{line[begin or start :]}"
