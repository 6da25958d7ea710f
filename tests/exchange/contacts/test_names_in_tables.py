"""Names in tables that stand in another way than they are spoken."""

import pytest

from inroad.exchange.records import Records
from inroad.exchange.registry import parse


def names(found: Records) -> list[str]:
    return [one.name for one in found.people]


def test_names_with_the_last_name_first_are_turned() -> None:
    found = parse(
        'Name,Company\n"Doe, Jane",Acme\n"van der Berg, Dr. Piet",B\n"O\'Neil, Ann, PhD",C\n'
        'Bo Li,D\n"Roy, MBA",E\n'
    )
    assert names(found) == [
        *("Jane Doe", "Dr. Piet van der Berg", "Ann O'Neil, PhD"),
        *("Bo Li", "Roy, MBA"),
    ]
    assert (found.people[0].given, found.people[0].family) == ("Jane", "Doe")


@pytest.mark.parametrize("name", ["Jane Doe, PhD", "Jane Doe, Acme", "Müller; Hans", "Lee, MBA"])
def test_a_comma_before_something_else_turns_nothing(name: str) -> None:
    assert names(parse(f'Name,Company\n"{name}",Acme\n')) == [name]


def test_one_name_with_a_comma_among_others_stays() -> None:
    assert names(parse('Name,Company\nBo Li,A\nAna Ruiz,B\n"Foster, Ada",C\n'))[2] == "Foster, Ada"
