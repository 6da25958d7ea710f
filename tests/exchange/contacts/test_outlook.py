"""Contacts of Outlook: in the language of its user, in the encoding of their system."""

from pathlib import Path

import pytest

from inroad.domain.people.detail import ValueKind
from inroad.exchange.records import PersonRecord, Records
from inroad.exchange.registry import parse, read

ENGLISH = (
    '"Title","First Name","Middle Name","Last Name","Company","Department","Job Title",'
    '"Business Street","Business City","Assistant\'s Phone","Business Fax","Business Phone",'
    '"Mobile Phone","Anniversary","Birthday","Categories","E-mail Address","E-mail Type",'
    '"E-mail Display Name","E-mail 2 Address","Notes","Priority","Private","Web Page"\r\n'
)
LANGUAGES = {
    "de": (
        '"Anrede";"Vorname";"Nachname";"Firma";"Position";"Telefon geschäftlich";"Mobiltelefon";'
        '"E-Mail-Adresse";"E-Mail-Typ";"Geburtstag";"Notizen"',
        '"Dr.";"Jörg";"Süß";"Bäckerei Groß";"Geschäftsführer";"030 1";"";"j@example.org";"SMTP";'
        '"3.4.1980";"aus Köln"',
        "cp1252",
        ("Jörg Süß", "Bäckerei Groß", "Geschäftsführer", "1980-04-03"),
    ),
    "es": (
        '"Tratamiento","Nombre","Segundo nombre","Apellidos","Organización","Puesto",'
        '"Teléfono del trabajo","Teléfono móvil","Dirección de correo electrónico",'
        '"Tipo de correo electrónico","Cumpleaños","Notas"',
        '"","Begoña","","Ibáñez","Compañía Única","Directora","91 1","","b@example.org","SMTP",'
        '"03/04/1980","de Málaga"',
        "cp1252",
        ("Begoña Ibáñez", "Compañía Única", "Directora", "1980-04-03"),
    ),
    "it": (
        '"Titolo","Nome","Secondo nome","Cognome","Società","Posizione","Ufficio","Cellulare",'
        '"Indirizzo posta elettronica","Tipo posta elettronica","Compleanno","Note"',
        '"","Nicolò","","Cantù","Libertà SpA","Direttore","02 1","333 1","n@example.org","SMTP",'
        '"03/04/1980","di Forlì"',
        "cp1252",
        ("Nicolò Cantù", "Libertà SpA", "Direttore", "1980-04-03"),
    ),
    "pl": (
        '"Tytuł","Imię","Nazwisko","Firma","Stanowisko","Telefon służbowy","Telefon komórkowy",'
        '"Adres e-mail","Typ e-mail","Urodziny","Notatki"',
        '"","Łucja","Brzęczyk","Źródło","Księgowa","22 1","","l@example.org","SMTP",'
        '"1980-04-03","ze Śląska"',
        "cp1250",
        ("Łucja Brzęczyk", "Źródło", "Księgowa", "1980-04-03"),
    ),
    "ru": (
        '"Обращение","Имя","Отчество","Фамилия","Организация","Должность","Рабочий телефон",'
        '"Мобильный телефон","Адрес эл. почты","Тип эл. почты","День рождения","Заметки"',
        '"","Пётр","","Щукин","Ромашка","Директор","495 1","","p@example.org","SMTP",'
        '"03.04.1980",""',
        "cp1251",
        ("Пётр Щукин", "Ромашка", "Директор", "1980-04-03"),
    ),
    "ja": (
        '"肩書き","名","姓","会社名","部署","役職","会社電話","携帯電話","電子メール アドレス",'
        '"電子メールの種類","誕生日","メモ"',
        '"","大輔","山崎","例株式会社","","部長","03-1","","d@example.org","SMTP","1980/4/3",""',
        "cp932",
        ("大輔 山崎", "例株式会社", "部長", "1980-04-03"),
    ),
}  # fmt: skip


def birthday(person: PersonRecord) -> str:
    return next((one.text for one in person.further if one.kind == ValueKind.BIRTHDAY), "")


def of(row: str) -> Records:
    found = parse(ENGLISH + row)
    assert found.origin == "Outlook"
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("is_unicode", [True, False])
def test_headings_in_the_language_of_the_user(
    language: str, is_unicode: bool, tmp_path: Path
) -> None:
    headings, row, encoding, expected = LANGUAGES[language]
    path = tmp_path / "x"
    path.write_bytes(f"{headings}\r\n{row}\r\n".encode("utf-16" if is_unicode else encoding))
    found = read(path)
    (person,) = found.people
    assert found.origin == "Outlook"
    assert found.reading is not None
    assert found.reading.rivals == ()
    assert (person.name, person.organisation, person.role, birthday(person)) == expected
    assert person.email.endswith("@example.org")
    assert person.phone


def test_title_is_what_somebody_is_called_and_job_title_what_they_are() -> None:
    (person,) = of('"Dr.","Mira","","Solberg","Fjord AS","","Planner"\r\n').people
    assert (person.name, person.role) == ("Mira Solberg", "Planner")
    assert [(one.text, one.label) for one in person.further] == [("Dr.", "Title")]


def test_no_date_is_none_and_ends_of_lines_stay_in_notes() -> None:
    row = ["", "Mira", "", "Solberg", *[""] * 9, "0/0/00", "0/0/00", "Fair;Boats", *[""] * 4]
    cells = ",".join(f'"{one}"' for one in [*row, "one\r\ntwo", "Normal", "False", ""])
    (person,) = of(f"{cells}\r\n").people
    assert (person.further, person.notes) == ((), "one\ntwo")
    assert person.tags == ("Fair", "Boats")


def test_an_address_of_exchange_is_none_and_that_is_said() -> None:
    row = ["", "Mira", "", "Solberg", *[""] * 12]
    address = "/o=ExchangeLabs/ou=Group/cn=Recipients/cn=0123-mira"
    cells = ",".join(f'"{one}"' for one in [*row, address, "EX", "Mira Solberg", "m@example.org"])
    found = of(f"{cells}\r\n")
    assert found.people[0].email == "m@example.org"
    assert "one of Exchange" in found.problems[0].message
    assert not found.problems[0].is_skipped


def test_a_number_of_somebody_else_is_not_the_one_to_call() -> None:
    row = ["", "Mira", "", "Solberg", *[""] * 3, "Kai 1", "Bergen", "111", "222", "", "444"]
    (person,) = of(",".join(f'"{one}"' for one in row) + "\r\n").people
    assert person.phone == "444"
    kept = {(one.kind, one.text, one.label) for one in person.further}
    assert (ValueKind.PHONE, "111", "Assistant's Phone") in kept
    assert (ValueKind.ADDRESS, "Kai 1, Bergen", "work") in kept


def test_title_is_never_what_somebody_is_even_where_nothing_else_says_that() -> None:
    headings = ENGLISH.replace('"Job Title",', "")
    found = parse(headings + '"Dr.","Mira","","Solberg","Fjord AS"\r\n')
    assert (found.origin, found.people[0].role) == ("Outlook", "")


def test_thunderbird_is_not_outlook() -> None:
    found = parse(
        "First Name,Last Name,Display Name,Primary Email,Screen Name,Work Phone,Home Phone,"
        "Home City,Job Title,Organization,Birth Year\n"
        "Mira,Solberg,Mira Solberg,m@example.org,,1,2,Bergen,Planner,Fjord AS,1980\n"
    )
    (person,) = found.people
    assert found.origin == "a table"
    assert (person.name, person.role, person.email) == ("Mira Solberg", "Planner", "m@example.org")


def test_outlook_numbers_the_second_title_which_is_what_somebody_does() -> None:
    found = parse(
        '"Titre";"Prénom";"Nom";"Société";"Titre1";"Téléphone (bureau)";"Tél. mobile";'
        '"Adresse de messagerie";"Type de messagerie";"Profession"\r\n'
        '"M.";"Éloi";"Roy";"Acme";"Chef de projet";"";"";"eloi@example.com";"SMTP";"Ingénieur"\r\n'
    )
    (eloi,) = found.people
    assert (eloi.name, eloi.role) == ("Éloi Roy", "Chef de projet")
    assert {(one.kind, one.text) for one in eloi.further} == {
        (ValueKind.OTHER, "M."),
        (ValueKind.ROLE, "Ingénieur"),
    }


@pytest.mark.parametrize(
    "headings",
    [
        "Titel,Voornaam,Achternaam,Bedrijf,Functie,Telefoon op werk,Mobiele telefoon,E-mailadres,"
        '"E-mail, weergegeven naam",E-mailtype',
        "Обращение,Имя,Фамилия,Организация,Должность,Рабочий телефон,Мобильный телефон,"
        "Адрес эл. почты,Краткое имя эл. почты,Тип эл. почты",
    ],
)
def test_how_an_address_is_shown_is_no_address(headings: str) -> None:
    found = parse(f"{headings}\n,Ana,Ruiz,Acme,CTO,+1 555,,ana@example.com,Ana Ruiz,SMTP\n")
    assert (found.origin, found.problems) == ("Outlook", ())
    assert (found.people[0].email, found.people[0].further) == ("ana@example.com", ())
