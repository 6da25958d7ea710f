"""What a shell says at login: a few lines, had without reading the campaign.

The lines for the days to come are worked out whenever the campaign is written, and kept
outside of it. Here they are only found again: a login waits for it.
"""

from datetime import UTC, datetime
from pathlib import Path

from inroad.derived_cache import recall as recall_derived

KIND = "brief"


def recall(data: Path, now: datetime, folder: Path | None = None) -> tuple[str, ...] | None:
    """Return the lines for `now`, or None where they have to be worked out anew.

    Args:
        data: the data file.
        now: the present, aware.
        folder: where this machine keeps what is about itself; by default the user's folder.
    """
    known = recall_derived(KIND, data, now, folder)
    if known is None:
        return None
    moment = now.astimezone(UTC).isoformat()
    try:
        fitting = [lines for start, lines in known["lines"] if start <= moment]
        return tuple(str(line) for line in fitting[-1])
    except (ValueError, KeyError, TypeError, IndexError):
        return None
