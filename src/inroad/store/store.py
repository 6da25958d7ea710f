"""The store: all documents of one campaign in memory, and every change on the disk first."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from inroad.clock import Clock, system_clock
from inroad.disk import Disk
from inroad.domain.changes import Change
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError, NotFound
from inroad.paths import state_folder
from inroad.store.conflict_copies import Copies
from inroad.store.derived import Derived
from inroad.store.devices import Device, Devices
from inroad.store.format.codec import check
from inroad.store.format.ids import new_campaign, new_key
from inroad.store.format.raw import HEADER, HEADER_ID, Raw, RawEdit, State
from inroad.store.format.schema import SCHEMA
from inroad.store.format.stamps import moment_of
from inroad.store.identity_map import IdentityMap, Scan
from inroad.store.last_snapshot import LastSnapshot
from inroad.store.log.failures import not_saved
from inroad.store.log.journal import BEGIN, DO, REDO, UNDO, Line
from inroad.store.log.layout import layout_of
from inroad.store.log.locks import PATIENCE, Lock
from inroad.store.log.undo_history import UndoEntry, UndoHistory, newest_standing
from inroad.store.looked_through import LookedThrough
from inroad.store.machine_state import MachineState
from inroad.store.opening import open_storage
from inroad.store.passed_over import LastForgetting, PassedOver

if TYPE_CHECKING:
    from inroad.store.log.table import Database
    from inroad.store.maintenance import Maintenance
    from inroad.store.unsaved_forms import UnsavedFormFiles

D = TypeVar("D", bound=Document)

TIDY_AT = 8 << 20
"""So many bytes in the journal make the snapshot be written at once."""


class Store:
    """One campaign's documents. Reading costs no disk; `commit` is one line in the journal."""

    def __init__(
        self,
        path: Path,
        clock: Clock = system_clock,
        state: Path | None = None,
        disk: Disk | None = None,
        patience: float = PATIENCE,
    ) -> None:
        """Open the campaign at `path`; a file that does not exist is an empty campaign.

        Args:
            path: the data file; a symbolic link is followed.
            clock: where stamps take the time from.
            state: where this machine remembers its device ids; by default the user's folder.
            disk: the system calls.
            patience: seconds to wait for another process.

        Raises:
            Unreadable: the file is no campaign, or from a newer Inroad; it is left as it is.
            Busy: another process did not let go of the campaign.
        """
        self.path = path
        disk = disk or Disk()
        layout = layout_of(path)
        folder = state or state_folder()
        self._machine = (disk, folder, layout.data)
        self._devices = Devices(disk, folder, layout.data)
        self._looked_through = LookedThrough(self.machine_state("looked-through"))
        lock = Lock(disk, layout.lock, patience)
        sound = self._looked_through.recall()
        self.last_snapshot = LastSnapshot(disk, folder, layout.data, sound)
        """What the data file was when it was written or read last."""
        self._storage = open_storage(disk, layout, self._devices, lock, clock, self.last_snapshot)
        self._storage.followed = self._follow_in_undo_history
        self._storage.settle = self._settle
        self._copies = Copies(self._storage)
        is_known = bool(sound) and self._storage.opened_checksum == sound
        storage = self._storage
        self._identity_map = IdentityMap(lambda: storage.state.tables, storage.say_once, is_known)
        self._undo_history: UndoHistory | None = None
        self._to_undo: tuple[int, UndoEntry | None] | None = None
        """What `undo` takes back, with the size of the journal when that was looked for."""
        self._passed = PassedOver(self.machine_state("passed-over"))
        self.last_forgetting = LastForgetting(self.machine_state("forgot"))
        self._news: list[Change] = []
        self._storage.incoming.clear()
        self.refresh()
        if storage.journal.is_begun and storage.device != storage.recalled:
            self._remember()  # What others changed was taken in, under a name of this place's own.
        self._remember_what_is_sound()

    @cached_property
    def _db(self) -> "Database":
        from inroad.store.log.table import Database

        return Database(storage=lambda: self._storage)

    @cached_property
    def derived(self) -> Derived:
        """What is derived from the documents, and kept outside of the campaign."""
        storage, (_, folder, _), past = self._storage, self._machine, self._identity_map.past
        return Derived(storage, folder, self.machine_state, self.refresh, past)

    @cached_property
    def unsaved_forms(self) -> "UnsavedFormFiles":
        """What was half typed when the program had to end."""
        from inroad.store.unsaved_forms import UnsavedFormFiles

        return UnsavedFormFiles(self._storage.disk, self._storage.layout)

    @cached_property
    def maintenance(self) -> "Maintenance":
        """What is done with the campaign's files, beside changing the campaign."""
        from inroad.store.maintenance import Maintenance

        return Maintenance(self._storage, self._identity_map)

    @cached_property
    def _new_header(self) -> Raw:
        """The header of a campaign that begins here."""
        return {"schema": SCHEMA, "campaign": new_campaign(), "key": new_key(), "epoch": 1}

    @property
    def key(self) -> str:
        """The campaign's key, from which derived ids are made."""
        return str((self._storage.state.header or self._new_header)["key"])

    @property
    def is_new(self) -> bool:
        """Whether nothing has ever been saved."""
        return not self._storage.state.header

    @property
    def read_only(self) -> str:
        """Why nothing can be saved, as a sentence, or ""."""
        return self._storage.read_only

    def all(self, kind: type[D]) -> Mapping[int, D]:
        """Return the documents of one kind, by id."""
        return self._identity_map.all(kind)

    def get(self, kind: type[D], doc_id: int) -> D | None:
        """Return one document, or None."""
        return self._identity_map.all(kind).get(doc_id)

    @property
    def scan(self) -> Scan:
        """What finds documents by their text in the file, without reading them."""
        return self._identity_map

    def each(self, kind: type[D]) -> Iterator[D]:
        """Return all of a kind as they are now; none stays in memory. A thread may read them."""
        return self._identity_map.each(kind)

    def let_go(self, kind: type[Document]) -> None:
        """Keep no documents of a kind in memory until they are asked for again."""
        self._identity_map.let_go(kind)

    def commit(self, change: Change, may_undo: bool = True) -> Change:
        """Make all edits of `change` in one transaction, and return what was really changed.

        An edit of a document that another session changed meanwhile is made on the present
        one, field by field; of one field the later value, this one, stands. Memory follows
        only when the disk has it.

        Raises:
            NotSaved: the disk refused; nothing was changed.
            NotCertain: nobody knows; what is in memory was read again from the disk.
            Busy, ReadOnly: nothing was changed.
            InroadError: a document has a field that could not be read again.
        """
        from inroad.store.editing import as_json, keep_what_is_replaced, on_present

        for edit in change.edits:
            if edit.after is not None:
                check(edit.after)
        with self._turn():
            stamp = self._storage.next_stamp()
            edits = [
                on_present(edit, self.get(type(edit.document), edit.document.id), self._say)
                for edit in change.edits
            ]
            made = tuple(edit for edit in edits if edit is not None)
            keep_what_is_replaced(self._storage, made, self.get)
            with self._storage.transaction(change.label, stamp, DO if may_undo else BEGIN):
                if made and self.is_new:
                    self._db.tracked(HEADER).put({int(HEADER_ID): dict(self._new_header)})
                for name, documents in as_json(made, self._storage.state.tables, stamp).items():
                    self._db.tracked(name).put(documents)
        return self._made(Change(change.label, made))

    @contextmanager
    def saving(self, unsaved_id: str) -> Iterator[None]:
        """Have what is committed in the block be what a draft held, or "" for none."""
        self._storage.saved_form = unsaved_id
        try:
            yield
        finally:
            self._storage.saved_form = ""

    def take_back(self, entry: UndoEntry) -> Change:
        """Take a transaction back (or make it again, if it was taken back).

        Raises:
            ChangedMeanwhile: something of it was changed since; nothing is done.
            InroadError: as `commit`.
        """
        from inroad.store.log.undo import undone

        with self._turn():
            stamp = self._storage.next_stamp()
            edits = undone(
                entry.label,
                self._edits_of(entry.label, entry.line),
                self._storage.state.tables,
                stamp,
            )
            kind = REDO if entry.is_undone else UNDO
            self._storage.commit(entry.label, edits, stamp, kind, entry.line)
        return self._made(self._identity_map.decoded(entry.label, edits))

    def to_undo(self) -> UndoEntry | None:
        """Return what `undo` takes back; of a long journal only the end is read for it."""
        if self._undo_history is not None:
            return self._undo_history.to_undo(self._passed)
        journal = self._storage.journal
        if self._to_undo is None or self._to_undo[0] != journal.size:
            try:
                found = newest_standing(journal.newest_first(), self._passed)
            except OSError:
                return self.undo_history.to_undo(self._passed)
            self._to_undo = (journal.size, found)
        return self._to_undo[1]

    def pass_over(self, entry: UndoEntry) -> None:
        """Have `undo` go on to what came before a transaction, which stays as it is."""
        self._passed.add(entry.key)
        self._to_undo = None

    @property
    def undo_history(self) -> UndoHistory:
        """What can be undone and made again."""
        if self._undo_history is None:
            try:
                self._undo_history = UndoHistory(self._storage.journal.history())
            except OSError as error:
                self._storage.say_once(f"The history cannot be read ({error.strerror or error}).")
                return UndoHistory(())
        return self._undo_history

    def when(self, entry: UndoEntry) -> datetime:
        """Return when a transaction was made (aware, in UTC), or when it counts as made."""
        return moment_of(self._storage.state.corrections.key(entry.at))

    def documents_of(self, entry: UndoEntry) -> Change:
        """Return what a transaction of the history changed.

        Raises:
            NotFound: it is so long ago that the journal has dropped it.
        """
        return self._identity_map.past(entry.label, self._edits_of(entry.label, entry.n))

    def refresh(self) -> None:
        """Read what other sessions and programs changed; without news it costs three calls.

        Nothing is read while another session is writing: the next look will find it.
        """
        storage = self._storage
        if storage.read_only:
            return
        try:
            copies = self._copies.have_come()
            has_news = storage.has_news() or self._has_another_begun()
            if not copies and not (has_news and storage.lock.is_free()):
                return
            with storage.turn():
                if copies:
                    self._copies.take_in()
        except FileNotFoundError:
            return
        except InroadError as error:
            self._storage.say_once(str(error))
        except OSError as error:
            self._storage.say_once(str(not_saved(self.path.parent, error)))
        finally:
            self._absorb()

    def news(self) -> tuple[Change, ...]:
        """Return, once, what others changed since the last time."""
        news, self._news = tuple(self._news), []
        return news

    def notices(self) -> tuple[str, ...]:
        """Return, once, the sentences that the person at the keyboard should read."""
        notices, self._storage.notices = tuple(self._storage.notices), []
        return notices

    @property
    def revision(self) -> int:
        """The number of the last transaction."""
        return self._storage.state.head.n

    @property
    def is_tidy(self) -> bool:
        """Whether the snapshot has everything."""
        return not (self._storage.unsaved_lines or self._storage.is_stale) or self.is_new

    def to_tidy(self) -> State:
        """Return what `tidy` is to write: a copy, so that it may run in a thread."""
        return self._storage.state.copy()

    def tidy(self, state: State) -> None:
        """Write the snapshot. If it fails, the journal still has everything, and it is said."""
        if self._storage.read_only or not state.header:
            return
        from inroad.store.compaction import compact

        today = self._storage.now().date()
        try:
            if compact(self._storage, state, today):
                self._keep_copy()
        except (InroadError, OSError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            self._storage.say_once(
                f"{self.path.name} could not be written anew ({reason}); your changes are safe in "
                "the journal beside it."
            )

    def restore(self, path: Path) -> Change:
        """Go back to the copy at `path`, as one transaction; raises InroadError."""
        from inroad.store.maintenance import RESTORED
        from inroad.store.repair.restoring import read_copy, restoring

        wanted = read_copy(self._storage.disk, path)
        with self._turn():
            stamp = self._storage.next_stamp()
            state = self._storage.state
            edits = restoring(state, wanted, stamp)
            # All that the copy had seen is here, where there was nothing before.
            seen = None if state.header else wanted.seen
            found = wanted.corrections - state.corrections
            self._storage.commit(RESTORED, edits, stamp, seen=seen, corrections=found)
        return self._made(self._identity_map.decoded(RESTORED, edits))

    def machine_state(self, kind: str) -> MachineState:
        """Return what this machine remembers about this campaign, outside of it."""
        disk, folder, data = self._machine
        return MachineState(disk, folder, data, kind)

    def close(self) -> None:
        """Write the snapshot if it lacks something."""
        self.refresh()
        if not self.is_tidy:
            self.tidy(self.to_tidy())
        self._keep_copy()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Hold the campaign for writing, knowing what others did; also what came of a failure."""
        try:
            with self._storage.turn():
                self._absorb()
                yield
        finally:
            self._absorb()

    def _settle(self) -> None:
        """Be the same device as another session that began on this file meanwhile."""
        storage = self._storage
        if storage.journal.is_begun:
            return
        known = self._devices.recall()
        if known is not None and known.id not in (storage.device, storage.recalled):
            storage.be(known.id, storage.journal.inherited)
        else:
            self._remember()

    def _made(self, change: Change) -> Change:
        """Follow a change that is on the disk in memory, and do what is due after one."""
        self._identity_map.take(change)
        self._remember()
        if self._storage.unsaved_bytes > TIDY_AT:
            self.tidy(self.to_tidy())
        return change

    def _remember(self) -> None:
        storage = self._storage
        last = storage.last_stamp()
        state = storage.state
        self._devices.remember(Device(storage.device, state.campaign, last, state.count))

    def _remember_what_is_sound(self) -> None:
        """Keep which snapshot was looked through, so that it need not be the next time."""
        if self._identity_map.is_sound:
            self._looked_through.keep(self._storage.snapshot_checksum)

    def _keep_copy(self) -> None:
        """Keep what the data file is now, for when something else writes into it."""
        self._remember_what_is_sound()
        self.last_snapshot.keep(self._storage.snapshot_checksum, self._identity_map.is_sound)

    def _edits_of(self, label: str, number: int) -> tuple[RawEdit, ...]:
        try:
            line = self._storage.journal.line(number)
        except OSError as error:
            raise not_saved(self.path.parent, error) from error
        if line is not None:
            return line.edits
        raise NotFound(f"“{label}” is too long ago to be taken back.")

    def _absorb(self) -> None:
        """Bring what others did from the storage into the documents in memory."""
        incoming, self._storage.incoming = self._storage.incoming, []
        for label, edits in incoming:
            change = self._identity_map.decoded(label, edits)
            self._identity_map.take(change)
            self._news.append(change)

    def _follow_in_undo_history(self, line: Line) -> None:
        if self._undo_history is not None:
            self._undo_history.take(line)

    def _has_another_begun(self) -> bool:
        """Whether another session gave this place its device id before this one did."""
        if self._storage.journal.is_begun:
            return False
        known = self._devices.recall()
        return known is not None and known.id not in (self._storage.device, self._storage.recalled)

    def _say(self, sentence: str) -> None:
        self._storage.notices.append(sentence)
