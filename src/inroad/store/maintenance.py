"""Keeping a campaign's files in order: copies, what going back to one changes, examining them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inroad.domain.changes import Change
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError, Unreadable
from inroad.files import read_whole
from inroad.store.identity_map import IdentityMap
from inroad.store.log import snapshot
from inroad.store.log.failures import ReadOnly, not_saved
from inroad.store.log.storage import JournalStorage
from inroad.store.repair.backups import Backups
from inroad.store.repair.retention import prune

if TYPE_CHECKING:
    from inroad.store.format.raw import State
    from inroad.store.repair.doctor import Diagnosis
    from inroad.store.repair.inventory import Inventory

RESTORED = "Went back to an earlier copy"
"""What the history calls going back."""


class TakenIn(NamedTuple):
    """How many entries a copy changed, and a sentence on what of it cannot be read, or ""."""

    changed: int
    left_out: str = ""


class AnotherCampaign(NamedTuple):
    """All that an export of another campaign has, and what its ids are derived from."""

    key: str
    documents: tuple[Document, ...]


class Maintenance:
    """What is done with a campaign's files, beside changing the campaign."""

    def __init__(self, storage: JournalStorage, identity_map: IdentityMap) -> None:
        self._storage = storage
        self._identity_map = identity_map

    @property
    def backups(self) -> tuple[Path, ...]:
        """The dated copies, the newest first."""
        return Backups(self._storage.disk, self._storage.layout).all()

    def backup(self, mark: str = "") -> Path:
        """Keep a copy of the campaign as it is now, and return where.

        Args:
            mark: what is added to its name, which is the day and the time.

        Raises:
            InroadError: there is nothing to keep, or the disk refused.
        """
        storage = self._storage
        if not storage.state.header:
            raise InroadError("There is nothing to keep a copy of yet.")
        if storage.read_only:
            raise ReadOnly(storage.read_only)
        now = storage.now()
        try:
            data = snapshot.to_bytes(storage.state)
            backups = Backups(storage.disk, storage.layout)
            path = backups.keep(data, now.date(), f"-{now:%H%M%S}{mark}")
        except OSError as error:
            raise not_saved(storage.layout.data.parent, error) from error
        prune(storage)
        return path

    def preview(self, path: Path) -> Change:
        """Return what going back to the copy at `path` would change; raises InroadError."""
        from inroad.store.repair.restoring import read_copy, restoring

        wanted = read_copy(self._storage.disk, path)
        edits = restoring(self._storage.state, wanted, self._storage.next_stamp())
        return self._identity_map.decoded(RESTORED, edits)

    def export(self) -> Iterator[bytes]:
        """Yield all of the campaign as JSON for other programs, to be read back exactly."""
        from inroad.store.repair.json_copy import written

        return written(self._storage.state)

    def take_in(self, path: Path, is_tried: bool = False) -> TakenIn:
        """Merge an export of all, as another copy; who follows the store is told at its next look.

        Args:
            path: the export.
            is_tried: whether only to say what it would change.

        Raises:
            InroadError: it is no such export, of another campaign, or nothing can be saved.
        """
        from inroad.store.repair.json_copy import say_odd
        from inroad.store.taking_in import TakingIn

        storage = self._storage
        copy, odd = self._read_export(path)
        if is_tried and not storage.state.header:
            # All but the header.
            return TakenIn(copy.count - 1, say_odd(odd))
        if copy.campaign != storage.state.campaign:
            raise Unreadable(
                f"{path.name} is all of another campaign; its people are read one by one."
            )
        if is_tried:
            from inroad.store.format.raw import difference
            from inroad.store.merging.merge import begun, merge

            merged, _ = merge(None, storage.state, begun(copy))
            changed = len(difference(storage.state.tables, merged.tables))
            return TakenIn(changed, say_odd(odd))
        with storage.turn():
            changed = TakingIn(storage).take_in(None, copy)
        return TakenIn(changed, say_odd(odd))

    def of_another(self, path: Path) -> "AnotherCampaign | None":
        """Return what is in an export of all of another campaign; None where it is of this one.

        Raises:
            InroadError: it is no such export.
        """
        from inroad.domain.tables import KINDS
        from inroad.store.format.codec import decode

        copy, _ = self._read_export(path)
        state = self._storage.state
        if not state.header or copy.campaign == state.campaign:
            return None
        documents = tuple(
            decode(KINDS[name], int(doc_id), raw)
            for name, table in copy.tables.items()
            if name in KINDS
            for doc_id, raw in table.items()
        )
        return AnotherCampaign(str(copy.header.get("key", copy.campaign)), documents)

    def _read_export(self, path: Path) -> "tuple[State, tuple[str, ...]]":
        from inroad.store.repair.json_copy import read

        try:
            data = read_whole(self._storage.disk, path)
        except OSError as error:
            raise InroadError(f"{path} cannot be read ({error.strerror or error}).") from error
        return read(data, path.name)

    def examine(self) -> tuple["Diagnosis", ...]:
        """Check every file, and repair what can be; raises InroadError."""
        from inroad.store.repair.doctor import UNWELL, WELL, Diagnosis, examine

        storage = self._storage
        if storage.read_only:
            return (Diagnosis("rights", UNWELL, storage.read_only),)
        if not storage.state.header:
            return (Diagnosis("file", WELL, "There is no campaign here yet."),)
        with storage.turn():
            return tuple(examine(storage))

    def inventory(self) -> "Inventory":
        """Count what the campaign consists of: numbers alone."""
        from inroad.store.repair.inventory import inventory

        return inventory(self._storage)
