"""The orders of a list of people: who comes before whom, and that somebody always does."""

from datetime import date
from typing import Any

import pytest

from inroad.domain.people.contact import Contact, by_name
from inroad.domain.people.list_order import ListOrder, order_key
from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.people.stages import Stage


def person(contact_id: int, name: str, **known: Any) -> PersonFacts:
    contact = Contact(contact_id, name)
    bare = PersonFacts(contact_id, by_name(contact), name, "", "", "", Stage.IDENTIFIED)
    return bare._replace(**known)


ELODIE = person(1, "Élodie Roux", organisation="Éclair", stage=Stage.MET, touched=date(2026, 11, 2))
ELOISE = person(2, "Eloise Roy", organisation="eclair", due=date(2026, 11, 30), action="Thank-you")
ZOE = person(3, "Zoë Ames", organisation="Zenith", added=date(2026, 1, 9), stage=Stage.CLOSED)
ADA = person(
    4, "ada Zeller", touched=date(2026, 11, 20), due=date(2026, 11, 24), added=date(2026, 3, 1)
)
NOBODY = person(5, "山田 太郎", action="Someday")
ALL = (NOBODY, ZOE, ELOISE, ADA, ELODIE)


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (ListOrder.NAME, "ada Élodie Eloise Zoë 山田"),
        (ListOrder.WHO_NEXT, "ada Élodie Eloise Zoë 山田"),
        (ListOrder.ORGANISATION, "Élodie Eloise Zoë ada 山田"),
        (ListOrder.STAGE, "ada Eloise 山田 Élodie Zoë"),
        (ListOrder.NEXT, "ada Eloise Élodie Zoë 山田"),
        (ListOrder.LAST_TOUCH, "ada Élodie Eloise Zoë 山田"),
        (ListOrder.ADDED, "ada Zoë Élodie Eloise 山田"),
    ],
)
def test_who_comes_before_whom(order: ListOrder, names: str) -> None:
    listed = sorted(ALL, key=lambda one: order_key(order, one))
    assert " ".join(one.called.split()[0] for one in listed) == names


@pytest.mark.parametrize("order", ListOrder)
def test_of_two_with_one_name_one_always_comes_first(order: ListOrder) -> None:
    one, other = person(1, "Lee Park"), person(2, "Lee Park")
    assert order_key(order, one) < order_key(order, other)


def test_one_goes_through_all_orders_and_is_where_one_began() -> None:
    order, seen = ListOrder.WHO_NEXT, list[ListOrder]()
    for _ in ListOrder:
        seen.append(order)
        order = order.following
    assert seen == list(ListOrder)
    assert order is ListOrder.WHO_NEXT
