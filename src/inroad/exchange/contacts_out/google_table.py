"""People as Google Contacts reads them, with its headings since 2024.

Several labels (tags) stand in one cell with ` ::: ` between them; a second address or number has
numbered columns of its own, with what it is called beside it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from inroad.domain.people.detail import ValueKind
from inroad.domain.people.names.whole_name import read_name
from inroad.domain.text import joined
from inroad.exchange.contacts_out.csv_writing import csv_of
from inroad.exchange.records import FurtherValue, PersonRecord

_BETWEEN = " ::: "
_NUMBERED = {
    ValueKind.EMAIL: ("E-mail", "Value"),
    ValueKind.PHONE: ("Phone", "Value"),
    ValueKind.ADDRESS: ("Address", "Formatted"),
    ValueKind.LINK: ("Website", "Value"),
    ValueKind.OTHER: ("Custom Field", "Value"),
}
"""What is numbered: how its columns are called, and the one with the value."""
_CALLED = {ValueKind.OTHER: "Also"}
"""Google takes no field of somebody's own without a name."""
_ONE_CELL = {
    ValueKind.NICKNAME: "Nickname",
    ValueKind.BIRTHDAY: "Birthday",
    ValueKind.DEPARTMENT: "Organization Department",
}
_ALWAYS = (
    *("First Name", "Middle Name", "Last Name", "Name Prefix", "Name Suffix", "Nickname"),
    *("Organization Name", "Organization Title", "Organization Department", "Birthday"),
    *("Notes", "Labels"),
)


def google_table(people: Iterable[PersonRecord]) -> Iterator[bytes]:
    """Yield the table of people, a part at a time."""
    people = tuple(people)
    most = {
        kind: max((len(_numbered(one)[kind]) for one in people), default=0) for kind in _NUMBERED
    }
    headings = [*_ALWAYS, *_numbered_headings(most)]
    yield from csv_of(chain([headings], (_cells(one, headings) for one in people)))


def _numbered_headings(most: dict[ValueKind, int]) -> Iterator[str]:
    for kind, (name, value) in _NUMBERED.items():
        for number in range(1, most[kind] + 1):
            yield f"{name} {number} - Label"
            yield f"{name} {number} - {value}"


def _numbered(person: PersonRecord) -> dict[ValueKind, list[FurtherValue]]:
    """Return what a person has several of, the first as the record has it."""
    found: dict[ValueKind, list[FurtherValue]] = {kind: [] for kind in _NUMBERED}
    firsts = {
        ValueKind.EMAIL: person.email,
        ValueKind.PHONE: person.phone,
        ValueKind.LINK: person.url,
    }
    for kind, text in firsts.items():
        found[kind] += [FurtherValue(kind, text)] if text else []
    for one in person.further:
        if one.kind in found:
            found[one.kind].append(one)
        elif one.kind in (ValueKind.ORGANISATION, ValueKind.ROLE):
            found[ValueKind.OTHER].append(FurtherValue(one.kind, one.text, one.kind.label))
    return found


def _cells(person: PersonRecord, headings: Sequence[str]) -> list[str]:
    given, family = _name_of(person)
    said = {
        "First Name": given,
        "Last Name": family,
        "Organization Name": person.organisation,
        "Organization Title": person.role,
        "Notes": person.notes,
        "Labels": _BETWEEN.join(person.tags),
    }
    for one in person.further:
        if one.kind in _ONE_CELL:
            heading = _ONE_CELL[one.kind]
            said[heading] = said.get(heading) or one.text
        elif one.kind is ValueKind.NOTE:
            said["Notes"] = joined(said["Notes"], one.text, by="\n")
    for kind, values in _numbered(person).items():
        name, value = _NUMBERED[kind]
        for number, one in enumerate(values, 1):
            said[f"{name} {number} - Label"] = one.label or _CALLED.get(kind, "")
            said[f"{name} {number} - {value}"] = one.text
    return [said.get(heading, "") for heading in headings]


def _name_of(person: PersonRecord) -> tuple[str, str]:
    """Return the name in two parts that say all of it together."""
    if person.name == joined(person.given, person.family, by=" "):
        return person.given, person.family
    last = read_name(person.name).last
    first = person.name.removesuffix(last).strip() if last else person.name
    is_whole = last and joined(first, last, by=" ") == person.name
    return (first, last) if is_whole else (person.name, "")
