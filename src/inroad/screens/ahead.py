"""What is loaded and gathered ahead while nobody types: for the first letter, the first search.

At the first of them it would be waited for; here no key waits. Nothing depends on it: what is not
there yet is made when it is asked for.
"""

from collections.abc import Callable, Iterator
from functools import partial

from inroad.campaign import Campaign


def ahead(campaign: Campaign) -> Iterator[Callable[[], None]]:
    """Yield what may be done in a thread, one thing after the other.

    What is done in between reads the campaign, and is done at once: each time so little that no
    key waits for it.
    """
    me, messages = campaign.me.profile, campaign.messages
    yield partial(_load, partial(messages.get_ready, me.calendar, campaign.today))
    messages.rehearse()
    yield from campaign.board.get_ready_to_find()
    messages.gather_names()
    yield from campaign.search.get_ready()


def _load(messages: Callable[[], None]) -> None:
    import inroad.screens.messages.composer  # noqa: F401

    messages()
