"""`inroad move`: another stage on the board, or off it."""

from typing import TYPE_CHECKING

from inroad.cli.arguments import CONTACT, JSON, STAGE
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.usage_error import WrongCall
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.domain.changes import Change
    from inroad.domain.people.contact import Contact
    from inroad.domain.people.stages import Stage


def _move(call: Call) -> int:
    from inroad.cli.answers import answer_of, give, person

    stage = _stage(call.word(STAGE))
    with existing_campaign_of(call) as campaign:
        contact = person(call, campaign)
        answer = answer_of(campaign, _moved(campaign, contact, stage), contact.id)
    return give(call, answer)


def _moved(campaign: "Campaign", contact: "Contact", stage: "Stage") -> "Change":
    """Move somebody; what the screen asks for with a move has a command of its own here.

    Raises:
        InroadError: a time has to be said with it, or the conversation is still to come.
    """
    from inroad.domain.people.stages import Stage, is_ahead

    forward = is_ahead(stage, of=contact.stage)
    coming = campaign.setbacks.still_to_come(contact.id)
    if stage is Stage.CLOSED and contact.stage is not Stage.CLOSED:
        return campaign.pipeline.close(contact.id)
    if stage is Stage.SCHEDULED and forward and not coming:
        raise InroadError(
            f"Say for when, which moves {contact.first_name} too: "
            f"inroad schedule {contact.id} “next tue 3pm”"
        )
    if forward and stage is not Stage.SCHEDULED and coming:
        raise InroadError(
            f"Your conversation with {contact.name} is still to come: {coming}. If it is another "
            f"day, agree that: inroad schedule {contact.id} “next tue 3pm”"
        )
    return campaign.pipeline.move(contact.id, stage)


def _stage(typed: str) -> "Stage":
    """Return the stage that is meant: its name, or the beginning of one alone."""
    from inroad.domain.people.stages import Stage
    from inroad.domain.text import folded

    said = folded(typed.replace("-", " "))
    found = [stage for stage in Stage if said and folded(stage.value).startswith(said)]
    if len(found) != 1:
        known = ", ".join(STAGE.offers()) if STAGE.offers is not None else ""
        raise WrongCall(f"STAGE is one of {known}, and not “{typed}”", MOVE.called)
    return found[0]


MOVE = Subcommand(
    "move",
    "Move somebody to another stage, forward or back.",
    (Usage(_move, (CONTACT, STAGE), (JSON,)),),
    ("inroad move maya thanked", 'inroad move "Sam Ortiz" closed --json'),
    "The stages: identified, requested, scheduled, met, thanked, in touch; closed is off the "
    "board. A move forward to requested or thanked says that you did that just now.",
)
