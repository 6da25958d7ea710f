"""What was shown or said of the campaign, to be kept for the next time that it is asked for."""

from datetime import UTC, datetime
from typing import Any, NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork

_ALWAYS = (datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC))
"""From when to when something holds that does not depend on the time."""


class _Shown(NamedTuple):
    """What was shown: after which transaction, from when, and before when it stands (aware)."""

    shown: dict[str, Any]
    revision: int
    since: datetime
    until: datetime
    is_all: bool


class KeptForNextTime:
    """What a session showed or lent that may stand after it."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._shown: dict[str, _Shown] = {}

    def keep_at_the_end(
        self, kind: str, shown: dict[str, Any], until: datetime, is_all: bool
    ) -> None:
        """Have something be kept when the campaign is closed, if nothing changes up to then.

        Args:
            kind: what was shown, a word.
            shown: it, as JSON has it.
            until: before when it stands (aware). That may pass before the session ends.
            is_all: whether it is all that there is to say: it is not kept where the store has
                something to say besides, which is said again the next time.
        """
        now, revision = self._work.now, self._work.store.revision
        self._shown[kind] = _Shown(shown, revision, now, until, is_all)

    def close(self, had_notices: bool) -> None:
        """Keep what was to be kept, and still stands.

        `had_notices` says whether the store had something to say.
        """
        store = self._work.store
        for kind, one in self._shown.items():
            stands = one.revision == store.revision and not store.is_new
            if stands and not (one.is_all and had_notices):
                store.derived.keep(kind, one.shown, one.since, one.until)

    def keep_now(self, kind: str, lent: dict[str, Any]) -> None:
        """Keep at once what holds at any time, while nothing changes."""
        if not self._work.store.is_new:
            self._work.store.derived.keep(kind, lent, *_ALWAYS)
