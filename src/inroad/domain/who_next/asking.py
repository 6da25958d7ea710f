"""Who may be asked at all."""

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


def is_named_and_waits(facts: PersonFacts, today: date) -> bool:
    """Whether somebody was named to me, and waits for me to ask.

    They wait until I ask them, plan to, or put them away or off, whatever else is to do.

    Args:
        facts: what is known of them.
        today: the present day.
    """
    return facts.named is not None and may_be_asked(facts, today)


def named_day(facts: PersonFacts) -> int:
    """Return the day on which somebody was named, as an ordinal; 0 where none is known."""
    named = facts.named
    return named.on.toordinal() if named is not None and named.on is not None else 0


def _is_answered(facts: PersonFacts, asked: date) -> bool:
    return any(day is not None and day >= asked for day in (facts.replied, facts.met))
