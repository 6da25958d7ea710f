"""LinkedIn's export of every age, and what people bring by mistake."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.errors import Unreadable
from inroad.exchange import registry
from inroad.exchange.contacts.dates import is_day_first, read_date
from inroad.exchange.contacts.linkedin_connections import HIDDEN
from inroad.exchange.contacts.profile_address import slug
from inroad.exchange.records import Records
from inroad.exchange.registry import parse

PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some addresses are '
    'missing,\nbecause ""private"" is the default."\n\n'
)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANA = "Ana,Kovac,https://www.linkedin.com/in/ana-kovac,,Initech,Data Engineer,12 Mar 2023\n"


def names(found: Records) -> list[str]:
    return [person.name for person in found.people]


def test_the_present_form() -> None:
    text = (
        PREAMBLE
        + HEADER
        + ANA
        + 'Jo,"Doe, PhD, MBA",https://www.linkedin.com/in/jo,jo@example.com,"Acme, Inc.",'
        + '"Lead ""Platform""\nBerlin",03 Jan 2024\n'
        + ",,,,,,07 Jun 2024\n"
        + "Prince,,https://www.linkedin.com/in/prince-x,,,,01 Aug 2021"
    )
    found = parse(text)
    assert names(found) == ["Ana Kovac", "Jo Doe, PhD, MBA", "Prince"]
    jo = found.people[1]
    assert (jo.organisation, jo.role) == ("Acme, Inc.", 'Lead "Platform" Berlin')
    assert (jo.email, jo.connected_on) == ("jo@example.com", date(2024, 1, 3))
    # The rows are numbered as a spreadsheet does: the paragraph and each person are one row.
    assert [(one.place, one.message) for one in found.problems] == [(7, HIDDEN)]


def test_until_2021_without_preamble_and_url() -> None:
    text = "First Name,Last Name,Email Address,Company,Position,Connected On\n" + (
        "Ana,Kovac,ana@example.com,Initech,Engineer,16 Jan 2020\n"
    )
    person = parse(text).people[0]
    assert (person.name, person.url, person.connected_on) == ("Ana Kovac", "", date(2020, 1, 16))


def test_2022_with_preamble_and_without_url() -> None:
    text = (
        PREAMBLE
        + "First Name,Last Name,Email Address,Company,Position,Connected On\n"
        + ('Bo,Li,bo@example.com,"Way, LLC",CTO,30 Dec 2020\n,,,,,07 Jun 2022\n')
    )
    found = parse(text)
    assert names(found) == ["Bo Li"]
    assert len(found.problems) == 1


def test_columns_are_found_by_name_in_any_order() -> None:
    text = "Connected On,Extra,Company,Last Name,First Name\n12 Mar 2023,1,Acme,Kovac,Ana\n"
    person = parse(text).people[0]
    assert (person.name, person.organisation) == ("Ana Kovac", "Acme")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_saved_again_by_a_spreadsheet(delimiter: str, line_end: str) -> None:
    rows = [
        ["Notes:"] + [""] * 6,
        ["some sentence"] + [""] * 6,
        [""] * 7,
        HEADER.strip().split(","),
        ["Ann", "Lee", "", "", "Ridge", "Agent", "4-Apr-21"],
        [""] * 6 + ["7-Jun-22"],
        [""] * 7,
    ]
    text = line_end.join(delimiter.join(row) for row in rows)
    found = parse(text)
    assert names(found) == ["Ann Lee"]
    assert found.people[0].connected_on == date(2021, 4, 4)
    assert [(one.place, one.message) for one in found.problems] == [(6, HIDDEN)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(encoding: str, tmp_path: Path) -> None:
    people = [
        "José,Muñoz,,,Müller & Söhne KG,Geschäftsführer,12 Mar 2023",
        "Zoë,Brontë,,,Crédit Général,Ingénieure,13 Mar 2023",
        "Søren,Ångström,,,Blåbær,Rådgiver,14 Mar 2023",
    ]
    path = tmp_path / "Connections.csv"
    path.write_bytes((HEADER + "\n".join(people)).encode(encoding))
    found = registry.read(path)
    assert names(found) == ["José Muñoz", "Zoë Brontë", "Søren Ångström"]
    assert found.people[0].role == "Geschäftsführer"


def test_names_of_the_world_are_kept_unchanged() -> None:
    rows = [
        "Jane 🚀,Doe",
        "משה,כהן",
        "فاطمة,الزهراء",
        "小明,王",
        "สมชาย,ใจดี",
        "👩🏽\u200d💻 Ana,Silva",
    ]
    found = parse(HEADER + "".join(f"{row},,,,,\n" for row in rows))
    assert names(found) == [row.replace(",", " ") for row in rows]


def test_formulas_are_text_and_control_characters_go() -> None:
    found = parse(HEADER + '"=HYPERLINK(""x"")",Doe,,,"\x1b]0;pwned\x07Acme",\u202eCEO,\n')
    person = found.people[0]
    assert person.name == '=HYPERLINK("x") Doe'
    assert (person.organisation, person.role) == ("Acme", "CEO")


def test_a_date_that_is_none_does_not_lose_the_person() -> None:
    found = parse(HEADER + "A,One,,,,,32 Xxx 2024\nB,Two,,,,,30 Feb 2024\nC,Three,,,,,\n")
    assert names(found) == ["A One", "B Two", "C Three"]
    assert [person.connected_on for person in found.people] == [None, None, None]
    assert [(one.place, one.is_skipped) for one in found.problems] == [(2, False), (3, False)]


def test_a_row_with_a_company_but_no_name_is_listed() -> None:
    found = parse(HEADER + ",,https://www.linkedin.com/in/x,,Acme,CEO,12 Mar 2023\n")
    assert [(one.place, one.message) for one in found.problems] == [(2, "no name in this row")]


def test_an_unclosed_quote_costs_its_row_and_no_other() -> None:
    rows = [ANA] * 3 + ['"Torn,Quote,,,,,1 Mar 2023\n'] + [ANA.replace("Ana", "Bea")] * 300
    found = parse(HEADER + "".join(rows))
    assert len(found.people) == 303
    assert [(one.place, one.message) for one in found.problems] == [
        (5, "a quote is opened and never closed")
    ]


def test_an_unclosed_quote_near_the_end() -> None:
    found = parse(HEADER + '"Torn,Quote,,,,,1 Mar 2023\n' + ANA)
    assert names(found) == ["Ana Kovac"]


def test_a_line_separator_inside_a_cell_ends_no_row() -> None:
    found = parse(HEADER + "Ana,Kovac,,,Ini\u2028tech,Engineer,12 Mar 2023\n")
    assert found.people[0].organisation == "Ini tech"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is empty"),
        ("<!DOCTYPE html><html>", "saved web page"),
        ("Dear Ana,\nthe list that you wanted is here.\n", "holds nothing that can be read here"),
        ("just words\n", "LinkedIn's archive or its Connections.csv"),
    ],
)
def test_what_people_bring_by_mistake(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text(content)
    with pytest.raises(Unreadable, match=message):
        registry.read(path)


def test_the_archive_itself_and_a_folder_will_do(tmp_path: Path) -> None:
    archive = tmp_path / "Complete_LinkedInDataExport.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("Connections.csv", HEADER + ANA)
    folder = tmp_path / "unpacked"
    folder.mkdir()
    (folder / "Connections.csv").write_text(HEADER + ANA)
    assert names(registry.read(archive)) == names(registry.read(folder)) == ["Ana Kovac"]


@pytest.mark.parametrize(
    ("member", "message"), [("Profile.csv", "larger one"), ("xl/workbook.xml", "Excel workbook")]
)
def test_an_archive_without_connections(member: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "x")
    with pytest.raises(Unreadable, match=message):
        registry.read(path)


def _zipped(path: Path) -> bytearray:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", (HEADER + ANA) * 50)
    return bytearray(path.read_bytes())


def _locked(data: bytearray) -> bytearray:
    """Set the flag that says a member wants a password, in both of its headers."""
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return data


def _encrypted(data: bytearray) -> bytearray:
    """Set the flag of strong encryption, in both headers."""
    data[6] |= 1 << 6
    data[data.index(b"PK\x01\x02") + 8] |= 1 << 6
    return data


def _patched(data: bytearray) -> bytearray:
    """Set the flag of what is a patch to another file, in both headers."""
    data[6] |= 1 << 5
    data[data.index(b"PK\x01\x02") + 8] |= 1 << 5
    return data


def _strangely_packed(data: bytearray) -> bytearray:
    """Name a way of packing that Python does not know (97, WavPack), in both headers."""
    data[8] = 97
    data[data.index(b"PK\x01\x02") + 10] = 97
    return data


def _torn(data: bytearray) -> bytearray:
    """Overwrite what is packed with something else."""
    data[60:90] = b"\xff" * 30
    return data


def _later(data: bytearray) -> bytearray:
    """Have a member claim that a version is needed that does not exist."""
    needed = data.index(b"PK\x01\x02") + 6
    data[needed] = 67
    return data


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (_locked, "unpack it yourself"),
        (_encrypted, "unpack it yourself"),
        (_patched, "unpack it yourself"),
        (_strangely_packed, "unpack it yourself"),
        (_torn, "damaged archive"),
        (_later, "damaged archive"),
    ],
)
def test_an_archive_that_cannot_be_unpacked(
    spoil: Callable[[bytearray], bytearray], message: str, tmp_path: Path
) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(spoil(_zipped(path)))
    with pytest.raises(Unreadable, match=message):
        registry.read(path)


def test_a_missing_file_and_a_picture(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="check the path"):
        registry.read(tmp_path / "nowhere.csv")
    picture = tmp_path / "x.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    with pytest.raises(Unreadable):
        registry.read(picture)


@given(st.text())
def test_any_text_is_read_or_refused_in_one_sentence(text: str) -> None:
    try:
        parse(HEADER + text)
        parse(text)
    except Unreadable as error:
        assert str(error)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.linkedin.com/in/Maya-Chen/", "maya-chen"),
        ("http://linkedin.com/in/maya-chen?trk=x", "maya-chen"),
        ("https://www.linkedin.com/in/jos%C3%A9", "josé"),
        ("https://www.linkedin.com/in/jose%CC%81", "josé"),
        ("https://example.com/maya", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_the_name_in_an_address(url: str, name: str) -> None:
    assert slug(url) == name


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("08 Feb 2026", False, date(2026, 2, 8)),
        ("4-Apr-21", False, date(2021, 4, 4)),
        ("2024-02-01", False, date(2024, 2, 1)),
        ("2024/2/1", False, date(2024, 2, 1)),
        ("Mar 12, 2023", False, date(2023, 3, 12)),
        ("03/04/2020", False, date(2020, 3, 4)),
        ("03/04/2020", True, date(2020, 4, 3)),
        ("1/16/20, 3:21 PM", False, date(2020, 1, 16)),
        ("16.01.2020", True, date(2020, 1, 16)),
        ("23. 5. 2021", True, date(2021, 5, 23)),
        ("05 févr. 2024", False, date(2024, 2, 5)),
        ("1er août 2023", False, date(2023, 8, 1)),
        ("5. März 2024", False, date(2024, 3, 5)),
        ("5 de marzo de 2024", False, date(2024, 3, 5)),
        ("5 stycznia 2020 r.", False, date(2020, 1, 5)),
        ("5 марта 2024 г.", False, date(2024, 3, 5)),
        ("March 5th, 2024", False, date(2024, 3, 5)),
        ("2024年3月5日", False, date(2024, 3, 5)),
        ("2024. 3. 5.", False, date(2024, 3, 5)),
        ("30 Feb 2024", False, None),
        ("12 Foo 2024", False, None),
        ("soon", False, None),
        ("13 Mar 0023", False, None),
        ("2323-03-13", False, None),
    ],
)
def test_dates(text: str, day_first: bool, expected: date | None) -> None:
    assert read_date(text, day_first) == expected


@pytest.mark.parametrize(
    ("clear", "expected"),
    [("25/12/2019", date(2020, 4, 3)), ("12/25/2019", date(2020, 3, 4))],
)
def test_the_dates_of_a_file_are_read_one_way(clear: str, expected: date) -> None:
    found = parse(HEADER + f"A,One,,,,,03/04/2020\nB,Two,,,,,{clear}\n")
    assert found.people[0].connected_on == expected
    assert found.people[1].connected_on == date(2019, 12, 25)


def test_one_clear_date_decides_for_the_whole_file() -> None:
    assert is_day_first(["03/04/2020", "25/12/2019"])
    assert not is_day_first(["03/04/2020", "12/25/2019"])
    assert not is_day_first(["03/04/2020"])
    assert is_day_first(["03.04.2020"])
