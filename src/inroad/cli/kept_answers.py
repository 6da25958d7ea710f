"""What a command says of a campaign, found again without opening that while nothing changes it.

It is kept with what it was said of (see `derived_cache`), for the day, or until a conversation or
what is due at a time begins. Where the store had something to say, it is not kept: that is said
again the next time.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from inroad import derived_cache
from inroad.cli.arguments import DATA, DEMO
from inroad.cli.grammar import Call

if TYPE_CHECKING:
    from inroad.campaign import Campaign

_ANSWER = "answer"

T = TypeVar("T")


def recall(kind: str, data: Path, now: datetime, read: Callable[[Any], T]) -> T | None:
    """Return what was said of the campaign in a data file; None where that is not known.

    Args:
        kind: what was asked, a word.
        data: the data file.
        now: the present, aware.
        read: returns an answer from what was kept (JSON); a TypeError or ValueError says that it
            is none.
    """
    known = derived_cache.recall(kind, data, now)
    with suppress(KeyError, TypeError, ValueError):
        if known is not None:
            return read(known[_ANSWER])
    return None


def recall_for(kind: str, call: Call, read: Callable[[Any], T]) -> T | None:
    """Return the answer of a `kind` to a call; None where it is not known. A demo has none."""
    if call.has(DEMO):
        return None
    from inroad.clock import clock_from_environment
    from inroad.paths import data_file

    return recall(kind, data_file(call.value(DATA)), clock_from_environment()(), read)


def keep(kind: str, campaign: "Campaign", answer: Any, is_of_day: bool = False) -> None:
    """Keep an answer (JSON) for the next time, when the campaign is closed.

    It stands as long as what is due; with `is_of_day` to the end of the day, whatever is due.
    """
    campaign.keep_shown(kind, {_ANSWER: answer}, is_all=True, is_of_day=is_of_day)
