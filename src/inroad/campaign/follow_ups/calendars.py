"""Conversations and follow-ups, out to the calendar that people already use."""

import uuid
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.contact import Contact
from inroad.domain.text import joined
from inroad.exchange.calendar.calendar_entry import CalendarEntry, Kind, Synced

_NAMESPACE = uuid.UUID("7b0c1c3c-6b1f-4f0e-9a53-1f5d0d0c8a11")
"""What UIDs are derived in (RFC 9562, version 5), the same on every machine."""
_KEPT = "calendar"


class Calendars:
    """Writes calendar files, and keeps a folder of them up to date."""

    def __init__(self, work: UnitOfWork, follow_ups: FollowUps) -> None:
        self._work = work
        self._follow_ups = follow_ups
        self._known = work.store.machine_state(_KEPT)
        self._written: tuple[int, object] | None = None

    @property
    def folder(self) -> Path | None:
        """The folder that this machine keeps up to date, or None."""
        kept = self._known.recall().get("folder")
        return Path(kept) if isinstance(kept, str) else None

    def entries(self) -> tuple[CalendarEntry, ...]:
        """Return what belongs into a calendar now: conversations, then follow-ups by day.

        Nothing about anybody who is marked "do not contact" does.
        """
        talks = self._work.store.all(Conversation).values()
        found = [self._talk(talk) for talk in talks if talk.starts is not None]
        planned = [one for one in found if one is not None and not one.is_cancelled]
        return (*planned, *self._days())

    def export(self) -> bytes:
        """Return everything as one calendar file, counting up what changed since the last time.

        Conversations that were called off since then are in it as cancelled.
        """
        from inroad.exchange.calendar.ical import Stamp, render
        from inroad.exchange.calendar.vdir import digest

        now = self._work.clock().replace(microsecond=0)
        known = self._known.recall()
        before = known.get("exported")
        counted: dict[str, list[object]] = dict(before) if isinstance(before, dict) else {}
        stamped = []
        for entry in (*self.entries(), *self._called_off(counted)):
            mark = digest(entry)
            sequence, last = counted.get(entry.uid, [-1, ""])
            number = sequence if isinstance(sequence, int) else -1
            number += last != mark
            counted[entry.uid] = [number, mark]
            stamped.append((entry, Stamp(number, now)))
        self._known.keep({**known, "exported": counted})
        return render(*stamped)

    def keep_in(self, folder: Path) -> Synced:
        """Bring a folder up to date now, and from now on whenever the campaign changes.

        Raises:
            InroadError: the folder cannot be written.
        """
        folder = folder.absolute()
        entries = self.entries()
        done = self._sync(folder, entries, {})
        self._remember(folder, entries)
        return done

    def stop(self) -> None:
        """Keep no folder up to date any more; what is in it stays."""
        known = self._known.recall()
        self._known.keep({name: known[name] for name in known if name == "exported"})

    def pending(self) -> Callable[[], None] | None:
        """Return what brings the folder up to date (it may run in a thread), or None.

        It raises InroadError where the folder cannot be written.
        """
        state = (self._work.store.revision, self._work.today)
        if self._written == state:
            return None
        self._written = state
        folder = self.folder
        if folder is None:
            return None
        entries = self.entries()

        def sync() -> None:
            known = self._known.recall().get("files")
            self._sync(folder, entries, known if isinstance(known, dict) else {})
            self._remember(folder, entries)

        return sync

    def _sync(
        self, folder: Path, entries: tuple[CalendarEntry, ...], known: dict[str, str]
    ) -> Synced:
        from inroad.exchange.calendar.vdir import sync

        now = self._work.clock().replace(microsecond=0)
        return sync(folder, self._prefix, entries, now, known)

    def _remember(self, folder: Path, entries: tuple[CalendarEntry, ...]) -> None:
        from inroad.exchange.calendar.vdir import digest

        files = {entry.uid: digest(entry) for entry in entries}
        self._known.keep({**self._known.recall(), "folder": str(folder), "files": files})

    @property
    def _prefix(self) -> str:
        """How the names of this campaign's files begin: a folder may be shared."""
        return f"inroad-{self._uid('campaign')[:8]}-"

    def _uid(self, *parts: object) -> str:
        named = "/".join((self._work.store.key, *map(str, parts)))
        return str(uuid.uuid5(_NAMESPACE, named))

    def _called_off(self, known: dict[str, list[object]]) -> Iterator[CalendarEntry]:
        """Yield the conversations that a calendar knows, and that will not take place."""
        for talk in self._work.store.all(Conversation).values():
            entry = self._talk(talk)
            if entry is not None and entry.is_cancelled and entry.uid in known:
                yield entry

    def _talk(self, talk: Conversation) -> CalendarEntry | None:
        contact = self._work.store.get(Contact, talk.contact_id)
        if contact is None or talk.starts is None:
            return None
        return CalendarEntry(
            self._uid("conversation", talk.id),
            Kind.EVENT,
            f"Conversation with {joined(contact.name, contact.organisation, by=' · ')}",
            joined(talk.how, f"{talk.minutes} min"),
            talk.where,
            starts=talk.starts,
            zone=talk.known_zone,
            minutes=talk.length // timedelta(minutes=1),
            is_cancelled=talk.outcome is Outcome.CANCELLED or contact.do_not_contact,
        )

    def _days(self) -> Iterator[CalendarEntry]:
        kind = self._work.profile.calendar_follow_ups
        if kind == "none":
            return
        for due in self._follow_ups.today():
            one = due.follow_up
            if one.action is not Action.CONVERSATION and not one.is_someday:
                yield self._day(one, due.contact, Kind.TASK if kind == "todos" else Kind.DAY)

    def _day(self, follow_up: FollowUp, contact: Contact, kind: Kind) -> CalendarEntry:
        return CalendarEntry(
            self._uid("follow-up", follow_up.contact_id, follow_up.action.value, follow_up.anchor),
            kind,
            f"{follow_up.action.label}: "
            + joined(contact.name, contact.organisation, follow_up.about, by=" · "),
            follow_up.why.say(follow_up.due),
            day=follow_up.due,
        )
