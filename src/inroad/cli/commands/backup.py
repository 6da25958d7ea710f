"""`inroad backup`: a copy of the campaign as it is."""

from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import say


def _backup(call: Call) -> int:
    from inroad.domain.text import harmless

    with existing_campaign_of(call) as campaign:
        path = campaign.safekeeping.backup()
    say(f"Kept a copy as {harmless(str(path))}.")
    return 0


BACKUP = Subcommand(
    "backup",
    "Keep a copy of the campaign as it is now.",
    (Usage(_backup, is_for_demo=False),),
    ("inroad backup",),
)
