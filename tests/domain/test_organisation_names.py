"""Which names are of one organisation once somebody said something of them."""

from itertools import permutations

import pytest

from inroad.domain.people.organisation_likeness import alike
from inroad.domain.people.organisation_names import OrganisationNames, SaidOfTwo, pair_of

NORD, DU_NORD, MIDI = "Hotel Nord", "Hôtel du Nord", "Hotel Midi"


def said(*pairs: tuple[str, str, bool]) -> list[SaidOfTwo]:
    return [SaidOfTwo(at, *pair) for at, pair in enumerate(pairs, 1)]


def test_where_nothing_was_said_the_rule_holds() -> None:
    names = OrganisationNames()
    assert names.is_same("Müller AG", "Mueller")
    assert not names.is_same(NORD, DU_NORD)
    assert not names.is_same("", "")
    assert names.of(names.key(NORD)) == ()


def test_two_that_are_one_are_so_however_they_are_written() -> None:
    names = OrganisationNames(said((NORD, DU_NORD, True)))
    assert names.is_same("HOTEL NORD GmbH", "hotel du nord")
    assert not names.is_same(NORD, MIDI)
    assert not names.is_same(NORD, "")
    assert names.key("") == ""
    assert names.of(names.key("hotel nord")) == (DU_NORD, NORD)


def test_what_is_one_with_one_of_them_is_one_with_all() -> None:
    pairs = said((NORD, DU_NORD, True), (MIDI, "Midi Group", True), (DU_NORD, MIDI, True))
    keys = set[str]()
    for order in permutations(pairs):
        names = OrganisationNames(order)
        keys |= {names.key(name) for name in (NORD, DU_NORD, MIDI, "Midi Group")}
    assert len(keys) == 1


def test_two_that_the_rule_takes_for_one_are_told_by_how_they_are_spelled() -> None:
    names = OrganisationNames(said(("Acme Inc.", "Acme GmbH", False)))
    assert not names.is_same("Acme, Inc.", "ACME G.m.b.H.")
    assert names.is_same("Acme", "Acme Inc")
    assert names.is_same("Acme gmbh", "ACME GmbH")
    assert names.of(names.key("acme gmbh")) == ("Acme GmbH",)


def test_who_has_a_key_of_its_own_can_be_one_with_a_third() -> None:
    names = OrganisationNames(
        said(("Acme Inc.", "Acme GmbH", False), ("Acme GmbH", "Zenith", True))
    )
    assert names.is_same("Zenith AG", "Acme GmbH")
    assert not names.is_same("Zenith", "Acme")


@pytest.mark.parametrize("order", permutations(range(3)))
def test_two_that_are_two_are_never_made_one_through_a_third(order: tuple[int, ...]) -> None:
    pairs = [(NORD, DU_NORD, True), (DU_NORD, MIDI, True), (NORD, MIDI, False)]
    names = OrganisationNames(said(*(pairs[at] for at in order)))
    assert not names.is_same(NORD, MIDI)
    # The third is with one of them: what was said first counts.
    assert names.is_same(NORD, DU_NORD) is not names.is_same(DU_NORD, MIDI)
    assert names.is_same(NORD, DU_NORD) is (order.index(0) < order.index(1))


@pytest.mark.parametrize("pair", [("Acme", "ACME", False), ("", "Acme", True), ("Acme", "", False)])
def test_what_cannot_be_meant_changes_nothing(pair: tuple[str, str, bool]) -> None:
    names = OrganisationNames(said(pair))
    assert names.is_same("Acme", "ACME")
    assert not names.is_same("", "Acme")


def test_a_pair_is_one_whichever_is_named_first_and_however_it_is_written() -> None:
    assert pair_of(NORD, DU_NORD) == pair_of("hotel du nord", "HOTEL NORD")
    assert pair_of("Acme Inc.", "Acme GmbH") == pair_of("acme gmbh", "Acme, Inc")
    assert pair_of("Acme Inc.", "Acme GmbH") != pair_of("Acme Inc.", "Acme AG")
    one, other = pair_of("Acme Inc", "ACME, Inc.")
    assert one == other


@pytest.mark.parametrize(
    ("name", "likely"),
    [
        (NORD, (DU_NORD,)),
        ("Coca-Cola", ("CocaCola",)),
        ("Northwind", ("Northwind Traders", "Nothwind")),
        ("nwt", ()),
        ("NT", ("Northwind Traders",)),
        ("Hotel", (DU_NORD, MIDI)),
        ("Fabrikam", ("Fabricam",)),
        ("Sun", ()),
        ("", ()),
    ],
)
def test_names_that_may_be_meant_are_offered_the_likely_first(
    name: str, likely: tuple[str, ...]
) -> None:
    there = (DU_NORD, MIDI, "CocaCola", "Nothwind", "Northwind Traders", "Fabricam", "Son", "")
    assert alike(name, there) == likely
