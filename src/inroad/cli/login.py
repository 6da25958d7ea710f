"""What a login shell prints; where it is known already, nothing more is loaded for it."""

from typing import TYPE_CHECKING

from inroad.brief import recall
from inroad.clock import clock_from_environment
from inroad.paths import data_file

if TYPE_CHECKING:
    from inroad.cli.calling import Call


def brief(call: "Call") -> int:
    """Print what a shell says at login; nothing where there is nothing to do."""
    if not call.is_demo and say_what_is_known(call.data):
        return 0
    from inroad.cli.opening import campaign_of

    with campaign_of(call) as campaign:
        lines = campaign.briefing.lines()
    for line in lines:
        print(line)
    return 0


def say_what_is_known(given: str | None = None) -> bool:
    """Print the lines that are kept for now, if any are; return whether they are known.

    Args:
        given: the data file that was named, if any.
    """
    known = recall(data_file(given), clock_from_environment()())
    for line in known or ():
        print(line)
    return known is not None
