"""What to do next, for one contact and for everyone: done, snoozed, skipped."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from inroad.campaign.desk import Desk
from inroad.campaign.people import called_off
from inroad.domain import follow_ups as rules
from inroad.domain.actions import Action
from inroad.domain.contact import Contact
from inroad.domain.document import Document
from inroad.domain.documents import Change
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups import Facts, FollowUp
from inroad.domain.policy import Policy, preset
from inroad.domain.profile import Profile
from inroad.domain.saying import say_day
from inroad.domain.snooze import Snooze
from inroad.domain.stages import BOARD, Stage
from inroad.domain.takeaway import Takeaway
from inroad.domain.text import clean_lines
from inroad.domain.touch import Touch, TouchKind
from inroad.domain.workdays import Calendar


class Group(StrEnum):
    """The headings of Today."""

    OVERDUE = "Overdue"
    TODAY = "Today"
    THIS_WEEK = "This week"
    LATER = "Later"


@dataclass(frozen=True, slots=True)
class Due:
    """One follow-up with its contact, and where it stands on the Today screen."""

    follow_up: FollowUp
    contact: Contact
    group: Group

    @property
    def is_overdue(self) -> bool:
        """Whether it should have been done already."""
        return self.group is Group.OVERDUE


@dataclass(frozen=True, slots=True)
class _Means:
    """What follow-ups are counted with: the policy, my calendar, and the present in my zone."""

    policy: Policy
    calendar: Calendar
    now: datetime


class FollowUps:
    """Commands and queries about follow-ups. They are computed, and kept until facts change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._cache: dict[int, tuple[FollowUp, ...]] = {}
        self._cached_on: date | None = None
        desk.subscribe(self._forget)

    @property
    def policy(self) -> Policy:
        """The policy that I chose."""
        return preset(self._desk.profile.preset)

    def of(self, contact_id: int) -> tuple[FollowUp, ...]:
        """Return what to do next for one contact, soonest first."""
        return self._of(self._desk.contact(contact_id), self._means())

    def today(self) -> tuple[Due, ...]:
        """Return everything there is to do, by due date, with the group it belongs to."""
        means = self._means()
        found = [
            Due(one, contact, _group(one, means.now))
            for contact in self._desk.store.all(Contact).values()
            for one in self._of(contact, means)
        ]
        order = tuple(Group)
        return tuple(sorted(found, key=lambda due: (order.index(due.group), _order(due))))

    def overdue_count(self) -> int:
        """Return how many are overdue."""
        return sum(due.is_overdue for due in self.today())

    def done(self, follow_up: FollowUp, words: str = "") -> Change:
        """Record that it was done: the touch it leaves, and the stage it leads to.

        Raises:
            InroadError: it is done by filling in a form (agreeing a time, the debrief).
        """
        action = follow_up.action
        if action.needs_form:
            raise InroadError(f"“{action.label}” is done by writing it down; press enter.")
        contact = self._desk.contact(follow_up.contact_id)
        put: list[Document] = [self._touch(follow_up, words)]
        moved = replace(contact, planned_on=None)
        target = action.leads_to
        if target is not None and _is_ahead(contact.stage, target):
            moved = replace(moved, stage=target)
        put.append(moved)
        if target is Stage.CLOSED:
            put += called_off(self._desk, contact.id)
        if follow_up.takeaway_id is not None:
            takeaway = self._desk.find(Takeaway, follow_up.takeaway_id)
            put.append(replace(takeaway, closed_on=self._desk.today))
        return self._desk.change(f"Done: {_lower(action.label)}, {contact.name}", put)

    def snooze(self, follow_up: FollowUp, until: date) -> Change:
        """Put it off to a day; new facts end the snooze by themselves.

        Raises:
            InroadError: the day is over already, or it is a conversation.
        """
        if follow_up.action is Action.CONVERSATION:
            raise InroadError("A conversation is not snoozed; agree another time with enter.")
        if until < self._desk.today:
            raise InroadError("That day is over; snooze to today or later.")
        name = self._desk.contact(follow_up.contact_id).name
        day = say_day(until, self._desk.today)
        label = f"Snoozed to {day}: {_lower(follow_up.action.label)}, {name}"
        return self._desk.change(label, [self._override(follow_up, until)])

    def skip(self, follow_up: FollowUp) -> Change:
        """Say "not this one"; it does not come back until something new happens."""
        if follow_up.action is Action.CONVERSATION:
            raise InroadError("A conversation is not skipped; move the card back with <.")
        name = self._desk.contact(follow_up.contact_id).name
        label = f"Skipped: {_lower(follow_up.action.label)}, {name}"
        return self._desk.change(label, [self._override(follow_up, None)])

    def _means(self) -> "_Means":
        """Return what to count with at present; on a new day everything is computed anew."""
        now = self._desk.now
        if self._cached_on != now.date():
            self._cache.clear()
            self._cached_on = now.date()
        return _Means(self.policy, self._desk.calendar, now)

    def _of(self, contact: Contact, means: "_Means") -> tuple[FollowUp, ...]:
        found = self._cache.get(contact.id)
        if found is None or contact.stage is Stage.SCHEDULED:
            facts = self._facts(contact, means.policy)
            found = rules.follow_ups(facts, means.policy, means.calendar, means.now)
            self._cache[contact.id] = found
        return found

    def _facts(self, contact: Contact, policy: Policy) -> Facts:
        index = self._desk.index
        return Facts(
            contact,
            index.touches(contact.id),
            index.conversations(contact.id),
            index.takeaways(contact.id),
            index.snoozes(contact.id),
            self._colleague(contact) if policy.ask_elsewhere is not None else "",
        )

    def _colleague(self, contact: Contact) -> str:
        """Return whom to ask next at the same organisation: the first by name not yet asked."""
        if contact.stage is not Stage.REQUESTED or not contact.organisation:
            return ""
        wanted = contact.organisation.casefold()
        names = sorted(
            one.name
            for one in self._desk.store.all(Contact).values()
            if one.organisation.casefold() == wanted
            and one.stage is Stage.IDENTIFIED
            and not one.do_not_contact
        )
        return names[0] if names else ""

    def _touch(self, follow_up: FollowUp, words: str) -> Touch:
        kind = follow_up.action.touch
        text = clean_lines(words)
        if follow_up.takeaway_id is not None:
            takeaway = self._desk.find(Takeaway, follow_up.takeaway_id)
            said = f"{takeaway.kind.label}: {takeaway.text}"
            text = "\n".join(part for part in (said, text) if part)
        if kind is TouchKind.NOTE:
            text = f"Done: {text}" if text else follow_up.action.label
        new_id, now = self._desk.new_id(), self._desk.clock()
        return Touch(new_id, follow_up.contact_id, kind, now, text, follow_up.conversation_id)

    def _override(self, follow_up: FollowUp, until: date | None) -> Snooze:
        contact, action, anchor = follow_up.contact_id, follow_up.action.value, follow_up.anchor
        new_id = self._desk.derived_id("snooze", str(contact), action, anchor)
        return Snooze(new_id, contact, action, anchor, until)

    def _forget(self, change: Change) -> None:
        """Drop what a change made stale: one contact, or everything where the policy moved."""
        names_others = self.policy.ask_elsewhere is not None and change.touches_any(Contact)
        if change.touches_any(Profile) or names_others:
            self._cache.clear()
            return
        for edit in change.edits:
            for contact_id in _contacts_of(edit.document):
                self._cache.pop(contact_id, None)


def _contacts_of(document: Document) -> Iterator[int]:
    if isinstance(document, Contact):
        yield document.id
    owner = getattr(document, "contact_id", None)
    if isinstance(owner, int):
        yield owner


def _group(follow_up: FollowUp, now: datetime) -> Group:
    if follow_up.is_overdue(now):
        return Group.OVERDUE
    today = now.date()
    if follow_up.due <= today:
        return Group.TODAY
    sunday = today + timedelta(days=6 - today.weekday())
    return Group.THIS_WEEK if follow_up.due <= sunday else Group.LATER


def _order(due: Due) -> tuple[date, bool, str, str, str]:
    one = due.follow_up
    moment = one.at.isoformat() if one.at else ""
    return (one.due, one.at is None, moment, due.contact.name.casefold(), one.action.value)


def _is_ahead(stage: Stage, target: Stage) -> bool:
    if target is Stage.CLOSED:
        return True
    return stage in BOARD and BOARD.index(target) > BOARD.index(stage)


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]
