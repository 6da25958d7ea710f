"""Any other table: what its columns hold is guessed by headings and content, or asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.errors import Unreadable
from inroad.domain.people.detail import ValueKind
from inroad.exchange.contacts.columns import meaning_of
from inroad.exchange.reader import UnclearTable, Wishes
from inroad.exchange.records import ColumnKind, FurtherValue, Records
from inroad.exchange.registry import parse

UTF8 = Wishes(encoding="utf-8")
NO_HEADINGS = "Ana Ruiz,ana@example.com,Initech\nBo Li,bo@example.com,Acme\n"


def names(found: Records) -> list[str]:
    return [one.name for one in found.people]


def test_headings_say_what_columns_hold_and_others_are_kept_with_theirs() -> None:
    found = parse(
        "Full name\tOrganisation\tWhere we met\tE-mail\nAna Ruiz\tInitech\tPyCon\ta@example.com\n"
    )
    (ana,) = found.people
    assert (ana.name, ana.organisation, ana.email) == ("Ana Ruiz", "Initech", "a@example.com")
    assert ana.further == (FurtherValue(ValueKind.OTHER, "PyCon", "Where we met"),)
    assert found.mapping is not None
    assert found.mapping.is_sure
    assert found.mapping.samples == (("Ana Ruiz", "Initech", "PyCon", "a@example.com"),)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_headings_are_found_below_other_lines(delimiter: str) -> None:
    text = "My people,,\n,,\nsep,x,\nName,Company,Email\nAna Ruiz,Initech,a@example.com\n"
    found = parse(text.replace(",", delimiter))
    assert names(found) == ["Ana Ruiz"]
    assert [(one.place, one.message) for one in found.problems] == [
        (3, "it stands above the headings")
    ]


def test_without_headings_nobody_is_eaten_and_somebody_is_asked() -> None:
    with pytest.raises(UnclearTable, match="no row of headings") as caught:
        parse(NO_HEADINGS)
    mapping = caught.value.mapping
    assert mapping.columns == (ColumnKind.NAME, ColumnKind.EMAIL, ColumnKind.ORGANISATION)
    assert mapping.samples[0] == ("Ana Ruiz", "ana@example.com", "Initech")
    found = parse(NO_HEADINGS, wishes=UTF8._replace(columns=mapping.columns))
    assert names(found) == ["Ana Ruiz", "Bo Li"]
    assert found.people[1].organisation == "Acme"


def test_headings_that_say_nothing_are_asked_about_and_are_nobody() -> None:
    text = "Wer,Wohin,Wo\nAna Ruiz,ana@example.com,Initech\nBo Li,bo@example.com,Acme\n"
    with pytest.raises(UnclearTable, match="headings that do not say") as caught:
        parse(text)
    assert caught.value.mapping.columns[:2] == (ColumnKind.NAME, ColumnKind.EMAIL)
    found = parse(text, wishes=UTF8._replace(columns=("name", "e-mail", "organisation")))
    assert names(found) == ["Ana Ruiz", "Bo Li"]


def test_what_somebody_says_of_columns_wins_over_what_headings_say() -> None:
    found = parse(
        "Name,Company\nAna Ruiz,Initech\n", wishes=UTF8._replace(columns=("name", "note"))
    )
    assert (found.people[0].organisation, found.people[0].notes) == ("", "Initech")
    ignored = parse(
        "Name,Company\nAna Ruiz,Initech\n", wishes=UTF8._replace(columns=("name", "ignore"))
    )
    assert ignored.people[0].further == ()


@pytest.mark.parametrize(
    ("columns", "message"),
    [(("name", "mail"), "“mail” is nothing that a column holds"), (("name",) * 9, "has 3 columns")],
)
def test_a_wish_that_cannot_be_met_is_one_sentence(columns: tuple[str, ...], message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        parse(NO_HEADINGS, wishes=UTF8._replace(columns=columns))


def test_the_key_is_that_of_every_file_with_the_same_headings() -> None:
    one = parse("Name,E-mail\nAna,a@example.com\n").mapping
    same = parse("NAME ;e-mail\nBo;b@example.com\nCy;c@example.com\n").mapping
    other = parse("Name,Phone\nAna,030 123456\n").mapping
    assert one is not None
    assert same is not None
    assert other is not None
    assert one.key == same.key != other.key


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("Vorname;Name;Firma", "first name|last name|organisation"),
        ("Name;Firma;Funktion", "name|organisation|role"),
        ("Nom;Prénom;Société;Courriel", "last name|first name|organisation|e-mail"),
        ("Nombre;Empresa;Cargo", "name|organisation|role"),
        ("Nombre;Apellidos;Empresa", "first name|last name|organisation"),
        ("Nome;Cognome;Azienda;Telefono", "first name|last name|organisation|phone"),
        ("Naam;Bedrijf;Functie;E-mailadres", "name|organisation|role|e-mail"),
        ("Namn;Företag;E-post;Anteckningar", "name|organisation|e-mail|note"),
        ("Etunimi;Sukunimi;Yritys;Sähköposti", "first name|last name|organisation|e-mail"),
        ("Jméno;Příjmení;Firma;Pozice", "first name|last name|organisation|role"),
        ("Ad;Soyad;Şirket;E-posta", "first name|last name|organisation|e-mail"),
        ("ФИО;Компания;Должность;Телефон", "name|organisation|role|phone"),
        ("氏名;会社名;役職;メール", "name|organisation|role|e-mail"),
        ("姓名;公司;职位;邮箱;备注", "name|organisation|role|e-mail|note"),
        ("이름;회사;직책;이메일", "name|organisation|role|e-mail"),
        ("Name;Title;Company", "name|role|organisation"),
    ],
)
def test_headings_in_many_languages(headings: str, expected: str) -> None:
    found = parse(headings + "\n" + "x" + ";" * headings.count(";") + "\n")
    assert found.mapping is not None
    assert "|".join(found.mapping.columns) == expected


def test_several_addresses_in_one_cell_are_several() -> None:
    (ana,) = parse('name,emails\nAna Ruiz,"a@example.com; ana@example.org"\n').people
    assert ana.email == "a@example.com"
    assert ana.further == (FurtherValue(ValueKind.EMAIL, "ana@example.org", "emails"),)


def test_a_cell_that_is_cut_is_said() -> None:
    found = parse("Name,Notes\nAna Ruiz," + "x" * 40_000 + "\n")
    assert len(found.people[0].notes) == 32_767
    assert "was cut" in found.problems[0].message


@given(st.text(max_size=200))
def test_any_heading_means_something_or_nothing(text: str) -> None:
    assert meaning_of(text) in (None, *ColumnKind)


@given(st.text(alphabet='aB1@.,;\t|"\n é王', max_size=200))
def test_any_text_is_read_or_refused_in_one_sentence(text: str) -> None:
    for begin in ("", "Name,E-mail\n", "First Name,E-mail 1 - Value,Labels\n"):
        try:
            parse(begin + text)
        except Unreadable as error:
            assert str(error)


def test_what_could_steer_a_terminal_goes_and_what_looks_like_markup_stays_text() -> None:
    (ana,) = parse('Name,Notes\n"\x1b]0;x\x07Ana \u202eRuiz","[b]{0}[/b]\x00 %s"\n').people
    assert (ana.name, ana.notes) == ("Ana Ruiz", "[b]{0}[/b] %s")


def test_headings_below_a_title_that_say_nothing_are_guessed_from_what_stands_under_them() -> None:
    with pytest.raises(UnclearTable, match="headings that do not say") as caught:
        parse("People I met,,,\n,,,\nWho,Where,How to reach,Said\nAna Ruiz,Acme,a@example.com,hi\n")
    mapping = caught.value.mapping
    assert mapping.headings == ("Who", "Where", "How to reach", "Said")
    assert (mapping.columns[0], mapping.columns[2]) == (ColumnKind.NAME, ColumnKind.EMAIL)


def test_a_list_of_firms_says_whom_one_knows_there() -> None:
    found = parse(
        "Company,Contact Name,Contact Title,Contact Email,Date Contacted,Response,Next Step\n"
        "Acme,Ana Ruiz,CTO,a@example.com,3/5/2024,yes,call\n"
    )
    (ana,) = found.people
    assert (ana.name, ana.organisation, ana.role, ana.email) == (
        *("Ana Ruiz", "Acme", "CTO", "a@example.com"),
    )
    assert {one.label for one in ana.further} == {"Date Contacted", "Response", "Next Step"}


@pytest.mark.parametrize(
    ("title", "role"), [("Dr", ""), ("Prof. Dr.", ""), ("Director", "Director")]
)
def test_a_title_is_what_somebody_is_called_or_does_as_its_cells_say(title: str, role: str) -> None:
    (ana,) = parse(f"Surname,Forename,Title,Organisation\nRuiz,Ana,{title},Acme\n").people
    assert (ana.name, ana.role) == ("Ana Ruiz", role)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("+1 555 010 0000 / +1 555 010 0001", ["+1 555 010 0000", "+1 555 010 0001"]),
        ("0170 1234567; 030 1234567", ["0170 1234567", "030 1234567"]),
        ("030/1234567", ["030/1234567"]),
        ("030 1234567 / 12", ["030 1234567 / 12"]),
        ("+1 555 010 0000, ext. 12", ["+1 555 010 0000, ext. 12"]),
    ],
)
def test_several_numbers_in_one_cell_are_several(cell: str, numbers: list[str]) -> None:
    (ana,) = parse(f'Name,Phone\nAna Ruiz,"{cell}"\n').people
    assert [ana.phone, *(one.text for one in ana.further)] == numbers


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("30000", "1982-02-18"),
        ("30000.5", "1982-02-18"),
        ("1985", "1985"),
        ("99999", "99999"),
        ("300000", "300000"),
    ],
)
def test_a_day_that_a_spreadsheet_left_as_its_number(written: str, day: str) -> None:
    found = parse(f"Name,Birthday,Postal code\nAna Ruiz,{written},30159\n")
    texts = {one.kind: one.text for one in found.people[0].further}
    assert texts[ValueKind.BIRTHDAY] == day
    assert texts[ValueKind.ADDRESS] == "30159"
    linkedin = parse("First Name,Last Name,Company,Connected On\nAna,Ruiz,Acme,45000\n")
    assert str(linkedin.people[0].connected_on) == "2023-03-15"
    assert not linkedin.problems
