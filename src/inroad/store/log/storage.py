"""The TinyDB storage with a journal: a change is one line on the disk, then in memory.

Tables are in memory. A transaction gathers what it changes; at its end one line goes to the
journal, synced, and only then do the tables follow. Now and then everything is written to
the snapshot (see `compact`), whose last line says how far the journal had come.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from inroad.disk import Disk
from inroad.files import Signature, make_folders, signature
from inroad.store.format import stamps
from inroad.store.format.clock_corrections import NONE, Corrections, successor
from inroad.store.format.raw import Head, Raw, RawEdit, State, check_faithful, difference
from inroad.store.log.failures import NotCertain, ReadOnly, not_saved
from inroad.store.log.inherited import Inherited
from inroad.store.log.journal import (
    CLOCK,
    DO,
    Line,
    Recovered,
    follow_line,
    read_line,
    write_line,
)
from inroad.store.log.journal_file import JournalFile
from inroad.store.log.layout import Layout
from inroad.store.log.locks import Lock
from inroad.store.merging.clock_check import Verdict, judge

if TYPE_CHECKING:
    from inroad.store.log.table import Overlay


_AGAIN = timedelta(hours=1)
"""How much a clock that is not believed has to move before it is looked at again."""


class JournalStorage:
    """A campaign's tables in memory, its journal, and its snapshot."""

    def __init__(
        self,
        disk: Disk,
        layout: Layout,
        lock: Lock,
        device: str,
        now: stamps.Now,
    ) -> None:
        """Make an empty storage; `opening` fills it from the disk."""
        self.disk = disk
        self.layout = layout
        self.lock = lock
        self.device = device
        self.now = now
        self.journal = JournalFile(disk, layout.journal(device))
        self.state = State({}, {}, Head())
        self.pending: dict[str, Overlay] = {}
        self.recalled = ""
        """The device that this place had when it was opened."""
        self.lacks_last = False
        """Whether what was last saved at this place is in none of its files any more."""
        self.read_only = ""
        """Why nothing can be written, or ""."""
        self.snapshot_signature: Signature | None = None
        """The snapshot that was read or written last."""
        self.snapshot_head = Head()
        self.snapshot_checksum = ""
        """The checksum of a snapshot of which memory has everything; "" where it is unknown."""
        self.opened_checksum = ""
        """The checksum of the snapshot that memory began with; "" where there was none."""
        self.is_stale = False
        """Whether the snapshot lacks something, though the journal does not go beyond it."""
        self.incoming: list[tuple[str, list[RawEdit]]] = []
        """What others did, and nobody here has been told of."""
        self.notices: list[str] = []
        """Sentences for the person at the keyboard."""
        self.settle: Callable[[], None] = lambda: None
        """Called with the lock held before anything is read or written there."""
        self.look: Callable[[], None] = lambda: None
        """Called with the lock held when the snapshot is not the one that was seen last."""
        self.break_: Callable[[], None] = lambda: None
        """Called with the lock held when the journal does not go on from here."""
        self.followed: Callable[[Line], None] = lambda line: None
        """Called with every line that memory has followed."""
        self.saved_form = ""
        """The draft whose content is being saved, or ""."""
        self.unsaved_bytes = 0
        """How much was written to the journal since the snapshot."""
        self.is_clock_trusted = True
        """Whether what the clock shows may be believed, as far as the stamps tell."""
        self._distrusted_at: datetime | None = None
        self._said: set[str] = set()
        self._floor = stamps.NEVER
        self._holds_lock = False
        self._in_transaction = False

    def read(self) -> dict[str, dict[str, Raw]]:
        """Return the tables."""
        return {name: dict(table) for name, table in self.state.tables.items()}

    def write(self, data: dict[str, dict[str, Raw]]) -> None:
        """Put whole tables in the place of the present ones, as one transaction."""
        with self.turn():
            self.commit("Replaced everything", difference(self.state.tables, {**data}))

    def close(self) -> None:
        """Nothing stays open."""

    def be(self, device: str, inherited: Inherited) -> None:
        """Go on as another device, whose journal begins with the `inherited` lines."""
        self.device = device
        self.journal = JournalFile(self.disk, self.layout.journal(device))
        self.journal.inherited = inherited

    def keep_above(self, stamp: str) -> None:
        """Give no stamp from now on that is not later than `stamp`."""
        self._floor = max(self._floor, stamp)

    def next_stamp(self) -> str:
        """Return a stamp later than all that were ever seen or given here."""
        return self._next_stamp(self.state.corrections)

    def judge(self) -> Verdict:
        """Judge the clock by the stamps that are known, and those by the clock; say it once."""
        now = self.now()
        if self._distrusted_at is not None and abs(now - self._distrusted_at) < _AGAIN:
            return Verdict(is_trusted=False)
        verdict = judge(self.state, now, frozenset(self.names()))
        self.is_clock_trusted = verdict.is_trusted
        self._distrusted_at = None if verdict.is_trusted else now
        self.say_once(verdict.sentence)
        return verdict

    def say_once(self, sentence: str) -> None:
        """Have a sentence said to the person at the keyboard, if it was not said before."""
        if sentence and sentence not in self._said:
            self._said.add(sentence)
            self.notices.append(sentence)

    def names(self) -> Iterator[str]:
        """Yield what this device was called in stamps so far, and what it is called next."""
        device = self.device
        while True:
            yield device
            if device not in self.state.seen:
                return
            device = successor(device)

    def last_stamp(self) -> str:
        """Return the last stamp that was given here, or ""."""
        given = [self.state.seen[name] for name in self.names() if name in self.state.seen]
        return given[-1] if given else ""

    def _next_stamp(self, corrections: Corrections) -> str:
        seen = self.state.seen
        known = [corrections.key(stamp) for stamp in (self._floor, *seen.values())]
        for device in self.names():
            stamp = stamps.next_stamp(self.now(), known, device)
            # By its name alone it is known which stamps of a device were corrected.
            if stamp > seen.get(device, ""):
                return stamp
        raise AssertionError("a device that nobody knows has given no stamp")

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold the campaign for writing, with everything read that others wrote before.

        Raises:
            ReadOnly: nothing can be written.
            Busy: another process did not let go of the campaign.
            NotSaved: the disk refused.
        """
        if self._holds_lock:
            yield
            return
        if self.read_only:
            raise ReadOnly(self.read_only)
        try:
            make_folders(self.disk, self.layout.data.parent)
            with self.lock.held():
                self._holds_lock = True
                self.settle()
                self.catch_up()
                self._correct_clocks()
                yield
        except OSError as error:
            raise not_saved(self.layout.data.parent, error) from error
        finally:
            self._holds_lock = False

    @contextmanager
    def transaction(self, label: str, at: str = "", kind: str = DO, of: int = 0) -> Iterator[None]:
        """Gather what the tables' own methods change inside, and commit it at the end.

        A transaction inside another one is part of it.
        """
        if self._in_transaction:
            yield
            return
        with self.turn():
            self._in_transaction = True
            try:
                yield
                edits = [edit for name, one in self.pending.items() for edit in one.edits(name)]
                self.commit(label, edits, at, kind, of)
            finally:
                self.pending = {}
                self._in_transaction = False

    def commit(
        self,
        label: str,
        edits: list[RawEdit],
        at: str = "",
        kind: str = DO,
        of: int = 0,
        seen: dict[str, str] | None = None,
        corrections: Corrections = NONE,
    ) -> Line | None:
        """Append one line for `edits`, and follow it in memory; the lock is held.

        Raises:
            NotSaved: the disk refused; nothing changed.
            NotCertain: nobody knows; memory is what the disk gave when it was read again.
            InroadError: JSON cannot carry a value faithfully.
        """
        if not edits and not seen and corrections == NONE:
            return None
        for edit in edits:
            check_faithful(edit.after)
        at = at or self._next_stamp(self.state.corrections | corrections)
        form = self.saved_form
        text = write_line(self.state.head, at, label, edits, kind, of, seen, form, corrections)
        try:
            self.journal.append(text)
        except NotCertain as error:
            if self._read_again():
                raise
            raise NotCertain(
                f"{error.begun}, and it cannot be read again from disk at the moment; what you "
                "see may be older."
            ) from error
        self.unsaved_bytes += len(text)
        line = read_line(text)
        if line is None:
            raise AssertionError("a line that was just written is not whole")
        self.follow(line)
        return line

    def follow(self, line: Line) -> None:
        """Bring memory up to a line that is on the disk."""
        follow_line(self.state, line, self.device)
        self.followed(line)

    def catch_up(self) -> None:
        """Read what others wrote; the lock is held."""
        reading = self.journal.news(self.state.head)
        if reading is None:
            self.break_()
        else:
            self._take(reading.lines)
            self.journal.mend()
        if signature(self.disk, self.layout.data) != self.snapshot_signature:
            self.look()

    def has_news(self) -> bool:
        """Whether anything on the disk differs from what was read; costs two calls."""
        moved = signature(self.disk, self.layout.data) != self.snapshot_signature
        return moved or self.journal.has_news()

    @property
    def unsaved_lines(self) -> int:
        """How many lines the journal is ahead of the snapshot."""
        return self.state.head.n - self.snapshot_head.n

    def _correct_clocks(self) -> None:
        """Note what stamps from the future count as; the lock is held."""
        found = self.judge().corrections
        if found != NONE:
            self.commit("Found that a clock had been ahead", [], "", CLOCK, corrections=found)

    def _take(self, lines: tuple[Line, ...]) -> None:
        for line in lines:
            self.follow(line)
            self.incoming.append((line.label, list(line.edits)))

    def _read_again(self) -> bool:
        """Read what is there after a failure; a disk that cannot be read is read next time."""
        with suppress(OSError):
            reading = self.journal.news(self.state.head)
            if reading is not None:
                self._take(reading.lines)
                return True
        return False


def say_damaged(storage: JournalStorage, lines: int) -> None:
    """Have it said how many lines of the journal are damaged, where some are."""
    if lines:
        storage.notices.append(
            f"The journal beside {storage.layout.data.name} has damaged lines "
            f"({lines}); what they changed may be missing. inroad doctor says more."
        )


def take(storage: JournalStorage, found: Recovered) -> None:
    """Go on from what a journal led to; a journal of one's own begins with its lines."""
    storage.state = found.state
    say_damaged(storage, found.damaged)
    if storage.journal.read_after(found.state.head) is None:
        storage.journal.inherited = Inherited(lines=found.lines)
