"""My people: adding and editing contacts, notes, being in touch, deleting."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from inroad.campaign.core.hanging import hanging_on
from inroad.campaign.core.planned_conversation import planned_conversation
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.people.promises import promised, say_promise
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.zones import localised
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import TAGS, TYPED, Contact, by_name
from inroad.domain.text import clean_lines, plural

if TYPE_CHECKING:
    from inroad.campaign.people.duplicates import Duplicates
    from inroad.domain.people.detail import Detail


class ContactView(NamedTuple):
    """One contact with everything recorded, newest first, as its screen shows it."""

    contact: Contact
    referrer: str
    touches: tuple[Touch, ...]
    conversations: tuple[Conversation, ...]
    takeaways: tuple[Takeaway, ...]


class People:
    """Commands and queries about contacts."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    @cached_property
    def duplicates(self) -> "Duplicates":
        """Who may be known twice."""
        from inroad.campaign.people.duplicates import Duplicates

        return Duplicates(self._work)

    def all(self) -> tuple[Contact, ...]:
        """Return every contact, by name."""
        contacts = self._work.store.all(Contact).values()
        return tuple(sorted(contacts, key=by_name))

    def count(self) -> int:
        """Return how many contacts there are."""
        return len(self._work.store.all(Contact))

    def get(self, contact_id: int) -> Contact:
        """Return one contact; raises NotFound."""
        return self._work.contact(contact_id)

    def by_email(self, address: str) -> tuple[Contact, ...]:
        """Return who has this address, in whichever case; of others nothing is read.

        An address with letters beyond ASCII finds nobody so.
        """
        if not address.isascii():
            return ()
        ids = set(self._work.store.scan.saying(Contact, "email", address))
        found = (one for one in map(self.get, ids) if one.email.lower() == address.lower())
        return tuple(sorted(found, key=by_name))

    def view(self, contact_id: int) -> ContactView:
        """Return one contact with its whole history; raises NotFound."""
        contact, index = self.get(contact_id), self._work.index
        return ContactView(
            contact,
            self.name_of(contact.referred_by),
            index.touches(contact_id)[::-1],
            index.conversations(contact_id)[::-1],
            index.takeaways(contact_id)[::-1],
        )

    def details(self, contact_id: int) -> "tuple[Detail, ...]":
        """Return what is known of a contact beside their fields, as far as it says something."""
        return tuple(one for one in self._work.index.details(contact_id) if one.kind.is_shown)

    def name_of(self, contact_id: int | None) -> str:
        """Return a contact's name, or "" where there is none."""
        found = self._work.store.get(Contact, contact_id) if contact_id else None
        return found.name if found else ""

    def first_name_of(self, contact_id: int) -> str:
        """Return what one calls a contact, or "" where there is none."""
        found = self._work.store.get(Contact, contact_id)
        return found.first_name if found else ""

    def get_ready(self) -> Iterator[Callable[[], None]]:
        """Yield what tells who is where, before anybody asks; it may be done in a thread."""
        return self._work.members.get_ready()

    def colleagues(self, contact: Contact, most: int) -> tuple[Contact, ...]:
        """Return whom else I know at the contact's organisation: the first few by name."""
        there = self._work.members.in_order(contact.organisation)
        found = (one for one in there if one.id != contact.id and one.may_be_suggested)
        return tuple(islice(found, most))

    def at_organisations(self, names: Sequence[str]) -> int:
        """Return how many people I know at these organisations."""
        of = self._work.members.of
        return len({member.id for name in names for member in of(name)})

    def add(self, typed: Contact, meant: int | None = None) -> Change:
        """Add a contact in Identified; the name may have their place with it.

        Args:
            typed: what is known of them, who named them and what they are to be asked for
                included; its id counts for nothing.
            meant: the id of the contact whom they are, of whom then only what is empty is
                filled in, or `SOMEBODY_ELSE`; None asks, where somebody is known who could be.

        Raises:
            WhoIsMeant: somebody is known who could be meant.
            InroadError: there is no name, or the zone or the e-mail address is none.
        """
        kept = _kept(_apart(typed))
        if meant is None:
            from inroad.campaign.people.namesakes import ask_who
            from inroad.domain.people.same_person import TypedPerson

            person = TypedPerson(kept.name, kept.organisation, kept.role)
            ask_who(self._work, person, lambda who: self.add(typed, who))
        if meant:
            return self._fill_in(self.get(meant), kept)
        edited = tuple(field.name for field in TYPED if getattr(kept, field.name))
        chosen_on = self._work.today if kept.goals else None
        contact = replace(kept, id=self._work.new_id(), edited=edited, goals_chosen_on=chosen_on)
        return self._work.change(f"Added {contact.name}", [contact])

    def _fill_in(self, known: Contact, kept: Contact) -> Change:
        """Fill in what is not known of a contact; what is known stays as it is."""
        from inroad.campaign.people.namesakes import filled

        found = filled(self._work, known, kept)
        tags = TAGS.kept((*known.tags, *kept.tags))
        contact = replace(
            found.contact, tags=tags, referred_by=known.referred_by or kept.referred_by
        )
        put: list[Document] = [self._with_goals(contact, kept.goals)]
        put += [found.note] if found.note is not None else []
        return self._work.change(f"Filled in what was new of {known.name}{found.said}", put)

    def _with_goals(self, contact: Contact, goals: tuple[str, ...]) -> Contact:
        """Return a contact with goals, where none are chosen, and no sheet is made by them yet."""
        is_open = not contact.goals and planned_conversation(self._work, contact.id) is None
        if not goals or not is_open:
            return contact
        return replace(contact, goals=goals, goals_chosen_on=self._work.today)

    def edit(self, contact_id: int, typed: Contact, seen: Contact | None = None) -> Change:
        """Change what is known of a contact; a changed field is mine from then on.

        Args:
            contact_id: whom.
            typed: the contact as it should be, of which the fields count that are typed.
            seen: the contact as it was when the form was opened: what another session changed
                since then in other fields stays.

        Raises:
            InroadError: there is no name, or a new zone or e-mail address is none.
        """
        contact = seen or self.get(contact_id)
        kept = _kept(typed, contact)
        values = {field.name: getattr(kept, field.name) for field in TYPED}
        changed = [name for name, value in values.items() if value != getattr(contact, name)]
        edited = tuple(dict.fromkeys((*contact.edited, *changed)))
        return self._work.change(
            f"Edited {kept.name}",
            [replace(contact, **values, edited=edited)],
            seen=[contact],
        )

    def set_do_not_contact(self, contact_id: int, flag: bool) -> Change:
        """Mark a contact as never to be suggested, or take that back."""
        contact = self.get(contact_id)
        label = "Never suggesting" if flag else "Suggesting again:"
        return self._work.change(f"{label} {contact.name}", [replace(contact, do_not_contact=flag)])

    def note(self, contact_id: int, text: str) -> Change:
        """Keep a dated note."""
        contact, text = self.get(contact_id), clean_lines(text)
        if not text:
            raise InroadError("The note is empty; write a line to keep it.")
        return self._work.change(
            f"Noted something on {contact.name}", [self._touch(contact, TouchKind.NOTE, text)]
        )

    def promise(self, contact_id: int, text: str, due: date | None, mine: bool) -> Change:
        """Keep a promise that was made outside a conversation; without a day it is for someday.

        Raises:
            InroadError: nothing was promised.
        """
        contact = self.get(contact_id)
        kept = promised(self._work, contact.id, 0, text, due, mine)
        return self._work.change(say_promise(kept, contact.name, self._work.today), [kept])

    def in_touch(self, contact_id: int, day: date, words: str = "") -> Change:
        """Record that we were in touch on a day: a call, a mail, a chance meeting.

        Check-ins are counted from it.

        Raises:
            InroadError: the day is still to come.
        """
        contact, work = self.get(contact_id), self._work
        if day > work.today:
            raise InroadError("That day is still to come; plan it when it has been.")
        noon = localised(datetime.combine(day, time(12)), work.calendar.zone)
        at = None if day == work.today else noon
        touch = work.touch(contact.id, TouchKind.IN_TOUCH, clean_lines(words), at=at)
        return work.change(f"In touch with {contact.name}", [touch])

    def remove(self, contact_id: int) -> Change:
        """Delete a contact with everything that hangs on it."""
        contact = self.get(contact_id)
        drop = [contact, *hanging_on(self._work.store, {contact_id})]
        return self._work.change(f"Deleted {contact.name}", drop=drop)

    def remove_all(self, contact_ids: Iterable[int]) -> Change:
        """Delete several contacts with everything that hangs on them, as one change.

        Who is gone already is left out.
        """
        known = self._work.store.all(Contact)
        people = {one: known[one] for one in contact_ids if one in known}
        names = [one.name for one in people.values()]
        who = names[0] if len(names) == 1 else plural(len(names), "person", "people")
        drop = [*people.values(), *hanging_on(self._work.store, people.keys())]
        return self._work.change(f"Deleted {who}", drop=drop)

    def _touch(self, contact: Contact, kind: TouchKind, text: str = "") -> Touch:
        return self._work.touch(contact.id, kind, text)


def _apart(person: Contact) -> Contact:
    """Return what was typed with name, role and organisation apart, where they stood in one."""
    # Loaded where somebody is typed in: at a start it would take a moment.
    from inroad.domain.people.typed_person import read_person, read_place

    typed = read_person(person.name)
    if "," in person.name and typed.place == typed.organisation and not typed.email:
        # "Smith, John": the organisation has a line of its own here, and a comma is no sign of it.
        from inroad.domain.people.same_person import TypedPerson

        typed = TypedPerson(person.name)
    role, organisation = read_place(person.organisation)
    if person.role:
        role, organisation = person.role, person.organisation
    return replace(
        person,
        name=typed.name,
        organisation=organisation or typed.organisation,
        role=role or typed.role,
        email=person.email or typed.email,
    )


def _kept(typed: Contact, known: Contact | None = None) -> Contact:
    """Return what was typed as it is kept, each field checked, but for what stood there before."""
    values = {
        field.name: field.kept(getattr(typed, field.name), getattr(known, field.name, None))
        for field in TYPED
    }
    return replace(typed, **values)
