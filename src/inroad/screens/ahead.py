"""What is loaded and gathered ahead while nobody types: screens, the first letter and search.

At the first of them it would be waited for; here no key waits. Nothing depends on it: what is not
there yet is made when it is asked for.
"""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from inroad.campaign import Campaign
from inroad.domain.patterns import compile_late

_SEEN_NEXT = (
    "inroad.screens.goals.goals",
    "inroad.screens.people.board",
    "inroad.screens.conversations.prep",
    "inroad.screens.people.everybody",
    "inroad.campaign.conversations.sheets",
    "inroad.screens.messages.composer",
)

Ahead = Iterator[Callable[[], None]]
"""What may be done in a thread, one thing after the other, in the order of its use.

What is done in between is done at once, and takes no time that a key would wait for.
"""


def seen_next(campaign: Campaign, known: Callable[[], None]) -> Ahead:
    """Yield what shows the other screens: a key away from the moment that the first one stands.

    Args:
        campaign: the campaign.
        known: is called once it is known who is worth asking next.
    """
    for name in _SEEN_NEXT:
        yield partial(_load, name)
    yield compile_late
    yield from campaign.people.get_ready()
    for _ in campaign.choosing.get_ready():
        yield _nothing
    known()
    campaign.board.columns()  # What puts them in order stays.
    yield _nothing
    people = campaign.choosing.people
    people.listed(campaign.me.profile.people_order, people.read(""))
    gc.freeze()  # And what is known of everybody: to look through it again, a key would wait.


def needed_later(campaign: Campaign) -> Ahead:
    """Yield what the first letter and the first search take."""
    yield from campaign.board.get_ready_to_find()
    yield from campaign.messages.get_ready()
    yield _read(campaign)
    yield from campaign.search.get_ready()
    gc.freeze()  # So does all that was made here.


def _nothing() -> None:
    """Let keys have their turn."""


def _read(campaign: Campaign) -> Callable[[], None]:
    """Return what reads my other calendar, which a form and a letter ask."""

    def read() -> None:
        campaign.calendars.mine.busy()

    return read


def _load(name: str) -> None:
    import_module(name)
