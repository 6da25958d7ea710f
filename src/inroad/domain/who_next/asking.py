"""Who may be asked at all."""

from collections.abc import Iterable
from datetime import date

from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.people.stages import Stage


def may_be_asked(facts: PersonFacts, today: date) -> bool:
    """Whether somebody may be suggested: nobody else is asked, planned, put off, or let alone.

    Who was asked before may be asked again once they have answered, or we have met since.
    """
    return (
        facts.stage is Stage.IDENTIFIED
        and not (facts.is_away or facts.is_barred or facts.is_planned)
        and (facts.later is None or facts.later <= today)
        and (facts.asked is None or _is_answered(facts, facts.asked))
    )


def named_waiting(people: Iterable[PersonFacts], today: date) -> tuple[PersonFacts, ...]:
    """Return those who were named to me and wait, who was named last first.

    They wait until I ask them, plan to, or put them away or off, whatever else is to do.

    Args:
        people: everybody, in any order.
        today: the present day.
    """
    waiting = [one for one in people if one.named is not None and may_be_asked(one, today)]
    return tuple(sorted(waiting, key=lambda one: (-named_day(one), one.name)))


def named_day(facts: PersonFacts) -> int:
    """Return the day on which somebody was named, as an ordinal; 0 where none is known."""
    named = facts.named
    return named.on.toordinal() if named is not None and named.on is not None else 0


def _is_answered(facts: PersonFacts, asked: date) -> bool:
    return any(day is not None and day >= asked for day in (facts.replied, facts.met))
