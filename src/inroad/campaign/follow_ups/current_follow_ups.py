"""What there is to do for everybody at present: worked out once, and anew for whom it is other."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from inroad.campaign.core.garbage_collection import collector_at_rest
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.kept_follow_ups import Kept, KeptList
from inroad.campaign.follow_ups.known_follow_ups import KnownFollowUps
from inroad.campaign.follow_ups.means import Means
from inroad.campaign.follow_ups.ordered_dues import Placed
from inroad.campaign.follow_ups.policies import Policies, changes_everyone
from inroad.campaign.follow_ups.request_cap import RequestCap
from inroad.campaign.follow_ups.standing import Standings, standing_of
from inroad.campaign.people.referrals import Referrals
from inroad.domain.changes import Change
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.daily_cap import Key, Moved, key_of
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.worked_out import WorkedOut, as_on
from inroad.domain.people.contact import Contact
from inroad.domain.people.profile import changes_profile

if TYPE_CHECKING:
    from inroad.campaign.follow_ups.calculator import Calculator

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class CurrentFollowUps:
    """Everybody's follow-ups at present, on the days that the cap on requests leaves them."""

    def __init__(self, work: UnitOfWork, referrals: Referrals) -> None:
        self._work = work
        self._referrals = referrals
        self.policies = Policies(work)
        self.known = KnownFollowUps()
        """What was worked out by now, without the cap."""
        self.was_worked_out = False
        """Whether everybody's had to be worked out: nothing was known from before."""
        self.seen = _LONG_AGO
        """The present when it was asked for last."""
        self._cap = RequestCap(work)
        self._moved: dict[Key, Moved] | None = None
        """What the cap moves to other days; None before that was counted."""
        self._sent = 0
        """How many requests had gone out today when it was counted."""
        self._stale: dict[int, tuple[FollowUp, ...]] = {}
        """Contacts to compute anew, with their requests as the cap knows them."""
        self._changed: set[int] | None = None
        """Contacts for whom something else may be due than `take_changed` told; None: for any."""
        work.follow(self.follow)

    @cached_property
    def calculator(self) -> "Calculator":
        """What works follow-ups out: where all are known from before, it is not even loaded."""
        from inroad.campaign.follow_ups.calculator import Calculator

        return Calculator(self._work, self._referrals)

    def means(self) -> Means:
        """Return what to count with at present.

        To a new day what is known is carried over; where the clock was set back, all is computed
        anew.
        """
        now = self._work.now
        if now < self.seen:
            self._forget_everything()
        if self.known.day != now.date():
            self._forget_order()
            self.known.carry_over(now)
        self.seen = now
        return Means(self.policies, self._work.calendar, now)

    @property
    def may_be_all_other(self) -> bool:
        """Whether for anybody something else may be due than when `take_changed` told."""
        return self._changed is None

    def take_changed(self) -> set[int]:
        """Return, once, for whom something else may be due, if not for anybody."""
        changed, self._changed = self._changed, set()
        return changed or set()

    def go_on_from(self, kept: Kept, standings: Standings, means: Means) -> bool:
        """Take up what was kept; return whether it was on this day, and its list is of use too."""
        self.known = KnownFollowUps(kept.day, kept.of, kept.rests, kept.until, standings)
        self._cap.begin(kept.day, kept.sent)
        if kept.day != means.now.date():
            self.known.carry_over(means.now)
            return False
        self._moved, self._changed = kept.listed.moved, set()
        self._sent = self._cap.sent(kept.day)
        return True

    def to_keep(self, since: datetime, until: datetime, order: list[Placed]) -> Kept:
        """Return what to keep of it, with what is due from a moment until before another, in order.

        Both moments are aware.
        """
        known, listed = self.known, KeptList(since, until, order, self._moved or {})
        day, sent = self.seen.date(), self._cap.counted
        return Kept(day, known.of, known.rests, known.until, sent, listed)

    def of(self, contact: Contact, means: Means) -> list[FollowUp]:
        """Return what to do next for one contact."""
        self.bring_up(means)
        return self.placed(self._of(contact, means))

    def everything(self, means: Means) -> list[FollowUp]:
        """Return all there is to do."""
        with collector_at_rest():
            if self.known.of:
                return self._all_of(means)
            self.was_worked_out = True
            with self._work.index.reading_all():
                return self._all_of(means)

    def placed(self, found: Iterable[FollowUp]) -> list[FollowUp]:
        """Return follow-ups on the days that the cap leaves them at present."""
        return _placed(found, self._moved or {})

    def capped(self, found: list[FollowUp], means: Means) -> list[FollowUp]:
        """Return follow-ups, which are all there are then, on the days that the cap leaves them."""
        return _placed(found, self._moves(found, means, {}))

    def of_at(
        self, contact_id: int, known: tuple[FollowUp, ...], means: Means
    ) -> tuple[FollowUp, ...]:
        """Return what may be due by a later moment, of what is `known` of a contact.

        Requests of still later days are among it, for the cap.
        """
        if self.known.is_over(contact_id, means.now):
            return self.calculator.of(self._work.contact(contact_id), means).follow_ups
        day = means.now.date()
        soon = (one for one in known if one.due <= day or one.action.is_request)
        return as_on(WorkedOut(tuple(soon)), day).follow_ups

    def bring_up(self, means: Means) -> None:
        """Compute what changes made stale, and note for whom something else is due.

        Where the requests are others than before, the cap may move those of anybody.
        """
        if self._moved is None:
            self.everything(means)
            return
        stale, self._stale = self._stale, {}
        self._work.index.fetch(stale.keys())
        for contact_id in stale:
            contact = self._work.store.get(Contact, contact_id)
            if contact is not None:
                self._of(contact, means)
        self._note_changed(stale)
        requests = self.known.requests
        is_same = all(requests.get(one, ()) == before for one, before in stale.items())
        if is_same and self._cap.sent(means.now.date()) == self._sent:
            return
        present = [one for found in requests.values() for one in found]
        before, self._moved = self._moved, self._moves_now(present, means)
        # Who still moves to the same day is the same object: see `moved_by_cap`.
        elsewhere = {key for key, one in self._moved.items() if before.get(key) is not one}
        self._note_changed(key[0] for key in elsewhere | (before.keys() - self._moved.keys()))

    def follow(self, change: Change) -> None:
        """Drop what a change made stale: one contact, or everything where the policy moved."""
        self._cap.take(change)
        self.policies.take(change)
        is_counted_otherwise = changes_profile(change, lambda profile: profile.counted_by)
        if is_counted_otherwise or changes_everyone(change):
            self._forget_everything()
            return
        stale = {owner for document in change.states for owner in _contacts_of(document)}
        stale |= self.calculator.concerned(change, self.policies)
        for contact_id in stale:
            self._note_stale(contact_id)
            self.known.drop(contact_id)

    def _of(self, contact: Contact, means: Means) -> tuple[FollowUp, ...]:
        found = self.known.of_now(contact.id, means.now)
        return self._worked_out(contact, means) if found is None else found

    def _worked_out(self, contact: Contact, means: Means) -> tuple[FollowUp, ...]:
        found = self.calculator.of(contact, means)
        touches = self._work.index.touches(contact.id)
        standing = standing_of(contact, touches, means.calendar)
        self.known.take(contact.id, standing, found)
        return found.follow_ups

    def _all_of(self, means: Means) -> list[FollowUp]:
        found = list(self._each(means))
        if self._moved is None:
            self._moved = self._moves_now(found, means)
            self._stale.clear()
        self.bring_up(means)
        return self.placed(found)

    def _each(self, means: Means) -> Iterator[FollowUp]:
        """Yield everybody's follow-ups; whose are known already is not even looked up."""
        contacts = self._work.store.all(Contact)
        if len(contacts) > len(self.known.of):
            self._work.index.fetch([one for one in contacts if one not in self.known.of])
        of, over = self.known.of, self.known.over_by(means.now)
        for contact_id in contacts:
            known = of.get(contact_id) if contact_id not in over else None
            if contact_id in over:
                # What is to be asked of them may be another now, for which the cap makes room.
                self._note_stale(contact_id)
            yield from (self._worked_out(contacts[contact_id], means) if known is None else known)

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

    def _note_stale(self, contact_id: int) -> None:
        """Have a contact computed anew; what is known of them may be dropped after that."""
        self._stale.setdefault(contact_id, self.known.requests.get(contact_id, ()))

    def _note_changed(self, contact_ids: Iterable[int]) -> None:
        if self._changed is not None:
            self._changed.update(contact_ids)

    def _forget_everything(self) -> None:
        self.known.clear()
        self._forget_order()

    def _forget_order(self) -> None:
        """Have all be listed anew, and the cap counted."""
        self._moved = self._changed = None
        self._stale.clear()


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
