"""What is derived from a campaign's documents, and kept outside of it (see `derived_cache`)."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from inroad.derived_cache import holding, recall
from inroad.store.log.storage import JournalStorage
from inroad.store.machine_state import MachineState


class Derived:
    """What this machine has derived from one campaign."""

    def __init__(
        self,
        storage: JournalStorage,
        folder: Path,
        state_of: Callable[[str], MachineState],
        refresh: Callable[[], None],
    ) -> None:
        """Know what is derived from what `storage` has.

        Args:
            storage: the campaign.
            folder: where this machine keeps what is about itself.
            state_of: returns where it keeps something of a kind.
            refresh: takes in what others wrote.
        """
        self._storage = storage
        self._folder = folder
        self._state_of = state_of
        self._refresh = refresh

    def recall(
        self, kind: str, now: datetime, is_by_content: bool = False
    ) -> dict[str, Any] | None:
        """Return what was derived from the files as they are, where it holds `now` (aware).

        With `is_by_content` also where they look other and hold the same.
        """
        content = self._content if is_by_content else ""
        return recall(kind, self._storage.layout.data, now, self._folder, content)

    def keep(self, kind: str, derived: dict[str, Any], since: datetime, until: datetime) -> None:
        """Keep what was derived from the documents as they are, if the files have nothing else.

        Args:
            kind: what was derived, a word.
            derived: it, as JSON has it.
            since: from when it holds (aware).
            until: before when (aware).
        """
        storage = self._storage
        before = storage.state.head.n
        with suppress(OSError):
            # In this order: what others write from here on, the files show to whoever recalls.
            held = holding(storage.layout.data.resolve(), self._content, since, until)
            self._refresh()
            if storage.state.head.n == before and not storage.has_news():
                self._state_of(kind).keep({**held, **derived})

    @property
    def _content(self) -> str:
        """What tells the documents as they are from any others; "" where the files do not say.

        The snapshot's checksum is of all in it, and the hash of a line of the journal of all lines
        before it.
        """
        checksum = self._storage.snapshot_checksum
        return " ".join(map(str, (checksum, *self._storage.state.head))) if checksum else ""
