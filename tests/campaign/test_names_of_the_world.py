"""Names as they are exported: found as typed plainly on every way to a person, and in order."""

import pytest

from inroad.campaign import Campaign
from inroad.campaign.people.lookup import who
from inroad.campaign.search.dossiers import SubjectKind
from inroad.exchange.registry import parse
from tests.somebody import somebody

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROWS = """
Łukasz,Wójcik,https://www.linkedin.com/in/lw,,Acme,Engineer,12 Mar 2023
Søren,Ångström,https://www.linkedin.com/in/sa,,Blåbær,Rådgiver,12 Mar 2023
Đặng,Thị Hà,https://www.linkedin.com/in/dth,,Acme,Engineer,12 Mar 2023
Æsop,Fontaine,https://www.linkedin.com/in/af,,Œuvre SA,Engineer,12 Mar 2023
Ayşe,Yıldız,https://www.linkedin.com/in/ay,,Acme,Engineer,12 Mar 2023
Siobhán,O’Brien,https://www.linkedin.com/in/so,,Acme,Engineer,12 Mar 2023
Miles,O'Neill,https://www.linkedin.com/in/mo,,Acme,Engineer,12 Mar 2023
Jean-Luc,Petit‑Jean,https://www.linkedin.com/in/jl,,Acme,Engineer,12 Mar 2023
Dr. Hanna,Groß,https://www.linkedin.com/in/hg,,Straße GmbH,Engineer,12 Mar 2023
Élodie,Roux,https://www.linkedin.com/in/er,,Acme,Engineer,12 Mar 2023
Eloise,Adams,https://www.linkedin.com/in/ea,,Acme,Engineer,12 Mar 2023
ana,kovac,https://www.linkedin.com/in/anak,,acme,engineer,12 Mar 2023
Zoe,Young,https://www.linkedin.com/in/zy,,Acme,Engineer,12 Mar 2023
小明,王,https://www.linkedin.com/in/xw,,Acme,Engineer,12 Mar 2023
""".lstrip()
TYPED = [
    ("lukasz", "Łukasz Wójcik"),
    ("soren", "Søren Ångström"),
    ("dang", "Đặng Thị Hà"),
    ("aesop", "Æsop Fontaine"),
    ("yildiz", "Ayşe Yıldız"),
    ("o'brien", "Siobhán O’Brien"),
    ("obrien", "Siobhán O’Brien"),
    ("o’neill", "Miles O'Neill"),
    ("petit-jean", "Jean-Luc Petit‑Jean"),
    ("jean luc", "Jean-Luc Petit‑Jean"),
    ("gross", "Dr. Hanna Groß"),
    ("小明", "小明 王"),
]
ORDER = [
    "Æsop Fontaine", "ana kovac", "Ayşe Yıldız", "Đặng Thị Hà", "Dr. Hanna Groß", "Élodie Roux",
    "Eloise Adams", "Jean-Luc Petit‑Jean", "Łukasz Wójcik", "Miles O'Neill", "Siobhán O’Brien",
    "Søren Ångström", "Zoe Young", "小明 王",
]  # fmt: skip


@pytest.fixture
def world(campaign: Campaign) -> Campaign:
    campaign.imports.commit(campaign.imports.prepare(parse(HEADER + ROWS)))
    return campaign


@pytest.mark.parametrize(("typed", "name"), TYPED)
def test_each_is_found_on_every_way_to_a_person(world: Campaign, typed: str, name: str) -> None:
    found = [world.people.get(one).name for one in world.board.columns(typed)[0].ids]
    assert found == [name]
    assert [one.name for one in world.board.found(typed)] == [name]
    assert [one.name for one in world.search.find(typed)] == [name]
    assert who(world.people.all(), typed).name == name


def test_everybody_stands_in_the_order_of_the_alphabet(world: Campaign) -> None:
    assert [one.name for one in world.people.all()] == ORDER
    column = [world.people.get(one).name for one in world.board.columns()[0].ids]
    assert column == ORDER
    about = world.dossiers.about(SubjectKind.ORGANISATION, "ACME Inc.")
    names = [one.name for one in about.people]
    assert names == [name for name in ORDER if name in names]
    assert len(names) == 11


def test_an_import_of_the_same_people_adds_nobody(world: Campaign) -> None:
    again = world.imports.prepare(parse(HEADER + ROWS.replace("Straße GmbH", "STRASSE")))
    assert (again.report.added, again.report.updated) == (0, 1)


def test_the_beginnings_of_words_come_first(campaign: Campaign) -> None:
    for name in ("Johanna Land", "Shannon Lee", "Hanna Groß"):
        campaign.people.add(somebody(name))
    found = [campaign.people.get(one).name for one in campaign.board.columns("han")[0].ids]
    assert found == ["Hanna Groß", "Johanna Land", "Shannon Lee"]
    assert [one.name for one in campaign.board.found("han")] == found


def test_an_organisation_is_the_same_however_it_is_written(campaign: Campaign) -> None:
    for name, organisation in (("Ana", "Bayer"), ("Bo", "BAYER AG"), ("Cy", "Bayer CropScience")):
        campaign.people.add(somebody(name, organisation))
    ana, bo, _ = campaign.people.all()
    assert campaign.people.colleagues(ana, 9) == (bo,)
    assert campaign.people.at_organisations(["The Bayer Company"]) == 2
    about = campaign.dossiers.about(SubjectKind.ORGANISATION, "bayer ag.")
    assert [one.name for one in about.people] == ["Ana", "Bo"]
    organisations = [
        (one.name, one.people)
        for one in campaign.dossiers.subjects()
        if one.kind is SubjectKind.ORGANISATION
    ]
    assert organisations == [("Bayer", 2), ("Bayer CropScience", 1)]


def test_tags_are_one_however_they_are_written(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana", tags=("Café", "C++")))
    campaign.people.add(somebody("Bo", tags=("cafe", "C")))
    tags = [
        (one.name, one.people)
        for one in campaign.dossiers.subjects()
        if one.kind is SubjectKind.TAG
    ]
    assert sorted(tags) == [("C", 1), ("C++", 1), ("Café", 2)]


def test_a_tag_is_kept_once_however_it_is_written_again(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana", tags=("Café", "cafe", " CAFÉ", "C++", "C")))
    assert campaign.people.all()[0].tags == ("Café", "C++", "C")
