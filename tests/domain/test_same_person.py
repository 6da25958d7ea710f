"""Who could be meant by a name: the same, a namesake, or nobody who is known."""

import pytest

from inroad.domain.people.contact import Contact
from inroad.domain.people.same_person import could_be

KNOWN = [
    Contact(1, "Ines Kowalski", organisation="Bayer AG", role="Data Lead"),
    Contact(2, "Ines Kowalski", organisation="Siemens"),
    Contact(3, "Dr. Hanna Groß, MBA", organisation="Straße GmbH"),
    Contact(4, "José Antonio Pérez"),
    Contact(5, "Robert (Rob) Lane", organisation="Acme"),
    Contact(6, "Tom", organisation="Adatum"),
    Contact(7, "小明 王", organisation="Acme"),
    Contact(8, "Siobhán O’Brien"),
]
LIKELY, NAMESAKE = True, False


@pytest.mark.parametrize(
    ("name", "organisation", "expected"),
    [
        ("Ines Kowalski", "Bayer", [(1, LIKELY), (2, NAMESAKE)]),
        ("ines  KOWALSKI", "the bayer company", [(1, LIKELY), (2, NAMESAKE)]),
        ("Ines Kowalski", "", [(1, LIKELY), (2, LIKELY)]),
        ("Ines Kowalski", "Northwind", [(1, NAMESAKE), (2, NAMESAKE)]),
        ("Ines", "Bayer", [(1, LIKELY)]),
        ("Ines", "", []),
        ("Ines", "Northwind", []),
        ("Kowalski Ines", "Siemens", [(2, LIKELY), (1, NAMESAKE)]),
        ("Ines Kowalska", "Bayer", []),
        ("Hanna Gross", "", [(3, LIKELY)]),
        ("Prof. Hanna Groß", "Strasse", [(3, LIKELY)]),
        ("Jose Perez", "Acme", [(4, LIKELY)]),
        ("Robert Lane", "Acme Inc.", [(5, LIKELY)]),
        ("Tom Okoro", "Adatum", [(6, LIKELY)]),
        ("Tom Okoro", "", []),
        ("王 小明", "Acme", [(7, LIKELY)]),
        ("Siobhan O'Brien", "Acme", [(8, LIKELY)]),
        ("", "Bayer", []),
        ("Maya Chen", "Bayer", []),
    ],
)
def test_who_could_be_meant(name: str, organisation: str, expected: list[tuple[int, bool]]) -> None:
    found = could_be(name, organisation, KNOWN)
    assert [(one.contact.id, one.is_likely) for one in found] == expected


@pytest.mark.parametrize(
    ("known", "typed"),
    [
        ("Jürgen Müller", "Juergen Mueller"),
        ("Søren Ødegård", "Soeren Oedegaard"),
        ("Jean-Luc Petit", "Jeanluc Petit"),
        ("Siobhán O’Brien", "Siobhan O Brien"),
        ("Kowalski, Ines", "Ines Kowalski"),
        ("Müller, Jürgen", "Juergen Mueller"),
        ("Kowalski, Ines, MBA", "Dr. Ines Kowalski"),
        ("J. R. Smith", "JR Smith"),
        ("J.R. Smith", "J Smith"),
        ("王 小明", "王小明"),
        ("Anne Marie Roy", "Annemarie Roy"),
        ("Lt. Col. Frank Meyer", "Frank Meyer"),
        ("Sister Mary Tobin", "Mary Tobin"),
        ("Ana Ruiz PhD", "Ana Ruiz"),
        ("Jane Doe | Growth", "Jane Doe"),
        ("Rt Hon David Cameron", "David Cameron"),
    ],
)
def test_one_name_in_two_ways_of_writing_it(known: str, typed: str) -> None:
    for one, other in ((known, typed), (typed, known)):
        found = could_be(other, "", [Contact(1, one)])
        assert [candidate.is_likely for candidate in found] == [LIKELY]


@pytest.mark.parametrize(
    ("known", "typed"),
    [
        ("John A. Smith", "John B. Smith"),
        ("Chen, PhD", "Maya Chen"),
        ("Ann Lee", "Anna Lee"),
        ("Jean Roy", "Jean-Luc Petit"),
        ("O’Neil", "Tom Neil"),
    ],
)
def test_names_that_no_way_of_writing_makes_one(known: str, typed: str) -> None:
    assert not could_be(typed, "", [Contact(1, known)])
