"""What was shown of today, to be kept for the next time that it is asked for."""

from datetime import UTC, datetime
from typing import Any, NamedTuple

ALWAYS = (datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC))
"""From when to when something holds that does not depend on the time."""


class Shown(NamedTuple):
    """What was shown of today: after which transaction, from when, and before when it stands.

    The moments are aware. A day may end before this closes. `is_all` says that it is all that
    there is to say: it is not kept where the store has something to say besides, which is said
    again the next time.
    """

    shown: dict[str, Any]
    revision: int
    since: datetime
    until: datetime
    is_all: bool
