"""Cards of every version and program, as people have them."""

import pytest

from inroad.domain.errors import Unreadable
from inroad.domain.people.detail import ValueKind
from inroad.exchange.cards.reading import VCARD
from inroad.exchange.records import FurtherValue
from inroad.exchange.registry import parse
from tests.exchange.cards.made_cards import an_input, one, read, texts

APPLE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//macOS 14.0//EN
N:Kovac;Ana;Maria;Dr.;
FN:Dr. Ana Maria Kovac
ORG:Initech\\, Inc.;Data;Team 2
TITLE:Engineer
item1.EMAIL;type=INTERNET:ana@example.org
item1.X-ABLabel:_$!<Other>!$_
EMAIL;type=INTERNET;type=WORK;type=pref:ana@example.com
TEL;type=WORK;type=FAX:+1 555 0100
TEL;type=CELL;type=VOICE:+1 555 0101
item2.ADR;type=HOME:;;1 Long Street\\nBack door;Berlin;;10115;Germany
item2.X-ABADR:de
item3.X-ABRELATEDNAMES:Bo
item3.X-ABLabel:_$!<Spouse>!$_
X-SOCIALPROFILE;type=twitter:https://twitter.com/ana
X-SOCIALPROFILE;type=linkedin;x-user=ana:http://www.linkedin.com/in/ana
URL:https://ana.example.com
BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29
NOTE:Met at \\"Pomme\\"\\nsecond line\\, with a comma
UID:1-2-3
REV:2026-01-01T00:00:00Z
END:VCARD
"""


def test_a_card_of_apple() -> None:
    found = read(APPLE.replace("\n", "\r\n"))
    (ana,) = found.people
    assert not found.problems
    assert (ana.name, ana.given, ana.family) == ("Dr. Ana Maria Kovac", "Ana", "Kovac")
    assert (ana.organisation, ana.role, ana.uid) == ("Initech, Inc.", "Engineer", "1-2-3")
    assert (ana.email, ana.phone) == ("ana@example.com", "+1 555 0101")
    assert ana.url == "http://www.linkedin.com/in/ana"
    assert ana.notes == 'Met at "Pomme"\nsecond line, with a comma'
    assert ana.further == (
        FurtherValue(ValueKind.DEPARTMENT, "Data"),
        FurtherValue(ValueKind.DEPARTMENT, "Team 2"),
        FurtherValue(ValueKind.EMAIL, "ana@example.org", "Other"),
        FurtherValue(ValueKind.PHONE, "+1 555 0100", "work fax"),
        FurtherValue(ValueKind.ADDRESS, "1 Long Street Back door, Berlin, 10115, Germany", "home"),
        FurtherValue(ValueKind.LINK, "https://twitter.com/ana", "twitter"),
        FurtherValue(ValueKind.LINK, "https://ana.example.com"),
        FurtherValue(ValueKind.BIRTHDAY, "--02-29"),
    )
    assert ana.properties == (
        "N:Kovac;Ana;Maria;Dr.;",
        "item2.ADR;type=HOME:;;1 Long Street\\nBack door;Berlin;;10115;Germany",
        "EMAIL;type=INTERNET;type=WORK;type=pref:ana@example.com",
        "TEL;type=CELL;type=VOICE:+1 555 0101",
        "X-SOCIALPROFILE;type=linkedin;x-user=ana:http://www.linkedin.com/in/ana",
        "item2.X-ABADR:de",
        "item3.X-ABRELATEDNAMES:Bo",
        "item3.X-ABLabel:_$!<Spouse>!$_",
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("last", [True, False])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_marks(end: str, last: bool, mark: str) -> None:
    text = mark + APPLE.replace("\n", end).strip("\r\n") + (end if last else "")
    assert read(text).people == read(APPLE).people
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        if not (mark and encoding == "utf-16"):
            found = read(text.encode(encoding))
            assert found.people == read(APPLE).people
            assert found.reading
            assert found.reading.name == "UTF-16"
            assert VCARD.is_one(an_input(text.encode(encoding)))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_soft_breaks_at_any_line_end(end: str) -> None:
    lines = ["BEGIN:VCARD", "FN:A", "NOTE;ENCODING=QUOTED-PRINTABLE:a=", "b=", "c", "END:VCARD"]
    assert read(end.join(lines)).people[0].notes == "abc"


def test_lower_case_and_no_version() -> None:
    found = read("begin:vcard\nn:Li;Bo\nemail;type=work:bo@example.com\nend:vcard\n")
    assert [(bo.name, bo.email) for bo in found.people] == [("Bo Li", "bo@example.com")]


def test_what_is_one() -> None:
    for text in ("\n\nBEGIN:VCARD\n", "begin:vcard\r", "Cards:\nBEGIN : VCARD"):
        assert VCARD.is_one(an_input(text.encode()))
    for text in ("", "BEGIN:VCALENDAR\n", "Name,Note\nAna,BEGIN:VCARD", "From: a\n\nBEGIN:VCARD"):
        assert not VCARD.is_one(an_input(text.encode()))


def test_nothing_that_is_a_card() -> None:
    with pytest.raises(Unreadable, match=r"^people\.vcf holds no card"):
        read("BEGIN:VCALENDAR\nEND:VCALENDAR\n")


def test_a_fold_cuts_a_letter() -> None:
    data = "BEGIN:VCARD\nFN:Zoë Müller\nEND:VCARD\n".encode()
    for at in range(data.index(b"Zo") + 1, data.index(b"ller")):
        folded = data[:at] + b"\n " + data[at:]
        assert [zoe.name for zoe in read(folded).people] == ["Zoë Müller"]


def test_quoted_printable_of_phones() -> None:
    person = one(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB=20=",
        "=20Maria;;;",
        "NOTE;ENCODING=QUOTED-PRINTABLE:First line=0D=0A=",
        "Second; with, signs =3D and=",
        " a space=",
        "",
        "X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:nickname;Zo=C3=AB;1;;",
        version="2.1",
    )
    assert (person.given, person.family) == ("Zoë Maria", "Müller")
    assert person.notes == "First line\nSecond; with, signs = and a space"
    assert person.properties[-1] == "X-ANDROID-CUSTOM:nickname;Zoë;1;;"


def test_a_soft_break_that_is_folded_too() -> None:
    for space in ("", " ", "\t"):
        person = one(
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96=C3=",
            f"{space}=96=20=C3=9C",
            version="2.1",
        )
        assert person.name == "ÖÖ Ü"


def test_a_fold_of_the_old_standard_keeps_its_space() -> None:
    assert one("FN:Ana", "NOTE:a long", " line", version="2.1").notes == "a long line"
    assert one("FN:Ana", "NOTE:a long", "  line", version="3.0").notes == "a long line"


def test_old_types_stand_alone() -> None:
    person = one("FN:Ana", "TEL;HOME;VOICE:1", "TEL;PREF;CELL:2", "X-CLASS;A:b", version="2.1")
    assert person.phone == "2"
    assert person.further == (FurtherValue(ValueKind.PHONE, "1", "home"),)
    assert person.properties == ("TEL;TYPE=PREF;TYPE=CELL:2", "X-CLASS;TYPE=A:b")


def test_labels_that_somebody_made_on_a_phone() -> None:
    label = "X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=C3=84rztin)"
    person = one("FN:A", "TEL:1", f"TEL;{label}:2", "TEL;X-Boat:3", version="2.1")
    assert [(value.text, value.label) for value in person.further] == [
        ("2", "ärztin"),
        ("3", "boat"),
    ]


@pytest.mark.parametrize(
    ("head", "indent"),
    [
        ("PHOTO;ENCODING=BASE64;TYPE=JPEG:", " "),
        ("PHOTO;BASE64:", "  "),
        ("PHOTO;TYPE=image/jpeg;ENCODING=b:", " "),
        ("PHOTO;ENCODING=b;TYPE=JPEG:/9j/", " "),
        ("PHOTO;JPEG;ENCODING=BASE64:", ""),
    ],
)
def test_pictures(head: str, indent: str) -> None:
    data = ["4AAQSkZJ", "abc+/w=="] if "/9j/" in head else ["/9j/4AAQSkZJ", "abc+/w=="]
    person = one("FN:Ana", head, *(indent + part for part in data), "", "TEL:1")
    assert person.phone == "1"
    assert person.properties == ("PHOTO:data:image/jpeg;base64,/9j/4AAQSkZJabc+/w==",)


def test_what_is_too_large_to_keep_is_left_out_and_said() -> None:
    photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + "A" * 120_000
    found = read(f"BEGIN:VCARD\nFN:Ana\n{photo}\nX-A:b\nNOTE:{'x' * 40_000}\nEND:VCARD\n")
    assert found.people[0].properties == ("X-A:b",)
    assert found.people[0].notes == "x" * 32_767
    assert [(problem.message, problem.is_skipped) for problem in found.problems] == [
        ("kept without what is too large to keep: PHOTO", False),
        ("cut after 32,767 letters: NOTE", False),
    ]


def test_a_picture_takes_no_room_from_a_number() -> None:
    person = one("FN:A", "PHOTO;ENCODING=b;TYPE=PNG:" + "iVBORw0K" * 12_490, "TEL;TYPE=CELL:1")
    assert person.properties[0] == "TEL;TYPE=CELL:1"
    assert len(person.properties) == 2


def test_pictures_that_are_damaged() -> None:
    cut = one("FN:A", "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KG")
    assert cut.properties == ("PHOTO:data:image/png;base64,iVBORw0K",)
    found = read("BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b:a picture!\nEND:VCARD\n")
    assert found.people[0].properties == ()
    assert [one.message for one in found.problems] == ["kept without what is damaged: PHOTO"]


@pytest.mark.parametrize(
    ("charset", "said", "name"),
    [
        ("Shift_JIS", "SHIFT_JIS", "安藤表"),
        ("cp1251", "windows-1251", "Мария"),
        ("cp1252", "ISO-8859-1", "Zoë “Z” €"),
        ("gb18030", "GB2312", "王芳"),
        ("iso2022_jp", "ISO-2022-JP", "安藤"),
        ("utf-8", "nonsense", "Zoë"),
        ("utf-8", "punycode", "Zoë"),
        ("utf-8", "zip", "Zoë"),
        ("utf-8", "ISO-8859-1", "Zoë"),
    ],
)
def test_charsets(charset: str, said: str, name: str) -> None:
    card = b"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=" + said.encode() + b":"
    assert read(card + name.encode(charset) + b"\nEND:VCARD\n").people[0].name == name


def test_letters_of_eight_bits_are_read_and_said() -> None:
    text = "BEGIN:VCARD\nFN:{}\nEND:VCARD\n"
    found = read(text.format("Ana").encode() + text.format("René Müller").encode("cp1252"))
    assert [person.name for person in found.people] == ["Ana", "René Müller"]
    assert found.reading
    assert (found.reading.encoding, found.reading.name) == ("cp1252", "Windows-1252")
    assert found.reading.example == "René Müller"
    wished = read(text.format("Мария").encode("cp1251"), encoding="windows-1251")
    assert wished.people[0].name == "Мария"
    assert wished.reading
    assert wished.reading.name == "Windows-1251"


def test_a_line_that_says_no_charset_is_in_that_of_the_others() -> None:
    card = "BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:安藤\nTITLE:部長\nEND:VCARD\n".encode("cp932")
    found = read(card)
    assert found.people[0].role == "部長"
    assert found.reading
    assert found.reading.name == "Shift JIS"


def test_a_broken_byte_leaves_the_other_letters() -> None:
    found = read("BEGIN:VCARD\nFN:Zoë Müller ".encode() + b"\xff\nEND:VCARD\n")
    assert found.people[0].name == "Zoë Müller \ufffd"
    assert [problem.message for problem in found.problems] == ["a letter in it cannot be read"]
    assert found.reading
    assert found.reading.name == "UTF-8"


def test_who_is_preferred() -> None:
    person = one("FN:A", "EMAIL;PREF=2:b@example.com", "EMAIL;PREF=1:a@example.com", version="4.0")
    assert (person.email, texts(person, ValueKind.EMAIL)) == ("a@example.com", ["b@example.com"])
    person = one("FN:A", "EMAIL:b@example.com", "EMAIL;TYPE=WORK,PREF:a@example.com")
    assert person.email == "a@example.com"
    assert one("FN:A", "EMAIL:b@example.com", "EMAIL:a@example.com").email == "b@example.com"


def test_links() -> None:
    profile = "https\\://www.linkedin.com/in/ana"
    person = one("FN:A", "URL;type=pref:https\\://example.com", f"item1.URL:{profile}")
    assert person.url == "https://www.linkedin.com/in/ana"
    assert texts(person, ValueKind.LINK) == ["https://example.com"]
    assert one("FN:A", "URL:www.example.com").url == "www.example.com"
    odd = one("FN:A", "URL:javascript:alert(1)", "X-SOCIALPROFILE;TYPE=skype:ana")
    assert odd.url == ""
    assert odd.properties == ("URL:javascript:alert(1)", "X-SOCIALPROFILE;TYPE=skype:ana")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("BDAY:1990-12-10", "1990-12-10"),
        ("BDAY;VALUE=date:19901210", "1990-12-10"),
        ("BDAY:1990-12-10T23:10:00Z", "1990-12-10"),
        ("BDAY:--1210", "--12-10"),
        ("BDAY:--12-10", "--12-10"),
        ("BDAY:1604-12-10", "--12-10"),
        ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-12-10", "--12-10"),
        ("BDAY:1990-02-30", "1990-02-30"),
        ("BDAY;VALUE=text:circa 1800", "circa 1800"),
        ("BDAY:1990", "1990"),
    ],
)
def test_birthdays(line: str, said: str) -> None:
    assert texts(one("FN:A", line), ValueKind.BIRTHDAY) == [said]


def test_the_newest_version() -> None:
    person = one(
        "FN:Ana Kovac",
        "FN;ALTID=1;LANGUAGE=ja:アナ",
        "TITLE:Lead",
        "TITLE;ALTID=1;LANGUAGE=fr:Patronne",
        'TEL;VALUE=uri;TYPE="voice,home":tel:+1-555-0102;ext=5',
        "TZ:Europe/Berlin",
        "ADR;LABEL=\"1 Long Street^nBerlin, ^'B^'\":;;;;;;",
        "CATEGORIES:VIP,Two\\, three,myContacts",
        "BDAY;ALTID=1:19901210",
        "BDAY;ALTID=1;VALUE=text:1990-12-10",
        "ORG:Acme;R\\;D",
        "ORG:Initech;Data",
        "NOTE:one",
        "NOTE:two",
        version="4.0",
    )
    assert (person.name, person.role, person.zone) == ("Ana Kovac", "Lead", "Europe/Berlin")
    assert (person.phone, person.tags) == ("+1-555-0102 ext. 5", ("VIP", "Two, three"))
    assert person.notes == "one\n\ntwo"
    assert person.further == (
        FurtherValue(ValueKind.DEPARTMENT, "R;D"),
        FurtherValue(ValueKind.ADDRESS, '1 Long Street Berlin, "B"'),
        FurtherValue(ValueKind.BIRTHDAY, "1990-12-10"),
        FurtherValue(ValueKind.ORGANISATION, "Initech"),
        FurtherValue(ValueKind.DEPARTMENT, "Data", "Initech"),
    )
    assert "FN;ALTID=1;LANGUAGE=ja:アナ" in person.properties
    assert "TITLE;ALTID=1;LANGUAGE=fr:Patronne" in person.properties
    assert "CATEGORIES:myContacts" in person.properties


def test_names_of_cards_that_have_none() -> None:
    assert one("N:Kovac;Ana;Maria;Dr.;MBA").name == "Dr. Ana Maria Kovac MBA"
    assert one("N:安藤;花子;;;").name == "安藤 花子"
    assert one("N:;;;;", "FN:", "ORG:Acme;Sales", "EMAIL:a@example.com").name == "Acme"
    assert one("EMAIL:a@example.com", "TEL:1").name == "a@example.com"
    assert one("TEL:+1 555 0100").name == "+1 555 0100"
    assert one("NICKNAME:Annie").name == "Annie"


def test_cards_of_nobody_are_skipped_and_said() -> None:
    text = "".join(
        f"BEGIN:VCARD\n{line}\nEND:VCARD\n"
        for line in (
            "NOTE:only this",
            "KIND:group\nFN:Friends\nMEMBER:urn:uuid:1",
            "X-ADDRESSBOOKSERVER-KIND:group\nFN:Friends",
            "KIND:location\nFN:The pub",
            "FN:Ana",
        )
    )
    found = read(text)
    assert [(person.place, person.name) for person in found.people] == [(5, "Ana")]
    assert [(one.place, one.message, one.is_skipped) for one in found.problems] == [
        (1, "it has no name, no organisation, no address and no number", True),
        (2, "it is a group of people, and no person", True),
        (3, "it is a group of people, and no person", True),
        (4, "it is of kind “location”, and no person", True),
    ]


def test_cards_of_firms() -> None:
    apple = one("N:Smith;Bob;;;", "FN:Bob Smith", "ORG:Orchard Inc.;", "X-ABShowAs:COMPANY")
    assert (apple.name, apple.organisation, apple.called) == ("Orchard Inc.", "Orchard Inc.", "")
    assert apple.properties == ("X-ABShowAs:COMPANY", "FN:Bob Smith")
    assert one("KIND:org", "FN:Acme", version="4.0").name == "Acme"


def test_an_address_that_is_none_is_kept_and_said() -> None:
    found = read("BEGIN:VCARD\nFN:A\nEMAIL;TYPE=WORK:not one\nEMAIL:a@example.com\nEND:VCARD\n")
    assert found.people[0].email == "a@example.com"
    assert found.people[0].properties == ("EMAIL;TYPE=WORK:not one",)
    assert [(one.place, one.is_skipped) for one in found.problems] == [(1, False)]
    assert "not one" in found.problems[0].message


def test_an_organisation_that_says_nothing_is_none() -> None:
    person = one("FN:A", "ORG:;", "ORG:Acme;;Sales")
    assert person.organisation == "Acme"
    assert person.further == (FurtherValue(ValueKind.DEPARTMENT, "Sales"),)


def test_roles_beside_a_title() -> None:
    person = one("FN:A", "ROLE:Cook", "TITLE:Head of Kitchen", "TITLE:Owner")
    assert person.role == "Head of Kitchen"
    assert texts(person, ValueKind.ROLE) == ["Cook", "Owner"]
    assert one("FN:A", "ROLE:Cook").role == "Cook"


def test_a_line_break_that_nobody_escaped() -> None:
    assert one("FN:A", "NOTE:one", "two", "three").notes == "one\ntwo\nthree"
    found = read("BEGIN:VCARD\nFN:A\nB\nEND:VCARD\n")
    assert found.people[0].name == "A"
    assert [one.message for one in found.problems] == ["kept without lines that are none of a card"]


def test_what_is_cut_off() -> None:
    whole = "BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEMAIL:b@exam"
    found = read(whole)
    assert [(person.name, person.email) for person in found.people] == [("A", ""), ("B", "")]
    assert [(one.place, one.is_skipped) for one in found.problems] == [(2, False)]
    assert "its end is missing" in found.problems[0].message
    found = read("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n")
    assert [person.name for person in found.people] == ["A", "B"]
    assert [one.place for one in found.problems] == [1]


def test_a_card_within_a_card() -> None:
    person = one("FN:A", "AGENT:", "BEGIN:VCARD", "FN:B", "TEL:1", "END:VCARD", "TEL:2")
    assert (person.name, person.phone) == ("A", "2")
    assert person.properties == ("AGENT:BEGIN:VCARD\\nFN:B\\nTEL:1\\nEND:VCARD",)


def test_lines_outside_of_cards_are_said() -> None:
    found = read("hello\nBEGIN:VCARD\nFN:A\nEND:VCARD\n\nTEL:1\n")
    assert [person.name for person in found.people] == ["A"]
    assert [problem.is_skipped for problem in found.problems] == [False]


def test_what_the_watch_is_told() -> None:
    seen: list[int] = []
    data = APPLE.encode() * 200
    read(data, watch=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == len(data)

    def stop(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read(data, watch=stop)


def test_of_several_names_the_preferred_one_is_theirs() -> None:
    (taro,) = parse(
        "BEGIN:VCARD\nVERSION:4.0\nFN;ALTID=1;LANGUAGE=ja:山田太郎\n"
        "FN;ALTID=1;LANGUAGE=en;PREF=1:Taro Yamada\nN:Yamada;Taro;;;\nEND:VCARD\n"
    ).people
    assert taro.name == "Taro Yamada"
    assert taro.properties == ("FN;ALTID=1;LANGUAGE=ja:山田太郎",)
