"""Files that something else changed: git, a syncing program, an editor, a stock TinyDB.

What was changed is merged, never dropped, and said; whatever was not written by an Inroad is
kept aside under a dated name first.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from inroad.domain.errors import Unreadable
from inroad.domain.text import first_few, plural
from inroad.files import ReadFile, Signature, is_in_the_way, read_whole, signature
from inroad.store.compaction import compact_with_lock
from inroad.store.format.field_stamps import CREATED
from inroad.store.format.raw import HEADER, Head, State, Tables, difference
from inroad.store.format.schema import check_version, migrated
from inroad.store.last_snapshot import LastSnapshot
from inroad.store.log import snapshot
from inroad.store.log.journal import Line, follow, rolled_back
from inroad.store.log.storage import JournalStorage
from inroad.store.merging.merge import begun, is_unseen
from inroad.store.merging.narrowed import Ids, joined, laid_over, narrowed
from inroad.store.repair.edited_lines import is_evidently_same, told_by_lines
from inroad.store.repair.kept_aside import DAMAGED, FOREIGN, JOURNAL, ODD, TAKEN_IN, Aside
from inroad.store.repair.legible import legible
from inroad.store.repair.recovery import state_at
from inroad.store.repair.salvage import Salvaged, is_bit_rot, salvage
from inroad.store.taking_in import TOOK_IN, TakingIn, contains

_LOOKS = 4
"""How often a torn file has to look the same: twice a second is looked (see `app`)."""

_END = 100
"""Bytes: an editor leaves no more blanks than that at the end of a file."""


class ExternalChanges:
    """Looks at what happened to a campaign's files behind its back. The lock is held."""

    def __init__(self, storage: JournalStorage, last: LastSnapshot) -> None:
        """Look at the files of `storage`; `last` has what stood in the data file before."""
        self._storage = storage
        self._disk = storage.disk
        self._last = last
        self._taking_in = TakingIn(storage)
        self.is_patient = False
        """Whether a torn file is looked at again before it counts as damaged."""
        self._torn: Signature | None = None
        self._looks = 0

    def look(self, read: ReadFile | None = None) -> None:
        """Look at a snapshot that is not the one that was seen last, and take in what it has.

        `read` is the file as somebody has read it before; it may be another one by now.
        """
        storage, path = self._storage, self._storage.layout.data
        found = signature(self._disk, path)
        if found is None:
            if storage.snapshot_signature is not None:
                storage.notices.append(f"{path.name} was gone; it is written again.")
            storage.snapshot_signature, storage.is_stale = None, True
            return
        storage.snapshot_checksum = ""
        if read is not None and read.signature == found:
            data = read.data
        else:
            data = read_whole(self._disk, path)
        told = self._told_by_lines(data)
        is_sealed = told is not None and self._is_sealed(data)
        state: State | None = None
        if is_sealed:
            state = told
        elif told is None:  # Lines that were told, and are not sealed, bear the seal of before.
            state = snapshot.parse(data)
        if state is None and told is not None and self._take_in_lines(told, data):
            storage.snapshot_signature = found
            return
        # What stops before its end need not be read to be known for no JSON.
        if state is None and _is_cut(data) and self._is_to_come(found):
            return
        salvaged = salvage(data) if state is None else None
        is_json = salvaged is not None and salvaged.is_json
        if state is None and not is_json and self._is_to_come(found):
            return
        try:
            if state is None:
                self._unsealed(data, salvaged)
            elif not self._is_mine(state):
                self._another(state, data, is_told=is_sealed)
            else:
                storage.snapshot_head = state.head
                storage.snapshot_checksum = snapshot.checksum_in(data)
        except Unreadable as error:
            storage.read_only = str(error)
            storage.notices.append(str(error))
        storage.snapshot_signature = found

    def broken(self) -> None:
        """Go on although the journal was removed or replaced: memory has all that it had."""
        storage = self._storage
        state = self._from_disk()
        if state is not None and contains(state, storage.state):
            edits = difference(storage.state.tables, state.tables)
            storage.state = state
            storage.incoming.append((TOOK_IN, edits))
            storage.journal.read_after(state.head)
            return
        self._put_journal_aside()
        storage.journal.forget()
        compact_with_lock(storage)
        storage.notices.append(
            "The journal beside the data file was removed or replaced by another program; Inroad "
            "goes on from what it had, and nothing of it is lost."
        )

    def _is_to_come(self, found: Signature) -> bool:
        """Whether a torn file may be one that another program is writing, in place, just now.

        It is when it was seen as it is not often enough yet; the next look will tell.
        """
        if not self.is_patient:
            return False
        self._looks = self._looks + 1 if found == self._torn else 1
        self._torn = found
        return self._looks < _LOOKS

    def _is_mine(self, state: State) -> bool:
        """Whether a snapshot was written by an Inroad on this journal."""
        storage = self._storage
        return state.campaign == storage.state.campaign and storage.journal.contains(state.head)

    def _another(self, state: State, data: bytes, *, is_told: bool) -> None:
        """Take in another copy; `is_told` says that it lies over the lines of the last snapshot."""
        storage, name = self._storage, self._storage.layout.data.name
        check_version(state)
        if not storage.state.header:
            # Another session began the campaign while this one was open on an empty one.
            self._begin_with(migrated(self._with_its_journal(state)))
            storage.snapshot_head = state.head
            return
        if state.campaign != storage.state.campaign:
            kept = self._taking_in.keep_aside(data, FOREIGN)
            storage.is_stale = True
            storage.notices.append(
                f"{name} was replaced by another campaign; that one is kept as {kept}, and yours "
                "is written again."
            )
            return
        theirs, ours = self._with_its_journal(state), storage.state
        since = self._changed_since_copied() if is_told else None
        if since is not None:
            # Before most of it is left out: all stamps have a say in it.
            theirs = self._taking_in.corrected(theirs)
            ours, theirs = narrowed((ours, theirs), joined(laid_over(theirs), since))
        changed = self._taking_in.take_in(None, theirs.read(), ours.read())
        if changed:
            storage.notices.append(f"Took in {plural(changed, 'change')} from another copy.")

    def _with_its_journal(self, state: State) -> State:
        """Return the state with what its own device had not yet put into the snapshot."""
        device = state.head.device
        with suppress(OSError):
            path = self._storage.layout.journal(device)
            found = follow(state, read_whole(self._disk, path), device)
            return found.state if found else state
        return state

    def _told_by_lines(self, data: bytes) -> State | None:
        """Return what a file of this campaign holds, where few lines of it are new here."""
        last = self._last.recall()
        found = told_by_lines(data, last) if last is not None else None
        is_ours = found is not None and found.header == self._storage.state.header
        return found if is_ours else None

    def _is_sealed(self, data: bytes) -> bool:
        """Whether a snapshot is as some Inroad wrote it."""
        last = self._last.recall()
        checksum = snapshot.checksum_in(data)
        # An editor leaves the seal as it was: it is of what is copied here, and nothing is hashed.
        if last is not None and checksum == last.checksum and data != last.text:
            return False
        return snapshot.is_sealed(data)

    def _changed_since_copied(self) -> Ids | None:
        """Return what was changed here since the copy of the file; None where that is unknown."""
        last = self._last.recall()
        lines = self._lines_since(last.state.head) if last is not None else None
        return _edited_in(lines) if lines is not None else None

    def _take_in_lines(self, found: State, data: bytes) -> bool:
        """Take in a file of which a few lines were edited; return whether it is one."""
        storage, since_copied = self._storage, self._changed_since_copied()
        since_opened = self._lines_since(found.head)
        if since_copied is None or since_opened is None:
            return False
        base = found.having(rolled_back(storage.state, since_opened).tables)
        text = self._text_of_base(base, data)
        if text is None or is_bit_rot(data, (text,)):
            return False
        ids = joined(laid_over(found), since_copied, _edited_in(since_opened))
        theirs = self._taking_in.corrected(found)
        base, ours, theirs = narrowed((base, storage.state, theirs), ids)
        said, kept = self._take_in_edited(base, ours, theirs, (), data)
        self._say_kept(said, kept)
        return True

    def _text_of_base(self, base: State, data: bytes) -> bytes | None:
        """Return the snapshot of `base` if it is what was edited, so that the seal is of it."""
        last, checksum = self._last.recall(), snapshot.checksum_in(data)
        if last is not None and checksum == last.checksum and is_evidently_same(base, last.state):
            return last.text  # It need not be written to be known.
        written = _written(base, data)
        text = b"".join(written)
        return text if written.checksum == checksum else None

    def _lines_since(self, head: Head) -> tuple[Line, ...] | None:
        """Return the transactions of this campaign since `head`, or None if it is unknown."""
        return () if head == self._storage.state.head else self._storage.journal.since(head.hash)

    def _unsealed(self, data: bytes, salvaged: Salvaged | None) -> None:
        storage, name = self._storage, self._storage.layout.data.name
        found = salvaged.states[0] if salvaged is not None else None
        base = found and self._at(found.head)
        if salvaged is None or found is None:
            kept = self._taking_in.keep_aside(data, DAMAGED)
            said = f"{name} was unreadable; everything came back from the journal and the backups."
        elif not salvaged.is_json or is_bit_rot(data, _written(base or storage.state, data)):
            kept = self._taking_in.keep_aside(data, DAMAGED)
            said = self._repair(salvaged)
        else:
            check_version(found)
            said, kept = self._edited(base, salvaged, data)
        self._say_kept(said, kept)

    def _say_kept(self, said: str, kept: str) -> None:
        """Say what was done with a file that is kept aside; another is to be written."""
        self._storage.is_stale = True
        self._storage.notices.append(f"{said} That file is kept as {kept}.")

    def _at(self, head: Head) -> State | None:
        """Return what the campaign was when a journal had come to `head`, or None if unknown."""
        storage = self._storage
        if head.hash and head == storage.state.head:
            return storage.state
        last = self._last.recall()
        # Of what the campaign does not have, nothing was taken back: it is not its base.
        is_had = last is not None and contains(storage.state, last.state)
        if last is not None and is_had and head.hash and head == last.state.head:
            return last.state.read()
        # Of a folder that was copied, the journal of who wrote the file is here as well.
        devices = dict.fromkeys((storage.device, head.device))
        found = (state_at(self._disk, storage.layout, device, head) for device in devices)
        return next(filter(None, found), None)

    def _repair(self, salvaged: Salvaged) -> str:
        """Take what is newer than what is here out of a damaged file, and say what was done."""
        storage, name = self._storage, self._storage.layout.data.name
        changed = 0
        for state in () if salvaged.is_json else salvaged.states:
            changed += self._taking_in.take_in(None, _only_news(state, storage.state))
        newer = f", {plural(changed, 'newer entry', 'newer entries')} taken from it" * bool(changed)
        return (
            f"{name} was damaged ({plural(max(1, salvaged.damaged), 'line')}); everything came "
            f"back from the journal and the backups{newer}."
        )

    def _edited(self, base: State | None, salvaged: Salvaged, data: bytes) -> tuple[str, str]:
        """Take in an edited file; return what was done, and as what the file is kept."""
        storage, name = self._storage, self._storage.layout.data.name
        found = migrated(salvaged.states[0])
        if not storage.state.header:
            kept = self._taking_in.keep_aside(data, ODD if salvaged.odd else TAKEN_IN)
            self._begin_with(begun(found))
            return f"{name} came, as another program left it.", kept
        if found.campaign != storage.state.campaign and not salvaged.mended:
            kept = self._taking_in.keep_aside(data, FOREIGN)
            return f"{name} was replaced by another campaign; yours is written again.", kept
        ours = storage.state.read()
        base = ours if base is storage.state else base
        return self._take_in_edited(base, ours, found, salvaged.odd, data)

    def _take_in_edited(
        self, base: State | None, ours: State, found: State, odd: tuple[str, ...], data: bytes
    ) -> tuple[str, str]:
        """Take in what was edited in a file of this campaign; return the same.

        Args:
            base: what both come from, where that is known.
            ours: the campaign, or as much of it as is not the same in all three.
            found: what the file holds, of as much.
            odd: the names of what in it is nothing that a campaign could hold.
            data: the file.
        """
        name = self._storage.layout.data.name
        tables, illegible = legible(found.tables, ours.tables)
        # Id, key, schema and epoch are nobody's to edit.
        tables[HEADER] = self._storage.state.tables[HEADER]
        odd = (*odd, *illegible)
        kept = self._taking_in.keep_aside(data, ODD if odd else TAKEN_IN)
        changed = self._taking_in.take_in(base, found.having(tables), ours)
        changes = plural(changed, "change") if changed else "Nothing"
        left = f", and left out what Inroad cannot read: {first_few(odd)}" if odd else ""
        return f"{name} was changed by another program; {changes} taken in{left}.", kept

    def _begin_with(self, state: State) -> None:
        """Go on from a campaign that came while there was none here."""
        storage = self._storage
        storage.incoming.append((TOOK_IN, difference({}, state.tables)))
        storage.state = state

    def _from_disk(self) -> State | None:
        """Return what snapshot and journal say, where they fit together."""
        storage = self._storage
        with suppress(OSError):
            state = snapshot.parse(read_whole(self._disk, storage.layout.data))
            data = read_whole(self._disk, storage.journal.path)
            found = follow(state, data, storage.device) if state is not None else None
            return found.state if found is not None else None
        return None

    def _put_journal_aside(self) -> None:
        path = self._storage.journal.path
        if is_in_the_way(self._disk, path):
            Aside(self._disk, self._storage.layout).move_here(path)
            return
        with suppress(FileNotFoundError):
            self._taking_in.keep_aside(read_whole(self._disk, path), JOURNAL)
            self._disk.unlink(path)


def _is_cut(data: bytes) -> bool:
    """Whether the end of a file is missing: a campaign's last letter closes a bracket."""
    return not data[-_END:].rstrip().endswith(b"}")


def _edited_in(lines: Iterable[Line]) -> Ids:
    """Return which documents some transactions changed."""
    found: Ids = {}
    for edit in (edit for line in lines for edit in line.edits):
        found.setdefault(edit.table, set()).add(edit.doc_id)
    return found


def _written(state: State, data: bytes) -> snapshot.Written:
    """Return the snapshot of a state in the form that a file of it has."""
    return snapshot.Written(state, is_counted=snapshot.entries_in(data) is not None)


def _only_news(salvaged: State, ours: State) -> State:
    """Return what a damaged file has that bears a stamp unknown here; the rest is not trusted."""
    tables: Tables = {
        name: {
            doc_id: document
            for doc_id, document in table.items()
            if CREATED in document and is_unseen(document, ours.seen)
        }
        for name, table in salvaged.tables.items()
        if name != HEADER
    }
    tables[HEADER] = dict(ours.tables.get(HEADER, {}))
    return replace(salvaged, tables=tables, seen={})
