"""What is derived from a campaign's documents, and kept outside of it (see `derived_cache`)."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from inroad.derived_cache import holding, recall
from inroad.domain.changes import Change
from inroad.store.format.raw import RawEdit
from inroad.store.log.storage import JournalStorage
from inroad.store.machine_state import MachineState


class Recalled(NamedTuple):
    """What was derived, and the changes of the documents since."""

    derived: dict[str, Any]
    changes: tuple[Change, ...]


class Derived:
    """What this machine has derived from one campaign."""

    def __init__(
        self,
        storage: JournalStorage,
        folder: Path,
        state_of: Callable[[str], MachineState],
        refresh: Callable[[], None],
        as_change: Callable[[str, Iterable[RawEdit]], Change],
    ) -> None:
        """Know what is derived from what `storage` has.

        Args:
            storage: the campaign.
            folder: where this machine keeps what is about itself.
            state_of: returns where it keeps something of a kind.
            refresh: takes in what others wrote.
            as_change: returns what a transaction, by its label and edits, did to the documents.
        """
        self._storage = storage
        self._folder = folder
        self._state_of = state_of
        self._refresh = refresh
        self._as_change = as_change

    def recall(
        self, kind: str, now: datetime, is_by_content: bool = False
    ) -> dict[str, Any] | None:
        """Return what was derived from the files as they are, where it holds `now` (aware).

        With `is_by_content` also where they look other and hold the same.
        """
        content = self._content if is_by_content else ""
        return self._recalled(kind, now, lambda kept: bool(kept) and kept == content)

    def recall_with_changes(self, kind: str, now: datetime) -> Recalled | None:
        """Return what was derived from what the files held, with what was changed since.

        Whoever asks follows these changes. It holds `now` (aware) but for them.
        """
        changes: tuple[Change, ...] = ()

        def holds(kept: str) -> bool:
            nonlocal changes
            since = self._since(kept)
            changes = since or ()
            return since is not None

        found = self._recalled(kind, now, holds)
        return Recalled(found, changes) if found is not None else None

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

    def _recalled(
        self, kind: str, now: datetime, holds: Callable[[str], bool]
    ) -> dict[str, Any] | None:
        return recall(kind, self._storage.layout.data, now, self._folder, holds)

    @property
    def _content(self) -> str:
        """What tells the documents as they are from any others; "" where the files do not say.

        The snapshot's checksum is of all in it, and the hash of a line of the journal of all lines
        before it.
        """
        checksum = self._storage.snapshot_checksum
        return " ".join(map(str, (checksum, *self._storage.state.head))) if checksum else ""

    def _since(self, content: str) -> tuple[Change, ...] | None:
        """Return what was changed since the documents were some that `_content` told.

        None where that is not known: they came from another snapshot, or it is long ago.
        """
        storage = self._storage
        checksum, _, line = content.partition(" ")
        if not checksum or checksum not in (storage.opened_checksum, storage.snapshot_checksum):
            return None
        with suppress(OSError):
            lines = storage.journal.since(line.rpartition(" ")[2])
            if lines is not None:
                return tuple(self._as_change(one.label, one.edits) for one in lines)
        return None
