"""`inroad log`: everything that is recorded of one person, the newest first."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from inroad.cli.arguments import CONTACT, JSON
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import print_json, say_all

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.campaign.people.chronicle import Happening
    from inroad.cli.saying import Said
    from inroad.domain.conversations.conversation import Conversation
    from inroad.domain.conversations.takeaway import Takeaway

_MARGIN = 24
"""Cells before what happened: its day and its time stand there."""


def _log(call: Call) -> int:
    from inroad.campaign.people.chronicle import chronicle
    from inroad.campaign.people.lookup import meant

    with existing_campaign_of(call) as campaign:
        contact = meant(campaign.people, call.word(CONTACT))
        found = chronicle(campaign.people.view(contact.id), campaign.now)
        if call.has(JSON):
            said = [_as_json(campaign, one) for one in found]
        else:
            lines = [line for one in found for line in _lines(campaign, one)]
    if call.has(JSON):
        print_json(said)
    else:
        say_all(lines or [("Nothing has happened yet.", None)])
    return 0


def _lines(campaign: "Campaign", one: "Happening") -> "Iterator[Said]":
    """Yield the lines of one thing that happened: its day with what it was, then its words."""
    heads: list[str] = []
    texts: list[str] = []
    if one.touch is not None:
        heads.append(one.touch.kind.label)
        texts += one.touch.text.splitlines()
    said = [_takeaway(takeaway) for takeaway in one.takeaways]
    if one.touch is None:
        heads, said = [*heads, *said], []
    texts += said
    if one.talk is not None:
        back = _looking_back(one.talk)
        if one.touch is None:
            heads, back = [*heads, *back[:1]], back[1:]
        texts += back
    for head in heads:
        yield f"{_when(campaign, one):<{_MARGIN}}{head}".rstrip(), _MARGIN
    for text in texts:
        yield f"{'':<{_MARGIN}}{text}".rstrip(), _MARGIN


def _takeaway(takeaway: "Takeaway") -> str:
    from inroad.domain.dates.formatting import say_full
    from inroad.domain.text import joined

    closed = "" if takeaway.closed_on is None else " (closed)"
    due = f" by {say_full(takeaway.due)}" if takeaway.due else ""
    text = " ".join(takeaway.text.split())
    return joined(f"{takeaway.kind.label}{closed}{due}", text, by=": ")


def _looking_back(talk: "Conversation") -> list[str]:
    """Return how a conversation was, as I wrote it down for myself."""
    warmth = f"It was {talk.warmth}" if talk.warmth else ""
    better = f"Next time I would: {' '.join(talk.better.split())}" if talk.better else ""
    return [line for line in (warmth, better) if line]


def _when(campaign: "Campaign", one: "Happening") -> str:
    """Return the day where I was then; with its time, where the zone is still the same."""
    from inroad.domain.dates.formatting import say_full, say_time
    from inroad.domain.dates.zones import in_zone

    at, day = in_zone(one.at, campaign.zone), _day(campaign, one)
    return f"{say_full(day)} {say_time(at)}" if at.date() == day else say_full(day)


def _day(campaign: "Campaign", one: "Happening") -> Any:
    from inroad.domain.dates.zones import in_zone

    event = one.touch or (one.takeaways[0] if one.takeaways else None)
    return campaign.day_of(event) if event is not None else in_zone(one.at, campaign.zone).date()


def _as_json(campaign: "Campaign", one: "Happening") -> dict[str, Any]:
    touch, talk = one.touch, one.talk
    return {
        "at": one.at.isoformat(),
        "day": _day(campaign, one).isoformat(),
        "kind": touch.kind.value if touch is not None else None,
        "what": touch.kind.label if touch is not None else None,
        "text": touch.text if touch is not None else "",
        "takeaways": [
            {
                "id": takeaway.id,
                "kind": takeaway.kind.value,
                "text": takeaway.text,
                "goal": takeaway.goal,
                "due": takeaway.due.isoformat() if takeaway.due is not None else None,
                "closed_on": takeaway.closed_on.isoformat() if takeaway.closed_on else None,
            }
            for takeaway in one.takeaways
        ],
        "conversation": None
        if talk is None
        else {
            "id": talk.id,
            "begins": talk.begins.isoformat() if talk.begins is not None else None,
            "outcome": talk.outcome.value,
            "warmth": talk.warmth,
            "better": talk.better,
        },
    }


LOG = Subcommand(
    "log",
    "Say everything that is recorded of somebody, the newest first.",
    (Usage(_log, (CONTACT,), (JSON,)),),
    ("inroad log maya", 'inroad log "Maya Chen" --json'),
)
