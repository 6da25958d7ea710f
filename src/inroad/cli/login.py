"""What a login shell prints, found again: nothing more is loaded for it."""

from inroad.cli.saying import say
from inroad.clock import clock_from_environment
from inroad.login_summary import recall
from inroad.paths import data_file


def say_what_is_known(given: str | None = None) -> bool:
    """Print the lines that are kept for now, if any are; return whether they are known.

    Args:
        given: the data file that was named, if any.
    """
    known = recall(data_file(given), clock_from_environment()())
    for line in known or ():
        say(line)
    return known is not None
