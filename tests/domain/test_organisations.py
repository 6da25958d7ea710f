"""Which names are of one organisation, and which are not."""

from itertools import combinations

import pytest

from inroad.domain.people.organisations import is_same_organisation, organisation_key

SAME = (
    (
        "Bayer",
        "BAYER AG",
        "bayer ag.",
        "The Bayer Company",
        "Bayer Aktiengesellschaft",
        "Bayer, AG",
        "bayer a.g.",
        " Bayer  A. G. ",
    ),
    ("Straße GmbH", "Strasse", "STRASSE gmbh", "Straße G.m.b.H."),
    ("Müller GmbH & Co. KG", "Muller", "Müller KG", "Mueller AG", "MUELLER GmbH und Co. KG"),
    ("Koehler Söhne", "Köhler Soehne", "Kohler Sohne"),
    ("Jørgensen", "Joergensen A/S", "Jorgensen"),
    ("Mærsk", "Maersk A/S"),
    ("Ärztehaus Süd", "Aerztehaus Sued"),
    ("Hotel Nord", "Hôtel Nord", "HOTEL-NORD", "Hotel  Nord SARL"),
    ("Fabrikam, Inc.", "Fabrikam", "fabrikam inc"),
    ("Braun & Söhne", "Braun und Söhne", "Braun and Soehne", "Braun + Söhne GmbH"),
    ("Roux & Fils", "Roux et Fils SARL", "Roux and Fils"),
    ("Neri & Figli", "Neri e Figli S.r.l."),
    ("Ruiz & Vega", "Ruiz y Vega, S.L."),
    ("Holm & Sønner", "Holm og Sønner", "Holm och Sonner AB"),
    ("J. P. Northwind", "JP Northwind", "J.P. Northwind & Co."),
    ("Blumenfreunde e. V.", "Blumenfreunde e.V.", "Blumenfreunde"),
    ("Johnson & Johnson", "Johnson and Johnson", "Johnson + Johnson, Inc."),
    ("Ben & Jerry's", "Ben and Jerrys", "Ben & Jerry’s"),
    ("L'Oréal S.A.", "L’Oréal", "loreal sa", "LOréal SA"),
    ("Novo Nordisk A/S", "Novo Nordisk AS", "novo nordisk"),
    ("ASML Holding N.V.", "ASML Holding", "asml holding nv"),
    ("Coca-Cola", "Coca Cola", "The Coca-Cola Company", "COCA–COLA Co."),
    ("Acme Sp. z o.o.", "ACME", "Acme sp. z o. o.", "Acme, Inc.", "Acme LLC", "Acme Pty Ltd"),
    ("Amazon.com, Inc.", "amazon.com", "Amazon.com"),
    ("Ferrari S.p.A.", "Ferrari", "Ferrari SpA"),
    ("Acme® Labs™", "Acme Labs", "ACME LABS Ltd."),
    ("Inditex, S.A.", "INDITEX"),
    ("Œuvre SA", "oeuvre"),
    ("Procter & Gamble Co", "Procter and Gamble"),
    ("Nordea Bank Abp", "Nordea Bank"),
    ("王府井 Co., Ltd.", "王府井"),
    ("Foo UG (haftungsbeschränkt)", "Foo"),
    ("Tata Pvt. Ltd.", "TATA"),
    ("s.r.o.", "SRO"),
    ("Cemento, S.A.B. de C.V.", "Cemento SA de CV", "Cemento S. de R.L. de C.V.", "Cemento"),
    ("Nordlys AB (publ)", "Nordlys AB", "Nordlys"),
    ("株式会社青空", "青空株式会社", "青空"),
    ("华光技术有限公司", "华光技术"),
    ("Ромашка ООО", "Ромашка"),
)
DIFFERENT = (
    ("Bayer", "Bayer CropScience"),
    ("Bayer", "Bayern"),
    ("Bayer", "Beyer"),
    ("Deutsche Bank", "Deutsche Bahn"),
    ("Acme Group", "Acme"),
    ("Acme Holding", "Acme"),
    ("Siemens", "Siemens Energy"),
    ("Siemens", "Siemens Healthineers AG"),
    ("Company", "Bayer Company"),
    ("The Company", "Inc"),
    ("Meta", "Meta Labs"),
    ("Smith and Jones", "Smith Jones"),
    ("Northwind", ""),
    ("", ""),
    (" ", "  "),
    ("Capital", "Capital One"),
    ("Co", "Ltd"),
    ("株式会社", "有限会社"),
    ("Casa de CV", "Casa"),
    ("Bauer", "Baur"),
    ("Queensland Labs", "Qunsland Labs"),
    ("Noel", "Nol"),
    ("Blue Yonder", "Blu Yonder"),
    ("Y Combinator", "And Combinator"),
    ("Plan E", "Plan and"),
    ("Hotel Nord", "Hôtel du Nord"),
    ("Coca-Cola", "CocaCola"),
)


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_names_of_one_organisation(names: tuple[str, ...]) -> None:
    assert len(set(map(organisation_key, names))) == 1
    assert all(is_same_organisation(one, other) for one, other in combinations(names, 2))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_names_of_two_organisations(one: str, other: str) -> None:
    assert not is_same_organisation(one, other)
    assert not is_same_organisation(other, one)
