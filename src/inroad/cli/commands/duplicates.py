"""`inroad duplicates`: who may be known twice, and what is to be done about it."""

from typing import TYPE_CHECKING, Any

from inroad.cli.arguments import CONTACT, JSON
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import print_json, say

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.campaign.people.duplicates import Pair
    from inroad.domain.people.contact import Contact

_OTHER = Word("OTHER", "the other person, as CONTACT")
_HANG = 2
"""Cells before what does not fit into the line of a pair."""


def _list(call: Call) -> int:
    """List whom I may know twice."""
    with existing_campaign_of(call) as campaign:
        pairs = campaign.people.duplicates.all()
    if call.has(JSON):
        print_json([_as_json(pair) for pair in pairs])
        return 0
    for pair in pairs:
        say(_line(pair), _HANG)
    if not pairs:
        say("Nobody seems to be known twice.")
    return 0


def _merge(call: Call) -> int:
    """Make one of two people; of what differs, what the first one says counts."""
    from inroad.cli.answers import answer_of, give

    with existing_campaign_of(call) as campaign:
        one, other = _two(call, campaign)
        change = campaign.people.duplicates.merge(one.id, other.id)
        answer = answer_of(campaign, change, one.id)
    return give(call, answer)


def _apart(call: Call) -> int:
    """Say that two are two people."""
    from inroad.cli.answers import answer_of, give

    with existing_campaign_of(call) as campaign:
        one, other = _two(call, campaign)
        change = campaign.people.duplicates.are_two(one.id, other.id)
        answer = answer_of(campaign, change, None)
    return give(call, answer)


def _two(call: Call, campaign: "Campaign") -> "tuple[Contact, Contact]":
    from inroad.campaign.people.lookup import meant

    one = meant(campaign.people, call.word(CONTACT))
    other = meant(campaign.people, call.word(_OTHER))
    return one, other


def _line(pair: "Pair") -> str:
    from inroad.domain.text import harmless, joined

    one, other = (
        f"{joined(contact.name, contact.organisation)} [{contact.id}]"
        for contact in (pair.one, pair.other)
    )
    return harmless(f"{one} and {other}: {pair.why}")


def _as_json(pair: "Pair") -> dict[str, Any]:
    return {
        "why": pair.why,
        "people": [
            {
                "id": one.id,
                "name": one.name,
                "organisation": one.organisation,
                "role": one.role,
                "email": one.email,
                "stage": one.stage.value,
            }
            for one in (pair.one, pair.other)
        ],
    }


DUPLICATES = Subcommand(
    "duplicates",
    "Find who may be known twice; make one of two, or say that they are two.",
    (
        Usage(_merge, (CONTACT, _OTHER), (JSON,), key="merge"),
        Usage(_apart, (CONTACT, _OTHER), (JSON,), key="apart"),
        Usage(_list, options=(JSON,)),
    ),
    (
        "inroad duplicates",
        "inroad duplicates merge maya priya",
        "inroad duplicates apart maya priya",
    ),
    "Of what differs, what the first one says counts, and the rest is kept beside it; “inroad "
    "undo” takes it back. On the screen (=, on People) each field is chosen.",
)
