"""What there is to do next, for one contact and for everyone: computed, then kept."""

import pickle
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from inroad.campaign.core.garbage_collection import collector_at_rest
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.agenda import (
    SOON,
    DayLoad,
    Due,
    Finished,
    Group,
    Heading,
    group_of,
    is_for_later,
    strip,
)
from inroad.campaign.follow_ups.kept_follow_ups import (
    KIND,
    SHAPE,
    KnownFollowUps,
    as_text,
    from_text,
)
from inroad.campaign.follow_ups.means import NEVER, Means
from inroad.campaign.follow_ups.ordered_dues import OrderedDues
from inroad.campaign.follow_ups.policies import Policies, changes_everyone
from inroad.campaign.follow_ups.request_cap import RequestCap
from inroad.campaign.follow_ups.standing import Standing, standing_of
from inroad.campaign.people.referrals import Referrals
from inroad.domain.changes import Change
from inroad.domain.conversations.touch import Touch
from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.zones import localised
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.daily_cap import Key, key_of
from inroad.domain.follow_ups.follow_up import FollowUp, as_on
from inroad.domain.follow_ups.policy import Policy
from inroad.domain.people.contact import Contact, SortName
from inroad.domain.people.profile import Profile
from inroad.domain.people.stages import Stage

if TYPE_CHECKING:
    from inroad.campaign.follow_ups.calculator import Calculator

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_TICK = timedelta(microseconds=1)


@dataclass(slots=True)
class Listed:
    """What Today lists from one moment until before another (aware, in UTC)."""

    dues: OrderedDues
    since: datetime
    until: datetime


class FollowUps:
    """Queries about follow-ups."""

    def __init__(self, work: UnitOfWork, referrals: Referrals) -> None:
        self._work = work
        self.policies = Policies(work)
        self._referrals = referrals
        self._cache: dict[int, tuple[FollowUp, ...]] = {}
        self._standings: dict[int, Standing] = {}
        """What everybody is sorted by."""
        self._kept = -1
        """The campaign's last transaction when it was kept for the next start."""
        self._cached_on: date | None = None
        self._seen = _LONG_AGO
        """The present when it was asked for last."""
        self._until: dict[int, datetime] = {}
        self._moved: dict[Key, FollowUp] | None = None
        self._requests: dict[int, tuple[FollowUp, ...]] = {}
        """What the cap moves, by contact."""
        self._sent = 0
        """How many requests had gone out today when the cap was counted."""
        self._stale: dict[int, tuple[FollowUp, ...]] = {}
        """Contacts to compute anew, with their requests as the cap knows them."""
        self._unlisted: set[int] = set()
        """Contacts of whom the list does not know yet what is due."""
        self._listed: Listed | None = None
        self._cap = RequestCap(work)
        work.follow(self._forget)

    @cached_property
    def _calculator(self) -> "Calculator":
        """What works follow-ups out: where all are kept of this day, it is not even loaded."""
        from inroad.campaign.follow_ups.calculator import Calculator

        return Calculator(self._work, self._referrals)

    @property
    def policy(self) -> Policy:
        """The policy of the campaign."""
        return self.policies.campaign

    def of(self, contact_id: int) -> tuple[FollowUp, ...]:
        """Return what to do next for one contact, soonest first."""
        means = self._means()
        found = self._of(self._work.contact(contact_id), means)
        return tuple(sorted(self._with_cap(found, means), key=lambda one: one.order))

    def next_there(self, contact_id: int) -> int:
        """Return the id of whom to ask next at the organisation of a contact; 0 for nobody."""
        return self._calculator.next_there(self._work.contact(contact_id))

    def today(self) -> tuple[Due, ...]:
        """Return everything there is to do, as Today lists it.

        It stays until something changes, a day ends, or something with a time is due.
        """
        return self.agenda().all

    def standing(self, contact_id: int) -> Standing | None:
        """Return what a contact is sorted by; None where there is none."""
        self.agenda()
        return self._standings.get(contact_id)

    def standings(self) -> Iterable[tuple[int, Standing]]:
        """Return what everybody is sorted by, with their ids."""
        self.agenda()
        return self._standings.items()

    def agenda(self) -> OrderedDues:
        """Return all that is due, with what changed since it was asked for last.

        It is another list where a day ended, something with a time came, or a rule changed.
        """
        means = self._means()
        now = means.now.astimezone(UTC)
        if self._listed is None or not self._listed.since <= now < self._listed.until:
            dues = list(self._dues(self._everything(means), means))
            until = _next_change(dues, self._until.values(), now)
            self._listed = Listed(OrderedDues(dues, means.now.date(), self._name), now, until)
            self._unlisted.clear()
        self._bring_up(means)
        while self._unlisted:
            contact_id = self._unlisted.pop()
            dues = list(self._dues(self._with_cap(self._cache.get(contact_id, ()), means), means))
            self._listed.dues.put(contact_id, dues)
            ends = [self._until[contact_id]] if contact_id in self._until else []
            self._listed.until = min(self._listed.until, _next_change(dues, ends, now))
        return self._listed.dues

    def _bring_up(self, means: Means) -> None:
        """Compute what changes made stale, and note whose follow-ups are to be listed anew.

        Where the requests are others than before, the cap may move those of anybody.
        """
        if self._moved is None:
            self._everything(means)
            return
        stale, self._stale = self._stale, {}
        for contact_id in stale:
            contact = self._work.store.get(Contact, contact_id)
            if contact is not None:
                self._of(contact, means)
            else:
                self._requests.pop(contact_id, None)
        self._unlisted.update(stale)
        is_same = all(self._requests.get(one, ()) == before for one, before in stale.items())
        if is_same and self._cap.sent(means.now.date()) == self._sent:
            return
        requests = [one for found in self._requests.values() for one in found]
        before, self._moved = self._moved, self._moves_now(requests, means)
        moved = self._moved
        self._unlisted |= {key[0] for key in {*before, *moved} if before.get(key) != moved.get(key)}

    def stands_until(self) -> datetime:
        """Return when Today will say something else although nothing is done (aware)."""
        now, present = self._work.now, self.agenda()
        begin = (one.follow_up for one in present.all if is_for_later(one.follow_up, now))
        soon = [one.at - SOON for one in begin if one.at is not None]
        listed = self._listed.until if self._listed is not None else NEVER
        return min(self._midnight(), listed, *soon)

    @property
    def _zone(self) -> str:
        return self._work.calendar.zone

    def _midnight(self) -> datetime:
        """Return when the present day ends."""
        tomorrow = datetime.combine(self._work.today + timedelta(days=1), time())
        return localised(tomorrow, self._zone)

    def due_by(self, moment: datetime) -> tuple[Due, ...]:
        """Return what is overdue or due on the day of a moment (aware, in my zone).

        It is what `today` would say then, if nothing changes till then.
        """
        self.agenda()  # so that all are known as they are at present
        means, today = Means(self.policies, self._work.calendar, moment), moment.date()
        found = [
            one
            for contact_id, known in self._cache.items()
            for one in self._of_at(contact_id, known, means)
        ]
        dues = self._dues((one for one in self._capped(found, means) if one.due <= today), means)
        return OrderedDues(
            (due for due in dues if due.group is not Group.SOMEDAY), today, self._name
        ).all

    def counted_with(self, policies: Policies, calendar: Calendar) -> dict[Key, FollowUp]:
        """Return all follow-ups as other policies or another calendar would have them."""
        means = Means(policies, calendar, self._work.now)
        contacts = self._work.store.all(Contact).values()
        found = [one for contact in contacts for one in self._calculator.of(contact, means)]
        return {key_of(one): one for one in self._capped(found, means)}

    def all(self) -> dict[Key, FollowUp]:
        """Return all follow-ups, by what each is known by."""
        return {key_of(one): one for one in self._everything(self._means())}

    def strip(self) -> tuple[DayLoad, ...]:
        """Return the load of the next two weeks."""
        return strip(self.agenda().load, self._work.today, self._work.calendar)

    def overdue_count(self) -> int:
        """Return how many are overdue."""
        return self.agenda().groups[Group.OVERDUE]

    def finished(self) -> Finished | None:
        """Return what I did today where nothing more is due today, or None.

        What I planned weeks ago and never came to does not keep a day from being done.
        """
        present = self.agenda()
        if any(present.headings[one] for one in (Heading.TIMED, Heading.OVERDUE, Heading.TODAY)):
            return None
        following = present.all[present.headings[Heading.WAITED] :]
        return Finished(self._done_today(), next(iter(following), None))

    def is_stale(self) -> bool:
        """Whether a new day has begun since the last look."""
        return self._cached_on != self._work.today

    def _done_today(self) -> tuple[str, ...]:
        """Return what I did today, each as one line."""
        today = self._work.today
        touches = [
            touch
            for touch in self._work.store.all(Touch).values()
            if touch.kind.is_mine and self._work.calendar.day_of_event(touch) == today
        ]
        names = {contact.id: contact.name for contact in self._work.store.all(Contact).values()}
        return tuple(
            f"{touch.kind.label}: {names[touch.contact_id]}"
            for touch in sorted(touches, key=lambda one: (one.at, one.id))
            if touch.contact_id in names
        )

    def _means(self) -> Means:
        """Return what to count with at present.

        On a new day, and where the clock was set back, everything is computed anew.
        """
        now = self._work.now
        if self._cached_on != now.date() or now < self._seen:
            self._forget_everything()
            self._cached_on = now.date()
        self._seen = now
        return Means(self.policies, self._work.calendar, now)

    def _dues(self, found: Iterable[FollowUp], means: Means) -> Iterator[Due]:
        contacts = self._work.store.all(Contact)
        is_capped = bool(means.policies.campaign.requests_a_day)
        return (
            Due(
                one,
                contacts,
                group_of(one, means.now, means.calendar),
                is_capped and one.action.is_request,
            )
            for one in found
        )

    def _of(self, contact: Contact, means: Means) -> tuple[FollowUp, ...]:
        found = self._cache.get(contact.id)
        if found is not None and not self._is_over(contact.id, means.now):
            return found
        found = self._cache[contact.id] = self._calculator.of(contact, means)
        self._standings[contact.id] = standing_of(contact)
        self._requests.pop(contact.id, None)
        requests = tuple(one for one in found if one.action.is_request)
        if requests:
            self._requests[contact.id] = requests
        until = self._calculator.stands_until(contact, means.now)
        if until is not None:
            self._until[contact.id] = until
        return found

    def _name(self, contact_id: int) -> SortName:
        """Return what the name of a contact is sorted by."""
        return self._standings[contact_id].name

    def _is_over(self, contact_id: int, now: datetime) -> bool:
        """Whether a conversation has begun or ended since what is next was worked out."""
        until = self._until.get(contact_id) if self._until else None
        return until is not None and until <= now.astimezone(UTC)

    def _of_at(
        self, contact_id: int, known: tuple[FollowUp, ...], means: Means
    ) -> tuple[FollowUp, ...]:
        """Return what may be due by another moment, of what is `known` of a contact.

        Only conversations come and go; requests of later days are among it, for the cap.
        """
        if contact_id in self._until:
            return self._calculator.of(self._work.contact(contact_id), means)
        day = means.now.date()
        return as_on((one for one in known if one.due <= day or one.action.is_request), day)

    def to_rest(self) -> tuple[FollowUp, ...]:
        """Return why people may rest by now who do not answer; see `domain.follow_ups.to_rest`."""
        means = self._means()
        waiting = [
            contact
            for contact in self._work.store.all(Contact).values()
            if contact.stage is Stage.REQUESTED
        ]
        found = (self._calculator.rest_of(contact, means) for contact in waiting)
        return tuple(one for one in found if one is not None)

    def _with_cap(self, found: Iterable[FollowUp], means: Means) -> list[FollowUp]:
        """Return some follow-ups on the days that the cap leaves them."""
        self._bring_up(means)
        return _placed(found, self._moved or {})

    def _everything(self, means: Means) -> list[FollowUp]:
        """Return all there is to do at present, on the days that the cap leaves it."""
        with collector_at_rest():
            if not self._cache and not self._recall(means):
                self._work.index.read_all()
                self._work.store.all(Contact).values()
            found = list(self._known(means))
        if self._moved is None:
            self._moved = self._moves_now(found, means)
            self._stale.clear()
        self._bring_up(means)
        return _placed(found, self._moved)

    def _known(self, means: Means) -> Iterator[FollowUp]:
        """Yield everybody's follow-ups; whose are known already is not even looked up."""
        contacts = self._work.store.all(Contact)
        for contact_id in contacts:
            known = self._cache.get(contact_id)
            if known is None or self._is_over(contact_id, means.now):
                known = self._of(contacts[contact_id], means)
            yield from known

    def _recall(self, means: Means) -> bool:
        """Take what was kept of this day, where it still holds; return whether it does."""
        kept = self._work.store.recall_derived(KIND, means.now)
        if kept is None or (kept.get("zone"), kept.get("shape")) != (self._zone, SHAPE):
            return False
        try:
            known = from_text(kept["known"])
        except (pickle.UnpicklingError, ValueError, TypeError, KeyError, EOFError, AttributeError):
            return False
        self._cache.update(known.of)
        self._until.update(known.until)
        self._standings.update(known.standings)
        self._requests.update(known.requests())
        self._cap.begin(means.now.date(), known.sent)
        self._kept = self._work.store.revision
        return True

    def keep(self) -> None:
        """Keep what is known for the next start, if it is known of everybody."""
        revision = self._work.store.revision
        if self._kept == revision or self._listed is None:
            return
        self.agenda()
        zone = self._zone
        known = KnownFollowUps(self._cache, self._until, self._standings, self._cap.counted)
        with suppress(pickle.PicklingError):
            derived = {"zone": zone, "shape": SHAPE, "known": as_text(known, zone)}
            self._work.store.keep_derived(KIND, derived, self._seen, self._midnight())
        self._kept = revision

    def _capped(self, found: list[FollowUp], means: Means) -> list[FollowUp]:
        """Return these, which are all there are, on the days that the cap leaves them."""
        return _placed(found, self._moves(found, means))

    def _moves_now(self, found: list[FollowUp], means: Means) -> dict[Key, FollowUp]:
        """Return what the cap moves at present, and know with how many it was counted."""
        moved = self._moves(found, means)
        self._sent = self._cap.sent(means.now.date())
        return moved

    def _moves(self, found: list[FollowUp], means: Means) -> dict[Key, FollowUp]:
        most = means.policies.campaign.requests_a_day
        return self._cap.moves(found, most, means.calendar, means.now.date())

    def _forget(self, change: Change) -> None:
        """Drop what a change made stale: one contact, or everything where the policy moved."""
        self._cap.take(change)
        self.policies.take(change)
        if change.concerns_any(Profile) or changes_everyone(change):
            self._forget_everything()
            return
        stale = {owner for edit in change.edits for owner in _contacts_of(edit.document)}
        stale |= self._calculator.concerned(change, self.policies)
        for contact_id in stale:
            self._stale.setdefault(contact_id, self._requests.get(contact_id, ()))
            self._cache.pop(contact_id, None)
            self._until.pop(contact_id, None)
            self._standings.pop(contact_id, None)

    def _forget_everything(self) -> None:
        self._moved = self._listed = None
        by_contact = (self._cache, self._until, self._standings, self._requests, self._stale)
        for kept in (*by_contact, self._unlisted):
            kept.clear()


def _next_change(dues: Iterable[Due], ends: Iterable[datetime], now: datetime) -> datetime:
    """Return when a list changes within its day though nothing is done (aware, in UTC).

    `ends` are the moments up to which what is next was worked out.
    """
    times = (due.follow_up.at for due in dues if due.follow_up.at is not None)
    # What is due at a moment is overdue after it, and not at it.
    overdue = (time.astimezone(UTC) + _TICK for time in times)
    return min((moment for moment in chain(overdue, ends) if moment > now), default=NEVER)


def _placed(found: Iterable[FollowUp], moved: dict[Key, FollowUp]) -> list[FollowUp]:
    """Return follow-ups with those in place of them that were moved to other days."""
    return [moved.get(key_of(one), one) for one in found] if moved else list(found)


def _contacts_of(document: Document) -> Iterator[int]:
    if isinstance(document, Contact):
        yield document.id
    owner = getattr(document, "contact_id", None)
    if isinstance(owner, int):
        yield owner
