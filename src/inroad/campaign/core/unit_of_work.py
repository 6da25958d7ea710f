"""The unit of work of a campaign: what its parts read, and change in one transaction at a time."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from inroad.campaign.core.index import Index
from inroad.clock import Clock
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.zones import in_zone
from inroad.domain.documents.document import Document
from inroad.domain.errors import NotFound
from inroad.domain.people.contact import Contact
from inroad.domain.people.profile import PROFILE_ID, Profile
from inroad.domain.tables import DOCUMENTS
from inroad.store import Store, UndoEntry
from inroad.store.format.ids import derived_id, new_id

if TYPE_CHECKING:
    from inroad.campaign.core.grouped_contacts import GroupedContacts
    from inroad.domain.conversations.habits import Habits
    from inroad.domain.dates.phrases.parsed import ParsedPhrase
    from inroad.domain.people.organisation_names import OrganisationNames

D = TypeVar("D", bound=Document)

_NO_PROFILE = Profile()


class UnitOfWork:
    """What commands and queries share. One `change` is one transaction and one event."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self.index = Index(store)
        self._gathered: list[Edit] | None = None
        """What commands would change that are to be one transaction; None where each is one."""
        self._parts: list[Callable[[Change], None]] = []
        self._listeners: list[Callable[[Change], None]] = []
        self._calendar_of: tuple[Profile, Calendar] = (_NO_PROFILE, _NO_PROFILE.calendar)
        self._organisations: OrganisationNames | None = None
        self._members: GroupedContacts | None = None
        self._namesakes: GroupedContacts | None = None

    @property
    def now(self) -> datetime:
        """The present, aware, in my zone."""
        return in_zone(self.clock(), self.calendar.zone)

    @property
    def today(self) -> date:
        """The present day in my zone."""
        return self.now.date()

    @property
    def profile(self) -> Profile:
        """My profile; an empty one before the first answer."""
        return self.store.get(Profile, PROFILE_ID) or _NO_PROFILE

    @property
    def habits(self) -> "Habits":
        """How I hold conversations; the usual numbers while nothing is set."""
        from inroad.domain.conversations.habits import HABITS_ID, Habits

        return self.store.get(Habits, HABITS_ID) or Habits()

    @property
    def calendar(self) -> Calendar:
        """My business days: the same, with what was counted in them, until my profile changes."""
        profile = self.profile
        if profile is not self._calendar_of[0]:
            self._calendar_of = (profile, profile.calendar)
        return self._calendar_of[1]

    @property
    def organisations(self) -> "OrganisationNames":
        """Which names are of one organisation, with what I said of them.

        It is the same one until I say something else.
        """
        if self._organisations is None:
            # Wanted where places are compared, and not at a start.
            from inroad.domain.people.organisation_names import OrganisationNames, SaidOfTwo

            self._organisations = OrganisationNames(self.store.all(SaidOfTwo).values())
        return self._organisations

    @property
    def members(self) -> "GroupedContacts":
        """Who is at which organisation."""
        if self._members is None:
            # Wanted where somebody is looked at, and not at a start.
            from inroad.campaign.core.grouped_contacts import GroupedContacts

            self._members = GroupedContacts(self.store, "organisation", self.organisations.key)
        return self._members

    @property
    def namesakes(self) -> "GroupedContacts":
        """Who is called by which name."""
        if self._namesakes is None:
            from inroad.campaign.core.grouped_contacts import GroupedContacts
            from inroad.domain.search import name_key

            self._namesakes = GroupedContacts(self.store, "name", name_key)
        return self._namesakes

    def read_date(self, phrase: str) -> "ParsedPhrase":
        """Read a date as people say it, seen from now; raises NotADate."""
        # Its grammar is wanted where a date is typed.
        from inroad.domain.dates.phrases.phrase_parser import parse

        return parse(phrase, self.now, self.calendar, self.profile.month_first)

    def contact(self, contact_id: int) -> Contact:
        """Return one contact.

        Raises:
            NotFound: there is none with this id.
        """
        return self.find(Contact, contact_id)

    def conversations(self) -> list[Conversation]:
        """Return all conversations with people who are there.

        Where one session deleted a person for whom another one agreed a time, one is left over.
        """
        people = self.store.all(Contact)
        talks = self.store.all(Conversation).values()
        return [talk for talk in talks if talk.contact_id in people]

    def takeaways(self) -> list[Takeaway]:
        """Return everything that was learnt from people who are there."""
        people = self.store.all(Contact)
        found = self.store.all(Takeaway).values()
        gone = {owner for owner in {one.contact_id for one in found} if owner not in people}
        return [one for one in found if one.contact_id not in gone]

    def takeaways_for(self, goal: str) -> Iterator[Takeaway]:
        """Yield what was learnt for one goal (its key) from people who are there."""
        people, every = self.store.all(Contact), self.store.all(Takeaway)
        found = (
            every[takeaway_id] for takeaway_id in self.store.scan.saying(Takeaway, "goal", goal)
        )
        return (one for one in found if one.goal == goal and one.contact_id in people)

    def day_held(self, talk: Conversation) -> date | None:
        """Return the day of a conversation where I was then, or None while it has no time."""
        met = self.met(talk)
        if met is not None:
            return self.calendar.day_of_event(met)
        ends = talk.ends
        return None if ends is None else self.calendar.day_of(ends)

    def day_said(self, takeaway: Takeaway) -> date:
        """Return the day of the conversation that something comes from; else when it was noted.

        Who writes a debrief two weeks later was told on the day of the conversation.
        """
        talk = self.store.get(Conversation, takeaway.conversation_id)
        held = self.day_held(talk) if talk is not None else None
        return held or self.calendar.day_of_event(takeaway)

    def met(self, talk: Conversation) -> Touch | None:
        """Return the touch that says that a conversation was held, or None."""
        touches = self.index.touches(talk.contact_id)
        return next((touch for touch in touches if _is_of(touch, talk)), None)

    def find(self, kind: type[D], doc_id: int) -> D:
        """Return one document.

        Raises:
            NotFound: there is none with this id.
        """
        found = self.store.get(kind, doc_id)
        if found is None:
            raise NotFound(f"This {DOCUMENTS[kind].noun} is not in the campaign any more.")
        return found

    def change(
        self,
        label: str,
        put: Iterable[Document] = (),
        drop: Iterable[Document] = (),
        seen: Iterable[Document] = (),
    ) -> Change:
        """Commit documents to set and to delete as one transaction, and publish it.

        Documents that stand so already are left out; a change of nothing is not committed.

        Args:
            label: what was done, in the past tense, for history and toasts.
            put: documents as they should stand.
            drop: documents to delete.
            seen: documents as they were when somebody began to edit them. Only what differs
                from that is changed: what others did meanwhile to other fields stays.

        Raises:
            InroadError: it could not be saved; nothing was changed.
        """
        bases = {(type(one), one.id): one for one in seen}
        edits: dict[tuple[type[Document], int], Edit] = {}
        for document in put:
            key = type(document), document.id
            before = bases.get(key) or self.store.get(*key)
            edits[key] = Edit(before, document)
        for document in drop:
            edits[type(document), document.id] = Edit(document, None)
        change = Change(label, tuple(edit for edit in edits.values() if edit.before != edit.after))
        return self.commit(change) if change.edits else change

    @contextmanager
    def gathering(self) -> Iterator[list[Edit]]:
        """Have what is changed in the block not committed, but gathered in the list.

        So what several commands do becomes one transaction, with one undo. Each of them finds
        the campaign as it was before all of them; where one raises, nothing is changed.
        """
        gathered: list[Edit] = []
        self._gathered = gathered
        try:
            yield gathered
        finally:
            self._gathered = None

    def commit(self, change: Change, may_undo: bool = True) -> Change:
        """Save `change`, and tell every listener once of what was really changed."""
        if self._gathered is not None:
            self._gathered += change.edits
            return change
        return self._published(lambda: self.store.commit(change, may_undo))

    def take_back(self, entry: UndoEntry) -> Change:
        """Take a transaction back (or make it again), and tell every listener once."""
        return self._published(lambda: self.store.take_back(entry))

    def restore(self, path: Path) -> Change:
        """Go back to a copy of the campaign, and tell every listener once."""
        return self._published(lambda: self.store.restore(path))

    def erase(self, erase: Callable[[Store], Change]) -> Change:
        """Have somebody taken out of every file of the store, and tell every listener once."""
        return self._published(lambda: erase(self.store))

    def look(self) -> None:
        """Read what other sessions changed, and tell every listener."""
        self.store.refresh()
        self._publish_news()

    def at_the_end(self, keep: Callable[[], None]) -> None:
        """Have a part keep what it knows, at the end of a session, with what others changed.

        Whatever is kept looks once more for that, and takes it in.
        """
        for change in self.store.news():
            self._follow(change)
        keep()

    def _published(self, make: Callable[[], Change]) -> Change:
        try:
            done = make()
        finally:
            self._publish_news()
        self._publish(done)
        return done

    def _publish_news(self) -> None:
        for change in self.store.news():
            self._publish(change)

    def _publish(self, change: Change) -> None:
        if change.edits:
            self._follow(change)
            for listener in tuple(self._listeners):
                listener(change)

    def _follow(self, change: Change) -> None:
        if change.edits:
            self.index.take(change)
            self._follow_groups(change)
            for part in self._parts:
                part(change)

    def _follow_groups(self, change: Change) -> None:
        """Know who is where; forget which names are of one where something was said of it."""
        for groups in (self._members, self._namesakes):
            if groups is not None:
                groups.take(change)
        if self._organisations is not None:
            from inroad.domain.people.organisation_names import SaidOfTwo

            if change.concerns_any(SaidOfTwo):
                self._organisations = self._members = None

    def follow(self, part: Callable[[Change], None]) -> None:
        """Call a part of the campaign with every change, before anybody asks it for more.

        A part is made where it is asked for first, and who asks may listen already.
        """
        self._parts.append(part)

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call `listener` with every change from now on; the result ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def touch(
        self,
        contact_id: int,
        kind: TouchKind,
        text: str = "",
        talk: int | None = None,
        at: datetime | None = None,
    ) -> Touch:
        """Return a new touch, with the day that it is where I am.

        Args:
            contact_id: with whom.
            kind: what happened.
            text: what was said of it, cleaned.
            talk: the id of the conversation that it belongs to.
            at: when it was (aware); now where it is left out.
        """
        moment = at or self.clock()
        day = self.calendar.day_of(moment)
        return Touch(self.new_id(), contact_id, kind, moment, text, talk, day)

    def takeaway(
        self, contact_id: int, talk: int, kind: TakeawayKind, text: str, goal: str
    ) -> Takeaway:
        """Return a new takeaway, with the day that it is where I am.

        Args:
            contact_id: from whom.
            talk: the id of the conversation that it came from; 0 for none.
            kind: what sort of thing it is.
            text: what it says, cleaned.
            goal: the key of the goal that it is filed under, or "".
        """
        new_id, at, on = self.new_id(), self.clock(), self.today
        return Takeaway(new_id, contact_id, talk, kind, text, at, goal, on=on)

    def new_id(self) -> int:
        """Return a random id for a new document."""
        return new_id()

    def derived_id(self, kind: str, *parts: str) -> int:
        """Return the id of a document that every machine derives alike."""
        return derived_id(self.store.key, kind, *parts)


def _is_of(touch: Touch, talk: Conversation) -> bool:
    return touch.kind is TouchKind.MET and touch.conversation_id == talk.id
