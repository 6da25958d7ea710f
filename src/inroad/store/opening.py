"""Opening a campaign: what its files say together, whatever happened to each of them."""

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from inroad.disk import Disk
from inroad.domain.errors import InroadError, Unreadable
from inroad.files import ReadFile, Signature, is_folder, is_in_the_way, read_whole, signature
from inroad.store.devices import Device, Devices, new_device
from inroad.store.format import stamps
from inroad.store.format.clock_corrections import NONE
from inroad.store.format.raw import State
from inroad.store.format.schema import check_version, migrated
from inroad.store.last_snapshot import LastSnapshot
from inroad.store.log import snapshot
from inroad.store.log.journal import replayed
from inroad.store.log.journal_file import JournalFile
from inroad.store.log.layout import Layout
from inroad.store.log.locks import Lock
from inroad.store.log.storage import JournalStorage, say_damaged

if TYPE_CHECKING:
    from inroad.store.external_changes import ExternalChanges


def open_storage(
    disk: Disk, layout: Layout, devices: Devices, lock: Lock, now: stamps.Now, last: LastSnapshot
) -> JournalStorage:
    """Return the storage of a campaign, with everything in it that its files hold.

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
    outside = _Outside(storage, last)
    storage.look, storage.break_ = outside.look, outside.broken
    try:
        _check_folder(disk, layout.data.parent)
        storage.read_only = why_read_only(disk, layout)
        with lock.held_for_reading():
            outside.read = _Opening(storage, known, last).read()
        _be(storage, device)
        _take_in(storage)
        _check_clock(storage)
        outside.is_patient, outside.read = True, None
        last.let_go()
    except OSError as error:
        raise _cannot_be_read(disk, layout, error) from error
    return storage


class _Outside:
    """Looks at what happened to the files behind the campaign's back, with what few starts need."""

    def __init__(self, storage: JournalStorage, last: LastSnapshot) -> None:
        self._storage = storage
        self._last = last
        self.is_patient = False
        """Whether a torn file is looked at again before it counts as damaged."""
        self.read: ReadFile | None = None
        """The data file as it was read just now, where that need not be done again."""

    @cached_property
    def _changes(self) -> "ExternalChanges":
        from inroad.store.external_changes import ExternalChanges

        return ExternalChanges(self._storage, self._last)

    def look(self) -> None:
        self._changes.is_patient = self.is_patient
        self._changes.look(self.read)
        self._last.let_go()

    def broken(self) -> None:
        self._changes.is_patient = self.is_patient
        self._changes.broken()


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

    def __init__(self, storage: JournalStorage, known: Device | None, last: LastSnapshot) -> None:
        """Open into `storage`.

        Args:
            storage: what is filled.
            known: what this machine remembers of the device.
            last: what it has of the data file.
        """
        self._storage = storage
        self._known = known
        self._last = last

    def read(self) -> ReadFile | None:
        """Read whatever there is; return the data file, where there is one."""
        storage, path = self._storage, self._storage.layout.data
        found = signature(storage.disk, path)
        if found is None:
            self._find_state(None, b"")
            return None
        data = read_whole(storage.disk, path)
        self._find_state(found, data)
        return ReadFile(found, data)

    def _find_state(self, found: Signature | None, data: bytes) -> None:
        storage = self._storage
        told, checksum = self._told_by_lines(data), snapshot.checksum_in(data)
        state = told
        if state is None and not self._last.tells_it_was_edited(data):
            state = snapshot.parse(data, self._last.looked_through, in_lines=True)
        if state is not None:
            storage.opened_checksum = self._last.looked_through if told else checksum
            check_version(state)
            if self._go_on(state):
                storage.snapshot_signature = found
                storage.snapshot_head = state.head
                storage.snapshot_checksum = checksum
                return
        if data and not data.isspace() and self._go_on_from_last(state):
            return
        from inroad.store.rescue import Rescue

        Rescue(storage, self._known, self._go_on).begin(data, state, found)

    def _told_by_lines(self, data: bytes) -> State | None:
        """Return the state of a snapshot that another Inroad wrote, where few lines are new here.

        The others are of one that was looked through, and need not be looked at again.
        """
        looked_through = self._last.looked_through
        if not looked_through or snapshot.checksum_in(data) in ("", looked_through):
            return None
        last = self._last.recall()
        is_known = last is not None and last.checksum == looked_through
        if last is None or not is_known or not snapshot.is_sealed(data):
            return None
        from inroad.store.repair.edited_lines import told_by_lines

        return told_by_lines(data, last)

    def _go_on_from_last(self, present: State | None) -> bool:
        """Go on from what the data file was before something else wrote it (see `look`).

        `present` is what it says, where it is whole. That it is another campaign's now, or was
        put there with an older journal, is for the rescue to find.
        """
        storage = self._storage
        last = self._last.recall()
        if last is None or (present is not None and present.campaign != last.state.campaign):
            return False
        if not self._go_on(last.state):
            return False
        storage.opened_checksum = last.checksum
        return True

    def _go_on(self, state: State) -> bool:
        """Follow the journal that goes on from the snapshot: mine, or that of who wrote it."""
        storage = self._storage
        for device in dict.fromkeys((storage.device, state.head.device)):
            path = storage.layout.journal(device)
            if is_in_the_way(storage.disk, path) or signature(storage.disk, path) is None:
                continue
            if device == storage.device:
                return self._go_on_with_mine(state)
            if self._go_on_with(JournalFile(storage.disk, path), state, device):
                return True
        return False

    def _go_on_with(self, other: JournalFile, state: State, device: str) -> bool:
        """Follow the journal of another device, with whose lines mine will begin."""
        storage = self._storage
        reading = other.read_after(state.head)
        if reading is None:
            return False
        storage.state = replayed(state, reading.lines, device)
        say_damaged(storage, reading.damaged)
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
        say_damaged(storage, reading.damaged)
        return True


def _show_both(storage: JournalStorage) -> None:
    """Merge the data file into what is shown, where nothing can be written."""
    from inroad.store.merging.merge import merge

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
