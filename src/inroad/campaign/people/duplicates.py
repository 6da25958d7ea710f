"""People who are known twice: found at any time, compared, and made one, or said to be two.

What is made one loses nothing: a value that does not count is kept beside the one that does, and
whatever hangs on either of them hangs on the one who stays. It is one change, and can be undone.
"""

from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from inroad.campaign.core.hanging import having_id
from inroad.campaign.core.steps import finished
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.people.kept_values import KIND_OF, MERGED, detail_of, value_key
from inroad.campaign.people.known_identities import KnownIdentities
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.calendar_mark import CalendarMark
from inroad.domain.follow_ups.rules import RuleSetting
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.messages.message import Message
from inroad.domain.people.contact import Contact, by_name
from inroad.domain.people.detail import Detail, ValueKind
from inroad.domain.people.identity import TwoPeople
from inroad.domain.people.stages import Stage, is_ahead

FIELDS = tuple(KIND_OF)
"""The fields of which one counts, and the other is kept beside it."""

_FILLED = (
    *("zone", "country", "week", "called", "formality", "referred_by", "how_found"),
    *("referrer_words", "asked_as", "goals_chosen_on", "planned_on", "connected_on"),
)
"""Fields that are taken over where the one who stays has none."""


class Pair(NamedTuple):
    """Two contacts who may be one person, and by what; of the first one more is known."""

    one: Contact
    other: Contact
    why: str


class Duplicates:
    """Queries and commands about people who may be known twice."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def all(self) -> tuple[Pair, ...]:
        """Return all who may be one person, by name; without those who I said are two people."""
        return finished(self.all_in_steps())

    def all_in_steps(self) -> Generator[None, None, tuple[Pair, ...]]:
        """Return them in steps: of ten thousand people it takes a second."""
        known = KnownIdentities(self._work)
        yield from known.get_to_know()
        pairs = yield from known.pairs()
        contacts = self._work.store.all(Contact)
        found = [
            self._pair(contacts[one], contacts[other], known.why(one, other))
            for one, other in pairs
            if one in contacts and other in contacts
        ]
        return tuple(sorted(found, key=lambda pair: (by_name(pair.one), by_name(pair.other))))

    def merge(self, stays: int, goes: int, takes: Mapping[str, bool] | None = None) -> Change:
        """Make one of two contacts.

        Args:
            stays: the id of whom all of it is about afterwards.
            goes: the id of the other one.
            takes: of fields that differ, whether what the other one says counts.

        Raises:
            InroadError: it is one contact.
        """
        if stays == goes:
            raise InroadError("That is one person already.")
        one, other = self._work.contact(stays), self._work.contact(goes)
        put = [*self._as_one(one, other, takes or {}), *self._moved(one, other)]
        drop = [other, *self._hanging(other.id)]
        kept = {(type(document), document.id) for document in put}
        drop = [document for document in drop if (type(document), document.id) not in kept]
        return self._work.change(f"Made one of {one.name} and {other.name}", put, drop)

    def are_two(self, one: int, other: int) -> Change:
        """Keep that two contacts are two people: they are not asked about again."""
        first, second = self._work.contact(one), self._work.contact(other)
        label = f"{first.name} and {second.name} are two people"
        return self._work.change(label, [self._two_people(one, other)])

    def _pair(self, one: Contact, other: Contact, why: str) -> Pair:
        if self._known_of(other) > self._known_of(one):
            one, other = other, one
        return Pair(one, other, why)

    def _known_of(self, contact: Contact) -> tuple[int, int, int]:
        """Return what is larger for somebody of whom more is known."""
        touches = len(self._work.index.touches(contact.id))
        filled = sum(bool(getattr(contact, field)) for field in FIELDS)
        return (touches, filled, -contact.id)

    def _as_one(
        self, one: Contact, other: Contact, takes: Mapping[str, bool]
    ) -> Iterator[Document]:
        """Yield the one who stays, and what is kept of both beside the fields."""
        new: dict[str, Any] = {}
        beside: list[tuple[ValueKind, str, str]] = []
        for field in FIELDS:
            mine, theirs = getattr(one, field), getattr(other, field)
            if theirs and (not mine or takes.get(field)):
                new[field] = theirs
                beside.append((KIND_OF[field], mine, ""))
            else:
                beside.append((KIND_OF[field], theirs, ""))
        new |= {
            field: getattr(other, field)
            for field in _FILLED
            if getattr(other, field) and not getattr(one, field)
        }
        new["stage"] = _stage(one.stage, other.stage)
        new["tags"] = tuple(dict.fromkeys((*one.tags, *other.tags)))
        new["goals"] = one.goals or other.goals
        new["do_not_contact"] = one.do_not_contact or other.do_not_contact
        new["not_for_me"] = one.not_for_me and other.not_for_me
        new["is_introduced"] = one.is_introduced or other.is_introduced
        new["may_use_name"] = one.may_use_name and other.may_use_name
        new["edited"] = tuple(dict.fromkeys((*one.edited, *other.edited)))
        if new.get("referred_by") == one.id or one.referred_by == other.id:
            new["referred_by"] = None
        contact = replace(one, **new)
        yield contact
        beside += [
            (detail.kind, detail.text, detail.name) for detail in self._work.index.details(other.id)
        ]
        beside.append((ValueKind.UID, f"{MERGED}{other.id}", ""))
        yield from self._beside(contact, beside)

    def _beside(
        self, contact: Contact, values: list[tuple[ValueKind, str, str]]
    ) -> Iterator[Detail]:
        known = {value_key(one.kind, one.text) for one in self._work.index.details(contact.id)}
        known |= {value_key(KIND_OF[field], getattr(contact, field)) for field in FIELDS}
        for kind, text, label in values:
            key = value_key(kind, text)
            if text and key not in known:
                known.add(key)
                yield detail_of(self._work.derived_id, contact.id, kind, text, label)

    def _moved(self, one: Contact, other: Contact) -> Iterator[Document]:
        """Yield what hung on the other one, hanging on the one who stays."""
        for document in self._hanging(other.id):
            match document:
                case Detail():
                    continue
                case TwoPeople():
                    yield from self._still_two(document, one, other)
                case Message():
                    yield self._moved_draft(document, one)
                case Snooze(action=action, anchor=anchor):
                    doc_id = self._work.derived_id("snooze", str(one.id), action, anchor)
                    yield replace(document, id=doc_id, contact_id=one.id)
                case RuleSetting(rule=rule):
                    doc_id = self._work.derived_id("rule", str(one.id), rule)
                    if self._work.store.get(RuleSetting, doc_id) is None:
                        yield replace(document, id=doc_id, contact_id=one.id)
                case Conversation() | Touch() | Takeaway() | CalendarMark():
                    yield replace(document, contact_id=one.id)
                case _:
                    # A kind that is not known here would be lost with the other one.
                    raise TypeError(f"{type(document).__name__} hangs on a contact")
        for contact in having_id(self._work.store, "referred_by", [other.id]):
            if isinstance(contact, Contact) and contact.id != one.id:
                yield replace(contact, referred_by=one.id)
        for takeaway in having_id(self._work.store, "named_id", [other.id]):
            if isinstance(takeaway, Takeaway) and takeaway.contact_id != other.id:
                yield replace(takeaway, named_id=one.id)

    def _still_two(self, word: TwoPeople, one: Contact, other: Contact) -> Iterator[Document]:
        """Yield that who stays is not whom the other one was said not to be."""
        third = word.other_id if word.one_id == other.id else word.one_id
        if third != one.id and self._work.store.get(Contact, third) is not None:
            yield self._two_people(one.id, third)

    def _two_people(self, one: int, other: int) -> TwoPeople:
        low, high = sorted((one, other))
        return TwoPeople(self._work.derived_id("two people", str(low), str(high)), low, high)

    def _moved_draft(self, draft: Message, one: Contact) -> Document:
        """Return a draft to the one who stays; as a note, where there is one of its kind, or it is
        about one thing of the other one's.
        """
        doc_id = self._work.derived_id("message", str(one.id), draft.kind.value)
        own = self._work.derived_id("message", str(draft.contact_id), draft.kind.value)
        if draft.id == own and self._work.store.get(Message, doc_id) is None:
            return replace(draft, id=doc_id, contact_id=one.id)
        text = f"A draft that was not sent ({draft.kind.label}):\n{draft.text}"
        return self._work.touch(one.id, TouchKind.NOTE, text)

    def _hanging(self, contact_id: int) -> Iterator[Document]:
        for field in ("contact_id", "one_id", "other_id"):
            yield from having_id(self._work.store, field, [contact_id])


def _stage(one: Stage, other: Stage) -> Stage:
    """Return the stage that is farther; one on the board, where the other one is closed."""
    if one is Stage.CLOSED:
        return other
    return other if is_ahead(other, of=one) else one
