"""Opening a campaign whose files do not simply go on from each other: what can be had is had.

Its snapshot or its journal is gone, old, cut off, damaged, or was written by another program.
"""

from collections.abc import Callable
from pathlib import Path

from inroad.domain.errors import Unreadable
from inroad.domain.text import first_few, joined, plural
from inroad.files import Signature, signature
from inroad.store.devices import Device
from inroad.store.format.raw import State, empty_state
from inroad.store.format.schema import SCHEMA, check_version, migrated
from inroad.store.log import snapshot
from inroad.store.log.storage import JournalStorage, take
from inroad.store.merging.merge import begun, merge
from inroad.store.repair.backups import Backups
from inroad.store.repair.kept_aside import DAMAGED, ODD, TAKEN_IN
from inroad.store.repair.recovery import filled_up, own_state
from inroad.store.repair.salvage import Salvaged, is_stub, salvage
from inroad.store.taking_in import TakingIn


class Rescue:
    """Finds what a campaign's files hold together, and leaves it in the storage."""

    def __init__(
        self, storage: JournalStorage, known: Device | None, go_on: Callable[[State], bool]
    ) -> None:
        """Open into `storage`.

        Args:
            storage: what is filled.
            known: what this machine remembers of the device.
            go_on: follows the journal that goes on from a state, and returns whether one does.
        """
        self._storage = storage
        self._known = known
        self._go_on = go_on
        self._disk = storage.disk
        self._layout = storage.layout

    def begin(self, data: bytes, state: State | None, found: Signature | None) -> None:
        """Begin with what there is.

        Args:
            data: the data file.
            state: what it says, where it is whole.
            found: what the file looks like; None where there is none.
        """
        own = own_state(self._disk, self._layout, self._storage.device)
        if own is not None and state is not None and own.state.campaign != state.campaign:
            own = None  # A foreign journal.
        if own is not None and own.state.header:
            check_version(own.state)
            take(self._storage, own)
            if not found and own.state.head.n != own.lines.count(b"\n"):
                self._say(f"{self._layout.data.name} was gone; it came back from a backup.")
        elif state is not None:
            self._begin_after(state)
            self._storage.snapshot_signature = found
            self._storage.snapshot_head = state.head
            self._storage.snapshot_checksum = snapshot.checksum_in(data)
        else:
            if data.strip():
                self._salvage(data)
            else:
                self._point_to_copies()
            self._storage.snapshot_signature = found

    def _point_to_copies(self) -> None:
        """Where a campaign's file is gone or empty, and its journal too, name the newest copy."""
        copies = Backups(self._disk, self._layout).all()
        if copies:
            self._say(
                f"{self._layout.data.name} is gone or empty, and its journal too; inroad restore "
                f"--yes brings back the newest copy, {copies[0].name}."
            )

    def _begin_after(self, state: State) -> None:
        """Begin a journal after a snapshot whose own is not here."""
        self._storage.state = state
        path = self._storage.journal.path
        if signature(self._disk, path) is not None:
            self._say(
                f"The journal beside {self._layout.data.name} does not belong to it (it is older, "
                "or another campaign's); it is kept aside, and what came before cannot be undone."
            )
        elif state.head.device == self._storage.device:
            self._say(
                f"The journal beside {self._layout.data.name} is missing; what the file holds is "
                "here, but earlier changes cannot be undone."
            )

    def _salvage(self, data: bytes) -> None:
        """Begin with what can be read of a file that is not, to the bit, as Inroad wrote it."""
        found = salvage(data)
        if found is None and is_stub(data):
            found = Salvaged((empty_state(),), is_json=False, damaged=1, is_cut=True)
        if found is None:
            raise Unreadable(
                f"{self._layout.data} is not an Inroad campaign; name another with --data FILE. "
                "It was not changed."
            )
        state, copy = found.states[0], None
        for other in found.states[1:]:
            state, _ = merge(None, state, other)
        left = state.count
        if found.is_torn:
            state, copy = filled_up(self._disk, self._layout, state)
        if not state.header and not found.is_json:
            raise Unreadable(
                f"{self._layout.data} is damaged at its very root, and there is neither a journal "
                "nor a backup beside it; it was not changed."
            )
        check_version(state)
        self._storage.state = begun(migrated(state))
        self._storage.is_stale = True
        self._go_on(self._storage.state)
        is_as_it_was = state.header.get("schema") != SCHEMA and not found.odd and not found.mended
        if found.is_torn:
            self._keep_torn(data, found, state.count - left, copy)
        elif not is_as_it_was:
            self._keep_aside(data, found)

    def _keep_torn(self, data: bytes, found: Salvaged, came: int, copy: Path | None) -> None:
        """Keep a file that was cut off or damaged, and say what is missing."""
        from inroad.store.repair.loss import loss_of

        state, known = self._storage.state, self._known
        had = known.entries if known is not None and known.campaign == state.campaign else 0
        had = max(had, snapshot.entries_in(data) or 0)
        loss = loss_of(found, state.count, had)
        kept = TakingIn(self._storage).keep_aside(data, loss.mark if loss else DAMAGED)
        back = f"{plural(came, 'entry', 'entries')} came back from {copy.name}" if copy else ""
        lacks = f"{loss.sentence}, and inroad doctor says where to look" if loss else ""
        self._say(
            f"{self._layout.data.name} was cut off or damaged: "
            f"{joined(back, lacks, by='; ') or 'all its entries are here'}. That file is kept as "
            f"{kept}."
        )

    def _keep_aside(self, data: bytes, found: Salvaged) -> None:
        """Keep what another program made of the file, and say so."""
        what = DAMAGED if not found.is_json else ODD if found.odd else TAKEN_IN
        kept = TakingIn(self._storage).keep_aside(data, what)
        said = "all is here"
        if found.odd or found.mended:
            wrong = [*found.odd, *(f"“{name}” in its header" for name in found.mended)]
            said = f"all is here but what Inroad cannot read: {first_few(wrong)}"
        self._say(
            f"{self._layout.data.name} was changed by another program ({said}); that file is "
            f"kept as {kept}."
        )

    def _say(self, sentence: str) -> None:
        self._storage.notices.append(sentence)
