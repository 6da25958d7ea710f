"""Opening a campaign: what its files say together, whatever happened to each of them."""

from contextlib import suppress
from pathlib import Path

from inroad.disk import Disk
from inroad.domain.errors import InroadError, Unreadable
from inroad.domain.text import first_few, joined, plural
from inroad.files import is_folder, is_in_the_way, read_whole, resolved, signature
from inroad.store.devices import Device, Devices, new_device
from inroad.store.external_changes import ExternalChanges
from inroad.store.format import stamps
from inroad.store.format.clock_corrections import NONE
from inroad.store.format.raw import State, empty_state
from inroad.store.format.schema import SCHEMA, check_version, migrated
from inroad.store.log import snapshot
from inroad.store.log.inherited import Inherited
from inroad.store.log.journal_file import JournalFile
from inroad.store.log.layout import Layout
from inroad.store.log.locks import Lock
from inroad.store.log.storage import JournalStorage
from inroad.store.merging.merge import begun, merge
from inroad.store.repair.backups import Backups
from inroad.store.repair.kept_aside import DAMAGED, ODD, TAKEN_IN
from inroad.store.repair.recovery import Recovered, filled_up, own_state, replayed
from inroad.store.repair.salvage import Salvaged, is_stub, salvage


def open_storage(
    disk: Disk, layout: Layout, devices: Devices, lock: Lock, now: stamps.Now, sound: str = ""
) -> JournalStorage:
    """Return the storage of a campaign, with everything in it that its files hold.

    `sound` is the checksum of a snapshot that was looked through before (see `snapshot.parse`).

    Raises:
        Unreadable: the file is no campaign, or from a newer Inroad; it is left as it is.
        Busy: another process did not let go of the campaign.
    """
    known = devices.recall()
    device = known or new_device()
    in_the_way = _in_the_way(disk, layout.journal(device.id))
    if in_the_way:
        device = new_device()
    storage = JournalStorage(disk, layout, lock, device.id, now)
    storage.notices += in_the_way
    storage.recalled = known.id if known is not None else ""
    external_changes = ExternalChanges(storage)
    storage.look, storage.break_ = external_changes.look, external_changes.broken
    try:
        _check_folder(disk, layout.data.parent)
        storage.read_only = why_read_only(disk, layout)
        with lock.held_for_reading():
            _Opening(storage, known, sound).read()
        _be(storage, device)
        _take_in(storage)
        _check_clock(storage)
        external_changes.is_patient = True
    except OSError as error:
        raise _cannot_be_read(disk, layout, error) from error
    return storage


def where(path: Path) -> Path:
    """Return where a data file really is; raises Unreadable."""
    try:
        return resolved(path)
    except OSError as error:
        raise Unreadable(
            f"{path} is a link that leads to itself; name another data file with --data FILE."
        ) from error


def _cannot_be_read(disk: Disk, layout: Layout, error: OSError) -> Unreadable:
    """Return the error for a campaign that the system does not give, or that is a folder."""
    if is_folder(disk, layout.data):
        from inroad.store.repair.similar_paths import campaigns_in

        near = " or ".join(str(one) for one in campaigns_in(layout.data, disk))
        meant = f" (is {near} meant?)" if near else ""
        return Unreadable(
            f"{layout.data} is a folder; name the data file in it with --data FILE{meant}."
        )
    reason = error.strerror or str(error)
    return Unreadable(
        f"{error.filename or layout.data} cannot be read ({reason}), and nothing was changed; "
        "look there, or name another data file with --data FILE."
    )


def _check_folder(disk: Disk, folder: Path) -> None:
    if signature(disk, folder) is not None and not is_folder(disk, folder):
        raise Unreadable(
            f"{folder} is no folder, so there can be no data file in it; name another with --data "
            "FILE."
        )


def _in_the_way(disk: Disk, journal: Path) -> list[str]:
    """Return what to say where something else has the name of this device's journal."""
    with suppress(OSError):  # What cannot be looked at is said when it is read.
        if is_in_the_way(disk, journal):
            return [f"{journal.name} is no file; it is left alone, and a new journal begins."]
    return []


def why_read_only(disk: Disk, layout: Layout) -> str:
    """Return why nothing can be written here, as a sentence, or ""."""
    for path in (layout.data, layout.data.parent):
        if signature(disk, path) is not None and not disk.may_write(path):
            return (
                f"{path} is write-protected, so you can look at everything here, but nothing is "
                "saved."
            )
    try:
        wrong = "is no file" if is_in_the_way(disk, layout.lock) else ""
    except PermissionError:
        wrong = "is not yours to open"
    if not wrong:
        return ""
    return (
        f"{layout.lock} {wrong}, so you can look at everything here, but nothing is saved; move it "
        "away."
    )


class _Opening:
    """Finds the state of a campaign, and leaves it in the storage."""

    def __init__(self, storage: JournalStorage, known: Device | None, sound: str) -> None:
        """Open into `storage`; `known` and `sound` are what this machine remembers of the file."""
        self._storage = storage
        self._known = known
        self._sound = sound
        self._disk = storage.disk
        self._layout = storage.layout

    def read(self) -> None:
        """Read whatever there is."""
        found = signature(self._disk, self._layout.data)
        data = read_whole(self._disk, self._layout.data) if found else b""
        state = snapshot.parse(data, self._sound, in_lines=True)
        if state is not None:
            self._storage.snapshot_checksum = snapshot.checksum_in(data)
            check_version(state)
            if self._go_on(state):
                self._storage.snapshot_signature = found
                self._storage.snapshot_head = state.head
                return
        own = own_state(self._disk, self._layout, self._storage.device)
        if own is not None and state is not None and own.state.campaign != state.campaign:
            own = None  # A foreign journal.
        if own is not None and own.state.header:
            check_version(own.state)
            self._take(own)
            if not found and own.state.head.n != own.lines.count(b"\n"):
                self._say(f"{self._layout.data.name} was gone; it came back from a backup.")
        elif state is not None:
            self._begin_after(state)
            self._storage.snapshot_signature = found
            self._storage.snapshot_head = state.head
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

    def _go_on(self, state: State) -> bool:
        """Follow the journal that goes on from the snapshot: mine, or that of who wrote it."""
        devices = dict.fromkeys((self._storage.device, state.head.device))
        for device in devices:
            path = self._layout.journal(device)
            if is_in_the_way(self._disk, path) or signature(self._disk, path) is None:
                continue
            if device == self._storage.device:
                return self._go_on_with_mine(state)
            if self._go_on_with(JournalFile(self._disk, path), state, device):
                return True
        return False

    def _go_on_with(self, other: JournalFile, state: State, device: str) -> bool:
        """Follow the journal of another device, with whose lines mine will begin."""
        storage = self._storage
        reading = other.read_after(state.head)
        if reading is None:
            return False
        storage.state = replayed(state, reading.lines, device)
        self._say_damaged(reading.damaged)
        if storage.journal.read_after(storage.state.head) is None:
            storage.journal.inherited = other.begun_after(state.head, reading)
        return True

    def _go_on_with_mine(self, state: State) -> bool:
        """Follow my own journal; of a long one its end is read alone."""
        storage = self._storage
        reading = storage.journal.read_after(state.head)
        if reading is None:
            return False
        storage.state = replayed(state, reading.lines, storage.device)
        self._say_damaged(reading.damaged)
        return True

    def _take(self, found: Recovered) -> None:
        storage = self._storage
        storage.state = found.state
        self._say_damaged(found.damaged)
        if storage.journal.read_after(found.state.head) is None:
            storage.journal.inherited = Inherited(lines=found.lines)

    def _say_damaged(self, count: int) -> None:
        if count:
            self._say(
                f"The journal beside {self._layout.data.name} has damaged lines "
                f"({count}); what they changed may be missing. inroad doctor says more."
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
        kept = ExternalChanges(self._storage).keep_aside(data, loss.mark if loss else DAMAGED)
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
        kept = ExternalChanges(self._storage).keep_aside(data, what)
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


def _show_both(storage: JournalStorage) -> None:
    """Merge the data file into what is shown, where nothing can be written."""
    other = snapshot.parse(read_whole(storage.disk, storage.layout.data))
    if other is not None and other.campaign == storage.state.campaign:
        storage.state, _ = merge(None, storage.state, migrated(other))


def _be(storage: JournalStorage, device: Device) -> None:
    """Take a new device id where the file is not what this place left here."""
    storage.state = migrated(storage.state)
    storage.keep_above(device.last)
    if device.fits(storage.state):
        return
    is_mine = device.campaign == storage.state.campaign
    # What was salvaged is stale, and it was said already what it lacks.
    if is_mine and not storage.is_stale and device.is_ahead_of(storage.state):
        storage.lacks_last = True
    storage.be(new_device().id, storage.journal.left())


def _check_clock(storage: JournalStorage) -> None:
    """Say where the clock is or was wrong, and note what stamps from the future count as."""
    if storage.judge().corrections != NONE and not storage.read_only:
        _take_turn(storage)


def _take_in(storage: JournalStorage) -> None:
    """Merge what the data file has and the journal does not know."""
    present = signature(storage.disk, storage.layout.data)
    if present == storage.snapshot_signature:
        return
    if storage.read_only:
        _show_both(storage)
        return
    _take_turn(storage)


def _take_turn(storage: JournalStorage) -> None:
    """Hold the campaign for writing, for what is done whenever that is."""
    try:
        with storage.turn():
            pass
    except InroadError as error:
        storage.notices.append(str(error))
