"""`inroad schedule`: a time that was agreed with somebody, or another one."""

from typing import TYPE_CHECKING

from inroad.cli.arguments import CONTACT, HOW, JSON, MINUTES, PHRASE, PLACE, ZONE
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.campaign.conversations.conversations import Arrangement
    from inroad.domain.dates.phrases.parsed import ParsedPhrase


def _schedule(call: Call) -> int:
    from inroad.cli.answers import answer_of, give, person
    from inroad.domain.conversations.conversation import read_minutes
    from inroad.domain.text import sentence_of

    minutes = read_minutes(call.value(MINUTES)) if call.has(MINUTES) else None
    with existing_campaign_of(call) as campaign:
        contact = person(call, campaign)
        said_time, arrangement = _arrangement(call, campaign, contact.id, minutes)
        understood = campaign.say_date(said_time, contact.zone, contact.first_name)
        change = campaign.conversations.schedule(contact.id, arrangement)
        answer = answer_of(campaign, change, contact.id, sentence_of(understood))
    return give(call, answer)


def _arrangement(
    call: Call, campaign: "Campaign", contact_id: int, minutes: int | None
) -> "tuple[ParsedPhrase, Arrangement]":
    """Return when it is, as it was understood, and what is agreed.

    What is not said stays as it is agreed already, or is as usual.
    """
    from inroad.campaign.conversations.conversations import Arrangement
    from inroad.domain.dates.phrases.what_is_asked import as_moment
    from inroad.domain.dates.zones import find_zone

    known = campaign.conversations.planned(contact_id)
    zone = find_zone(call.value(ZONE)) if call.value(ZONE) else ""
    if not zone:
        is_timed = known is not None and known.starts is not None
        zone = known.known_zone if known and is_timed else campaign.me.profile.known_zone
    said = as_moment(campaign.read_date(call.word(PHRASE)), zone)
    usual = known.minutes if known is not None else campaign.writing.present.minutes
    how = call.value(HOW) or (known.how if known is not None else "")
    where = call.value(PLACE) or (known.where if known is not None else "")
    return said, Arrangement(said.wall, said.zone, minutes or said.minutes or usual, how, where)


SCHEDULE = Subcommand(
    "schedule",
    "Agree a time with somebody, or another one.",
    (Usage(_schedule, (CONTACT, PHRASE), (MINUTES, HOW, PLACE, ZONE, JSON)),),
    (
        'inroad schedule maya "next tue 3pm"',
        'inroad schedule maya "fri 10-10:45am new york" --how video',
    ),
    "The time is yours unless the phrase or --zone names a zone. What is not said stays as it "
    "was agreed before. inroad when --help says which phrases there are.",
)
