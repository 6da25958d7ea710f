"""Whom to ask today, and who comes later: by places, and by what a day takes."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.dates.business_days import Calendar
from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.who_next.around import Around
from inroad.domain.who_next.order import ranked
from inroad.domain.who_next.spread import Spread, Suggestion, spread
from tests.domain.who_next.people import AROUND, TODAY, TUESDAY, named, person

MOST = 10
ANA, BEN = person("Ana", "Bayer", 1), person("Ben", "Bayer AG", 2)
CEM, DORA = person("Cem", "Acme", 3), person("Dora", "Fabrikam", 4)


def found(people: Sequence[PersonFacts], around: Around = AROUND, most: int = MOST) -> Spread:
    return spread(ranked(people, around), around, most)


def say(suggestions: Sequence[Suggestion]) -> list[str]:
    """Return who is suggested, and what they wait for."""
    return [
        one.candidate.facts.called + (f": {one.wait.say(TODAY)}" if one.wait else "")
        for one in suggestions
    ]


def test_the_best_are_shown_with_their_reasons() -> None:
    shown, later = found([DORA, CEM, ANA], most=2)
    assert say(shown) == ["Ana", "Cem"]
    assert [reason.say(TODAY) for reason in shown[0].reasons] == ["nobody asked at Bayer yet"]
    assert not later


def test_of_one_organisation_one_is_asked_and_others_come_later() -> None:
    shown, later = found([ANA, BEN, CEM])
    assert say(shown) == ["Ana", "Cem"]
    assert say(later) == ["Ben: Ana is there too and comes first; from Wed 2 Dec"]
    assert later[0].reasons


def test_where_somebody_was_asked_others_wait_for_some_business_days() -> None:
    asked = AROUND._replace(asked_at={"bayer": TUESDAY}, days_apart=6)
    shown, later = found([ANA, BEN, CEM], asked)
    assert say(shown) == ["Cem"]
    assert say(later) == [
        "Ana: somebody there was asked on Tue; from Wed 2 Dec",
        "Ben: somebody there was asked on Tue; from Wed 2 Dec",
    ]


def test_it_is_the_day_when_these_days_have_passed() -> None:
    three_days = AROUND._replace(asked_at={"bayer": TUESDAY}, days_apart=3)
    assert say(found([ANA], three_days).shown) == ["Ana"]
    assert say(found([ANA], three_days._replace(days_apart=4)).later) == [
        "Ana: somebody there was asked on Tue; from Mon 30 Nov"
    ]
    thanksgiving = three_days._replace(calendar=Calendar(country="US"))
    assert say(found([ANA], thanksgiving).later) == [
        "Ana: somebody there was asked on Tue; from Mon 30 Nov"
    ]


def test_it_can_be_of_no_matter_where_somebody_is() -> None:
    anywhere = AROUND._replace(asked_at={"bayer": TODAY}, days_apart=0)
    assert say(found([ANA, BEN], anywhere).shown) == ["Ana", "Ben"]


def test_where_no_organisation_is_known_nobody_waits_for_another() -> None:
    people = [person("Ana", number=1), person("Ben", number=2)]
    assert say(found(people, AROUND._replace(asked_at={"": TODAY})).shown) == ["Ana", "Ben"]


def test_no_more_are_shown_than_the_day_has_requests_left() -> None:
    two_a_day = AROUND._replace(a_day=2)
    shown, later = found([ANA, CEM, DORA], two_a_day)
    assert say(shown) == ["Ana", "Cem"]
    assert say(later) == ["Dora: at most 2 requests a day; from Mon 30 Nov"]
    shown, later = found([ANA, CEM, DORA], two_a_day._replace(sent=1))
    assert say(shown) == ["Ana"]
    shown, later = found([ANA, CEM, DORA], two_a_day._replace(a_day=1, sent=3))
    assert not shown
    assert say(later) == [
        "Ana: at most 1 request a day; from Mon 30 Nov",
        "Cem: at most 1 request a day; from Tue 1 Dec",
        "Dora: at most 1 request a day; from Wed 2 Dec",
    ]


def test_no_room_at_all_is_no_limit() -> None:
    assert say(found([ANA, CEM], AROUND._replace(a_day=0, sent=9)).shown) == ["Ana", "Cem"]


def test_the_longer_wait_is_said() -> None:
    full = AROUND._replace(asked_at={"bayer": TODAY}, a_day=1, sent=1)
    assert say(found([ANA], full).later) == ["Ana: somebody there was asked today; from Wed 2 Dec"]
    assert say(found([ANA], full._replace(days_apart=1)).later) == [
        "Ana: somebody there was asked today; from Mon 30 Nov"
    ]
    assert say(found([ANA], full._replace(asked_at={"bayer": TUESDAY}, days_apart=2)).later) == [
        "Ana: at most 1 request a day; from Mon 30 Nov"
    ]


def test_who_was_named_is_shown_whatever_there_is_to_wait_for() -> None:
    full = AROUND._replace(asked_at={"bayer": TUESDAY}, days_apart=6, a_day=1, sent=1)
    shown, later = found([named("Zoe", "Bayer", 8), named("Yan", "Contoso", 9), ANA], full)
    assert say(shown) == [
        "Yan: at most 1 request a day; from Mon 30 Nov",
        "Zoe: somebody there was asked on Tue; from Wed 2 Dec",
    ]
    assert say(later) == ["Ana: somebody there was asked on Tue; from Wed 2 Dec"]


def test_two_who_were_named_at_one_place_are_both_shown() -> None:
    shown, _ = found([named("Zoe", "Bayer", 8), named("Yan", "Bayer", 9), ANA])
    assert say(shown) == ["Yan", "Zoe: Yan is there too and comes first; from Wed 2 Dec"]


def test_of_those_who_come_later_no_more_are_told_than_are_shown() -> None:
    people = [person(f"P{number}", "Bayer", number) for number in range(9)]
    shown, later = found([*people, person("Zoe", "Acme", 10)], most=2)
    assert say(shown) == ["P0", "Zoe"]
    assert len(later) == 2


def test_a_day_far_away_says_its_year() -> None:
    far = AROUND._replace(asked_at={"bayer": date(2026, 11, 2)}, days_apart=250)
    (one,) = found([ANA], far).later
    assert say([one]) == ["Ana: somebody there was asked on 2 Nov; from Mon 18 Oct 2027"]


@given(
    st.lists(st.tuples(st.sampled_from(["", "Bayer", "Acme", "Contoso"]), st.booleans())),
    st.integers(0, 6),
    st.integers(0, 6),
    st.integers(0, 5),
    st.dictionaries(st.sampled_from(["bayer", "acme"]), st.integers(0, 9)),
    st.integers(1, 8),
)
def test_it_is_spread_and_nobody_who_was_named_is_hidden(
    who: list[tuple[str, bool]],
    a_day: int,
    sent: int,
    days_apart: int,
    asked: dict[str, int],
    most: int,
) -> None:
    people = [
        (named if is_named else person)(f"P{number}", place, number)
        for number, (place, is_named) in enumerate(who)
    ]
    asked_at = {firm: TODAY - timedelta(days=ago) for firm, ago in asked.items()}
    around = AROUND._replace(asked_at=asked_at, days_apart=days_apart, a_day=a_day, sent=sent)
    shown, later = found(people, around, most)
    today = [one.candidate.facts for one in shown if one.wait is None]
    firms = [one.firm for one in today if one.firm]
    assert len(shown) <= most
    assert len(later) <= most
    assert not days_apart or len(firms) == len(set(firms))
    assert not a_day or len(today) <= max(0, a_day - sent)
    assert sum(one.candidate.is_named for one in shown) == min(
        most, sum(one.named is not None for one in people)
    )
    assert all(one.wait is not None and not one.candidate.is_named for one in later)
    assert all(one.wait.start > TODAY for one in (*shown, *later) if one.wait is not None)
    ids = [one.candidate.facts.id for one in (*shown, *later)]
    assert len(ids) == len(set(ids))
    if not later:
        assert len(shown) == min(most, len(people))
