"""The two tables of people: what stands in which column, and that nothing is lost."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.people.detail import ValueKind
from inroad.exchange.also_cells import also_lines, values_in
from inroad.exchange.contacts_out.google_table import google_table
from inroad.exchange.contacts_out.own_table import Row, own_table
from inroad.exchange.formula_cells import unguarded
from inroad.exchange.records import FurtherValue, PersonRecord

ADA = PersonRecord(
    1,
    "Ada Foster",
    "Fabrikam, Inc.",
    "Head of “Data”",
    "ada@example.com",
    "+44 20 7946 0000",
    "https://www.linkedin.com/in/ada-foster-example",
    date(2024, 3, 12),
    notes="=1+1\nLikes tea; and scones",
    tags=("alumni", "data"),
    further=(
        FurtherValue(ValueKind.EMAIL, "ada.foster@example.org", "home"),
        FurtherValue(ValueKind.PHONE, "+44 20 7946 0001", "work"),
        FurtherValue(ValueKind.ADDRESS, "1 High Street, Leeds", "work"),
        FurtherValue(ValueKind.BIRTHDAY, "--05-17"),
        FurtherValue(ValueKind.NICKNAME, "Addie"),
        FurtherValue(ValueKind.ORGANISATION, "Contoso"),
        FurtherValue(ValueKind.OTHER, "Bo Li", "Assistant"),
        FurtherValue(ValueKind.NOTE, "Met at the fair"),
    ),
)
WIDE = PersonRecord(2, "山田 花子", tags=("a, b",))


def rows_of(data: bytes) -> list[dict[str, str]]:
    """Return the rows of a table, each cell as it was before it was guarded."""
    text = data.decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return [{name: unguarded(cell) for name, cell in row.items()} for row in rows]


def own(*people: PersonRecord) -> bytes:
    return b"".join(own_table(Row(one) for one in people))


def test_our_table_has_all_that_is_known() -> None:
    ada, wide = rows_of(own(ADA, WIDE))
    assert ada == {
        "Full Name": "Ada Foster",
        "Organisation": "Fabrikam, Inc.",
        "Role": "Head of “Data”",
        "E-mail": "ada@example.com",
        "Phone": "+44 20 7946 0000",
        "Link": "https://www.linkedin.com/in/ada-foster-example",
        "Tags": "alumni; data",
        "Notes": "=1+1\nLikes tea; and scones",
        "Connected On": "2024-03-12",
        "E-mail 2": "ada.foster@example.org",
        "Phone 2": "+44 20 7946 0001",
        "Organisation 2": "Contoso",
        "Address": "1 High Street, Leeds",
        "Birthday": "--05-17",
        "Nickname": "Addie",
        "Department": "",
        "Also": "Assistant: Bo Li\nNote: Met at the fair",
    }
    assert wide["Full Name"] == "山田 花子"


def test_what_has_no_column_is_read_back_line_by_line() -> None:
    values = (
        FurtherValue(ValueKind.OTHER, "Bo: Li", "Assistant"),
        FurtherValue(ValueKind.NOTE, "Met at the fair\nLikes: tea\n\nand scones"),
        FurtherValue(ValueKind.OTHER, "Rex"),
    )
    assert tuple(values_in("\n".join(map(also_lines, values)))) == values


def test_where_somebody_stands_has_columns_behind_them() -> None:
    (row,) = rows_of(b"".join(own_table([Row(WIDE, (("Stage", "Met"), ("Next", "-1 day")))])))
    assert (row["Stage"], row["Next"]) == ("Met", "-1 day")


def test_a_spreadsheet_knows_the_letters_and_finds_no_formula() -> None:
    data = own(ADA)
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\"'=1+1" in data
    assert b"\"'+44" in data
    assert b"\r\n" in data


def test_google_has_its_headings_and_numbered_values() -> None:
    ada, wide = rows_of(b"".join(google_table([ADA, WIDE])))
    assert (ada["First Name"], ada["Last Name"]) == ("Ada", "Foster")
    assert ada["Organization Name"] == "Fabrikam, Inc."
    assert ada["Organization Title"] == "Head of “Data”"
    assert ada["Labels"] == "alumni ::: data"
    assert ada["E-mail 1 - Value"] == "ada@example.com"
    assert (ada["E-mail 2 - Label"], ada["E-mail 2 - Value"]) == ("home", "ada.foster@example.org")
    assert (ada["Phone 2 - Label"], ada["Phone 2 - Value"]) == ("work", "+44 20 7946 0001")
    assert ada["Address 1 - Formatted"] == "1 High Street, Leeds"
    assert ada["Website 1 - Value"] == "https://www.linkedin.com/in/ada-foster-example"
    assert (ada["Birthday"], ada["Nickname"]) == ("--05-17", "Addie")
    others = {ada[f"Custom Field {n} - Label"]: ada[f"Custom Field {n} - Value"] for n in (1, 2)}
    assert others == {"organisation": "Contoso", "Assistant": "Bo Li"}
    assert ada["Notes"].endswith("Likes tea; and scones\nMet at the fair")
    assert f"{wide['First Name']} {wide['Last Name']}".strip() == "山田 花子"


@given(st.lists(st.text(min_size=1, max_size=20), max_size=4), st.text(max_size=40))
def test_rows_and_cells_stay_apart_whatever_is_written(names: list[str], notes: str) -> None:
    people = [PersonRecord(at, name, notes=notes) for at, name in enumerate(names, 1)]
    for data in (own(*people), b"".join(google_table(people))):
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        assert len(rows) == len(people) + 1
        assert {len(row) for row in rows} == {len(rows[0])}
        assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")]


@pytest.mark.parametrize("write", [google_table, lambda people: own_table(map(Row, people))])
def test_nobody_is_a_table_with_headings_alone(write: object) -> None:
    assert callable(write)
    assert len(b"".join(write([])).splitlines()) == 1
