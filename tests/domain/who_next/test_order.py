"""The order of all who may be asked: total, the same every time, and nobody's but their own."""

from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.goals.thirteen import THIRTEEN
from inroad.domain.people.organisations import organisation_key
from inroad.domain.people.person_facts import Named, PersonFacts
from inroad.domain.progress.thin_goals import ThinGoal
from inroad.domain.who_next.around import Around
from inroad.domain.who_next.order import order_of, ranked
from inroad.domain.who_next.reasons import ReasonKind
from inroad.domain.who_next.weights import NextWeights
from inroad.domain.who_next.why import reasons_of
from tests.domain.who_next.people import AROUND, TODAY, YESTERDAY, named, person

PLACES = ("", "Bayer", "Bayer AG", "Acme", "Fabrikam")
ROLES = ("", "nurse", "Head of Data", "founder", "Research Scientist")
MAYBE_DAYS = st.none() | st.integers(0, 900).map(lambda ago: TODAY - timedelta(days=ago))
NAMINGS = st.none() | st.builds(
    Named, st.integers(1, 9), st.sampled_from(["Liam", "Priya"]), MAYBE_DAYS
)
WEIGHTS = st.builds(
    NextWeights, **{kind.value: st.sampled_from([0, 1, 20, 100]) for kind in ReasonKind}
)
AROUNDS = st.builds(
    Around,
    st.just(TODAY),
    st.just(AROUND.calendar),
    WEIGHTS,
    st.lists(st.sampled_from([ThinGoal(one.key, one.title) for one in THIRTEEN]), max_size=3).map(
        tuple
    ),
    people_asked_at=st.frozensets(st.sampled_from([organisation_key(one) for one in PLACES])),
)


@st.composite
def some_people(draw: st.DrawFn) -> list[PersonFacts]:
    count = draw(st.integers(0, 8))
    return [
        person(
            draw(st.sampled_from(["Ana", "Ána", "Ben"])),
            draw(st.sampled_from(PLACES)),
            number,
            role=draw(st.sampled_from(ROLES)),
            named=draw(NAMINGS),
            added=draw(MAYBE_DAYS),
            replied=draw(MAYBE_DAYS),
            met=draw(MAYBE_DAYS),
            aims=tuple(draw(st.lists(st.just("Bayer"), max_size=1))),
            role_aims=tuple(draw(st.lists(st.just("nurse"), max_size=1))),
            shares=tuple(draw(st.lists(st.sampled_from(["TU Delft", "Acme"]), max_size=2))),
            goals=tuple(draw(st.lists(st.sampled_from(["entry", "role"]), max_size=2))),
        )
        for number in range(count)
    ]


@given(some_people(), AROUNDS, st.randoms(use_true_random=False))
def test_it_is_total_and_the_same_in_whichever_order_people_come(
    people: list[PersonFacts], around: Around, lot: Random
) -> None:
    found = ranked(people, around)
    shuffled = list(people)
    lot.shuffle(shuffled)
    assert ranked(shuffled, around) == found
    orders = [one.order for one in found]
    assert orders == sorted(set(orders))
    assert {one.facts for one in found} == set(people)


@given(some_people(), AROUNDS)
def test_what_is_said_is_what_counts(people: list[PersonFacts], around: Around) -> None:
    for one in people:
        reasons = reasons_of(one, around)
        assert sum(reason.weight for reason in reasons) == -order_of(one, around)[1]
        assert all(reason.weight > 0 and reason.say(TODAY) for reason in reasons)
        weights = [reason.weight for reason in reasons if reason.kind is not ReasonKind.NAMED]
        assert weights == sorted(weights, reverse=True)


@given(some_people(), AROUNDS)
def test_whoever_was_named_comes_first_whatever_the_weights(
    people: list[PersonFacts], around: Around
) -> None:
    found = ranked(people, around)
    if around.weights.named:
        firsts = [one.facts.named is not None for one in found]
        assert firsts == sorted(firsts, reverse=True)
    assert all(
        one.is_named == (around.weights.named > 0 and one.facts.named is not None) for one in found
    )


def test_with_nothing_else_whom_i_know_since_last_comes_first_and_then_the_alphabet() -> None:
    zoe = person("Zoe", number=1, added=TODAY)
    emile = person("Émile", number=2, added=YESTERDAY)
    dora, ema = person("Dora", number=3), person("Ema", number=4)
    eloise = person("Eloise", number=5, added=YESTERDAY)
    found = ranked([dora, ema, emile, eloise, zoe], AROUND)
    assert [one.facts.called for one in found] == ["Zoe", "Eloise", "Émile", "Dora", "Ema"]


def test_when_somebody_was_named_counts_for_nothing_where_that_is_silenced() -> None:
    silent = AROUND._replace(weights=NextWeights(named=0))
    old, new = named("Ana", number=1, on=date(2020, 1, 1)), named("Zoe", number=2)
    assert [one.facts for one in ranked([new, old], silent)] == [old, new]


def test_another_organisation_changes_nobodys_place() -> None:
    ana = person("Ana", "Acme")
    elsewhere = AROUND._replace(people_asked_at={"bayer"}, asked_at={"bayer": TODAY})
    assert order_of(ana, elsewhere) == order_of(ana, AROUND)
    assert order_of(ana, AROUND._replace(people_asked_at={"acme"})) > order_of(ana, AROUND)
