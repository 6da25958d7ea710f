"""What there is to do next, for one contact and for everyone: computed, then kept."""

from collections.abc import Generator, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cached_property
from itertools import islice
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
    Horizon,
    horizon_at,
    is_for_later,
    strip,
)
from inroad.campaign.follow_ups.kept_follow_ups import (
    KIND,
    Kept,
    KeptList,
    from_derived,
    to_derived,
)
from inroad.campaign.follow_ups.known_follow_ups import KnownFollowUps
from inroad.campaign.follow_ups.listed import Listed, next_change
from inroad.campaign.follow_ups.means import NEVER, Means
from inroad.campaign.follow_ups.ordered_dues import OrderedDues, Placed, in_order
from inroad.campaign.follow_ups.policies import Policies, changes_everyone
from inroad.campaign.follow_ups.request_cap import RequestCap
from inroad.campaign.follow_ups.standing import Standing, Standings, standing_of
from inroad.campaign.people.referrals import Referrals
from inroad.domain.changes import Change
from inroad.domain.conversations.touch import Touch
from inroad.domain.dates.business_days import Calendar
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.daily_cap import Key, Moved, key_of
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.policy import Policy
from inroad.domain.follow_ups.worked_out import WorkedOut, as_on
from inroad.domain.people.contact import Contact, SortName
from inroad.domain.people.profile import changes_profile

if TYPE_CHECKING:
    from inroad.campaign.follow_ups.calculator import Calculator

_AT_A_STEP = 1_000
"""So many people are looked at in a few milliseconds."""
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class FollowUps:
    """Queries about follow-ups."""

    def __init__(self, work: UnitOfWork, referrals: Referrals) -> None:
        self._work = work
        self.policies = Policies(work)
        self._referrals = referrals
        self._known = KnownFollowUps()
        self._is_recalled = False
        """Whether what was kept was asked for by now."""
        self._is_worth_keeping = False
        """Whether somebody asked what is due, or all was worked out: for less nobody waits."""
        self._kept_as: tuple[int, datetime] | None = None
        """What is kept for the next start: the last transaction, and since when the list holds."""
        self._seen = _LONG_AGO
        """The present when it was asked for last."""
        self._moved: dict[Key, Moved] | None = None
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
        """What works follow-ups out: where all are known from before, it is not even loaded."""
        from inroad.campaign.follow_ups.calculator import Calculator

        return Calculator(self._work, self._referrals)

    @property
    def policy(self) -> Policy:
        """The policy of the campaign."""
        return self.policies.campaign

    def know(self) -> None:
        """Know what there is to do for everyone, where many are asked for one after another."""
        self._bring_up(self._means())

    def of(self, contact_id: int) -> tuple[FollowUp, ...]:
        """Return what to do next for one contact, soonest first."""
        means = self._means()
        self._bring_up(means)
        found = _placed(self._of(self._work.contact(contact_id), means), self._moved or {})
        return tuple(sorted(found, key=lambda one: one.order))

    def next_there(self, contact_id: int) -> int:
        """Return the id of whom to ask next at the organisation of a contact; 0 for nobody."""
        return self._calculator.next_there(self._work.contact(contact_id))

    def today(self) -> tuple[Due, ...]:
        """Return everything there is to do, as Today lists it.

        It stays until something changes, a day ends, or something with a time is due.
        """
        return tuple(self.agenda().all)

    def standing(self, contact_id: int) -> Standing | None:
        """Return what a contact is sorted by; None where there is none."""
        self.agenda()
        return self._known.standings.all.get(contact_id)

    def standings(self) -> Iterable[tuple[int, Standing]]:
        """Return what everybody is sorted by, with their ids."""
        self.agenda()
        return self._known.standings.all.items()

    def agenda(self) -> OrderedDues:
        """Return all that is due, with what changed since it was asked for last.

        It is another list where a day ended, something with a time came, or a rule changed.
        """
        means, self._is_worth_keeping = self._means(), True
        self._recall(means)
        if self._listed is None or not self._listed.holds(means.now):
            found = self._everything(means)
            until = next_change(found, self._known.until.values(), means.now)
            dues = self._listed_in(in_order(found, self._horizon(means), self._name), means)
            self._listed = Listed(dues, means.now.astimezone(UTC), until)
            self._unlisted.clear()
        self._bring_up(means)
        if self._unlisted:
            self._list_anew(self._listed, means)
        return self._listed.dues

    def _list_anew(self, listed: Listed, means: Means) -> None:
        """List for whom something else is due than the list has."""
        horizon, moved = self._horizon(means), self._moved or {}
        while self._unlisted:
            contact_id = self._unlisted.pop()
            found = _placed(self._known.of.get(contact_id, ()), moved)
            listed.put(contact_id, found, self._known.until.get(contact_id), horizon)

    def _bring_up(self, means: Means) -> None:
        """Compute what changes made stale, and note whose follow-ups are to be listed anew.

        Where the requests are others than before, the cap may move those of anybody.
        """
        if self._moved is None:
            self._everything(means)
            return
        stale, self._stale = self._stale, {}
        self._work.index.fetch(stale.keys())
        for contact_id in stale:
            contact = self._work.store.get(Contact, contact_id)
            if contact is not None:
                self._of(contact, means)
        self._unlisted.update(stale)
        requests = self._known.requests
        is_same = all(requests.get(one, ()) == before for one, before in stale.items())
        if is_same and self._cap.sent(means.now.date()) == self._sent:
            return
        present = [one for found in requests.values() for one in found]
        before, self._moved = self._moved, self._moves_now(present, means)
        # Who still moves to the same day is the same object: see `moved_by_cap`.
        elsewhere = {key for key, one in self._moved.items() if before.get(key) is not one}
        self._unlisted |= {key[0] for key in elsewhere | (before.keys() - self._moved.keys())}

    def stands_until(self) -> datetime:
        """Return when Today will say something else although nothing is done (aware)."""
        now, present = self._work.now, self.agenda()
        begin = (one.follow_up for one in present.all if is_for_later(one.follow_up, now))
        soon = [one.at - SOON for one in begin if one.at is not None]
        listed = self._listed.until if self._listed is not None else NEVER
        return min(self._work.calendar.end_of(now.date()), listed, *soon)

    def foreseeing(self, moment: datetime) -> Generator[None, None, tuple[Due, ...]]:
        """Return what is overdue or due on the day of a moment (aware, in my zone), in order.

        It is what `today` would say then, if nothing changes till then. A few people are looked
        at in each step, so that no key waits for it; once something changes, or another day
        begins, it is of no use any more.
        """
        self.agenda()  # so that all are known as they are at present
        means, today = Means(self.policies, self._work.calendar, moment), moment.date()
        found: list[FollowUp] = []
        people = iter(tuple(self._known.of.items()))
        while some := tuple(islice(people, _AT_A_STEP)):
            found += (one for known in some for one in self._of_at(*known, means))
            yield
        capped = self._capped(found, means)
        yield
        due = (one for one in capped if one.due <= today)
        return self._listed_in(in_order(due, self._horizon(means), self._name), means).due_by(today)

    def counted_with(self, policies: Policies, calendar: Calendar) -> dict[Key, FollowUp]:
        """Return all follow-ups as other policies or another calendar would have them."""
        means = Means(policies, calendar, self._work.now)
        contacts = self._work.store.all(Contact).values()
        known = (self._calculator.of(contact, means) for contact in contacts)
        found = [one for each in known for one in each.follow_ups]
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

        To a new day what is known is carried over; where the clock was set back, all is computed
        anew.
        """
        now = self._work.now
        if now < self._seen:
            self._forget_everything()
        if self._known.day != now.date():
            self._forget_order()
            self._known.carry_over(now)
        self._seen = now
        return Means(self.policies, self._work.calendar, now)

    def _listed_in(self, order: Iterable[Placed], means: Means) -> OrderedDues:
        people = self._work.store.all(Contact)
        return OrderedDues(order, means.now.date(), people, self._name)

    def _horizon(self, means: Means) -> Horizon:
        is_rationed = bool(means.policies.campaign.requests_a_day)
        return horizon_at(means.now, means.calendar, is_rationed=is_rationed)

    def _of(self, contact: Contact, means: Means) -> tuple[FollowUp, ...]:
        found = self._known.of_now(contact.id, means.now)
        return self._worked_out(contact, means) if found is None else found

    def _worked_out(self, contact: Contact, means: Means) -> tuple[FollowUp, ...]:
        found = self._calculator.of(contact, means)
        touches = self._work.index.touches(contact.id)
        standing = standing_of(contact, touches, means.calendar)
        self._known.take(contact.id, standing, found)
        return found.follow_ups

    def _name(self, contact_id: int) -> SortName:
        """Return what the name of a contact is sorted by."""
        return self._known.standings.all[contact_id].name

    def _of_at(
        self, contact_id: int, known: tuple[FollowUp, ...], means: Means
    ) -> tuple[FollowUp, ...]:
        """Return what may be due by a later moment, of what is `known` of a contact.

        Requests of still later days are among it, for the cap.
        """
        if self._known.is_over(contact_id, means.now):
            return self._calculator.of(self._work.contact(contact_id), means).follow_ups
        day = means.now.date()
        soon = (one for one in known if one.due <= day or one.action.is_request)
        return as_on(WorkedOut(tuple(soon)), day).follow_ups

    def to_rest(self) -> tuple[FollowUp, ...]:
        """Return why people may rest by now who do not answer; see `WorkedOut`."""
        self._bring_up(self._means())
        rests = self._known.rests
        people = self._work.store.all(Contact) if rests else ()
        return tuple(rests[one] for one in people if one in rests)

    def _everything(self, means: Means) -> list[FollowUp]:
        """Return all there is to do at present, on the days that the cap leaves it."""
        self._recall(means)
        with collector_at_rest():
            if self._known.of:
                return self._all_of(means)
            self._is_worth_keeping = True
            with self._work.index.reading_all():
                return self._all_of(means)

    def _all_of(self, means: Means) -> list[FollowUp]:
        found = list(self._each(means))
        if self._moved is None:
            self._moved = self._moves_now(found, means)
            self._stale.clear()
        self._bring_up(means)
        return _placed(found, self._moved)

    def _each(self, means: Means) -> Iterator[FollowUp]:
        """Yield everybody's follow-ups; whose are known already is not even looked up."""
        contacts = self._work.store.all(Contact)
        if len(contacts) > len(self._known.of):
            self._work.index.fetch([one for one in contacts if one not in self._known.of])
        of, over = self._known.of, self._known.over_by(means.now)
        for contact_id in contacts:
            known = of.get(contact_id) if contact_id not in over else None
            if contact_id in over:
                # What is to be asked of them may be another now, for which the cap makes room.
                self._stale.setdefault(contact_id, self._known.requests.get(contact_id, ()))
            yield from (self._worked_out(contacts[contact_id], means) if known is None else known)

    def _recall(self, means: Means) -> None:
        """Take what was kept, once, of those for whom it still holds."""
        if self._is_recalled:
            return
        self._is_recalled = True
        with collector_at_rest():
            found = self._work.store.derived.recall_with_changes(KIND, means.now)
            derived, changes = found or ({}, ())
            recalled = from_derived(derived, means.calendar.zone)
            if recalled is not None:
                self._go_on_from(*recalled, means)
                if self._listed is not None and not changes:
                    self._kept_as = (self._work.store.revision, self._listed.since)
                for change in changes:
                    self._forget(change)

    def _go_on_from(self, kept: Kept, standings: Standings, means: Means) -> None:
        """Take up what was kept; where the day is the same, the list too."""
        self._known = KnownFollowUps(kept.day, kept.of, kept.rests, kept.until, standings)
        self._cap.begin(kept.day, kept.sent)
        if kept.day != means.now.date():
            self._known.carry_over(means.now)
            return
        since, until, order, self._moved = kept.listed
        self._listed = Listed(self._listed_in(order, means), since, until)
        self._sent = self._cap.sent(kept.day)

    def keep(self) -> None:
        """Keep what is known for the next start, where that is worth its time."""
        if not self._is_worth_keeping:
            return
        revision, dues = self._work.store.revision, self.agenda()
        listed, known = self._listed, self._known
        if listed is None or self._kept_as == (revision, listed.since):
            return
        derived = to_derived(
            Kept(
                self._seen.date(),
                known.of,
                known.rests,
                known.until,
                self._cap.counted,
                KeptList(listed.since, listed.until, list(dues.order), self._moved or {}),
            ),
            known.standings.all,
            self._work.calendar.zone,
        )
        if derived is not None:
            self._work.store.derived.keep(KIND, derived, self._seen, NEVER)
        self._kept_as = (revision, listed.since)

    def _capped(self, found: list[FollowUp], means: Means) -> list[FollowUp]:
        """Return these, which are all there are, on the days that the cap leaves them."""
        return _placed(found, self._moves(found, means, {}))

    def _moves_now(self, found: list[FollowUp], means: Means) -> dict[Key, Moved]:
        """Return what the cap moves at present, and know with how many it was counted."""
        moved = self._moves(found, means, self._moved or {})
        self._sent = self._cap.sent(means.now.date())
        return moved

    def _moves(
        self, found: list[FollowUp], means: Means, known: Mapping[Key, Moved]
    ) -> dict[Key, Moved]:
        most = means.policies.campaign.requests_a_day
        return self._cap.moves(found, most, means.calendar, means.now.date(), known)

    def _forget(self, change: Change) -> None:
        """Drop what a change made stale: one contact, or everything where the policy moved."""
        self._cap.take(change)
        self.policies.take(change)
        is_counted_otherwise = changes_profile(change, lambda profile: profile.counted_by)
        if is_counted_otherwise or changes_everyone(change):
            self._forget_everything()
            return
        stale = {owner for document in change.states for owner in _contacts_of(document)}
        stale |= self._calculator.concerned(change, self.policies)
        for contact_id in stale:
            self._stale.setdefault(contact_id, self._known.requests.get(contact_id, ()))
            self._known.drop(contact_id)

    def _forget_everything(self) -> None:
        self._known.clear()
        self._forget_order()

    def _forget_order(self) -> None:
        """Have all be listed anew, and the cap counted."""
        self._moved = self._listed = None
        self._stale.clear()
        self._unlisted.clear()


def _placed(found: Iterable[FollowUp], moved: Mapping[Key, Moved]) -> list[FollowUp]:
    """Return follow-ups with those in place of them that were moved to other days."""
    if not moved:
        return list(found)
    there = ((one, moved.get(key_of(one))) for one in found)
    return [one if other is None else other.after for one, other in there]


def _contacts_of(document: Document) -> Iterator[int]:
    if isinstance(document, Contact):
        yield document.id
    owner = getattr(document, "contact_id", None)
    if isinstance(owner, int):
        yield owner
