"""For each person of a file, the contact that they are: who is new, and what has changed.

Who is the same person is said by `domain.people.identity`: a profile, an e-mail with the same name,
what the source knows them by. Of a list that has none of these it is the same name connected on the
same day, or the very row that made the contact. What only may be the same person is asked about;
each contact is one row of a file at most, but for rows that name the same profile or address.

What becomes of a contact is in `import_values`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from inroad.campaign.core.steps import finished
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.people.import_touches import Whose, touches_of
from inroad.campaign.people.import_values import Said, Values, new_contact, taken_over
from inroad.campaign.people.kept_values import MERGED, own_uid
from inroad.campaign.people.known_identities import KnownIdentities, identity
from inroad.domain.changes import Edit
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.people.contact import Contact, by_name
from inroad.domain.people.detail import Detail, ValueKind
from inroad.domain.people.forgotten import Forgotten
from inroad.domain.people.identity import Identity, TwoPeople, uid_key
from inroad.domain.people.organisation_names import OrganisationNames
from inroad.domain.people.same_person import Candidate
from inroad.domain.search import comparable, name_key
from inroad.domain.text import folded
from inroad.exchange.contacts.profile_address import slug
from inroad.exchange.records import Correspondent, PersonRecord, TouchRecord


class Unclear(NamedTuple):
    """A row of a file that may be somebody whom I know already, and who that could be.

    `why` says by what.
    """

    person: PersonRecord
    candidates: tuple[Candidate, ...]
    why: str = ""


class Changed(NamedTuple):
    """A contact that a file changes: as they were, and what becomes of them."""

    before: Contact
    values: Values


class Merge:
    """Takes the people of a file one by one, and works out what is to be saved."""

    def __init__(
        self,
        work: UnitOfWork,
        answers: Mapping[int, int] | None = None,
        origin: str = "",
        chosen: Mapping[int, Mapping[str, bool]] | None = None,
    ) -> None:
        """Begin with nothing to save.

        Args:
            work: the campaign.
            answers: for rows that are unclear, the id of whom they are, or `SOMEBODY_ELSE`.
            origin: where the file comes from: "LinkedIn".
            chosen: for rows with an answer, of fields whether what the file says counts.
        """
        self._work = work
        self._answers = answers or {}
        self._chosen = chosen or {}
        self._origin = origin
        self._known = KnownIdentities(work)
        finished(self._known.get_to_know())
        self._before: dict[int, Contact] = dict(work.store.all(Contact))
        self._contacts: dict[int, Contact] = {}
        self._details: dict[int, dict[int, Detail]] = {}
        self._new_details: list[Detail] = []
        self._further: list[Document] = []
        """Touches of history, and what was said of two people."""
        self._waiting: list[tuple[PersonRecord, Identity]] = []
        self._by_day: dict[tuple[str, date], int] = {}
        self._claimed: set[int] = set()
        self._forgotten = frozenset(work.store.all(Forgotten))
        """Ids of who was forgotten: they keep theirs, and whoever is imported is somebody new."""
        self._namesakes: dict[tuple[str, ...], int] = {}
        self.unclear: list[Unclear] = []
        self.new: list[Contact] = []
        self.changed: list[Changed] = []
        self.unchanged = 0
        self.touches = self.unchanged_touches = self.strangers = 0
        for contact in self._before.values():
            self._put_by_day(contact)
        self._merged: dict[int, int] = {}
        """The contact that one who was merged into them is now."""
        for detail in tuple(work.store.all(Detail).values()):
            self._details.setdefault(detail.contact_id, {})[detail.id] = detail
            former = detail.text.removeprefix(MERGED)
            if detail.kind is ValueKind.UID and former != detail.text and former.isdecimal():
                self._merged[int(former)] = detail.contact_id

    @cached_property
    def _own_uids(self) -> dict[str, int]:
        """Whom the UIDs are of that Inroad writes into cards."""
        key = self._work.store.key
        return {uid_key(own_uid(key, contact_id)): contact_id for contact_id in self._before}

    @property
    def edits(self) -> list[Edit]:
        """What is to be saved, seen from what was there when the file was read.

        Another session may change a contact before that: then its other fields stay.
        """
        contacts = (
            Edit(self._before.get(one.id), one)
            for one in self._contacts.values()
            if self._before.get(one.id) is not one
        )
        rest = (Edit(None, one) for one in (*self._new_details, *self._further))
        return [*contacts, *rest]

    def take(self, person: PersonRecord) -> None:
        """Add `person`, or update the contact that they are; see also `finish`."""
        who = self._identity(person)
        mine = self._own_uids.get(uid_key(person.uid)) if person.uid else None
        if mine is not None:
            # A card that Inroad wrote, as it is or as I changed it on a phone.
            self._keep(person._replace(uid=""), who._replace(uids=frozenset()), mine, is_mine=True)
            return
        found = self._find(person, who)
        if found is None and self._known.is_anybody:
            self._waiting.append((person, who))
        else:
            self._keep(person, who, found)

    def finish(self) -> None:
        """Take the people who were not found, now that it is clear who is in the file."""
        for person, who in self._waiting:
            found = self._find(person, who)
            answer = self._answers.get(person.place)
            maybe = self._maybe(who) if found is None else []
            if found is None and answer is None and maybe:
                self.unclear.append(self._unclear(person, who, maybe))
            else:
                meant = found if found is not None else answer or None
                contact_id = self._keep(person, who, meant)
                if meant is None:
                    self._remember(contact_id, maybe)
        self._waiting.clear()

    def take_touches(self, records: Iterable[TouchRecord]) -> None:
        """Take messages and notes, of everybody who is known by now."""
        for touch in touches_of(self._work, records, self._who_is):
            if touch is Whose.NOBODYS:
                self.strangers += 1
            elif isinstance(touch, Touch):
                self.touches += 1
                self._further.append(touch)
            else:
                self.unchanged_touches += 1

    def _who_is(self, person: Correspondent) -> int | None:
        """Return the contact that somebody in a message is, by address, or by name if it is one."""
        who = identity(person.name, "", [person.email], (), [person.url], [person.uid])
        found = self._known.named_by(who)
        if len(found) != 1 and not who.profiles and not who.emails and not who.uids:
            found = self._known.called(person.name)
        return found[0] if len(found) == 1 else None

    def _identity(self, person: PersonRecord) -> Identity:
        emails, phones, links = [person.email], [person.phone], [person.url]
        for value in person.further:
            if value.kind is ValueKind.EMAIL:
                emails.append(value.text)
            elif value.kind is ValueKind.PHONE:
                phones.append(value.text)
            elif value.kind is ValueKind.LINK:
                links.append(value.text)
        place = self._work.organisations.key(person.organisation)
        return identity(person.name, place, emails, phones, links, [person.uid])

    def _find(self, person: PersonRecord, who: Identity) -> int | None:
        """Return the id of the contact that a person surely is; None where that is nobody."""
        sure = self._known.sure(who)
        if len(sure) > 1:
            by_source = [one for one in sure if self._is_own(person, one, who)]
            sure = by_source or sure
        if sure:
            return sure[0]
        return self._by_row(person, who)

    def _by_row(self, person: PersonRecord, who: Identity) -> int | None:
        """Return who has the same name and was connected on the same day, or came by this row."""
        merged = self._merged.get(self._derived(self._parts(person))) if self._merged else None
        if merged is not None and self._has(merged):
            return merged
        if person.connected_on is not None:
            found = self._by_day.get((name_key(person.name), person.connected_on))
            is_one = found is not None and not self._known.has_another_profile(found, who)
            return found if is_one and not self._is_namesake(found, person) else None
        if who.profiles:
            return None
        made = self._derived(self._parts(person))
        if not self._has(made) or self._known.differs(made, who):
            return None
        before = self._contact(made)
        is_there = not person.organisation or not before.organisation
        is_there = is_there or self._work.organisations.is_same(
            person.organisation, before.organisation
        )
        return made if is_there and not self._is_namesake(made, person) else None

    def _is_namesake(self, contact_id: int | None, person: PersonRecord) -> bool:
        """Whether an earlier row of this file is a namesake of a row that has no more to say."""
        if contact_id not in self._claimed or person.url or person.email or contact_id is None:
            return False
        contact, names = self._contact(contact_id), self._work.organisations
        return _place(contact.organisation, contact.role, names) != _place(
            person.organisation, person.role, names
        )

    def _maybe(self, who: Identity) -> list[int]:
        """Return whom a record could be, of those whom no other row of the file is."""
        return [one for one in self._known.maybe(who) if one not in self._claimed]

    def _unclear(self, person: PersonRecord, who: Identity, maybe: list[int]) -> Unclear:
        places = self._work.organisations
        here = person.organisation
        candidates = [
            Candidate(one, not one.organisation or places.is_same(one.organisation, here))
            for one in map(self._contact, maybe)
        ]
        candidates.sort(key=lambda one: (not one.is_likely, by_name(one.contact)))
        return Unclear(person, tuple(candidates), self._known.why_of(candidates[0].contact.id, who))

    def _keep(
        self, person: PersonRecord, who: Identity, known: int | None, is_mine: bool = False
    ) -> int:
        """Add a person who is new, or update the contact who they are; return the id."""
        if known is None:
            contact = new_contact(self._new_id(person), person)
            self.new.append(contact)
            has_more = person.further or person.properties or person.uid
            values = self._taken(contact, person, True) if has_more else Values(contact)
            self._put(values)
        else:
            before = self._contact(known)
            is_own = is_mine or self._is_own(person, known, who)
            values = self._taken(before, person, is_own, is_mine)
            if values.contact is before and not values.details:
                self.unchanged += 1
            else:
                self.changed.append(Changed(before, values))
                self._put(values)
        contact = values.contact
        self._claimed.add(contact.id)
        self._known.put(contact.id, who)
        self._put_by_day(contact)
        return contact.id

    def _taken(
        self, contact: Contact, person: PersonRecord, is_own: bool, is_mine: bool = False
    ) -> Values:
        details = self._details.get(contact.id, {})
        said = Said(person, self._origin, is_own, self._chosen.get(person.place, {}), is_mine)
        names = self._work.organisations
        return taken_over(contact, details.values(), said, names, self._work.derived_id)

    def _put(self, values: Values) -> None:
        self._contacts[values.contact.id] = values.contact
        for detail in values.details:
            self._details.setdefault(detail.contact_id, {})[detail.id] = detail
            self._new_details.append(detail)
        if values.history:
            now = self._work.clock()
            touch_id = self._work.new_id()
            kind = TouchKind.CHANGED
            self._further.append(Touch(touch_id, values.contact.id, kind, now, values.history))

    def _is_own(self, person: PersonRecord, contact_id: int, who: Identity) -> bool:
        """Whether the source of a record knew a contact before."""
        contact = self._contact(contact_id)
        profile = slug(person.url)
        if profile and profile == slug(contact.url):
            return True
        uids = (one for one in self._details.get(contact_id, {}).values())
        if person.uid and any(one.kind is ValueKind.UID and one.text == person.uid for one in uids):
            return True
        return not profile and self._by_row(person, who) == contact_id

    def _remember(self, contact_id: int, others: list[int]) -> None:
        """Keep that somebody new is none of those who could have been meant."""
        for other in others:
            pair = sorted((contact_id, other))
            doc_id = self._work.derived_id("two people", *map(str, pair))
            self._further.append(TwoPeople(doc_id, *pair))

    def _contact(self, contact_id: int) -> Contact:
        found = self._contacts.get(contact_id) or self._before.get(contact_id)
        return found or self._work.contact(contact_id)

    def _has(self, contact_id: int) -> bool:
        return contact_id in self._contacts or contact_id in self._before

    def _parts(self, person: PersonRecord) -> tuple[str, ...]:
        """Return what names a row: alike on every machine."""
        profile = slug(person.url)
        if profile:
            return ("slug", profile)
        if person.uid:
            return ("uid", person.uid)
        day = person.connected_on.isoformat() if person.connected_on else ""
        return ("name", folded(person.name), day)

    def _derived(self, parts: tuple[str, ...]) -> int:
        return self._work.derived_id("contact", *parts)

    def _new_id(self, person: PersonRecord) -> int:
        """Return an id that another machine derives alike from the same row."""
        parts = self._parts(person)
        namesakes = self._namesakes.get(parts, 0)
        while True:
            number = (str(namesakes),) if namesakes else ()
            found = self._derived((*parts, *number))
            if not self._has(found) and found not in self._forgotten:
                return found
            # Kept, so that thousands of namesakes are not counted through for each of them.
            namesakes = self._namesakes[parts] = namesakes + 1

    def _put_by_day(self, contact: Contact) -> None:
        if contact.connected_on is not None:
            self._by_day[name_key(contact.name), contact.connected_on] = contact.id


def _place(organisation: str, role: str, names: OrganisationNames) -> tuple[str, str]:
    return (names.key(organisation), comparable(role))
