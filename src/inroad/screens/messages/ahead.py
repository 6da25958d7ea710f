"""What is loaded ahead while nobody types: the composer, and all that a letter is written with.

At the first letter of a session it would be waited for; here no key waits for it.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from inroad.campaign import Campaign
from inroad.domain.dates.business_days import Calendar
from inroad.kept_patterns import KEPT


def ahead(campaign: Campaign) -> Iterator[Callable[[], None]]:
    """Yield what may be done in a thread ahead of the first letter, one thing after the other.

    What is done in between reads the campaign, and is done at once: each time so little that no
    key waits for it.
    """
    yield partial(_load, campaign.messages.get_ready, campaign.me.profile.calendar, campaign.today)
    for _ in campaign.messages.rehearse():
        yield _rest
    yield KEPT.keep


def _load(get_ready: Callable[[Calendar, date], None], calendar: Calendar, today: date) -> None:
    import inroad.screens.messages.composer  # noqa: F401

    get_ready(calendar, today)


def _rest() -> None:
    """Do nothing: keys come first."""
