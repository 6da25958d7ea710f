"""The facts of everybody, as lists go by them: made once, then changed by one person at a time."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

from inroad.campaign.core.garbage_collection import collector_at_rest
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.follow_ups.ordered_dues import OrderedDues
from inroad.campaign.follow_ups.standing import Standing
from inroad.campaign.people.referrals import Referrals
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.follow_ups.actions import Action
from inroad.domain.people.contact import Contact, by_name
from inroad.domain.people.organisation_names import OrganisationNames, SaidOfTwo
from inroad.domain.people.person_facts import Named, PersonFacts
from inroad.domain.people.profile import Profile, changes_profile
from inroad.domain.people.stages import Stage
from inroad.domain.search import Wanted, search_key

_STEP = 200
"""People that one gets to know while a key may wait: some milliseconds."""


class _Mine:
    """What I aim at and where I was, read once for everybody."""

    def __init__(self, profile: Profile, organisations: OrganisationNames) -> None:
        self._profile = profile
        self._organisations = organisations
        self._places: dict[str, tuple[str, ...]] = {}
        self._roles: dict[str, tuple[str, ...]] = {}
        self._groups = [(group, Wanted.read(group)) for group in profile.belonged_to]

    def places(self, organisation: str) -> tuple[str, ...]:
        """Return which organisations I aim at this one is, as I wrote them."""
        found = self._places.get(organisation)
        if found is None:
            is_same = self._organisations.is_same
            found = self._profile.aims_at(organisation, "", is_same=is_same)
            self._places[organisation] = found
        return found

    def roles(self, role: str) -> tuple[str, ...]:
        """Return which roles I aim at this one is, as I wrote them."""
        found = self._roles.get(role)
        if found is None:
            found = self._roles[role] = self._profile.aims_at("", role)
        return found

    def shares(self, contact: Contact) -> tuple[str, ...]:
        """Return which schools, employers and groups of mine are named where they are."""
        if not self._groups:
            return ()
        words = (contact.organisation, *contact.tags, contact.how_found, contact.notes)
        said = search_key(" ".join(filter(None, words)))
        return tuple(group for group, wanted in self._groups if wanted.begins_words_of(said))


class KnownPeople:
    """Facts by contact. Whoever keeps something made of them asks which of them `changed`."""

    def __init__(self, work: UnitOfWork, follow_ups: FollowUps, referrals: Referrals) -> None:
        self._work = work
        self._follow_ups = follow_ups
        self._referrals = referrals
        self._facts: dict[int, PersonFacts] = {}
        self._dues: OrderedDues | None = None
        self._read = 0
        """How much of what changed in the dues was read."""
        self._stale: set[int] = set()
        self._is_made = False
        self._is_being_made = False
        self.changed: list[int] = []
        """The contacts whose facts changed, one after another, for as long as `made` stands."""
        self.made = 0
        """A number that grows where all of them are made anew."""
        work.follow(self._follow)

    @property
    def is_made(self) -> bool:
        """Whether everybody is known by now."""
        return self._is_made

    def get_ready(self) -> Iterator[None]:
        """Get to know everybody, a few at each step; what changes meanwhile is known anew."""
        while not self._is_made:
            yield from self._get_to_know()

    def _get_to_know(self) -> Iterator[None]:
        """Get to know everybody, as long as nothing happens that all of them depend on."""
        self._dues = dues = self._follow_ups.agenda()
        self._read, self._is_being_made = len(dues.changed), True
        made: dict[int, PersonFacts] = {}
        for at, contact in enumerate(self._work.store.each(Contact)):
            made[contact.id] = self._made(contact, self._follow_ups.standing(contact.id))
            if at % _STEP == _STEP - 1:
                yield
                if self._is_made or not self._is_being_made:
                    return  # Somebody did not wait for it, or all of it is another now.
        self._facts, self._is_made, self._is_being_made = made, True, False
        self.made += 1
        self.changed.clear()
        self._work.index.let_go()

    def all(self) -> Mapping[int, PersonFacts]:
        """Return the facts of everybody, as they stand now."""
        dues = self._follow_ups.agenda()
        if not self._is_made:
            self._make_all(dues)
        elif dues is not self._dues:
            # Another moment came: what is next is another for some, and nothing else.
            self._dues, self._read = dues, len(dues.changed)
            self._stale.update(self._with_other_dues(dues))
        self._stale.update(dues.changed[self._read :])
        self._read = len(dues.changed)
        stale, self._stale = self._stale, set()
        for contact_id in stale:
            self._bring_up(contact_id)
        return self._facts

    def of(self, contact_id: int) -> PersonFacts | None:
        """Return the facts of one contact; None where there is none."""
        return self.all().get(contact_id)

    @cached_property
    def _mine(self) -> _Mine:
        return _Mine(self._work.profile, self._work.organisations)

    def _make_all(self, dues: OrderedDues) -> None:
        self._dues, self._read = dues, len(dues.changed)
        self._stale.clear()
        standings = dict(self._follow_ups.standings())
        with collector_at_rest():
            self._facts = {
                one.id: self._made(one, standings.get(one.id))
                for one in self._work.store.each(Contact)
            }
        self._is_made, self._is_being_made = True, False
        self.made += 1
        self.changed.clear()
        # What was read of those who named somebody is hardly ever asked for again.
        self._work.index.let_go()

    def _with_other_dues(self, dues: OrderedDues) -> Iterator[int]:
        for contact_id, facts in self._facts.items():
            if self._next(contact_id, dues) != (facts.due, facts.action, facts.is_late):
                yield contact_id

    def _bring_up(self, contact_id: int) -> None:
        contact = self._work.store.get(Contact, contact_id)
        before = self._facts.get(contact_id)
        standing = self._follow_ups.standing(contact_id)
        after = self._made(contact, standing) if contact is not None else None
        if before == after:
            return
        if after is None:
            self._facts.pop(contact_id, None)
        else:
            self._facts[contact_id] = after
        self.changed.append(contact_id)

    def _made(self, contact: Contact, standing: Standing | None) -> PersonFacts:
        days = (0, 0, 0, 0)
        if standing is not None:
            days = (standing.touched, standing.asked, standing.replied, standing.met)
        touched, asked, replied, met = map(_day, days)
        due, action, is_late = self._next(contact.id, self._dues)
        return PersonFacts(
            contact.id,
            standing.name if standing is not None else by_name(contact),
            contact.name,
            contact.organisation,
            self._work.organisations.key(contact.organisation),
            contact.role,
            contact.stage,
            contact.goals,
            contact.tags,
            self._named(contact),
            contact.connected_on is not None or "name" not in contact.edited,
            contact.connected_on,
            touched,
            asked,
            replied,
            met,
            due,
            action,
            is_late,
            self._mine.places(contact.organisation),
            self._mine.roles(contact.role),
            self._mine.shares(contact),
            contact.not_for_me,
            contact.not_before,
            contact.do_not_contact,
            contact.planned_on is not None or action == Action.SEND_REQUEST.label,
        )

    def _next(self, contact_id: int, dues: OrderedDues | None) -> tuple[date | None, str, bool]:
        """Return the day of what is next, what that is, and whether it is late."""
        found = dues.of(contact_id) if dues is not None else ()
        if not found:
            return None, "", False
        first = min(found, key=lambda one: one.follow_up.order) if len(found) > 1 else found[0]
        day = None if first.follow_up.is_someday else first.follow_up.day
        return day, first.follow_up.action.label, first.is_overdue

    def _named(self, contact: Contact) -> Named | None:
        """Return who named a contact; when and how is read only of whom I have not asked yet."""
        by = contact.referred_by
        standing = self._follow_ups.standing(by) if by is not None else None
        if by is None or standing is None:
            return None
        named = Named(by, standing.name[1], None, contact.referrer_words)
        if contact.stage is not Stage.IDENTIFIED:
            return named
        takeaways = self._work.index.takeaways(by)
        said = next((one for one in takeaways if one.names(contact)), None)
        return named if said is None else named._replace(on=self._work.day_said(said))

    def _follow(self, change: Change) -> None:
        is_mine = changes_profile(change, lambda me: (me.counted_by, me.chosen_by))
        if is_mine or change.concerns_any(SaidOfTwo):
            self.__dict__.pop("_mine", None)
            self._is_made = self._is_being_made = False
        if not (self._is_made or self._is_being_made):
            return
        for document in change.states:
            if isinstance(document, Contact):
                self._stale |= {document.id, *self._led_to(document.id)}
            elif isinstance(document, Touch | Conversation):
                # What is due may be all another by the next look, and then tells of no changes.
                self._stale |= {document.contact_id, *self._led_to(document.contact_id)}
            elif isinstance(document, Takeaway):
                self._stale.update(self._led_to(document.contact_id))

    def _led_to(self, contact_id: int) -> Iterable[int]:
        return self._referrals.led_to(contact_id)


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None
