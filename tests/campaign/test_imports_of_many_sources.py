"""Several files about the same people: nobody twice, nothing lost, and twice is once."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from inroad.campaign import Campaign
from inroad.campaign.people.imports import Prepared, Report, UnclearColumns, UnclearEncoding
from inroad.campaign.people.namesakes import SOMEBODY_ELSE
from inroad.clock import Clock
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import Unreadable
from inroad.domain.people.contact import Contact
from inroad.domain.people.detail import ValueKind
from inroad.domain.tables import TABLES
from inroad.exchange.reader import Wishes
from inroad.exchange.registry import parse
from inroad.store import Store
from tests.somebody import added

LINKEDIN = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Kovač,https://www.linkedin.com/in/ana-kovac,ana@example.com,Initech,Engineer,12 Mar 2023
Bo,Li,https://www.linkedin.com/in/bo-li,,Acme,CTO,13 Mar 2023
"""
GOOGLE_HEADINGS = (
    "First Name,Last Name,Organization Name,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Notes,Labels\n"
)
GOOGLE = f"""{GOOGLE_HEADINGS}\
Ana,Kovac,Initech Inc.,Ana@example.com ::: ana@home.example,Work,+49 30 1234567,met at PyCon,alumni
Cy,Moss,Adatum,cy@example.com,,,,
"""
CARDS = """BEGIN:VCARD
VERSION:4.0
UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
FN:Dr. Ana Kovač
N:Kovač;Ana;;Dr.;
EMAIL:ana@example.com
TITLE:Lead Engineer
TEL;TYPE=home:+49 30 7654321
BDAY:19900301
X-PET:Rex
END:VCARD
"""
FILES = {"linkedin": LINKEDIN, "google": GOOGLE, "cards": CARDS}


def prepared(campaign: Campaign, name: str, **answers: Any) -> Prepared:
    return campaign.imports.prepare(parse(FILES[name]), **answers)


def take(campaign: Campaign, name: str) -> Report:
    return campaign.imports.commit(prepared(campaign, name))


def ana(campaign: Campaign) -> Contact:
    (found,) = (one for one in campaign.people.all() if "Kova" in one.name)
    return found


def details(campaign: Campaign, contact: Contact) -> set[tuple[str, str]]:
    """Return what is known of a contact beside the fields."""
    return {(one.kind.value, one.text) for one in campaign.people.details(contact.id)}


def documents(campaign: Campaign, clock: Clock) -> dict[str, Any]:
    """Return every document that is stored, but for when and in which order it was written."""
    store = Store(campaign.path, clock)
    found = {TABLES[kind]: dict(store.all(kind)) for kind in TABLES}
    store.close()
    return found


def test_one_person_from_three_sources_is_one_and_nothing_is_lost(campaign: Campaign) -> None:
    for name in FILES:
        take(campaign, name)
    assert len(campaign.people.all()) == 3
    one = ana(campaign)
    assert (one.name, one.organisation, one.role) == ("Ana Kovač", "Initech", "Engineer")
    assert (one.email, one.phone) == ("ana@example.com", "+49 30 1234567")
    assert (one.notes, one.tags) == ("met at PyCon", ("alumni",))
    assert details(campaign, one) >= {
        ("email", "ana@home.example"),
        ("phone", "+49 30 7654321"),
        ("role", "Lead Engineer"),
        ("birthday", "1990-03-01"),
    }


@pytest.mark.parametrize("order", list(permutations(FILES)), ids=" ".join)
def test_twice_is_once_in_any_order(
    campaign: Campaign, clock: Clock, order: tuple[str, ...]
) -> None:
    for name in order:
        take(campaign, name)
    before = documents(campaign, clock)
    for again in permutations(FILES):
        for name in again:
            report = take(campaign, name)
            assert (report.added, report.updated, report.asked) == (0, 0, 0), name
    assert documents(campaign, clock) == before


@pytest.mark.parametrize("order", list(permutations(FILES)), ids=" ".join)
def test_what_people_say_of_themselves_is_believed_in_any_order(
    campaign: Campaign, order: tuple[str, ...]
) -> None:
    for name in order:
        take(campaign, name)
    one = ana(campaign)
    assert (one.organisation, one.role) == ("Initech", "Engineer")
    assert one.url == "https://www.linkedin.com/in/ana-kovac"


def test_what_its_source_says_anew_takes_the_place_of_the_old(campaign: Campaign) -> None:
    take(campaign, "linkedin")
    text = LINKEDIN.replace("Initech,Engineer", "Contoso,Director")
    campaign.imports.commit(campaign.imports.prepare(parse(text)))
    one = ana(campaign)
    assert (one.organisation, one.role) == ("Contoso", "Director")
    touch = campaign.people.view(one.id).touches[0]
    assert touch.kind is TouchKind.CHANGED
    assert touch.text == "Organisation: Initech → Contoso\nRole: Engineer → Director"


def test_lines_of_a_card_that_nothing_holds_are_kept_and_say_nothing(
    campaign: Campaign, clock: Clock
) -> None:
    take(campaign, "cards")
    kept = documents(campaign, clock)["details"].values()
    assert "X-PET:Rex" in [one.text for one in kept if one.kind is ValueKind.PROPERTY]
    assert not any("Rex" in text for _, text in details(campaign, ana(campaign)))


def test_a_namesake_elsewhere_is_asked_about_and_the_answer_is_remembered(
    campaign: Campaign,
) -> None:
    take(campaign, "linkedin")
    text = "Name,Company\nAna Kovac,Fabrikam\n"
    asked = campaign.imports.prepare(parse(text))
    (unclear,) = asked.unclear
    assert unclear.why == "the same name"
    assert [one.contact.id for one in unclear.candidates] == [ana(campaign).id]
    answers = {unclear.person.place: SOMEBODY_ELSE}
    campaign.imports.commit(campaign.imports.prepare(parse(text), answers=answers))
    assert len(campaign.people.all()) == 3
    again = campaign.imports.prepare(parse(text))
    assert (again.report.unchanged, again.report.asked) == (1, 0)


def test_a_couple_with_one_address_is_asked_about(campaign: Campaign) -> None:
    text = "Name,E-mail\nAnn Stone,stones@example.com\n"
    campaign.imports.commit(campaign.imports.prepare(parse(text)))
    asked = campaign.imports.prepare(parse(text.replace("Ann", "Ben")))
    assert asked.report.asked == 1
    assert asked.unclear[0].why == "the same e-mail"


def test_two_of_one_name_with_addresses_of_their_own_in_one_file_are_two(
    campaign: Campaign,
) -> None:
    text = "Name,E-mail\nAnn Stone,ann@example.com\nAnn Stone,stone@example.com\n"
    report = campaign.imports.commit(campaign.imports.prepare(parse(text)))
    assert report.added == 2
    again = campaign.imports.prepare(parse(text)).report
    assert (again.unchanged, again.added, again.asked) == (2, 0, 0)


def test_a_value_that_i_put_right_myself_stays(campaign: Campaign) -> None:
    take(campaign, "linkedin")
    one = ana(campaign)
    campaign.people.edit(one.id, replace(one, organisation="Initech Labs"))
    take(campaign, "linkedin")
    assert ana(campaign).organisation == "Initech Labs"
    assert details(campaign, one) == set()
    take(campaign, "google")
    assert ana(campaign).organisation == "Initech Labs"
    assert ("organisation", "Initech Inc.") in details(campaign, one)


PROFILE = "https://www.linkedin.com/in"
MESSAGES = (
    "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT\n"
    f"1,Ana Kovač,{PROFILE}/ana-kovac,Me,{PROFILE}/me,2026-11-20 10:00:00 UTC,,Gladly!\n"
    f"2,Me,{PROFILE}/me,Bo Li,{PROFILE}/bo-li,2026-11-19 10:00:00 UTC,,Hello Bo\n"
    f"3,Stranger,{PROFILE}/odd,Me,{PROFILE}/me,2026-11-18 10:00:00 UTC,,Buy this\n"
)


def test_messages_become_touches_of_who_is_known_and_each_once(campaign: Campaign) -> None:
    take(campaign, "linkedin")
    report = campaign.imports.commit(campaign.imports.prepare(parse(MESSAGES)))
    assert (report.touches, report.strangers) == (2, 1)
    assert "2 messages and notes; 1 message of nobody you know" in report.sentence
    (touch,) = campaign.people.view(ana(campaign).id).touches
    assert (touch.kind, touch.text) == (TouchKind.IN_TOUCH, "They wrote: Gladly!")
    again = campaign.imports.commit(campaign.imports.prepare(parse(MESSAGES)))
    assert again.touches == 0
    campaign.history.undo()
    assert not campaign.people.view(ana(campaign).id).touches


def test_messages_of_nobody_who_is_known_are_refused_with_what_to_pick(campaign: Campaign) -> None:
    with pytest.raises(Unreadable, match=r"LinkedIn's Connections\.csv"):
        campaign.imports.prepare(parse(MESSAGES))


def test_what_nobody_can_know_of_the_letters_is_asked_and_never_saved(
    campaign: Campaign, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    rows = "".join(f"John{at},Smith,Acme\n" for at in range(50))
    path.write_bytes(f"First Name,Last Name,Company\n{rows}Zo\xe9,Quist,Acme\n".encode("cp1252"))
    read = campaign.imports.read(path, wishes=Wishes(encoding="mac_roman"))
    assert read.people[-1].name == "ZoÈ Quist"
    try:
        sure = campaign.imports.read(path)
    except UnclearEncoding as error:
        assert "Zoé" in str(error)
        assert "--encoding" in str(error)
    else:
        assert sure.people[-1].name == "Zoé Quist"


def test_what_columns_hold_is_remembered_for_the_next_file_of_its_kind(
    campaign: Campaign, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Wer,Womit\nAnn Stone,Acme\nBen Reed,Contoso\n")
    with pytest.raises(UnclearColumns) as refused:
        campaign.imports.read(path)
    columns = ("name", "organisation")
    read = campaign.imports.read(path, wishes=Wishes(columns=columns, is_headed=True))
    assert [one.organisation for one in read.people] == ["Acme", "Contoso"]
    campaign.imports.remember_columns(refused.value.mapping, columns, is_headed=True)
    path.write_text("Wer,Womit\nCy Moss,Adatum\nDov Adler,Litware\n")
    again = campaign.imports.read(path)
    assert [one.name for one in again.people] == ["Cy Moss", "Dov Adler"]
    assert again.people[0].organisation == "Adatum"


def cards_of(campaign: Campaign) -> str:
    """Return all people as cards, as Inroad writes them."""
    return b"".join(campaign.out.cards()).decode()


def test_cards_that_inroad_wrote_change_nothing_when_they_come_back(campaign: Campaign) -> None:
    for name, organisation in (("Mia Long", "Acme"), ("Prince", ""), ("Kim Lee", "")):
        added(campaign, name, organisation=organisation)
    report = campaign.imports.prepare(parse(cards_of(campaign))).report
    assert (report.added, report.updated, report.unchanged, report.asked) == (0, 0, 3, 0)


def test_a_card_that_was_changed_on_the_phone_changes_who_it_is_of(campaign: Campaign) -> None:
    mia = added(campaign, "Mia Long", organisation="Acme")
    text = cards_of(campaign).replace("Acme", "Zeta").replace("Mia Long", "Mia Short")
    report = campaign.imports.commit(campaign.imports.prepare(parse(text)))
    assert (report.updated, report.asked) == (1, 0)
    (now,) = campaign.people.all()
    assert (now.id, now.name, now.organisation) == (mia.id, "Mia Short", "Zeta")
    assert ("organisation", "Acme") in details(campaign, mia)


def test_the_same_short_number_in_a_source_is_asked_about(campaign: Campaign) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:61ab\nFN:Mia Long\nORG:Acme\nEND:VCARD\n"
    campaign.imports.commit(campaign.imports.prepare(parse(card)))
    other = card.replace("Long", "Short").replace("Acme", "Zeta")
    (unclear,) = campaign.imports.prepare(parse(other)).unclear
    assert unclear.why == "the same number in its source"


def test_a_table_that_inroad_wrote_brings_no_stale_facts_back(campaign: Campaign) -> None:
    added(campaign, "Kim Lee", email="kim@example.com")
    text = b"".join(campaign.out.table()).decode("utf-8-sig")
    report = campaign.imports.prepare(parse(text)).report
    assert (report.added, report.updated, report.unchanged) == (0, 0, 1)


@pytest.mark.parametrize("written", ["table", "google_table", "cards"])
def test_what_inroad_wrote_says_nothing_new_when_it_comes_back(
    campaign: Campaign, written: str
) -> None:
    cards = (
        "BEGIN:VCARD\nVERSION:4.0\nFN:Dr. Cy Moss\nN:Moss;Cy;;Dr.;\nEMAIL:cy@example.com\n"
        "ORG:Acme;R&D;Lab 2\nCATEGORIES:friends\\, old,fair\nX-PET:Rex\nNOTE:one\\ntwo\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nFN:山田太郎\nEMAIL:t@example.com\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nFN:info@example.org\nEMAIL:info@example.org\nEND:VCARD\n"
    )
    again = (
        "Title,First Name,Last Name,Email,Notes,Pet\n"
        'Dr.,Cy,Moss,cy@example.com,"three\nfour: five\n\nsix",Rex\n'
    )
    for text in (*FILES.values(), cards, again):
        campaign.imports.commit(campaign.imports.prepare(parse(text)))
    out = b"".join(getattr(campaign.out, written)()).decode("utf-8-sig")
    found = campaign.imports.prepare(parse(out))
    assert [said for one in found.changed for said in one.values.details] == []
    assert (found.report.added, found.report.updated, found.report.asked) == (0, 0, 0)
    assert found.report.unchanged == len(campaign.people.all())
