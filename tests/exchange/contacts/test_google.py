"""Google Contacts as CSV, with old and new headings."""

import pytest

from inroad.domain.people.detail import ValueKind
from inroad.exchange.records import FurtherValue, PersonRecord
from inroad.exchange.registry import parse

NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,"
    "Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,"
    "Phone 1 - Value,Website 1 - Label,Website 1 - Value"
).split(",")
OLD = (
    "Name,Given Name,Additional Name,Family Name,Birthday,Occupation,Notes,Group Membership,"
    "E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,"
    "Organization 1 - Name,Organization 1 - Title,Organization 1 - Department,"
    "Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Custom Field 1 - Type,Custom Field 1 - Value"
).split(",")


def one(headings: list[str], **said: str) -> PersonRecord:
    """Return the person of a row that says something under some headings (`_` for a space)."""
    cells = {heading.replace("_", " ").replace(" 1 ", " 1 - "): said[heading] for heading in said}
    assert set(cells) <= set(headings)
    row = ",".join('"' + cells.get(heading, "") + '"' for heading in headings)
    found = parse(",".join(headings) + f"\n{row}\n")
    assert found.origin == "Google Contacts"
    (person,) = found.people
    return person


def values(person: PersonRecord, kind: ValueKind) -> list[tuple[str, str]]:
    return [(one.text, one.label) for one in person.further if one.kind == kind]


def test_a_person_with_new_headings() -> None:
    person = one(
        NEW,
        First_Name="Mira",
        Middle_Name="J",
        Last_Name="Solberg",
        Name_Prefix="Dr.",
        Organization_Name="Fjord AS",
        Organization_Title="Planner",
        Organization_Department="Harbour",
        Notes="met at a fair\nlikes boats",
        Labels="* myContacts ::: Mentors ::: * starred",
    )
    assert (person.name, person.given, person.family) == ("Mira J Solberg", "Mira", "Solberg")
    assert (person.organisation, person.role) == ("Fjord AS", "Planner")
    assert (person.notes, person.tags) == ("met at a fair\nlikes boats", ("Mentors",))
    assert FurtherValue(ValueKind.DEPARTMENT, "Harbour") in person.further
    assert FurtherValue(ValueKind.OTHER, "Dr.", "Title") in person.further


def test_the_first_of_several_values_is_the_marked_one() -> None:
    head = ",".join(NEW)
    row = ",".join(
        ["Mira", "", "Solberg", *[""] * 12, "Home", "m@home.example", "* Work",
         "m@work.example ::: mira@work.example", "Mobile", "+47 1 ::: +47 2", "", ""]
    )  # fmt: skip
    (person,) = parse(f"{head}\n{row}\n").people
    assert (person.email, person.phone) == ("m@work.example", "+47 1")
    assert values(person, ValueKind.EMAIL) == [
        ("m@home.example", "Home"),
        ("mira@work.example", "Work"),
    ]
    assert values(person, ValueKind.PHONE) == [("+47 2", "Mobile")]


def test_a_person_with_old_headings() -> None:
    head = ",".join(OLD)
    row = (
        "Mira J Solberg,Mira,J,Solberg,1980-04-01,,boats,* My Contacts ::: Fair,"
        "* Work,m@work.example,Mobile,+47 1,,Fjord AS,Planner,Harbour,Home,"
        '"Kai 1\nBergen",Kai 1,Bergen,Met,at a fair'
    )
    (person,) = parse(f"{head}\n{row}\n").people
    assert (person.name, person.organisation) == ("Mira J Solberg", "Fjord AS")
    assert (person.email, person.phone, person.tags) == ("m@work.example", "+47 1", ("Fair",))
    assert values(person, ValueKind.ADDRESS) == [("Kai 1, Bergen", "Home")]
    assert values(person, ValueKind.OTHER) == [("at a fair", "Met")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1990-04-01", "1990-04-01"),
        (" --04-01", "--04-01"),
        ("--12-31", "--12-31"),
        ("0000-05-06", "--05-06"),
        ("1604-05-06", "--05-06"),
        ("4/1/1990", "1990-04-01"),
        ("25/12/1990", "1990-12-25"),
        ("in April", "in April"),
        ("--13-45", "--13-45"),
    ],
)
def test_birthdays(text: str, kept: str) -> None:
    person = one(NEW, First_Name="Mira", Birthday=text)
    assert values(person, ValueKind.BIRTHDAY) == [(kept, "")]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ({"Nickname": "Mimi", "Organization_Name": "Fjord AS"}, "Mimi"),
        ({"Organization_Name": "Fjord AS"}, "Fjord AS"),
    ],
)
def test_somebody_without_a_name_is_called_by_what_there_is(
    said: dict[str, str], name: str
) -> None:
    assert one(NEW, **said).name == name


def test_a_row_with_nothing_to_call_somebody_by_is_named() -> None:
    found = parse(",".join(NEW) + "\n" + ",".join([*[""] * 12, "a note", *[""] * 10]) + "\n")
    assert [(one.place, one.message) for one in found.problems] == [(2, "no name in this row")]


def test_what_is_no_address_is_kept_and_said() -> None:
    cells = ["Mira", *[""] * 15, "not an address", *[""] * 6]
    found = parse(",".join(NEW) + "\n" + ",".join(cells) + "\n")
    assert values(found.people[0], ValueKind.OTHER) == [("not an address", "E-mail")]
    assert "kept without an address" in found.problems[0].message
    assert not found.problems[0].is_skipped
