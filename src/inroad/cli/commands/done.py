"""`inroad done`: a follow-up that was done."""

from typing import TYPE_CHECKING, NoReturn

from inroad.cli.arguments import ACTION, CONTACT, JSON
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.domain.people.contact import Contact


def _done(call: Call) -> int:
    from inroad.campaign.follow_ups.which import which
    from inroad.cli.answers import answer_of, give, person

    with existing_campaign_of(call) as campaign:
        contact = person(call, campaign)
        upcoming = campaign.follow_ups.of(contact.id)
        follow_up = which(upcoming, call.word(ACTION), contact.first_name, campaign.today)
        if follow_up.action.needs_form:
            _refuse(campaign, contact, is_debrief=follow_up.action.value == "debrief")
        answer = answer_of(campaign, campaign.handling.done(follow_up), contact.id)
    return give(call, answer)


def _refuse(campaign: "Campaign", contact: "Contact", is_debrief: bool) -> NoReturn:
    """Say how that is done which is more than a word: agreeing a time, the debrief."""
    planned = campaign.conversations.planned(contact.id)
    coming = campaign.setbacks.still_to_come(contact.id)
    if coming:
        raise InroadError(
            f"Your conversation with {contact.name} is still to come: {coming}. What it brings is "
            "written down on the screen, after it."
        )
    if is_debrief or (planned is not None and planned.starts is not None):
        raise InroadError(
            f"What the conversation with {contact.first_name} brought is written down on the "
            "screen: open inroad, and press d on it."
        )
    raise InroadError(
        f"A time with {contact.first_name} is agreed with: "
        f"inroad schedule {contact.id} “next tue 3pm”"
    )


DONE = Subcommand(
    "done",
    "Record that a follow-up was done, and say what comes next.",
    (Usage(_done, (CONTACT, ACTION), (JSON,)),),
    ("inroad done maya", 'inroad done "Maya Chen" thank-you --json'),
    "Without ACTION it is the one that is due. Where several are, they are listed, each as it "
    "can be named.",
)
