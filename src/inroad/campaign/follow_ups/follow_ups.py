"""Queries about what there is to do next, for one contact and for everyone."""

from collections.abc import Generator, Iterable
from datetime import UTC, datetime
from itertools import islice

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
from inroad.campaign.follow_ups.current_follow_ups import CurrentFollowUps
from inroad.campaign.follow_ups.kept_follow_ups import KIND, Kept, from_derived, to_derived
from inroad.campaign.follow_ups.listed import Listed, next_change
from inroad.campaign.follow_ups.means import NEVER, Means
from inroad.campaign.follow_ups.ordered_dues import OrderedDues, Placed, in_order
from inroad.campaign.follow_ups.policies import Policies
from inroad.campaign.follow_ups.standing import Standing, Standings
from inroad.campaign.people.referrals import Referrals
from inroad.domain.conversations.touch import Touch
from inroad.domain.dates.business_days import Calendar
from inroad.domain.follow_ups.daily_cap import Key, key_of
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.policy import Policy
from inroad.domain.people.contact import Contact, SortName

_AT_A_STEP = 1_000
"""So many people are looked at in a few milliseconds."""


class FollowUps:
    """What there is to do: of one, of all, in order; and what is kept of it between starts."""

    def __init__(self, work: UnitOfWork, referrals: Referrals) -> None:
        self._work = work
        self._current = CurrentFollowUps(work, referrals)
        self._listed: Listed | None = None
        self._was_asked = False
        """Whether somebody asked what is due."""
        self._is_recalled = False
        """Whether what was kept was asked for by now."""
        self._kept_as: tuple[int, datetime] | None = None
        """What is kept for the next start: the last transaction, and since when the list holds."""

    @property
    def policies(self) -> Policies:
        """The policies that hold."""
        return self._current.policies

    @property
    def policy(self) -> Policy:
        """The policy of the campaign."""
        return self.policies.campaign

    def know(self) -> None:
        """Know what there is to do for everyone, where many are asked for one after another."""
        self._current.bring_up(self._means())

    def of(self, contact_id: int) -> tuple[FollowUp, ...]:
        """Return what to do next for one contact, soonest first."""
        means = self._means()
        found = self._current.of(self._work.contact(contact_id), means)
        return tuple(sorted(found, key=lambda one: one.order))

    def next_there(self, contact_id: int) -> int:
        """Return the id of whom to ask next at the organisation of a contact; 0 for nobody."""
        return self._current.calculator.next_there(self._work.contact(contact_id))

    def today(self) -> tuple[Due, ...]:
        """Return everything there is to do, as Today lists it.

        It stays until something changes, a day ends, or something with a time is due.
        """
        return tuple(self.agenda().all)

    def standing(self, contact_id: int) -> Standing | None:
        """Return what a contact is sorted by; None where there is none."""
        self.agenda()
        return self._current.known.standings.all.get(contact_id)

    def standings(self) -> Iterable[tuple[int, Standing]]:
        """Return what everybody is sorted by, with their ids."""
        self.agenda()
        return self._current.known.standings.all.items()

    def agenda(self) -> OrderedDues:
        """Return all that is due, with what changed since it was asked for last.

        It is another list where a day ended, something with a time came, or a rule changed.
        """
        means, current, self._was_asked = self._means(), self._current, True
        listed = None if current.may_be_all_other else self._listed
        if listed is not None and listed.holds(means.now):
            current.bring_up(means)
            self._list_anew(listed, current.take_changed(), means)
            return listed.dues
        found = current.everything(means)
        current.take_changed()  # All is listed now.
        until = next_change(found, current.known.until.values(), means.now)
        dues = self._dues(in_order(found, self._horizon(means), self._name), means)
        self._listed = Listed(dues, means.now.astimezone(UTC), until)
        return dues

    def _list_anew(self, listed: Listed, changed: set[int], means: Means) -> None:
        """List for whom something else may be due than the list has."""
        if not changed:
            return
        horizon, known = self._horizon(means), self._current.known
        for contact_id in changed:
            found = self._current.placed(known.of.get(contact_id, ()))
            listed.put(contact_id, found, known.until.get(contact_id), horizon)

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
        current = self._current
        means, today = Means(self.policies, self._work.calendar, moment), moment.date()
        found: list[FollowUp] = []
        people = iter(tuple(current.known.of.items()))
        while some := tuple(islice(people, _AT_A_STEP)):
            found += (one for known in some for one in current.of_at(*known, means))
            yield
        capped = current.capped(found, means)
        yield
        due = (one for one in capped if one.due <= today)
        return self._dues(in_order(due, self._horizon(means), self._name), means).due_by(today)

    def counted_with(self, policies: Policies, calendar: Calendar) -> dict[Key, FollowUp]:
        """Return all follow-ups as other policies or another calendar would have them."""
        means = Means(policies, calendar, self._work.now)
        contacts = self._work.store.all(Contact).values()
        known = (self._current.calculator.of(contact, means) for contact in contacts)
        found = [one for each in known for one in each.follow_ups]
        return {key_of(one): one for one in self._current.capped(found, means)}

    def all(self) -> dict[Key, FollowUp]:
        """Return all follow-ups, by what each is known by."""
        return {key_of(one): one for one in self._current.everything(self._means())}

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

    def to_rest(self) -> tuple[FollowUp, ...]:
        """Return why people may rest by now who do not answer; see `WorkedOut`."""
        self.know()
        rests = self._current.known.rests
        people = self._work.store.all(Contact) if rests else ()
        return tuple(rests[one] for one in people if one in rests)

    def keep(self) -> None:
        """Keep what is known for the next start.

        Nobody waits for it who did not ask what is due, but where all of it was worked out.
        """
        if not (self._was_asked or self._current.was_worked_out):
            return
        revision, dues, listed = self._work.store.revision, self.agenda(), self._listed
        if listed is None or self._kept_as == (revision, listed.since):
            return
        derived = to_derived(
            self._current.to_keep(listed.since, listed.until, list(dues.order)),
            self._current.known.standings.all,
            self._work.calendar.zone,
        )
        if derived is not None:
            # As of when it was listed: by now another day may have begun.
            self._work.store.derived.keep(KIND, derived, self._current.seen, NEVER)
        self._kept_as = (revision, listed.since)

    def _means(self) -> Means:
        """Return what to count with at present, with what was kept taken up."""
        means = self._current.means()
        if not self._is_recalled:
            self._is_recalled = True
            with collector_at_rest():
                self._recall(means)
        return means

    def _recall(self, means: Means) -> None:
        """Take up what was kept, of those for whom it still holds."""
        found = self._work.store.derived.recall_with_changes(KIND, means.now)
        derived, changes = found or ({}, ())
        recalled = from_derived(derived, means.calendar.zone)
        if recalled is None:
            return
        self._go_on_from(*recalled, means)
        if self._listed is not None and not changes:
            self._kept_as = (self._work.store.revision, self._listed.since)
        for change in changes:
            self._current.follow(change)

    def _go_on_from(self, kept: Kept, standings: Standings, means: Means) -> None:
        """Take up what was kept; where the day is the same, the list too."""
        if self._current.go_on_from(kept, standings, means):
            since, until, order, _ = kept.listed
            self._listed = Listed(self._dues(order, means), since, until)

    def _dues(self, order: Iterable[Placed], means: Means) -> OrderedDues:
        people = self._work.store.all(Contact)
        return OrderedDues(order, means.now.date(), people, self._name)

    def _horizon(self, means: Means) -> Horizon:
        is_rationed = bool(means.policies.campaign.requests_a_day)
        return horizon_at(means.now, means.calendar, is_rationed=is_rationed)

    def _name(self, contact_id: int) -> SortName:
        """Return what the name of a contact is sorted by."""
        return self._current.known.standings.all[contact_id].name
