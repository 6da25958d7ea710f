"""`inroad undo`: the last change taken back, whichever session made it."""

from typing import TYPE_CHECKING

from inroad.cli.arguments import JSON
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.domain.changes import Change


def _undo(call: Call) -> int:
    from inroad.campaign.core.history import NOTHING_TO_UNDO
    from inroad.cli.answers import answer_of, give
    from inroad.domain.text import quoted

    with existing_campaign_of(call, settles=False) as campaign:
        change = campaign.history.undo()
        if change is None:
            raise InroadError(NOTHING_TO_UNDO)
        taken_back = change._replace(label=f"Took back {quoted(change.label)}")
        answer = answer_of(campaign, taken_back, _about(campaign, change))
    return give(call, answer)


def _about(campaign: "Campaign", change: "Change") -> int | None:
    """Return the one person whom a change is about, where they are there; else None."""
    from inroad.domain.people.contact import Contact

    owners = {
        document.id if isinstance(document, Contact) else getattr(document, "contact_id", None)
        for document in (edit.document for edit in change.edits)
    }
    owner = owners.pop() if len(owners) == 1 else None
    return owner if owner is not None and campaign.people.name_of(owner) else None


UNDO = Subcommand(
    "undo",
    "Take the last change back, and say what it was.",
    (Usage(_undo, options=(JSON,)),),
    ("inroad undo", "inroad undo --json"),
    "Whichever session or command made it on this machine. What was changed again since is not "
    "taken back: that is said, and the next undo takes back what was done before it. What inroad "
    "config or the settings wrote into config.toml is no change of the campaign; inroad config "
    "--unset takes it out.",
)
