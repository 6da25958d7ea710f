"""What `inroad today` says, found again without opening the campaign while nothing changes it.

It is kept with what it was said of (see `derived_cache`), for the day or until a conversation or
what is due at a time begins. Where the store had something to say, it is not kept: that is said
again the next time.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from inroad import derived_cache

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.cli.saying import Said

KIND = "today"


def recall(data: Path, now: datetime) -> "list[Said] | None":
    """Return the lines of the campaign in a data file; None where they are not known."""
    known = derived_cache.recall(KIND, data, now)
    with suppress(KeyError, TypeError, ValueError):
        if known is not None:
            return [(str(text), hang) for text, hang in known["lines"]]
    return None


def keep(campaign: "Campaign", lines: "list[Said]") -> None:
    """Keep the lines for the next time, when the campaign is closed."""
    campaign.keep_shown(KIND, {"lines": lines}, is_all=True)
