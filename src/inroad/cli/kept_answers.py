"""What a command says of a campaign, found again without opening that while nothing changes it.

It is kept with what it was said of (see `derived_cache`), for the day or until a conversation or
what is due at a time begins. Where the store had something to say, it is not kept: that is said
again the next time.
"""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inroad import derived_cache
from inroad.cli.arguments import DATA, DEMO
from inroad.cli.grammar import Call

if TYPE_CHECKING:
    from inroad.campaign import Campaign

_ANSWER = "answer"


def recall(kind: str, data: Path, now: datetime) -> Any:
    """Return what was said of the campaign in a data file, as JSON has it; None where unknown.

    Args:
        kind: what was asked, a word.
        data: the data file.
        now: the present, aware.
    """
    known = derived_cache.recall(kind, data, now)
    return known.get(_ANSWER) if known is not None else None


def recall_for(kind: str, call: Call) -> Any:
    """Return the answer of a `kind` to a call; None where it is not known. A demo has none."""
    if call.has(DEMO):
        return None
    from inroad.clock import clock_from_environment
    from inroad.paths import data_file

    return recall(kind, data_file(call.value(DATA)), clock_from_environment()())


def keep(kind: str, campaign: "Campaign", answer: Any) -> None:
    """Keep an answer (JSON) for the next time, when the campaign is closed."""
    campaign.keep_shown(kind, {_ANSWER: answer}, is_all=True)
