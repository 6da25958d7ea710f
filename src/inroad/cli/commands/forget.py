"""`inroad forget`: one person, for good, from every file of the campaign."""

from typing import TYPE_CHECKING

from inroad.cli.arguments import CONTACT, YES
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import say, say_aside
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.campaign.out.forgetting import Forgot

_HANG = 2
"""Cells before what does not fit into the line of a text."""


def _forget_now(call: Call) -> int:
    """Forget somebody, without being asked."""
    with existing_campaign_of(call) as campaign:
        contact_id = _meant(campaign, call.word(CONTACT))
        _say(campaign.out.forgetting.forget(contact_id))
    return 0


def _forget(call: Call) -> int:
    """Say what it means, and forget somebody once that is answered with yes."""
    from inroad.cli.prompts import choose, is_somebody_there
    from inroad.domain.text import harmless

    with existing_campaign_of(call) as campaign:
        contact_id = _meant(campaign, call.word(CONTACT))
        forgetting = campaign.out.forgetting
        say(harmless(forgetting.meaning(contact_id)))
        if not is_somebody_there():
            raise InroadError("Nothing was done; to forget them without being asked: --yes")
        mentions = [harmless(one) for one in forgetting.mentions(contact_id)]
        title = "They stay named in:" if mentions else "Nothing else names them."
        for line in (title, *mentions):
            say_aside(line, _HANG)
        if choose("", ["forget them for good"], "Forget them?") is None:
            say("Nothing was done.")
            return 0
        _say(forgetting.forget(contact_id))
    return 0


def _meant(campaign: "Campaign", said: str) -> int:
    """Return the id of whom a word means; of somebody who was forgotten, the id itself."""
    from inroad.campaign.people.lookup import meant
    from inroad.domain.numbers import whole

    number = whole(said)
    if number is not None and campaign.out.forgetting.is_forgotten(number):
        return number
    return meant(campaign.people, said).id


def _say(done: "Forgot") -> None:
    from inroad.domain.text import harmless, plural

    say(f"Forgot {harmless(done.name)} for good; nothing brings that back.")
    if done.left:
        places = plural(len(done.left), "place names them still", "places name them still")
        say(f"{places}, yours to change:")
        for line in done.left:
            say(f"  {harmless(line)}", _HANG)
    say(done.by_hand)
    if done.failed:
        say_aside(harmless(done.failed))


FORGET = Subcommand(
    "forget",
    "Forget somebody for good, in every file of the campaign.",
    (
        Usage(_forget_now, (CONTACT,), switch=YES, is_for_demo=False),
        Usage(_forget, (CONTACT,), is_for_demo=False),
    ),
    ('inroad forget "Maya Chen"', "inroad forget maya.chen@example.com --yes"),
    "They and all that hangs on them go from the data file, its journals, history and copies, from "
    "what is half typed or kept aside, saved letters and sheets, and the calendar folder. A bare "
    "number is kept, so that no other copy brings them back. What others' notes say of them "
    "stays, and is listed.",
)
