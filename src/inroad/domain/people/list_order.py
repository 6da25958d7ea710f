"""In which order people are listed: the keys that put them so, and what each is called."""

from datetime import date
from enum import StrEnum
from typing import Any

from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.people.stages import Stage
from inroad.domain.search import name_key


class ListOrder(StrEnum):
    """What a list of people goes by. The value is what is shown, and typed after `--sort`."""

    WHO_NEXT = "who next"
    NAME = "name"
    ORGANISATION = "organisation"
    STAGE = "stage"
    NEXT = "next"
    LAST_TOUCH = "last touch"
    ADDED = "added"

    @property
    def following(self) -> "ListOrder":
        """The order that comes after this one where they are gone through."""
        orders = list(ListOrder)
        return orders[(orders.index(self) + 1) % len(orders)]


_STAGES = {stage: at for at, stage in enumerate(Stage)}


def order_key(order: ListOrder, facts: PersonFacts) -> tuple[Any, ...]:
    """Return what puts a person in an order: smaller comes first; of two, one always does.

    Who has nothing of what it goes by comes last. Last touch and added begin with the latest,
    next with the soonest. Who is next is not known by the facts of one alone: that is by name
    here.
    """
    name = facts.name
    match order:
        case ListOrder.ORGANISATION:
            place = name_key(facts.organisation)
            return (not place, place, name)
        case ListOrder.STAGE:
            return (_STAGES[facts.stage], name)
        case ListOrder.NEXT:
            return (facts.due is None, facts.due or date.max, name)
        case ListOrder.LAST_TOUCH:
            return (_latest_first(facts.touched), name)
        case ListOrder.ADDED:
            return (_latest_first(facts.added), name)
        case _:
            return (name,)


def _latest_first(day: date | None) -> int:
    """Return what is smaller for a later day; of none, more than of any."""
    return -day.toordinal() if day is not None else 0
