"""What a file would change, in sections and rows, to be shown before anything is changed."""

from collections.abc import Iterator
from typing import NamedTuple

from inroad.campaign.people.import_merge import Changed, Unclear
from inroad.campaign.people.import_values import said_in_short
from inroad.campaign.people.imports import Prepared
from inroad.domain.people.contact import Contact
from inroad.domain.text import joined, plural

FIELDS = (
    *(("name", "Name"), ("organisation", "Organisation"), ("role", "Role"), ("email", "E-mail")),
    *(("phone", "Phone"), ("url", "Link"), ("notes", "Note")),
)
"""The fields that two records are compared by, and what they are called."""


class PreviewRow(NamedTuple):
    """One person, or one place of the file: who, and what happens.

    `key` is what it is known by; `unclear` is there where somebody has to say who it is.
    """

    key: str
    who: str
    what: str
    unclear: Unclear | None = None


class PreviewSection(NamedTuple):
    """What happens to some rows of the file: "New · 12"."""

    title: str
    rows: tuple[PreviewRow, ...]


class Compared(NamedTuple):
    """A field of a record and of a contact, as each has it."""

    field: str
    label: str
    known: str
    said: str


def label_of(field: str) -> str:
    """Return what a field is called."""
    return dict(FIELDS)[field]


def preview(prepared: Prepared) -> Iterator[PreviewSection]:
    """Yield what a file would change; what somebody has to say something about stands first."""
    report = prepared.report
    sections = (
        ("Doubtful", [_doubtful(one) for one in prepared.unclear]),
        ("Changed", [_changed(one) for one in prepared.changed]),
        ("New", [_new(one) for one in prepared.new]),
        ("To be said of rows", list(_problems(prepared))),
    )
    for title, rows in sections:
        if rows:
            yield PreviewSection(f"{title} · {len(rows):,}", tuple(rows))
    rest = [
        f"{report.unchanged:,} the same as before" if report.unchanged else "",
        plural(report.touches, "message or note", "messages and notes") if report.touches else "",
        f"{plural(report.strangers, 'message')} of nobody you know" if report.strangers else "",
        _hidden(prepared),
    ]
    if any(rest):
        yield PreviewSection(joined(*rest, by="; "), ())


def compared(unclear: Unclear, known: Contact) -> tuple[Compared, ...]:
    """Return the fields of a row of the file beside those of whom it may be."""
    pairs = (
        Compared(field, label, getattr(known, field), getattr(unclear.person, field))
        for field, label in FIELDS
    )
    return tuple(one for one in pairs if one.known or one.said)


def _doubtful(unclear: Unclear) -> PreviewRow:
    person, best = unclear.person, unclear.candidates[0].contact
    others = len(unclear.candidates) - 1
    more = f", or {plural(others, 'other')}" if others else ""
    who = joined(person.name, person.organisation)
    what = f"may be {joined(best.name, best.organisation)}{more}: {unclear.why}"
    return PreviewRow(f"doubtful {person.place}", who, what, unclear)


def _changed(changed: Changed) -> PreviewRow:
    lines = said_in_short(changed.values, changed.before)
    said = (f"{name}: {f'{was} → ' if was else ''}{now}" for name, was, now in lines)
    before = changed.before
    return PreviewRow(f"changed {before.id}", before.name, "; ".join(said))


def _new(contact: Contact) -> PreviewRow:
    return PreviewRow(f"new {contact.id}", contact.name, contact.place)


def _problems(prepared: Prepared) -> Iterator[PreviewRow]:
    doubtful = {one.person.place for one in prepared.unclear}
    for at, problem in enumerate(prepared.report.problems):
        if not problem.is_hidden and problem.place not in doubtful:
            where = joined(problem.file, f"row {problem.place}", by=" ")
            yield PreviewRow(f"problem {at}", where, problem.message)


def _hidden(prepared: Prepared) -> str:
    count = sum(problem.is_hidden for problem in prepared.report.problems)
    return f"{plural(count, 'hidden profile')} (LinkedIn gives no name)" if count else ""
