"""What is said of somebody who is worth asking."""

from dataclasses import replace

import pytest

from inroad.domain.people.person_facts import Named, PersonFacts
from inroad.domain.progress.thin_goals import ThinGoal
from inroad.domain.who_next.around import Around
from inroad.domain.who_next.reasons import ReasonKind
from inroad.domain.who_next.weights import NextWeights
from inroad.domain.who_next.why import reasons_of
from tests.domain.who_next.people import AROUND, TODAY, TUESDAY, YESTERDAY, person

EVERYTHING = person(
    "Ana",
    "Bayer AG",
    role="Senior nurse",
    named=Named(9, "Liam Müller", YESTERDAY, "she knows everybody"),
    aims=("Bayer",),
    role_aims=("nurse",),
    shares=("Acme",),
    replied=TUESDAY,
)
THIN = AROUND._replace(thin=(ThinGoal("entry", "What it takes to get in"),))


def say(facts: PersonFacts, around: Around) -> list[str]:
    return [reason.say(TODAY) for reason in reasons_of(facts, around)]


def test_who_named_them_is_said_first_and_then_what_counts_most() -> None:
    assert say(EVERYTHING, THIN) == [
        "Liam Müller named them yesterday",
        "Bayer is a target; nobody asked there yet",
        "replied on Tue",
        "“nurse” is a role that you aim at",
        "you have Acme in common",
        "may help with “What it takes to get in”",
    ]
    faint = THIN._replace(weights=NextWeights(named=1, target=1, known=100))
    assert say(EVERYTHING, faint)[:2] == ["Liam Müller named them yesterday", "replied on Tue"]


@pytest.mark.parametrize("kind", ReasonKind)
def test_a_weight_of_0_silences_a_reason_and_no_other(kind: ReasonKind) -> None:
    without = THIN._replace(weights=replace(NextWeights(), **{kind.value: 0}))
    usual = {reason.kind for reason in reasons_of(EVERYTHING, THIN)}
    found = {reason.kind for reason in reasons_of(EVERYTHING, without)}
    if kind is ReasonKind.FRESH_PLACE:
        # It is said with the target.
        assert found == usual
        assert "Bayer is a target" in say(EVERYTHING, without)
    elif kind is ReasonKind.TARGET:
        assert found == usual - {kind} | {ReasonKind.FRESH_PLACE}
    else:
        assert found == usual - {kind}


def test_nothing_is_said_where_nothing_is_known() -> None:
    assert not reasons_of(person("Ana"), THIN)


def test_what_stands_in_a_name_stays_text_in_quotation_marks() -> None:
    odd = THIN._replace(thin=(ThinGoal("entry", "“In” [b]"),))
    assert say(person("Ana", role="nurse"), odd) == ["may help with “‘In’ [b]”"]


def test_a_title_means_another_thing_at_a_university() -> None:
    thin = AROUND._replace(thin=(ThinGoal("industry", "State of the industry"),))
    scholar = person("Ana", "University of Leeds", role="Research Scientist")
    at_a_firm = person("Ben", "Acme", role="Research Scientist")
    said = "may help with “State of the industry”"
    assert said in say(scholar, thin)
    assert said not in say(at_a_firm, thin)
