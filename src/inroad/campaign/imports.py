"""People from files: who is new, who changed, and what could not be read.

Who is the same person: the one with the same LinkedIn address; else the one with the same
e-mail and the same name; else the same name connected on the same day (or, with neither
address nor day, the same name alone). A blank never erases, and what I typed myself wins over
an import. The sum always fits: people read + rows skipped = added + updated + unchanged +
skipped.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from inroad.campaign.desk import Desk
from inroad.domain.contact import Contact
from inroad.domain.documents import Change, Edit
from inroad.domain.errors import InroadError
from inroad.domain.text import folded, plural
from inroad.domain.touch import Touch, TouchKind
from inroad.exchange import linkedin
from inroad.exchange.linkedin import Connection, Problem

Progress = Callable[[int, int], None]
"""Called now and then with how many rows are done and how many there are."""

_STEP = 500
_WORDS = {"organisation": "Organisation", "role": "Role", "name": "Name", "email": "E-mail"}


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did. `problems` are about single rows, in the order of the file."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def sentence(self) -> str:
        """The report in one line."""
        hidden = sum(one.is_hidden for one in self.problems)
        other = self.skipped - hidden
        parts = [
            f"{self.added:,} added, {self.updated:,} updated, {self.unchanged:,} unchanged",
            f"{plural(hidden, 'hidden profile')} (LinkedIn gives no name)" if hidden else "",
            f"{plural(other, 'row')} skipped" if other else "",
        ]
        return "; ".join(part for part in parts if part) + "."


@dataclass(frozen=True, slots=True)
class Prepared:
    """What an import would save, and what it would report."""

    edits: tuple[Edit, ...]
    report: Report


class Cancelled(InroadError):
    """The import was cancelled; nothing was changed."""


def _no_progress(done: int, total: int) -> None:
    """Show nothing."""


class Imports:
    """Commands that read files; each import is one change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read_linkedin(self, path: Path) -> linkedin.Connections:
        """Read LinkedIn's export without changing anything.

        Raises:
            Unreadable: it is something else; the message says what to pick.
        """
        return linkedin.read(path)

    def prepare(
        self, connections: linkedin.Connections, progress: Progress = _no_progress
    ) -> Prepared:
        """Work out what an export adds and updates, without changing anything.

        `progress` may raise `Cancelled` to stop.
        """
        merge = _Merge(self._desk)
        total = len(connections.people)
        for done, person in enumerate(connections.people):
            if done % _STEP == 0:
                progress(done, total)
            merge.take(person)
        progress(total, total)
        report = Report(
            merge.added,
            merge.updated,
            merge.unchanged,
            sum(problem.is_skipped for problem in connections.problems),
            tuple(sorted(connections.problems, key=lambda problem: problem.row)),
        )
        return Prepared(tuple(merge.edits), report)

    def commit(self, prepared: Prepared) -> Report:
        """Save what was prepared as one change, and say what it did."""
        count = prepared.report.added + prepared.report.updated
        label = f"Imported {plural(count, 'connection')} from LinkedIn"
        if prepared.edits:
            self._desk.commit(Change(label, prepared.edits))
        return prepared.report

    def likely_file(self) -> str:
        """Return the newest export in the usual folders, or ""."""
        folders = (Path.cwd(), Path.home() / "Downloads", Path.home())
        found = [file for folder in folders for file in _exports_in(folder)]
        newest = max(found, key=lambda file: file.stat().st_mtime, default=None)
        return str(newest) if newest else ""


def _exports_in(folder: Path) -> list[Path]:
    patterns = ("Connections*.csv", "*LinkedInDataExport*.zip")
    try:
        return [file for pattern in patterns for file in folder.glob(pattern) if file.is_file()]
    except OSError:
        return []


class _Merge:
    """Finds for each person of a file the contact that it is, and what changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._contacts: dict[int, Contact] = {}
        self._seen: dict[int, Contact] = {}
        self._touches: list[Touch] = []
        self._by_slug: dict[str, int] = {}
        self._by_email: dict[tuple[str, str], int] = {}
        self._by_day: dict[tuple[str, date | None], int] = {}
        self._claimed: set[int] = set()
        self.added = self.updated = self.unchanged = 0
        for contact in tuple(desk.store.all(Contact).values()):
            self._index(contact)

    @property
    def edits(self) -> list[Edit]:
        """What is to be saved, seen from what was there when the file was read.

        Another session may change a contact before that: then its other fields stay.
        """
        edits = [Edit(self._seen.get(one.id), one) for one in self._contacts.values()]
        return edits + [Edit(None, touch) for touch in self._touches]

    def take(self, person: Connection) -> None:
        """Add `person`, or update the contact that they are."""
        found = self._find(person)
        if found is None:
            contact = self._new(person)
            self.added += 1
        else:
            if found.id not in self._contacts:
                self._seen[found.id] = found
            contact = self._updated(found, person)
            changed = contact != found
            self.updated += changed
            self.unchanged += not changed
            if not changed:
                self._claimed.add(found.id)
                return
        self._contacts[contact.id] = contact
        self._claimed.add(contact.id)
        self._index(contact)

    def _find(self, person: Connection) -> Contact | None:
        slug, name = linkedin.slug(person.url), folded(person.name)
        found = self._by_slug.get(slug) if slug else None
        if found is None and person.email:
            found = self._compatible(self._by_email.get((person.email.lower(), name)), slug)
        if found is None and (person.connected_on or not slug):
            found = self._compatible(self._by_day.get((name, person.connected_on)), slug)
            found = None if self._is_another(found, person) else found
        return self._contact(found) if found is not None else None

    def _compatible(self, contact_id: int | None, slug: str) -> int | None:
        """Drop a match by weaker signs whose LinkedIn address says it is somebody else."""
        if contact_id is None:
            return None
        known = linkedin.slug(self._contact(contact_id).url)
        return None if slug and known and slug != known else contact_id

    def _is_another(self, contact_id: int | None, person: Connection) -> bool:
        """Whether an earlier row of this file is a namesake connected on the same day."""
        if contact_id is None or contact_id not in self._claimed or person.url:
            return False
        contact = self._contact(contact_id)
        return (contact.organisation, contact.role) != (person.organisation, person.role)

    def _contact(self, contact_id: int) -> Contact:
        return self._contacts.get(contact_id) or self._desk.contact(contact_id)

    def _new(self, person: Connection) -> Contact:
        return Contact(
            self._id_for(person),
            person.name,
            organisation=person.organisation,
            role=person.role,
            email=person.email,
            url=person.url,
            connected_on=person.connected_on,
        )

    def _id_for(self, person: Connection) -> int:
        """Return an id that another machine derives alike from the same row."""
        slug = linkedin.slug(person.url)
        day = person.connected_on.isoformat() if person.connected_on else ""
        parts = ("slug", slug) if slug else ("name", folded(person.name), day)
        found = self._desk.derived_id("contact", *parts)
        namesakes = 0
        while found in self._contacts or self._desk.store.get(Contact, found) is not None:
            namesakes += 1
            found = self._desk.derived_id("contact", *parts, str(namesakes))
        return found

    def _updated(self, contact: Contact, person: Connection) -> Contact:
        """Return the contact with what the file knows better; record what changed as a touch."""
        values = {
            field: getattr(person, field)
            for field in ("name", "organisation", "role", "email", "url")
            if getattr(person, field) and field not in contact.edited
        }
        updated = replace(
            contact, **values, connected_on=person.connected_on or contact.connected_on
        )
        changes = [
            f"{_WORDS[field]}: {getattr(contact, field)} → {getattr(updated, field)}"
            for field in ("organisation", "role", "name", "email")
            if getattr(contact, field) and getattr(contact, field) != getattr(updated, field)
        ]
        if changes:
            text = "\n".join(changes)
            touch_id, now = self._desk.new_id(), self._desk.clock()
            self._touches.append(Touch(touch_id, contact.id, TouchKind.CHANGED, now, text))
        return updated

    def _index(self, contact: Contact) -> None:
        slug, name = linkedin.slug(contact.url) if contact.url else "", folded(contact.name)
        if slug:
            self._by_slug[slug] = contact.id
        if contact.email:
            self._by_email[contact.email.lower(), name] = contact.id
        self._by_day[name, contact.connected_on] = contact.id
