"""What is loaded and gathered ahead while nobody types: screens, the first letter and search.

At the first of them it would be waited for; here no key waits. Nothing depends on it: what is not
there yet is made when it is asked for.
"""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from inroad.campaign import Campaign

_SEEN_NEXT = (
    "inroad.screens.goals.goals",
    "inroad.screens.people.board",
    "inroad.screens.conversations.prep",
    "inroad.domain.messages.may_be_said",
)
_COMPOSER = "inroad.screens.messages.composer"


def ahead(campaign: Campaign) -> Iterator[Callable[[], None]]:
    """Yield what may be done in a thread, one thing after the other.

    What is done in between reads the campaign, and is done at once: each time so little that no
    key waits for it.
    """
    me, messages = campaign.me.profile, campaign.messages
    yield _load_screens
    yield partial(_load, partial(messages.get_ready, me.calendar, campaign.today))
    messages.rehearse()
    yield from campaign.board.get_ready_to_find()
    messages.gather_names()
    yield from campaign.search.get_ready()


def _load_screens() -> None:
    for name in _SEEN_NEXT:
        import_module(name)


def _load(messages: Callable[[], None]) -> None:
    import_module(_COMPOSER)
    messages()
