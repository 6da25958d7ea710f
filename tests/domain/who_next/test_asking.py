"""Who may be asked at all, and who was named and waits."""

from datetime import date, timedelta

import pytest

from inroad.domain.people.person_facts import Named, PersonFacts
from inroad.domain.people.stages import Stage
from inroad.domain.who_next.asking import is_named_and_waits, may_be_asked
from inroad.domain.who_next.order import ranked
from tests.domain.who_next.people import AROUND, TODAY, TUESDAY, YESTERDAY, named, person

TOMORROW = TODAY + timedelta(days=1)
ANA = person("Ana")


@pytest.mark.parametrize(
    "facts",
    [
        ANA,
        ANA._replace(later=TODAY),
        ANA._replace(later=YESTERDAY),
        ANA._replace(replied=TUESDAY),
        ANA._replace(asked=TUESDAY, replied=YESTERDAY),
        ANA._replace(asked=TUESDAY, replied=TUESDAY),
        ANA._replace(asked=TUESDAY, met=YESTERDAY),
        ANA._replace(goals=("entry",), tags=("alumni",), is_imported=True),
    ],
)
def test_they_may_be_asked(facts: PersonFacts) -> None:
    assert may_be_asked(facts, TODAY)
    assert [one.facts for one in ranked([facts], AROUND)] == [facts]


@pytest.mark.parametrize(
    "facts",
    [
        *(ANA._replace(stage=stage) for stage in Stage if stage is not Stage.IDENTIFIED),
        ANA._replace(is_away=True),
        ANA._replace(is_barred=True),
        ANA._replace(later=TOMORROW),
        ANA._replace(is_planned=True, due=TOMORROW),
        ANA._replace(asked=TUESDAY),
        ANA._replace(asked=YESTERDAY, replied=TUESDAY, met=TUESDAY),
    ],
)
def test_they_are_left_alone(facts: PersonFacts) -> None:
    assert not may_be_asked(facts, TODAY)
    assert not ranked([facts], AROUND)
    assert not is_named_and_waits(facts._replace(named=Named(9, "Liam Müller")), TODAY)


def test_who_was_named_waits_and_whoever_was_named_last_stands_first() -> None:
    first = named("Ana", number=1, on=TUESDAY)
    last = named("Ben", number=2, on=YESTERDAY)
    undated = person("Cem", number=3, named=Named(9, "Liam Müller"))
    nobody = person("Dora", number=4)
    in_order = [one.facts for one in ranked([undated, first, nobody, last], AROUND)]
    assert in_order == [last, first, undated, nobody]
    assert [one for one in in_order if is_named_and_waits(one, TODAY)] == in_order[:3]


def test_who_was_named_waits_until_asked_or_planned_or_put_away() -> None:
    ana = named("Ana", on=date(2020, 1, 1))
    assert is_named_and_waits(ana, TODAY)
    for done in ({"asked": TODAY}, {"is_planned": True}, {"is_away": True}, {"later": TOMORROW}):
        assert not is_named_and_waits(ana._replace(**done), TODAY)
