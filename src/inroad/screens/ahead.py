"""What is loaded and gathered ahead while nobody types: screens, the first letter and search.

At the first of them it would be waited for; here no key waits. Nothing depends on it: what is not
there yet is made when it is asked for.
"""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from inroad.campaign import Campaign

_SEEN_NEXT = (
    "inroad.screens.people.board",
    "inroad.screens.people.everybody",
    "inroad.screens.goals.goals",
    "inroad.screens.conversations.prep",
)
_COMPOSER = "inroad.screens.messages.composer"


def ahead(campaign: Campaign, known: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """Yield what may be done in a thread, one thing after the other, in the order of its use.

    What is done in between is done at once, and takes no time that a key would wait for.

    Args:
        campaign: the campaign.
        known: is called once it is known who is worth asking next.
    """
    for _ in campaign.choosing.get_ready():
        yield _nothing
    known()
    campaign.board.columns()  # What puts them in order stays.
    gc.freeze()  # And what is known of everybody: to look through it again, a key would wait.
    yield _nothing
    yield from campaign.board.get_ready_to_find()
    for name in _SEEN_NEXT:
        yield partial(_load, name)
    yield partial(_load, _COMPOSER)
    calendar, today, messages = campaign.me.profile.calendar, campaign.today, campaign.messages
    yield partial(messages.get_ready, calendar, today)
    yield from messages.gather_names()
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
