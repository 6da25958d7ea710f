"""`inroad next`: whom to ask next, and why."""

from typing import TYPE_CHECKING

from inroad.cli.arguments import JSON
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import print_json, say, say_aside
from inroad.cli.usage_error import WrongCall

if TYPE_CHECKING:
    from datetime import date

    from inroad.domain.who_next.spread import Suggestion

_USUALLY = 3
_INDENT = 2

N = Word("N", f"how many people (else {_USUALLY})", is_optional=True)


def _next(call: Call) -> int:
    most = _number(call.word(N))
    with campaign_of(call) as campaign:
        found, today = campaign.choosing.who_next.next(most), campaign.today
        is_empty = not campaign.people.count()
    if call.has(JSON):
        print_json([_as_json(one, today) for one in found.shown])
        return 0
    for one in found.shown:
        _say(one, today)
    waiting = [(one.candidate.facts.called, one.wait) for one in found.later]
    why = next((f"{who}: {wait.say(today)}" for who, wait in waiting if wait is not None), "")
    if found.shown and call.word(N) and len(found.shown) < most and why:
        say_aside(f"The others wait. {why}.")
    if not found.shown:
        for one in found.later[:1]:
            if one.wait is not None:
                say(f"Nobody today: {one.wait.say(today)}. Then {one.candidate.facts.called}.")
                return 0
        say("Nobody yet; import some with: inroad import Connections.csv" if is_empty else _NOBODY)
    return 0


_NOBODY = "Everybody has been asked, planned or put away. Import more people, or add one."


def _number(typed: str) -> int:
    if not typed:
        return _USUALLY
    if not (typed.isascii() and typed.isdigit() and int(typed)):
        raise WrongCall(f"“{typed}” is no number of people; like: inroad next 5")
    return int(typed)


def _say(one: "Suggestion", today: "date") -> None:
    facts = one.candidate.facts
    place = ", ".join(filter(None, (facts.role, facts.organisation)))
    say(", ".join(filter(None, (facts.called, place))))
    reasons = "; ".join(reason.say(today) for reason in one.reasons)
    wait = f" ({one.wait.say(today)})" if one.wait is not None else ""
    if reasons or wait:
        said = f"{reasons[:1].upper()}{reasons[1:]}{wait}."
        say(f"{'':<{_INDENT}}{said.lstrip()}", _INDENT)


def _as_json(one: "Suggestion", today: "date") -> dict[str, object]:
    facts = one.candidate.facts
    return {
        "contact_id": facts.id,
        "name": facts.called,
        "role": facts.role,
        "organisation": facts.organisation,
        "reasons": [reason.say(today) for reason in one.reasons],
        "from": one.wait.start.isoformat() if one.wait is not None else None,
        "wait": one.wait.say(today) if one.wait is not None else "",
    }


NEXT = Subcommand(
    "next",
    "Say whom to ask next, and why.",
    (Usage(_next, words=(N,), options=(JSON,)),),
    ("inroad next", "inroad next 10 --json"),
)
