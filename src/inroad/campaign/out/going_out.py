"""What goes out of a campaign: cards, tables, notes, all of it; and one person for good."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from inroad import __version__
from inroad.campaign.calendar.calendars import Calendars
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.goals.goals import Goals
from inroad.campaign.out.about_person import about
from inroad.campaign.out.forgetting import Forgetting
from inroad.campaign.out.notes import Notes
from inroad.campaign.out.person_records import records_of
from inroad.campaign.out.whole_copies import WholeCopies
from inroad.domain.people.contact import Contact, by_name
from inroad.domain.text import joined
from inroad.exchange.records import PersonRecord

_PRODUCT = f"-//Inroad//Inroad {__version__}//EN"


class FileKind(StrEnum):
    """In which form people are saved for another program; the value is what is shown."""

    VCARD = "vCard"
    CSV = "CSV"
    GOOGLE = "Google's CSV"


class GoingOut:
    """Files for other programs, and people for good. `ids` of None are everybody, by name."""

    def __init__(
        self, work: UnitOfWork, follow_ups: FollowUps, goals: Goals, calendars: Calendars
    ) -> None:
        self._work = work
        self._follow_ups = follow_ups
        self._goals = goals
        self._calendars = calendars

    @cached_property
    def copies(self) -> WholeCopies:
        """All of the campaign as one file, and such a file taken in."""
        return WholeCopies(self._work)

    @cached_property
    def forgetting(self) -> Forgetting:
        """Forgetting one person for good."""
        return Forgetting(self._work, self._calendars)

    def count(self, ids: Sequence[int] | None = None) -> int:
        """Return how many people go out."""
        return len(self._contacts(ids))

    def cards(self, ids: Sequence[int] | None = None, is_older: bool = False) -> Iterator[bytes]:
        """Yield people as vCards of 4.0, or of 3.0, which older programs read."""
        from inroad.exchange.cards.writing import Version, cards

        version = Version.THREE if is_older else Version.FOUR
        revised = self._work.clock().replace(microsecond=0)
        yield from cards(self._records(ids), version, _PRODUCT, revised)

    def table(self, ids: Sequence[int] | None = None) -> Iterator[bytes]:
        """Yield people as a table with all that is known of them, and where they stand."""
        from inroad.exchange.contacts_out.own_table import Row, own_table

        contacts = self._contacts(ids)
        self._follow_ups.know()
        records = records_of(self._work, contacts)
        further = map(self._further, contacts)
        yield from own_table(map(Row, records, further))

    def google_table(self, ids: Sequence[int] | None = None) -> Iterator[bytes]:
        """Yield people as a table that Google Contacts reads."""
        from inroad.exchange.contacts_out.google_table import google_table

        yield from google_table(self._records(ids))

    def save(self, path: Path, kind: FileKind, ids: Sequence[int]) -> None:
        """Save people as a file that is whole, and mine alone; raises InroadError."""
        from inroad.exchange.output_file import save

        ways: dict[FileKind, Callable[[Sequence[int]], Iterator[bytes]]] = {
            FileKind.VCARD: self.cards,
            FileKind.CSV: self.table,
            FileKind.GOOGLE: self.google_table,
        }
        save(path, b"".join(ways[kind](ids)))

    def person(self, contact_id: int) -> bytes:
        """Return all that there is about one person as JSON; raises NotFound."""
        found = about(self._work, self._work.contact(contact_id))
        return f"{json.dumps(found.as_json(), ensure_ascii=False, indent=2)}\n".encode(
            "utf-8", "replace"
        )

    def person_as_note(self, contact_id: int) -> str:
        """Return one person as Markdown; raises NotFound."""
        from inroad.exchange.notes.note import written

        return written(Notes(self._work, self._goals).person(self._work.contact(contact_id)))

    def save_notes(self, folder: Path) -> int:
        """Write the campaign as a folder of notes, and return how many; raises InroadError."""
        from inroad.exchange.notes.folder import save_notes

        return save_notes(folder, Notes(self._work, self._goals).all())

    def _contacts(self, ids: Sequence[int] | None) -> list[Contact]:
        if ids is not None:
            return [self._work.contact(one) for one in ids]
        return sorted(self._work.store.all(Contact).values(), key=by_name)

    def _records(self, ids: Sequence[int] | None) -> Iterable[PersonRecord]:
        return records_of(self._work, self._contacts(ids))

    def _further(self, contact: Contact) -> tuple[tuple[str, str], ...]:
        """Return where somebody stands, and the rest of their fields, each with its heading."""
        upcoming = self._follow_ups.of(contact.id)
        day = upcoming[0].day.isoformat() if upcoming and not upcoming[0].is_someday else ""
        referrer = self._work.store.get(Contact, contact.referred_by or 0)
        return (
            ("Stage", contact.stage.value),
            ("Next", joined(upcoming[0].title, day) if upcoming else ""),
            ("What I call them", contact.called),
            ("Time zone", contact.zone),
            ("Holidays of", contact.country),
            ("Working days", contact.week),
            ("How I found them", contact.how_found),
            ("Named by", referrer.name if referrer is not None else ""),
            ("Goals", "; ".join(one.title for one in self._goals.named(contact.goals))),
        )
