"""Importing again and again: who is new, who changed, and what is never overwritten."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.people.imports import Cancelled, Report
from inroad.campaign.people.namesakes import SOMEBODY_ELSE
from inroad.clock import Clock
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.exchange.registry import parse
from tests.somebody import somebody

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANA = "Ana,Kovac,https://www.linkedin.com/in/ana-kovac,,Initech,Engineer,12 Mar 2023\n"
BO = "Bo,Li,https://www.linkedin.com/in/bo-li,bo@example.com,Acme,CTO,13 Mar 2023\n"
REPLY = MessageKind.REPLY_TO_NO
HIDDEN = ",,,,,,07 Jun 2024\n"


def take(campaign: Campaign, *rows: str, header: str = HEADER) -> Report:
    prepared = campaign.imports.prepare(parse(header + "".join(rows)))
    return campaign.imports.commit(prepared)


def counts(report: Report) -> tuple[int, int, int, int]:
    return report.added, report.updated, report.unchanged, report.skipped


def by_name(campaign: Campaign, name: str) -> Contact:
    return next(one for one in campaign.people.all() if one.name == name)


def on_disk(campaign: Campaign) -> dict[str, bytes]:
    """Return the bytes of every file of the campaign."""
    return {path.name: path.read_bytes() for path in campaign.path.parent.iterdir()}


def test_new_people_are_identified(campaign: Campaign) -> None:
    assert counts(take(campaign, ANA, BO, HIDDEN)) == (2, 0, 0, 1)
    bo = by_name(campaign, "Bo Li")
    assert (bo.organisation, bo.role, bo.email) == ("Acme", "CTO", "bo@example.com")
    assert bo.connected_on == date(2023, 3, 13)
    assert bo.stage.value == "Identified"


def test_the_same_file_again_changes_nothing(campaign: Campaign) -> None:
    take(campaign, ANA, BO)
    before = on_disk(campaign)
    assert counts(take(campaign, ANA, BO)) == (0, 0, 2, 0)
    assert on_disk(campaign) == before


MARY = "MARY ANN 🌱,de la Cruz,https://www.linkedin.com/in/mac,,Acme,CTO,13 Mar 2023\n"
KIM = "Kim,Min-jun,https://www.linkedin.com/in/kim,,Acme,CTO,13 Mar 2023\n"


def greetings(campaign: Campaign) -> set[str]:
    drafts = (campaign.messages.draft(one.id, REPLY) for one in campaign.people.all())
    return {draft.splitlines()[0] for draft in drafts}


def test_a_letter_greets_by_the_first_name_that_the_file_has(campaign: Campaign) -> None:
    take(campaign, MARY, KIM, ANA, ANA.replace("Ana,Kovac", "J.,Kovac").replace("ana-", "j-"))
    greeted = {"Hi Mary Ann,", "Hi Kim,", "Hi Ana,", "Hi [their name],"}
    assert greetings(campaign) == greeted
    assert counts(take(campaign, MARY, KIM, ANA)) == (0, 0, 3, 0)


def test_what_i_call_them_is_never_overwritten(campaign: Campaign) -> None:
    take(campaign, KIM)
    (kim,) = campaign.people.all()
    assert kim.called == "Kim"
    campaign.people.edit(kim.id, replace(kim, called="MJ"))
    assert counts(take(campaign, KIM.replace("CTO", "Lead"))) == (0, 1, 0, 0)
    assert campaign.people.get(kim.id).called == "MJ"
    campaign.people.edit(kim.id, replace(kim, called=""))
    take(campaign, KIM)
    assert campaign.people.get(kim.id).called == ""


def test_what_they_are_called_goes_with_their_name(campaign: Campaign) -> None:
    take(campaign, KIM)
    assert counts(take(campaign, KIM.replace("Kim,Min-jun", "Minnie,Kim"))) == (0, 1, 0, 0)
    assert greetings(campaign) == {"Hi Minnie,"}
    (minnie,) = campaign.people.all()
    campaign.people.edit(minnie.id, replace(minnie, name="Min Kim"))
    take(campaign, KIM)
    assert greetings(campaign) == {"Hi Min,"}


def test_a_changed_company_updates_and_is_history(campaign: Campaign) -> None:
    take(campaign, ANA)
    assert counts(take(campaign, ANA.replace("Initech,Engineer", "Acme,Lead"))) == (0, 1, 0, 0)
    ana = by_name(campaign, "Ana Kovac")
    assert (ana.organisation, ana.role) == ("Acme", "Lead")
    touch = campaign.people.view(ana.id).touches[0]
    assert touch.kind is TouchKind.CHANGED
    assert touch.text == "Organisation: Initech → Acme\nRole: Engineer → Lead"


def test_a_blank_never_erases(campaign: Campaign) -> None:
    take(campaign, BO)
    assert counts(take(campaign, BO.replace("bo@example.com", "").replace("CTO", ""))) == (
        0,
        0,
        1,
        0,
    )
    assert by_name(campaign, "Bo Li").email == "bo@example.com"


def test_what_i_typed_wins_over_an_import(campaign: Campaign) -> None:
    take(campaign, ANA)
    ana = by_name(campaign, "Ana Kovac")
    campaign.people.edit(ana.id, somebody("Ana Kovac", "Globex", "Engineer", url=ana.url))
    assert counts(take(campaign, ANA.replace("Initech", "Acme"))) == (0, 0, 1, 0)
    assert by_name(campaign, "Ana Kovac").organisation == "Globex"


def test_a_new_name_under_the_same_address_is_the_same_person(campaign: Campaign) -> None:
    take(campaign, ANA)
    married = ANA.replace("Kovac,https", "Kovac-Ruiz,https").replace(
        "/in/ana-kovac", "/in/Ana-Kovac/"
    )
    assert counts(take(campaign, married))[:3] == (0, 1, 0)
    assert campaign.people.count() == 1
    assert by_name(campaign, "Ana Kovac-Ruiz").name


def test_an_old_file_without_addresses_and_a_new_one_make_one_person(campaign: Campaign) -> None:
    old = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    take(campaign, "Ana,Kovac,,Initech,Engineer,12 Mar 2023\n", header=old)
    assert counts(take(campaign, ANA)) == (0, 1, 0, 0)
    assert by_name(campaign, "Ana Kovac").url == "https://www.linkedin.com/in/ana-kovac"


def test_namesakes_stay_two_people(campaign: Campaign) -> None:
    other = ANA.replace("ana-kovac", "ana-kovac-2").replace("Initech", "Acme")
    assert counts(take(campaign, ANA, other)) == (2, 0, 0, 0)
    assert counts(take(campaign, ANA, other)) == (0, 0, 2, 0)


def test_namesakes_without_addresses_stay_two_people(campaign: Campaign) -> None:
    old = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    rows = ("Ana,Kovac,,Initech,Engineer,12 Mar 2023\n", "Ana,Kovac,,Acme,Lead,12 Mar 2023\n")
    assert counts(take(campaign, *rows, header=old)) == (2, 0, 0, 0)


def test_a_row_that_stands_twice_is_one_person(campaign: Campaign) -> None:
    assert counts(take(campaign, ANA, ANA)) == (1, 0, 1, 0)


def test_the_same_address_gets_the_same_id_on_every_machine(campaign: Campaign) -> None:
    take(campaign, ANA)
    first = by_name(campaign, "Ana Kovac").id
    campaign.history.undo()
    assert campaign.people.count() == 0
    take(campaign, BO, ANA)
    assert by_name(campaign, "Ana Kovac").id == first


def test_cancelling_changes_nothing(campaign: Campaign) -> None:
    before = on_disk(campaign)

    def stop(done: int, total: int) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        campaign.imports.prepare(parse(HEADER + ANA), stop)
    assert on_disk(campaign) == before
    assert campaign.people.count() == 0


def test_progress_goes_from_nothing_to_all(campaign: Campaign) -> None:
    seen: list[tuple[int, int]] = []
    rows = "".join(ANA.replace("ana-kovac", f"ana-{at}") for at in range(1200))
    campaign.imports.prepare(parse(HEADER + rows), lambda *step: seen.append(step))
    assert seen[0] == (0, 1200)
    assert seen[-1] == (1200, 1200)
    assert len(seen) >= 3


def test_the_report_counts_hidden_profiles_in_one_line(campaign: Campaign) -> None:
    report = take(campaign, ANA, HIDDEN, HIDDEN, ",,https://x,,,,\n")
    assert report.sentence == (
        "1 added; 2 hidden profiles (LinkedIn gives no name); 1 row skipped."
    )


def test_a_whole_import_is_one_undo(campaign: Campaign) -> None:
    take(campaign, ANA, BO)
    campaign.history.undo()
    assert campaign.people.count() == 0


def test_what_another_session_changed_while_the_file_was_read_stays(
    campaign: Campaign, clock: Clock
) -> None:
    take(campaign, ANA)
    prepared = campaign.imports.prepare(parse(HEADER + ANA.replace("Engineer", "Lead") + BO))
    other = Campaign(campaign.path, clock)
    ana = by_name(other, "Ana Kovac")
    other.people.set_do_not_contact(ana.id, True)
    other.people.edit(ana.id, somebody("Ana Kovac", "Elsewhere", "Engineer", url=ana.url))
    take(other, BO)
    other.people.note(by_name(other, "Bo Li").id, "likes tea")
    other.people.set_do_not_contact(by_name(other, "Bo Li").id, True)
    campaign.imports.commit(prepared)
    found = by_name(campaign, "Ana Kovac")
    assert (found.role, found.organisation, found.do_not_contact) == ("Lead", "Elsewhere", True)
    assert by_name(campaign, "Bo Li").do_not_contact
    assert campaign.people.count() == 2


def test_thousands_of_namesakes_are_not_counted_through_for_each_of_them(
    campaign: Campaign,
) -> None:
    """An old file, without addresses, of a place where all have one of a few names."""
    old = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    rows = [f"Ana,Kovac,,Firm {at},Lead,12 Mar 2023\n" for at in range(20_000)]
    connections = parse(old + "".join(rows))
    assert counts(campaign.imports.prepare(connections).report) == (20_000, 0, 0, 0)
    take(campaign, *rows[:20], header=old)
    ids = {one.organisation: one.id for one in campaign.people.all()}
    campaign.history.undo()
    take(campaign, *rows[:20], header=old)
    assert {one.organisation: one.id for one in campaign.people.all()} == ids
    assert len(set(ids.values())) == 20


@pytest.mark.parametrize(
    "row",
    [
        "Cara,Doe,,,Acme,Inc.,CEO,12 Mar 2023\n",
        "Cara,Doe,,a@,Acme, Inc.,CEO,12 Mar 2023\n",
        '"Cara,Doe,,,Acme,CEO,12 Mar 2023\n',
        "Ca\x00ra,Doe,,a@,Acme,CEO,soon\n",
        "just one cell\n",
    ],
)
def test_the_sum_fits_whatever_stands_in_a_row(campaign: Campaign, row: str) -> None:
    report = take(campaign, ANA, row, HIDDEN, BO)
    assert sum(counts(report)) == 4
    assert {one.place for one in report.problems} == {3, 4}


def test_what_is_said_of_rows_is_in_their_order(campaign: Campaign) -> None:
    report = take(campaign, BO.replace("bo@example.com", "a@").replace("13 Mar 2023", "soon"), ANA)
    assert [one.message.split(":")[0] for one in report.problems] == [
        "kept without an address",
        "kept without a date",
    ]
    assert counts(report) == (2, 0, 0, 0)
    assert by_name(campaign, "Bo Li").email == ""


def test_the_newest_export_is_offered_and_none_where_there_is_no_place_to_look(
    campaign: Campaign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, here = tmp_path / "home", tmp_path / "here"
    (home / "Downloads").mkdir(parents=True)
    here.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(here)
    assert campaign.imports.likely_file() == ""
    older, newer = here / "Connections.csv", home / "Downloads" / "Connections (1).csv"
    for at, path in enumerate((older, newer), 1):
        path.write_text(HEADER)
        os.utime(path, (at, at))
    (here / "Connections.csv.csv").symlink_to("Connections.csv.csv")
    os.mkfifo(here / "Connections (2).csv")
    assert campaign.imports.likely_file() == str(newer)
    for path in here.iterdir():
        path.unlink()
    here.rmdir()
    assert campaign.imports.likely_file() == str(newer)
    newer.unlink()
    assert campaign.imports.likely_file() == ""


def test_somebody_named_before_is_asked_about(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana Kovač", "Globex", notes="Maya named her."))
    prepared = campaign.imports.prepare(parse(HEADER + ANA + BO))
    (asked,) = prepared.unclear
    assert [one.contact.name for one in asked.candidates] == ["Ana Kovač"]
    report = campaign.imports.commit(prepared)
    assert (*counts(report), report.asked) == (1, 0, 0, 0, 1)
    assert "may be somebody you know already: Ana Kovač, Globex" in report.problems[0].message
    assert "1 row may be somebody you know" in report.sentence
    assert {one.name for one in campaign.people.all()} == {"Ana Kovač", "Bo Li"}


def test_the_same_person_gets_what_was_not_known_and_keeps_what_was_typed(
    campaign: Campaign,
) -> None:
    campaign.people.add(somebody("Ana Kovač", "Globex"))
    (known,) = campaign.people.all()
    read = parse(HEADER + ANA)
    (asked,) = campaign.imports.prepare(read).unclear
    prepared = campaign.imports.prepare(read, answers={asked.person.place: known.id})
    assert (*counts(campaign.imports.commit(prepared)), prepared.report.asked) == (0, 1, 0, 0, 0)
    (ana,) = campaign.people.all()
    assert (ana.name, ana.organisation, ana.role) == ("Ana Kovač", "Globex", "Engineer")
    assert ana.url == "https://www.linkedin.com/in/ana-kovac"
    assert campaign.imports.prepare(read).unclear == ()


def test_somebody_else_is_added_and_not_asked_about_again(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana Kovač", "Globex"))
    read = parse(HEADER + ANA)
    (asked,) = campaign.imports.prepare(read).unclear
    report = campaign.imports.commit(
        campaign.imports.prepare(read, answers={asked.person.place: SOMEBODY_ELSE})
    )
    assert counts(report) == (1, 0, 0, 0)
    again = campaign.imports.prepare(read)
    assert (again.unclear, again.report.unchanged) == ((), 1)


def test_a_new_address_at_the_same_organisation_is_asked_about(campaign: Campaign) -> None:
    take(campaign, ANA)
    assert take(campaign, ANA.replace("ana-kovac", "anakovac")).asked == 1
    elsewhere = ANA.replace("ana-kovac", "ana-k").replace("Initech", "Acme")
    assert counts(take(campaign, elsewhere)) == (1, 0, 0, 0)


def test_who_is_in_the_file_by_address_is_asked_about_in_no_other_row(campaign: Campaign) -> None:
    take(campaign, ANA)
    namesake = ANA.replace("ana-kovac", "ana-kovac-2")
    report = take(campaign, namesake, ANA)
    assert (*counts(report), report.asked) == (1, 0, 1, 0, 0)


@pytest.mark.parametrize(
    ("known", "first", "last"),
    [
        ("Jürgen Müller", "Juergen", "Mueller"),
        ("Kovac Ana", "Ana", "Kovac"),
        ("Jean-Luc Roy", "Jeanluc", "Roy"),
        ("王小明", "王", "小明"),
    ],
)
def test_however_the_name_is_written_it_is_asked_about(
    campaign: Campaign, known: str, first: str, last: str
) -> None:
    campaign.people.add(somebody(known))
    row = f"{first},{last},https://www.linkedin.com/in/x,,Globex,Lead,12 Mar 2023\n"
    (asked,) = campaign.imports.prepare(parse(HEADER + row)).unclear
    assert [one.contact.name for one in asked.candidates] == [known]
