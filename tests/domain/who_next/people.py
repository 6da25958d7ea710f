"""People and what is known besides, as tables of examples write them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from inroad.domain.dates.business_days import Calendar
from inroad.domain.goals.thirteen import goal_named
from inroad.domain.people.organisations import is_same_organisation, organisation_key
from inroad.domain.people.person_facts import Named, PersonFacts
from inroad.domain.people.stages import Stage
from inroad.domain.progress.thin_goals import ThinGoal
from inroad.domain.search import name_key
from inroad.domain.who_next.around import Around
from inroad.domain.who_next.weights import NextWeights

TODAY = date(2026, 11, 27)
"""A Friday."""
YESTERDAY = TODAY - timedelta(days=1)
TUESDAY = date(2026, 11, 24)

AROUND = Around(TODAY, Calendar())
"""Nothing is known besides."""


def person(name: str, organisation: str = "", number: int = 1, **known: Any) -> PersonFacts:
    """Return somebody who may be asked, with what else is known of them."""
    facts = PersonFacts(
        id=number,
        name=(name_key(name), name, number),
        called=name,
        organisation=organisation,
        firm=organisation_key(organisation),
        role="",
        stage=Stage.IDENTIFIED,
    )
    return facts._replace(**known)


def named(name: str, organisation: str = "", number: int = 1, on: date = YESTERDAY) -> PersonFacts:
    """Return somebody whom Liam Müller named to me."""
    return person(name, organisation, number, named=Named(9, "Liam Müller", on))


def read_person(written: str, number: int) -> PersonFacts:
    """Return who is written in a table: “Ana, nurse at Bayer; aims at Bayer; replied today”."""
    head, *parts = (part.strip() for part in written.split(";"))
    name, _, work = head.partition(", ")
    role, _, organisation = (
        f" {work}".rpartition(" at ") if " at " in f" {work}" else (work, "", "")
    )
    known = dict(map(_known, parts))
    aims = known.pop("aims", ())
    there = tuple(one for one in aims if is_same_organisation(one, organisation))
    others = tuple(one for one in aims if one not in there)
    place = (name, organisation, number)
    return person(*place, role=role.strip(), aims=there, role_aims=others, **known)


def read_around(written: str) -> Around:
    """Return what is known besides, as a table writes it: “thin entry; asked at Bayer”."""
    found = AROUND
    for part in (part.strip() for part in written.split(";")):
        word, _, rest = part.partition(" ")
        listed = [one.strip() for one in rest.removeprefix("at ").split(",")]
        if word == "thin":
            found = found._replace(thin=tuple(_thin(listed)))
        elif word == "asked":
            found = found._replace(people_asked_at=frozenset(map(organisation_key, listed)))
        elif word == "weights":
            numbers = {name: int(number) for name, number in (one.split() for one in listed)}
            found = found._replace(weights=replace(NextWeights(), **numbers))
        else:
            assert part == "nothing", part
    return found


def _thin(keys: list[str]) -> Iterator[ThinGoal]:
    for key in keys:
        goal = goal_named(key)
        assert goal is not None, key
        yield ThinGoal(key, goal.title)


def _known(part: str) -> tuple[str, Any]:
    word, _, rest = part.partition(" ")
    listed = tuple(one.strip() for one in rest.removeprefix("at ").split(","))
    match word:
        case "named":
            who, _, day = rest.removeprefix("by ").rpartition(" ")
            is_dated = _day(day) is not None
            return "named", Named(9, who if is_dated else f"{who} {day}", _day(day))
        case "aims" | "shares":
            return word, listed
        case "goal":
            return "goals", listed
    assert word in {"replied", "met", "added", "asked"}, part
    return word, date.fromisoformat(str(_day(rest)))


def _day(written: str) -> date | None:
    if written in {"today", "yesterday"}:
        return TODAY if written == "today" else YESTERDAY
    return date.fromisoformat(written) if written[:2] == "20" else None
