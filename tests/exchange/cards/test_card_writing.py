"""Cards that are written: what another program reads in them, and that they come back the same."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.domain.people.detail import OF_OURS, ValueKind
from inroad.domain.people.names.whole_name import called_by
from inroad.domain.text import clean, clean_lines
from inroad.exchange.cards.writing import Version, card, cards, with_parts
from inroad.exchange.records import FurtherValue, PersonRecord
from tests.exchange.cards.made_cards import read
from tests.exchange.cards.test_card_reading import APPLE
from tests.extent import tries

BOTH = pytest.mark.parametrize("version", list(Version))

ANA = PersonRecord(
    1,
    "Ana Kovač",
    organisation="Acme, Inc.",
    role="Lead; Data",
    email="ana@example.com",
    phone="+1 555 0100",
    url="https://www.linkedin.com/in/ana?a=1,2;3",
    connected_on=date(2023, 3, 12),
    given="Ana",
    family="Kovač",
    zone="Europe/Berlin",
    notes="C:\\new\nBEGIN:VCARD\n\nlast, line;",
    tags=("VIP", "Two, three"),
    uid="urn:uuid:1",
    further=(
        FurtherValue(ValueKind.DEPARTMENT, "R;D"),
        FurtherValue(ValueKind.EMAIL, "ana@example.org", "Alma mater, old"),
        FurtherValue(ValueKind.PHONE, "+1 555 0101", "work fax"),
        FurtherValue(ValueKind.LINK, "https://twitter.com/ana", "twitter"),
        FurtherValue(ValueKind.ADDRESS, "1 Long Street, Berlin", "home"),
        FurtherValue(ValueKind.BIRTHDAY, "--02-29"),
        FurtherValue(ValueKind.ORGANISATION, "Initech"),
        FurtherValue(ValueKind.DEPARTMENT, "Data", "Initech"),
        FurtherValue(ValueKind.NICKNAME, "Annie"),
        FurtherValue(ValueKind.ROLE, "Owner"),
        FurtherValue(ValueKind.OTHER, "Big Blue", "Manager"),
    ),
    properties=(
        "PHOTO:data:image/png;base64,iVBORw0KGgo=",
        "item7.X-ABRELATEDNAMES:Bo",
        "item7.X-ABLabel:_$!<Spouse>!$_",
    ),
)

GIVEN = [kind for kind in ValueKind if kind not in OF_OURS]


def written(person: PersonRecord, version: Version = Version.FOUR) -> list[str]:
    """Return the lines of a card, unfolded."""
    return card(person, version).decode().replace("\r\n ", "").split("\r\n")


def again(person: PersonRecord, version: Version = Version.FOUR) -> PersonRecord:
    """Return a person who was written and read."""
    (found,) = read(card(person, version)).people
    return found


def test_what_the_newest_version_says() -> None:
    made = card(ANA, product="-//Inroad//EN", revised=datetime(2026, 11, 27, 8, tzinfo=UTC))
    assert made.decode().replace("\r\n ", "").split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "PRODID:-//Inroad//EN",
        "UID:urn:uuid:1",
        "FN:Ana Kovač",
        "N:Kovač;Ana;;;",
        "ORG:Acme\\, Inc.;R\\;D",
        "TITLE:Lead\\; Data",
        "EMAIL;PREF=1:ana@example.com",
        "TEL;PREF=1:+1 555 0100",
        "URL;PREF=1:https://www.linkedin.com/in/ana?a=1,2;3",
        "NOTE:C:\\\\new\\nBEGIN:VCARD\\n\\nlast\\, line\\;",
        "CATEGORIES:VIP,Two\\, three",
        "TZ:Europe/Berlin",
        "X-INROAD-CONNECTED:2023-03-12",
        "item8.EMAIL:ana@example.org",
        "item8.X-ABLabel:Alma mater\\, old",
        "TEL;TYPE=work;TYPE=fax:+1 555 0101",
        "X-SOCIALPROFILE;TYPE=twitter:https://twitter.com/ana",
        "ADR;TYPE=home:;;1 Long Street\\, Berlin;;;;",
        "BDAY:--0229",
        "ORG:Initech;Data",
        "NICKNAME:Annie",
        "ROLE:Owner",
        "item9.X-INROAD-OTHER:Big Blue",
        "item9.X-ABLabel:Manager",
        "PHOTO:data:image/png;base64,iVBORw0KGgo=",
        "item7.X-ABRELATEDNAMES:Bo",
        "item7.X-ABLabel:_$!<Spouse>!$_",
        "REV:20261127T080000Z",
        "END:VCARD",
        "",
    ]


def test_what_differs_in_the_version_before() -> None:
    older = written(ANA, Version.THREE)
    assert set(older) - set(written(ANA)) == {
        "VERSION:3.0",
        "EMAIL;TYPE=PREF:ana@example.com",
        "TEL;TYPE=PREF:+1 555 0100",
        "URL;TYPE=PREF:https://www.linkedin.com/in/ana?a=1,2;3",
        "TZ;VALUE=text:Europe/Berlin",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29",
        "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=",
    }


@BOTH
def test_it_comes_back_the_same(version: Version) -> None:
    assert again(ANA, version) == ANA
    (apple,) = read(APPLE).people
    assert again(apple, version) == apple


def test_what_a_number_is_called_is_kept_with_it_and_goes_with_it() -> None:
    text = (
        "BEGIN:VCARD\nFN:Ana\nitem1.TEL:1\nitem1.X-ABLabel:Boat\nTEL;TYPE=CELL:2\n"
        "EMAIL;TYPE=WORK,PREF:ana@example.com\n"
        "X-SOCIALPROFILE;TYPE=linkedin;x-user=ana:https://www.linkedin.com/in/ana\nEND:VCARD\n"
    )
    (ana,) = read(text).people
    lines = written(ana, Version.THREE)
    assert set(text.splitlines()) - set(lines) == {"TEL;TYPE=CELL:2"}
    assert "TEL;TYPE=cell:2" in lines
    changed = ana._replace(phone="3", email="bo@example.com", url="")
    lines = written(changed, Version.THREE)
    assert "TEL;TYPE=PREF:3" in lines
    assert "EMAIL:bo@example.com" in lines
    assert not any("linkedin" in line or "ana@" in line or line.endswith("TEL:1") for line in lines)


def test_lines_are_folded_where_no_letter_is_cut() -> None:
    for begin in range(5):
        person = PersonRecord(1, "Ana", notes="x" * begin + "Zoë 🚀 安藤 " * 60, family="Ana")
        lines = card(person).split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert min(len(line) for line in lines if line[:1] == b" ") > 0
        for line in lines:
            line.decode()
        assert again(person).notes == clean_lines(person.notes)


def test_a_name_is_parted_for_phones() -> None:
    bo = PersonRecord(1, "Bo Li")
    assert b"\r\nN:Li;Bo;;;\r\n" in b"".join(cards([bo]))
    assert not any(line.startswith("N") for line in written(bo))
    assert "N:;;;" in written(bo, Version.THREE)[3]
    assert with_parts(bo._replace(organisation="Bo Li")).given == ""
    assert with_parts(bo._replace(name="bo.li@example.com")).given == ""


def test_what_was_kept_of_a_name_and_an_address_follows_the_person() -> None:
    (apple,) = read(APPLE).people
    assert "N:Kovac;Ana;Maria;Dr.;" in written(apple)
    married = written(apple._replace(name="Ana Berg", family="Berg"))
    assert [line for line in married if line.startswith("N:")] == ["N:Berg;Ana;;;"]
    unparted = written(apple._replace(given="", family=""))
    assert "N:Kovac;Ana;Maria;Dr.;" in unparted
    assert sum("ADR" in line and "X-" not in line for line in unparted) == 1


@BOTH
def test_no_value_begins_a_line(version: Version) -> None:
    for end in ("\r\n", "\n", "\r", "\u2028", "\x85", "\x0b", "\x1d", "\x00"):
        evil = f"a{end}END:VCARD{end}BEGIN:VCARD{end}FN:Mallory"
        person = PersonRecord(
            *(1, evil, evil, evil, evil, evil, evil),
            given=evil,
            zone=evil,
            notes=evil,
            tags=(evil,),
            uid=evil,
            further=tuple(FurtherValue(kind, evil, evil) for kind in GIVEN),
            properties=(evil, f"X-A:{evil}", f"X-A;B={evil}:c", "END:VCARD", "VERSION:2.1"),
        )
        made = card(person, version)
        assert made.count(b"\r\nEND:VCARD") == 1
        assert len(made.splitlines()) == len(made.decode().splitlines())
        assert b"\r\nVERSION:2.1" not in made
        assert len(read(made).people) == 1


LINE = st.text(st.characters(blacklist_categories=["Cs"]), max_size=40).map(clean)
WORDS = LINE.map(lambda text: text or "Ana")
ADDRESS = st.from_regex(r"[a-z]{1,8}\.[a-z]{1,8}@[a-z]{1,8}\.example\.com", fullmatch=True)
LABEL = st.sampled_from(["", "home", "work", "work fax", "Assistant", "Alma; mater, \\n"])
PAGE = st.from_regex(r"https://[a-z]{1,8}\.example\.com/[a-z,;\\:?=%]{0,9}", fullmatch=True)
DAY = st.dates(date(1900, 1, 1)).map(date.isoformat)


def values(kind: ValueKind, text: st.SearchStrategy[str]) -> st.SearchStrategy[FurtherValue]:
    unlabelled = (ValueKind.BIRTHDAY, ValueKind.NICKNAME, ValueKind.ROLE, ValueKind.DEPARTMENT)
    label = st.just("") if kind in unlabelled else LABEL
    return st.builds(FurtherValue, st.just(kind), text, label)


FURTHER = st.one_of(
    values(ValueKind.EMAIL, ADDRESS),
    values(ValueKind.PHONE, WORDS.filter(lambda text: not text.lower().startswith("tel:"))),
    values(ValueKind.LINK, PAGE),
    values(ValueKind.ADDRESS, WORDS),
    values(ValueKind.BIRTHDAY, DAY | st.just("--02-29") | st.just("circa 1800; or so")),
    values(ValueKind.NICKNAME, WORDS),
    values(ValueKind.ROLE, WORDS),
    values(ValueKind.OTHER, WORDS),
)
KEPT = st.sampled_from(
    ["PHOTO:data:image/jpeg;base64,/9j/AAAA", 'X-A;B="c:d":e\\n\\, f', "item3.X-ABDATE:2020-01-01"]
)


@st.composite
def people(draw: st.DrawFn) -> PersonRecord:
    """People as a card can hold them: what is first stands in its field."""
    family, given_name = draw(WORDS), draw(LINE)
    role, organisation = draw(WORDS), draw(WORDS)
    main = (draw(ADDRESS), draw(WORDS.filter(lambda text: text[:4].lower() != "tel:")), draw(PAGE))
    known = {*main, role}
    further: dict[tuple[ValueKind, str], FurtherValue] = {}
    for one in draw(st.lists(FURTHER, max_size=6)):
        if one.text not in known:
            further.setdefault((one.kind, one.text), one)
    departments = draw(st.lists(WORDS, max_size=2, unique=True))
    email, phone, url = main
    return PersonRecord(
        1,
        draw(WORDS),
        organisation,
        role,
        email,
        phone,
        url,
        connected_on=draw(st.none() | st.dates()),
        called=called_by(given_name, family) if given_name else "",
        given=given_name,
        family=family,
        zone=draw(st.sampled_from(["", "Europe/Berlin", "America/New_York"])),
        notes=clean_lines(draw(st.text(st.characters(blacklist_categories=["Cs"])))),
        tags=tuple(draw(st.lists(WORDS, max_size=3, unique=True))),
        uid=draw(LINE),
        further=(
            *(FurtherValue(ValueKind.DEPARTMENT, one) for one in departments),
            *further.values(),
        ),
        properties=tuple(draw(st.lists(KEPT, max_size=3, unique=True))),
    )


@pytest.mark.more
@settings(max_examples=tries(300, 3000, 30_000), deadline=None)
@given(person=people(), version=st.sampled_from(list(Version)))
def test_whoever_is_written_comes_back(person: PersonRecord, version: Version) -> None:
    assert again(person, version) == person


ANYTHING = st.text(max_size=30)


@pytest.mark.more
@settings(max_examples=tries(300, 3000, 30_000), deadline=None)
@given(
    person=st.builds(
        PersonRecord,
        st.just(1),
        ANYTHING.map(lambda text: f"Ana {text}"),
        *(ANYTHING,) * 5,
        given=ANYTHING,
        family=ANYTHING,
        notes=ANYTHING,
        tags=st.tuples(ANYTHING),
        further=st.lists(
            st.builds(FurtherValue, st.sampled_from(GIVEN), ANYTHING, ANYTHING), max_size=5
        ).map(tuple),
        properties=st.lists(ANYTHING | ANYTHING.map(lambda text: f"X-A:{text}"), max_size=4).map(
            tuple
        ),
    ),
    version=st.sampled_from(list(Version)),
)
def test_what_was_written_and_read_is_written_the_same(
    person: PersonRecord, version: Version
) -> None:
    once = again(person, version)
    twice = again(once, version)
    assert card(twice, version) == card(once, version)
    assert again(twice, version) == twice
