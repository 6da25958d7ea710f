"""Which documents belong to which contact and conversation, kept up to date by changes."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Collection, Container, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import LAST_ID
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.people.contact import Contact
from inroad.store import Store

if TYPE_CHECKING:
    from inroad.domain.people.detail import Detail

D = TypeVar("D", bound=Document)

_FEW = 40
"""Of so many owners what belongs to them is looked for, before all is gathered by owner."""

_SOME = 100
"""Of so many it is looked for in one go; of more, all is gathered."""

_BY_TIME = attrgetter("at", "id")

_OF_PEOPLE: tuple[type[Document], ...] = (Contact, Touch, Conversation, Takeaway, Snooze)


class _ByOwner(Generic[D]):
    """The documents of one kind, by the id of what they belong to, in an order."""

    def __init__(self, store: Store, kind: type[D], owner: str, order: Callable[[D], Any]) -> None:
        """Group the documents of `kind` by their field `owner`; each group is in an `order`."""
        self.kind = kind
        self._store = store
        self._owner_field = owner
        self._owner: Callable[[D], int] = attrgetter(owner)
        self._order = order
        self._sorted: dict[int, tuple[D, ...]] = {}
        self._asked = 0
        self._groups: dict[int, list[int]] | None = None
        """The ids of the documents, by owner; None until they are gathered."""

    def of(self, owner: int) -> tuple[D, ...]:
        """Return what belongs to `owner`, in order."""
        found = self._sorted.get(owner)
        if found is None:
            group = self._group(owner)
            if not group:
                return ()
            documents = filter(None, map(self._store.all(self.kind).get, group))
            found = self._sorted[owner] = tuple(sorted(documents, key=self._order))
        return found

    def _group(self, owner: int) -> Iterable[int]:
        """Return the ids of what belongs to `owner`; of a few owners without gathering all."""
        if self._groups is None and self._asked < _FEW:
            self._asked += 1
            found = self._store.scan.owned(self.kind, self._owner_field, (owner,))
            return [doc_id for doc_id, _ in found]
        return self.gather().get(owner, ())

    def gather(self) -> dict[int, list[int]]:
        """Return all by owner, gathered now if it was not: most of it will be asked for."""
        if self._groups is None:
            self._groups = {}
            for doc_id, owner in self._store.scan.owners(self.kind, self._owner_field):
                self._groups.setdefault(owner, []).append(doc_id)
        return self._groups

    def let_go(self) -> None:
        """Keep nothing in memory until it is asked for again."""
        self._sorted.clear()

    def fetch(self, owners: Collection[int]) -> None:
        """Have at hand what belongs to `owners`: it is looked for once for all of them."""
        if self._groups is not None or len(owners) > _SOME:
            self.gather()
            return
        found: dict[int, list[D]] = {owner: [] for owner in owners}
        documents = self._store.all(self.kind)
        for doc_id, owner in self._store.scan.owned(self.kind, self._owner_field, owners):
            document = documents.get(doc_id)
            if document is not None:
                found[owner].append(document)
        for owner, group in found.items():
            self._sorted[owner] = tuple(sorted(group, key=self._order))

    def take(self, before: Document | None, after: Document | None) -> None:
        """Follow an edit of one document."""
        if isinstance(before, self.kind):
            self._drop(self._owner(before), before.id)
        if isinstance(after, self.kind):
            owner = self._owner(after)
            self._drop(owner, after.id)
            if self._groups is not None:
                self._groups.setdefault(owner, []).append(after.id)

    def _drop(self, owner: int, doc_id: int) -> None:
        self._sorted.pop(owner, None)
        if self._groups is None:
            return
        group = self._groups.get(owner, [])
        if doc_id in group:
            group.remove(doc_id)


class _InOrder(Generic[D]):
    """Those documents of one kind that something holds for, by a moment of each."""

    def __init__(
        self,
        store: Store,
        kind: type[D],
        moment: Callable[[D], datetime | None],
        field: str = "",
    ) -> None:
        """Keep in order the documents of `kind` for which `moment` returns one (aware).

        `field` is one that all of these have something in, where few others do.
        """
        self.kind = kind
        self._store = store
        self._moment = moment
        self._field = field

    @cached_property
    def _order(self) -> list[tuple[datetime, int]]:
        return sorted(place for place in map(self._place, self._candidates()) if place is not None)

    def _candidates(self) -> Iterable[D]:
        documents = self._store.all(self.kind)
        if not self._field:
            return documents.values()
        return filter(None, map(documents.get, self._store.scan.having(self.kind, self._field)))

    def after(self, moment: datetime) -> Iterator[D]:
        """Yield those whose moment is later than `moment`, the soonest first."""
        return self._from(bisect_right(self._order, (moment.astimezone(UTC), LAST_ID)))

    def all(self) -> Iterator[D]:
        """Yield all of them, the oldest first."""
        return self._from(0)

    def take(self, before: Document | None, after: Document | None) -> None:
        """Follow an edit of one document; what is not gathered yet has it when it is."""
        if "_order" not in vars(self):
            return
        for document, follow in ((before, self._drop), (after, self._put)):
            place = self._place(document) if isinstance(document, self.kind) else None
            if place is not None:
                follow(place)

    def _place(self, document: D) -> tuple[datetime, int] | None:
        """Return where a document stands: moments in one zone are compared much faster."""
        moment = self._moment(document)
        return None if moment is None else (moment.astimezone(UTC), document.id)

    def _from(self, first: int) -> Iterator[D]:
        documents = self._store.all(self.kind)
        places = islice(self._order, first, None)
        return (documents[doc_id] for _, doc_id in places if doc_id in documents)

    def _drop(self, place: tuple[datetime, int]) -> None:
        at = bisect_left(self._order, place)
        if self._order[at : at + 1] == [place]:
            del self._order[at]

    def _put(self, place: tuple[datetime, int]) -> None:
        self._drop(place)
        insort(self._order, place)


class Index:
    """Groups the documents of a store; reading it costs no search."""

    def __init__(self, store: Store) -> None:
        def grouped(kind: type[D], owner: str, order: Callable[[D], Any]) -> _ByOwner[D]:
            return _ByOwner(store, kind, owner, order)

        self._store = store

        self._touches = grouped(Touch, "contact_id", _BY_TIME)
        self._conversations = grouped(Conversation, "contact_id", by_time)
        self._takeaways = grouped(Takeaway, "contact_id", _BY_TIME)
        self._snoozes = grouped(Snooze, "contact_id", attrgetter("id"))
        self._planned = _InOrder(store, Conversation, _ends_of_planned)
        self._offering = _InOrder(store, Touch, _at_of_offering, "offered")
        self._questions = grouped(Question, "conversation_id", attrgetter("position", "id"))

    def take(self, change: Change) -> None:
        """Follow a committed change."""
        for edit in change.edits:
            self._touches.take(edit.before, edit.after)
            self._conversations.take(edit.before, edit.after)
            self._takeaways.take(edit.before, edit.after)
            self._snoozes.take(edit.before, edit.after)
            self._planned.take(edit.before, edit.after)
            self._offering.take(edit.before, edit.after)
            self._questions.take(edit.before, edit.after)
            if "_details" in vars(self):
                self._details.take(edit.before, edit.after)

    @cached_property
    def _details(self) -> "_ByOwner[Detail]":
        # What they are is loaded where somebody is looked at, and at no start.
        from inroad.domain.people.detail import Detail

        return _ByOwner(self._store, Detail, "contact_id", attrgetter("kind", "id"))

    def details(self, contact_id: int) -> "tuple[Detail, ...]":
        """Return what else is known of a contact, by what it is."""
        return self._details.of(contact_id)

    def fetch(self, contact_ids: Collection[int]) -> None:
        """Have at hand what belongs to some contacts, all of whom will be asked for."""
        if len(contact_ids) < 2:
            return  # It is found as soon when it is asked for.
        for group in (self._touches, self._conversations, self._takeaways, self._snoozes):
            group.fetch(contact_ids)

    @contextmanager
    def reading_all(self) -> Iterator[None]:
        """Read everybody and what belongs to them at once, where all of it is asked for.

        After the block nothing of it stays: hardly any of it is asked for again.
        """
        for group in self._of_people:
            group.gather()
        for kind in _OF_PEOPLE:
            self._store.all(kind).values()  # To ask for all is what decodes them together.
        yield
        self.let_go()

    @property
    def _of_people(self) -> tuple[_ByOwner[Any], ...]:
        return (self._touches, self._conversations, self._takeaways, self._snoozes)

    def let_go(self) -> None:
        """Keep nothing of anybody in memory until it is asked for again."""
        for group in self._of_people:
            group.let_go()
        # Of a file that nobody knows the questions were looked through as well.
        for kind in (*_OF_PEOPLE, Question):
            self._store.let_go(kind)

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

    def planned(self, ending_after: datetime | None = None) -> Iterator[Conversation]:
        """Yield conversations with a time that are to come or wait for their debrief, by their end.

        Args:
            ending_after: only those that end after this moment (aware); None for all.
        """
        return self._planned.all() if ending_after is None else self._planned.after(ending_after)

    def offering(self, after: datetime) -> Iterator[Touch]:
        """Yield the touches after a moment (aware) that offered times, the oldest first."""
        return self._offering.after(after)

    def takeaways(self, contact_id: int) -> tuple[Takeaway, ...]:
        """Return what was learnt from the contact, oldest first."""
        return self._takeaways.of(contact_id)

    def who_said_something(self) -> Container[int]:
        """Return the ids of the contacts from whom something was learnt."""
        return self._takeaways.gather().keys()

    def snoozes(self, contact_id: int) -> tuple[Snooze, ...]:
        """Return what was snoozed or skipped for the contact."""
        return self._snoozes.of(contact_id)

    def questions(self, conversation_id: int) -> tuple[Question, ...]:
        """Return the questions of a conversation in the order to ask them."""
        return self._questions.of(conversation_id)


def _ends_of_planned(talk: Conversation) -> datetime | None:
    return talk.ends if talk.is_planned else None


def _at_of_offering(touch: Touch) -> datetime | None:
    return touch.at if touch.offered else None


def by_time(talk: Conversation) -> tuple[bool, float, int]:
    """Sort conversations by when they begin, whatever the zone; those without a time come last."""
    begins = talk.begins
    return (begins is None, begins.timestamp() if begins else 0, talk.id)
