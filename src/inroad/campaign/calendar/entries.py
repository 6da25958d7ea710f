"""What belongs into a calendar now: conversations, then follow-ups by day."""

import uuid
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.zones import localised
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.calendar_mark import CalendarMark
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.contact import Contact
from inroad.domain.text import joined
from inroad.exchange.calendar.calendar_entry import CalendarEntry, Kind
from inroad.exchange.calendar.three_way import Wanted

_NAMESPACE = uuid.UUID("7b0c1c3c-6b1f-4f0e-9a53-1f5d0d0c8a11")
"""What UIDs are derived in (RFC 9562, version 5), the same on every machine."""


def uid_of(work: UnitOfWork, *parts: object) -> str:
    """Return the UID of something in a campaign, which every machine derives alike."""
    return str(uuid.uuid5(_NAMESPACE, "/".join((work.store.key, *map(str, parts)))))


def uid_of_talk(work: UnitOfWork, talk_id: int) -> str:
    """Return the UID of a conversation."""
    return uid_of(work, "conversation", talk_id)


class Source(NamedTuple):
    """What an entry stands for: a conversation, or a follow-up."""

    entry: CalendarEntry
    contact: Contact
    talk: Conversation | None = None
    follow_up: FollowUp | None = None


class Entries:
    """Makes the entries of a campaign."""

    def __init__(self, work: UnitOfWork, follow_ups: FollowUps) -> None:
        self._work = work
        self._follow_ups = follow_ups

    def now(self) -> dict[str, Source]:
        """Return what belongs into a calendar now, by UID.

        Nothing about anybody who is marked "do not contact" does, and nothing that was taken off.
        """
        off = self.off()
        talks = [one for one in self._talks() if not one.entry.is_cancelled]
        found = (*talks, *self._days())
        return {one.entry.uid: one for one in found if one.entry.uid not in off}

    def called_off(self) -> dict[str, Source]:
        """Return the conversations that will not take place, by UID."""
        return {one.entry.uid: one for one in self._talks() if one.entry.is_cancelled}

    def off(self) -> frozenset[str]:
        """Return the UIDs of what somebody took off the calendar."""
        marks = self._work.store.all(CalendarMark).values()
        return frozenset(mark.uid for mark in marks if mark.is_off)

    def wanted(self, source: Source) -> Wanted:
        """Return an entry with what decides who may change it."""
        talk, today = source.talk, self._work.today
        if talk is None:
            midnight = localised(datetime.combine(today, time()), self._work.calendar.zone)
            return Wanted(source.entry, since=midnight, today=today)
        return Wanted(
            source.entry,
            is_asked=talk.is_planned,
            is_over=not talk.is_planned,
            since=self._agreed_at(talk),
            today=today,
        )

    @property
    def mark(self) -> str:
        """A mark of the campaign, the same on every machine."""
        return uid_of(self._work, "campaign")[:8]

    @property
    def prefix(self) -> str:
        """How the names of this campaign's files begin: a folder may be shared."""
        return f"inroad-{self.mark}-"

    def _agreed_at(self, talk: Conversation) -> datetime | None:
        """Return when a conversation's time was agreed last, as far as that is known."""
        touches = self._work.index.touches(talk.contact_id)
        agreed = [
            touch.at
            for touch in touches
            if touch.kind is TouchKind.SCHEDULED and touch.conversation_id == talk.id
        ]
        return max(agreed, default=None)

    def _talks(self) -> Iterator[Source]:
        for talk in self._work.store.all(Conversation).values():
            contact = self._work.store.get(Contact, talk.contact_id)
            if contact is not None and talk.starts is not None:
                entry = CalendarEntry(
                    uid_of_talk(self._work, talk.id),
                    Kind.EVENT,
                    f"Conversation with {joined(contact.name, contact.organisation, by=' · ')}",
                    joined(talk.how, f"{talk.minutes} min"),
                    talk.where,
                    starts=talk.starts,
                    zone=talk.known_zone,
                    minutes=talk.length // timedelta(minutes=1),
                    is_cancelled=talk.outcome is Outcome.CANCELLED or contact.do_not_contact,
                )
                yield Source(entry, contact, talk)

    def _days(self) -> Iterator[Source]:
        kind = self._work.profile.calendar_follow_ups
        if kind == "none":
            return
        for due in self._follow_ups.today():
            one, contact = due.follow_up, due.contact
            is_dated = one.action is not Action.CONVERSATION and not one.is_someday
            if is_dated and not contact.do_not_contact:
                entry = self._day(one, contact, Kind.TASK if kind == "todos" else Kind.DAY)
                yield Source(entry, contact, follow_up=one)

    def _day(self, follow_up: FollowUp, contact: Contact, kind: Kind) -> CalendarEntry:
        named = (follow_up.contact_id, follow_up.action.value, follow_up.anchor)
        return CalendarEntry(
            uid_of(self._work, "follow-up", *named),
            kind,
            f"{follow_up.action.label}: "
            + joined(contact.name, contact.organisation, follow_up.about, by=" · "),
            follow_up.why.say(follow_up.due),
            # What waits is to be done today: nobody looks at the days behind.
            day=max(follow_up.due, self._work.today),
        )
