"""Who comes before whom: an order of everybody who may be asked, without a reason being made."""

from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.who_next.around import Around
from inroad.domain.who_next.asking import may_be_asked, named_day
from inroad.domain.who_next.counting import weights_of

Order = tuple[int, int, int, int, str, str, int]
"""Whether not named, the weights and days with the largest first, and the name: all in order."""


class Candidate(NamedTuple):
    """Somebody who may be asked. Candidates compare as they are ranked: no two orders are equal."""

    order: Order
    facts: PersonFacts

    @property
    def is_named(self) -> bool:
        """Whether somebody named them to me, and that counts."""
        return self.order[0] == 0


def order_of(facts: PersonFacts, around: Around) -> Order:
    """Return what puts people in the order in which they are worth asking; smaller is better.

    Who was named comes before all who were not; then what more speaks for, who was named more
    recently, whom I know since more recently, and the order of the alphabet.
    """
    weights = weights_of(facts, around)
    is_named, added = weights[0] > 0, facts.added
    return (
        0 if is_named else 1,
        -sum(weights),
        -named_day(facts) if is_named else 0,
        -added.toordinal() if added is not None else 0,
        *facts.name,
    )


def ranked(people: Iterable[PersonFacts], around: Around) -> tuple[Candidate, ...]:
    """Return all who may be asked, whoever is most worth it first.

    Args:
        people: everybody, in any order.
        around: what is known besides.
    """
    today = around.today
    found = [Candidate(order_of(one, around), one) for one in people if may_be_asked(one, today)]
    # By their orders: candidates themselves are compared more slowly.
    found.sort(key=itemgetter(0))
    return tuple(found)
