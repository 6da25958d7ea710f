"""The reasons to ask somebody, in the order in which they are read."""

from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.who_next.around import Around
from inroad.domain.who_next.counting import aims_of, thin_goal_of, weights_of
from inroad.domain.who_next.reasons import NextReason, ReasonKind

_SHARED_AT_MOST = 2
"""Things in common that are named: a reason is short."""


def reasons_of(facts: PersonFacts, around: Around) -> tuple[NextReason, ...]:
    """Return why somebody is worth asking: who named them, then the weightiest reason first.

    That nobody was asked yet at an organisation that I aim at is one reason with it, and counts
    as both.
    """
    held = {
        kind: weight
        for kind, weight in zip(ReasonKind, weights_of(facts, around), strict=True)
        if weight
    }
    is_fresh = ReasonKind.TARGET in held and ReasonKind.FRESH_PLACE in held
    if is_fresh:
        held[ReasonKind.TARGET] += held.pop(ReasonKind.FRESH_PLACE)
    found = (_reason(kind, weight, facts, around) for kind, weight in held.items())
    said = (
        one._replace(is_fresh=True) if is_fresh and one.kind is ReasonKind.TARGET else one
        for one in found
    )
    return tuple(sorted(said, key=lambda one: (one.kind is not ReasonKind.NAMED, -one.weight)))


def _reason(kind: ReasonKind, weight: int, facts: PersonFacts, around: Around) -> NextReason:
    bare = NextReason(kind, weight)
    match kind:
        case ReasonKind.NAMED if facts.named is not None:
            return bare._replace(about=facts.named.name, on=facts.named.on)
        case ReasonKind.TARGET:
            return bare._replace(about=aims_of(facts)[0])
        case ReasonKind.ROLE:
            return bare._replace(about=aims_of(facts)[1])
        case ReasonKind.THIN_GOAL:
            goal = thin_goal_of(facts, around.thin)
            return bare._replace(about=goal.name if goal is not None else "")
        case ReasonKind.SHARED:
            return bare._replace(about=" and ".join(facts.shares[:_SHARED_AT_MOST]))
        case ReasonKind.KNOWN:
            return _known(bare, facts)
        case _:
            return bare._replace(about=facts.organisation)


def _known(bare: NextReason, facts: PersonFacts) -> NextReason:
    """Return what happened last: that we met, or that they replied."""
    met, replied = facts.met, facts.replied
    if met is not None and (replied is None or met >= replied):
        return bare._replace(on=met, is_met=True)
    return bare._replace(on=replied)
